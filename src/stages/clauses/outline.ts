/** The clauses of a sentence while they are found: those begun so far, and the one that the next chunk goes to. */
import { type Group, type Groups } from './groups.js';
import { subjectBefore } from './subjects.js';

/** A clause whose end, and perhaps whose verb, is not known yet; all places are chunks of the sentence. */
export interface Open {
  readonly first: number;
  subject: number | null;
  verb: number | null;
  readonly parent: number | null;
  readonly quoted: boolean;
}

/** How many clauses back one may still wait for its verb. */
const LONGEST_WAIT = 4;

export class Outline {
  readonly open: Open[] = [];
  current: Open;
  /** Whether the chunk being read stands inside quotation marks. */
  quoted = false;
  /** For each chunk the first one from it on that is no conjunction, adverb or quotation mark. */
  readonly pastLinks: readonly number[];

  /** `firstClause` is the number of the sentence's first clause in the document. */
  constructor(
    readonly groups: Groups,
    readonly firstClause: number,
  ) {
    this.pastLinks = skipLinks(groups);
    this.current = { first: 0, subject: null, verb: null, parent: null, quoted: false };
    this.open.push(this.current);
  }

  /** The number of the current clause in the document. */
  get clause(): number {
    return this.firstClause + this.open.length - 1;
  }

  /** The clause before the current one. */
  get previous(): Open | undefined {
    return this.open.length > 1 ? this.open[this.open.length - 2] : undefined;
  }

  /** Begins a clause at a chunk, or tells the current one its subject where it begins there too. */
  begin(at: number, subject: number | null, verb: number | null = null): void {
    if (at === this.current.first) this.current.subject ??= subject;
    else {
      this.current = { first: at, subject, verb: null, parent: this.clause, quoted: this.quoted };
      this.open.push(this.current);
    }
    if (verb !== null) this.current.verb = verb;
  }

  /** Begins a clause at a chunk that was already given to the current one. */
  beginBack(at: number, until: number, subject: number, verb: number | null): void {
    this.begin(at, subject, verb);
    for (let k = at; k < until; k++) this.groups.chunks[k]!.clause = this.clause;
  }

  /** "concerns about spyware – found on many PCs – [amounted]": an earlier clause that still waits for its verb. */
  waiting(): Open | null {
    const { open } = this;
    for (let k = open.length - 2; k >= 0 && k >= open.length - 1 - LONGEST_WAIT; k--) {
      const earlier = open[k]!;
      if (earlier.verb !== null) continue;
      earlier.subject ??= subjectBefore(this.groups, earlier.first, open[k + 1]!.first);
      if (earlier.subject !== null) return earlier;
    }
    return null;
  }

  /** Goes on with a clause that waited: it gets its verb, though others stand between them. */
  resume(clause: Open, at: number, verb: number): void {
    clause.verb = verb;
    this.begin(at, clause.subject, at === verb ? verb : null);
  }

  /** The first free noun group of the current clause in front of a chunk. */
  subjectUntil(before: number): number | null {
    return subjectBefore(this.groups, this.current.first, before);
  }
}

const isLink = ({ kind }: Group): boolean => kind === 'adverb' || kind === 'conjunction' || kind === 'quote';

function skipLinks({ chunks }: Groups): readonly number[] {
  const next = new Array<number>(chunks.length + 1);
  next[chunks.length] = chunks.length;
  for (let i = chunks.length - 1; i >= 0; i--) next[i] = isLink(chunks[i]!) ? next[i + 1]! : i;
  return next;
}
