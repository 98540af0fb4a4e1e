/** The period that a report goes on about, for claims whose sentence gives them none. */
import type { PeriodRole } from '../../../document.js';
import type { ClaimExample } from '../example.js';
import type { Draft } from '../draft.js';
import type { Candidate, Case } from './carry-case.js';
import { isAside } from './clause-scope.js';
import { introducedAt, leadPeriods } from './lead-periods.js';
import type { Calendar, Found } from './calendar.js';
import { isLabel } from './presupposed.js';
import { endsBefore, isMonth, isOfYears, isOneDay, isWithin, periodOf, sameGrain } from './period-role.js';
import { isPriced } from '../sources/reports.js';
import { itemAt } from '../../../lexicon/item-at.js';
import { chunkAt, chunkOf, clauseOf, timeOf, word, type Scene } from '../scene.js';
import { tenseOf } from './tense.js';
import { goesOn, isItem, isOfResults, isParticiple, isPastForecast, isQuoted } from './told.js';

interface Told extends Candidate {
  /** Index of the draft that told it. */
  readonly at: number;
}

export interface Carried {
  /** What the report is about so far. */
  running: Told | null;
  /** What its paragraph is about; `past` where that ends before the report's own period. */
  local: (Told & { readonly past: boolean }) | null;
  /** What each metric was last told of. */
  readonly metrics: Map<string, Told>;
  /** The quarter or year of the results that the lead tells of. */
  readonly results: Told | null;
  /** The last month, quarter or year that was told of. */
  span: Told | null;
  /** The time that a plan or forecast of this paragraph was told of: what others foresee of the same time goes on about it. */
  foreseen: PeriodRole | null;
  /** The year or quarter ahead that the lead names and plans and forecasts go on about: a budget's. */
  ahead: PeriodRole | null;
  paragraph: number;
  readonly lead: number;
  /** Whether the article tells of prices and indexes: its day is the day of all of them. */
  readonly market: boolean;
}

export function makeCarried(calendar: Calendar, drafts: readonly Draft[]): Carried {
  const { scene } = calendar;
  const [lead, results] = leadPeriods(calendar);
  const first = scene.tokens.sentences.find((sentence) => sentence.role === 'body');
  const paragraph = first?.paragraph ?? -1;
  const told = (period: PeriodRole | null): Told | null => period && { period, at: -1, paragraph };
  return {
    running: told(lead),
    local: null,
    metrics: new Map(),
    span: told(results),
    results: told(results),
    foreseen: null,
    ahead: null,
    paragraph: -1,
    lead: paragraph,
    market: drafts.filter((draft) => isPriced(draft)).length * 4 >= drafts.length,
  };
}

export function enterParagraph(carried: Carried, draft: Draft): void {
  if (draft.sentence.paragraph === carried.paragraph) return;
  carried.paragraph = draft.sentence.paragraph;
  carried.local = null;
  carried.foreseen = null;
}

/** "the year", "the season" in a report on a year that has ended, "the quarter" in one on a quarter: that one. */
export function sameSpan(period: PeriodRole, { running, local, span }: Carried): PeriodRole | null {
  const about = (local && !local.past ? local : running)?.period;
  if (/^the quarter$/i.test(period.text ?? '')) {
    const quarter = [local?.period, running?.period, span?.period].find((told) => /^\d{4}-Q\d$/.test(told?.value ?? ''));
    return quarter ? { ...quarter, text: period.text, start: period.start, end: period.end } : null;
  }
  if (
    !about?.value ||
    !/^the (?:whole |full |entire )?(?:year|season)$/i.test(period.text ?? '') ||
    !/^\d{4}(?:\/\d{4})?$/.test(about.value)
  )
    return null;
  return { ...about, text: period.text, start: period.start, end: period.end };
}

/** What a claim with a time of its own tells about the claims behind it. */
export function rememberPeriod(scene: Scene, carried: Carried, draft: Draft, { rule, compared }: Found): void {
  const period = draft.period!;
  if (draft.part === 'base' || isSetAgainst(scene, draft) || /^period\/(?:before|noun|event|age)$/.test(rule)) return;
  if (carried.lead === draft.sentence.paragraph && isAheadOf(scene, period) && /^\d{4}(?:-[QH]\d|\/\d{4})?$/.test(period.value ?? ''))
    carried.ahead ??= period;
  if (
    /^(?:forecast|planned)$/.test(draft.modality) &&
    !compared &&
    (period.to === null || isAheadOf(scene, period)) &&
    /^\d{4}(?:$|-[QH]\d|\/\d{4}$)/.test(period.value ?? '')
  )
    carried.foreseen = period;
  if (
    draft.modality !== 'actual' ||
    period.value === null ||
    period.value.length < 4 ||
    isAside(scene, draft.clause) ||
    isParticiple(scene, draft)
  )
    return;
  const { running } = carried;
  // "the stock rose 4 pence yesterday" in a report on a quarter
  if (isQuoted(draft) && running?.period.value && !isOneDay(running.period)) return;
  const told: Told = { period, at: draft.index, paragraph: draft.sentence.paragraph };
  const past = running !== null && running.period.value !== null && endsBefore(period, running.period);
  // "fell by 41% between 2005 and 2021": how long the change took
  if (compared || isOfYears(period)) return;
  if (/^\d{4}(?:$|-[QH]\d|\/\d{4}$)/.test(period.value)) carried.span = told;
  const head = metricHead(draft);
  // "In April, exports rose 9%" in a report on May is told in passing
  if (head && !(past && running && sameGrain(period, running.period))) carried.metrics.set(head, told);
  carried.local = { period, at: told.at, paragraph: told.paragraph, past };
  // "in October" goes on where "so far this year" is told in between
  // "in the first half 900 homes were sold" in a report on June
  if (running && isMonth(running.period) && isWithin(running.period, period)) return;
  if (!running || !(past || isWithin(period, running.period) || (isWithin(running.period, period) && !isOver(scene, period))))
    carried.running = told;
}

