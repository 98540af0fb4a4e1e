/** Which work or device a noun means: "[the film] took", "[the long-awaited gadget] costs". */
import type { Chunk, Role } from '../../../document.js';
import { NOT_THE_SAME } from '../../../lexicon/nominals.js';
import type { ClaimExample } from '../example.js';
import { roleFrom } from '../phrases.js';
import { chunkAt, headWord, nameOf, type Scene } from '../scene.js';

export const PRODUCTS =
  /^(?:film|movie|sequel|prequel|remake|comedy|romcom|drama|thriller|documentary|musical|animation|western|epic|adventure|biopic|blockbuster|sitcom|show|series|game|album|song|single|novel|memoir|book|play|phone|smartphone|handset|handheld|device|gadget|console|tablet|laptop|app|model|car|truck|motorbike)$/;

/** The work or device named just before that the noun group means, or null. */
export const productMeant = (scene: Scene, chunk: Chunk): Role | null =>
  PRODUCTS.test(headWord(scene, chunk)) && !isAnother(scene, chunk) ? productBefore(scene, chunk) : null;

/** "the biggest film", "the other phones": another one. */
function isAnother(scene: Scene, { first, after }: Chunk): boolean {
  for (let i = first + 1; i < after - 1; i++) {
    const { lower, pos } = scene.tokens.tokens[i]!;
    if (NOT_THE_SAME.has(lower) || /^.{3,}est$/.test(lower) || pos === 'NUM' || nameOf(scene, i)) return true;
  }
  return false;
}

/** "the film": the product that this sentence or one of the two before was about, else the one last named there. */
function productBefore(scene: Scene, { first }: Chunk): Role | null {
  const { sentence } = scene.tokens.tokens[first]!;
  let last: Role | null = null;
  for (let i = first - 1; i >= 0 && i > first - 150 && scene.tokens.tokens[i]!.sentence >= sentence - 2; i--) {
    const mention = nameOf(scene, i);
    if (mention?.type !== 'product' || mention.form !== 'name') continue;
    const chunk = scene.chunkAt[i]!;
    const role = roleFrom(scene, mention.first, mention.after);
    if (scene.clauses.clauses[chunkAt(scene, chunk)!.clause]!.subject === chunk) return role;
    last ??= role;
  }
  return last;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'The comedy Cold Ferry took $9m, and Cold Ferry is still on. The thriller Herring Days opened. The film took $4m.',
    facts: [{ quote: '$4m', subject: 'Herring Days' }],
  },
  {
    text: 'Orsa Inc. sells phones. The Galaxy Note 9 is new. The long-awaited gadget costs $400. The cheapest gadget costs $90.',
    facts: [
      { quote: '$400', subject: 'Galaxy Note 9' },
      { quote: '$90', subject: 'cheapest gadget' },
    ],
  },
];
