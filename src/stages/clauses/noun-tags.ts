/** Nouns that wink-nlp takes for verbs: "his [bail]", "the opening [match]", "an end to [plans]", "a [tie]-up". */
import type { PartOfSpeech, Token } from '../../document.js';
import { changeNouns, changeVerbs } from '../../lexicon/change.js';
import { reportingVerbs } from '../../lexicon/reporting.js';
import { doubles } from './double-verbs.js';
import type { ClauseExample } from './example.js';
import { behindCompound, behindSum, isActionOf, isPercentOfA } from './number-tags.js';
import { isNoun } from './verbs.js';
import { itemAt } from '../../lexicon/item-at.js';

export const DETERMINER = /^(?:a|an|the|its|their|his|her|our|my|your)$/;
const PARTICLE = /^(?:(?:up|in|off|out|down|over|back)s?|on|away|through)$/;

/** Participles that describe far more often than they govern. */
const ADJECTIVE =
  /^(?:existing|remaining|leading|outstanding|rising|falling|growing|increasing|continuing|emerging|operating|underlying|surrounding|missing|competing|developing|ageing|aging|slowing|soaring|booming|ailing|struggling|working|voting|trading|marketing|licensing|financing|consulting|advertising|shipping|borrowing|recurring|starting)$/;

const FIELDS = /^(?:nursing|engineering|teaching|banking|manufacturing|housing|farming|mining|shipping|boarding|training|nursery)$/;

