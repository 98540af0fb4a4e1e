/** What people are said to do, in full: "[want the board to sack her] after May", "said they [felt “cheated” by it]". */
import type { Chunk, Role } from '../../document.js';
import type { ClaimExample } from './example.js';
import { plainRole } from './phrases.js';
import { chunkAt, chunkOf, clauseOf, nameOf, sentenceOf, timeHolding, word, type Scene } from './scene.js';

/** Tokens of a predicate at most: what is longer says more than what is measured. */
const LONGEST = 16;

const SPEAKS =
  /^(?:says?|said|saying|indicate[ds]?|report(?:ed)?|claim(?:ed)?|told|admit(?:ted)?|answered|replied|responded|thinks?|thought|believe[ds]?|feels?|felt|agreed?|agreeing)$/;

/** What only people do: whoever "says", "wants" or "knows" is no thing. */
export const MINDED = new RegExp(
  `${SPEAKS.source}|^(?:wants?|wanted|prefer(?:s|red)?|hopes?|hoped|fear(?:s|ed)?|(?:dis)?agree[ds]?|know|knows|knew|plan|plans|planned)$`,
);

/** Where another statement begins: "… [while] 9% were against", "… [if] it were free", "… [compared] with men". */
const ANOTHER =
  /^(?:while|whilst|but|although|though|whereas|compared|against|versus|if|when|whenever|because|since|until|unless|according|amid|despite|instead|rather)$/;

const AUXILIARY =
  /^(?:is|are|was|were|am|be|been|being|has|have|had|having|will|would|can|could|may|might|must|should|do|does|did|to|also|going)$/;

/** The predicate that a verb begins. Its name leaves out who says so: "said [rents were unfair]". */
export function predicateFrom(scene: Scene, verb: Chunk): Role | null {
  const end = sentenceOf(scene, verb.first).after;
  let first = startOf(scene, verb);
  let whole = first;
  for (let depth = 0; depth < 2 && SPEAKS.test(word(scene, first)); depth++) {
    let next = first + 1;
    if (word(scene, next) === 'that') next++;
    if (isQuote(scene, next)) next++;
    const who = next < end ? chunkOf(scene, next) : null;
    const clause = who && clauseOf(scene, who);
    const inner = clause && clause.subject === who.index && clause.verb !== null ? chunkAt(scene, clause.verb)! : null;
    if (!inner || inner.first < next) break;
    if (!/^(?:they|we|i|you)$/.test(word(scene, next))) {
      first = next;
      break;
    }
    first = whole = startOf(scene, inner);
  }
  const after = endOf(scene, first, end);
  const name = plainRole(scene, first, after);
  const text = plainRole(scene, whole, after);
  return name && text && { ...text, name: name.name };
}

/** "and 61% [that she had been right]": what the share before said too. */
export function statementBehind(scene: Scene, that: Chunk): Role | null {
  return plainRole(scene, that.after, endOf(scene, that.after, sentenceOf(scene, that.first).after));
}

/** Where a verb says something: "were now [paying]", "would be [buying]", but "[were] unsure". */
function startOf(scene: Scene, verb: Chunk): number {
  let { first } = verb;
  while (first + 1 < verb.after && AUXILIARY.test(word(scene, first)) && !/^n[o']t$/.test(word(scene, first + 1))) first++;
  if (!AUXILIARY.test(word(scene, first))) return first;
  let next = chunkAt(scene, verb.index + 1);
  while (next && next.after - next.first === 1 && LIGHT_ADVERB.test(word(scene, next.first))) next = chunkAt(scene, next.index + 1);
  const parted = next?.kind === 'verb' && next.index > verb.index + 1;
  return parted && (word(scene, next!.first) === 'to' || /(?:ing|ed|en)$/.test(word(scene, next!.head))) ? startOf(scene, next!) : first;
}

const LIGHT_ADVERB = /^(?:now|currently|still|already|never|ever|always|only|just|yet)$/;

function endOf(scene: Scene, first: number, end: number): number {
  if (first >= end) return end;
  let after = first + 1;
  while (after < Math.min(first + LONGEST, end) && goesOn(scene, after)) after++;
  while (after > first + 1 && DANGLING.test(word(scene, after - 1))) after--;
  return after;
}

const DANGLING =
  /^(?:in|on|at|of|for|to|by|with|from|within|during|over|after|before|as|and|or|the|a|an|their|its|even|only|about|some|one)$/;

/** Whether the token goes on with the predicate. */
function goesOn(scene: Scene, at: number): boolean {
  const lower = word(scene, at);
  if (ANOTHER.test(lower)) return false;
  // "use Orsa[,] Delmar and Merrow"
  if (lower === ',') return nameOf(scene, at - 1)?.form === 'name' && nameOf(scene, at + 1)?.form === 'name';
  // "owned by Mr[.] Lee", "night[-]time"
  if (/^(?:[.;:()!?–—]|--|-)$/.test(lower)) return nameOf(scene, at) !== null || (lower === '-' && !scene.tokens.tokens[at]!.spaced);
  const time = timeHolding(scene, at);
  if (time && /^(?:DATE|TIME)$/.test(time.type)) return false;
  // "played [for] an average of 40 minutes"
  if (lower === 'for' && (scene.quantityAt[at + 1]! >= 0 || /^an? average$/.test(`${word(scene, at + 1)} ${word(scene, at + 2)}`)))
    return false;
  if (lower !== 'and' && lower !== 'or') return true;
  // "the board [and the union] to strike", but "wanted a bridge [and] 9% were against", "… [and] she left"
  const next = chunkOf(scene, at + 1);
  if (next.kind === 'quantity' || next.kind === 'comma') return false;
  const behind = chunkAt(scene, next.index + 1);
  return next.kind !== 'noun' || behind?.kind !== 'verb' || word(scene, behind.first) === 'to';
}

const isQuote = (scene: Scene, at: number): boolean => /^["“'‘]$/.test(word(scene, at));

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Some 63% of tenants said Ana Costa was “wrong” in hiding her plans.',
    facts: [{ quote: '63%', subject: 'tenants', metric: 'Ana Costa was “wrong” in hiding her plans' }],
  },
  {
    text: 'Over 40% of clerks say they want the board to sack Ana Costa and the union to strike.',
    facts: [{ quote: '40%', metric: 'want the board to sack Ana Costa and the union to strike' }],
  },
  { text: 'One in nine nurses was now paying rates of 50%.', facts: [{ quote: 'One in nine', metric: 'paying rates of 50%' }] },
  {
    text: 'Seven out of 10 pupils have played the drums for an average of 40 minutes.',
    facts: [{ quote: 'Seven out of 10', metric: 'played the drums' }],
  },
  {
    text: 'Some 70% of tenants want a bridge while 9% want a tunnel.',
    facts: [
      { quote: '70%', metric: 'want a bridge' },
      { quote: '9%', metric: 'want a tunnel' },
    ],
  },
];
