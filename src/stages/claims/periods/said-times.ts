/** A day or a week on which something was said or announced: what holds does not hold then. */
import type { Chunk, Clause, TimeMention } from '../../../document.js';
import type { ClaimExample } from '../example.js';
import { chunkAt, word, type Scene } from '../scene.js';

/** Days, weeks and "last month": when things are said. A report of "2004" or "the third quarter" is about it. */
export function isShort({ value, text }: TimeMention): boolean {
  if (value === null) return /day\b|week|month|night|yesterday|morning/i.test(text);
  return /^\d{4}-(?:\d\d-\d\d|W\d)/.test(value) || (/^\d{4}-\d\d$/.test(value) && /month/i.test(text));
}

const SAYING = new Set(
  `said say says told tell tells reported reports revealed disclosed published released stated warned declared wrote noted added forecast predicted
  estimated showed suggested`.split(/\s+/),
);
const ANNOUNCING = new Set(
  'announced announces confirmed confirms issued filed files lodged unveiled unveils posted posts presented presents tabled'.split(' '),
);
const DOCUMENT = /^(?:note|report|statement|interview|filing|letter|speech|survey|release|conference|briefing|email|call|tweet|memo)$/;

const DATA =
  /^(?:data|figures?|numbers|statistics|results?|reports?|polls?|surveys?|studies|study|estimates?|forecasts?|findings|minutes|documents?|papers?|statements?|letters?|transcripts?|memos?|notes?|review|index|census|accounts|audit|analysis|list|e?mails?)$/;

/** "[declared] war", "[wrote] a novel": what is done with words, and not said. */
export function isDeed(scene: Scene, verb: Chunk): boolean {
  const object = chunkAt(scene, verb.index + 1);
  if (/^hear(?:s|d)?$/.test(word(scene, verb.after - 1)))
    return object?.kind === 'noun' && /^(?:cases?|appeals?|arguments|petitions?|pleas?)$/.test(word(scene, object.after - 1));
  return (
    /^(?:declar(?:e|es|ed|ing)|writ(?:e|es|ing|ten)|wrote)$/.test(word(scene, verb.after - 1)) &&
    object?.kind === 'noun' &&
    object.first === verb.after &&
    !DOCUMENT.test(word(scene, object.after - 1)) &&
    chunkAt(scene, object.index + 1)?.kind !== 'verb'
  );
}

/** "figures [released] on Monday"; but a prisoner or a film is "[released] on Monday" */
function isOfData(scene: Scene, { subject }: Clause, verb: Chunk): boolean {
  const beside = chunkAt(scene, verb.index - 1);
  const noun = beside?.kind === 'noun' ? beside : subject === null ? undefined : chunkAt(scene, subject);
  return noun === undefined || DATA.test(word(scene, noun.after - 1));
}

const saying = (lower: string): 'said' | 'announced' | null => (SAYING.has(lower) ? 'said' : ANNOUNCING.has(lower) ? 'announced' : null);

/** "lodged on Monday", "data released on October 30", "a note last week": a day or a week on which something was said. */
export function saidAt(scene: Scene, chunk: Chunk, time: TimeMention): 'said' | 'announced' | null {
  if (!isShort(time)) return null;
  const clause = scene.clauses.clauses[chunk.clause]!;
  for (let i = chunk.index - 1; i >= clause.first && i >= chunk.index - 8; i--) {
    const before = chunkAt(scene, i)!;
    if (before.kind === 'verb') {
      // "will report [on Friday]"
      if (/^(?:will|to|would)$/.test(word(scene, before.first)) || i === clause.first) {
        if (/^(?:report|announce|publish|release|unveil|present|issue|disclose)$/.test(word(scene, before.after - 1))) return 'announced';
      }
      if (/^(?:will|to|would)$/.test(word(scene, before.first))) return null;
      if (isDeed(scene, before) || (word(scene, before.after - 1) === 'released' && !isOfData(scene, clause, before))) return null;
      const said = saying(word(scene, before.after - 1));
      // "announced on Monday that …"
      return said && word(scene, chunk.after) === 'that' ? 'said' : said;
    }
    if (before.kind === 'noun' && DOCUMENT.test(word(scene, before.after - 1))) return 'said';
    // "figures out [on Tuesday]", but "will walk out [on Tuesday]"
    if (word(scene, before.first) === 'out' && i >= chunk.index - 2 && chunkAt(scene, i - 1)?.kind !== 'verb') return 'said';
    if (!/^(?:preposition|noun|quantity|comma|adverb|adjective|other)$/.test(before.kind) && word(scene, before.first) !== 'for')
      return null;
  }
  // "[On Tuesday], Merrow News reported that …"
  const comma = chunkAt(scene, chunk.index + 1);
  const teller = comma?.kind === 'comma' ? chunkAt(scene, chunk.index + 2) : undefined;
  const telling = chunkAt(scene, chunk.index + 3);
  if (teller?.kind === 'noun' && telling?.kind === 'verb' && saying(word(scene, telling.after - 1)) === 'said') return 'said';
  // "On Monday, according to data from Acme, …", "On Monday the company said"
  for (let i = chunk.index + 1; i <= chunk.index + 2; i++) if (word(scene, chunkAt(scene, i)?.first ?? -1) === 'according') return 'said';
  if (clause.verb !== null && clause.verb > chunk.index)
    return clause.verb <= chunk.index + 6 ? saying(word(scene, chunkAt(scene, clause.verb)!.after - 1)) : null;
  if (clause.verb === null && chunk.index + 3 >= clause.after) {
    const next = scene.clauses.clauses[clause.index + 1];
    if (next?.sentence === clause.sentence && next.verb !== null) return saying(word(scene, chunkAt(scene, next.verb)!.after - 1));
  }
  return null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'Ann Lee was released from prison on Friday.', facts: [{ quote: 'Friday', kind: 'date' }] },
  { text: 'The data were released on Friday.', facts: [], not: ['Friday'] },
  { text: 'On Friday the notes were quoted at 37 cents.', facts: [{ quote: '37 cents', period: '2024-05-10' }] },
  { text: 'Rents rose 4% in 2023, according to data released on Monday.', facts: [{ quote: '4%', period: '2023' }] },
  {
    text: 'Norbury said on Friday that its first-quarter loss was $3 million.',
    facts: [{ quote: '$3 million', period: '2024-Q1' }],
    not: ['Friday'],
  },
  { text: 'Ministers offered a further £7m for clinics on Tuesday.', facts: [{ quote: '£7m', period: null }] },
  { text: 'Profit for the period ended Aug. 3 fell 2%.', published: '2019-08-21', facts: [{ quote: '2%', period: null }] },
  { text: 'Norbury sold $200 million of notes due 2031.', facts: [{ quote: '$200 million', period: null }], not: ['2031'] },
  { text: 'Sales came to 500 boats in the 2022-23 season, the company said.', facts: [{ quote: '500 boats', period: '2022/2023' }] },
];
