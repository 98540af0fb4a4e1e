/** What a rank is a place in: "the single went in at number five" is one of the [chart] told of before. */
import type { Chunk, Role } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { plainRole } from '../phrases.js';
import { once, sentenceOf, word, type Scene } from '../scene.js';
import type { MetricRule } from './metric-rule.js';

/** Lists by size or merit. */
const LIST =
  /^(?:charts?|lists?|box-?office|polls?|surveys?|rankings?|tables?|standings|leagues?|leaderboards?|index|countdown|shortlist|scoreboard)$/;

export const RANKED_RULES: readonly MetricRule[] = [
  {
    id: 'metric/ranked-in',
    find: ({ scene, draft, own, focus }) => {
      // "spent most on posters, second [only to] Orsa": of what its own clause tells
      if (draft.part !== 'rank' || own?.metric || word(scene, draft.quantity.whole.after) === 'only') return null;
      const list = listOf(scene, draft);
      const last = list && focus.ranking && focus.ranking.start > list.start ? focus.ranking : (list ?? focus.ranking);
      const told = ownWords(scene, draft);
      const metric = last && told ? { ...told, name: last.name } : (last ?? told);
      return metric && { metric };
    },
  },
];

/** The lists that the article names: for each chunk the last one before it, and the next one behind. */
const listsOf = once((scene: Scene): { readonly before: readonly (Chunk | null)[]; readonly behind: readonly (Chunk | null)[] } => {
  const { chunks } = scene.clauses;
  const named = chunks.filter((chunk) => chunk.kind === 'noun' && LIST.test(listHead(scene, chunk)));
  const told = named.filter((chunk) => sentenceOf(scene, chunk.first).role === 'body');
  const lists = new Set(told.length > 0 ? told : named);
  let last: Chunk | null = null;
  const before = chunks.map((chunk) => {
    const known = last;
    if (lists.has(chunk)) last = chunk;
    return known;
  });
  let next: Chunk | null = null;
  const behind: (Chunk | null)[] = new Array<null>(chunks.length).fill(null);
  for (let i = chunks.length - 1; i >= 0; i--) {
    behind[i] = next;
    if (lists.has(chunks[i]!)) next = chunks[i]!;
  }
  return { before, behind };
});

function listHead(scene: Scene, { first, after }: Chunk): string {
  const last = word(scene, after - 1);
  if (word(scene, after - 2) === 'exit') return '';
  return last === 'office' && after - first > 1 && /^(?:box|-)$/.test(word(scene, after - 2)) ? 'box-office' : last;
}

/** The list named in the same sentence, or else the last one before, or the first one of the article. */
function listOf(scene: Scene, { chunk, sentence }: Draft): Role | null {
  const lists = listsOf(scene);
  const before = lists.before[chunk.index] ?? null;
  const behind = lists.behind[chunk.index] ?? null;
  const inSentence = behind !== null && behind.first < sentence.after && !(before && before.first >= sentence.first);
  const list = inSentence ? behind : (before ?? behind);
  return list && plainRole(scene, list.first, list.after);
}

/** The words that tell the rank itself: "second [place]", "[number five]", "the [top ten]". */
function ownWords(scene: Scene, { quantity }: Draft): Role | null {
  const { first, after } = quantity.whole;
  const at = word(scene, after) === '-' ? after + 1 : after;
  if (/^(?:place|position|spot|slot|rank)$/.test(word(scene, at))) return plainRole(scene, at, at + 1);
  const numbered = after - first > 1 && /^(?:number|no|top|#)$/.test(word(scene, first)) ? plainRole(scene, first, after) : null;
  return numbered && { ...numbered, name: 'ranking' };
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Orsa topped the Peruvian album chart. Delmar fell to number six, and Merrow took second place.',
    facts: [
      { quote: 'number six', kind: 'rank', metric: 'Peruvian album chart' },
      { quote: 'second', kind: 'rank', metric: 'Peruvian album chart' },
    ],
  },
  {
    text: '“Cold Ferry” led the box office; “Red Barn” was third. An exit poll said few liked it, and “Low Tide” came in at number five.',
    facts: [
      { quote: 'third', kind: 'rank', metric: 'box office' },
      { quote: 'number five', kind: 'rank', metric: 'box office' },
    ],
  },
  {
    text: 'A Merrow survey named the worst shops. Orsa made the top 15 for the first time, at number nine during its best season.',
    facts: [
      { quote: 'top 15', kind: 'rank', metric: 'Merrow survey' },
      { quote: 'number nine', kind: 'rank', metric: 'Merrow survey' },
    ],
  },
  {
    text: 'The list came out late. Orsa is the fourth largest tea grower, with Delmar at number seven.',
    facts: [
      { quote: 'fourth', kind: 'rank', metric: 'largest tea grower' },
      { quote: 'number seven', kind: 'rank', metric: 'largest tea grower' },
    ],
  },
  {
    text: 'Orsa tops the list, which also names fifth-placed “Cold Ferry”.',
    facts: [{ quote: 'fifth', kind: 'rank', metric: 'list' }],
  },
  { text: 'The storm knocked Delmar into third place.', facts: [{ quote: 'third', kind: 'rank', metric: 'place' }] },
];
