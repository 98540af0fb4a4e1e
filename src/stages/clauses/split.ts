/** Splits a sentence's chunks into clauses, each with its subject and verb: "[sales rose 5%] [while profit fell 3%]". */
import type { Chunk, Clause, Document, Sentence, Token } from '../../document.js';

type Draft = Omit<Chunk, 'clause'>;

export interface Split {
  readonly clauses: readonly Clause[];
  /** For each chunk the index of its clause. */
  readonly clauseOf: readonly number[];
}

interface Open {
  first: number;
  subject: number | null;
  verb: number | null;
  parent: number | null;
  quoted: boolean;
}

const BARRIER = new Set(['comma', 'stop', 'open', 'close', 'quote']);

export function splitClauses({ tokens: { tokens } }: Pick<Document, 'tokens'>, chunks: readonly Draft[], sentence: Sentence, firstClause: number): Split {
  const open: Open[] = [];
  const clauseOf: number[] = [];
  const titles = titleQuotes(chunks);
  let quoted = false;
  let current: Open = { first: 0, subject: null, verb: null, parent: null, quoted };
  open.push(current);
  const begin = (at: number, subject: number | null): void => {
    if (at === current.first) {
      current.subject ??= subject;
      return;
    }
    const parent = open.length - 1;
    current = { first: at, subject, verb: null, parent: firstClause + parent, quoted };
    open.push(current);
  };

  /** "concerns about spyware – found on many PCs – [amounted]": the subject of an earlier clause that still waits for its verb. */
  const unfinished = (): number | null => {
    const waiting = open[open.length - 2];
    return waiting && waiting.verb === null ? subjectBefore(chunks, waiting.first, current.first) : null;
  };
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    const next = chunks[i + 1];
    switch (chunk.kind) {
      case 'quote':
        if (titles.has(i)) break;
        quoted = /[“]/.test(tokens[chunk.first]!.text) || (tokens[chunk.first]!.text === '"' && !quoted);
        if (current.verb !== null) begin(i, null);
        break;
      case 'relative':
        if (next && current.verb === null && current.subject === null) break;
        if (next && verbAhead(chunks, i + 1) !== null) begin(i, next.kind === 'verb' || next.kind === 'adverb' ? lastNoun(chunks, i) : null);
        break;
      case 'conjunction':
      case 'comma':
      case 'stop':
      case 'open': {
        let after = i + 1;
        while (chunks[after] && /^(?:adverb|conjunction|quote)$/.test(chunks[after]!.kind)) after++;
        const follower = chunks[after];
        if (!follower) break;
        if (follower.kind === 'verb') {
          if (current.verb !== null) begin(i, unfinished() ?? current.subject);
        } else if (chunk.kind === 'conjunction' && /^(?:while|although|though|whereas|if|because)$/.test(tokens[chunk.first]!.lower) && follower.kind === 'noun' && current.verb !== null) begin(i, null); else if (follower.kind === 'relative') break;
        else if (tokens[chunk.first]!.text === ';' || (tokens[chunk.first]!.text === ':' && current.verb !== null)) begin(i, null);
        else if (ownSubject(chunks, after, tokens)) {
          const apposition = chunk.kind === 'comma' && current.verb === null && subjectBefore(chunks, current.first, i) !== null;
          if (!apposition && (current.verb !== null || chunk.kind !== 'conjunction' || isSubordinator(tokens[chunk.first]!))) begin(i, null);
        } else if (current.verb !== null && isElided(chunks, current, i, after, tokens)) {
          const { verb } = current;
          begin(i, chunks[after]!.kind === 'noun' ? after : null);
          current.verb = verb;
        }
        break;
      }
      case 'preposition':
        if (current.verb !== null && tokens[chunk.first]!.lower === 'with' && isAbsolute(chunks, i, tokens)) begin(i, i + 1);
        break;
      case 'verb':
        if (current.verb === null) {
          if (isReducedRelative(chunks, i, tokens)) break;
          current.verb = i;
          current.subject ??= subjectBefore(chunks, current.first, i);
        } else {
          let behind = i - 1;
          while (behind > 0 && /^(?:adverb|time)$/.test(chunks[behind]!.kind)) behind--;
          const gap = chunks[behind];
          const own = isFinite(tokens, chunk) && !isReducedRelative(chunks, i, tokens) && (gap?.kind !== 'comma' || BELIEVING.test(tokens[chunks[current.verb]!.head]!.lower)) ? subjectBefore(chunks, current.verb + 1, i) : null;
          if (own !== null) {
            begin(own, own);
            for (let k = own; k < i; k++) clauseOf[k] = firstClause + open.length - 1;
          } else if (gap?.kind === 'noun' && RAISING.test(tokens[chunks[current.verb]!.head]!.lower) && /^(?:to$|.*ing$)/.test(tokens[chunk.first]!.lower)) {
            const at = subjectBefore(chunks, current.verb + 1, i) ?? i - 1;
            begin(at, at);
            for (let k = at; k < i; k++) clauseOf[k] = firstClause + open.length - 1;
          } else begin(i, current.subject);
          current.verb = i;
        }
        break;
      default:
        break;
    }
    clauseOf[i] = firstClause + open.length - 1;
  }

  const clauses = open.map((draft, index): Clause => {
    const after = index + 1 < open.length ? open[index + 1]!.first : chunks.length;
    const base = chunks[0]?.index ?? 0;
    return {
      index: firstClause + index,
      sentence: sentence.index,
      first: base + draft.first,
      after: base + after,
      subject: draft.subject === null ? subjectIndex(chunks, draft, after, base) : base + draft.subject,
      verb: draft.verb === null ? null : base + draft.verb,
      parent: draft.parent,
      quoted: draft.quoted,
    };
  });
  return { clauses, clauseOf };
}