/** "a profit of $5m, against a loss of [$2m] in 2003", "rose 1% in May after a [0.2%] fall in April": told of only beside the period under report. */
const isSetAgainst = (scene: Scene, { because, quantity: { whole } }: Draft): boolean =>
  because.some((rule) => /^change\/(?:against|compared)$/.test(rule)) ||
  (/^(?:an?|the)$/.test(word(scene, whole.first - 1)) && /^(?:after|following)$/.test(word(scene, whole.first - 2)));

function isAheadOf(scene: Scene, period: PeriodRole): boolean {
  return scene.published !== null && period.to !== null && period.to > scene.published;
}

const isOver = (scene: Scene, period: PeriodRole): boolean =>
  scene.published === null || (period.to !== null && period.to < scene.published);

/** "core inflation" → inflation */
const metricHead = (draft: Draft): string | null =>
  draft.because.includes('metric/verb-phrase') ? null : (draft.metric?.name.toLowerCase().match(/[\p{L}-]+$/u)?.[0] ?? null);

/** The period that a claim without a time of its own holds at, or null. */
export function carriedPeriod(scene: Scene, carried: Carried, draft: Draft, carries: (at: Case) => boolean): PeriodRole | null {
  if (draft.sentence.role === 'heading' || draft.quantity.unitKind === 'age' || isLabel(scene, draft)) return null;
  const above = isItem(scene, draft) ? introducedAt(scene, draft) : null;
  if (above) return above;
  const opened = isOfResults(draft) && draft.modality === 'actual' ? openedBefore(scene, draft) : null;
  if (opened) return opened;
  if (carried.span && isOfThoseResults(scene, draft)) return carried.span.period;
  const candidate = candidateOf(scene, carried, draft);
  if (!candidate?.period.value) return null;
  const { period, paragraph } = candidate;
  return carries({ scene, draft, period, paragraph, market: carried.market, tense: tenseOf(scene, draft.clause) }) ? period : null;
}

/** Tokens of a sentence that may open what is told next. */
const LONG = 40;

/** "[Full-year 2022] orders were weak. Sales slipped 7%": the subject of a sentence without figures opens what is told next. */
function openedBefore(scene: Scene, { sentence }: Draft): PeriodRole | null {
  const before = itemAt(scene.tokens.sentences, sentence.index - 1);
  if (!before || before.paragraph !== sentence.paragraph || before.after - before.first > LONG) return null;
  for (let i = before.first; i < before.after; i++) if (scene.quantityAt[i]! >= 0) return null;
  const opens = clauseOf(scene, chunkOf(scene, before.first));
  if (opens.verb === null || opens.subject === null) return null;
  for (let i = scene.chunkAt[before.first]!; i <= opens.subject; i++) {
    const time = timeOf(scene, chunkAt(scene, i));
    const ended = scene.published === null || (time?.to != null && time.to < scene.published);
    if (ended && /^\d{4}(?:$|-[QH]\d$)/.test(time?.value ?? '')) return periodOf(time!);
  }
  return null;
}

/** "[The latest results include] a gain of $3m": of the quarter or year that they are of. */
function isOfThoseResults(scene: Scene, { clause, modality }: Draft): boolean {
  if (clause.subject === null || clause.verb === null || modality !== 'actual') return false;
  const subject = chunkAt(scene, clause.subject)!;
  return (
    subject.kind === 'noun' &&
    /^(?:results|earnings|figures?|numbers|profits?|income|totals?)$/.test(word(scene, subject.after - 1)) &&
    /^(?:includ|reflect|exclud|contain)(?:es?|s|ed)?$/.test(word(scene, chunkAt(scene, clause.verb)!.head))
  );
}

/** The period that the report has told of and that may be the claim's. */
function candidateOf(scene: Scene, carried: Carried, draft: Draft): Candidate | null {
  const { foreseen, ahead, paragraph, lead } = carried;
  if (draft.modality === 'forecast' && foreseen) return { period: foreseen, paragraph };
  if (/^(?:forecast|planned)$/.test(draft.modality) && !isPastForecast(scene, draft)) return ahead && { period: ahead, paragraph: lead };
  return nearestTold(scene, carried, draft);
}

