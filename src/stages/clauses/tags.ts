/**
 * Parts of speech that wink-nlp gets wrong in news, mended by the words around them: nouns that are verbs ("a dose [costs] £12") and verbs
 * that are nouns ("a pay [rise]"). Only the clauses stage reads them; the tokens layer keeps what wink-nlp said.
 */
import { DOUBLE_VERBS } from './double-verbs.js';
import type { ClauseExample } from './example.js';
import { mainVerb } from './main-verb.js';
import { DETERMINER, isAdjectiveNoun, nounTag } from './noun-tags.js';
import type { PartOfSpeech, Sentence, Token } from '../../document.js';
import { changeNouns, changeVerbs } from '../../lexicon/change.js';
import { isPeopleWord } from '../../lexicon/people.js';
import { reportingVerbs } from '../../lexicon/reporting.js';
import { verbForms } from '../../lexicon/word-forms.js';

const doubles: ReadonlySet<string> = new Set(
  DOUBLE_VERBS.trim()
    .split(/\s+/)
    .flatMap(verbForms)
    .filter((form) => !/ing$/.test(form)),
);

/** Doubles that head what is measured far more often: verbs only where nothing else in the sentence can be. */
const MEASURES =
  /^(?:costs?|values?|averages?|totals?|peaks?|targets?|exports?|imports?|stocks?|stores?|supply|supplies|charges?|offers?|claims?|numbers?|profits?|estimates?|views?|matches|runs?|ships?|covers?)$/;

const OBJECT =
  /^(?:a|an|the|its|their|his|her|our|my|your|me|us|them|him|it|around|about|nearly|almost|roughly|just|only|some|approximately|every|each|another)$/;
const BORDER: ReadonlySet<string> = new Set([
  ...',;:.!?()[]"“”–—',
  ...'and but or while whilst although though whereas because if when which who that as where than'.split(' '),
]);

/** Participles that do the work of a preposition. */
const PREPOSITIONAL = /^(?:including|excluding|following|regarding|concerning|according)$/;

/** Participles that describe far more often than they govern. */
const ADJECTIVE =
  /^(?:existing|remaining|leading|outstanding|rising|falling|growing|increasing|continuing|emerging|operating|underlying|surrounding|missing|competing|developing|ageing|aging|slowing|soaring|booming|ailing|struggling|working|voting|trading|marketing|licensing|financing|consulting|advertising|shipping|borrowing|recurring|starting)$/;

const POSSESSIVE = /^(?:its|their|his|her)$/;
const MODAL = /^(?:will|would|can|could|may|might|must|shall|should)$/;

const isNoun = (token: Token | undefined): boolean => token?.pos === 'NOUN' || token?.pos === 'PROPN';
const isVerb = (token: Token | undefined): boolean => token?.pos === 'VERB' || token?.pos === 'AUX';

/** "a 3%", "an 8.5 percent", "better-than-expected 8%": a share with an article or a compound in front of it. */
function isPercentOfA(tokens: readonly Token[], at: number, first: number): boolean {
  let i = at - 1;
  const sign = tokens[i]?.lower;
  if (sign !== '%' && sign !== 'percent' && sign !== 'cent') return false;
  i -= tokens[i]!.lower === 'cent' ? 2 : 1;
  if (i - 1 < first || tokens[i]!.shape !== 'number') return false;
  return (
    /^(?:a|an|the|another)$/.test(tokens[i - 1]!.lower) ||
    (/^(?:expected|forecast|predicted)$/.test(tokens[i - 1]!.lower) && tokens[i - 2]?.text === '-')
  );
}

/** "showed on Friday", "said yesterday": a verb of saying and a day end right before. */
const saysOn = (tokens: readonly Token[], at: number, first: number): boolean =>
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)$/.test(tokens[at - 1]!.lower) &&
  [at - 2, at - 3].some((i) => i >= first && reportingVerbs.has(tokens[i]!.lower));

