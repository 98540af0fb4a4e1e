/** Verbs that wink-nlp takes for nouns and adjectives: "a dose [costs] £12", "prices will [double]", "those with cars [own] two". */
import { doubles, RELATED } from './double-verbs.js';
import { DETERMINER, isAdjectiveNoun, isAverageOf } from './noun-tags.js';
import { behindCompound } from './number-tags.js';
import { isNoun } from './verbs.js';
import type { PartOfSpeech, Token } from '../../document.js';
import { changeNouns, changeVerbs } from '../../lexicon/change.js';
import { isPeopleWord } from '../../lexicon/people.js';
import { reportingVerbs } from '../../lexicon/reporting.js';
import { itemAt } from '../../lexicon/item-at.js';

/** Doubles that head what is measured far more often: verbs only where nothing else in the sentence can be. */
const MEASURES =
  /^(?:costs?|values?|averages?|totals?|peaks?|targets?|exports?|imports?|stocks?|stores?|supply|supplies|charges?|offers?|claims?|numbers?|profits?|estimates?|views?|matches|runs?|ships?|covers?)$/;

const OBJECT =
  /^(?:a|an|the|its|their|his|her|our|my|your|me|us|them|him|it|around|about|nearly|almost|roughly|just|only|some|approximately|every|each|another)$/;
const POSSESSIVE = /^(?:its|their|his|her)$/;
const MODAL = /^(?:will|would|can|could|may|might|must|shall|should)$/;

export const isTaggedVerb = (token: Token | undefined): boolean => token?.pos === 'VERB' || token?.pos === 'AUX';
const isSmall = ({ text }: Token): boolean => /^\p{Ll}/u.test(text);

/** The tag of a word tagged as an adjective, or null where it is one. `free`: no verb stands up to the next border. */
export function ofAdjective(
  tokens: readonly Token[],
  at: number,
  before: Token | undefined,
  next: Token | undefined,
  first: number,
  free: boolean,
): PartOfSpeech | null {
  const token = tokens[at]!;
  const { lower } = token;
  const compound = behindCompound(tokens, at, next, first);
  if (compound !== null) return compound;
  // "one [rival],"
  if (
    before?.lower === 'one' &&
    next?.text === ',' &&
    /^(?:rival|native|expert|adult|local|executive|official|individual|professional)$/.test(lower)
  )
    return 'NOUN';
  // "its net [worth]"
  if (lower === 'worth' && before?.lower === 'net') return 'NOUN';
  // "[net] was $306 million", "had [net] of $77 million"
  if (lower === 'net' && (!next || /^(?:AUX|VERB|ADP)$/.test(next.pos) || changeVerbs.has(next.lower))) return 'NOUN';
  // "The trial, which [involved] 900 patients", "those [given] the drug"
  if (
    next &&
    (next.shape === 'number' || /^[$£€¥]$/.test(next.text) || OBJECT.test(next.lower)) &&
    ((/.{3}ed$/.test(lower) && /^(?:which|who)$/.test(before?.lower ?? '')) || lower === 'given')
  )
    return 'VERB';
  // "that have [sheltered] them"
  if (/.{3}ed$/.test(lower) && before && /^(?:has|have|had)$/.test(before.lower) && next && /^(?:them|him|it|us|me|her)$/.test(next.lower))
    return 'VERB';
  // "has [motored] past the mark"
  if (
    /.{3}ed$/.test(lower) &&
    before &&
    /^(?:has|have|had)$/.test(before.lower) &&
    /^(?:past|through|into|towards?|beyond)$/.test(next?.lower ?? '')
  )
    return 'VERB';
  if (isAverageOf(tokens, at, next)) return 'NOUN';
  // "its [total] to £9m"
  if (lower === 'total' && before && !isNoun(next) && next?.pos !== 'ADJ' && next?.shape !== 'number') {
    if (POSSESSIVE.test(before.lower) || (before.pos === 'ADJ' && next?.pos === 'ADP')) return 'NOUN';
  }
  // "raised the [total] of shops to 14"
  if (lower === 'total' && before?.lower === 'the' && next?.lower === 'of') return 'NOUN';
  if (isGoverned(token, before)) return 'VERB';
  // "two clerks, Ann Lee and Tom Hale, [top] the list"
  if (lower === 'top' && before && next && DETERMINER.test(next.lower) && (isNoun(before) || before.text === ',')) return 'VERB';
  // "those with cars [own] two on average", but "their own"
  if (
    lower === 'own' &&
    before &&
    (isNoun(before) || /^(?:who|them|they|we|i|you)$/.test(before.lower)) &&
    !/^(?:'s|’|')$/.test(before.lower)
  )
    return 'VERB';
  if (before && next && isAdjectiveNoun(before, lower, next, tokens[at + 2])) return 'NOUN';
  if (!before || !next || !isSmall(token)) return null;
  if (isParticiple(token, before, next, free)) return 'VERB';
  // "12 votes [separate] the candidates"
  return free &&
    DETERMINER.test(next.lower) &&
    isNoun(before) &&
    /^(?:separate|open|own|close|complete|present|lower|narrow|clear|double|free|secure)s?$/.test(lower)
    ? 'VERB'
    : null;
}

