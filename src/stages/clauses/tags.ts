/**
 * Parts of speech that wink-nlp gets wrong in news, mended by the words around them: nouns that are verbs ("a dose [costs] £12") and verbs
 * that are nouns ("a pay [rise]"). Only the clauses stage reads them; the tokens layer keeps what wink-nlp said.
 */
import type { ClauseExample } from './example.js';
import { modifies, ofGroup } from './group-tags.js';
import { mainVerb } from './main-verb.js';
import { doubles } from './double-verbs.js';
import { DETERMINER, ofVerb } from './noun-tags.js';
import { behindSum } from './number-tags.js';
import { isTaggedVerb, ofAdjective, ofNoun } from './verb-tags.js';
import { isNoun } from './verbs.js';
import type { PartOfSpeech, Sentence, Token } from '../../document.js';
import { isCommonWord } from '../../lexicon/vocabulary.js';
import { reportingVerbs } from '../../lexicon/reporting.js';
import { itemAt } from '../../lexicon/item-at.js';

const BORDER: ReadonlySet<string> = new Set([
  ...',;:.!?()[]"“”–—',
  ...'and but or while whilst although though whereas because if when which who that as where than'.split(' '),
]);

/** Words that are mended whatever their tag. */
const LISTED: ReadonlySet<string> = new Set(
  `'m i like fine whilst which whose back meantime meanwhile elsewhere overall firm north south east west mid that aged
  due including excluding following regarding concerning according will`.split(/\s+/),
);

/** "showed on Friday", "said yesterday": a verb of saying and a day end right before. */
const saysOn = (tokens: readonly Token[], at: number, first: number): boolean =>
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)$/.test(tokens[at - 1]!.lower) &&
  [at - 2, at - 3].some((i) => i >= first && reportingVerbs.has(tokens[i]!.lower));

/** The tokens of the document; those with another part of speech are new, the others the same. */
export function mendTags(tokens: readonly Token[], sentences: readonly Sentence[]): readonly Token[] {
  const mended = tokens.slice();
  const verbs = countVerbs(tokens, sentences);
  for (const sentence of sentences) {
    for (let i = sentence.first; i < sentence.after; i++) {
      const pos = tagOf(mended, i, sentence, verbs);
      if (pos !== null && pos !== mended[i]!.pos) mended[i] = { ...mended[i]!, pos };
    }
    const verb = mainVerb(mended, sentence);
    if (verb !== null) mended[verb] = { ...mended[verb]!, pos: 'VERB' };
  }
  return mended;
}

interface Verbs {
  /** For each token how many verbs of its sentence stand before it. */
  readonly before: Int32Array;
  /** For each token how many verbs its stretch between two borders holds. */
  readonly inStretch: Int32Array;
}

function countVerbs(tokens: readonly Token[], sentences: readonly Sentence[]): Verbs {
  const before = new Int32Array(tokens.length);
  const inStretch = new Int32Array(tokens.length);
  for (const { first, after } of sentences) {
    let count = 0;
    let outside = 0;
    let stretch = first;
    for (let i = first; i < after; i++) {
      before[i] = count;
      if (isTaggedVerb(tokens[i]) && !/(?:ing|^aged)$/.test(tokens[i]!.lower) && itemAt(tokens, i - 1)?.lower !== 'to') count++;
      if (i + 1 < after && !BORDER.has(tokens[i + 1]!.lower)) continue;
      inStretch.fill(count - outside, stretch, i + 1);
      stretch = i + 1;
      outside = count;
    }
  }
  return { before, inStretch };
}