/** Quotation marks around a title ("Iron Harbor 3"): few chunks and no verb between them. They border no clause. */
function titleQuotes(chunks: readonly Draft[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = 0; i < chunks.length; i++) {
    if (chunks[i]!.kind !== 'quote' || found.has(i)) continue;
    for (let k = i + 1; k < chunks.length && k <= i + 5 && chunks[k]!.kind !== 'verb'; k++) {
      if (chunks[k]!.kind !== 'quote') continue;
      found.add(i).add(k);
      break;
    }
  }
  return found;
}

/** A clause without a verb ("revenue, 12%") takes its first free noun group as its subject. */
function subjectIndex(chunks: readonly Draft[], draft: Open, after: number, base: number): number | null {
  const at = subjectBefore(chunks, draft.first, after);
  return at === null ? null : base + at;
}

/** The first noun group in [first, before) that no preposition governs. */
function subjectBefore(chunks: readonly Draft[], first: number, before: number): number | null {
  for (let i = first; i < before; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind !== 'noun' && chunk.kind !== 'quantity') continue;
    let left = i - 1;
    while (left >= first && /^(?:adverb|adjective|time|quantity)$/.test(chunks[left]!.kind)) left--;
    const governor = left >= first ? chunks[left] : undefined;
    if (governor?.kind === 'preposition') continue;
    if (chunk.kind === 'quantity' && chunks[i + 1]?.kind === 'noun') continue;
    return i;
  }
  return null;
}

function lastNoun(chunks: readonly Draft[], before: number): number | null {
  for (let i = before - 1; i >= 0; i--) if (chunks[i]!.kind === 'noun' || chunks[i]!.kind === 'quantity') return i;
  return null;
}

function verbAhead(chunks: readonly Draft[], from: number): number | null {
  for (let i = from; i < chunks.length; i++) {
    if (chunks[i]!.kind === 'verb') return i;
    if (chunks[i]!.kind === 'stop') return null;
  }
  return null;
}

/** Whether a noun group and then a finite verb stand before the next barrier. */
function ownSubject(chunks: readonly Draft[], from: number, tokens: readonly Token[]): boolean {
  let noun = false;
  for (let i = from; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'verb') return noun && isFinite(tokens, chunk) && !isReducedRelative(chunks, i, tokens);
    if (chunk.kind === 'preposition' && /^(?:noun|quantity|time)$/.test(chunks[i + 1]?.kind ?? '')) i++;
    else if (chunk.kind === 'conjunction' && !noun) return false;
    else if (chunk.kind === 'noun' || chunk.kind === 'quantity') noun = true;
    else if (BARRIER.has(chunk.kind) || chunk.kind === 'relative') return false;
  }
  return false;
}

function isSubordinator(token: Token): boolean {
  return !/^(?:and|or|but|nor|plus)$/.test(token.lower);
}

