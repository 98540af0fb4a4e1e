/** When a claim holds: the time its sentence gives it, or the period that the report or the paragraph is about. */
import type { PeriodRole, TimeMention } from '../../../document.js';
import type { ClaimExample } from '../example.js';
import type { Draft } from '../draft.js';
import { carriedPeriod, enterParagraph, makeCarried, rememberPeriod, sameSpan } from './carried-periods.js';
import { makeCalendar } from './calendar.js';
import type { Case } from './carry-case.js';
import { isCarried } from './carrying.js';
import { ownPeriod } from './own-periods.js';
import { monthBefore, yearBefore } from './period-role.js';
import { chunkAt, chunkOf, timeHolding, timeOf, word, type Scene } from '../scene.js';
import { sinceToken } from './told.js';

export { periodOf } from './period-role.js';

/** `carries` decides whether a claim without a time of its own takes the period that is told of; a benchmark listens here. */
export function fillPeriods(scene: Scene, drafts: readonly Draft[], carries: (at: Case) => boolean = isCarried): void {
  const calendar = makeCalendar(scene, drafts);
  const carried = makeCarried(calendar, drafts);
  const lead = carried.running?.period ?? null;
  for (const draft of drafts) {
    if (draft.twin || (draft.cell && draft.period)) continue;
    // "rose 0.6%, compared with a forecast of 0.3%", "earned $2, ahead of the $1.90 expected by brokers": of the same time
    if (draft.because.includes('role/foreseen') || isExpected(draft, drafts[draft.index - 1])) {
      draft.period = drafts[draft.index - 1]!.period;
      continue;
    }
    enterParagraph(carried, draft);
    const since = sincePeriod(scene, draft);
    if (since) {
      draft.period = since;
      draft.because.push('period/since');
      continue;
    }
    const own = ownPeriod(calendar, draft);
    if (own) {
      draft.period = sameSpan(own.period, carried) ?? own.period;
      draft.because.push(own.rule);
      rememberPeriod(scene, carried, draft, own);
    } else if (isEarlierRank(draft)) continue;
    else if (draft.part === 'growth' && draft.anchor?.period) draft.period = draft.anchor.period;
    else if (draft.part === 'level' && grownTo(drafts, draft)?.period) draft.period = grownTo(drafts, draft)!.period;
    else if (draft.part !== 'base') {
      const period = carriedPeriod(scene, carried, draft, carries);
      if (!period) continue;
      draft.period = period;
      draft.because.push('period/carried');
    }
  }
  for (const draft of drafts) if ((draft.part === 'base' || isEarlierRank(draft)) && !draft.twin) draft.period = basePeriod(scene, draft);
  for (const draft of drafts) if (draft.twin) draft.period = draft.twin.period;
  fillHeadings(drafts, lead);
}

const isExpected = (draft: Draft, told: Draft | undefined): boolean =>
  draft.because.includes('modality/expected-behind') &&
  told?.sentence === draft.sentence &&
  told.unit === draft.unit &&
  told.modality === 'actual' &&
  told.part !== 'base';

/** "third, up from [fifth]" */
const isEarlierRank = ({ part, anchor }: Draft): boolean => part === 'rank' && anchor !== null;

/** "fell by a third [since 2018]": from then to the day of the article, in years, months or days as the time itself. */
function sincePeriod(scene: Scene, draft: Draft): PeriodRole | null {
  const { published } = scene;
  const at = 1 + (sinceBehind(scene, draft) ?? (isAddedUp(draft) ? (sinceToken(scene, draft) ?? sinceClause(scene, draft)) : null) ?? -1);
  const time = at > 0 && at < draft.sentence.after ? sinceTime(scene, at) : undefined;
  // "since [the year end]": of accounts, which one the text need not say
  if (time?.because.includes('time/edge')) return null;
  if (!time || published === null || !/^\d{4}(?:-\d\d){0,2}$/.test(time.value ?? '')) return null;
  const { value, from, text, start, end } = time;
  // "since the start of the year": of this year
  const now = published.slice(0, value!.length);
  return { value: value === now ? value : `${value}/${now}`, from, to: published, fiscal: false, text, start, end };
}

/** "has shut 70 shops [since] the mill closed in 2004": of the next clause */
function sinceClause(scene: Scene, { clause, span }: Draft): number | null {
  const next = scene.clauses.clauses[clause.index + 1];
  if (next?.sentence !== clause.sentence || clause.verb === null) return null;
  const { first } = chunkAt(scene, next.first)!;
  const perfect = /^(?:has|have)$/.test(word(scene, chunkAt(scene, clause.verb)!.first));
  return perfect && word(scene, first) === 'since' && chunkAt(scene, next.first - 1)!.index >= chunkOf(scene, span.first).index
    ? first
    : null;
}