/** The tag of a word tagged as a verb, or null where it is one. `inStretch` counts the verbs up to the next border. */
export function ofVerb(
  tokens: readonly Token[],
  at: number,
  before: Token | undefined,
  next: Token | undefined,
  first: number,
  inStretch: number,
): PartOfSpeech | null {
  const { lower } = tokens[at]!;
  if (/^(?:everything|nothing|everyone|nobody)$/.test(lower)) return 'PRON';
  // "five of the [injured] were"
  if (before?.lower === 'the' && lower.endsWith('ed') && next && /^(?:AUX|VERB|PUNCT)$/.test(next.pos)) return 'NOUN';
  // "A box [set] featuring 40 songs", "the data [set] was"
  if (lower === 'set' && /^(?:box|boxed|data|film|movie|skill|chess|television|tv|train|tea|drum|dinner|mind)$/.test(before?.lower ?? ''))
    return 'NOUN';
  const compound = behindCompound(tokens, at, next, first);
  if (compound !== null) return compound;
  if (behindSum(tokens, at, next, first) || isActionOf(tokens, at, next, first)) return 'NOUN';
  // "where [rents] have risen"
  if (next?.pos === 'AUX' && /[^s]s$/.test(lower) && doubles.has(lower) && /^(?:where|when|while|as|that)$/.test(before?.lower ?? ''))
    return 'NOUN';
  // "the year-earlier [results] were cut"
  if (
    (before?.lower === 'earlier' || before?.lower === 'ago') &&
    next &&
    /^(?:has|have|had|is|are|was|were|will|would|included?s?|of)$/.test(next.lower) &&
    itemAt(tokens, at - 2)?.text === '-'
  )
    return 'NOUN';
  // "the bank [holding] company", "its [managing] director"
  if (/^(?:hold|manag)ing$/.test(lower) && /^(?:compan(?:y|ies)|directors?|editor|partner)$/.test(next?.lower ?? '')) return 'ADJ';
  // "a 6% [yield] in May"
  if (
    /^(?:yield|return|discount|levy|tax|interest|pay|wage|charge|rent|share|stake|vote|cash)$/.test(lower) &&
    next?.pos !== 'DET' &&
    isPercentOfA(tokens, at, first)
  )
    return 'NOUN';
  // "starting [pay] by $2"
  if (before && /^(?:pay|wage|cost|charge)s?$/.test(lower) && /^(?:starting|minimum|hourly|weekly|average|base)$/.test(before.lower))
    return 'NOUN';
  // "its net [worth]"
  if (lower === 'worth' && before?.lower === 'net') return 'NOUN';
  // "Sick [pay] will rise"
  if (
    before &&
    /^(?:will|would|can|could|may|might|should|must)$/.test(next?.lower ?? '') &&
    /^(?:ADJ|NOUN|PROPN)$/.test(before.pos) &&
    !/(?:[^su]s|ed|ing)$/.test(before.lower) &&
    doubles.has(lower)
  )
    return 'NOUN';
  // "the states' [combined] incomes"
  if (
    /ed$/.test(lower) &&
    before &&
    /^(?:'s|’s|'|’)$/.test(before.lower) &&
    !before.spaced &&
    next &&
    (/^(?:NOUN|ADJ)$/.test(next.pos) || /^[$£€¥]$/.test(next.text)) &&
    at - 2 >= first
  )
    return 'ADJ';
  // "with six games [left]"
  if (lower === 'left' && isNoun(before) && [at - 3, at - 4].some((i) => i >= first && tokens[i]!.lower === 'with')) return 'ADV';
  // "one in 400 [consoles] had failed"
  if (before?.shape === 'number' && /[^su]s$/.test(lower) && (next?.pos === 'AUX' || next?.pos === 'VERB')) return 'NOUN';
  // "grew a larger than [expected] 6,300"
  if (
    before?.lower === 'than' &&
    /^(?:expected|forecast|predicted)$/.test(lower) &&
    next &&
    (next.shape === 'number' || /^[$£€]$/.test(next.text))
  )
    return 'ADJ';
  // "Average [waits] fell"
  if (before?.lower === 'average' && /[^su]s$/.test(lower) && next?.pos === 'VERB') return 'NOUN';
  // "applicants to [nursing] courses"
  if (before?.lower === 'to' && FIELDS.test(lower) && isNoun(next) && /[^su]s$/.test(next!.lower)) return 'ADJ';
  const joint = ofJoint(tokens, at, next, first);
  if (joint !== null) return joint;
  // "nine days of paid [leave]"
  if (lower === 'leave' && before && /^(?:paid|sick|unpaid|maternity|paternity|parental|annual)$/.test(before.lower)) return 'NOUN';
  // "nine days of [paid] leave", "nine days' [paid] leave"
  if (
    lower === 'paid' &&
    before &&
    (before.pos === 'ADP' || /^['’]$/.test(before.lower)) &&
    next &&
    /^(?:leave|holiday|vacation|work|time)$/.test(next.lower)
  )
    return 'ADJ';
  // "that [advanced] economies will grow"
  if (
    /^(?:advanced|developed|mixed|limited|increased|reduced|improved)$/.test(lower) &&
    next?.pos === 'NOUN' &&
    /[^su]s$/.test(next.lower) &&
    (!before || before.lower === 'that')
  )
    return 'ADJ';
  // "raised a [combined] £9m"
  if (/ed$/.test(lower) && before && /^an?$/.test(before.lower) && next && (/^[$£€¥]$/.test(next.text) || next.shape === 'number'))
    return 'ADJ';
  // "cost [shippers] an estimated $700m"
  if (before && /^costs?$/.test(before.lower) && before.pos === 'VERB' && /ers$/.test(lower)) return 'NOUN';
  if (isAverageOf(tokens, at, next)) return 'NOUN';
  // "claims on [existing] credit"
  if (isNoun(next) && before && (/^(?:ADP|CCONJ|NUM|ADJ)$/.test(before.pos) || before.lower === "'s") && ADJECTIVE.test(lower))
    return 'ADJ';
  // "restaurant-level [operating] margin"
  if (
    lower === 'operating' &&
    next &&
    /^(?:margins?|profits?|income|loss(?:es)?|costs?|expenses|earnings|cash|results?|performance|revenue|surplus|deficit)$/.test(next.lower)
  )
    return 'ADJ';
  // "the town's [waiting] list"
  if (lower === 'waiting' && next && /^(?:lists?|times?|rooms?|areas?)$/.test(next.lower)) return 'ADJ';
  // "lifted [starting] pay"
  if (
    next &&
    /^(?:starting|recurring|selling|asking)$/.test(lower) &&
    /^(?:pay|wages?|salar|price|revenue|income|prices|rents?\b)/.test(next.lower)
  )
    return 'ADJ';
  // "average hourly [pay] rose", "[output] fell"
  if (next?.pos === 'VERB' && before && /^(?:ADJ|ADV|NOUN)$/.test(before.pos) && doubles.has(lower) && changeVerbs.has(next.lower))
    return 'NOUN';
  // "bond [yields] rose", "the government bond [yield] fell"
  if (/^yields?$/.test(lower) && before?.pos === 'NOUN' && next && (next.pos === 'AUX' || changeVerbs.has(next.lower))) return 'NOUN';
  // "Fresh [falls] in the dollar helped": an adjective is no subject, and another verb stands behind
  if (
    at - 1 === first &&
    next?.lower === 'in' &&
    inStretch > 1 &&
    changeNouns.has(lower) &&
    /^(?:ADJ|NOUN|PROPN)$/.test(before!.pos) &&
    !/s$/.test(before!.lower)
  )
    return 'NOUN';
  // "job [gains]"
  if (before?.lower === 'job' && /^(?:gains|losses|cuts)$/.test(lower)) return 'NOUN';
  // "a 3% [raise]", "a 5 percent [increase]"
  if (changeVerbs.has(lower) && !/(?:ed|ing)$/.test(lower) && at - 1 > first) {
    // "a 34% profit [gain]"
    const modified = isNoun(before) && before!.shape === 'word' && !before!.lower.endsWith('s');
    if (isPercentOfA(tokens, at, first) || (modified && isPercentOfA(tokens, at - 1, first))) return 'NOUN';
  }
  return nounTag(tokens, at, before, next, first, inStretch);
}

/** "farm-[backed] groups", "a [hedge]-fund manager": a part of a compound is no verb; but "re-[opened] shops". */
function ofJoint(tokens: readonly Token[], at: number, next: Token | undefined, first: number): PartOfSpeech | null {
  const { lower } = tokens[at]!;
  const hyphen = tokens[at - 1];
  if (at - 2 >= first && hyphen?.text === '-' && !hyphen.spaced && !tokens[at]!.spaced && /(?:ed|built|made|led|run|held)$/.test(lower))
    return (/^(?:NOUN|PROPN|ADJ)$/.test(next?.pos ?? '') || next?.lower === 'super') && !PREFIXES.test(tokens[at - 2]!.lower)
      ? 'ADJ'
      : null;
  const second = tokens[at + 2];
  const opens = next?.text === '-' && !next.spaced && second !== undefined && !second.spaced;
  return opens && second.pos === 'NOUN' && !/ing$/.test(lower) && isNoun(tokens[at + 3]) ? 'NOUN' : null;
}

const PREFIXES = /^(?:re|co|pre|de|out|over|mis|un|under|cross|fact|double|fast)$/;

/** "the eurozone [average] of 2%" */
export const isAverageOf = (tokens: readonly Token[], at: number, next: Token | undefined): boolean =>
  tokens[at]!.lower === 'average' && next?.lower === 'of' && /^(?:ADV|NUM|SYM|ADP)$/.test(tokens[at + 2]?.pos ?? '');

/** By its place: "an end to [plans]", "the opening [match]", "when [demand] is". */
function nounTag(
  tokens: readonly Token[],
  at: number,
  before: Token | undefined,
  next: Token | undefined,
  first: number,
  inStretch: number,
): PartOfSpeech | null {
  const { lower, text } = tokens[at]!;
  if (
    next?.text === '-' &&
    !next.spaced &&
    PARTICLE.test(tokens[at + 2]?.lower ?? '') &&
    !tokens[at + 2]!.spaced &&
    before &&
    before.lower !== 'to'
  )
    return 'NOUN';
  // "[Stamp] duty will be lowered": another verb follows before the next border
  if (!before) return (isNoun(next) || next?.lower === 'of') && inStretch > 1 && !/(?:ed|ing|n)$/.test(lower) ? 'NOUN' : null;
  // "an end to [plans]": no infinitive ends in -s
  if (before.lower === 'to' && /[^su]s$/.test(lower) && !/^(?:focus|process|canvas|bias)$/.test(lower)) return 'NOUN';
  // "according to [research]", "due to [rise] of costs", but "is due to [open] in May"
  if (before.lower === 'to' && at - 2 >= first) {
    const cause = tokens[at - 2]!.lower;
    if (/^(?:according|thanks|compared)$/.test(cause) || (cause === 'due' && (!next || /^(?:of|and|[,.])$/.test(next.lower))))
      return 'NOUN';
  }
  // "were [Unite] Group", "owns [Built] Homes": a name
  if (/^\p{Lu}\p{Ll}/u.test(text))
    return isCapitalised(next) && /^\p{Ll}/u.test(before.text) && /^(?:AUX|VERB|DET|ADP)$/.test(before.pos) ? 'PROPN' : null;
  // "had maximum [sustained] winds", "a [turbocharged] 1.6-litre engine"
  if (/ed$/.test(lower)) {
    const isMeasured = /^(?:maximum|minimum|average|total)$/.test(before.lower) && isNoun(next);
    return isMeasured || (/^(?:a|an)$/.test(before.lower) && next?.shape === 'number') ? 'ADJ' : null;
  }
  if (/ing$/.test(lower) || !/^\p{Ll}/u.test(text)) return null;
  // "a dividend [yield] of", "a 5-mpg [boost] in"
  if (
    next &&
    before.pos === 'NOUN' &&
    isGroupOf(tokens, at, first) &&
    (next.lower === 'of' || (next.lower === 'in' && itemAt(tokens, at - 2)?.text === '-'))
  )
    return 'NOUN';
  // "once the [range] was", "when [demand] is": no finite verb stands right before a form of "be"
  if (
    next &&
    /^(?:is|are|was|were)$/.test(next.lower) &&
    /^(?:ADV|ADP|SCONJ)$/.test(before.pos) &&
    !/^(?:what|how|why|where)$/.test(before.lower)
  )
    return 'NOUN';
  if (DETERMINER.test(before.lower) && !(before.lower === 'her' && next && DETERMINER.test(next.lower)))
    return /(?:en|ung|own|orn|ost)$/.test(lower) && isNoun(next) ? 'ADJ' : 'NOUN';
  // "a 3% [pay] rise"
  if (before.text === '%' && isNoun(next) && at - 3 >= first && DETERMINER.test(tokens[at - 3]!.lower)) return 'NOUN';
  if ((before.pos !== 'ADJ' && !/ing$/.test(before.lower)) || at - 2 < first || !DETERMINER.test(tokens[at - 2]!.lower)) return null;
  // "in the opening [match] of …", but "the poor [pay] a tenth"
  return next &&
    (/^(?:of|in|for|by|from|[,.;])$/.test(next.lower) || isNoun(next)) &&
    !reportingVerbs.has(lower) &&
    !/^(?:ran|fell|rose|grew|went|came|won|lost|made|took|began)$/.test(lower)
    ? 'NOUN'
    : null;
}

const isCapitalised = (token: Token | undefined): boolean => token?.pos === 'PROPN' && /^\p{Lu}/u.test(token.text);

/** "a dividend |", "its 5-mpg |": nouns, numbers and hyphens up to a determiner. */
function isGroupOf(tokens: readonly Token[], at: number, first: number): boolean {
  let i = at - 1;
  while (i > first && (/^(?:NOUN|ADJ|NUM)$/.test(tokens[i]!.pos) || tokens[i]!.text === '-') && i > at - 6) i--;
  return i >= first && DETERMINER.test(tokens[i]!.lower) && !/s$/.test(tokens[at - 1]!.lower);
}

/** Words that stay adjectives with no noun behind them: "the largest of", "the other was". */
const NOT_NOUN =
  /(?:est|ed|ing)$|^(?:best|worst|most|least|more|less|few|fewer|many|much|same|latter|former|other|own|such|total|first|second|third|last|next|only|latest|all)$/;

/** "a [fine] of £6m", "the [slick], in March, spread", "a record [high] of": an adjective that no noun follows names the thing. */
export function isAdjectiveNoun(before: Token, lower: string, next: Token, later: Token | undefined): boolean {
  if (!(DETERMINER.test(before.lower) || before.lower === 'record') || NOT_NOUN.test(lower)) return false;
  if (next.lower === 'of') return true;
  if (next.text === ',') return later !== undefined && /^(?:ADP|DET|PRON|SCONJ)$/.test(later.pos);
  return /^(?:AUX|VERB)$/.test(next.pos) && before.lower !== 'record' && !/ing$/.test(next.lower);
}

export const EXAMPLES: readonly ClauseExample[] = [
  { text: "It cost 1% of the states' combined incomes.", chunks: "[It] [cost] [1%] [of] [the states' combined incomes] ." },
  { text: 'The Leeds waiting list grew by 4%.', chunks: '[The Leeds waiting list] [grew] [by] [4%] .' },
  { text: 'She trails Lee with six games left.', clauses: ['She | trails'] },
  { text: 'Its managing director left a bank holding company.', chunks: '[Its managing director] [left] [a bank holding company] .' },
  { text: 'It has a 6% yield in May.', chunks: '[It] [has] [a] [6%] [yield] [in] [May] .' },
  { text: 'One in 400 consoles had failed.', chunks: '[One in 400] [consoles] [had failed] .' },
  { text: "It took on £4m of Orion's existing debt.", chunks: "[It] [took] [on] [£4m] [of] [Orion's existing debt] ." },
  { text: 'It posted a 12% profit gain to $3m.', chunks: '[It] [posted] [a] [12%] [profit gain] [to] [$3m] .' },
  {
    text: 'The year-earlier results were cut by £9m.',
    chunks: '[The] [year-earlier] [results] [were cut] [by] [£9m] .',
  },
  { text: 'Average waits fell to 35 minutes.', chunks: '[Average waits] [fell] [to] [35 minutes] .' },
  { text: 'Sick pay will rise to £118.', chunks: '[Sick pay] [will rise] [to] [£118] .' },
  {
    text: 'The number of applicants to nursing courses fell by 3%.',
    chunks: '[The number] [of] [applicants] [to] [nursing courses] [fell] [by] [3%] .',
  },
  { text: 'The 10-year bond yield rose to 4%.', chunks: '[The 10-year bond yield] [rose] [to] [4%] .' },
  { text: 'The best of them were Unite Group and Orion.', chunks: '[The] [best] [of] [them] [were] [Unite Group] [and] [Orion] .' },
  { text: 'The storm had maximum sustained winds of 90mph.', chunks: '[The storm] [had] [maximum sustained winds] [of] [90mph] .' },
  { text: 'It has a turbocharged 1.6-litre engine.', chunks: '[It] [has] [a] [turbocharged] [1.6-litre] [engine] .' },
  { text: 'It offers a dividend yield of 4%.', chunks: '[It] [offers] [a dividend yield] [of] [4%] .' },
  { text: 'It charges once demand is met.', chunks: '[It] [charges] [once] [demand] [is met] .' },
  { text: 'It paid a fine of £6m.', chunks: '[It] [paid] [a fine] [of] [£6m] .' },
  { text: 'The slick, in March, stretched for 7km.', chunks: '[The slick] , [in] [March] , [stretched] [for] [7km] .' },
  { text: 'He paid £300 for his return.', chunks: '[He] [paid] [£300] [for] [his return] .' },
  { text: 'Nurses want a 9% pay rise.', chunks: '[Nurses] [want] [a] [9%] [pay rise] .' },
  { text: 'Some 30% saw prices as too high.', chunks: '[Some 30%] [saw] [prices] [as] [too] [high] .' },
  { text: 'The opening match of the season drew 4,000 fans.', chunks: '[The opening match] [of] [the season] [drew] [4,000 fans] .' },
  { text: 'It told of unusual write-downs, which hurt.', chunks: '[It] [told] [of] [unusual write-downs] , [which] [hurt] .' },
  { text: 'A buy-out of the chain would cost £40m.', chunks: '[A buy-out] [of] [the chain] [would cost] [£40m] .' },
  { text: 'Stamp duty will fall by 2%.', chunks: '[Stamp duty] [will fall] [by] [2%] .' },
  { text: 'Lenders put an end to plans for 40 branches.', chunks: '[Lenders] [put] [an end] [to] [plans] [for] [40 branches] .' },
  {
    text: 'According to research firm Merrow, prices rose 3%.',
    chunks: '[According] [to] [research firm Merrow] , [prices] [rose] [3%] .',
  },
];