/**
 * "shipments fell 33% [and revenue 12%]", "the euro rose to $1.17 [and sterling to $1.32]", "prices fell 1% in Wales [and in Scotland 2%]":
 * a group without a verb that repeats the pattern of the clause before it.
 */
function isElided(chunks: readonly Draft[], current: Open, at: number, after: number, tokens: readonly Token[]): boolean {
  let quantityBefore = false;
  for (let i = current.verb! + 1; i < at; i++) quantityBefore ||= chunks[i]!.kind === 'quantity';
  if (!quantityBefore) return false;
  let i = after;
  const place = chunks[i]!.kind === 'preposition' && tokens[chunks[i]!.first]!.lower === 'in' && chunks[i + 1]?.kind === 'noun';
  if (place) i++;
  if (chunks[i]!.kind !== 'noun' || /^(?:it|they|he|she|up|a|an)$/.test(tokens[chunks[i]!.first]!.lower)) return false;
  i++;
  while (chunks[i]?.kind === 'preposition' && /^(?:of|in|at)$/.test(tokens[chunks[i]!.first]!.lower) && chunks[i + 1]?.kind === 'noun') i += 2;
  if (chunks[i]?.kind === 'comma') i++;
  if (!place && chunks[i]?.kind === 'preposition' && /^(?:to|by|at)$/.test(tokens[chunks[i]!.first]!.lower)) i++;
  while (chunks[i]?.kind === 'other' || chunks[i]?.kind === 'adverb') i++;
  if (chunks[i]?.kind !== 'quantity') return false;
  const behind = chunks[i + 1];
  return behind === undefined || behind.kind !== 'noun' || behind.first > chunks[i]!.after;
}

/** "[with the euro up 0.05%]", "[with 12% coming from …]": a subject and its predicate behind "with". */
function isAbsolute(chunks: readonly Draft[], at: number, tokens: readonly Token[]): boolean {
  if (!/^(?:noun|quantity)$/.test(chunks[at + 1]?.kind ?? '')) return false;
  let i = at + 2;
  while (chunks[i]?.kind === 'other') i++;
  const next = chunks[i];
  if (!next) return false;
  const { lower } = tokens[next.first]!;
  return /^(?:up|down|off)$/.test(lower) || (next.kind === 'verb' && /ing$/.test(lower));
}

/** "expects [Bank rate] to fall": verbs whose object is the subject of the infinitive behind it. */
const RAISING = /^(?:expect|forecast|predict|project|want|allow|help|force|cause|urge|ask|lead|see|require|enable|order|get|push|prompt|tell)(?:s|ed|ing|ted|ting)?$|^(?:saw|led|told|got)$/;

/** Verbs whose object clause may do without "that": "believe [the lorry, a Volvo, was doing 60mph]". */
const BELIEVING = /^(?:say|think|believe|estimate|report|find|claim|fear|hope|reckon|show|suggest)(?:s|ed|ing)?$|^(?:said|thought|found|shown)$/;

/** Not "to close", "expanding" alone, "having". */
function isFinite(tokens: readonly Token[], chunk: Draft): boolean {
  const first = tokens[chunk.first]!;
  return first.lower !== 'to' && !(chunk.after - chunk.first === 1 && /ing$/.test(first.lower));
}

/** "fraud [reported] by consumers was …": a lone participle behind a noun, with the sentence's verb still to come. */
function isReducedRelative(chunks: readonly Draft[], at: number, tokens: readonly Token[]): boolean {
  const chunk = chunks[at]!;
  const word = tokens[chunk.first]!;
  if (chunk.after - chunk.first !== 1 || !/(?:ed|en|own|old|ld|pt|de|ing)$/.test(word.lower) || at === 0 || !/^(?:noun|quantity)$/.test(chunks[at - 1]!.kind)) return false;
  const next = chunks[at + 1];
  if (next?.kind !== 'preposition' && next?.kind !== 'adverb' && !/ing$/.test(word.lower)) return false;
  for (let i = at + 1; i < chunks.length; i++) {
    const kind = chunks[i]!.kind;
    if (kind === 'verb') return isFinite(tokens, chunks[i]!) && chunks[i - 1]!.kind !== 'relative';
    if (BARRIER.has(kind) || kind === 'conjunction' || kind === 'relative') return false;
  }
  return false;
}
