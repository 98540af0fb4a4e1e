/** The time that a claim's own sentence gives it: beside the number, beside its metric, in its clause, in the clauses before. */
import type { Chunk, Clause, PeriodRole, TimeMention } from '../../document.js';
import type { Draft } from './draft.js';
import { isDay, periodOf } from './period-role.js';
import { isMetric } from './phrases.js';
import { chunkAt, chunkOf, word, type Scene } from './scene.js';
import { isComparative, readTimeUses, type TimeUse } from './time-uses.js';
import { tenseOf } from './tense.js';

/** What the search needs of the whole article, read once. */
export interface Calendar {
  readonly scene: Scene;
  readonly uses: readonly TimeUse[];
  readonly draftAt: ReadonlyMap<number, Draft>;
  /** Sentences that hold an earlier level. */
  readonly withBase: ReadonlySet<number>;
  /** The last draft that repeats a draft in other units: a time behind it dates both. */
  readonly lastTwin: ReadonlyMap<Draft, Draft>;
}

export function makeCalendar(scene: Scene, drafts: readonly Draft[]): Calendar {
  const lastTwin = new Map<Draft, Draft>();
  for (const draft of drafts) if (draft.twin && draft.twin.sentence === draft.sentence) lastTwin.set(draft.twin, draft);
  return {
    scene,
    uses: readTimeUses(scene),
    draftAt: new Map(drafts.map((draft) => [draft.chunk.index, draft])),
    withBase: new Set(drafts.filter((draft) => draft.part === 'base').map((draft) => draft.sentence.index)),
    lastTwin,
  };
}

export interface Found {
  readonly period: PeriodRole;
  readonly rule: string;
  /** Whether its words compare ("a year earlier"). */
  readonly compared: boolean;
}

const found = (time: TimeMention | null, rule: string): Found | null => time && { period: periodOf(time), rule, compared: isComparative(time) };

export function ownPeriod(calendar: Calendar, draft: Draft): Found | null {
  const { scene } = calendar;
  const beside =
    found(timeBehind(calendar, calendar.lastTwin.get(draft) ?? draft), 'period/after') ??
    (draft.quantity.unitKind === 'age' ? null : (found(timeBefore(scene, draft), 'period/before') ?? timeOfNoun(calendar, draft) ?? found(besideMetric(calendar, draft), 'period/metric')));
  if (beside) return beside;
  if (draft.quantity.unitKind === 'age' || isPresupposed(scene, draft)) return null;
  if (draft.part === 'base') return found(comparativeBehind(scene, draft), 'period/compared');
  const [first, after] = scopeOf(scene, draft.clause);
  const nearest = pick(timesIn(calendar, first, after, draft), draft);
  if (nearest) return found(nearest, 'period/clause');
  // What is true now has no part in the times of the other clauses.
  if (tenseOf(scene, draft.clause) === 'present' && draft.part !== 'growth') return null;
  return found(inSentence(calendar, draft, first, after), 'period/sentence');
}

/** A clause with the groups without a verb in front of it: "[For all of 2019,] [Northgate expects …]". */
export function scopeOf(scene: Scene, clause: Clause): readonly [first: number, after: number] {
  let first = clause;
  for (let i = clause.index - 1; i >= 0; i--) {
    const before = scene.clauses.clauses[i]!;
    if (before.sentence !== clause.sentence || (before.verb !== null && !(first.first === first.verb && isAuxiliary(scene, before)))) break;
    first = before;
  }
  return [first.first, clause.after];
}

/** "[is now] put at", "[has now] lost": an auxiliary that a time splits from its verb. */
function isAuxiliary(scene: Scene, { verb, after }: Clause): boolean {
  return verb !== null && verb >= after - 2 && chunkAt(scene, after - 1)!.kind !== 'noun' && /^(?:has|have|had|is|are|was|were|will|would)$/.test(word(scene, chunkAt(scene, verb)!.after - 1));
}

const dated = (time: TimeMention): boolean => (time.type === 'DATE' && (time.value !== null || time.anchor === 'none')) || (time.type === 'TIME' && isDay(time));

