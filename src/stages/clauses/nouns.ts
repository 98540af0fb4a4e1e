/** Noun groups: determiner, modifiers and nouns up to the head. */
import type { ClauseExample } from './example.js';
import type { Token } from '../../document.js';
import { changeVerbs, FIRM_VERBS } from '../../lexicon/change.js';
import { SHORT_TITLES } from '../../lexicon/titles.js';
import { isTicker } from './datelines.js';
import { isNoun, isVerb, isVerbByPlace } from './verbs.js';
import { itemAt } from '../../lexicon/item-at.js';

const PERSONAL =
  /^(?:i|you|he|she|it|we|they|him|her|us|them|this|these|those|there|one|all|both|each|some|many|most|others|none|neither|either|everyone|nobody)$/;

const POSSESSIVE: ReadonlySet<string> = new Set(['its', 'their', 'his', 'her', 'my', 'our', 'your']);
const ORDINAL: ReadonlySet<string> = new Set('first second third fourth fifth sixth seventh eighth ninth tenth'.split(' '));

/** "in the [Los Angeles region]": what a place's name is the first part of. */
const AREA =
  /^(?:area|region|district|county|province|prefecture|valley|peninsula|basin|metro|suburb|neighbou?rhood|airport|campus|plant)$/;

/** Behind so many modifiers in a row no head is looked for: "10-10-10-…". */
const MOST_MODIFIERS = 20;

/** Determiner, modifiers and nouns up to the head, possessors included: "Xiaomi ’s overseas market"; `endsAt` says where no group goes on. */
export function nounGroup(
  tokens: readonly Token[],
  at: number,
  limit: number,
  endsAt: (i: number) => boolean,
  nameEnd: Int32Array,
): number {
  let i = at;
  let end = at;
  const behind = at + 1 < limit ? tokens[at + 1] : undefined;
  // "[those] with broadband", "[those] who rent"
  if ((tokens[at]!.lower === 'those' || tokens[at]!.lower === 'these') && behind && !/^(?:NOUN|ADJ|PROPN|NUM)$/.test(behind.pos))
    return at + 1;
  while (i < limit && i <= end + MOST_MODIFIERS && (i === at || !endsAt(i)) && !isTicker(tokens, i)) {
    const name = nameEnd[i]!;
    if (name > 0) {
      i = end = Math.min(name, limit);
      // "in the north of [England] prices fell": the place ends the phrase in front of the subject
      const verb = tokens[i + 1];
      if (
        i < limit &&
        /^(?:in|of)$/.test(itemAt(tokens, at - 1)?.lower ?? '') &&
        isNoun(tokens[i]) &&
        verb &&
        verb.sentence === tokens[at]!.sentence &&
        !AREA.test(tokens[i]!.lower) &&
        (isVerb(verb) || changeVerbs.has(verb.lower))
      )
        break;
      continue;
    }
    const token = tokens[i]!;
    const next = i + 1 < limit ? tokens[i + 1] : undefined;
    const compound = next && isJoined(next, tokens[i + 2]) ? compoundEnd(tokens, i, limit) : i;
    if (compound > i && (i === at || end !== i)) {
      i = compound;
      continue;
    }
    // "a [record] $90,000 fine"
    const alone = token.lower === 'net' && /^(?:AUX|VERB|ADP)$/.test(tokens[i + 1]?.pos ?? ''); // "[Net] was $3 million"
    const noun = isNoun(token) || (token.pos === 'ADJ' && (token.lower === 'record' || alone));
    if ((noun && !FIRM_VERBS.has(token.lower) && !isVerbByPlace(tokens, i)) || (i === at && token.pos === 'VERB')) end = ++i;
    else if (token.lower === "'s" || token.text === '’' || token.text === "'") {
      if (end !== i || i === at) break;
      if (token.lower === "'s" && token.pos === 'AUX') break;
      end = ++i;
    } else if (token.pos === 'DET' || POSSESSIVE.has(token.lower)) {
      // "[aware] the brand has": an adjective in front of a determiner stands alone
      if (
        i > at &&
        /^(?:a|an|the|its|their|his|her|our|my|this|these|those)$/.test(token.text) &&
        !/^(?:'s|’|'|such|all|both|half|many|quite|what)$/.test(tokens[i - 1]!.lower)
      )
        break;
      if (end > at && i > at && !/^(?:'s|’|')$/.test(tokens[i - 1]!.lower) && token.pos === 'DET') break;
      i++;
    } else if (token.pos === 'PRON' && PERSONAL.test(token.lower)) {
      if (i === at) end = i + 1;
      break;
    } else if (token.pos === 'ADJ' || token.lower === 'new') i++;
    else if (token.pos === 'NUM') i++;
    else if (ORDINAL.has(token.lower)) i++;
    else if (
      token.pos === 'VERB' &&
      (i > at || /^\p{Lu}.*ing$/u.test(token.text)) &&
      /(?:ed|ing)$/.test(token.lower) &&
      isNoun(next) &&
      (i === at || end !== i)
    )
      i++;
    else if (
      (token.text === '-' || token.text === '&' || token.text === '/' || token.text === '–') &&
      !token.spaced &&
      next &&
      !next.spaced &&
      i > at
    )
      i++;
    else if (
      token.text === '.' &&
      i > at &&
      end === i &&
      SHORT_TITLES.has(tokens[i - 1]!.lower) &&
      next &&
      (nameEnd[i + 1]! > 0 || next.pos === 'PROPN')
    )
      i++; // "Mr. Hallam"
    else if (
      token.text === '(' &&
      end === i &&
      i > at &&
      /^\p{Lu}{2,6}$/u.test(next?.text ?? '') &&
      tokens[i + 2]?.text === ')' &&
      isNoun(tokens[i + 3]) &&
      i + 3 < limit
    )
      i += 3; // "passenger vehicle (PV) sales"
    else if (token.text === '&' && end === i && i > at) i++;
    // "Sen[.] Lee", "Dr[.] Reid"
    else if (token.text === '.' && i > at && end === i && !token.spaced && next && SHORT_TITLES.has(tokens[i - 1]!.lower) && isNoun(next))
      i++;
    // "the [best]-paid clerk", "[newly] built homes"
    else if (
      token.pos === 'ADV' &&
      (i === at || end !== i) &&
      next &&
      (isJoined(next, tokens[i + 2]) || (next.pos === 'ADJ' && (i > at || /ly$/.test(token.lower))))
    )
      i++;
    else if (i > at && tokens[i - 1]!.text === '-' && !token.spaced && /^(?:VERB|ADP|ADV)$/.test(token.pos)) {
      // "a tie-[up] between": the particle ends a noun
      if (end === i - 1 && isParticle(token)) end = i + 1;
      i++;
    } else break;
  }
  // "[the younger] was discharged", "[the French] said": an adjective with an article in the place of a noun
  if (
    end === at &&
    i > at + 1 &&
    i < limit &&
    tokens[at]!.lower === 'the' &&
    tokens[i - 1]!.pos === 'ADJ' &&
    isVerb(tokens[i]!) &&
    !endsAt(i)
  )
    return i;
  return end;
}

