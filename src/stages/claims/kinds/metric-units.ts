/** The unit that a bare number gets from what is measured: "the number of [films] rose to 310", "[co-productions] fell from 102 to 81". */
import { isPeopleWord } from '../../../lexicon/people.js';
import { participleOf } from '../../../lexicon/metrics.js';
import { isPlural, singular } from '../../../lexicon/singular.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { plainRole } from '../phrases.js';
import type { Scene } from '../scene.js';
import type { Unit } from './points.js';

const NUMBER = /\b(?:number|total|tally|count|quota|limit|share of)$/i;
/** Where the phrase of what is counted ends. */
const ENDS =
  /^(?:in|at|for|with|of|who|that|which|to|on|by|from|rose|fell|is|are|was|were|has|have|had|will|would|could|across|within|under|over)$/;

/** "the [number of] boats sold rose to 900", "a [total] of Europeans online": what the words behind "number of" name. */
export function numberOf(scene: Scene, { metric, quantity }: Draft): Unit | null {
  // "brought to [nine] the number of judges held"
  const right = /^ the (?:total )?number of ([^.,;:]{1,60})/.exec(scene.text.slice(quantity.end, quantity.end + 80))?.[1]?.trim();
  if (!metric && !right) return null;
  const inside = right ?? /\b(?:number|total|tally|count) of (.+)$/i.exec(metric!.text)?.[1];
  const behind =
    inside ?? (NUMBER.test(metric!.text) ? /^ of (.{1,80})/.exec(scene.text.slice(metric!.end, metric!.end + 90))?.[1] : undefined);
  if (behind === undefined) return null;
  const words = behind.split(/\s+/).slice(0, 7);
  for (const [i, each] of words.entries()) {
    if (ENDS.test(each)) break;
    const noun = /^\p{L}[\p{L}-]*/u.exec(each)?.[0] ?? '';
    if (!isPlural(noun) || isPlural(words[i + 1]?.replace(/\P{L}+$/u, '') ?? '')) continue;
    return { name: singular(lowered(noun)), rule: 'unit/number-of' };
  }
  return inside === undefined
    ? null
    : {
        name: singular(
          inside
            .split(/ (?:in|at|for|with|of|who|that) /)[0]!
            .split(' ')
            .pop()!
            .toLowerCase(),
        ),
        rule: 'unit/number-of',
      };
}

/** "MPs" and "Europeans" keep their capitals. */
const lowered = (noun: string): string => (/^\p{Lu}(?:\p{Lu}|\p{Ll}+(?:is|ns)$)/u.test(noun) ? noun : noun.toLowerCase());

/** What is counted in people. */
const PEOPLE = /\b(?:population|crowd|attendance|membership|headcount|workforce|enrol?lment|audience)$/i;

/** Plurals that are measured and not counted, or whose unit is money. */
const MEASURED =
  /^(?:profits|revenues|earnings|losses|costs|results|rates|ratings|takings|receipts|figures|points|exports|imports|prices|stocks|futures|yields|wages|salaries|bonds|gilts|levels|conditions|temperatures|odds|scores|times|hours|proceeds|assets|liabilities|deposits|reserves|debts|dividends|taxes|expenses|funds|savings|holdings|markets|terms|margins|readings|expectations|standards|statistics|metres|equities|emissions|speeds|winds|premiums|rents|fees|fares|currencies|rises|gains|falls|cuts|orders|inventories|indices|indexes|trades|dollars|euros|pounds|prospects|numbers|totals|averages|forecasts|estimates|hopes|fears|tests)$/;

/** "broadband [customers] rose to 5.1 million", "[co-productions] fell from 102 to 81" */
export function countedMetric({ text }: Scene, draft: Draft): Unit | null {
  const { value } = draft.quantity;
  // "The death toll, first put at [14], rose to [19]"
  if (/\btoll$/i.test(draft.metric?.name ?? '') && Number.isInteger(value)) return { name: 'person', rule: 'unit/metric' };
  if (!draft.metric || (value !== null && !Number.isInteger(value))) return null;
  // "The population is put at [40,000]", "Attendance hit [9,300]"
  if (PEOPLE.test(draft.metric.name) && (value ?? 2) > 1) return { name: 'person', rule: 'unit/metric' };
  // "voted [61] to [38]", "a vote of [52] to [48]"
  const beside = text.slice(Math.max(0, draft.quantity.start - 20), draft.quantity.end + 12);
  if (draft.part === 'plain' && /\bvot(?:e|es|ed|ing)\b/i.test(beside) && /\b\d+ (?:to|against) \d+\b/.test(beside))
    return { name: 'vote', rule: 'unit/vote' };
  const head = draft.metric.name.toLowerCase().split(' ').pop()!;
  const moves = /^(?:level|base|growth)$/.test(draft.part);
  // "pre-orders of nearly [4 million]", "its users number [100m]"
  const counts = /^ (?:of|number|numbered|totalled|totaled|exceeded?|topped|have exceeded|hit|reached)\b/.test(
    text.slice(draft.metric.end, draft.metric.end + 20),
  );
  if (!moves && !counts) return null;
  return (isPlural(head) && !MEASURED.test(head)) || isPeopleWord(head) ? { name: singular(head), rule: 'unit/metric' } : null;
}

/** "They opened 12 shops in May and [closed nine]" → shops closed: what was counted goes with what was done. */
export function countedDeed(scene: Scene, { metric, because }: Draft, before: Draft | null): Draft['metric'] {
  const noun = before?.quantity.noun;
  if (!metric || !noun || !because.includes('metric/verb-phrase') || /\s/.test(metric.name)) return metric;
  const counted = plainRole(scene, noun.first, noun.after);
  return counted && { ...metric, name: `${counted.text} ${participleOf(metric.name)}` };
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Orsa Inc. opened 12 shops in May. In June it closed nine.',
    facts: [{ quote: 'nine', unit: 'shop', metric: 'shops closed' }],
  },
  {
    text: "The camp's population is put at 40,000. Attendance reached 9,300, a crowd that was seen at 7,000 in May.",
    facts: [
      { quote: '40,000', kind: 'count', unit: 'person' },
      { quote: '9,300', kind: 'count', unit: 'person' },
    ],
  },
  {
    text: 'The purchase brought to nine the number of its ferries.',
    facts: [{ quote: 'nine', kind: 'count', unit: 'ferry', direction: 'up' }],
  },
  {
    text: 'The number of Norwegian films shown rose to 310 from 287. The total number of parents online is 2,000.',
    facts: [
      { quote: '310', kind: 'count', unit: 'film' },
      { quote: '287', kind: 'count', unit: 'film' },
      { quote: '2,000', kind: 'count', unit: 'parent' },
    ],
  },
  {
    text: 'Joint ventures in Norway fell from 112 in 2003 to 91 last year.',
    facts: [
      { quote: '112', kind: 'count', unit: 'venture' },
      { quote: '91', kind: 'count', unit: 'venture', direction: 'down' },
    ],
  },
  { text: 'It has pre-orders of nearly 1.5 million.', facts: [{ quote: '1.5 million', kind: 'count', unit: 'pre-order' }] },
  {
    text: 'The Senate voted 61 to 38 to close the port. It was kept open by a vote of 52 to 48.',
    facts: [
      { quote: '61', kind: 'count', unit: 'vote' },
      { quote: '38', kind: 'count', unit: 'vote' },
      { quote: '52', kind: 'count', unit: 'vote' },
      { quote: '48', kind: 'count', unit: 'vote' },
    ],
  },
];
