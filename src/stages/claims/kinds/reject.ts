/** Which numbers make no fact by the guide, and why; they go to the ledger. */
import type { Quantity, TimeMention } from '../../../document.js';
import type { LedgerReason } from '../../../fact.js';
import type { ClaimExample } from '../example.js';
import { changeVerbs } from '../../../lexicon/change.js';
import { kindName, offerName, raceName } from './kind-names.js';
import { isLabel, isModel, isNamed, isNameWord, isScorers } from './labels.js';
import { holding, nameOf, sentenceOf, tokenAt, word, type Scene } from '../scene.js';

interface Refusal {
  readonly reason: LedgerReason;
  readonly detail: string | null;
}

/** Numbers that are never facts whatever stands around them. */
const BY_CLASS: Partial<Record<Quantity['number']['class'], LedgerReason>> = {
  pronoun: 'pronoun',
  vague: 'vague',
  score: 'score',
  clock: 'clock',
  code: 'label',
};

export function refuse(scene: Scene, quantity: Quantity, duration: TimeMention | null): Refusal | null {
  const byClass = BY_CLASS[quantity.number.class];
  if (byClass) return { reason: byClass, detail: quantity.number.text };
  const kind = kindName(scene, quantity, duration) ?? raceName(scene, quantity) ?? offerName(scene, quantity);
  if (kind) return { reason: 'name', detail: kind };
  const idiom = idiomAt(scene, quantity);
  if (idiom) return { reason: 'idiom', detail: idiom };
  if (isPlainMultiplier(scene, quantity)) return { reason: 'other', detail: quantity.number.text };
  if (isTheSame(scene, quantity)) return { reason: 'pronoun', detail: quantity.number.text };
  if (isArticleOne(scene, quantity)) return { reason: 'pronoun', detail: 'one' };
  if (isReportName(scene, quantity, duration)) return { reason: 'time', detail: quantity.text };
  if (duration && isPastWindow(scene, duration)) return { reason: 'time', detail: duration.text };
  if (quantity.unitKind === 'none' && isBareYear(quantity)) return { reason: 'time', detail: quantity.text };
  if (isModel(scene, quantity)) return { reason: 'name', detail: quantity.number.text };
  if (isNamed(scene, quantity))
    return { reason: 'name', detail: `${tokenAt(scene, quantity.number.first - 1)!.text} ${quantity.number.text}` };
  if (isNameWord(scene, quantity)) return { reason: 'name', detail: quantity.number.text };
  if (isPosition(scene, quantity)) return { reason: 'name', detail: quantity.text };
  if (quantity.text === 'Number 10' && isOfWestminster(scene)) return { reason: 'name', detail: quantity.text };
  if (isScorers(scene, quantity) || isLabel(scene, quantity)) return { reason: 'label', detail: quantity.number.text };
  return null;
}

/** "[number eight] Tom Hale", "the 25-year-old [number ten]": where somebody plays, in a story of rugby or football. */
function isPosition(scene: Scene, { unitKind, because, value, first, whole, hedge }: Quantity): boolean {
  if (unitKind !== 'rank' || !because.includes('rank/number') || hedge || (value ?? 99) > 15 || !isOfFields(scene)) return false;
  const before = word(scene, first - 1);
  if (before === 'old') return true;
  if (/^(?:at|a|play|plays|played)$/.test(before)) return true;
  return (
    nameOf(scene, whole.after)?.type === 'person' &&
    (/^(?:the|and|,|\.|:|with|for)?$/.test(before) || first === sentenceOf(scene, first).first)
  );
}

const isOfFields = holding(
  /\b(?:rugby|scrum|scrum-half|fly-half|flanker|lineout|line-out|back row|hooker|Six Nations|midfielder|midfield|full-back|winger|centre-back)\b/i,
);

/** Where "Number 10" is the house of the prime minister. */
const isOfWestminster = holding(/\b(?:Downing|[Pp]rime [Mm]inister|Tory|Tories|Conservatives|Labour|Commons|Whitehall)\b/);