function nearestTold(scene: Scene, { local, running, metrics, span, results }: Carried, draft: Draft): Told | null {
  // "Orsa slid on Wednesday after it posted weak second-quarter results": but for prices, a report on the quarter
  if (results && running && isOneDay(running.period) && !isQuoted(draft) && (!local || isOneDay(local.period))) return results;
  // A report of results that opens with the day's share price goes on about its quarter
  if (span && running && isOneDay(running.period) && !isQuoted(draft) && (!local || isOneDay(local.period)) && isOfResults(draft))
    return span;
  if (local && (!local.past || goesOn(scene, draft) || (running && sameGrain(local.period, running.period)) || !isQuoted(draft)))
    return local;
  // "Orsa rose 5%" behind "the index jumped to 59 in May": the metric goes on, but for another
  const other =
    draft.part === 'growth' &&
    draft.because.some((rule) => /^subject\/(?:clause|each)$/.test(rule)) &&
    draft.because.some((rule) => /^metric\/(?:carried|before|last|implied)$/.test(rule));
  const metric = other ? undefined : metrics.get(metricHead(draft) ?? '');
  return metric && metric.at > (running?.at ?? -1) ? metric : running;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Norbury sold pumps for $90 million in the fourth quarter of 2022. Full-year 2022 orders were weak. Sales slipped 7% to $31 million.',
    facts: [
      { quote: '7%', period: '2022' },
      { quote: '$31 million', period: '2022' },
    ],
  },
  // … nor does what opens the second sentence go back
  { text: 'Turnout was 61%. In 2019 it was 67%.', facts: [{ quote: '61%', period: null }] },
  // What is told only beside the report's own period does not go on
  {
    text: 'Norbury posted a first-quarter profit of $9 million, against a loss of $4 million in the same period last year. Sales rose 6%.',
    facts: [
      { quote: '$4 million', period: '2023-Q1' },
      { quote: '6%', period: '2024-Q1' },
    ],
  },
  {
    text: 'Output rose 0.4% in March after a 0.2% decline in February. Exports were up 1.9%.',
    facts: [
      { quote: '0.2%', period: '2024-02' },
      { quote: '1.9%', period: '2024-03' },
    ],
  },
  {
    text: 'Nine people were hurt when a bus overturned on Sunday. The bus was carrying 45 passengers.',
    facts: [{ quote: '45 passengers', period: '2024-05-12' }],
  },
  {
    text: 'Shares slipped on Thursday. The price index of steel rose 0.6% in April.\n\nIn Oslo, the OBX ended down 0.3%.',
    facts: [{ quote: '0.3%', period: '2024-05-09' }],
  },
  {
    text: 'Norbury made $9 million in the first quarter.\n\nFor fiscal 2024, Norbury said it now expects $30 million. Analysts were looking for $31 million.',
    facts: [
      { quote: '$30 million', period: '2024' },
      { quote: '$31 million', period: '2024' },
    ],
  },
  {
    text: 'Here is what Norbury reported for the first quarter:\n\n- Revenue: $38 million vs. $36 million expected',
    facts: [{ quote: '$38 million', period: '2024-Q1' }],
  },
  {
    text: 'The FTSE 100 fell 2% on Monday. In April exports had risen 4%. Oil slipped 1%.',
    facts: [{ quote: '1%', period: '2024-05-13' }],
  },
  {
    text: 'A bus overturned near Belmora on Sunday, injuring 14 people. The road stayed shut for nine hours.',
    facts: [
      { quote: '14 people', period: '2024-05-12' },
      { quote: 'nine hours', period: '2024-05-12' },
    ],
  },
  // The day of an announcement is the day of prices, not of all that is told
  {
    text: 'Norbury posted weak first-quarter results on Tuesday. Its shares fell 6% on the day.\n\nSales rose 2% to $9 million.',
    facts: [{ quote: '2%', period: '2024-Q1' }],
  },
  {
    text: 'Norbury shares slid on Wednesday after it posted disappointing first-quarter results.\n\nTransactions were 2.4% lower.',
    facts: [{ quote: '2.4%', period: '2024-Q1' }],
  },
  {
    text: 'Home sales fell 6% in April. In the first quarter 400 homes were sold.\n\nThe median price reached $189,500.',
    facts: [{ quote: '$189,500', period: '2024-04' }],
  },
  {
    text: 'Ann Lee, a keeper who cost $4 million in 2021, saved a penalty. A crowd of 6,400 people watched.',
    facts: [{ quote: '6,400 people', period: null }],
  },
  {
    text: 'Deaths fell by 40% between 2005 and 2021. Dirty air cost the town $16 million.',
    facts: [{ quote: '$16 million', period: null }],
  },
  {
    text: 'Norbury made $9 million in the first quarter. The latest results include a gain of $3 million on a yard that it sold.',
    facts: [{ quote: '$3 million', period: '2024-Q1' }],
  },
  { text: 'Net debt fell 8% in 2023. It ended the year at £60m.', facts: [{ quote: '£60m', period: '2023' }] },
  {
    text: 'Shares of Norbury fell 2% on Tuesday. The ferry line sank $5 million into piers.',
    published: null,
    facts: [{ quote: '2%', period: null }],
  },
];
