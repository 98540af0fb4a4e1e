/** The times of a clause that may date a claim, and the nearest of them. */
import type { Chunk, TimeMention } from '../../../document.js';
import { dated, type Calendar } from './calendar.js';
import type { Draft } from '../draft.js';
import { chunkAt, once, tally, timeOf, word, type Scene } from '../scene.js';
import { isComparative } from './time-uses.js';
import { isPassedRecord, SET_IN } from './times-beside.js';

export function timesIn(calendar: Calendar, first: number, after: number, draft: Draft): TimeMention[] {
  const { scene, uses } = calendar;
  const times: TimeMention[] = [];
  const before = timeChunks(scene);
  if (before[after] === before[first]) return times;
  for (let i = first; i < after; i++) {
    const chunk = chunkAt(scene, i)!;
    const time = timeOf(scene, chunk);
    if (!time || !/^(?:holds|metric|event)$/.test(uses[chunk.ref!]!) || !dated(time) || isOfBase(calendar, chunk, draft)) continue;
    // "£31m ([2022]: £27m)": of what stands in the brackets
    if (chunk.index > draft.chunk.index && chunkAt(scene, i - 1)?.kind === 'open') continue;
    if (isComparative(time) && calendar.withBase.has(draft.sentence.index)) continue;
    if (isOfOther(scene, draft, chunk) || (uses[chunk.ref!] === 'metric' && isOfOtherMetric(draft, chunk, time))) continue;
    // "plans to open 40 shops before [May]": till then
    if (isOfSubject(scene, chunk) || word(scene, chunk.first - 1) === 'before') continue;
    times.push(time);
  }
  return times;
}

const timeChunks = once((scene) => tally(scene.clauses.chunks.length, (i) => chunkAt(scene, i)!.kind === 'time'));

/** "the fourth month of decline since the tariff began [in August]": the time of what stands behind "since". */
function isOfOther(scene: Scene, draft: Draft, time: Chunk): boolean {
  let verb = false;
  for (let i = time.index - 1; i > draft.chunk.index; i--) {
    const chunk = chunkAt(scene, i)!;
    if (chunk.kind === 'verb') verb = true;
    if (verb && /^(?:since|when|because|until)$/.test(word(scene, chunk.first))) return true;
  }
  return false;
}

/** "will offer 900 workers a deal, with a [fourth-quarter] charge": the time of another metric that is told behind. */
const isOfOtherMetric = ({ chunk, metric }: Draft, { index }: Chunk, time: TimeMention): boolean =>
  index > chunk.index && !(metric && metric.end >= time.end && metric.start <= time.end + 30);

/** "An appeal launched [in October] has raised £900": when the subject came about. */
function isOfSubject(scene: Scene, chunk: Chunk): boolean {
  const { subject, verb } = scene.clauses.clauses[chunk.clause]!;
  if (subject === null || verb === null || chunk.index > verb || chunk.index < subject) return false;
  const participle = chunkAt(scene, chunk.index - 2);
  return (
    participle?.kind === 'verb' &&
    participle.index > subject &&
    participle.index !== verb &&
    /(?:ed|en|built|made|held)$/.test(word(scene, participle.first))
  );
}

/** A time right behind an earlier level belongs to that level: "compared with a deficit of $6m [last year]". */
function isOfBase({ scene, draftAt }: Calendar, chunk: Chunk, draft: Draft): boolean {
  // "rose 3.2%, an improvement on the 1.1% of [the first quarter]"
  const of = chunkAt(scene, chunk.index - 1);
  if (of && word(scene, of.first) === 'of' && chunkAt(scene, chunk.index - 2)?.kind === 'quantity')
    return chunk.index - 2 !== draft.chunk.index;
  for (let i = chunk.index - 1; i >= 0 && i > chunk.index - 6; i--) {
    const before = chunkAt(scene, i)!;
    if (before.kind === 'quantity') {
      const owner = draftAt.get(i);
      return (
        owner !== undefined &&
        owner !== draft &&
        owner !== draft.twin &&
        (owner.part === 'base' ||
          owner.twin?.part === 'base' ||
          isSetAgainst(scene, owner, i + 1 < chunk.index - 1 && chunkAt(scene, i + 1)!.kind === 'comma'))
      );
    }
    // "from the £5m it made [last year]": of what it made
    if (before.kind === 'verb' && chunkAt(scene, i - 1)?.kind === 'noun' && chunkAt(scene, i - 2)?.kind === 'quantity') {
      i--;
      continue;
    }
    // "including 250 bought [in May]"
    const bought = before.kind === 'verb' && before.after === before.first + 1 && chunkAt(scene, i - 1)?.kind === 'quantity';
    if (bought && word(scene, chunkAt(scene, i - 1)!.first - 1) === 'including') return draft.chunk.index < i - 1;
    // "16.9C set [in August 2016]" is of that record alone
    if (before.kind === 'verb' && SET_IN.test(word(scene, before.first)) && chunkAt(scene, i - 1)?.kind === 'quantity')
      return chunkAt(scene, i - 1)! !== draft.chunk;
    // "1.4m above the old record set [in 2009]": of that record
    const noun = before.kind === 'verb' && SET_IN.test(word(scene, before.first)) ? chunkAt(scene, i - 1) : before;
    if (noun?.kind === 'noun' && isPassedRecord(scene, noun)) return true;
    if (before.kind === 'comma' && chunkAt(scene, i - 1)?.kind === 'quantity') continue;
    if (!/^(?:preposition|noun|other|adjective|adverb|close)$/.test(before.kind)) return false;
  }
  return false;
}

/** "[against] 5%", "compared [with] a deficit of $6m", "[after] a fall of 5%", "[including] $70m" */
function isSetAgainst(scene: Scene, draft: Draft, apart: boolean): boolean {
  for (let i = draft.chunk.index - 1; i > draft.chunk.index - 5; i--) {
    const chunk = chunkAt(scene, i);
    if (!chunk || /^(?:comma|verb|stop)$/.test(chunk.kind)) return word(scene, chunk?.first ?? -1) === 'compared';
    if (/^(?:against|versus|than)$/.test(word(scene, chunk.first))) return true;
    if (/^(?:after|following|including)$/.test(word(scene, chunk.first))) return !apart;
  }
  return false;
}

/** The nearest time, those before the number first; "now" gives way to any date. */
export function pick(times: readonly TimeMention[], draft: Draft): TimeMention | null {
  let best: TimeMention | null = null;
  let least = Infinity;
  for (const time of times) {
    // "[On Tuesday] a court awarded £2m, after a freeze from 1961 to 1963": a day of an undated article is nearer than what stands far behind
    const open = time.value !== null ? 0 : time.type === 'DATE' && /day$|^(?:last|next|this) /i.test(time.text) ? 6 : 1000;
    const distance = open + (time.first < draft.span.first ? draft.span.first - time.after : (time.first - draft.span.after) * 1.1);
    if (distance < least) {
      least = distance;
      best = time;
    }
  }
  return best;
}