function tagOf(tokens: readonly Token[], at: number, { first, after }: Sentence, verbs: Verbs): PartOfSpeech | null {
  const token = tokens[at]!;
  if (token.shape !== 'word') return null;
  const { lower, pos } = token;
  // "[Rounding] out the list, Orsa bought two"
  if (pos === 'PROPN' && at === first && lower.endsWith('ing') && isCommonWord(lower)) {
    const behind = tokens[at + 1];
    if (behind && /^(?:out|into|the|an?|its|their|his|her)$/.test(behind.text)) return 'VERB';
  }
  const isOpen = pos === 'NOUN' || pos === 'VERB' || pos === 'ADJ' || pos === 'ADV';
  const isListed = LISTED.has(lower);
  if (!isOpen && !isListed) return null;
  const before = at > first ? tokens[at - 1] : undefined;
  const next = at + 1 < after ? tokens[at + 1] : undefined;
  // "To [land] the catch, the owner paid £300"
  if (pos === 'NOUN' && before?.lower === 'to' && at - 1 === first && doubles.has(lower) && next && DETERMINER.test(next.lower))
    return 'VERB';
  // "the British [public] has given"
  if (lower === 'public' && pos === 'ADJ' && before && /^(?:AUX|VERB)$/.test(next?.pos ?? '') && !/ing$/.test(next!.lower)) return 'NOUN';
  // "while a [gross] is 144"
  if (pos === 'ADJ' && next?.pos === 'AUX' && before && /^an?$/.test(before.lower)) return 'NOUN';
  // "sales of [newly] [built] homes"
  if (modifies(tokens, pos === 'VERB' ? at - 1 : at, first, after)) return 'ADJ';
  if (isListed) {
    const tag = ofListed(tokens, at, before, next, first);
    if (tag !== null) return tag;
  }
  switch (pos) {
    case 'VERB':
      return (before && ofGroup(tokens, at, before, next, first)) ?? ofVerb(tokens, at, before, next, first, verbs.inStretch[at]!);
    case 'ADJ':
      return ofAdjective(tokens, at, before, next, first, verbs.inStretch[at] === 0);
    case 'NOUN':
      return ofNoun(tokens, at, before, next, first, verbs.inStretch[at] === 0, verbs.before[at] === 0);
    case 'ADV':
      return ofAdverb(lower, before, next);
    default:
      return null;
  }
}

/** What may be owed from earlier times. */
const BACK_DUES = /^(?:tax|taxes|pay|rent|rents|wages)$/;

/** The tag of a listed word, or null where its own stands. */
function ofListed(
  tokens: readonly Token[],
  at: number,
  before: Token | undefined,
  next: Token | undefined,
  first: number,
): PartOfSpeech | null {
  const { lower, pos } = tokens[at]!;
  switch (lower) {
    // "[I]['m] told"
    case "'m":
      return 'AUX';
    case 'i':
      return next?.lower === "'m" ? 'PRON' : null;
    // "a [like]-for-like rise", "Like-for-like sales"
    case 'like':
      return next?.text === '-' && tokens[at + 2]?.lower === 'for' && tokens[at + 4]?.lower === 'like' ? 'ADJ' : null;
    // "the maximum [fine] in Wales"
    case 'fine':
      if (behindSum(tokens, at, next, first)) return 'NOUN';
      return pos !== 'NOUN' &&
        before &&
        (/^(?:DET|ADJ)$/.test(before.pos) || /^(?:maximum|minimum)$/.test(before.lower)) &&
        next &&
        /^(?:ADP|AUX|VERB)$/.test(next.pos)
        ? 'NOUN'
        : null;
    case 'whilst':
      return 'SCONJ';
    // "in [which] damp has spoiled the wool"
    case 'which':
    case 'whose':
      return 'PRON';
    // "42% of independents [back] Ms Lee"
    case 'back':
      // "£3m in [back] taxes"
      if (next && BACK_DUES.test(next.lower) && before && (before.shape !== 'word' || /^(?:ADP|DET|NUM|ADJ)$/.test(before.pos)))
        return before.lower === 'to' ? null : 'ADJ';
      return pos !== 'VERB' &&
        before &&
        /[^su]s$/.test(before.lower) &&
        isNoun(before) &&
        next &&
        (next.pos === 'PROPN' || DETERMINER.test(next.lower))
        ? 'VERB'
        : null;
    // "[Meantime], 32% said"
    case 'meantime':
    case 'meanwhile':
    case 'elsewhere':
    case 'overall':
      return next?.text === ',' ? 'ADV' : null;
    // "the research [firm] Merrow"
    case 'firm':
      return pos === 'ADV' ? 'NOUN' : null;
    // "the [north]-west of England"
    case 'north':
    case 'south':
    case 'east':
    case 'west':
    case 'mid':
      return next?.text === '-' && !next.spaced ? 'NOUN' : null;
    case 'that':
      // "said [that] sales fell": no determiner stands before a plural
      if (pos === 'DET' && next?.pos === 'NOUN' && /[^su]s$/.test(next.lower)) return 'PRON';
      // "showed on Friday [that] unemployment was"
      return pos === 'DET' && before && (reportingVerbs.has(before.lower) || saysOn(tokens, at, first)) ? 'PRON' : null;
    // "$40m in good [will]"
    case 'will':
      return before?.lower === 'good' && next?.pos !== 'VERB' && next?.pos !== 'AUX' ? 'NOUN' : null;
    // "[Due] to open in May, the mill …"
    case 'due':
      return next?.lower === 'to' ? 'ADJ' : null;
    // "those [aged] under 30"
    case 'aged':
      return pos !== 'VERB' && (next?.shape === 'number' || tokens[at + 2]?.shape === 'number') ? 'VERB' : null;
    // "rose [following] news", "five towns [including] Leeds", "[according] to the bank": participles that do the work of a preposition
    default:
      if (pos === 'ADP' || before?.pos === 'AUX' || before?.lower === 'by') return null;
      return lower !== 'according' || next?.lower === 'to' ? 'ADP' : pos;
  }
}

