/** Who says it by what they do: "prosecutors accused him [of hiding $2bn]", "plans to cut 40 posts were [unveiled by the council]". */
import type { Chunk } from '../../../document.js';
import type { ClaimExample } from '../example.js';
import { chunkAt, clauseOf, headWord, word, type Scene } from '../scene.js';
import { isPeopleWord } from '../../../lexicon/people.js';
import { FORECASTERS } from '../../../lexicon/reporting.js';
import { itemAt } from '../../../lexicon/item-at.js';
import type { Cue } from './cues.js';
import { canSpeak, speakerBefore } from './speakers.js';
import { sourceOf, type Speakers } from './whom.js';

/** Verbs that say what somebody did, and the word in front of it. */
const ACCUSING: ReadonlyMap<string, string> = new Map([
  ...['accuse', 'accuses', 'accused', 'suspect', 'suspects', 'suspected', 'convicted'].map((verb) => [verb, 'of'] as const),
  ...['charge', 'charges', 'charged', 'credit', 'credits', 'credited'].map((verb) => [verb, 'with'] as const),
]);

const PRESENTED = [
  'unveiled',
  'announced',
  'published',
  'released',
  'disclosed',
  'revealed',
  'proposed',
  'outlined',
  'presented',
  'issued',
];

/** Every word that one of these cues has. */
const ASKED: ReadonlySet<string> = new Set(['polled', 'surveyed', 'questioned', 'interviewed', 'canvassed']);

export const DOING: ReadonlySet<string> = new Set([...ACCUSING.keys(), ...PRESENTED, ...ASKED]);

/** What is there only because somebody says it: a film is released too. */
const WORDS =
  /^(?:plans?|proposals?|figures?|data|statistics|reports?|results|targets?|measures|cuts|changes|reforms|package|budget|strategy|forecasts?|estimates?|scheme|deal)$/;

export function doingCue(scene: Scene, chunks: readonly Chunk[], at: number, speakers: Speakers): Cue | null {
  const verb = chunks[at]!;
  if (verb.kind !== 'verb') return null;
  const head = headWord(scene, verb);
  if (ASKED.has(head)) return asked(scene, chunks, at, speakers);
  const link = ACCUSING.get(head);
  const passive = /^(?:is|are|was|were|be|been|being)$/.test(word(scene, verb.head - 1));
  if (link) return passive ? null : accusation(scene, chunks, at, link, speakers);
  const by = itemAt(chunks, at + 1);
  const maker = itemAt(chunks, at + 2);
  if (!passive || !PRESENTED.includes(head) || !by || word(scene, by.first) !== 'by' || maker?.kind !== 'noun') return null;
  const { subject } = clauseOf(scene, verb);
  if (!canSpeak(scene, maker) || subject === null || !WORDS.test(headWord(scene, chunkAt(scene, subject)))) return null;
  const source = sourceOf(scene, maker, speakers);
  return (
    source && {
      ...CUE,
      role: source.role,
      start: verb.first,
      end: source.end,
      phrase: { first: maker.first, after: source.end },
      side: 'left',
    }
  );
}

/** "Of 1,500 adults [polled by Merrow], 61% agreed"; whom economists were asked by is no source of what they expect. */
function asked(scene: Scene, chunks: readonly Chunk[], at: number, speakers: Speakers): Cue | null {
  const verb = chunks[at]!;
  const who = itemAt(chunks, at - 1);
  const asker = itemAt(chunks, at + 2);
  if (verb.after - verb.first > 1 || word(scene, verb.after) !== 'by' || asker?.kind !== 'noun' || !canSpeak(scene, asker)) return null;
  if (!who || !/^(?:noun|quantity)$/.test(who.kind) || !isPeopleWord(word(scene, who.after - 1))) return null;
  if (FORECASTERS.has(word(scene, who.after - 1))) return null;
  const source = sourceOf(scene, asker, speakers);
  return (
    source && {
      ...CUE,
      role: source.role,
      rule: 'source/record',
      start: verb.first,
      end: source.end,
      phrase: { first: asker.first, after: source.end },
      side: 'left',
      reports: true,
    }
  );
}

const CUE = { rule: 'source/said', hole: null, reports: false, opinion: false, coordinate: false, figure: null } as const;

/** "[Prosecutors] accused the trader of hiding $2bn" */
function accusation(scene: Scene, chunks: readonly Chunk[], at: number, link: string, speakers: Speakers): Cue | null {
  for (let i = at + 1; i < at + 9 && i + 1 < chunks.length; i++) {
    const { kind, first } = chunks[i]!;
    if (kind === 'stop' || kind === 'verb') return null;
    if (word(scene, first) !== link || !/.{2}ing$/.test(word(scene, chunks[i]!.after))) continue;
    const speaker = speakerBefore(scene, chunks, at);
    const source = speaker && sourceOf(scene, speaker, speakers);
    return (
      source && {
        ...CUE,
        role: source.role,
        start: first,
        end: chunks[i]!.after,
        phrase: { first: speaker.first, after: source.end },
        side: 'right',
        coordinate: true,
      }
    );
  }
  return null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Prosecutors accused 40 brewers of hiding $9 million of beer.',
    facts: [
      { quote: '40 brewers', source: null },
      { quote: '$9 million', source: 'Prosecutors' },
    ],
  },
  { text: 'Velden Council charged the mill with spilling 900 tonnes of salt.', facts: [{ quote: '900 tonnes', source: 'Velden Council' }] },
  { text: 'Plans to close 40 mills were unveiled by the Velden Council.', facts: [{ quote: '40 mills', source: 'Velden Council' }] },
  // Passive, and no words
  { text: 'Ann Lee was accused of hiding $9 million.', facts: [{ quote: '$9 million', source: null }] },
  { text: 'Tolvane Corp. charged 40 guests for breaking cups.', facts: [{ quote: '40 guests', source: null }] },
  { text: 'A film about 40 mills was released by Tolvane Corp.', facts: [{ quote: '40 mills', source: null }] },
  {
    text: 'Of 1,500 adults polled by Velden Data, 61% owned a sledge. A further 12% wanted one.',
    facts: [
      { quote: '61%', source: 'Velden Data' },
      { quote: '12%', source: 'Velden Data' },
    ],
  },
  { text: 'Colin Marsh, questioned by detectives for nine hours, lost $40.', facts: [{ quote: '$40', source: null }] },
];
