/** Verb groups: "has been rising", "agreed to buy". */
import type { ClauseExample } from './example.js';
import type { Token } from '../../document.js';
import { FIRM_VERBS } from '../../lexicon/change.js';
import { isPeopleWord } from '../../lexicon/people.js';
import { reportingVerbs } from '../../lexicon/reporting.js';
import { itemAt } from '../../lexicon/item-at.js';

/** "those [aged] 16 to 24" is never the verb of its clause. */
export const isVerb = (token: Token): boolean =>
  token.lower !== 'aged' && (token.pos === 'VERB' || token.pos === 'AUX' || FIRM_VERBS.has(token.lower));

/** Neither auxiliary nor half one: a verb that may stand alone. */
const isMain = ({ lower, pos }: Token): boolean =>
  pos === 'VERB' &&
  !/^(?:ha[sd]|have|having|be|been|being|do|does|did|done|will|would|can|could|may|might|must|shall|should|let|lets|get|gets|got|getting|going|need|dare|help|helps|helped|make|makes|made|to)$/.test(
    lower,
  );

/** "started [falling]", "kept [rising]", "went [missing]"; "those [charged] | included …" are two. */
const continues = (verb: Token, next: Token): boolean =>
  next.pos === 'VERB' &&
  (/ing$/.test(next.lower)
    ? /^(?:start|begin|began|begun|stop|keep|kept|continu|consider|finish|risk|avoid|go|gone|went|resum|remain|spen|end|quit|come|came)/.test(
        verb.lower,
      )
    : /(?:ed|en)$/.test(next.lower) && /^(?:remain|stay|feel|felt|seem|look|becom|became|kept|keep)/.test(verb.lower));

/** "has [since] closed": between "have" and a participle. */
const isPerfect = (tokens: readonly Token[], at: number, limit: number): boolean =>
  /^(?:has|have|had)$/.test(tokens[at - 1]!.lower) && at + 1 < limit && /^(?:VERB|AUX)$/.test(tokens[at + 1]!.pos);

/** "he [co-founded]", "was [re-elected]": token after the verb, or `at` where none begins. */
function prefixedVerb(tokens: readonly Token[], at: number, limit: number): number {
  const [prefix, hyphen, verb] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (at + 2 >= limit || hyphen?.text !== '-' || hyphen.spaced || verb!.spaced || !/^(?:co|re|pre|de|mis|under|over)$/.test(prefix.lower))
    return at;
  const before = itemAt(tokens, at - 1);
  if (!before || before.sentence !== prefix.sentence || !/(?:ed|written|wrote|run|ran|led|bought|sold|built)$/.test(verb!.lower)) return at;
  const object = tokens[at + 3];
  const governed = before.pos === 'NOUN' ? object?.pos === 'PROPN' : /^(?:PRON|AUX|PROPN)$/.test(before.pos) && !isNoun(object);
  return governed ? at + 3 : at;
}

/** "to [close]", "to [be] sold", "to really [look]": the verb of an infinitive behind "to", or -1. */
function infinitiveAt(tokens: readonly Token[], at: number, limit: number, opaque: Uint8Array): number {
  if (at >= limit || opaque[at] === 1) return -1;
  const { pos, lower } = tokens[at]!;
  if (pos === 'VERB' || lower === 'be') return at;
  const verb = tokens[at + 1];
  const split = pos === 'ADV' && !HEDGES.test(lower) && at + 1 < limit && opaque[at + 1] === 0 && verb!.pos === 'VERB';
  return split && !/(?:ed|ing)$/.test(verb!.lower) ? at + 1 : -1;
}

/** "to [nearly] double the level": adverbs that go with an amount. */
const HEDGES = /^(?:nearly|almost|roughly|approximately|about|around|over|under|just|up|down|as|more|less|very|so)$/;

