/**
 * Lists, repetitions and what a list leaves out:
 *   "5% and [7%]" · "$37 million, or [52 cents] per share" · "£3.5bn ([$4.4bn])" · "pump sales rose 9%, those of valves [4%]"
 * The draft takes the part of the one before; with "or" and brackets it is its twin.
 */
import type { Chunk } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { chunkAt, leftOf, word, type Scene } from '../scene.js';

type ByChunk = ReadonlyMap<number, Draft>;

/** "gained 14%, versus [17%] for the index": how much another moved. */
export function continueVersus(scene: Scene, draft: Draft, byChunk: ByChunk): boolean {
  const left = leftOf(scene, draft.chunk);
  if (!left || !/^(?:against|versus|vs)$/.test(word(scene, left.first)) || word(scene, draft.quantity.whole.after) === 'of') return false;
  if (!/^(?:for|in|at|by)$/.test(word(scene, draft.quantity.whole.after))) return false;
  for (let i = left.index - 1; i > left.index - 5; i--) {
    const other = byChunk.get(i);
    if (other && other.sentence === draft.sentence)
      return other.part === 'growth' && other.quantity.unitKind === draft.quantity.unitKind && take(draft, other, 'change/versus');
    if (!/^(?:comma|time|preposition)$/.test(chunkAt(scene, i)?.kind ?? '')) return false;
  }
  return false;
}

/** Whether the draft goes on with the one before it; fills its part, direction and twin. */
export function continueList(scene: Scene, draft: Draft, byChunk: ByChunk): boolean {
  const left = leftOf(scene, draft.chunk);
  if (!left || !(/^(?:open|conjunction|comma)$/.test(left.kind) || word(scene, left.first) === ';')) return false;
  const lower = word(scene, left.first);
  if (/^(?:while|whereas|as|if|although|though|because|when)$/.test(lower)) return false;
  const semicolon = lower === ';';
  const bracket = left.kind === 'open' || semicolon;
  let at = left.index;
  while (at >= 0 && /^(?:comma|conjunction|open|stop)$/.test(chunkAt(scene, at)!.kind)) at--;
  // "rose 5% in Wales and [7%] in Scotland", "growth of 5% in Wales next year and [7%] in Scotland"
  if (chunkAt(scene, draft.chunk.index + 1)?.kind === 'preposition' && lower !== 'or') {
    const place = chunkAt(scene, at)?.kind === 'time' ? behindTime(scene, at) : at;
    if (chunkAt(scene, place)?.kind === 'noun' && chunkAt(scene, place - 1)?.kind === 'preposition') at = place - 2;
  }
  // "$90m (£70m), or [4 cents] a share"
  if (lower === 'or' && chunkAt(scene, at)?.kind === 'close' && chunkAt(scene, at - 2)?.kind !== 'verb' && byChunk.get(at - 1)?.twin)
    at -= 1;
  const previous = byChunk.get(at) ?? (chunkAt(scene, at)?.kind === 'time' ? byChunk.get(behindTime(scene, at)) : undefined);
  if (!previous || previous.sentence.index !== draft.sentence.index) return false;
  // "jumped to 2bn yuan in 2018 ([$285m])": the same sum in other money
  const converted =
    left.kind === 'open' &&
    previous.quantity.unitKind === 'money' &&
    previous.quantity.unit !== draft.quantity.unit &&
    /^[);]$/.test(word(scene, draft.quantity.whole.after));
  const direct = (byChunk.has(at) || converted) && (!semicolon || previous.because.includes('twin/bracket'));
  const sameUnit = previous.quantity.unitKind === draft.quantity.unitKind;
  // "was £58m (£61m last year)": the level of another time
  if (left.kind === 'open' && previous.quantity.unit === draft.quantity.unit && chunkAt(scene, draft.chunk.index + 1)?.kind === 'time')
    return false;
  // "rose 12 cents (1.4%)", "fell 40 points – 0.3% – to 9,810": the same move as a percentage
  if (
    direct &&
    !semicolon &&
    previous.part === 'growth' &&
    draft.quantity.unitKind === 'percent' &&
    !sameUnit &&
    isInserted(scene, draft, left.kind)
  ) {
    draft.twin = previous.twin ?? previous;
    return take(draft, previous, 'twin/percent');
  }
  if (
    direct &&
    ((bracket && sameUnit && /^(?:money|physical)$/.test(draft.quantity.unitKind)) || (lower === 'or' && !sameRange(previous, draft)))
  ) {
    draft.twin = previous.twin ?? previous;
    // "fell from 7,310 to 6,240, or [15%]": by how much it moved
    const moved = previous.part === 'level' && previous.direction !== null && draft.quantity.unitKind === 'percent' && lower === 'or';
    if (moved && previous.quantity.unitKind !== 'percent' && !ofWhole(scene, draft)) {
      draft.part = 'growth';
      draft.direction = previous.direction;
      draft.because.push('twin/or');
      return true;
    }
    return take(draft, previous, bracket ? 'twin/bracket' : 'twin/or');
  }
  if (!sameUnit || bracket || previous.part === 'plain') return false;
  // "rose 5% and 40% of the harvest was sold"
  if (draft.quantity.unitKind === 'percent' && ofWhole(scene, draft) && !ofWhole(scene, previous)) return false;
  return take(draft, previous, 'change/list');
}