const IDIOMS: readonly (readonly string[])[] = [
  ['on', 'the', 'one', 'hand'],
  ['at', 'one', 'point'],
  ['one', 'day'],
  ['one', 'thing'],
  ['one', 'by', 'one'],
  ['one', 'another'],
  ['four', 'sides', 'of'],
  ['zero', 'tolerance'],
  ['one', 'time'],
  ['at', 'one', 'time'],
  ['second', 'to', 'none'],
  ['one', 'way'],
  ['24', '/', '7'],
  ['fifty', '-', 'fifty'],
  ['two', 'sides', 'of'],
  ['one', '-', 'off'],
  ['one', '-', 'two'],
  ['one', '-', 'twos'],
  ['two', 'and', 'two', 'together'],
  ['on', 'all', 'fours'],
  ['one', 'in', 'a', 'million'],
  ['million', '-', 'dollar', 'question'],
  ['two', 'birds', 'with', 'one', 'stone'],
  ['six', 'of', 'one'],
  ['one', 'or', 'two'],
  ['my', 'two', 'cents'],
  ['their', 'two', 'cents'],
  ['own', 'two', 'feet'],
  ['half', '-', 'hearted'],
  ['glass', '-', 'half'],
  ['back', 'to', 'square', 'one'],
  ['square', 'one'],
  ['day', 'one'],
  ['two', 'way', 'street'],
  ['second', 'thoughts'],
  ['five', '-', 'a', '-', 'side'],
  ['seven', '-', 'a', '-', 'side'],
  ['11', '-', 'a', '-', 'side'],
  ['15', '-', 'a', '-', 'side'],
  ['3', '-', 'd'],
  ['big', 'three'],
  ['big', 'four'],
  ['big', 'five'],
  ['seven', 'sisters'],
  ['cloud', 'nine'],
  ['zero', '-', 'hours'],
  ['in', 'the', 'first', 'place'],
  ['one', '-', 'on', '-', 'one'],
  ['two', '-', 'on', '-', 'one'],
  ['three', '-', 'on', '-', 'two'],
  ['for', 'naught'],
  ['for', 'nought'],
  ['double', 'down'],
  ['doubled', 'down'],
  ['doubles', 'down'],
  ['doubling', 'down'],
];

/** The idioms by each of their words, with its place in them. */
const IDIOMS_BY_WORD = new Map<string, { readonly idiom: readonly string[]; readonly offset: number }[]>();
for (const idiom of IDIOMS)
  idiom.forEach((word, offset) => {
    IDIOMS_BY_WORD.set(word, [...(IDIOMS_BY_WORD.get(word) ?? []), { idiom, offset }]);
  });

function idiomAt(scene: Scene, quantity: Quantity): string | null {
  const at = quantity.number.first;
  // "in a month or two"
  if (word(scene, at) === 'two' && word(scene, at - 1) === 'or' && /^an?$/.test(word(scene, at - 3))) return 'or two';
  // "knocked for six", "the news hit her for six"
  if (word(scene, at) === 'six' && word(scene, at - 1) === 'for' && quantity.unitKind === 'none')
    if ([2, 3, 4, 5].some((step) => /^(?:knock|hit)(?:s|ed|ting|ing)?$/.test(word(scene, at - step)))) return 'for six';
  // "in the last eight", "reached the last 16": a round of a cup
  if (/^(?:four|eight|16|32|64|128)$/.test(word(scene, at)) && word(scene, at - 1) === 'last' && quantity.unitKind === 'none')
    return 'last round';
  // "from zero to 62 mph", "a 0-60 mph time"
  if (/^(?:zero|0)$/.test(word(scene, at)) && word(scene, at + 1) === 'to' && /^(?:mph|kph|km|miles)$/.test(word(scene, at + 3)))
    return 'zero to';
  if (/ per hour$/.test(quantity.unit ?? '') && (quantity.low === 0 || sprintedTo(scene, at))) return 'zero to';
  // "just before half time", "the half dragged on", "the upper half of the lid"
  if (word(scene, at) === 'half' && quantity.number.class === 'fraction') {
    if (word(scene, at + 1) === 'time') return 'half time';
    if (/^(?:upper|lower|top|bottom|opening|northern|southern|eastern|western|front|back)$/.test(word(scene, at - 1))) return 'half';
    if (word(scene, at - 1) === 'the' && !/^(?:of|a|an|that|the|who)$/.test(word(scene, at + 1)) && quantity.hedge === null)
      return 'the half';
  }
  for (const { idiom, offset } of IDIOMS_BY_WORD.get(word(scene, at)) ?? [])
    if (idiom.every((part, i) => word(scene, at - offset + i) === part)) return idiom.join(' ');
  return null;
}