/** "has been rising", "did n't agree", "to close", "rose" → token after the group, or `at` where none begins. */
export function verbGroup(tokens: readonly Token[], at: number, limit: number, opaque: Uint8Array): number {
  let i = at;
  const token = tokens[i]!;
  // "an earlier [forecast] of $3.90": a noun whatever its tag
  if (
    tokens[at + 1]?.lower === 'of' &&
    /^(?:forecast|estimate|target|offer|bid|rise|fall|drop|increase|decline|gain|cut|raise|total|average|record|cost|charge|loan|profit|loss|share|stake)s?$/.test(
      token.lower,
    )
  )
    return at;
  const prefixed = prefixedVerb(tokens, at, limit);
  if (prefixed > at) return prefixed;
  const infinitive = token.lower === 'to' ? infinitiveAt(tokens, at + 1, limit, opaque) : at;
  const to = infinitive > at;
  if (to) i = infinitive;
  else if (!isVerb(token) && !isVerbByPlace(tokens, at)) return at;
  // "an app for [calls]": no finite verb stands right behind a preposition
  if (
    !to &&
    token.pos === 'VERB' &&
    !/ing$/.test(token.lower) &&
    /^(?:for|of|in|on|with|from|by|at|into)$/.test(itemAt(tokens, at - 1)?.lower ?? '') &&
    tokens[at - 1]!.sentence === token.sentence
  )
    return at;
  // "a [reduced] forecast", "[emerging] markets": a participle before a noun, inside a noun group
  const before = itemAt(tokens, at - 1);
  if (
    !to &&
    token.pos === 'VERB' &&
    /(?:ed|ing)$/.test(token.lower) &&
    before &&
    ((/^(?:DET|ADJ)$/.test(before.pos) && before.lower !== 'old') || before.lower === 'new') &&
    isNoun(tokens[i + 1])
  )
    return at;
  // "[Operating] profit rose", "[Emerging] market stocks fell"
  if (!to && /^\p{Lu}.*ing$/u.test(token.text) && isNoun(tokens[i + 1])) return at;
  let end = i + 1;
  for (i = end; i < limit && opaque[i] === 0; i++) {
    const next = tokens[i]!;
    if (isVerb(next) && !(next.lower === 'to')) {
      if (i === end && isMain(tokens[i - 1]!) && !continues(tokens[i - 1]!, next)) break;
      end = i + 1;
    } else if (/^(?:n't|not|never|also|already|now|still|then|just|only|reportedly|sharply|slightly|first|last)$/.test(next.lower))
      continue;
    // "has [since] closed"
    else if (/^(?:since|long|once)$/.test(next.lower) && i === end && isPerfect(tokens, i, limit)) continue;
    else if (next.pos === 'ADV' && (/ly$/.test(next.lower) || (i + 1 < limit && tokens[i + 1]!.pos === 'VERB' && opaque[i + 1] === 0)))
      continue;
    else if (next.lower === 'to' && i + 1 < limit && opaque[i + 1] === 0 && /^(?:VERB|AUX)$/.test(tokens[i + 1]!.pos) && i === end)
      continue;
    else break;
  }
  return end;
}

const isRelative = ({ lower }: Token): boolean => lower === 'that' || lower === 'which' || lower === 'who';
const TIME_NOUN = /^(?:year|month|week|day|quarter|season|time|period|morning|afternoon|evening|night|decade|weekend)s?$/;

/** "a contract that [lifts] the wage": behind a relative pronoun and before an object. */
export function isVerbByPlace(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const before = itemAt(tokens, at - 1);
  if (token.lower === 'accounting' && tokens[at + 1]?.lower === 'for') return true;
  const object = tokens[at + 1]?.lower ?? '';
  // "Tom Hale, 76, [shot] himself", "24 million [saw] him"
  if (/^(?:shot|cut|hurt|saw)$/.test(token.lower) && /^(?:(?:him|her|it)(?:self)?|them(?:selves)?)$/.test(object)) return true;
  // "four in ten women [work] in shops"
  if (/^(?:work|live|study)$/.test(token.lower) && /^(?:in|at|for|as|on)$/.test(object) && before && isPeopleWord(before.lower))
    return /[^su]s$|^(?:women|men|people)$/.test(before.lower);
  // "adults in Britain [use] a single app": between a noun and a determiner stands a verb
  if (
    token.pos === 'NOUN' &&
    before &&
    isNoun(before) &&
    before.sentence === token.sentence &&
    /^\p{Ll}/u.test(token.text) &&
    !TIME_NOUN.test(token.lower)
  ) {
    const next = tokens[at + 1];
    if (next && next.sentence === token.sentence && /^(?:a|an|the|its|their)$/.test(next.lower)) return true;
  }
  // "Counterpoint [places] Xiaomi first", "the Nikkei [reports]"
  if (before?.pos === 'PROPN' && before.sentence === token.sentence && isNoun(token) && /^\p{Ll}+s$/u.test(token.text)) {
    const next = tokens[at + 1];
    // "met his Boston [relatives] Sunday"
    if (/^(?:his|her|its|their|the|my|our)$/.test(itemAt(tokens, at - 2)?.lower ?? '')) return false;
    if (next?.pos === 'PROPN' || (reportingVerbs.has(token.lower) && next && !isNoun(next))) return true;
  }
  if (!before || !isRelative(before) || token.shape !== 'word') return false;
  const next = tokens[at + 1];
  // "Orion, which [reports] next week"
  if (
    before.lower !== 'that' &&
    reportingVerbs.has(token.lower) &&
    next &&
    /^(?:next|last|this|today|tomorrow|its|on|in|for)$/.test(next.lower)
  )
    return true;
  return (
    /s$/.test(tokens[at]!.lower) &&
    next !== undefined &&
    (next.pos === 'DET' || next.pos === 'NUM' || next.pos === 'SYM' || /^(?:its|their|his|her)$/.test(next.lower))
  );
}

export const isNoun = (token: Token | undefined): boolean => token !== undefined && (token.pos === 'NOUN' || token.pos === 'PROPN');

export const EXAMPLES: readonly ClauseExample[] = [
  { text: 'The 25-year-old shocked Ann Lee in May.', clauses: ['25-year-old | shocked'] },
  { text: 'The chain has since closed 12 shops.', chunks: '[The chain] [has since closed] [12 shops] .' },
  { text: 'The chain he co-founded has lost £4m.', chunks: '[The chain] [he] [co-founded] [has lost] [£4m] .' },
  { text: 'Orion, which reports next week, is small.', chunks: '[Orion] , [which] [reports] [next week] , [is] [small] .' },
  { text: 'Those polled named rents as a worry.', chunks: '[Those] [polled] [named] [rents] [as] [a worry] .' },
  { text: 'The sum he wanted is £400.', chunks: '[The sum] [he] [wanted] [is] [£400] .' },
  { text: 'Prices started falling in May.', chunks: '[Prices] [started falling] [in] [May] .' },
  { text: 'The firm agreed to buy 12 shops.', chunks: '[The firm] [agreed to buy] [12 shops] .' },
  { text: 'Growth of 5% would mean a forecast of £9m.', chunks: '[Growth] [of] [5%] [would mean] [a forecast] [of] [£9m] .' },
  { text: 'He met his Boston relatives Sunday.', chunks: '[He] [met] [his Boston relatives] [Sunday] .' },
  { text: 'Counterpoint places Orion first.', chunks: '[Counterpoint] [places] [Orion] [first] .' },
];
