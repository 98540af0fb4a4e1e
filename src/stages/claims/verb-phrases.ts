/** What a verb says with what hangs on it: "own a boat", "took 10 years [to bring it to the screen]". */
import type { Chunk, Clause, Role } from '../../document.js';
import { AGGREGATES, AMOUNTS } from '../../lexicon/metrics.js';
import { plainRole } from './phrases.js';
import { chunkAt, clauseOf, nameOf, quantityOf, sentenceOf, word, type Scene } from './scene.js';

/** One past the last token before the next comma, stop, conjunction or number. */
export function phraseEnd(scene: Scene, from: Chunk): number {
  let { after } = from;
  const end = sentenceOf(scene, from.first).after;
  for (let i = from.index + 1; after < Math.min(from.first + 9, end); i++) {
    const chunk = chunkAt(scene, i);
    if (chunk && chunk.first < end && joinsNoun(scene, i, null, i + 2)) continue;
    if (!chunk || /^(?:comma|stop|conjunction|quantity|time|quote|open)$/.test(chunk.kind)) break;
    // "earnings [in] fiscal 2024": a preposition belongs to it only with what follows
    if (chunk.kind === 'preposition' && !/^(?:noun|other|adjective|verb|adverb)$/.test(chunkAt(scene, i + 1)?.kind ?? '')) break;
    after = chunk.after;
  }
  return after;
}

/** "[own a boat]", "[beat the champion] by 1.4 seconds": verb, object and what hangs on them, up to the number itself. */
export function verbPhrase(scene: Scene, { verb: at, after: end }: Clause, number: Chunk): Role | null {
  const [verb, clause] = raised(scene, chunkAt(scene, at!)!, end);
  let after = verb.after;
  for (let i = verb.index + 1; i < clause.after && after - verb.first < 12; i++) {
    const chunk = chunkAt(scene, i)!;
    // "never gave [“a full account”]"
    if (chunk.kind === 'quote' && (i < number.index || number.index < verb.index) && chunkAt(scene, i + 1)?.kind === 'noun') continue;
    if (joinsNoun(scene, i, number, clause.after)) continue;
    if (
      i === number.index ||
      !/^(?:noun|preposition|adjective|adverb|other|quantity)$/.test(chunk.kind) ||
      word(scene, chunk.first) === 'compared'
    )
      break;
    // "[beat Hale] 7-6 in two hours": no score
    if (chunk.kind === 'other' && scene.tokens.tokens[chunk.first]!.shape === 'number' && word(scene, chunk.after) === '-') break;
    // "worry about [how their data is used]", "complained of [being targeted]": a clause is the preposition's object
    if (chunk.kind === 'preposition' && /^(?:how|what|whether|why|who|where)$|.{3,}ing$/.test(word(scene, chunk.after)))
      return plainRole(scene, verb.first, phraseEnd(scene, chunk));
    // "save [an average of] $40", "fund it [to the tune of] $3m"
    const amount = chunk.kind === 'preposition' ? chunkAt(scene, i + 1) : chunk;
    if (amount?.kind === 'noun' && tellsAmount(word(scene, amount.after - 1)) && amount.index + 2 === number.index) break;
    // "out [of work]"
    if (chunk.kind === 'preposition' && chunkAt(scene, i + 1)?.kind === 'preposition' && chunkAt(scene, i + 2)?.kind === 'noun') continue;
    // "… by 1.4 seconds": a preposition belongs to it only with what follows
    const next = chunkAt(scene, i + 1);
    // "given [up on] one account"
    if (i === verb.index + 1 && next?.kind === 'preposition' && PARTICLES.test(word(scene, chunk.first))) {
      after = chunk.after;
      continue;
    }
    const dangling =
      /^(?:preposition|other)$/.test(chunk.kind) &&
      (i + 1 >= clause.after || i + 1 === number.index || !/^(?:noun|adjective|other|quantity)$/.test(next?.kind ?? ''));
    if (dangling) break;
    after = chunk.after;
  }
  // "has yet [to choose a candidate]": a verb that says nothing without the one behind it
  const behind = chunkAt(scene, clause.after);
  const yet = behind?.kind === 'verb' && word(scene, behind.first) === 'to' && behind.index > number.index;
  if (yet && after === behind.first && !passesNoun(scene, verb, behind))
    return plainRole(scene, behind.first + 1, phraseEnd(scene, behind));
  // "knew [where to report it]"
  const asked = after === verb.after ? chunkAt(scene, verb.index + 1) : undefined;
  if (asked && asked.index !== number.index && /^(?:how|what|where|whether|why)$/.test(word(scene, asked.first)))
    after = phraseEnd(scene, asked);
  // "hurt [in] a third of them", "bring in [an extra] £6m"
  while (
    after > verb.after &&
    /^(?:a|an|the|another|extra|additional|further|combined|total|in|for|just|only|opening|closing|inside|within)$/.test(
      word(scene, after - 1),
    ) &&
    number.first >= after
  ) {
    if (word(scene, after - 1) === 'in' && after - 1 === verb.after && quantityOf(scene, number)?.unitKind === 'money') break;
    after--;
  }
  let { first } = verb;
  // "[is going to] cut 300 jobs"
  while (
    first + 1 < verb.after &&
    (AUXILIARY.test(word(scene, first)) ||
      (RAISING.test(word(scene, first)) && word(scene, first + 1) === 'to') ||
      (word(scene, first) === 'going' && word(scene, first + 1) === 'to')) &&
    word(scene, first + 1) !== "n't"
  )
    first++;
  const whole = plainRole(scene, first, after);
  const core = plainRole(scene, first, coreEnd(scene, verb, after));
  return whole && { ...whole, name: core?.name ?? whole.name };
}

