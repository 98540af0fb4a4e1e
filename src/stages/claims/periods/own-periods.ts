/** The time that a claim's own sentence gives it: beside the number, beside its metric, in its clause, in the other clauses. */
import { consequenceVerbs } from '../../../lexicon/intentions.js';
import { timeOfAge } from './age-times.js';
import { found, type Calendar, type Found } from './calendar.js';
import { isHanging, scopeOf } from './clause-scope.js';
import type { ClaimExample } from '../example.js';
import type { Draft } from '../draft.js';
import { eventDay, toldDisaster } from './event-day.js';
import { isAttributive, isLabel, isPossessed, isPresupposed } from './presupposed.js';
import { chunkAt, headWord, word, type Scene } from '../scene.js';
import { tenseOf } from './tense.js';
import { isSince } from './told.js';
import { besideMetric, timeOfBase, timeBefore, timeBehind, timeOfDeal, timeOfNoun } from './times-beside.js';
import { pick, timesIn } from './times-of-clause.js';
import { accidentTime, behind, inSentence, openingTime, restrictiveTime, timeOfGroup } from './times-of-sentence.js';

export function ownPeriod(calendar: Calendar, draft: Draft): Found | null {
  const own = statedPeriod(calendar, draft);
  return own && isOverFor(calendar.scene, draft, own) ? null : own;
}

/** "approved a £61m plan [on Monday]", "[in May] it had forecast 2%": a time that is over dates the decision, not what is planned or foreseen. */
function isOverFor({ published }: Scene, { modality }: Draft, { period: { to, value }, rule }: Found): boolean {
  if (published === null || to === null || to > published) return false;
  // "agreed to buy it for $40m [in October]"
  if (modality === 'planned' && rule === 'period/after' && /^\d{4}-\d\d$/.test(value ?? '')) return false;
  const short = /^\d{4}-(?:\d\d|W)/.test(value ?? '');
  return modality === 'planned' ? short || to < published : modality === 'forecast' && short && to < published;
}

function statedPeriod(calendar: Calendar, draft: Draft): Found | null {
  const { scene } = calendar;
  if (isPossessed(scene, draft) || isDefiniteSubject(scene, draft) || isLabel(scene, draft)) return null;
  const beside =
    found(timeBehind(calendar, calendar.lastTwin.get(draft) ?? draft), 'period/after') ??
    (draft.quantity.unitKind === 'age'
      ? found(timeOfAge(calendar, draft), 'period/age')
      : (found(timeBefore(scene, draft), 'period/before') ??
        timeOfNoun(calendar, draft) ??
        found(timeOfDeal(scene, draft), 'period/noun') ??
        found(besideMetric(calendar, draft), 'period/metric')));
  // "has 210 employees today": now, and not that day
  if (beside && isNow(scene, draft, beside.period.text)) return null;
  if (beside) return beside;
  const earlierRank = draft.part === 'rank' && draft.anchor !== null;
  if (draft.quantity.unitKind === 'age' && !earlierRank) return null;
  const group = isMemberOf(scene, draft) ? found(timeOfGroup(calendar, draft), 'period/noun') : null;
  if (group ?? (!earlierRank && isPresupposed(scene, draft))) return group;
  if (draft.part === 'base' || earlierRank) return found(timeOfBase(scene, draft), 'period/compared');
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
  const accident = accidentTime(calendar, draft);
  if (accident) return found(accident, 'period/accident');
  const event = eventDay(scene, draft);
  if (event) return found(event, 'period/event');
  // What is true now has no part in the times of the other clauses.
  if (tenseOf(scene, draft.clause) === 'present' && draft.part !== 'growth' && !isOutcome(scene, draft) && !isHanging(scene, draft.clause))
    return draft.modality === 'forecast' ? found(behind(calendar, draft, after), 'period/sentence') : null;
  // "fell by 2m in May and has risen by [40cm] since"
  if (isAttributive(scene, draft) || isTried(scene, draft) || isSince(scene, draft)) return null;
  return found(inSentence(calendar, draft, first, after), 'period/sentence') ?? found(toldDisaster(scene, draft), 'period/event');
}

