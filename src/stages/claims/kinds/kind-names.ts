/** Numbers inside the name of a kind, a race or an offer: "30-year mortgage", "the women's 60m", "a three-for-two deal". */
import type { Quantity, TimeMention } from '../../../document.js';
import { kindNouns } from '../../../lexicon/kind-nouns.js';
import type { ClaimExample } from '../example.js';
import { holding, tokenAt, word, type Scene } from '../scene.js';

/** "30-year mortgage", "two-bedroom flat", "60m hurdles", "two-factor login" */
export function kindName(scene: Scene, quantity: Quantity, duration: TimeMention | null): string | null {
  const { tokens } = scene.tokens;
  const end = Math.max(quantity.after, duration?.after ?? 0);
  const first = Math.min(quantity.first, duration?.first ?? quantity.first);
  // "a two tier system": the noun stays in the singular
  const lone =
    (quantity.value ?? 1) > 1 && quantity.after === quantity.number.after + 1 && tokens[quantity.after - 1]?.lower === quantity.unit;
  const hyphenated = tokens[quantity.number.after]?.text === '-' || quantity.unit === 'point';
  const table =
    quantity.unit === 'point'
      ? kindNouns.count
      : duration || quantity.unitKind === 'time'
        ? kindNouns.time
        : LENGTH.test(quantity.unit ?? '')
          ? kindNouns.distance
          : quantity.unitKind === 'count'
            ? kindNouns.count
            : null;
  if ((hyphenated || lone) && quantity.unitKind === 'count' && kindNouns.compound.has(quantity.unit ?? ''))
    return scene.text.slice(tokens[first]!.start, tokens[quantity.after - 1]!.end);
  // "the 14-inch Orion Pro": a capital name behind the size
  const named = tokens[end];
  if (hyphenated && quantity.unit === 'inch' && named?.pos === 'PROPN' && /^\p{Lu}\p{L}*\p{Ll}/u.test(named.text))
    return `${quantity.text} ${named.text}`;
  const side = youthSide(scene, quantity);
  if (side) return side;
  if (!table) return null;
  if (table !== kindNouns.distance && !hyphenated) return null;
  for (let i = first; i < end + 2 && i < tokens.length; i++) {
    if (i >= end && tokens[i]!.shape === 'symbol') return null;
    const row = table.get(tokens[i]!.lower);
    if (row && i > quantity.number.first) return scene.text.slice(tokens[first]!.start, tokens[i]!.end);
  }
  return null;
}

/** "the [under-21] squad", "England [Under-19s]": up to which age a side plays. */
function youthSide(scene: Scene, { number: { first, after, value } }: Quantity): string | null {
  if (!/^u(?:nder)?$/.test(word(scene, first - 2)) || word(scene, first - 1) !== '-' || value === null || value < 12 || value > 23)
    return null;
  const many = word(scene, after) === 's';
  const named = /^(?:PROPN|ADJ)$/.test(tokenAt(scene, first - 3)?.pos ?? '') && /^\p{Lu}/u.test(tokenAt(scene, first - 3)!.text);
  if (!named && (many || !SIDES.test(word(scene, after)))) return null;
  return scene.text.slice(tokenAt(scene, first - 2)!.start, tokenAt(scene, many ? after : after - 1)!.end);
}

const SIDES =
  /^(?:squad|side|team|international|internationals|tournament|title|champion|champions|championship|championships|cup|player|players|level|football|rugby|captain|coach|boss|manager|cap|caps|game|games|match|matches|striker|defender|midfielder|goalkeeper|star|world|european|grand|six|qualifier|final|win|debut|and|or|,)$/;

/** "a three-for-two deal", "a one-for-five rights issue": both numbers name the offer. */
export function offerName(scene: Scene, { number: { first, after } }: Quantity): string | null {
  const before = [3, 2, 1].map((step) => word(scene, first - step)).join('') === '-for-';
  const behind = [0, 1, 2].map((step) => word(scene, after + step)).join('') === '-for-';
  if (!before && !behind) return null;
  const [opens, ends] = before
    ? [tokenAt(scene, first - 4), tokenAt(scene, after - 1)]
    : [tokenAt(scene, first), tokenAt(scene, after + 3)];
  return opens && ends ? scene.text.slice(opens.start, ends.end) : null;
}

const LENGTH = /^(?:metre|kilometre|mile|yard|foot|furlong)$/;
const RACES = /^(?:60|100|110|200|300|400|500|600|800|1,?000|1,?500|2,?000|3,?000|5,?000|10,?000)$/;

const LONG_RACES = /^(?:3|4|5|6|8|10|12|15|20|50)$/;

