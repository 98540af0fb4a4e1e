/** Verb groups: "has been rising", "agreed to buy". */
import type { ClauseExample } from './example.js';
import type { Token } from '../../document.js';
import { changeVerbs } from '../../lexicon/change.js';
import { isPeopleWord } from '../../lexicon/people.js';
import { reportingVerbs } from '../../lexicon/reporting.js';
import { itemAt } from '../../lexicon/item-at.js';
import { DETERMINER, ED, HYPHEN, ING, INSERTED, NOUN, PLACED, RELATIVE, VERB, type Marked } from './marks.js';

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

/** "is considering [cutting] fares", "stopped [making] tyres": done to what stands behind it, whatever its tag. */
function isGerundBehind(tokens: readonly Token[], marks: Int32Array, at: number): boolean {
  const { lower, pos } = tokens[at]!;
  if ((marks[at]! & (ING | VERB)) !== ING || (marks[at + 1]! & NOUN) === 0 || changeVerbs.get(lower)?.transitive === false) return false;
  return (
    /^(?:NOUN|ADJ)$/.test(pos) &&
    [1, 2].some((step) => (marks[at + step]! & NOUN) !== 0 && /[^s]s$/.test(tokens[at + step]!.lower)) &&
    /^(?:consider|start(?!ing$)|began|begun|begins?$|stop|avoid|recommend|suggest|propos|resum|delay|postpon|den[iy])/.test(
      tokens[at - 1]!.lower,
    )
  );
}

/** "has [since] closed": between "have" and a participle. */
const isPerfect = (tokens: readonly Token[], at: number, limit: number): boolean =>
  /^(?:has|have|had)$/.test(tokens[at - 1]!.lower) && at + 1 < limit && /^(?:VERB|AUX)$/.test(tokens[at + 1]!.pos);

