/** Where a market is that the text goes on about as "the market": "12% of the [Norwegian] soap market. Its rival's share is 40%". */
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { chunkAt, headWord, nameOf, type Scene } from '../scene.js';
import { placeSite } from './number-sites.js';
import type { Site } from './sites.js';

/** How many sentences, and chunks, back the market may be named. */
const FAR = 15;
const REACH = 400;

/** The place of the market named last, for a share of a market that is told without one. */
export function marketBefore(scene: Scene, { kind, metric, chunk, sentence }: Draft): Site | null {
  if (kind !== 'share' || !/^(?:(?:overall |own |total )?(?:market )?share|(?:the )?market)$/i.test(metric?.name ?? '')) return null;
  for (let i = chunk.index - 1; i >= 0 && i > chunk.index - REACH; i--) {
    const noun = chunkAt(scene, i)!;
    if (scene.tokens.tokens[noun.first]!.sentence < sentence.index - FAR) return null;
    if (noun.kind !== 'noun' || !/^markets?$/.test(headWord(scene, noun))) continue;
    for (let at = noun.first; at < noun.after - 1; at++) {
      const mention = nameOf(scene, at);
      if (mention?.type === 'place') return placeSite(scene, mention, 'place/market-before', noun);
    }
  }
  return null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Orsa Inc. has 12% of the Norwegian soap market. Its share was 9% in May. Velden Corp. has 40% of the market.',
    facts: [
      { quote: '9%', place: 'Norway' },
      { quote: '40%', place: 'Norway' },
    ],
  },
  // Shares of something else
  { text: 'Orsa Inc. leads the Norwegian soap market. It owns 40% of Velden Corp.', facts: [{ quote: '40%', place: null }] },
];