/** "best[-]paid" */
const isJoined = (hyphen: Token, behind: Token | undefined): boolean => hyphen.text === '-' && !hyphen.spaced && behind?.spaced === false;

/** "[over-the-counter] trading", "[above-inflation] rises": behind words joined to one modifier, in front of its noun; else where they begin. */
function compoundEnd(tokens: readonly Token[], at: number, limit: number): number {
  let after = at + 1;
  let article = false;
  for (; after + 1 < limit && tokens[after]!.text === '-' && isWordInside(tokens[after]!, tokens[after + 1]!); after += 2)
    article ||= tokens[after + 1]!.pos === 'DET';
  const noun = after < limit ? tokens[after] : undefined;
  const modifies = noun?.spaced === true && (isNoun(noun) || noun.pos === 'ADJ') && tokens[after - 1]!.pos === 'NOUN';
  return modifies && (article || tokens[at]!.pos === 'ADP') ? after : at;
}

const isWordInside = (hyphen: Token, word: Token): boolean =>
  !hyphen.spaced && !word.spaced && word.shape === 'word' && word.pos !== 'PROPN' && word.pos !== 'NUM';

const isParticle = ({ lower }: Token): boolean => /^(?:up|in|off|out|down|over|on|back|away|through|by)$/.test(lower);

export const EXAMPLES: readonly ClauseExample[] = [
  { text: 'Mr. Okafor resigned in May.', chunks: '[Mr. Okafor] [resigned] [in] [May] .' },
  { text: 'Customers are aware the brand has no shops.', chunks: '[Customers] [are] [aware] [the brand] [has] [no shops] .' },
  { text: 'The younger was fined £200.', chunks: '[The younger] [was fined] [£200] .' },
  {
    text: 'A tie-up between Orion and Merrow would save £30m.',
    chunks: '[A tie-up] [between] [Orion] [and] [Merrow] [would save] [£30m] .',
  },
  { text: 'The bank made an all-cash offer of £4m.', chunks: '[The bank] [made] [an all-cash offer] [of] [£4m] .' },
  {
    text: 'Orsa shares rose $2 in over-the-counter trading.',
    chunks: '[Orsa shares] [rose] [$2] [in] [over-the-counter trading] .',
  },
  { text: 'Its state-of-the-art plant makes 300 cars.', chunks: '[Its state-of-the-art plant] [makes] [300 cars] .' },
  { text: 'Above-inflation pay rises cost £4m.', chunks: '[Above-inflation pay rises] [cost] [£4m] .' },
  { text: 'Tickets are sold over the counter.', chunks: '[Tickets] [are sold] [over] [the counter] .' },
  { text: 'Such an offer is worth £3m.', chunks: '[Such an offer] [is] [worth] [£3m] .' },
  { text: 'Sen. Ann Lee and Mr. Reid paid £30.', chunks: '[Sen. Ann Lee] [and] [Mr. Reid] [paid] [£30] .' },
  { text: 'Those with a car paid £30 in May.', chunks: '[Those] [with] [a car] [paid] [£30] [in] [May] .' },
  { text: 'Homes in the Los Angeles region would lose power.', chunks: '[Homes] [in] [the Los Angeles region] [would lose] [power] .' },
  { text: 'In the north of England prices fell 2%.', chunks: '[In] [the north] [of] [England] [prices] [fell] [2%] .' },
];