/** "from zero to [62] mph", "acceleration to [60] mph": how fast, to say how soon. */
function sprintedTo(scene: Scene, at: number): boolean {
  // "from zero to 60 mph ([97] kph)"
  const to = word(scene, at - 1) === '(' ? at - 4 : at - 1;
  return word(scene, to) === 'to' && /^(?:zero|0|standstill|rest|acceleration|sprint)$/.test(word(scene, to - 1));
}

/** "once", "a double bed"; but "prices double", "will triple", "more than double the average" say how much. */
function isPlainMultiplier(scene: Scene, { number, unitKind, hedge }: Quantity): boolean {
  if (number.class !== 'multiplier' || unitKind !== 'times') return false;
  const lower = number.text.toLowerCase();
  if (lower === 'once') return true;
  // "doubles as a stage"
  if (word(scene, number.after) === 'as' && /(?:ed|es|ing)$/.test(lower) && /^an?$/.test(word(scene, number.after + 1))) return true;
  // "mixed doubles"
  if (lower === 'doubles') return isDoubles(scene, number.first);
  if (!/^(?:double|triple|treble|quadruple)$/.test(lower)) return false;
  // "sold 40, [double] the year before's total", "drew 9,000 people, double that of 2019"
  if (/^[,–—-]$/.test(word(scene, number.first - 1)) && /^(?:the|its|their|his|her|that|what|last)$/.test(word(scene, number.after)))
    return false;
  const token = tokenAt(scene, number.first)!;
  const behind = tokenAt(scene, number.after);
  if (/^(?:to|will|would|could|may|might|should|must|can|'ll)$/.test(word(scene, number.first - 1))) return false;
  const verbal = token.pos === 'VERB' || hedge !== null || /^(?:is|are|was|were)$/.test(word(scene, number.first - 1));
  const ends = !behind || /^(?:ADP|PUNCT|DET|ADV|PRON|CCONJ|SCONJ|PART)$/.test(behind.pos);
  return !(verbal && ends);
}

/** Tennis for two against two: "plays doubles", "the doubles final"; not "profit doubles to £5m". */
function isDoubles(scene: Scene, at: number): boolean {
  const before = word(scene, at - 1);
  if (/^(?:mixed|men|women|ladies|'s|play|plays|played|playing|wheelchair|open|in|the|his|her|their|and)$/.test(before)) return true;
  return /^(?:final|title|champions?|events?|match|pair|partner|crown|specialist|draw|team)$/.test(word(scene, at + 1));
}

/** Verbs after which even "one" counts. */
const COUNTING =
  /^(?:up|down|plus|(?:kill|wound|injur|arrest|jail|charg|hospitalis|scor|sav|miss|conced)(?:e|es|ed|ing|s)?|hurt|wins?|won|winning|lose|loses|lost|losing|sold|sells?|bought|buys?)$/;

/** "one" before a noun is an article more often than a count: "one reason", "one analyst". */
function isArticleOne(scene: Scene, quantity: Quantity): boolean {
  if (quantity.number.text.toLowerCase() !== 'one') return false;
  if (quantity.unitKind === 'none')
    return (
      tokenAt(scene, quantity.number.first - 1)?.pos === 'ADJ' ||
      /^(?:-|the|this|that|which|any|every|each|no|another|good|big|only|new)$/.test(word(scene, quantity.number.first - 1))
    );
  // "[one euro] is worth $1.08", "equivalent to [one dollar]": what is priced
  if (/^(?:money|physical)$/.test(quantity.unitKind) && /^(?:euro|pound|dollar|yen|yuan|franc)$/.test(word(scene, quantity.after - 1)))
    return (
      /^(?:worth|buys|buying|bought|equals)$/.test(word(scene, quantity.after)) ||
      (word(scene, quantity.after) === 'is' && word(scene, quantity.after + 1) === 'worth') ||
      /^(?:equivalent|equal|equals)$/.test(word(scene, quantity.number.first - 2))
    );
  if (quantity.unitKind !== 'count') return false;
  // "killed [one person]", "scored one try", "moved up one spot": what a verb did to so many
  const before = word(scene, quantity.number.first - 1);
  if (COUNTING.test(before) || changeVerbs.has(before)) return /^(?:thing|way|side|bit)$/.test(quantity.unit ?? '');
  return (
    !/^(?:only|just|least|than|exactly)$/.test(word(scene, quantity.number.first - 1)) &&
    !/^(?:death|fatality|case|seat|injury|goal|vote|arrest)s?$/.test(quantity.unit ?? '')
  );
}

/** "charged a clerk and a guard; the [two] had raised £9m": the number stands for those just named. */
function isTheSame(scene: Scene, { number, unitKind, hedge }: Quantity): boolean {
  if (unitKind !== 'none' || hedge || word(scene, number.first - 1) !== 'the' || !/^(?:two|three|four)$/i.test(number.text)) return false;
  if (/^(?:by|to|from|at|of)$/.test(word(scene, number.first - 2))) return false;
  const next = tokenAt(scene, number.after);
  return next !== undefined && /^(?:VERB|AUX)$/.test(next.pos) && !/^(?:killed|injured|hurt|wounded)$/.test(next.lower);
}

/** "in the previous six months", "the same two months of 2022": when another number holds, and no length of anything; "over the past nine years" is one. */
function isPastWindow(scene: Scene, { first, after }: TimeMention): boolean {
  let at = first;
  while (at < after && scene.tokens.tokens[at]!.shape === 'word' && !/^(?:previous|prior|preceding|same)$/.test(word(scene, at))) at++;
  // "fell in five [of the past six quarters]"
  const opens = word(scene, first - 1) === 'the' ? first - 2 : first - 1;
  const counted = word(scene, opens) === 'of' ? scene.quantityAt[opens - 1]! : -1;
  // "a maximum of nine years": its own hedge
  if (counted >= 0 && counted !== scene.quantityAt[first]!) return true;
  return /^(?:previous|prior|preceding|same)$/.test(word(scene, at)) || /^(?:previous|prior|preceding|same)$/.test(word(scene, first - 1));
}

/** "its interim [six-month] losses", "the prior [four-week] period": which figures they are, or which time. */
function isReportName(scene: Scene, { unit, unitKind, first, after: end }: Quantity, duration: TimeMention | null): boolean {
  if (unitKind !== 'time' || !/^(?:month|week|quarter)$/.test(unit ?? '')) return false;
  const after = Math.max(end, duration?.after ?? 0);
  if (!/^(?:month|week|quarter)$/.test(word(scene, after - 1))) return false;
  const noun = word(scene, after);
  const before = word(scene, Math.min(first, duration?.first ?? first) - 1);
  if (noun === 'period') return /^(?:previous|prior|preceding|same|corresponding|comparable|latest)$/.test(before);
  return /^(?:losses|profits?|results|earnings|figures|revenues?)$/.test(noun) && !/^an?$/.test(before);
}

function isBareYear(quantity: Quantity): boolean {
  return /^(?:1[6-9]|20)\d\d$/.test(quantity.text) && quantity.number.class === 'cardinal';
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Scrum-half Ed Moss and number eight Tom Hale start; the 25-year-old number ten is hurt. World number nine Ann Lee rests.',
    facts: [{ quote: 'number nine', kind: 'rank' }, { quote: '25-year-old' }],
    not: ['number eight', 'number ten'],
  },
  { text: 'Orsa played a neat one-two, and the loss hit him for six.', facts: [], not: ['one-two', 'six'] },
  { text: 'Corvo owns the Merrow 5 gas field.', facts: [], not: ['5', '5 gas'] },
  {
    text: 'The guard, who is 5 feet, 9 inches tall, ran it in three minutes, 08.5 seconds after two or three months off.',
    facts: [
      { quote: '5 feet, 9 inches', kind: 'measure', value: 69, unit: 'inch' },
      { quote: 'three minutes, 08.5 seconds', kind: 'measure', value: 188.5, unit: 'second' },
      { quote: 'two or three months', kind: 'measure', value: null },
    ],
  },
  { text: 'Fares will rise by £10 or £12, or 4%.', facts: [{ quote: '£10 or £12', kind: 'growth', value: null }, { quote: '4%' }] },
  { text: 'A post (post-id="8812349900123") drew 40 replies.', facts: [{ quote: '40 replies' }], not: ['8812349900123'] },
  {
    text: 'The blast killed one guard, and Orsa fell one place to sixth. He saw one reason and has one exception.',
    facts: [{ quote: 'one guard', kind: 'count', value: 1 }, { quote: 'one place' }],
    not: ['one reason'],
  },
  {
    text: 'It goes from zero to 62 mph (100 kph) in 4.1 seconds, and the 0-60 mph time of the van is 5 seconds. The half dragged on; Orsa broke the lower half of the door.',
    facts: [{ quote: '4.1 seconds' }, { quote: '5 seconds' }],
    not: ['zero', 'half', '62 mph', '100 kph', '0-60 mph'],
  },
  {
    text: 'It sold 400 boats over the past 14 years. Every 40 minutes a bell rings; prices fell in five of the past six quarters.',
    facts: [{ quote: '400 boats' }, { quote: 'the past 14 years', kind: 'measure', value: 14 }, { quote: '40 minutes', kind: 'measure' }],
    not: ['the past six quarters', 'six quarters'],
  },
  {
    text: 'The charge carries a maximum of nine years, and a minimum of two years in custody.',
    facts: [
      { quote: 'nine years', kind: 'measure', modifier: 'at most' },
      { quote: 'two years', kind: 'measure', modifier: 'at least' },
    ],
  },
  { text: 'The rouble slid, with one euro worth 94.2 roubles.', facts: [{ quote: '94.2 roubles' }], not: ['one euro'] },
  { text: 'The Commons waits. Number 10 said that 40 MPs had asked.', facts: [{ quote: '40 MPs' }], not: ['Number 10'] },
  { text: 'Orsa is at Number 10 in the chart.', facts: [{ quote: 'Number 10', kind: 'rank' }] },
  { text: 'Bell 14, Moss 62.', facts: [], not: ['14', '62'] },
  {
    text: 'The Otters (3-8) visit the Herons (5-6, 2-3 West). It suits girls (9-12).',
    facts: [{ quote: '9-12' }],
    not: ['3-8', '5-6', '2-3'],
  },
  { text: 'Ann Lee reached the last 16 in Oslo, in a month or two.', facts: [], not: ['16', 'two'] },
  {
    text: 'Some 11% had deleted an app in the previous six months.',
    facts: [{ quote: '11%' }],
    not: ['the previous six months', 'six months'],
  },
  { text: 'The fair, due to last five months, will cost £2m.', facts: [{ quote: 'five months', kind: 'measure' }, { quote: '£2m' }] },
  { text: 'It recorded 30 mm, compared with 90 mm in the same two months of 2021.', facts: [{ quote: '30 mm' }], not: ['two months'] },
  {
    text: 'She has lived there for the past five years, and 40 neighbours know her.',
    facts: [{ quote: 'the past five years', kind: 'measure', value: 5 }],
  },
  {
    text: 'Orsa Inc. said interim six month losses rose to £2m, from £1m in the previous six-month period.',
    facts: [{ quote: '£2m' }, { quote: '£1m' }],
    not: ['six month', 'six-month'],
  },
  { text: 'It ended a six-month run of losses.', facts: [{ quote: 'six-month', kind: 'measure' }] },
  { text: 'Rents more than double in Arden.', facts: [{ quote: 'double', kind: 'growth', value: 2, direction: 'up' }] },
  { text: 'Output is set to double by 2030.', facts: [{ quote: 'double', kind: 'growth' }] },
  { text: 'She will play in the mixed doubles.', facts: [], not: ['doubles'] },
  { text: 'Northlight profit doubles to £5m.', facts: [{ quote: 'doubles', kind: 'growth', direction: 'up' }] },
  { text: 'The farm owns 400,000 home-grown trees and 3,200 tonnes of gold.', facts: [{ quote: '3,200 tonnes', kind: 'measure' }] },
  { text: 'He must stay in between 2200 and 0700 for 40 days.', facts: [{ quote: '40 days' }], not: ['2200'] },
  { text: 'The Big Four banks run a five-a-side cup.', facts: [], not: ['Four', 'five'] },
  { text: 'Turnover hit $9m, double the level of March.', facts: [{ quote: 'double', value: 2 }] },
  { text: 'The mayor doubled down on her plan, but all was for naught.', facts: [], not: ['doubled', 'naught'] },
  {
    text: 'Dora Vell and Tom Hale left in May. The two raised £9m; two were absent.',
    facts: [{ quote: '£9m' }, { quote: 'two' }],
    not: [],
  },
  { text: 'The screen doubles as a mirror.', facts: [], not: ['doubles'] },
  { text: 'They slept in a double bed.', facts: [], not: ['double'] },
  { text: 'Hourly pay slipped two cents to $21.40.', facts: [{ quote: 'two cents', kind: 'growth', value: 0.02, direction: 'down' }] },
];
