/** Splits a sentence's chunks into clauses, each with its subject and verb: "[sales rose 5%] [while profit fell 3%]". */
import type { ClauseExample } from './example.js';
import type { Clause, Sentence } from '../../document.js';
import { isAbsolute, titleQuotes } from './borders.js';
import { isThing, wordAt, type Groups } from './groups.js';
import { readJoint } from './joints.js';
import { Outline, type Open } from './outline.js';
import { readRelative } from './relatives.js';
import { subjectBefore } from './subjects.js';
import { readVerb } from './verb-clauses.js';

/** The clauses of a sentence; each chunk is told its own. */
export function splitClauses(groups: Groups, sentence: Sentence, firstClause: number): readonly Clause[] {
  const { chunks, tokens } = groups;
  const outline = new Outline(groups, firstClause);
  const titles = titleQuotes(groups);
  chunks.forEach((chunk, at) => {
    switch (chunk.kind) {
      case 'quote': {
        if (titles.has(at)) break;
        const mark = tokens[chunk.first]!.text;
        outline.quoted = mark === '“' || (mark === '"' && !outline.quoted);
        if (outline.current.verb !== null) outline.begin(at, null);
        break;
      }
      case 'relative':
        readRelative(outline, at);
        break;
      case 'conjunction':
      case 'comma':
      case 'stop':
      case 'open':
        readJoint(outline, at);
        break;
      case 'preposition':
        if (outline.current.verb !== null && wordAt(groups, at) === 'with' && isAbsolute(groups, at))
          outline.begin(at, isThing(chunks[at + 1]) ? at + 1 : at + 2);
        break;
      case 'verb':
        readVerb(outline, at);
        break;
      default:
        break;
    }
    chunk.clause = outline.clause;
  });
  return finish(outline, sentence);
}

function finish({ groups, open, firstClause }: Outline, sentence: Sentence): readonly Clause[] {
  const { chunks } = groups;
  const base = chunks[0]?.index ?? 0;
  const placeOf = (chunk: number | null): number | null => (chunk === null ? null : base + chunk);
  return open.map(({ first, subject, verb, parent, quoted }, index): Clause => {
    const after = open[index + 1]?.first ?? chunks.length;
    // A clause without a verb ("revenue, 12%") takes its first free noun group
    const late =
      verb === null ? subjectBefore(groups, first, after) : isFronted(groups, verb) ? subjectBehind(groups, open, index + 1) : null;
    return {
      index: firstClause + index,
      sentence: sentence.index,
      first: base + first,
      after: base + after,
      subject: placeOf(subject ?? late),
      verb: placeOf(verb),
      parent,
      quoted,
    };
  });
}

/** "[Having sold] 40 shops, Orsa cut its debt" */
function isFronted(groups: Groups, verb: number): boolean {
  const word = wordAt(groups, verb);
  if (word.length < 4 && !IRREGULAR.test(word)) return false;
  if (word.length > 4 && word.endsWith('ing')) return true;
  return groups.chunks[verb + 1]?.kind === 'preposition' && (word.endsWith('ed') || word.endsWith('en') || IRREGULAR.test(word));
}

/** Participles that end neither in "-ed" nor in "-en". */
const IRREGULAR =
  /^(?:born|built|made|sold|held|known|drawn|sent|bought|brought|led|found|told|lost|left|kept|run|set|shot|cut|hit|torn|worn|sworn|grown|thrown|shown|caught|taught|laid|paid|bound|hung|won|spun|fed|bred)$/;

/** The subject of the clause behind the comma, which the words in front of it share; "and educated" may stand between them. */
function subjectBehind(groups: Groups, open: readonly Open[], index: number): number | null {
  const { chunks } = groups;
  const next = open[index];
  if (!next || next.verb === null) return null;
  if (next.verb === next.first + 1 && /^(?:and|or)$/.test(wordAt(groups, next.first)) && isFronted(groups, next.verb))
    return subjectBehind(groups, open, index + 1);
  if (next.subject === null || chunks[next.first]!.kind !== 'comma') return null;
  let first = next.first;
  while (first < next.subject && /^(?:comma|other|quantity|adjective)$/.test(chunks[first]!.kind)) first++;
  return next.subject === first && next.verb > next.subject ? next.subject : null;
}

export const EXAMPLES: readonly ClauseExample[] = [
  { text: 'Driven by £9m in gifts, Orion opened two shops.', clauses: ['Orion | Driven', 'Orion | opened'] },
  {
    text: 'Born in 1931 and schooled in Leeds, Mr Hale became a clerk.',
    clauses: ['Mr Hale | Born', 'Mr Hale | schooled', 'Mr Hale | became'],
  },
  { text: 'Launched in 1988, the paper is owned by its clerks.', clauses: ['the paper | Launched', 'the paper | is owned'] },
  { text: 'Having sold 40 shops, Orion cut its debt.', clauses: ['Orion | Having sold', 'Orion | cut'] },
];