/** "(1.1%)", "– 1.1% –", "– 1.1%.": alone between brackets or dashes. */
function isInserted(scene: Scene, { chunk }: Draft, opens: string): boolean {
  const next = chunkAt(scene, chunk.index + 1);
  if (opens === 'open') return next?.kind === 'close';
  return /^[-–—]$/.test(word(scene, chunk.first - 1)) && next !== undefined && /^(?:[-–—.;])$/.test(word(scene, next.first));
}

function take(draft: Draft, previous: Draft, rule: string): true {
  draft.part = previous.part;
  draft.direction = previous.direction;
  draft.because.push(rule);
  return true;
}

/** "40% [of the harvest]", "40% [approval]" */
function ofWhole(scene: Scene, { chunk }: Draft): boolean {
  const right = chunkAt(scene, chunk.index + 1);
  return right !== undefined && right.first === chunk.after && (right.kind === 'noun' || word(scene, right.first) === 'of');
}

/** "$4m or $5m" of one thing; "$50 million, or $1.25" is a total and what each share has of it. */
const sameRange = (a: Draft, b: Draft): boolean =>
  a.quantity.unit === b.quantity.unit && a.quantity.per === b.quantity.per && (a.quantity.value ?? 0) < (b.quantity.value ?? 0) * 1000;

/** "7.2% in May and 7.5%": the quantity before "in November". */
function behindTime(scene: Scene, at: number): number {
  return chunkAt(scene, at - 1)?.kind === 'preposition' ? at - 2 : at - 1;
}

/**
 * "prices fell 1.2% in Wales and in the south-west [1.9%]", "the Dow gained 20 points; the Nasdaq, [3 points]": a second subject or place
 * without a verb of its own goes the way of the first.
 */
export function continueGap(scene: Scene, draft: Draft, byChunk: ByChunk): boolean {
  const { chunk, quantity } = draft;
  if (!/^(?:percent|point|index|money)$/.test(quantity.unitKind) || quantity.noun !== null) return false;
  const left = leftOf(scene, chunk);
  if (ofWhole(scene, draft) || !left || !/^(?:noun|comma|time)$/.test(left.kind)) return false;
  if (left.kind === 'comma' && chunkAt(scene, chunk.index + 1)?.kind === 'comma') return false;
  let border = false;
  let noun = false;
  for (let i = chunk.index - 1; i >= 0 && i > chunk.index - 16; i--) {
    const before = chunkAt(scene, i)!;
    if (before.first < draft.sentence.first) return false;
    const other = byChunk.get(i);
    if (other && !noun) return false;
    if (other && other.part !== 'level' && !other.twin) {
      border ||= isItem(scene, chunk, i);
      if (!border || other.part !== 'growth' || other.quantity.unitKind !== quantity.unitKind) return false;
      return take(draft, other, 'change/gap');
    }
    if (before.kind === 'verb' && !border) return false;
    if (/^(?:open|close|relative|quote)$/.test(before.kind)) return false;
    // "fell 3% in May and [to Japan] 5%": where to, not how far
    const listed = i === chunk.index - 2 && chunkAt(scene, i - 1)?.kind === 'conjunction';
    if (before.kind === 'preposition' && /^(?:with|at|for|to|about|than)$/.test(word(scene, before.first)) && !border && !listed)
      return false;
    if (!border && before.kind === 'noun') noun = true;
    if (noun && (before.kind === 'conjunction' || word(scene, before.first) === ';')) border = true;
    if (border && before.kind === 'conjunction' && /^(?:if|because|after|before|though|although)$/.test(word(scene, before.first)))
      return false;
  }
  return false;
}