/** "he [co-founded]", "was [re-elected]": token after the verb, or `at` where none begins. */
function prefixedVerb({ tokens, marks }: Marked, at: number, limit: number): number {
  if ((marks[at + 1]! & HYPHEN) === 0 || at + 2 >= limit) return at;
  const prefix = tokens[at]!;
  const verb = tokens[at + 2]!;
  if (tokens[at + 1]!.spaced || verb.spaced || !/^(?:co|re|pre|de|mis|under|over)$/.test(prefix.lower)) return at;
  const before = itemAt(tokens, at - 1);
  if (!before || before.sentence !== prefix.sentence || !/(?:ed|written|wrote|run|ran|led|bought|sold|built)$/.test(verb.lower)) return at;
  const object = tokens[at + 3];
  const governed =
    before.pos === 'NOUN' ? object?.pos === 'PROPN' : /^(?:PRON|AUX|PROPN)$/.test(before.pos) && (marks[at + 3]! & NOUN) === 0;
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
export function verbGroup(words: Marked, at: number, limit: number, opaque: Uint8Array): number {
  const { tokens, marks } = words;
  const token = tokens[at]!;
  const { lower } = token;
  // "an earlier [forecast] of $3.90": a noun whatever its tag
  if (tokens[at + 1]?.lower === 'of' && ESTIMATE.test(lower)) return at;
  const prefixed = prefixedVerb(words, at, limit);
  if (prefixed > at) return prefixed;
  const infinitive = lower === 'to' ? infinitiveAt(tokens, at + 1, limit, opaque) : at;
  const to = infinitive > at;
  const mark = marks[at]!;
  if (!to) {
    if ((mark & VERB) === 0 && !isVerbByPlace(words, at)) return at;
    const before = itemAt(tokens, at - 1);
    if (token.pos === 'VERB' && before) {
      // "an app for [calls]": no finite verb stands right behind a preposition
      if ((mark & ING) === 0 && before.sentence === token.sentence && /^(?:for|of|in|on|with|from|by|at|into)$/.test(before.lower))
        return at;
      // "a [reduced] forecast", "[emerging] markets": a participle before a noun, inside a noun group
      if (
        (mark & (ED | ING)) !== 0 &&
        (marks[at + 1]! & NOUN) !== 0 &&
        (((before.pos === 'DET' || before.pos === 'ADJ') && before.lower !== 'old') || before.lower === 'new')
      )
        return at;
    }
    // "[Operating] profit rose", "[Emerging] market stocks fell"
    if ((mark & ING) !== 0 && (marks[at + 1]! & NOUN) !== 0 && /^\p{Lu}.*ing$/u.test(token.text)) return at;
  }
  let end = (to ? infinitive : at) + 1;
  for (let i = end; i < limit && opaque[i] === 0; i++) {
    const next = tokens[i]!;
    if (i === end && isGerundBehind(tokens, marks, i)) end = i + 1;
    else if ((marks[i]! & VERB) !== 0 && next.lower !== 'to') {
      if (i === end && isMain(tokens[i - 1]!) && !continues(tokens[i - 1]!, next)) break;
      end = i + 1;
    } else if ((marks[i]! & INSERTED) !== 0) continue;
    // "has [since] closed"
    else if (i === end && /^(?:since|long|once)$/.test(next.lower) && isPerfect(tokens, i, limit)) continue;
    else if (next.pos === 'ADV' && (next.lower.endsWith('ly') || (i + 1 < limit && tokens[i + 1]!.pos === 'VERB' && opaque[i + 1] === 0)))
      continue;
    else if (next.lower === 'to' && i + 1 < limit && opaque[i + 1] === 0 && /^(?:VERB|AUX)$/.test(tokens[i + 1]!.pos) && i === end)
      continue;
    else break;
  }
  return end;
}

const ESTIMATE =
  /^(?:forecast|estimate|target|offer|bid|rise|fall|drop|increase|decline|gain|cut|raise|total|average|record|cost|charge|loan|profit|loss|share|stake)s?$/;

const TIME_NOUN = /^(?:year|month|week|day|quarter|season|time|period|morning|afternoon|evening|night|decade|weekend)s?$/;

/** "a contract that [lifts] the wage": behind a relative pronoun and before an object. */
export function isVerbByPlace({ tokens, marks }: Marked, at: number): boolean {
  const token = tokens[at]!;
  const before = itemAt(tokens, at - 1);
  const next = tokens[at + 1];
  if ((marks[at]! & PLACED) !== 0) {
    const object = next?.lower ?? '';
    if (token.lower === 'accounting' && object === 'for') return true;
    // "Tom Hale, 76, [shot] himself", "24 million [saw] him"
    if (/^(?:shot|cut|hurt|saw)$/.test(token.lower) && /^(?:(?:him|her|it)(?:self)?|them(?:selves)?)$/.test(object)) return true;
    // "four in ten women [work] in shops"
    if (/^(?:work|live|study)$/.test(token.lower) && /^(?:in|at|for|as|on)$/.test(object) && before && isPeopleWord(before.lower))
      return /[^su]s$|^(?:women|men|people)$/.test(before.lower);
  }
  if (!before) return false;
  const own = next !== undefined && next.sentence === token.sentence;
  const inside = before.sentence === token.sentence;
  // "adults in Britain [use] a single app": between a noun and a determiner stands a verb
  if (
    own &&
    (marks[at + 1]! & DETERMINER) !== 0 &&
    inside &&
    token.pos === 'NOUN' &&
    (marks[at - 1]! & NOUN) !== 0 &&
    /^\p{Ll}/u.test(token.text) &&
    !TIME_NOUN.test(token.lower)
  )
    return true;
  // "Counterpoint [places] Xiaomi first", "the Nikkei [reports]"
  if (inside && before.pos === 'PROPN' && (marks[at]! & NOUN) !== 0 && /^\p{Ll}+s$/u.test(token.text)) {
    // "met his Boston [relatives] Sunday"
    if (/^(?:his|her|its|their|the|my|our)$/.test(itemAt(tokens, at - 2)?.lower ?? '')) return false;
    if (next?.pos === 'PROPN' || (next && (marks[at + 1]! & NOUN) === 0 && reportingVerbs.has(token.lower))) return true;
  }
  if ((marks[at - 1]! & RELATIVE) === 0 || token.shape !== 'word' || !next) return false;
  // "Orion, which [reports] next week"
  if (before.lower !== 'that' && reportingVerbs.has(token.lower) && /^(?:next|last|this|today|tomorrow|its|on|in|for)$/.test(next.lower))
    return true;
  return (
    token.lower.endsWith('s') &&
    (next.pos === 'DET' || next.pos === 'NUM' || next.pos === 'SYM' || /^(?:its|their|his|her)$/.test(next.lower))
  );
}

export const EXAMPLES: readonly ClauseExample[] = [
  { text: 'Orion is considering cutting fares by 15%.', chunks: '[Orion] [is considering cutting] [fares] [by] [15%] .' },
  { text: 'Kenya may consider raising fuel taxes by 4%.', chunks: '[Kenya] [may consider raising] [fuel taxes] [by] [4%] .' },
  { text: 'Orion will avoid rising costs.', chunks: '[Orion] [will avoid] [rising costs] .' },
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
