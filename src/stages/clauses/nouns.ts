/** Noun groups: determiner, modifiers and nouns up to the head. */
import type { ClauseExample } from './example.js';
import type { Token } from '../../document.js';
import { SHORT_TITLES } from '../../lexicon/titles.js';
import { itemAt } from '../../lexicon/item-at.js';
import { CHANGES, ED, FIRM, GENITIVE, HYPHEN, ING, NOUN, ORDINAL, PERSONAL, POSSESSIVE, TICKER, VERB, type Marked } from './marks.js';
import { isVerbByPlace } from './verbs.js';

/** "in the [Los Angeles region]": what a place's name is the first part of. */
const AREA =
  /^(?:area|region|district|county|province|prefecture|valley|peninsula|basin|metro|suburb|neighbou?rhood|airport|campus|plant)$/;

/** Behind so many modifiers in a row no head is looked for: "10-10-10-…". */
const MOST_MODIFIERS = 20;

/** Determiner, modifiers and nouns up to the head, possessors included: "Xiaomi ’s overseas market"; `endsAt` says where no group goes on. */
export function nounGroup(words: Marked, at: number, limit: number, endsAt: (i: number) => boolean, nameEnd: Int32Array): number {
  const { tokens, marks } = words;
  let i = at;
  let end = at;
  const behind = at + 1 < limit ? tokens[at + 1] : undefined;
  // "[those] with broadband", "[those] who rent"
  if (
    (marks[at]! & PERSONAL) !== 0 &&
    behind &&
    /^(?:those|these)$/.test(tokens[at]!.lower) &&
    !/^(?:NOUN|ADJ|PROPN|NUM)$/.test(behind.pos)
  )
    return at + 1;
  while (i < limit && i <= end + MOST_MODIFIERS && (marks[i]! & TICKER) === 0 && (i === at || !endsAt(i))) {
    const name = nameEnd[i]!;
    if (name > 0) {
      i = end = Math.min(name, limit);
      // "in the north of [England] prices fell": the place ends the phrase in front of the subject
      if (
        i < limit &&
        (marks[i]! & NOUN) !== 0 &&
        (marks[i + 1]! & (VERB | CHANGES)) !== 0 &&
        tokens[i + 1]!.sentence === tokens[at]!.sentence &&
        /^(?:in|of)$/.test(itemAt(tokens, at - 1)?.lower ?? '') &&
        !AREA.test(tokens[i]!.lower)
      )
        break;
      continue;
    }
    const token = tokens[i]!;
    const mark = marks[i]!;
    const next = i + 1 < limit ? tokens[i + 1] : undefined;
    const compound = (marks[i + 1]! & HYPHEN) !== 0 && next && isJoined(next, tokens[i + 2]) ? compoundEnd(words, i, limit) : i;
    if (compound > i && (i === at || end !== i)) {
      i = compound;
      continue;
    }
    if (headsAt(words, i) || (i === at && token.pos === 'VERB')) end = ++i;
    else if ((mark & GENITIVE) !== 0) {
      if (end !== i || i === at || (token.lower === "'s" && token.pos === 'AUX')) break;
      end = ++i;
    } else if (token.pos === 'DET' || (mark & POSSESSIVE) !== 0) {
      // "[aware] the brand has": an adjective in front of a determiner stands alone
      if (
        i > at &&
        /^(?:a|an|the|its|their|his|her|our|my|this|these|those)$/.test(token.text) &&
        !/^(?:'s|’|'|such|all|both|half|many|quite|what)$/.test(tokens[i - 1]!.lower)
      )
        break;
      if (end > at && i > at && token.pos === 'DET' && !/^(?:'s|’|')$/.test(tokens[i - 1]!.lower)) break;
      i++;
    } else if ((mark & PERSONAL) !== 0 && token.pos === 'PRON') {
      if (i === at) end = i + 1;
      break;
    } else if (token.pos === 'ADJ' || token.pos === 'NUM' || (mark & ORDINAL) !== 0 || token.lower === 'new') i++;
    else if (
      token.pos === 'VERB' &&
      (mark & (ED | ING)) !== 0 &&
      next &&
      (marks[i + 1]! & NOUN) !== 0 &&
      (i === at || end !== i) &&
      (i > at || /^\p{Lu}.*ing$/u.test(token.text))
    )
      i++;
    else if (token.shape === 'symbol' && i > at && next && joins(words, i, limit, end === i, nameEnd)) i += token.text === '(' ? 3 : 1;
    // "the [best]-paid clerk", "[newly] built homes", "Oscar [best]-picture nominee"
    else if (
      token.pos === 'ADV' &&
      next &&
      (i === at || end !== i || (isJoined(next, tokens[i + 2]) && (marks[i + 2]! & marks[i + 3]! & NOUN) !== 0)) &&
      (isJoined(next, tokens[i + 2]) || (next.pos === 'ADJ' && (i > at || token.lower.endsWith('ly'))))
    )
      i++;
    else if (i > at && (marks[i - 1]! & HYPHEN) !== 0 && !token.spaced && /^(?:VERB|ADP|ADV)$/.test(token.pos)) {
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
    tokens[i - 1]!.pos === 'ADJ' &&
    (marks[i]! & VERB) !== 0 &&
    tokens[at]!.lower === 'the' &&
    !endsAt(i)
  )
    return i;
  return end;
}

/** Whether the token may be the head: a noun and no verb by its place, "a [record]", "[Net] was $3 million". */
function headsAt(words: Marked, at: number): boolean {
  const { tokens, marks } = words;
  const mark = marks[at]!;
  if ((mark & NOUN) === 0) {
    const { pos, lower } = tokens[at]!;
    if (pos !== 'ADJ') return false;
    // "a [record] $90,000 fine"
    if (lower !== 'record' && !(lower === 'net' && /^(?:AUX|VERB|ADP)$/.test(tokens[at + 1]?.pos ?? ''))) return false;
  }
  return (mark & FIRM) === 0 && !isVerbByPlace(words, at);
}

/** Whether a sign joins what stands on both sides of it in one group; `headed` where a head stands in front. */
function joins({ tokens, marks }: Marked, at: number, limit: number, headed: boolean, nameEnd: Int32Array): boolean {
  const { text, spaced } = tokens[at]!;
  const next = tokens[at + 1]!;
  switch (text) {
    case '-':
    case '/':
    case '–':
      return !spaced && !next.spaced;
    case '&':
      return headed || (!spaced && !next.spaced);
    // "Mr. Hallam", "Sen[.] Lee", "Dr[.] Reid"
    case '.':
      return (
        headed &&
        SHORT_TITLES.has(tokens[at - 1]!.lower) &&
        (nameEnd[at + 1]! > 0 || next.pos === 'PROPN' || (!spaced && (marks[at + 1]! & NOUN) !== 0))
      );
    // "passenger vehicle (PV) sales"
    case '(':
      return headed && at + 3 < limit && (marks[at + 3]! & NOUN) !== 0 && tokens[at + 2]!.text === ')' && /^\p{Lu}{2,6}$/u.test(next.text);
    default:
      return false;
  }
}

/** "best[-]paid" */
const isJoined = (hyphen: Token, behind: Token | undefined): boolean => hyphen.text === '-' && !hyphen.spaced && behind?.spaced === false;

/** "[over-the-counter] trading", "[above-inflation] rises": behind words joined to one modifier, in front of its noun; else where they begin. */
function compoundEnd({ tokens, marks }: Marked, at: number, limit: number): number {
  let after = at + 1;
  let article = false;
  for (; after + 1 < limit && (marks[after]! & HYPHEN) !== 0 && isWordInside(tokens[after]!, tokens[after + 1]!); after += 2)
    article ||= tokens[after + 1]!.pos === 'DET';
  const noun = after < limit ? tokens[after] : undefined;
  const modifies = noun?.spaced === true && ((marks[after]! & NOUN) !== 0 || noun.pos === 'ADJ') && tokens[after - 1]!.pos === 'NOUN';
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