/** "since [2018]", "since her debut in [1998]", "since the mill closed in [2004]" */
function sinceTime(scene: Scene, at: number): TimeMention | undefined {
  const time = timeHolding(scene, at);
  if (time) return time.first === at ? time : undefined;
  const { index } = chunkOf(scene, at);
  for (let i = index; i < index + 5; i++) {
    const chunk = chunkAt(scene, i);
    const held = timeOf(scene, chunk);
    if (held) return /^(?:in|on)$/.test(word(scene, held.first - 1)) ? held : undefined;
    if (!chunk || !/^(?:noun|verb|adjective|preposition)$/.test(chunk.kind)) return undefined;
  }
  return undefined;
}

const sinceBehind = (scene: Scene, { part, span }: Draft): number | null =>
  part === 'growth' && word(scene, span.after) === 'since' ? span.after : null;

/** "has shut [70 shops] since 2019": what comes to so much over a time. */
const isAddedUp = ({ kind, part, duration, quantity, modality }: Draft): boolean =>
  /^(?:growth|count|amount|measure)$/.test(kind) &&
  /^(?:plain|growth)$/.test(part) &&
  !duration &&
  !/^(?:time|age|rank)$/.test(quantity.unitKind) &&
  modality === 'actual';

/** "saw its [fourth-quarter] profit fall 15% to $56m", "ended down 0.3% at 5,100": the change that led to a level tells when it holds. */
function grownTo(drafts: readonly Draft[], level: Draft): Draft | null {
  const growth = level.because.includes('role/growth') ? (drafts[level.index - 1]?.twin ?? drafts[level.index - 1]) : undefined;
  return growth?.part === 'growth' && growth.clause === level.clause ? growth : null;
}

/** How many figures of the body a headline's figure is looked for among. */
const BODY = 80;

/** A headline's figure holds when the same figure of the body does, maybe a rounded one; a change of which the body tells no such figure at the time of the lead. */
function fillHeadings(drafts: readonly Draft[], lead: PeriodRole | null): void {
  const body = drafts.filter((draft) => draft.sentence.role !== 'heading').slice(0, BODY);
  for (const draft of drafts) {
    if (draft.sentence.role !== 'heading' || draft.period) continue;
    const same =
      body.find((other) => sameFigure(draft, other, 0)) ??
      (draft.quantity.unitKind === 'money' ? body.find((other) => sameFigure(draft, other, 0.01)) : undefined);
    const period = same ? same.period : draft.part === 'level' || draft.part === 'growth' ? lead : null;
    if (!period) continue;
    draft.period = period;
    draft.because.push('period/body');
  }
}

function sameFigure(draft: Draft, other: Draft, slack: number): boolean {
  const near = (a: number | null, b: number | null): boolean =>
    a === b || (a !== null && b !== null && Math.abs(a - b) <= slack * Math.abs(b));
  return draft.unit === other.unit && near(draft.quantity.low, other.quantity.low) && near(draft.quantity.high, other.quantity.high);
}

/** An earlier level's period: what its words say, read against its level's: "last year" beside a quarter is that quarter a year before. */
function basePeriod(scene: Scene, draft: Draft): PeriodRole | null {
  const level = (draft.anchor?.twin ?? draft.anchor)?.period ?? null;
  if (level && !draft.period && (draft.modality !== 'actual' || isRevised(scene, draft))) return level;
  // Prices and rates are set against the month before, sales and profits against the year before.
  // "up from 21% [before the crisis]": a time that no date says
  // … "compared with 2.1% today", "will cut it to 10 by 2030 from 25": as it stands
  if (!draft.period && /^(?:before|when|after|under|today|now|currently)$/.test(word(scene, draft.quantity.whole.after))) return null;
  if (!draft.period && level && draft.anchor?.modality !== 'actual' && isGoal(scene, level)) return null;
  if (!draft.period)
    return (
      level &&
      (draft.kind === 'rate' || draft.kind === 'share' || isIndex(draft) ? (monthBefore(level) ?? yearBefore(level)) : yearBefore(level))
    );
  if (level && /^(?:last|the previous|the prior) year|^a year|^the year (?:before|earlier)|^the year-/i.test(draft.period.text ?? '')) {
    const shifted = yearBefore(level);
    if (shifted) return { ...draft.period, value: shifted.value, from: shifted.from, to: shifted.to };
  }
  // "second-quarter profit fell to €785m from €2.4bn [in 2023]": of that year's quarter
  if (level && /^\d{4}-Q\d$/.test(level.value ?? '') && draft.period.value === yearBefore(level)?.value?.slice(0, 4)) {
    const { value, from, to } = yearBefore(level)!;
    return { ...draft.period, value, from, to };
  }
  return draft.period;
}

/** "by [2030]" */
const isGoal = (scene: Scene, { start }: PeriodRole): boolean =>
  start !== null && /\bby (?:the )?$/i.test(scene.text.slice(start - 8, start));

/** "eased to 61.5 from 63.0": a bare level is told anew each month. */
const isIndex = ({ kind, quantity }: Draft): boolean => kind === 'measure' && /^(?:index|none)$/.test(quantity.unitKind);