const timeAt = (scene: Scene, chunk: Chunk | undefined): TimeMention | null => (chunk?.kind === 'time' ? scene.times.times[chunk.ref!]! : null);

/** "9% [in the third quarter of 2019]", "$3.8m [a year earlier]" */
function timeBehind(calendar: Calendar, draft: Draft): TimeMention | null {
  const { scene, uses } = calendar;
  for (let i = draft.chunk.index + 1; i < draft.chunk.index + 5; i++) {
    const chunk = chunkAt(scene, i);
    if (!chunk) return null;
    const time = timeAt(scene, chunk);
    if (time) return dated(time) && uses[chunk.ref!] !== 'compared' && uses[chunk.ref!] !== 'announced' && (uses[chunk.ref!] !== 'label' || word(scene, chunk.first - 2) === 'in') ? time : null;
    if (!/^(?:preposition|adverb|noun)$/.test(chunk.kind) && !/^(?:the|a|late|early)$/.test(word(scene, chunk.first))) return null;
    if (chunk.kind === 'noun' && i > draft.chunk.index + 3) return null;
  }
  return null;
}

/** "last year's [$1.55bn]", "and May's at [176,000]" */
function timeBefore(scene: Scene, draft: Draft): TimeMention | null {
  let at = draft.quantity.whole.first - 1;
  if (/^(?:at|to|was)$/.test(word(scene, at))) at--;
  if (at < 1 || !/^(?:'s|')$/.test(word(scene, at))) return null;
  const time = scene.times.times[scene.timeAt[at - 1]!];
  return time && dated(time) ? time : null;
}

/** "[2004]'s average of $41", "the [March] high of 21.8%" */
function timeOfNoun(calendar: Calendar, draft: Draft): Found | null {
  const { scene, uses } = calendar;
  let i = draft.chunk.index - 1;
  while (i > 0 && /^(?:about|around|nearly|almost|just|a|an|some|only)$/.test(word(scene, chunkAt(scene, i)!.first))) i--;
  if (word(scene, chunkAt(scene, i)?.first ?? -1) !== 'of') return null;
  for (let steps = 0; steps < 3; steps++) {
    const chunk = chunkAt(scene, --i);
    if (!chunk || scene.tokens.tokens[chunk.first]!.sentence !== draft.sentence.index) return null;
    const time = timeAt(scene, chunk);
    if (time) return dated(time) && uses[chunk.ref!] !== 'said' ? found(time, uses[chunk.ref!] === 'metric' ? 'period/metric' : 'period/noun') : null;
    if (!/^(?:noun|adjective|adverb)$/.test(chunk.kind) && !/^(?:'s|')$/.test(word(scene, chunk.first))) return null;
  }
  return null;
}