/** "He was one of [13 sailors] …", "was part of a [five-man crew] …": those among whom somebody was. */
function isMemberOf(scene: Scene, { quantity }: Draft): boolean {
  if (quantity.unitKind !== 'count') return false;
  let at = (quantity.hedge?.first ?? quantity.whole.first) - 1;
  if (/^(?:the|an?)$/.test(word(scene, at))) at--;
  if (word(scene, at) === 'of' && /^(?:one|two|three|part|members?|some|leader|captain)$/.test(word(scene, at - 1))) at -= 2;
  else if (word(scene, at) === 'among') at--;
  else return false;
  if (/^(?:the|an?)$/.test(word(scene, at))) at--;
  return /^(?:was|were|became|been)$/.test(word(scene, at));
}

/** "sales will double in 2027 [to make up 10% of the total]": what a forecast comes to. */
function isOutcome(scene: Scene, { clause, modality }: Draft): boolean {
  const verb = clause.verb === null ? undefined : chunkAt(scene, clause.verb);
  return modality === 'forecast' && verb !== undefined && word(scene, verb.first) === 'to' && consequenceVerbs.has(headWord(scene, verb));
}

/** "was jailed on Monday over a fire that killed [12 people]", "fined for leaks that cost [£3m]": the day of the court is not that of the deed. */
export function isTried(scene: Scene, { clause, chunk }: Draft): boolean {
  const main = scene.clauses.clauses[clause.index - 1];
  if (!main || main.sentence !== clause.sentence || main.verb === null || clause.verb === null || clause.verb > chunk.index) return false;
  if (!TRIED.test(headWord(scene, chunkAt(scene, main.verb)))) return false;
  // "was convicted on Monday of stealing [£3m]"
  const opener = chunkAt(scene, clause.first)!;
  const deedVerb = word(scene, chunkAt(scene, clause.verb)!.first);
  if (/ing$/.test(deedVerb)) return /^(?:of|for|over|with)$/.test(word(scene, chunkAt(scene, clause.verb)!.first - 1));
  if (!/^(?:that|which)$/.test(word(scene, opener.first))) return false;
  const deed = chunkAt(scene, clause.first - 1)!;
  const about = chunkAt(scene, deed.index - (chunkAt(scene, deed.index - 1)!.kind === 'other' ? 2 : 1))!;
  return deed.kind === 'noun' && /^(?:over|for|about|into|after|in)$/.test(word(scene, about.first));
}

const TRIED =
  /^(?:jailed|sentenced|charged|convicted|fined|arrested|accused|cleared|acquitted|tried|questioned|sued|indicted|prosecuted|imprisoned|extradited|apologi[sz]ed|guilty|banned|suspended|disqualified)$/;

/** "[The three mayors] on Monday opened the bridge": the day of the deed, and not of how many they are. */
function isDefiniteSubject(scene: Scene, draft: Draft): boolean {
  const { clause, chunk, quantity } = draft;
  return clause.subject === chunk.index && quantity.unitKind === 'count' && draft.part === 'plain' && isPresupposed(scene, draft);
}

