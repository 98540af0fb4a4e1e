/** Verbs of saying and thinking in a sentence, also where they were tagged as something else. */
import type { Chunk } from '../../../document.js';
import { OPINION_PHRASES, opinionVerbs, quotingVerbs, RECORD_NOUNS, statingVerbs, tallyingVerbs } from '../../../lexicon/reporting.js';
import { headWord, isPossessive, nameOf, tokenAt, word, type Scene } from '../scene.js';
import { closesQuote, opensQuote } from './quotations.js';
import { canSpeak, isGoverned } from './speakers.js';
import { itemAt } from '../../../lexicon/item-at.js';

/** A verb of saying or thinking, wherever the chunks put it. */
export interface Predicate {
  readonly token: number;
  /** Chunk that holds it, and the last chunk that belongs to it. */
  readonly chunk: Chunk;
  readonly last: number;
  readonly kind: 'statement' | 'view' | 'tally' | 'attitude';
  /** The speaker, where it stands in the same chunk: "[economists] forecast". */
  readonly speaker: Chunk | null;
}

/** `attitudes` are verbs beside those of saying and thinking that are read as predicates. */
export function predicateAt(scene: Scene, chunks: readonly Chunk[], at: number, attitudes: ReadonlySet<string> = NONE): Predicate | null {
  const chunk = chunks[at]!;
  if (chunk.kind === 'verb') {
    for (let i = chunk.first; i < chunk.after; i++) {
      const kind = verbKind(scene, i);
      // "had [forecast]", tagged as a noun
      if (
        kind === 'tally' &&
        chunk.after - chunk.first === 1 &&
        /^(?:had|have|has)$/.test(word(scene, i)) &&
        chunks[at + 1]?.first === i + 1 &&
        verbKind(scene, i + 1) === 'view'
      ) {
        return { token: i + 1, chunk, last: at + 1, kind: 'view', speaker: null };
      }
      if (kind && (kind !== 'tally' || i === chunk.head)) return { token: i, chunk, last: at, kind, speaker: null };
    }
    // "[wants] to buy"
    for (let i = chunk.first; i < chunk.after; i++)
      if (attitudes.has(word(scene, i))) return { token: i, chunk, last: at, kind: 'attitude', speaker: null };
    return null;
  }
  const last = chunk.after - 1;
  if (chunk.kind === 'adjective' && verbKind(scene, last) === 'view')
    return { token: last, chunk, last: at + 1, kind: 'view', speaker: null };
  if (chunk.kind === 'noun' && SHOWING.has(word(scene, last)) && last > chunk.first) {
    // "[Data] from the 2014 Harrow Survey [show] that", tagged as a noun
    for (let i = at; i >= 0 && i > at - 6 && chunks[i]!.kind !== 'verb'; i--) {
      const head = i === at ? last - 1 : chunks[i]!.after - 1;
      if (chunks[i]!.kind === 'noun' && RECORD_NOUNS.has(word(scene, head)) && !(i === at && isGoverned(chunks, at))) {
        return { token: last, chunk, last: at, kind: 'statement', speaker: i === at ? { ...chunk, after: last, head } : chunks[i]! };
      }
    }
  }
  // "the report, which [notes] that", tagged as a noun
  if (
    chunk.kind === 'noun' &&
    last === chunk.first &&
    itemAt(chunks, at - 1)?.kind === 'relative' &&
    word(scene, chunk.after) === 'that' &&
    statingVerbs.has(word(scene, last))
  )
    return { token: last, chunk, last: at, kind: 'statement', speaker: null };
  if (
    chunk.kind !== 'noun' ||
    last === chunk.first ||
    (itemAt(chunks, at - 1) && !/^(?:comma|stop|quote|conjunction|relative)$/.test(chunks[at - 1]!.kind))
  )
    return null;
  // "The accounts, lodged on Monday, [show revenue] of", tagged as a noun
  if (itemAt(chunks, at - 1)?.kind === 'comma' && SHOWING.has(word(scene, chunk.first)))
    return { token: chunk.first, chunk, last: at, kind: 'statement', speaker: null };
  // "…, [economists forecast].", "…, [state filings show]", tagged as nouns
  const next = chunks[at + 1];
  if (!CLOSING.test(word(scene, last)) || (next && !/^(?:comma|stop|quote|time|relative)$/.test(next.kind))) return null;
  const kind = verbKind(scene, last)!;
  const speaker = { ...chunk, after: last, head: last - 1 };
  return isPossessive(scene, last - 1) || !canSpeak(scene, speaker) ? null : { token: last, chunk, last: at, kind, speaker };
}

/** "“…,” the plaque [read]": a quotation ends right before the verb's subject. */
function closesBefore(scene: Scene, token: number): boolean {
  for (let i = token - 1; i > token - 6 && i >= 0; i--) {
    if (closesQuote(scene, i)) return true;
    if (scene.tokens.tokens[i]!.shape === 'symbol' || scene.tokens.tokens[i]!.pos === 'VERB') return false;
  }
  return false;
}

const NONE: ReadonlySet<string> = new Set();

export const SHOWING: ReadonlySet<string> = new Set('show shows showed suggest suggests reveal reveals indicate indicates'.split(' '));
const PARTICLES = /^(?:up|down|out|off|on|forward|back|in|into|aside|away|through|together|over)$/;
const CLOSING = /^(?:says?|shows?|claims?|reports?|warns?|suggests?|forecasts?|estimates?|predicts?|expects?|reckons?)$/;