/** "[first-quarter] net income of $48m": the time right in front of the metric. */
function besideMetric(calendar: Calendar, draft: Draft): TimeMention | null {
  const { scene } = calendar;
  const own = chunkAt(scene, scopeOf(scene, draft.clause)[0])!.first;
  if (!draft.metric || draft.metric.start < scene.tokens.tokens[own]!.start || !draft.because.some((rule) => /^metric\/(?:own|object|clause)$/.test(rule))) return null;
  for (let i = scene.chunkAt[draft.sentence.first]!; i <= scene.chunkAt[draft.sentence.after - 1]!; i++) {
    const time = timeAt(scene, chunkAt(scene, i));
    if (time && dated(time) && time.value !== null && time.end <= draft.metric.start && draft.metric.start - time.end <= 3 && /^(?:\s|-|['’]s )*$/.test(scene.text.slice(time.end, draft.metric.start))) return time;
  }
  return null;
}

/** "from $85m, or 83 cents, [a year earlier]" */
function comparativeBehind(scene: Scene, draft: Draft): TimeMention | null {
  for (let i = draft.chunk.index + 1; i <= scene.chunkAt[draft.sentence.after - 1]!; i++) {
    const time = timeAt(scene, chunkAt(scene, i));
    if (time && dated(time) && (isComparative(time) || /^last /i.test(time.text))) return time;
  }
  return null;
}

/** What is only named, not told: "its [16,000] employees", "a [seven-mile] section", "a [120MW] unit". */
export function isPresupposed(scene: Scene, draft: Draft): boolean {
  const { quantity } = draft;
  const { unitKind } = quantity;
  const before = word(scene, quantity.whole.first - 1);
  const hyphen = scene.text.slice(quantity.start, quantity.end + 1).includes('-');
  if (unitKind === 'count' && hyphen && quantity.number.class !== 'range' && !draft.duration) return true;
  if (unitKind === 'count' && before === 'of' && draft.part === 'plain' && !isSum(scene, draft)) return true;
  if (unitKind === 'count') return draft.part === 'plain' && (/^(?:its|their|his|her|our|my|'s|')$/.test(before) || (before === 'the' && (quantity.value ?? 11) <= 10));
  if (unitKind !== 'physical' && unitKind !== 'time' && !draft.duration) return false;
  if (draft.duration?.streak) return false;
  const next = chunkAt(scene, draft.chunk.index + 1);
  const noun = next?.kind === 'noun' && next.first === draft.chunk.after;
  if (noun && /^(?:highs?|lows?|peaks?|best|worst|record)$/.test(word(scene, next.after - 1))) return false;
  return hyphen ? noun : noun && /^(?:a|an|the)$/.test(before) && unitKind === 'physical';
}

/** "a total [of] 500 people", "sales [of] 5,000 cars": the noun counts what is behind it; not "a fleet of 80 ships". */
function isSum(scene: Scene, draft: Draft): boolean {
  const noun = chunkAt(scene, chunkOf(scene, draft.quantity.whole.first - 1).index - 1);
  if (noun?.kind !== 'noun') return false;
  return isMetric(scene, noun.first, noun.after) || /^(?:total|average|record|maximum|minimum|number|median|mean|peak|high|low)$/.test(word(scene, noun.after - 1));
}

function timesIn(calendar: Calendar, first: number, after: number, draft: Draft): TimeMention[] {
  const { scene, uses } = calendar;
  const times: TimeMention[] = [];
  for (let i = first; i < after; i++) {
    const chunk = chunkAt(scene, i)!;
    const time = timeAt(scene, chunk);
    if (!time || (uses[chunk.ref!] !== 'holds' && uses[chunk.ref!] !== 'metric') || !dated(time) || isOfBase(calendar, chunk, draft)) continue;
    if (isComparative(time) && calendar.withBase.has(draft.sentence.index)) continue;
    times.push(time);
  }
  return times;
}

/** A time right behind an earlier level belongs to that level: "compared with a loss of $3m [last year]". */
function isOfBase({ scene, draftAt }: Calendar, chunk: Chunk, draft: Draft): boolean {
  for (let i = chunk.index - 1; i >= 0 && i > chunk.index - 6; i--) {
    const before = chunkAt(scene, i)!;
    if (before.kind === 'quantity') {
      const owner = draftAt.get(i);
      return owner !== undefined && owner !== draft && owner !== draft.twin && (owner.part === 'base' || owner.twin?.part === 'base' || isSetAgainst(scene, owner));
    }
    if (!/^(?:preposition|noun|other|adjective|adverb|close)$/.test(before.kind)) return false;
  }
  return false;
}

/** "[against] 5%", "compared [with] a loss of $3m" */
function isSetAgainst(scene: Scene, draft: Draft): boolean {
  for (let i = draft.chunk.index - 1; i > draft.chunk.index - 5; i--) {
    const chunk = chunkAt(scene, i);
    if (!chunk || /^(?:comma|verb|stop)$/.test(chunk.kind)) return word(scene, chunk?.first ?? -1) === 'compared';
    if (/^(?:against|versus|than)$/.test(word(scene, chunk.first))) return true;
  }
  return false;
}

/** The nearest time, those before the number first; "now" gives way to any date. */
function pick(times: readonly TimeMention[], draft: Draft): TimeMention | null {
  let best: TimeMention | null = null;
  let least = Infinity;
  for (const time of times) {
    const open = time.value === null ? 1000 : 0;
    const distance = open + (time.first < draft.span.first ? draft.span.first - time.after : (time.first - draft.span.after) * 1.1);
    if (distance < least) {
      least = distance;
      best = time;
    }
  }
  return best;
}

/** The times of the clauses before, the nearest first, then of those behind; not of asides ("Acme, [which shut a plant last year], …"). */
function inSentence(calendar: Calendar, draft: Draft, first: number, after: number): TimeMention | null {
  const { scene } = calendar;
  const { clauses } = scene.clauses;
  // "since [April 2004], when it was 13.1%"
  const opener = draft.clause.first;
  if (word(scene, chunkAt(scene, opener)!.first) === 'when' || word(scene, chunkAt(scene, opener + 1)?.first ?? -1) === 'when') {
    const time = timeAt(scene, chunkAt(scene, opener - 1));
    if (time && dated(time)) return time;
  }
  for (let i = clauseAt(scene, first) - 1; i >= 0 && clauses[i]!.sentence === draft.sentence.index; i--) {
    if (isPassed(scene, clauses[i]!, draft.clause)) continue;
    const time = pick(timesIn(calendar, clauses[i]!.first, clauses[i]!.after, draft), draft);
    if (time?.value) return time;
  }
  // "shut a dozen stores and dropped half of its routes [last year]", "Shown in 4,210 theaters, the film took $5m [last week]"
  const next = clauses[draft.clause.index + 1];
  if (!next || next.sentence !== draft.sentence.index || next.first < after || isAside(scene, next)) return null;
  if (isFinite(scene, draft.clause) && !isJoined(scene, next, draft.clause)) return null;
  const time = pick(timesIn(calendar, next.first, next.after, draft), draft);
  return time?.value ? time : null;
}

/** Whether the clause has a verb of its own tense: not "[Booked] into …", "[driven] by …", "to …". */
function isFinite(scene: Scene, { first, verb }: Clause): boolean {
  if (verb === null) return false;
  const lower = word(scene, chunkAt(scene, verb)!.first);
  return !/^(?:to|.*ing)$/.test(lower) && !(verb === first && /(?:ed|en)$/.test(lower));
}

/** "… [and dropped half of its routes]": a second verb of the same subject. */
function isJoined(scene: Scene, next: Clause, clause: Clause): boolean {
  return /^(?:and|or)$/.test(word(scene, chunkAt(scene, next.first)!.first)) && chunkAt(scene, next.first + 1)?.kind === 'verb' && next.subject === clause.subject;
}

const clauseAt = (scene: Scene, chunk: number): number => chunkAt(scene, chunk)!.clause;

/** An aside that has ended before the clause: the clause's subject stands in front of it, or it is no participle that hangs on it. */
function isPassed(scene: Scene, clause: Clause, own: Clause): boolean {
  let at: Clause | undefined = clause;
  while (at && at.sentence === own.sentence && !isAside(scene, at) && /^(?:and|or)$/.test(word(scene, chunkAt(scene, at.first)!.first))) at = scene.clauses.clauses[at.index - 1];
  if (!at) return false;
  const opener = relativeIn(scene, at);
  if (opener === null) return false;
  if (own.index === clause.index + 1 && own.verb !== null && /^(?:to|.*ing)$/.test(word(scene, chunkAt(scene, own.verb)!.first))) return false;
  return own.subject === null || own.subject < opener || own.subject >= clause.after;
}

/** "Acme, [which] closed in May": where a relative stands in front of the clause's verb. */
function relativeIn(scene: Scene, clause: Clause): number | null {
  if (isAside(scene, clause)) return clause.first;
  for (let i = clause.first; i < (clause.verb ?? clause.first); i++) if (/^(?:who|which|whose)$/.test(word(scene, chunkAt(scene, i)!.first))) return i;
  return null;
}

/** Relative and subordinate clauses: what they date is their own. */
export function isAside(scene: Scene, clause: Clause): boolean {
  for (let i = clause.first; i < clause.after && i < clause.first + 2; i++) {
    const chunk = chunkAt(scene, i)!;
    const lower = word(scene, chunk.first);
    if (chunk.kind === 'relative' && lower !== 'that') return true;
    if (/^(?:who|which|whose|where|when|after|before|since|until)$/.test(lower)) return true;
  }
  return false;
}
