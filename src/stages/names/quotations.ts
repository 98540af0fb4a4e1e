/** Which words are said by somebody, and by whom: a "he" in a quotation is not its speaker, a "he said" behind it is nobody whom it names. */
import type { Token } from '../../document.js';
import { itemAt } from '../../lexicon/item-at.js';
import { SPEECH_VERBS } from '../../lexicon/name-cues.js';
import type { Cluster, Resolved } from './entities.js';

export interface Quotations {
  /** Number of the quotation that a token stands in, 0 outside. */
  readonly at: Uint16Array;
  /** First token of each quotation. */
  readonly starts: readonly number[];
  /** Token behind each quotation. */
  readonly ends: readonly number[];
  /** The person who is named right beside it as the one who says it. */
  readonly speakers: Map<number, Cluster | null>;
}

/** Longest quotation: behind it a mark is taken for a stray one. */
const LONGEST = 400;

export function readQuotations(tokens: readonly Token[], resolved: readonly Resolved[]): Quotations {
  const at = new Uint16Array(tokens.length);
  const starts: number[] = [0];
  const ends: number[] = [0];
  for (let i = 0; i < tokens.length; i++) {
    if (!opens(tokens, i)) continue;
    const end = closing(tokens, i);
    if (end < 0 || starts.length > 65_000) continue;
    at.fill(starts.length, i, end + 1);
    starts.push(i);
    ends.push(end + 1);
    i = end;
  }
  return { at, starts, ends, speakers: speakersOf(tokens, resolved, at) };
}

/** "“", "``", and a straight mark with a blank before it alone. */
function opens(tokens: readonly Token[], i: number): boolean {
  const { text, spaced, shape } = tokens[i]!;
  if (shape !== 'symbol') return false;
  if (text === '“') return true;
  if (text === '`') return tokens[i + 1]?.text === '`';
  return text === '"' && (spaced || i === 0 || tokens[i - 1]!.sentence !== tokens[i]!.sentence);
}

/** The mark that closes what opens at `open`, before another one opens and in the same run of text; or -1. */
function closing(tokens: readonly Token[], open: number): number {
  const straight = tokens[open]!.text === '"';
  for (let i = open + 1; i < tokens.length && i < open + LONGEST; i++) {
    const { text } = tokens[i]!;
    // "“We won. “He is 34.”": the next paragraph of the same speech opens again
    if (straight && text === '"' && opens(tokens, i) && tokens[i + 1]?.spaced === false) continue;
    if (straight ? text === '"' : text === '”' || text === "''") return i;
    if (text === '“' || (text === '`' && i > open + 1)) return -1;
  }
  return -1;
}

/** "“…,” said Ann Lee", "Ann Lee told the paper: “…”": the person named beside the quotation. */
function speakersOf(tokens: readonly Token[], resolved: readonly Resolved[], at: Uint16Array): Map<number, Cluster | null> {
  const speakers = new Map<number, Cluster | null>();
  for (const { candidate, cluster } of resolved) {
    const { first, after } = candidate;
    if (cluster.type !== 'person' || at[first]! > 0) continue;
    const { sentence } = tokens[first]!;
    const before = itemAt(tokens, first - 1);
    const behind = tokens[after];
    const inverted = before !== undefined && SPEECH_VERBS.has(before.lower);
    if (!inverted && !(behind !== undefined && SPEECH_VERBS.has(behind.lower)) && !saysBehind(tokens, after, at)) continue;
    const left = first - (inverted ? 2 : 1);
    const quoted = left >= 0 && tokens[left]!.sentence === sentence ? at[left]! : 0;
    if (quoted > 0) speakers.set(quoted, cluster);
    else {
      for (let i = after; i < after + REACH && tokens[i]?.sentence === sentence; i++) {
        if (at[i]! === 0) continue;
        speakers.set(at[i]!, cluster);
        break;
      }
    }
  }
  return speakers;
}

/** How far behind the name its quotation may open, in tokens. */
const REACH = 24;

/** "Ann Lee[, who won in May, said]: “…”": the verb behind what stands between commas. */
function saysBehind(tokens: readonly Token[], after: number, at: Uint16Array): boolean {
  if (tokens[after]?.text !== ',') return false;
  const { sentence } = tokens[after];
  for (let i = after + 1; i < after + REACH - 2 && tokens[i]?.sentence === sentence && at[i] === 0; i++)
    if (tokens[i]!.text === ',') return SPEECH_VERBS.has(tokens[i + 1]?.lower ?? '');
  return false;
}

/** "“…,” [she] said": the token of the pronoun that says a quotation, or null. */
export function sayerBehind(tokens: readonly Token[], end: number): number | null {
  const [first, second] = [tokens[end]?.lower ?? '', tokens[end + 1]?.lower ?? ''];
  if (/^(?:he|she)$/.test(first)) return SPEECH_VERBS.has(second) ? end : null;
  return SPEECH_VERBS.has(first) && /^(?:he|she)$/.test(second) ? end + 1 : null;
}

/** The number of the quotation that ends right before `at`: "“…,” [he] said". */
export function closedBefore(tokens: readonly Token[], { at }: Quotations, token: number): number {
  let i = token - 1;
  while (i >= 0 && i > token - 3 && at[i]! === 0 && /^(?:,|said|added|says)$/.test(tokens[i]!.lower)) i--;
  return i >= 0 ? at[i]! : 0;
}