/** The tag of a word tagged as an adverb. */
function ofAdverb(lower: string, before: Token | undefined, next: Token | undefined): PartOfSpeech | null {
  // "average [hourly] pay"
  if (/^(?:hourly|daily|weekly|monthly|quarterly|yearly)$/.test(lower) && next && (isNoun(next) || doubles.has(next.lower))) return 'ADJ';
  // "a [super] union"
  if (lower === 'super' && isNoun(next)) return 'ADJ';
  // "its net [worth]"
  return lower === 'worth' && before?.lower === 'net' ? 'NOUN' : null;
}

export const EXAMPLES: readonly ClauseExample[] = [
  { text: 'The Kenyan public has given £9m.', chunks: '[The Kenyan public] [has given] [£9m] .' },
  { text: 'Norway and Peru account for two-thirds of it.', chunks: '[Norway] [and] [Peru] [account] [for] [two-thirds] [of] [it] .' },
  { text: 'Costa overtook Tom Bell on Tuesday.', chunks: '[Costa] [overtook] [Tom Bell] [on] [Tuesday] .' },
  { text: 'Lenders may see the share they receive fall from 8% to 6%.', clauses: ['Lenders | may see', 'they | receive', 'they | fall'] },
  { text: 'Due to open in May, the mill will employ 40.', chunks: '[Due] [to open] [in] [May] , [the mill] [will employ] [40] .' },
  { text: 'Brokerage Orion estimates sales will reach 900 in May.', clauses: ['Brokerage Orion | estimates', 'sales | will reach'] },
  { text: 'Some 4,000 people contract malaria every day.', clauses: ['Some 4,000 people | contract'] },
  { text: 'He was driven by greed - spending about £9m in May.', clauses: ['He | was driven', 'He | spending'] },
  { text: 'One in six led to a charge.', chunks: '[One in six] [led] [to] [a charge] .' },
  { text: 'Welsh voters re-elected Ann Lee.', chunks: '[Welsh voters] [re-elected] [Ann Lee] .' },
  { text: 'They sold 40 re-opened shops.', chunks: '[They] [sold] [40 re-opened shops] .' },
  { text: 'It said that advanced economies will grow.', chunks: '[It] [said] [that] [advanced economies] [will grow] .' },
  { text: 'Rounding out the list, Orion bought two shops.', chunks: '[Rounding] [out] [the list] , [Orion] [bought] [two shops] .' },
  { text: 'They get nine days of paid leave.', chunks: '[They] [get] [nine days] [of] [paid leave] .' },
  { text: 'Farm-backed super unions raised £9m.', chunks: '[Farm-backed super unions] [raised] [£9m] .' },
  { text: 'He met hedge-fund manager Tom Hale.', chunks: '[He] [met] [hedge-fund manager Tom Hale] .' },
  { text: 'Gifts have motored past £9m.', chunks: '[Gifts] [have motored] [past £9m] .' },
  { text: 'Average asking rents hit £900.', chunks: '[Average asking rents] [hit] [£900] .' },
  { text: 'The authority plans to buy 75 buses.', chunks: '[The authority] [plans to buy] [75 buses] .' },
  {
    text: 'It needs no deposit, after which some extras cost £5.',
    chunks: '[It] [needs] [no deposit] , [after] [which] [some extras] [cost] [£5] .',
  },
  { text: 'He was accused of wrongly paying £9.', chunks: '[He] [was accused] [of] [wrongly] [paying] [£9] .' },
  { text: 'It wrote off £4m in good will from its books.', chunks: '[It] [wrote] [off] [£4m] [in] [good will] [from] [its books] .' },
  {
    text: 'A boiler blew up, killing 12 clerks and wounding about 40 others.',
    chunks: '[A boiler] [blew] [up] , [killing] [12 clerks] [and] [wounding] [about 40 others] .',
  },
  { text: 'The quotas that have sheltered them are gone.', chunks: '[The quotas] [that] [have sheltered] [them] [are gone] .' },
  { text: 'Like-for-like sales have climbed 2%.', chunks: '[Like-for-like sales] [have climbed] [2%] .' },
  { text: 'For the year, net fell 21% to $3m.', chunks: '[For] [the year] , [net] [fell] [21%] [to] [$3m] .' },
  { text: "I'm told to expect 5%.", chunks: "[I] ['m told to expect] [5%] ." },
  { text: 'Sugar was 4% up, whilst a gross is 144.', chunks: '[Sugar] [was] [4%] [up] , [whilst] [a gross] [is] [144] .' },
  { text: 'To land the deal, the bank paid £3m.', chunks: '[To land] [the deal] , [the bank] [paid] [£3m] .' },
  {
    text: 'Tests showed on Tuesday that noise was unchanged.',
    chunks: '[Tests] [showed] [on] [Tuesday] [that] [noise] [was] [unchanged] .',
  },
  {
    text: 'The bank posted a better-than-expected 8% jump.',
    chunks: '[The bank] [posted] [a] [better] - [than] - [expected] [8%] [jump] .',
  },
  { text: 'Some 5% ride a bike.', chunks: '[Some 5%] [ride] [a bike] .' },
  { text: 'Average hourly pay rose 4%.', chunks: '[Average hourly pay] [rose] [4%] .' },
  { text: 'Passenger vehicle (PV) sales fell 2%.', chunks: '[Passenger vehicle (PV) sales] [fell] [2%] .' },
  { text: 'The union demanded a 12% raise.', chunks: '[The union] [demanded] [a] [12%] [raise] .' },
  { text: 'Children under five account for half of cases.', chunks: '[Children] [under five] [account] [for] [half] [of] [cases] .' },
  { text: 'Ms Lee was first elected in 2014.', chunks: '[Ms Lee] [was first elected] [in] [2014] .' },
  { text: 'A two-bedroom flat in Leeds cost £90,000.', chunks: '[A] [two-bedroom] [flat] [in] [Leeds] [cost] [£90,000] .' },
  {
    text: 'A five-year fixed loan fell to 4%, and on a two-year fix it was 5%.',
    chunks: '[A five-year fixed loan] [fell] [to] [4%] , [and] [on] [a two-year fix] [it] [was] [5%] .',
  },
  { text: 'The national total for May was 40.', chunks: '[The national total] [for] [May] [was] [40] .' },
  { text: 'Five of the injured were still in hospital.', chunks: '[Five] [of] [the injured] [were] [still] [in] [hospital] .' },
  { text: 'The film took £4m, lifting its total to £9m.', chunks: '[The film] [took] [£4m] , [lifting] [its total] [to] [£9m] .' },
  { text: 'Women aged 16 to 24 use the bus.', chunks: '[Women] [aged] [16 to 24] [use] [the bus] .' },
  { text: 'Half of those aged under 30 rent a flat.', chunks: '[Half] [of] [those] [aged] [under 30] [rent] [a flat] .' },
  { text: 'Three in ten firms plan to hire.', chunks: '[Three in ten] [firms] [plan to hire] .' },
  { text: 'A litre of milk costs £1.20 in Leeds.', chunks: '[A litre] [of] [milk] [costs] [£1.20] [in] [Leeds] .' },
  { text: 'Turnover rose 5%, staff costs £12m.', chunks: '[Turnover] [rose] [5%] , [staff costs] [£12m] .' },
  { text: 'The catalogue features 120 bulbs.', chunks: '[The catalogue] [features] [120 bulbs] .' },
  { text: 'The ticket cost me £9.', chunks: '[The ticket] [cost] [me] [£9] .' },
  { text: 'Mr Okafor thanked his players.', chunks: '[Mr Okafor] [thanked] [his players] .' },
  { text: 'The 40-year-old joined the club in May.', chunks: '[The] [40-year-old] [joined] [the club] [in] [May] .' },
  { text: '6% of letters concerned fines.', chunks: '[6%] [of] [letters] [concerned] [fines] .' },
  { text: 'The council pencilled in a rise of 4%.', chunks: '[The council] [pencilled] [in] [a rise] [of] [4%] .' },
  {
    text: 'The bakery, which accounts for most sales, made £3m.',
    chunks: '[The bakery] , [which] [accounts] [for] [most sales] , [made] [£3m] .',
  },
  { text: 'The same figures show that exports fell 2%.', chunks: '[The same figures] [show] [that] [exports] [fell] [2%] .' },
  {
    text: 'The house, the oldest of the ten, cost more than £90,000.',
    chunks: '[The house] , [the] [oldest] [of] [the] [ten] , [cost] [more than £90,000] .',
  },
  { text: 'The 3% the bank had forecast was too low.', chunks: '[The] [3%] [the bank] [had forecast] [was] [too] [low] .' },
  { text: 'Shares rose 5% following news of the offer.', chunks: '[Shares] [rose] [5%] [following] [news] [of] [the offer] .' },
  { text: 'In the north-west, rents rose 3%.', chunks: '[In] [the north-west] , [rents] [rose] [3%] .' },
  { text: 'Some 12 votes separate the rivals.', chunks: '[Some 12 votes] [separate] [the rivals] .' },
  { text: 'He made claims on existing credit of £4m.', chunks: '[He] [made] [claims] [on] [existing credit] [of] [£4m] .' },
  { text: 'Zinc rose to $53 before closing at $51.', chunks: '[Zinc] [rose] [to] [$53] [before] [closing] [at] [$51] .' },
  { text: 'He made 40 transfers, spending £9,000 on cars.', chunks: '[He] [made] [40 transfers] , [spending] [£9,000] [on] [cars] .' },
  {
    text: 'Repairs could exceed $8m, analysts at Merrow Bank estimate, over time.',
    chunks: '[Repairs] [could] [exceed $8m] , [analysts] [at] [Merrow Bank] [estimate] , [over] [time] .',
  },
  {
    text: 'It spent £2m in 2023 and plans to open a mill.',
    chunks: '[It] [spent] [£2m] [in] [2023] [and] [plans to open] [a mill] .',
  },
  {
    text: 'It was the worst flood since 2012, when 45 people drowned.',
    chunks: '[It] [was] [the worst flood] [since] [2012] , [when] [45 people] [drowned] .',
  },
  { text: 'A quake measuring 5.1 hit Peru.', chunks: '[A quake] [measuring] [5.1] [hit] [Peru] .' },
  { text: 'A strike in 2003 cost growers $7m.', chunks: '[A strike] [in] [2003] [cost] [growers] [$7m] .' },
  { text: 'A once-weekly pill cut costs by 8%.', chunks: '[A] [once] - [weekly pill] [cut] [costs] [by] [8%] .' },
  { text: '6% of refunds involved late trains.', chunks: '[6%] [of] [refunds] [involved] [late trains] .' },
];