/** The tokens of the document; those with another part of speech are new, the others the same. */
export function mendTags(tokens: readonly Token[], sentences: readonly Sentence[]): readonly Token[] {
  const mended = tokens.slice();
  for (const sentence of sentences) {
    const verbs = countVerbs(tokens, sentence);
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
  /** For each token of the sentence, how many verbs stand before it. */
  readonly before: readonly number[];
  /** For each token, how many verbs its stretch between two borders holds. */
  readonly inStretch: readonly number[];
}

function countVerbs(tokens: readonly Token[], { first, after }: Sentence): Verbs {
  const before: number[] = [];
  const inStretch: number[] = [];
  let count = 0;
  let outside = 0;
  for (let i = first; i < after; i++) {
    before.push(count);
    if (isVerb(tokens[i]) && !/(?:ing|^aged)$/.test(tokens[i]!.lower) && tokens[i - 1]?.lower !== 'to') count++;
    if (i + 1 < after && !BORDER.has(tokens[i + 1]!.lower)) continue;
    while (inStretch.length <= i - first) inStretch.push(count - outside);
    outside = count;
  }
  return { before, inStretch };
}

function tagOf(tokens: readonly Token[], at: number, { first, after }: Sentence, verbs: Verbs): PartOfSpeech | null {
  const token = tokens[at]!;
  if (token.shape !== 'word') return null;
  const { lower, pos } = token;
  const before = at > first ? tokens[at - 1] : undefined;
  const next = at + 1 < after ? tokens[at + 1] : undefined;
  // "[I]['m] told"
  if (lower === "'m") return 'AUX';
  if (lower === 'i' && next?.lower === "'m") return 'PRON';
  if (lower === 'whilst') return 'SCONJ';
  // "To [land] the catch, the owner paid £300"
  if (pos === 'NOUN' && doubles.has(lower) && before?.lower === 'to' && at - 1 === first && next && DETERMINER.test(next.lower))
    return 'VERB';
  // "while a [gross] is 144"
  if (pos === 'ADJ' && next?.pos === 'AUX' && before && /^an?$/.test(before.lower)) return 'NOUN';
  // "in [which] damp has spoiled the wool"
  if (lower === 'which' || lower === 'whose') return 'PRON';
  // "42% of independents [back] Ms Lee"
  if (
    lower === 'back' &&
    pos !== 'VERB' &&
    before &&
    /[^su]s$/.test(before.lower) &&
    isNoun(before) &&
    next &&
    (next.pos === 'PROPN' || DETERMINER.test(next.lower))
  )
    return 'VERB';
  // "[Meantime], 32% said"
  if (/^(?:meantime|meanwhile|elsewhere|overall)$/.test(lower) && next?.text === ',' && pos !== 'ADV') return 'ADV';
  // "the research [firm] Merrow"
  if (lower === 'firm' && pos === 'ADV') return 'NOUN';
  // "the [north]-west of England"
  if (next?.text === '-' && !next.spaced && /^(?:north|south|east|west|mid)$/.test(lower)) return 'NOUN';
  // "rose [following] news", "five towns [including] Leeds", "[according] to the bank"
  if (lower.endsWith('ing') && PREPOSITIONAL.test(lower) && pos !== 'ADP' && before?.pos !== 'AUX' && before?.lower !== 'by')
    return lower !== 'according' || next?.lower === 'to' ? 'ADP' : null;
  // Behind here only these are mended
  if (pos !== 'NOUN' && pos !== 'VERB' && pos !== 'ADJ' && pos !== 'ADV' && lower !== 'that' && lower !== 'aged') return null;
  // "before [closing] at £9", "after [falling] to 3%", "by [building] a plant"
  if (
    pos === 'NOUN' &&
    lower.endsWith('ing') &&
    before &&
    /^(?:before|after|since|while|when|by|without|despite)$/.test(before.lower) &&
    next
  ) {
    if (/^(?:at|to)$/.test(next.lower) || DETERMINER.test(next.lower) || next.shape === 'number' || /^[$£€¥]$/.test(next.text))
      return 'VERB';
  }
  // "said [that] sales fell": no determiner stands before a plural
  if (lower === 'that' && pos === 'DET' && next?.pos === 'NOUN' && /[^su]s$/.test(next.lower)) return 'PRON';
  // "showed on Friday [that] unemployment was"
  if (lower === 'that' && pos === 'DET' && before && (reportingVerbs.has(before.lower) || saysOn(tokens, at, first))) return 'PRON';
  if (pos === 'VERB' && /^(?:everything|nothing|everyone|nobody)$/.test(lower)) return 'PRON';
  // "five of the [injured] were"
  if (pos === 'VERB' && /ed$/.test(lower) && before?.lower === 'the' && next && /^(?:AUX|VERB|PUNCT)$/.test(next.pos)) return 'NOUN';
  // "£40m, [equivalent] to 61% of turnover"
  if (lower === 'equivalent' && pos === 'NOUN' && next?.lower === 'to') return 'ADJ';
  // "…, [lifting] its total to £9m"
  if (
    pos === 'NOUN' &&
    before?.text === ',' &&
    /.{3}ing$/.test(lower) &&
    next &&
    (POSSESSIVE.test(next.lower) || /^(?:to|at)$/.test(next.lower))
  )
    return 'VERB';
  // "The 18-year-old [won] three matches", but "the won", "900 won"
  if (lower === 'won' && pos === 'NOUN' && before && /^(?:olds?|who|which|and|team|side|also|has|had)$/.test(before.lower)) return 'VERB';
  // "a five-year [fixed] mortgage", "a two-year [fix]", "a two-bedroom [flat] in"
  if ((pos === 'VERB' || pos === 'ADJ') && isNoun(before) && tokens[at - 2]?.text === '-' && !tokens[at - 2]!.spaced && at - 4 >= first) {
    if (/^(?:a|an|the)$/.test(tokens[at - 4]!.lower) && !/ing$/.test(lower)) {
      if (/ed$/.test(lower)) return isNoun(next) ? 'ADJ' : null;
      if (!next || !/^(?:NOUN|PROPN|DET|NUM|ADJ)$/.test(next.pos)) return 'NOUN';
    }
  }
  // "average [hourly] pay"
  if (
    pos === 'ADV' &&
    /^(?:hourly|daily|weekly|monthly|quarterly|yearly)$/.test(lower) &&
    next &&
    (isNoun(next) || doubles.has(next.lower))
  )
    return 'ADJ';
  // "starting [pay] by $2", "one [rival],"
  if (
    pos === 'VERB' &&
    before &&
    /^(?:starting|minimum|hourly|weekly|average|base)$/.test(before.lower) &&
    /^(?:pay|wage|cost|charge)s?$/.test(lower)
  )
    return 'NOUN';
  if (
    pos === 'ADJ' &&
    before?.lower === 'one' &&
    next?.text === ',' &&
    /^(?:rival|native|expert|adult|local|executive|official|individual|professional)$/.test(lower)
  )
    return 'NOUN';
  // "its net [worth]"
  if (lower === 'worth' && pos !== 'NOUN' && before?.lower === 'net') return 'NOUN';
  // "[net] was $306 million", "had [net] of $77 million"
  if (lower === 'net' && pos === 'ADJ' && (!next || /^(?:AUX|VERB|ADP)$/.test(next.pos))) return 'NOUN';
  // "the eurozone [average] of 2%"
  if (lower === 'average' && /^(?:ADJ|VERB)$/.test(pos) && next?.lower === 'of' && /^(?:ADV|NUM|SYM|ADP)$/.test(tokens[at + 2]?.pos ?? ''))
    return 'NOUN';
  // "its [total] to £9m"
  if (lower === 'total' && pos === 'ADJ' && before && !isNoun(next) && next?.pos !== 'ADJ' && next?.shape !== 'number') {
    if (POSSESSIVE.test(before.lower) || (before.pos === 'ADJ' && next?.pos === 'ADP')) return 'NOUN';
  }
  // "those [aged] under 30"
  if (lower === 'aged' && pos !== 'VERB' && (next?.shape === 'number' || tokens[at + 2]?.shape === 'number')) return 'VERB';
  // "women aged 16 to 24 [use] the bus"
  if (pos === 'NOUN' && next && isAge(tokens, at, first) && doubles.has(lower) && !/[^su]s$/.test(lower)) return 'VERB';
  // "prices will [double] in May"
  if (
    (pos === 'NOUN' || pos === 'ADJ') &&
    before?.pos === 'AUX' &&
    MODAL.test(before.lower) &&
    /^\p{Ll}/u.test(token.text) &&
    !/[^su]s$/.test(lower)
  )
    return 'VERB';
  // "those with cars [own] two on average", but "their own"
  if (
    lower === 'own' &&
    pos === 'ADJ' &&
    before &&
    (isNoun(before) || /^(?:who|them|they|we|i|you)$/.test(before.lower)) &&
    !/^(?:'s|’|')$/.test(before.lower)
  )
    return 'VERB';
  // "those who [own] shares", "those who [cast] ballots"
  if ((pos === 'NOUN' || pos === 'ADJ') && before?.lower === 'who' && doubles.has(lower)) return 'VERB';
  // "claims on [existing] credit"
  if (pos === 'VERB' && ADJECTIVE.test(lower) && isNoun(next) && before && /^(?:ADP|CCONJ|NUM|ADJ)$/.test(before.pos)) return 'ADJ';
  // "restaurant-level [operating] margin"
  if (
    pos === 'VERB' &&
    lower === 'operating' &&
    next &&
    /^(?:margins?|profits?|income|loss(?:es)?|costs?|expenses|earnings|cash|results?|performance|revenue|surplus|deficit)$/.test(next.lower)
  )
    return 'ADJ';
  // "lifted [starting] pay"
  if (
    pos === 'VERB' &&
    /^(?:starting|recurring|selling|asking)$/.test(lower) &&
    next &&
    /^(?:pay|wages?|salar|price|revenue|income|prices)/.test(next.lower)
  )
    return 'ADJ';
  // "average hourly [pay] rose", "[output] fell"
  if (
    pos === 'VERB' &&
    next?.pos === 'VERB' &&
    before &&
    /^(?:ADJ|ADV|NOUN)$/.test(before.pos) &&
    doubles.has(lower) &&
    changeVerbs.has(next.lower)
  )
    return 'NOUN';
  // "job [gains]"
  if (pos === 'VERB' && before?.lower === 'job' && /^(?:gains|losses|cuts)$/.test(lower)) return 'NOUN';
  // "a 3% [raise]", "a 5 percent [increase]"
  if (pos === 'VERB' && isPercentOfA(tokens, at, first) && changeVerbs.has(lower) && !/(?:ed|ing)$/.test(lower)) return 'NOUN';
  if (pos === 'ADJ' && before && next && isAdjectiveNoun(before, lower, next, tokens[at + 2])) return 'NOUN';
  if (pos === 'VERB') return nounTag(tokens, at, before, next, first, verbs.inStretch[at - first]!);
  if ((pos !== 'NOUN' && pos !== 'ADJ') || !/^\p{Ll}/u.test(token.text) || !before) return null;
  const subject = isNoun(before) || before.lower === 'old' || before.text === ')' || before.text === '%';
  const free = verbs.inStretch[at - first] === 0;
  // "Mr Lee [acclaimed] his players", "8% of calls [concerned] noise at …"
  if (/ed$/.test(lower) && subject && (before.shape === 'word' || before.text === '%')) {
    if (next && DETERMINER.test(next.lower)) return 'VERB';
    // "the ministry [pencilled] in output of 5m tonnes"
    if (pos === 'ADJ' && free && next?.pos === 'ADP' && before.shape === 'word' && before.lower !== 'old') return 'VERB';
    if (pos === 'ADJ' && free && /s$/.test(before.lower) && (next?.pos === 'ADJ' || (isNoun(next) && /s$/.test(next!.lower))))
      return 'VERB';
  }
  // "12 votes [separate] the candidates"
  if (
    pos === 'ADJ' &&
    free &&
    next &&
    DETERMINER.test(next.lower) &&
    isNoun(before) &&
    /^(?:separate|open|own|close|complete|present|lower|narrow|clear|double|free|secure)s?$/.test(lower)
  )
    return 'VERB';
  if (pos !== 'NOUN' || !next) return null;
  // "5% [ride] a bike", "33% [blame] the council"
  if (/^(?:%|percent|cent)$/.test(before.lower) && free && DETERMINER.test(next.lower) && !/s$/.test(lower) && !changeNouns.has(lower))
    return 'VERB';
  // "the 3% the bank had [forecast] was"
  if (/^(?:forecast|cut|set|put|hit|cost|shed|split|bid)$/.test(lower) && /^(?:has|had|have|having)$/.test(before.lower) && !isNoun(next))
    return 'VERB';
  const number = next.shape === 'number' || (next.pos === 'SYM' && next.text !== '%') || next.pos === 'NUM';
  // "The film, the third of its kind, [cost] more than £90m"
  if (/^costs?$/.test(lower) && /^[,"”)]$/.test(before.text) && (number || /^(?:more|less|about|around|nearly)$/.test(next.lower)))
    return 'VERB';
  if (!free) return null;
  const object = OBJECT.test(next.lower) || (next.pos === 'PROPN' && !/s$/.test(next.lower));
  // "$800 million [remains] under the plan"
  if (lower === 'remains' && (before.pos === 'NUM' || before.shape === 'number' || /^(?:million|billion|trillion)$/.test(before.lower)))
    return 'VERB';
  // "the firm, which [accounts] for a third", "a house which [cost] £90"
  if (/^(?:which|who)$/.test(before.lower) && at - 2 >= first && (isNoun(tokens[at - 2]) || /^[,–—-]$/.test(tokens[at - 2]!.text))) {
    if (/^(?:ADP|PART|DET|NUM|SYM|ADV)$/.test(next.pos) || object || (/s$/.test(lower) && /s$/.test(next.lower))) return 'VERB';
  }
  const alone = verbs.before[at - first] === 0;
  // "A dose of vaccine [costs] £12", "The list [features] 120 names", "The ticket [cost] me £9"
  if (doubles.has(lower) && subject && (number || object) && (alone || !MEASURES.test(lower)) && agree(before, lower)) return 'VERB';
  // "three in ten firms [plan] to hire"
  if (doubles.has(lower) && alone && subject && next.lower === 'to' && isVerb(tokens[at + 2]) && !/s$/.test(lower) && agree(before, lower))
    return 'VERB';
  // "the same figures [show] that"
  if (
    next.lower === 'that' &&
    subject &&
    (reportingVerbs.has(lower) || /^(?:fears?|hopes?|guess(?:es)?)$/.test(lower)) &&
    !changeVerbs.has(lower) &&
    agree(before, lower)
  )
    return 'VERB';
  return null;
}

/** Whether "aged 16 to 24" or "aged under 30" ends right before. */
function isAge(tokens: readonly Token[], at: number, first: number): boolean {
  if (tokens[at - 1]?.shape !== 'number' && tokens[at - 1]?.pos !== 'NUM') return false;
  for (let i = at - 2; i >= first && i >= at - 5; i--) {
    if (tokens[i]!.lower === 'aged' || (/^(?:under|over)$/.test(tokens[i]!.lower) && isPeopleWord(tokens[i - 1]?.lower ?? ''))) return true;
    if (tokens[i]!.shape !== 'number' && !/^(?:under|over|between|from|to|and|or|-|–|up)$/.test(tokens[i]!.lower)) return false;
  }
  return false;
}

/** "[vaccine costs]", "[figures show]": singular and plural stand together; "[figures shows]" do not. */
function agree(noun: Token, verb: string): boolean {
  if (noun.shape !== 'word' || /ed$/.test(verb) || verb === 'cost' || noun.pos === 'PROPN') return true;
  return /[^s]s$/.test(noun.lower) !== /s$/.test(verb);
}

export const EXAMPLES: readonly ClauseExample[] = [
  { text: "I'm told to expect 5%.", chunks: "[I] ['m told to expect] [5%] ." },
  { text: 'Sugar was 4% up, whilst a gross is 144.', chunks: '[Sugar] [was] [4%] [up] , [whilst] [a gross] [is] [144] .' },
  { text: 'To land the deal, the bank paid £3m.', chunks: '[To land] [the deal] , [the bank] [paid] [£3m] .' },
  {
    text: 'Figures showed on Friday that unemployment was unchanged.',
    chunks: '[Figures] [showed] [on] [Friday] [that] [unemployment] [was] [unchanged] .',
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
  { text: '6% of refunds involved late trains.', chunks: '[6%] [of] [refunds] [involved] [late trains] .' },
];