/** "up 8% in Peru[, in Chile] 5% and in Kenya 2%": nothing but a name or place of its own between a comma and the number. */
function isItem(scene: Scene, { index }: Chunk, before: number): boolean {
  const noun = chunkAt(scene, index - 1)!;
  const comma = chunkAt(scene, chunkAt(scene, index - 2)?.kind === 'preposition' ? index - 3 : index - 2);
  const next = chunkAt(scene, index + 1);
  return (
    noun.kind === 'noun' &&
    comma?.kind === 'comma' &&
    comma.index > before &&
    !/^(?:an?|its|their|his|her)$/.test(word(scene, noun.first)) &&
    (next === undefined || /^(?:comma|conjunction|stop)$/.test(next.kind))
  );
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Income jumped to 2bn yuan in 2018 ($285m; £150m).',
    facts: [
      { quote: '$285m', kind: 'amount', direction: 'up', period: '2018' },
      { quote: '£150m', kind: 'amount', direction: 'up', period: '2018' },
    ],
  },
  {
    text: 'Rents rose 5% in Wales and 7% in Scotland.',
    facts: [{ quote: '7%', kind: 'growth', direction: 'up' }],
  },
  {
    text: 'The stock had gained 14% this year, versus 17.4% for the S&P 500.',
    facts: [{ quote: '17.4%', kind: 'growth', direction: 'up', from: null }],
  },
  {
    text: 'Sales of tyres climbed 8% to $520 million, the company said, and those of wheels 3% to $410 million.',
    facts: [
      { quote: '3%', kind: 'growth', direction: 'up' },
      { quote: '$410 million', kind: 'amount', direction: 'up' },
    ],
  },
  { text: 'In Wales rents fell 1.4% and in the south-west 2.1%.', facts: [{ quote: '2.1%', kind: 'growth', direction: 'down' }] },
  {
    text: 'The Dow put on 21.5 points, or 0.1%, to 22,700.10; the Nasdaq Composite, 3.4 points to 6,540.20.',
    facts: [
      { quote: '3.4 points', kind: 'growth', direction: 'up' },
      { quote: '6,540.20', direction: 'up' },
    ],
  },
  {
    text: 'Profit fell to $90 million (£71 million), or 4 cents a share, from $95 million (£75 million), or 5 cents a share.',
    facts: [
      { quote: '4 cents', direction: 'down', from: 0.05 },
      { quote: '£71 million', from: 75e6 },
      { quote: '5 cents', direction: null, from: null },
    ],
  },
  {
    text: 'Police seized more than 900 pounds (408 kilograms) of powder in a barn.',
    facts: [
      { quote: '900 pounds', subject: 'Police', metric: 'powder' },
      { quote: '408 kilograms', subject: 'Police', metric: 'powder' },
    ],
  },
  { text: 'Exports rose 5% and 40% of the harvest was sold.', facts: [{ quote: '40%', kind: 'share', direction: null }] },
  { text: 'Orsa Inc. shares rose 12 cents - 1.4% - in Oslo.', facts: [{ quote: '1.4%', kind: 'growth', direction: 'up' }] },
  {
    text: 'The queue fell from 7,310 to 6,240, or 15%.',
    facts: [
      { quote: '15%', kind: 'growth', direction: 'down' },
      { quote: '7,310', kind: 'count' },
    ],
  },
  { text: 'Sales rose to $40m, or 9% of the total.', facts: [{ quote: '9%', kind: 'share' }] },
  { text: 'Profit fell to £3.5bn ($4.4bn).', facts: [{ quote: '$4.4bn', kind: 'amount', direction: 'down' }] },
  {
    text: 'Tea sales were up 8% in Peru, in Chile 5% and in Kenya 21%. Profits rose 6%, a margin of 4%.',
    facts: [
      { quote: '5%', kind: 'growth', direction: 'up' },
      { quote: '21%', kind: 'growth', direction: 'up' },
      { quote: '4%', kind: 'rate', direction: null },
    ],
  },
  {
    text: 'Exports to Peru fell 3% and to Kenya 5%.',
    facts: [{ quote: '5%', kind: 'growth', direction: 'down' }],
  },
  {
    text: 'The plans rest on forecasts of output growth of 2% in Peru next year and 3% in Chile.',
    facts: [{ quote: '3%', kind: 'growth', direction: 'up', metric: 'output' }],
  },
];