/** "prices will [double] in May", "those who [own] shares", "those who [cast] ballots" */
function isGoverned(token: Token, before: Token | undefined): boolean {
  const { lower } = token;
  if (before?.pos === 'AUX' && MODAL.test(before.lower) && isSmall(token) && !/[^su]s$/.test(lower)) return true;
  return before?.lower === 'who' && doubles.has(lower);
}

/** "Mr Lee [acclaimed] his players", "8% of calls [concerned] noise at …" */
function isParticiple({ lower, pos }: Token, before: Token, next: Token | undefined, free: boolean): boolean {
  if (!lower.endsWith('ed') || !isSubject(before) || (before.shape !== 'word' && before.text !== '%')) return false;
  if (next && DETERMINER.test(next.lower)) return true;
  if (pos !== 'ADJ' || !free) return false;
  // "145 people [drowned]."
  if (next?.text === '.' && (isPeopleWord(before.lower) || /[^su]s$/.test(before.lower))) return true;
  // "the ministry [pencilled] in output of 5m tonnes"
  if (next?.pos === 'ADP' && before.shape === 'word' && before.lower !== 'old') return true;
  return before.lower.endsWith('s') && (next?.pos === 'ADJ' || (isNoun(next) && next!.lower.endsWith('s')));
}

const isSubject = (before: Token): boolean => isNoun(before) || before.lower === 'old' || before.text === ')' || before.text === '%';

