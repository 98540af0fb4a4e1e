/** The time that a claim's own sentence gives it: beside the number, beside its metric, in its clause, in the clauses before. */
import type { Chunk, PeriodRole, TimeMention } from '../../../document.js';
import type { ClaimExample } from '../example.js';
import { isAside, isFinite, isJoined, isModifier, isPassed, scopeOf } from './clause-scope.js';
import type { Draft } from '../draft.js';
import { isPossessed, isPresupposed } from './presupposed.js';
import { isDay, periodOf } from './period-role.js';
import { chunkAt, once, tally, timeHolding, word, type Scene } from '../scene.js';
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

const found = (time: TimeMention | null, rule: string): Found | null =>
  time && { period: periodOf(time), rule, compared: isComparative(time) };

export function ownPeriod(calendar: Calendar, draft: Draft): Found | null {
  const own = statedPeriod(calendar, draft);
  return own && isOverFor(calendar.scene, draft, own.period) ? null : own;
}

/** "approved a £61m plan [on Monday]", "[in May] it had forecast 2%": a time that is over dates the decision, not what is planned or foreseen. */
function isOverFor({ published }: Scene, { modality }: Draft, { to, value }: PeriodRole): boolean {
  if (published === null || to === null || to > published) return false;
  const short = /^\d{4}-(?:\d\d|W)/.test(value ?? '');
  return modality === 'planned' ? short || to < published : modality === 'forecast' && short && to < published;
}

function statedPeriod(calendar: Calendar, draft: Draft): Found | null {
  const { scene } = calendar;
  if (isPossessed(scene, draft)) return null;
  const beside =
    found(timeBehind(calendar, calendar.lastTwin.get(draft) ?? draft), 'period/after') ??
    (draft.quantity.unitKind === 'age'
      ? null
      : (found(timeBefore(scene, draft), 'period/before') ??
        timeOfNoun(calendar, draft) ??
        found(besideMetric(calendar, draft), 'period/metric')));
  // "has 210 employees today": now, and not that day
  if (beside && isNow(scene, draft, beside.period.text)) return null;
  if (beside) return beside;
  if (draft.quantity.unitKind === 'age' || isPresupposed(scene, draft)) return null;
  if (draft.part === 'base') return found(comparativeBehind(scene, draft), 'period/compared');
  const [first, after] = scopeOf(scene, draft.clause);
  const times = timesIn(calendar, first, after, draft);
  // "will propose next month a 90% cut [by 2040]"
  const goal = draft.modality === 'actual' ? [] : times.filter(({ first: at }) => at > draft.span.first && word(scene, at - 1) === 'by');
  const nearest = pick(goal.length > 0 ? goal : times, draft);
  if (nearest && isNow(scene, draft, nearest.text)) return null;
  if (nearest && nearest.value !== null) return found(nearest, 'period/clause');
  // "For fiscal 2024, Orsa said it now expects $7": a forecast is of the time that opens the sentence
  const opening = draft.modality === 'forecast' || draft.modality === 'planned' ? openingTime(calendar, draft) : null;
  if (opening ?? nearest) return found(opening ?? nearest, 'period/clause');
  const restrictive = restrictiveTime(calendar, draft);
  if (restrictive) return found(restrictive, 'period/noun');
  // What is true now has no part in the times of the other clauses.
  if (tenseOf(scene, draft.clause) === 'present' && draft.part !== 'growth') return null;
  if (isAttributive(scene, draft)) return null;
  return found(inSentence(calendar, draft, first, after), 'period/sentence');
}

const isNow = (scene: Scene, draft: Draft, text: string | null): boolean =>
  /^today$/i.test(text ?? '') && tenseOf(scene, draft.clause) !== 'past';

/** "[For fiscal 2024], Orsa said …" */
function openingTime({ scene, uses }: Calendar, { sentence }: Draft): TimeMention | null {
  let i = scene.chunkAt[sentence.first]!;
  if (chunkAt(scene, i)!.kind === 'preposition') i++;
  const time = timeAt(scene, chunkAt(scene, i));
  return time && dated(time) && time.value !== null && uses[chunkAt(scene, i)!.ref!] === 'holds' ? time : null;
}