const RACERS =
  /^(?:place|spot|berth|squad|team|runner|runners|hurdler|winner|favourite|favorite|star|specialist|quartet|finalist|medallist|record-holder|champion)$/;

/** "won the women's 60m", "an indoor 400m": a distance that stands for its race. */
export function raceName(scene: Scene, { unit, number, first, after, text }: Quantity): string | null {
  const before = tokenAt(scene, first - 1);
  const behind = tokenAt(scene, after);
  // "the junior women's 8km"
  if (unit === 'kilometre' && /^(?:'s|’)$/.test(before?.lower ?? '') && /^(?:men|women|girls|boys)$/.test(word(scene, first - 2)))
    return text;
  const run = unit === 'kilometre' && LONG_RACES.test(number.text) && isAthletics(scene);
  if (!run && (unit !== 'metre' || !RACES.test(number.text))) return null;
  if (isAthletics(scene) && !NO_RACE.test(before?.lower ?? '') && !LONG.test(behind?.lower ?? '')) return text;
  if (
    !before ||
    !(
      (before.pos === 'ADJ' && !/^(?:final|last|first|opening|closing|next|remaining|whole|full|entire|extra)$/.test(before.lower)) ||
      /^(?:'s|’|the|a|his|her|their|indoor|outdoor|men|women)$/.test(before.lower)
    )
  )
    return null;
  if (behind && RACERS.test(behind.lower)) return text;
  return behind && /^(?:NOUN|PROPN|ADJ)$/.test(behind.pos) && behind.shape === 'word' ? null : text;
}

const NO_RACE = /^(?:final|last|first|opening|closing|next|remaining|whole|full|entire|extra|through|after|within|some|about|nearly)$/;
const LONG = /^(?:long|wide|high|tall|deep|from|away|off|above|below|behind|ahead|clear|of|short)$/;

/** Whether the article tells of running races. */
const isAthletics = holding(
  /\b(?:sprinters?|hurdles|hurdler|marathon|athletics|steeplechase|relay|cross[ -]country|heptathlon|decathlon|pole vault|middle-distance|long-distance|\d+m champion|indoor championships|(?:men|women)['’]s (?:[1-8]00|[135],?[05]00|10,?000)m|\d+km race|record holder (?:at|over) [\d,]+k?m)\b/i,
);

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'A one-for-five rights issue raised £9m.', facts: [{ quote: '£9m' }], not: ['one', 'five'] },
  { text: 'She ran a calm 5,000m in 15:10 and another over 800m.', facts: [], not: ['5,000m'] },
  {
    text: 'Ann Lee, record holder at 3km and 5km, ran to a 3,000m win in Oslo by 0.9 seconds.',
    facts: [{ quote: '0.9 seconds' }],
    not: ['3km', '5km', '3,000m'],
  },
  { text: 'The new road is 5km long and 3km from Oslo.', facts: [{ quote: '5km' }, { quote: '3km' }] },
  { text: "Ann Lee won the junior women's 8km by 40 seconds.", facts: [{ quote: '40 seconds' }], not: ['8km'] },
  {
    text: 'The 800m runners are here; Ann Lee tried 5m in training. The final was seen by 14m on Friday.',
    facts: [
      { quote: '5m', kind: 'measure', unit: 'metre' },
      { quote: '14m', kind: 'count', value: 14_000_000 },
    ],
    not: ['800m'],
  },
  { text: 'The new road is 400m long.', facts: [{ quote: '400m', kind: 'measure' }] },
  {
    text: 'The marathon star stepped down from 400m to 200m, won over 3000m, and trains with 400m runners Ann Lee and Eva Moss.',
    facts: [],
    not: ['400m', '200m', '3000m', '400m runners'],
  },
  { text: 'He led the marathon but faded over the final 200m.', facts: [{ quote: '200m', kind: 'measure' }] },
  {
    text: 'The 14-inch Orion Pro has a 9-inch screen. The old two tier scheme went; a two-screen gadget came.',
    facts: [{ quote: '9-inch', kind: 'measure' }],
    not: ['14-inch', 'two tier', 'two-screen'],
  },
  { text: 'The mayor set out a five-point plan and a 10 point charter.', facts: [], not: ['five-point', '10 point'] },
  {
    text: 'He has nine caps for the England under-19 side, and the under-21 squad won. Children in the under-16 group pay £4.',
    facts: [{ quote: 'nine caps' }, { quote: '16' }, { quote: '£4' }],
    not: ['19', '21'],
  },
  { text: 'The app has a two-factor login and 40 rivals.', facts: [{ quote: '40 rivals' }], not: ['two-factor'] },
];