/** The tag of a word tagged as a noun, or null where it is one. `free`: no verb stands up to the next border; `alone`: none before it. */
export function ofNoun(
  tokens: readonly Token[],
  at: number,
  before: Token | undefined,
  next: Token | undefined,
  first: number,
  free: boolean,
  alone: boolean,
): PartOfSpeech | null {
  const token = tokens[at]!;
  const { lower } = token;
  if (!before || !next) return before && isGoverned(token, before) ? 'VERB' : null;
  // "Norway and Peru [account] for a third"
  if (lower === 'account' && next.lower === 'for' && isNoun(before) && free) return 'VERB';
  // "voters re-[elected] Ann Lee", but "40 re-[opened] shops"
  if (before.text === '-' && !token.spaced && lower.endsWith('ed') && at - 3 >= first && /^(?:re|co|pre|de)$/.test(tokens[at - 2]!.lower))
    if (isNoun(tokens[at - 3]) || tokens[at - 3]!.pos === 'PRON') return 'VERB';
  if (lower.endsWith('ing')) {
    // "before [closing] at £9", "after [falling] to 3%", "by [building] a plant"
    if (/^(?:before|after|since|while|when|by|without|despite)$/.test(before.lower)) {
      if (/^(?:at|to)$/.test(next.lower) || DETERMINER.test(next.lower) || next.shape === 'number' || /^[$£€¥]$/.test(next.text))
        return 'VERB';
    }
    // "…, [lifting] its total to £9m"
    if (before.text === ',' && lower.length > 5 && (POSSESSIVE.test(next.lower) || /^(?:to|at)$/.test(next.lower))) return 'VERB';
    // "…, [beating] analysts' forecasts"
    if (
      before.text === ',' &&
      lower.length > 5 &&
      /s$/.test(next.lower) &&
      /^['’]$/.test(tokens[at + 2]?.text ?? '') &&
      !tokens[at + 2]!.spaced
    )
      return 'VERB';
    // "killing 12 clerks and [wounding] about 40"
    if (
      before.lower === 'and' &&
      /^(?:wounding|killing|injuring|damaging|leaving|destroying)$/.test(lower) &&
      (next.shape === 'number' ||
        next.pos === 'NUM' ||
        /^(?:more|about|around|nearly|almost|at|over|some|dozens|hundreds|thousands|others)$/.test(next.lower))
    )
      return 'VERB';
    // "…, [spending] £24,000 of it on cars"
    if (/^[,–—-]$/.test(before.text) && before.spaced && !alone && (/^[$£€¥]$/.test(next.text) || isAboutSum(tokens, at + 1)))
      return 'VERB';
    if (before.text === ',' && !alone && /^[$£€¥]$/.test(next.text)) return 'VERB';
  }
  // "Lee [overtook] Moss"
  if (/^(?:over|under|out|with)(?:took|came|ran|did|grew|threw|drew|stood|sold|bid)$/.test(lower)) return 'VERB';
  // "…, analysts at Merrow Bank [estimate],"
  if (free && /^[,.]$/.test(next.text) && isParenthesis(tokens, at, first)) return 'VERB';
  // "spent £2m last year and [plans] to open three more"
  if (!alone && before.lower === 'and' && next.lower === 'to' && /^(?:plans|hopes|aims)$/.test(lower) && isTaggedVerb(tokens[at + 2])) {
    if (/^(?:year|month|week|quarter|yesterday|\w+day|\d{4})$/.test(itemAt(tokens, at - 2)?.lower ?? '')) return 'VERB';
  }
  // "£40m, [equivalent] to 61% of turnover"
  if (lower === 'equivalent' && next.lower === 'to') return 'ADJ';
  // "The 18-year-old [won] three matches", but "the won", "900 won"
  if (lower === 'won' && /^(?:olds?|who|which|and|team|side|also|has|had)$/.test(before.lower)) return 'VERB';
  // "the local number one [beat] Ann Lee"
  if (lower === 'beat' && before.lower === 'one' && next.pos === 'PROPN') return 'VERB';
  // "one in six [led] to a charge"
  if (lower === 'led' && next.lower === 'to') return 'VERB';
  // "women aged 16 to 24 [use] the bus"
  if (isAge(tokens, at, first) && doubles.has(lower) && !/[^su]s$/.test(lower)) return 'VERB';
  if (isGoverned(token, before)) return 'VERB';
  if (!isSmall(token)) return null;
  if (isParticiple(token, before, next, free)) return 'VERB';
  // "5% [ride] a bike", "33% [blame] the council"
  if (free && /^(?:%|percent|cent)$/.test(before.lower) && DETERMINER.test(next.lower) && !lower.endsWith('s') && !changeNouns.has(lower))
    return 'VERB';
  // "the 3% the bank had [forecast] was"
  if (/^(?:has|had|have|having)$/.test(before.lower) && /^(?:forecast|cut|set|put|hit|cost|shed|split|bid)$/.test(lower) && !isNoun(next))
    return 'VERB';
  const number = next.shape === 'number' || (next.pos === 'SYM' && next.text !== '%') || next.pos === 'NUM';
  // "The film, the third of its kind, [cost] more than £90m"
  if (
    (lower === 'cost' || lower === 'costs') &&
    /^[,"”)]$/.test(before.text) &&
    (number || /^(?:more|less|about|around|nearly)$/.test(next.lower))
  )
    return 'VERB';
  // "A quake measuring 5.1 [hit] Peru"
  if (free && lower === 'hit' && (next.pos === 'PROPN' || DETERMINER.test(next.lower)) && (isNoun(before) || before.shape === 'number'))
    return 'VERB';
  // "see the share they get [fall] from 7% to 6%"
  if (
    /^(?:fall|rise|drop|climb|slip|grow|decline)$/.test(lower) &&
    /^(?:from|to|by)$/.test(next.lower) &&
    tokens[at + 2]?.shape === 'number' &&
    isWatched(tokens, at, first)
  )
    return 'VERB';
  if (alone && before.pos === 'PROPN' && isTelling(tokens, at)) return 'VERB';
  if (alone && isCostOf(tokens, at, before)) return 'VERB';
  // "because tourism [accounts] for a quarter", "300 people [contract] malaria"
  if (free && isNoun(before) && next.lower === 'for' && /^accounts?$/.test(lower) && isShareAhead(tokens, at + 2)) return 'VERB';
  if (free && lower === 'contract' && isPeopleWord(before.lower) && isNoun(next)) return 'VERB';
  return free && isOnlyVerb(tokens, at, before, next, first, number, alone) ? 'VERB' : null;
}

/** "…, [analysts at Merrow Bank] |": speakers between a comma and a verb of saying. */
function isParenthesis(tokens: readonly Token[], at: number, first: number): boolean {
  if (!/^(?:estimate|forecast|report|claim|project)$/.test(tokens[at]!.lower)) return false;
  let i = at - 1;
  while (i > first && i > at - 8 && tokens[i]!.text !== ',') i--;
  const opener = tokens[i + 1]!;
  return (
    tokens[i]!.text === ',' &&
    i + 2 < at &&
    /^(?:analysts|economists|experts|researchers|scientists|officials|insurers|forecasters|police|brokers|lenders|consultants)$/.test(
      opener.lower,
    ) &&
    /^(?:at|from|in|of|with)$/.test(tokens[i + 2]!.lower)
  );
}

/** Whether the noun is the verb that its stretch lacks; `number`: a number or a sign of money stands behind it. */
function isOnlyVerb(
  tokens: readonly Token[],
  at: number,
  before: Token,
  next: Token,
  first: number,
  number: boolean,
  alone: boolean,
): boolean {
  const { lower } = tokens[at]!;
  const object = OBJECT.test(next.lower) || (next.pos === 'PROPN' && !next.lower.endsWith('s'));
  // "$800 million [remains] under the plan"
  if (lower === 'remains' && (before.pos === 'NUM' || before.shape === 'number' || /^(?:million|billion|trillion)$/.test(before.lower)))
    return true;
  // "the firm, which [accounts] for a third", "a house which [cost] £90"
  if (/^(?:which|who)$/.test(before.lower) && at - 2 >= first && (isNoun(tokens[at - 2]) || /^[,–—-]$/.test(tokens[at - 2]!.text))) {
    if (/^(?:ADP|PART|DET|NUM|SYM|ADV)$/.test(next.pos) || object || (lower.endsWith('s') && next.lower.endsWith('s'))) return true;
    if ((doubles.has(lower) || RELATED.test(lower)) && /^(?:NOUN|ADJ)$/.test(next.pos) && !isPeopleWord(lower)) return true;
  }
  if (!isSubject(before)) return false;
  if (doubles.has(lower)) {
    // "A dose of vaccine [costs] £12", "The list [features] 120 names", "The ticket [cost] me £9"
    if ((number || object) && (alone || !MEASURES.test(lower) || owesVerb(tokens, at, first)) && agree(before, lower)) return true;
    // "three in ten firms [plan] to hire"
    if (alone && next.lower === 'to' && isTaggedVerb(tokens[at + 2]) && !lower.endsWith('s') && agree(before, lower)) return true;
  }
  // "The authority [plans] to buy 40 boats"
  if (
    /^(?:plans|aims?|hopes?|vows?|pledges?)$/.test(lower) &&
    alone &&
    next.lower === 'to' &&
    isTaggedVerb(tokens[at + 2]) &&
    agree(before, lower)
  )
    return true;
  // "the same figures [show] that"
  return (
    next.lower === 'that' &&
    (reportingVerbs.has(lower) || /^(?:fears?|hopes?|guess(?:es)?)$/.test(lower)) &&
    !changeVerbs.has(lower) &&
    agree(before, lower)
  );
}

/** "after [which] some extras cost £5", "[because] the extras cost £5": the clause that was opened last has no verb yet. */
function owesVerb(tokens: readonly Token[], at: number, first: number): boolean {
  for (let i = at - 1; i >= first && i > at - 8; i--) {
    const { lower, shape } = tokens[i]!;
    if (shape === 'symbol') return false;
    if (/^(?:which|because|although|though|whereas|while|whilst|if|when|where)$/.test(lower)) return true;
  }
  return false;
}

/** "A stoppage in 2003 [cost] shippers £7m": a plural and a sum behind. */
function isCostOf(tokens: readonly Token[], at: number, before: Token): boolean {
  const { lower } = tokens[at]!;
  if (!/^costs?$/.test(lower) || !(isSubject(before) || before.shape === 'number') || !itemAt(tokens, at + 1)?.lower.endsWith('s'))
    return false;
  for (let i = at + 2; i < at + 6 && i < tokens.length; i++) {
    if (/^[$£€¥]$/.test(tokens[i]!.text)) return true;
    if (!/^(?:an|estimated|about|around|nearly|almost|up|to|more|over|than|some|roughly|at|least)$/.test(tokens[i]!.lower)) return false;
  }
  return false;
}

/** Whether a verb of seeing or letting stands a few words before, no border between them. */
function isWatched(tokens: readonly Token[], at: number, first: number): boolean {
  for (let i = at - 1; i >= first && i > at - 12; i--) {
    if (tokens[i]!.shape === 'symbol') return false;
    if (/^(?:see|sees|saw|seen|watch|watched|let|make|made|help|helped)$/.test(tokens[i]!.lower)) return at - i > 1;
  }
  return false;
}

/** "Merrow [estimates] orders will pass 200": a name, and a clause of its own behind. */
function isTelling(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:estimates|forecasts|reports|claims|projects|predicts|reckons)$/.test(tokens[at]!.lower)) return false;
  const next = tokens[at + 1];
  if (!next || !/^(?:NOUN|DET|ADJ|PRON|PROPN)$/.test(next.pos) || next.sentence !== tokens[at]!.sentence) return false;
  for (let i = at + 2; i < at + 8 && i < tokens.length; i++) {
    if (/^(?:will|would|could|may|might|has|have|had)$/.test(tokens[i]!.lower)) return true;
    if (tokens[i]!.shape === 'symbol') return false;
  }
  return false;
}