const isNow = (scene: Scene, draft: Draft, text: string | null): boolean =>
  /^today$/i.test(text ?? '') && (draft.part === 'base' || tenseOf(scene, draft.clause) !== 'past');

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Norbury told of a $20 million settlement reached with nine towns in 1998.',
    facts: [{ quote: '$20 million', period: '1998' }],
  },
  { text: 'Ann Lee was jailed on Monday for a fraud that cost clerks $11 million.', facts: [{ quote: '$11 million', period: null }] },
  { text: 'Ann Lee was convicted on Monday of stealing £3m.', facts: [{ quote: '£3m', period: null }] },
  {
    text: 'In 2023 Norbury had repaid £30m. By the end of 2022 Orsa had repaid £20m, leaving £11m of debt.',
    facts: [{ quote: '£11m', period: '2022' }],
  },
  {
    text: 'Ann Lee has sold six homes this year, raising £60m.',
    facts: [{ quote: '£60m', period: '2024' }],
  },
  { text: 'Norbury, which was founded in 2012, builds boats, employing 300 people.', facts: [{ quote: '300 people', period: null }] },
  {
    text: 'Ann Lee expects 4,000 boats to be sold this year.',
    facts: [{ quote: '4,000 boats', period: '2024', modality: 'forecast' }],
  },
  { text: 'Norbury laid off 28 people in May after two orders fell through.', facts: [{ quote: 'two orders', period: null }] },
  {
    text: 'Four people were hurt on Monday after two trams collided.',
    facts: [{ quote: 'two trams', period: '2024-05-13' }],
  },
  { text: 'Norbury plans to open 40 shops before May 2026.', facts: [{ quote: '40 shops', period: null }] },
  {
    text: 'Norbury plans to spend 2.5% of sales on tools by 2030, compared with 2.1% today.',
    facts: [
      { quote: '2.5%', period: '2030' },
      { quote: '2.1%', period: null },
    ],
  },
  {
    text: 'Norbury sold 90,000 boats, more than double the 40,000 sold in 2022.',
    facts: [{ quote: '40,000', period: '2022' }],
  },
  { text: 'A man was stabbed in Belmora on Boxing Day. Two women were hurt.', facts: [{ quote: 'Two women', period: '2023-12-26' }] },
  {
    text: 'The boy clung to a raft for two days and was saved on Friday by six men.',
    facts: [
      { quote: 'two days', period: null },
      { quote: 'six men', period: '2024-05-10' },
    ],
  },
  {
    text: 'Over the years Norbury has paid £26m in dividends, including £7m in 2023.',
    facts: [
      { quote: '£26m', period: null },
      { quote: '£7m', period: '2023' },
    ],
  },
  {
    text: 'Norbury holds 5,000 boats, including 900 bought in May.',
    facts: [
      { quote: '5,000 boats', period: null },
      { quote: '900', period: '2024-05' },
    ],
  },
  {
    text: 'The storms killed 30 people, including four sailors, on May 7.',
    facts: [{ quote: '30 people', period: '2024-05-07' }],
  },
  {
    text: 'Sales for the nine months to December were £412m, with profit of £31m (2022: £27m).',
    facts: [{ quote: '£31m', period: '2023-04/2023-12', from: 27e6 }],
  },
  {
    text: 'The bank paid £310m to settle a case in March. It raised £90m to build a mill in 2026.',
    facts: [
      { quote: '£310m', period: '2024-03' },
      { quote: '£90m', period: null },
    ],
  },
  {
    text: 'The lake dropped by two metres in May and has risen by 40cm since.',
    facts: [
      { quote: 'two metres', period: '2024-05' },
      { quote: '40cm', period: null },
    ],
  },
  {
    text: 'Orsa expects a profit of £4m in the year to March 2025, down 20% from the £5m it made last year.',
    facts: [{ quote: '20%', period: '2024-04/2025-03' }],
  },
  { text: 'The Reds won 31% of the vote, compared with 28% in 2019.', facts: [{ quote: '31%', period: null }] },
  {
    text: 'Ann Lee was one of 13 sailors who were rescued in March. Bo Bell was part of a five-man crew that sailed to Peru in 1972.',
    facts: [
      { quote: '13 sailors', period: '2024-03' },
      { quote: 'five-man', period: '1972' },
    ],
  },
  { text: 'Bo Bell was one of 12 judges who must decide by June.', facts: [{ quote: '12 judges', period: null }] },
  { text: 'Ministers promised to spend £42m on repairing schools by 2030.', facts: [{ quote: '£42m', period: '2030' }] },
  {
    text: 'The lake peaked at 9.4m, 80cm above its previous high set in 2011.',
    facts: [
      { quote: '9.4m', period: null },
      { quote: '80cm', period: null },
    ],
  },
  {
    text: 'Revenue at Orsa Inc. slipped from £3.1bn ($5.9bn) in 2017 to £2.8bn in 2018.',
    facts: [
      { quote: '£3.1bn', period: '2017' },
      { quote: '$5.9bn', period: '2017' },
      { quote: '£2.8bn', period: '2018' },
    ],
  },
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
  {
    text: 'The two mayors on Monday signed the plan.',
    facts: [
      { quote: 'two mayors', period: null },
      { quote: 'Monday', kind: 'date' },
    ],
  },
  {
    text: 'Six people were killed and 41 injured in a coach crash on Friday.',
    facts: [
      { quote: 'Six people', period: '2024-05-10' },
      { quote: '41', period: '2024-05-10' },
    ],
  },
  { text: 'About 40 people who were held on Friday are still in jail.', facts: [{ quote: '40 people', period: '2024-05-10' }] },
  { text: 'About 500 people held a Sunday night vigil for Ann Lee.', facts: [{ quote: '500 people', period: '2024-05-12' }] },
  {
    text: 'Ann Lee promised a vote next year after delegates chose the plan, with 11 abstentions.',
    facts: [{ quote: '11 abstentions', period: null }],
  },
  { text: 'The council on Monday approved a $61 million plan.', facts: [{ quote: '$61 million', period: null }] },
  {
    text: 'Ministers repeated a promise to spend £42m on mending schools by 2030.',
    facts: [{ quote: '£42m', period: '2030' }],
    not: ['2030'],
  },
  { text: 'Orsa agreed to buy the yard for $40 million in October.', facts: [{ quote: '$40 million', period: '2023-10' }] },
  { text: 'Orsa said it would propose in June a 90% cut in its waste by 2040.', facts: [{ quote: '90%', period: '2040' }] },
  { text: 'Faults were found on 27% of lorries stopped in Belmora last year.', facts: [{ quote: '27%', period: '2023' }] },
  { text: 'The line was priced at $44 million when it was first proposed in 2022.', facts: [{ quote: '$44 million', period: '2022' }] },
  { text: 'Shares are still short of the 430p they touched in April 2022.', facts: [{ quote: '430p', period: '2022-04' }] },
  { text: 'The band, whose album, released in 1998, sold 40,000 copies, is back.', facts: [{ quote: '40,000 copies', period: null }] },
  {
    text: 'When the mill opened in 1984, oil was at $29 a barrel and the yard was 94% full.',
    facts: [
      { quote: '$29', period: '1984' },
      { quote: '94%', period: '1984' },
    ],
  },
  {
    text: 'The deal values Norbury at $410 million, up from $140 million at the sale of its yard in March 2022.',
    facts: [{ quote: '$140 million', period: '2022-03' }],
  },
  { text: 'It is the worst storm since 2012, when 145 people drowned.', facts: [{ quote: '145 people', period: '2012' }] },
  {
    text: 'The £3bn line opened in 2019.',
    facts: [
      { quote: '£3bn', period: null },
      { quote: '2019', kind: 'date' },
    ],
  },
  {
    text: 'Ann Lee left the bank on Friday after 30 years.',
    facts: [
      { quote: '30 years', period: null },
      { quote: 'Friday', kind: 'date' },
    ],
  },
  {
    text: 'Bo Bell, born in 1951, wrote 30 books.',
    facts: [
      { quote: '30 books', period: null },
      { quote: '1951', kind: 'date' },
    ],
  },
  { text: 'Born in 1951, Bo Bell wrote 30 books.', facts: [{ quote: '30 books', period: null }] },
  {
    text: 'A study by Orsa predicted that the number of pumps sold in 2025 would double to account for 12% of the market.',
    facts: [{ quote: '12%', period: '2025', modality: 'forecast' }],
  },
  { text: 'The $400m yard will open in 2029.', facts: [{ quote: '$400m', period: null }] },
  { text: "Norbury's second-largest mill made £9m in March.", facts: [{ quote: 'second', period: null }] },
  {
    text: "Norbury sold 900 boats in 2023. Steel, the yard's second-largest cost, came to £9m.",
    facts: [{ quote: 'second', period: '2023' }],
  },
  { text: 'Orlan, the second-biggest port, lost £9m in March.', facts: [{ quote: 'second', period: null }] },
  { text: 'Orlan was the second-biggest port in 2023.', facts: [{ quote: 'second', period: '2023' }] },
  { text: 'A storm shook Belmora on Sunday, hurting 12 people.', facts: [{ quote: '12 people', period: '2024-05-12' }] },
  { text: 'Today a boat fetches less than $20.', facts: [{ quote: '$20', period: null }] },
  { text: 'Thirty-one people were injured on Monday.', facts: [{ quote: 'Thirty-one people', period: '2024-05-13' }], not: ['Monday'] },
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