/** "down from an earlier [forecast] of $3.90", "from 195,000 in the first [estimate]": another figure for the same time. */
function isRevised(scene: Scene, { quantity: { whole }, clause }: Draft): boolean {
  // "raised its growth forecast for the fiscal year to 7.2% from 6.8%"
  const object = clause.verb === null ? undefined : chunkAt(scene, clause.verb + 1);
  if (object?.kind === 'noun' && /^(?:estimate|forecast|projection|guidance|outlook|target)s?$/.test(word(scene, object.after - 1)))
    return true;
  for (let i = whole.first - 4; i < whole.after + 5; i++)
    if (i >= 0 && /^(?:estimates?|forecasts?|projections?|guidance|outlook|targets?|budget|prediction)$/.test(word(scene, i))) return true;
  return false;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Since Norbury bought Orsa in March for $3 billion, it has shut 40 mills.',
    facts: [
      { quote: '$3 billion', period: '2024-03' },
      { quote: '40 mills', period: '2024-03/2024-05' },
    ],
  },
  {
    text: 'The jobless rate is 4.1%, down from 4.5% in March.',
    facts: [
      { quote: '4.1%', period: null },
      { quote: '4.5%', period: '2024-03' },
    ],
  },
  {
    text: 'As of April, Orsa Air had a fleet of 270 jets. In May, it flew past a fleet of 80 ships.',
    facts: [
      { quote: '270 jets', period: '2024-04' },
      { quote: '80 ships', period: null },
    ],
  },
  {
    text: 'Orsa earned 91 cents a share in the first quarter, ahead of the 85 cents expected by brokers. Sales rose 2% to $8 million, missing the $9 million that they were looking for.',
    facts: [
      { quote: '85 cents', period: '2024-Q1' },
      { quote: '2%', period: '2024-Q1' },
      { quote: '$9 million', period: '2024-Q1' },
    ],
  },
  {
    text: 'Shares slipped on Thursday. Sales of steel rose 0.6% in April.\n\nThe FTSE 100 ended down 0.3% at 8,400 points.',
    facts: [{ quote: '8,400 points', period: '2024-05-09' }],
  },
  {
    text: 'The limit is to be cut to 10 grams by 2030 from 25 grams.',
    facts: [{ quote: '25 grams', period: null }],
  },
  { text: 'She has sold 40 million songs since her debut in 1998.', facts: [{ quote: '40 million songs', period: '1998/2024' }] },
  { text: 'Norbury has shut 70 shops since the mill closed in 2004.', facts: [{ quote: '70 shops', period: '2004/2024' }] },
  { text: 'Orsa saw its first-quarter profit fall 6% to $9 million.', facts: [{ quote: '$9 million', period: '2024-Q1' }] },
  {
    text: 'Ana Reyes won the race in 54 minutes. Runners raised £87m, up from £73m last year.',
    facts: [{ quote: '54 minutes', period: null }],
  },
  { text: 'Fares have risen 40% since the start of the year.', facts: [{ quote: '40%', period: '2024' }] },
  { text: 'Fares have risen 40% since 2015.', facts: [{ quote: '40%', period: '2015/2024' }] },
  { text: 'Since 2019 Norbury has shut 70 shops.', facts: [{ quote: '70 shops', period: '2019/2024' }] },
  { text: 'The storm has killed at least 31 people since 2019.', facts: [{ quote: '31 people', period: '2019/2024' }] },
  { text: 'Since 2019, Norbury has shut 70 shops.', facts: [{ quote: '70 shops', period: '2019/2024' }] },
  { text: 'About 12 people were hurt in storms since 2003.', facts: [{ quote: '12 people', period: '2003/2024' }] },
  { text: 'Since the year end Norbury has sold a mill for £3m.', facts: [{ quote: '£3m', period: null }] },
  { text: 'It had its best week for a toy shop since 2003, with £3m.', facts: [{ quote: '£3m', period: null }] },
  { text: 'Norbury has shut 70 shops, the most since 2003.', facts: [{ quote: '70 shops', period: null }] },
  { text: 'About 40% of fares have changed since 2015.', facts: [{ quote: '40%', period: null }] },
  {
    text: 'In the first quarter sales rose to $12 million from $10 million.',
    facts: [
      { quote: '$12 million', period: '2024-Q1' },
      { quote: '$10 million', period: '2023-Q1' },
    ],
  },
  { text: 'First-quarter profit fell to $8 million from $11 million in 2023.', facts: [{ quote: '$11 million', period: '2023-Q1' }] },
  { text: 'The share rose to 36% in 2023, from 21% before the crisis.', facts: [{ quote: '21%', period: null }] },
  { text: 'The jobless rate eased to 4.1% in April from 4.3%.', facts: [{ quote: '4.3%', period: '2024-03' }] },
  { text: 'Norbury sold 900 boats in 2023, down from an earlier estimate of 950.', facts: [{ quote: '950', period: '2023' }] },
  {
    text: 'For fiscal 2024, Norbury now expects $40 million to $42 million, down from a previous range of $43 million to $45 million.',
    facts: [{ quote: '$43 million to $45 million', period: '2024', modality: 'forecast' }],
  },
  { text: 'Norbury profit climbs to £3.2m\n\nNorbury made £3.24m in 2023, up from £2m.', facts: [{ quote: '£3.2m', period: '2023' }] },
];