/** "spending [about $9m]" */
const isAboutSum = (tokens: readonly Token[], at: number): boolean =>
  /^(?:about|around|nearly|almost|roughly|over)$/.test(tokens[at]!.lower) && /^[$£€¥]$/.test(tokens[at + 1]?.text ?? '');

/** "accounts for [nearly three quarters] of", "accounts for [40%]": a part, and no customer of a bank. */
function isShareAhead(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 6 && i < tokens.length; i++) {
    const { lower, shape } = tokens[i]!;
    if (/^(?:%|percent|half|halves|third|thirds|quarter|quarters|fifth|fifths|tenth|tenths|most|nearly|about)$/.test(lower)) return true;
    if (
      shape !== 'number' &&
      tokens[i]!.pos !== 'NUM' &&
      !/^(?:a|the|more|less|than|over|around|almost|some|up|to|per|only|just)$/.test(lower)
    )
      return false;
  }
  return false;
}

/** Whether "aged 16 to 24" or "aged under 30" ends right before. */
function isAge(tokens: readonly Token[], at: number, first: number): boolean {
  if (itemAt(tokens, at - 1)?.shape !== 'number' && itemAt(tokens, at - 1)?.pos !== 'NUM') return false;
  for (let i = at - 2; i >= first && i >= at - 5; i--) {
    if (tokens[i]!.lower === 'aged' || (/^(?:under|over)$/.test(tokens[i]!.lower) && isPeopleWord(itemAt(tokens, i - 1)?.lower ?? '')))
      return true;
    if (tokens[i]!.shape !== 'number' && !/^(?:under|over|between|from|to|and|or|-|–|up)$/.test(tokens[i]!.lower)) return false;
  }
  return false;
}

/** "[vaccine costs]", "[figures show]": singular and plural stand together; "[figures shows]" do not. */
function agree(noun: Token, verb: string): boolean {
  if (noun.shape !== 'word' || /ed$/.test(verb) || verb === 'cost' || noun.pos === 'PROPN') return true;
  return /[^s]s$/.test(noun.lower) !== /s$/.test(verb);
}