/** "a [$12] lunch deal": a price that only describes has no part in the times of other clauses. */
function isAttributive(scene: Scene, { quantity, part }: Draft): boolean {
  const next = scene.tokens.tokens[quantity.whole.after];
  return (
    quantity.unitKind === 'money' && part === 'plain' && /^(?:a|an)$/.test(word(scene, quantity.whole.first - 1)) && next?.pos === 'NOUN'
  );
}

const dated = (time: TimeMention): boolean =>
  (time.type === 'DATE' && (time.value !== null || time.anchor === 'none')) || (time.type === 'TIME' && isDay(time));

const timeAt = (scene: Scene, chunk: Chunk | undefined): TimeMention | null =>
  chunk?.kind === 'time' ? scene.times.times[chunk.ref!]! : null;

/** Participles that say when a level was there. */
const SET_IN = /^(?:set|recorded|seen|reached|hit|posted|registered|achieved|reported)$/;

/** "12% [in the spring of 2022]", "$3.8m [a year earlier]" */
function timeBehind(calendar: Calendar, draft: Draft): TimeMention | null {
  const { scene, uses } = calendar;
  for (let i = draft.chunk.index + 1; i < draft.chunk.index + 5; i++) {
    const chunk = chunkAt(scene, i);
    if (!chunk) return null;
    const time = timeAt(scene, chunk);
    if (time)
      return dated(time) &&
        uses[chunk.ref!] !== 'compared' &&
        uses[chunk.ref!] !== 'announced' &&
        (uses[chunk.ref!] !== 'label' || word(scene, chunk.first - 2) === 'in')
        ? time
        : null;
    // "from $97m, or 29 cents a share, [in the same quarter]"
    const apart = chunk.kind === 'comma' && (draft.part === 'base' || draft.twin?.part === 'base') && i === draft.chunk.index + 1;
    // "the record of 16.9C set [in August]"
    const set = chunk.kind === 'verb' && SET_IN.test(word(scene, chunk.first)) && i === draft.chunk.index + 1;
    if (!apart && !set && !/^(?:preposition|adverb|noun)$/.test(chunk.kind) && !/^(?:the|a|late|early)$/.test(word(scene, chunk.first)))
      return null;
    if (chunk.kind === 'noun' && i > draft.chunk.index + 3) return null;
  }
  return null;
}

/** "last year's [$2.3bn]", "and May's at [131,000]" */
function timeBefore(scene: Scene, draft: Draft): TimeMention | null {
  let at = draft.quantity.whole.first - 1;
  if (/^(?:at|to|was)$/.test(word(scene, at))) at--;
  if (at < 1 || !/^(?:'s|')$/.test(word(scene, at))) return null;
  const time = timeHolding(scene, at - 1);
  return time && dated(time) ? time : null;
}

/** "[2019]'s average of $37", "the [May] high of 17.4%" */
function timeOfNoun(calendar: Calendar, draft: Draft): Found | null {
  const { scene, uses } = calendar;
  let i = draft.chunk.index - 1;
  while (i > 0 && /^(?:about|around|nearly|almost|just|a|an|some|only)$/.test(word(scene, chunkAt(scene, i)!.first))) i--;
  if (word(scene, chunkAt(scene, i)?.first ?? -1) !== 'of') return null;
  for (let steps = 0; steps < 3; steps++) {
    const chunk = chunkAt(scene, --i);
    if (!chunk || scene.tokens.tokens[chunk.first]!.sentence !== draft.sentence.index) return null;
    const time = timeAt(scene, chunk);
    if (time)
      return dated(time) && uses[chunk.ref!] !== 'said'
        ? found(time, uses[chunk.ref!] === 'metric' ? 'period/metric' : 'period/noun')
        : null;
    if (!/^(?:noun|adjective|adverb)$/.test(chunk.kind) && !/^(?:'s|')$/.test(word(scene, chunk.first))) return null;
  }
  return null;
}

