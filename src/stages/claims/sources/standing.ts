/** What is so, and how large things are: the text's own words between the sentences of a speaker. */
import type { Sentence } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { isPastForm } from '../periods/tense.js';
import { firstStatement, type Report } from './reports.js';
import { chunkAt, word, type Scene } from '../scene.js';

/** "The hall [seats 900 people]", "[is] 40 metres long": not what a survey found, nor what the firm that the article opens with says of itself. */
export function isStanding(scene: Scene, sentence: Sentence, draft: Draft, report: Report): boolean {
  const { quantity, part, clause } = draft;
  if (quantity.unitKind === 'physical') return true;
  if (report.published || (report.lead && report.role.type === 'organization')) return false;
  if (part !== 'plain' || quantity.unitKind === 'percent' || clause.verb === null) return false;
  const verb = chunkAt(scene, clause.verb)!;
  const first = word(scene, verb.first);
  // "Another 12 [are missing]", "At least 12 [have been found]": what has come of it
  if (draft.chunk.index < clause.verb && quantity.unitKind === 'none') return false;
  if (/^(?:have|has)$/.test(first) && verb.after - verb.first > 1 && isPastForm(word(scene, verb.after - 1))) return false;
  if (isPastForm(first) || !/^(?:are|have|do)$|s$/.test(first)) return false;
  const statement = firstStatement(scene, sentence);
  return statement === null || scene.tokens.tokens[chunkAt(scene, statement.subject)!.head]!.pos !== 'PRON';
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Oil was dear in July.\n\nPorts were closed.\n\nThe mayor said 40 boats had sunk. The town has two harbours.',
    facts: [
      { quote: '40 boats', source: 'mayor' },
      { quote: 'two harbours', source: null },
    ],
  },
  {
    text: 'Oil was dear in July.\n\nPorts were closed.\n\nThe mayor said 40 boats had sunk. The town lost two harbours.',
    facts: [{ quote: 'two harbours', source: 'mayor' }],
  },
  {
    text: 'Oil was dear in July.\n\nPorts were closed.\n\nThe mayor said 40 boats had sunk. Another 12 are missing. At least nine crews have been found.',
    facts: [
      { quote: '12', source: 'mayor' },
      { quote: 'nine crews', source: 'mayor' },
    ],
  },
  {
    text: 'Oil was dear in July.\n\nPorts were closed.\n\nThe mayor said 40 boats had sunk. The quay is 300 metres long.',
    facts: [{ quote: '300 metres', source: null }],
  },
];