/** Verbs that tell a statement only with "that": "it [discovered] that", but "discovered 40 stars". */
const COMING_OUT: ReadonlySet<string> = new Set(
  'discovered discovers confessed confesses established establishes concedes learns demonstrated demonstrates'.split(' '),
);

/** Every word that `verbKind` knows. */
export const SAYING: ReadonlySet<string> = new Set([
  ...[statingVerbs, quotingVerbs, opinionVerbs, tallyingVerbs].flatMap((verbs) => [...verbs]),
  ...OPINION_PHRASES.map(([first]) => first),
  ...['see', 'sees', 'learned', 'learnt', 'understands', ...COMING_OUT],
]);

function verbKind(scene: Scene, token: number): Predicate['kind'] | null {
  const lower = word(scene, token);
  if (!SAYING.has(lower) || nameOf(scene, token)) return null;
  if (statingVerbs.has(lower)) return 'statement';
  if (
    quotingVerbs.has(lower) &&
    (opensQuote(scene, token + 1) ||
      word(scene, token + 1) === ':' ||
      (word(scene, token + 1) === ',' && opensQuote(scene, token + 2)) ||
      closesBefore(scene, token))
  )
    return 'statement';
  if (opinionVerbs.has(lower) || OPINION_PHRASES.some(([first, second]) => first === lower && second === word(scene, token + 1)))
    return 'view';
  if (/^sees?$/.test(lower) && !/^(?:to|will|would|could|can|may|might|not|n't)$/.test(word(scene, token - 1))) return 'view';
  // "Fares are to rise, the paper has [learned].", "The BBC [understands] that 90 jobs will go": what a newsroom finds out
  if (/^(?:learn(?:ed|t)|understands)$/.test(lower) && /^(?:that|[.,])$/.test(word(scene, token + 1))) return 'view';
  if (COMING_OUT.has(lower) && word(scene, token + 1) === 'that') return 'statement';
  // "put [up] fares": no count
  return tallyingVerbs.has(lower) && !PARTICLES.test(word(scene, token + 1)) ? 'tally' : null;
}

/** "The [court] was told he had lost £90,000": what is said there is known from there. */
function isHearing(scene: Scene, chunks: readonly Chunk[], at: number): boolean {
  const before = itemAt(chunks, at - 1);
  return (
    before?.kind === 'noun' &&
    /^(?:court|jury|jurors|inquest|tribunal|inquiry|hearing|magistrates|mps|committee|panel)$/.test(headWord(scene, before))
  );
}

/** "shares fell, with [analysts saying] that sales would sink": told beside what the sentence tells. */
export const saysBeside = (scene: Scene, chunks: readonly Chunk[], at: number): boolean =>
  itemAt(chunks, at - 1)?.kind === 'noun' && word(scene, itemAt(chunks, at - 2)?.first ?? -1) === 'with';

/** "quoted [a doctor] as saying", "[the mayor] was quoted as saying" */
export function quotedBefore(scene: Scene, chunks: readonly Chunk[], at: number): Chunk | null {
  if (word(scene, chunks[at]!.first) !== 'saying' || word(scene, chunks[at]!.first - 1) !== 'as') return null;
  for (let i = at - 1; i > at - 6 && i > 0; i--) {
    if (!/^(?:quoted|cited|quotes|quoting)$/.test(headWord(scene, chunks[i]))) continue;
    const behind = chunks[i + 1]!;
    if (behind.kind === 'noun') return behind;
    return chunks[i - 1]!.kind === 'noun' ? chunks[i - 1]! : null;
  }
  return null;
}

/** Not "to say", "would say", "did not say", "was reported", "fraud reported by". */
export function isAsserted(scene: Scene, chunks: readonly Chunk[], at: number, { token, chunk, speaker }: Predicate): boolean {
  if (speaker) return true;
  const lower = word(scene, token);
  for (let i = chunk.first; i < token; i++) {
    const before = word(scene, i);
    if (/^(?:to|would|could|may|might|should|can|will|must|not|n't|never|declined|refused)$/.test(before)) return false;
    if (/^(?:is|are|was|were|be|been|being)$/.test(before) && !/ing$/.test(lower)) return lower === 'told' && isHearing(scene, chunks, at);
  }
  let left = chunk.first - 1;
  while (tokenAt(scene, left)?.pos === 'ADV') left--;
  if (word(scene, left) === 'to') return false;
  if (
    /ing$/.test(lower) &&
    token === chunk.first &&
    !saysBeside(scene, chunks, at) &&
    !quotedBefore(scene, chunks, at) &&
    !(itemAt(chunks, at - 1)?.kind === 'comma' && verbKind(scene, token) === 'view')
  )
    return false;
  if (opensQuote(scene, token - 1) && /^(?:say|tell|note|add|claim|report|show|find|hear|write)$/.test(lower)) return false;
  // "figures [released] by the ministry", "the 3%, [announced] by the ministry", "a man [said] to own it"
  if (word(scene, chunk.after) === 'by' && (itemAt(chunks, at - 1)?.kind === 'noun' || (/ed$/.test(lower) && chunk.head === chunk.first)))
    return false;
  return !(/^(?:said|told)$/.test(lower) && word(scene, token + 1) === 'to');
}