/** "[first-quarter] net income of $48m": the time right in front of the metric. */
function besideMetric(calendar: Calendar, draft: Draft): TimeMention | null {
  const { scene } = calendar;
  const own = chunkAt(scene, scopeOf(scene, draft.clause)[0])!.first;
  if (
    !draft.metric ||
    draft.metric.start < scene.tokens.tokens[own]!.start ||
    !draft.because.some((rule) => /^metric\/(?:own|object|clause)$/.test(rule))
  )
    return null;
  for (let i = scene.chunkAt[draft.sentence.first]!; i <= scene.chunkAt[draft.sentence.after - 1]!; i++) {
    const time = timeAt(scene, chunkAt(scene, i));
    if (
      time &&
      dated(time) &&
      time.value !== null &&
      time.end <= draft.metric.start &&
      draft.metric.start - time.end <= 3 &&
      /^(?:\s|-|['’]s )*$/.test(scene.text.slice(time.end, draft.metric.start))
    )
      return time;
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

function timesIn(calendar: Calendar, first: number, after: number, draft: Draft): TimeMention[] {
  const { scene, uses } = calendar;
  const times: TimeMention[] = [];
  const before = timeChunks(scene);
  if (before[after] === before[first]) return times;
  for (let i = first; i < after; i++) {
    const chunk = chunkAt(scene, i)!;
    const time = timeAt(scene, chunk);
    if (!time || (uses[chunk.ref!] !== 'holds' && uses[chunk.ref!] !== 'metric') || !dated(time) || isOfBase(calendar, chunk, draft))
      continue;
    if (isComparative(time) && calendar.withBase.has(draft.sentence.index)) continue;
    if (isOfOther(scene, draft, chunk) || (uses[chunk.ref!] === 'metric' && isOfOtherMetric(draft, chunk, time))) continue;
    if (isOfSubject(scene, chunk)) continue;
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
        (owner.part === 'base' || owner.twin?.part === 'base' || isSetAgainst(scene, owner))
      );
    }
    // "16.9C set [in August 2016]" is of that record alone
    if (before.kind === 'verb' && SET_IN.test(word(scene, before.first)) && chunkAt(scene, i - 1)?.kind === 'quantity')
      return chunkAt(scene, i - 1)! !== draft.chunk;
    if (before.kind === 'comma' && chunkAt(scene, i - 1)?.kind === 'quantity') continue;
    if (!/^(?:preposition|noun|other|adjective|adverb|close)$/.test(before.kind)) return false;
  }
  return false;
}

/** "[against] 5%", "compared [with] a deficit of $6m" */
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
  // "since [May 2021], when it was 8.4%"
  const opener = draft.clause.first;
  if (word(scene, chunkAt(scene, opener)!.first) === 'when' || word(scene, chunkAt(scene, opener + 1)?.first ?? -1) === 'when') {
    const time = timeAt(scene, chunkAt(scene, opener - 1));
    if (time && dated(time)) return time;
  }
  for (let i = clauseAt(scene, first) - 1; i >= 0 && clauses[i]!.sentence === draft.sentence.index; i--) {
    // "The band, whose album, [released in 1998], sold 40,000"
    if (isModifier(scene, clauses[i]!) && (draft.clause.subject ?? Infinity) < clauses[i]!.first) continue;
    const time = pick(shared(scene, timesIn(calendar, clauses[i]!.first, clauses[i]!.after, draft)), draft);
    if (time?.value && !isPassed(scene, clauses[i]!, draft.clause)) return time;
  }
  // "shut a dozen stores and dropped half of its routes [last year]", "Shown in 4,210 theaters, the film took $5m [last week]"
  const next = clauses[draft.clause.index + 1];
  if (!next || next.sentence !== draft.sentence.index || next.first < after || isAside(scene, next)) return null;
  if (isFinite(scene, draft.clause) && !isJoined(scene, next, draft.clause)) return null;
  const time = pick(shared(scene, timesIn(calendar, next.first, next.after, draft)), draft);
  return time?.value ? time : null;
}

/** "27% of cars [stopped last year]", "was priced at £44m [when it was published in 2022]", "the 430p [they touched in 2022]": what says which figure it is. */
function restrictiveTime(calendar: Calendar, draft: Draft): TimeMention | null {
  const { scene } = calendar;
  const next = scene.clauses.clauses[draft.clause.index + 1];
  if (!next || next.sentence !== draft.sentence.index || next.verb === null || next.first <= draft.chunk.index) return null;
  for (let i = draft.chunk.index + 1; i < next.first; i++)
    if (!/^(?:noun|preposition|adjective|other|relative)$/.test(chunkAt(scene, i)!.kind)) return null;
  const opener = word(scene, chunkAt(scene, next.first)!.first);
  const { whole } = draft.quantity;
  const which =
    opener === 'when' ||
    (word(scene, whole.after) === 'of' && (isModifier(scene, next) || /^(?:who|that|which)$/.test(opener))) ||
    (word(scene, draft.span.first - 1) === 'the' && next.first === draft.chunk.index + 1 && next.subject === next.first);
  if (!which) return null;
  for (let i = next.first; i < next.after; i++) {
    const time = timeAt(scene, chunkAt(scene, i));
    if (time && dated(time) && time.value !== null && calendar.uses[chunkAt(scene, i)!.ref!] === 'holds') return time;
  }
  return null;
}

/** "by 2027", "from May" date their own clause alone. */
const shared = (scene: Scene, times: readonly TimeMention[]): TimeMention[] =>
  times.filter(({ first }) => !/^(?:by|until|till|from|after|before)$/.test(word(scene, first - 1)));

const clauseAt = (scene: Scene, chunk: number): number => chunkAt(scene, chunk)!.clause;

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Sales rose 3.2% in the second quarter of 2023. Orders rose 4%, an improvement on the 1.1% of the first quarter.',
    facts: [{ quote: '4%', period: '2023-Q2' }],
  },
  {
    text: 'Sales rose to $97 million, or 29 cents a share, from $81 million, or 22 cents a share, in the same quarter of 2022.',
    facts: [{ quote: '$81 million', period: '2022-Q1' }],
  },
  {
    text: 'On Monday the lake reached 17.01°C, above the record of 16.9°C set in August 2016.',
    facts: [{ quote: '16.9°C', period: '2016-08' }],
  },
  { text: 'An appeal launched in October has raised £900.', facts: [{ quote: '£900', period: null }] },
  { text: 'The council on Monday approved a $61 million plan.', facts: [{ quote: '$61 million', period: null }] },
  { text: 'Orsa said it would propose in June a 90% cut in its waste by 2040.', facts: [{ quote: '90%', period: '2040' }] },
  { text: 'Faults were found on 27% of lorries stopped in Belmora last year.', facts: [{ quote: '27%', period: '2023' }] },
  { text: 'The line was priced at $44 million when it was first proposed in 2022.', facts: [{ quote: '$44 million', period: '2022' }] },
  { text: 'Shares are still short of the 430p they touched in April 2022.', facts: [{ quote: '430p', period: '2022-04' }] },
  { text: 'The band, whose album, released in 1998, sold 40,000 copies, is back.', facts: [{ quote: '40,000 copies', period: null }] },
  { text: 'Today a boat fetches less than $20.', facts: [{ quote: '$20', period: null }] },
  { text: 'Orsa has 210 employees today.', facts: [{ quote: '210 employees', period: null }] },
  {
    text: 'Revenue fell 5% to $90 million in 2023 from $95 million in 2022.',
    facts: [
      { quote: '$90 million', period: '2023' },
      { quote: '$95 million', period: '2022' },
    ],
  },
  { text: "The price is well above 2019's average of $37.", facts: [{ quote: '$37', period: '2019' }] },
  { text: 'For all of 2023, Norbury now reports sales of $20 million.', facts: [{ quote: '$20 million', period: '2023' }] },
  {
    text: 'Norbury posted first-quarter net income of $48 million, or 67 cents per share.',
    facts: [
      { quote: '$48 million', period: '2024-Q1' },
      { quote: '67 cents', period: '2024-Q1' },
    ],
  },
  { text: 'Margins widened to 31% in 2023 from 29% on Monday evening.', facts: [{ quote: '29%', period: '2024-05-13' }] },
  // Only named, not told
  { text: 'Norbury cut 300 of its 4,000 workers in 2023.', facts: [{ quote: '4,000 workers', period: null }] },
  {
    text: 'Drivers voted on Friday to end a 12-day strike.',
    facts: [
      { quote: '12-day', period: null },
      { quote: 'Friday', kind: 'date' },
    ],
  },
  // An aside's time is its own
  { text: 'Norbury, which shut its mill in 2021, has lost $40 million.', facts: [{ quote: '$40 million', period: null }] },
  { text: 'Norbury closed 12 shops and dropped half of its routes last year.', facts: [{ quote: '12 shops', period: '2023' }] },
];