/** "broke the pact on stability [and] growth", "used for oil [and] gas wells": the conjunction joins two objects, and no verb or number follows. */
function joinsNoun(scene: Scene, at: number, number: Chunk | null, end: number): boolean {
  const link = chunkAt(scene, at)!;
  if (link.kind !== 'conjunction' || !/^(?:and|or|&)$/.test(word(scene, link.first)) || chunkAt(scene, at - 1)!.kind !== 'noun')
    return false;
  const next = chunkAt(scene, at + 1);
  if (next?.kind !== 'noun' || at + 1 >= end || at + 1 === number?.index) return false;
  return !/^(?:verb|quantity)$/.test(chunkAt(scene, at + 2)?.kind ?? '');
}

/** "are [known to have died]": the verb behind a time that cuts its group in two, and where its clause ends. */
function raised(scene: Scene, verb: Chunk, after: number): [Chunk, { readonly after: number }] {
  const behind = chunkAt(scene, verb.index + 2);
  const cut = /^(?:time|adverb)$/.test(chunkAt(scene, verb.index + 1)?.kind ?? '') && behind?.kind === 'verb';
  return cut &&
    /^(?:is|are|was|were)$/.test(word(scene, verb.after - 1)) &&
    RAISING.test(word(scene, behind.first)) &&
    word(scene, behind.first + 1) === 'to'
    ? [behind, clauseOf(scene, behind)]
    : [verb, { after }];
}

/** Who holds it true, and not what: "are [thought to] have died". */
const RAISING =
  /^(?:thought|believed|known|feared|confirmed|reported|said|understood|estimated|presumed|assumed|considered|alleged|reckoned|seems?|seemed|appears?|appeared)$/;

/** Where who did it and where it was begin, which are other roles: "paid [by insurers]", "reported dead [in Peru]", "pledged [so far]". */
function coreEnd(scene: Scene, verb: Chunk, after: number): number {
  for (let at = verb.head + 1; at < after; at++) {
    const lower = word(scene, at);
    if (lower === 'by' && /(?:ed|en|[dn]|t)$/.test(word(scene, verb.head))) return at;
    if (lower === 'so' && word(scene, at + 1) === 'far') return at;
    const object = /^(?:in|at|from|near|across|outside)$/.test(lower) ? chunkAt(scene, scene.chunkAt[at]! + 1) : undefined;
    const named = object && object.after <= after ? nameOf(scene, object.after - 1) : null;
    if (named?.type === 'place' && named.form === 'name') return at;
  }
  return after;
}

const tellsAmount = (noun: string): boolean => AGGREGATES.has(noun) || AMOUNTS.has(noun);

const PARTICLES = /^(?:up|out|off|down|away|over|back)$/;

/** Whether a noun group stands between two chunks. */
function passesNoun(scene: Scene, from: Chunk, to: Chunk): boolean {
  for (let i = from.index + 1; i < to.index; i++) if (chunkAt(scene, i)!.kind === 'noun') return true;
  return false;
}

const AUXILIARY =
  /^(?:is|are|was|were|am|be|been|being|has|have|had|having|will|would|can|could|may|might|must|should|do|does|did|said|to|also|'[a-z]+)$/;

/** What stands behind a number and completes its verb: "took 10 years [to bring it to the screen]", "put £5m [into ports]", or null. */
export function complementBehind(scene: Scene, number: Chunk): Role | null {
  let at = number.index + 1;
  const sentence = scene.tokens.tokens[number.first]!.sentence;
  const inside = (chunk: Chunk | undefined): chunk is Chunk =>
    chunk !== undefined && scene.tokens.tokens[chunk.first]!.sentence === sentence;
  // "£480m [over three years] to keep schools open"
  for (let chunk = chunkAt(scene, at); inside(chunk); chunk = chunkAt(scene, at)) {
    const object = chunkAt(scene, at + 1);
    if (chunk.kind === 'time' || chunk.kind === 'adverb') at++;
    // "pump 90m naira [($1m; £600,000)] into seeds"
    else if (chunk.kind === 'open') at = pastBracket(scene, at);
    else if (isLink(scene, chunk) && /^(?:over|in|on|by|for)$/.test(word(scene, chunk.first)) && isStretch(scene, object)) at += 2;
    else break;
  }
  const chunk = chunkAt(scene, at);
  if (!inside(chunk)) return null;
  const infinitive = chunk.kind === 'verb' && word(scene, chunk.first) === 'to';
  const object = chunkAt(scene, at + 1);
  const phrase =
    isLink(scene, chunk) &&
    /^(?:to|for|of|into|towards?|on|from|in|behind|above|below)$/.test(word(scene, chunk.first)) &&
    /^(?:noun|adjective|other)$/.test(object?.kind ?? '') &&
    // "freed two [of them]": some of those told of before
    !/^(?:them|these|those)$/.test(word(scene, chunk.after));
  if (!infinitive && !phrase) return null;
  return plainRole(scene, chunk.first, phraseEnd(scene, chunk));
}

/** One past a bracket that holds a few other sums, or past its opening where it holds more. */
function pastBracket(scene: Scene, at: number): number {
  for (let i = at + 1; i < at + 7; i++) if (chunkAt(scene, i)?.kind === 'close') return i + 1;
  return at + 1;
}

/** A preposition; "for" may be taken for a conjunction. */
const isLink = (scene: Scene, { kind, first }: Chunk): boolean =>
  kind === 'preposition' || (kind === 'conjunction' && word(scene, first) === 'for');

function isStretch(scene: Scene, chunk: Chunk | undefined): boolean {
  return chunk !== undefined && (chunk.kind === 'time' || (chunk.kind === 'quantity' && quantityOf(scene, chunk)!.unitKind === 'time'));
}
