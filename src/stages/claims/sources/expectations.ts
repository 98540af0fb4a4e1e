/** Figures that others expected, told beside the ones that came: "the 4% that analysts had forecast". */
import type { Chunk } from '../../../document.js';
import { itemAt } from '../../../lexicon/item-at.js';
import { FORECASTERS, opinionVerbs, revisingVerbs } from '../../../lexicon/reporting.js';
import { isCoordinate, type Cue } from './cues.js';
import type { ClaimExample } from '../example.js';
import { plainRole } from '../phrases.js';
import { chunkAt, headWord, word, type Scene } from '../scene.js';
import { canSpeak, speakerBefore } from './speakers.js';
import { sourceOf, type Speakers } from './whom.js';

/** The figure that a relative clause without an object is about: "the [2%] the ministry estimated". */
export function figureBefore(chunks: readonly Chunk[], index: number): Chunk | null {
  for (let i = index; i >= 0 && i > index - 5; i--) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'quantity') return chunk;
    if (/^(?:comma|stop|verb|quote|conjunction)$/.test(chunk.kind)) return null;
  }
  return null;
}

/** What is expected, as a noun. */
export const EXPECTATIONS: ReadonlySet<string> = new Set(
  'estimate estimates forecast forecasts expectation expectations prediction predictions projection projections consensus guidance outlook'.split(
    ' ',
  ),
);

/** "The bank [raised its forecast] for growth to 5%", "Lee trimmed [her estimate]": who revises a forecast foresees it. */
export function revisionCue(scene: Scene, chunks: readonly Chunk[], at: number, speakers: Speakers): Cue | null {
  const noun = chunks[at]!;
  const verb = itemAt(chunks, at - 1);
  if (noun.kind !== 'noun' || verb?.kind !== 'verb' || !/^(?:its|their|his|her)$/.test(word(scene, noun.first))) return null;
  if (!EXPECTATIONS.has(headWord(scene, noun)) || !revisingVerbs.has(headWord(scene, verb))) return null;
  const speaker = speakerBefore(scene, chunks, at - 1);
  const source = speaker && sourceOf(scene, speaker, speakers);
  if (!source) return null;
  const index = speaker.index - chunks[0]!.index;
  return {
    role: source.role,
    rule: 'source/view',
    start: speaker.first,
    end: verb.after,
    phrase: { first: speaker.first, after: verb.first },
    hole: { first: speaker.first, after: verb.first },
    reports: false,
    opinion: true,
    side: 'right',
    coordinate: isCoordinate(chunks, index),
    figure: null,
  };
}

/** "beating [analysts' expectations of 5%]", "below [the consensus of $9 billion]", "against [a forecast of 3%] in a Merrow poll" */
export function expectationCue(scene: Scene, chunks: readonly Chunk[], at: number, speakers: Speakers): Cue | null {
  const noun = chunks[at]!;
  const head = headWord(scene, noun);
  if (noun.kind !== 'noun' || !EXPECTATIONS.has(head)) return null;
  const link = word(scene, noun.after);
  if (!(chunks[at + 1]?.kind === 'preposition' && /^(?:of|for|at)$/.test(link)) && !(head === 'consensus' && /^(?:was|is)$/.test(link)))
    return null;
  const index = chunks.slice(0, at + 6).findIndex((chunk, i) => i > at + 1 && chunk.kind === 'quantity');
  const source = index < 0 ? null : forecasterOf(scene, chunks, noun, index, speakers);
  return (
    source && {
      ...source,
      rule: 'source/expectation',
      start: noun.first,
      end: noun.after,
      hole: null,
      reports: false,
      opinion: true,
      side: 'right',
      coordinate: false,
      figure: chunks[index]!,
    }
  );
}

/** Who expected a figure: who owns the expectation, the poll behind it, those whose forecasts were told before, else the consensus itself. */
function forecasterOf(
  scene: Scene,
  chunks: readonly Chunk[],
  noun: Chunk,
  figure: number,
  speakers: Speakers,
): Pick<Cue, 'role' | 'phrase'> | null {
  const named = (first: number, after: number): Pick<Cue, 'role' | 'phrase'> | null => {
    const role = plainRole(scene, first, after);
    return role && { role, phrase: { first, after } };
  };
  for (let owner = noun.after - 1; owner >= noun.first; owner--) {
    if (!FORECASTERS.has(word(scene, owner))) continue;
    let first = owner;
    while (first > noun.first && /^(?:PROPN|ADJ)$/.test(scene.tokens.tokens[first - 1]!.pos)) first--;
    return named(first, owner + 1);
  }
  const poll = chunks[figure + 2];
  if (word(scene, chunks[figure]!.after) === 'in' && poll?.kind === 'noun' && /^(?:poll|survey)$/.test(headWord(scene, poll)))
    return named(poll.first, poll.after);
  if (!/^(?:expectations|consensus)$/.test(headWord(scene, noun))) return null;
  if (/^(?:its|their|his|her|our|my)$/.test(word(scene, noun.first))) return null;
  return speakers.consensus ? { role: speakers.consensus, phrase: null } : named(noun.first, noun.after);
}

export const AWAITED: ReadonlySet<string> = new Set('expected forecast forecasted predicted projected estimated'.split(' '));

/** "the 4% gain [that was expected]", by those whose forecast was told before; "the 4% [forecast by analysts]". */
export function awaitedCue(scene: Scene, chunks: readonly Chunk[], at: number, speakers: Speakers): Cue | null {
  const chunk = chunks[at]!;
  if (!AWAITED.has(word(scene, chunk.after - 1))) return null;
  const figure = figureBefore(chunks, at - 1);
  if (!figure) return null;
  const cue = {
    rule: 'source/awaited',
    start: chunk.first,
    hole: null,
    reports: false,
    opinion: true,
    side: 'left',
    coordinate: false,
    figure,
  } as const;
  const agent = chunks[at + 2];
  if (word(scene, chunk.after) === 'by' && agent?.kind === 'noun' && canSpeak(scene, agent)) {
    const source = sourceOf(scene, agent, speakers);
    return source && { ...cue, ...source, phrase: { first: agent.first, after: source.end } };
  }
  return speakers.forecasters && chunk.kind === 'verb' && itemAt(chunks, at - 1)?.kind === 'relative'
    ? { ...cue, role: speakers.forecasters, end: chunk.after, phrase: null }
    : null;
}

/** "economists had expected 5.5%, and [the Bank] 5.3%": a view whose verb is left out. */
export function elidedCue(scene: Scene, chunks: readonly Chunk[], at: number, speakers: Speakers): Cue | null {
  const noun = chunks[at]!;
  if (noun.kind !== 'noun') return null;
  const { subject, verb, first } = scene.clauses.clauses[noun.clause]!;
  if (
    subject !== noun.index ||
    verb === null ||
    verb >= first ||
    !opinionVerbs.has(headWord(scene, chunkAt(scene, verb))) ||
    !canSpeak(scene, noun)
  )
    return null;
  const source = sourceOf(scene, noun, speakers);
  return (
    source && {
      role: source.role,
      rule: 'source/view',
      start: noun.first,
      end: source.end,
      reports: false,
      opinion: true,
      side: 'right',
      coordinate: true,
      phrase: { first: noun.first, after: source.end },
      hole: null,
      figure: null,
    }
  );
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Exports fell 2%. Velden Bank raised its forecast for growth to 5%.',
    facts: [
      { quote: '2%', source: null },
      { quote: '5%', source: 'Velden Bank' },
    ],
  },
  { text: 'Money markets put the chance of a cut at 40%.', facts: [{ quote: '40%', source: 'Money markets' }] },
  { text: 'Analysts had called for a rise of 5%.', facts: [{ quote: '5%', source: 'Analysts' }] },
  {
    text: 'Tolvane Corp. said profit was $5 million, more than analysts had expected. Sales came to $9 million, above the consensus of $8 million.',
    facts: [
      { quote: '$5 million', source: 'Tolvane Corp.' },
      { quote: '$8 million', source: 'consensus' },
    ],
  },
  {
    text: 'Analysts polled by Velden Data expected a profit of $4 million. Sales came to $9 million, against expectations of $8 million.',
    facts: [{ quote: '$8 million', source: 'Analysts polled by Velden Data' }],
  },
  {
    text: 'Output rose 0.6%, the ministry said, compared with a forecast of 0.3% in a Velden poll.',
    facts: [
      { quote: '0.6%', source: 'ministry' },
      { quote: '0.3%', source: 'Velden poll' },
    ],
  },
  { text: 'The growth beat the 3.5% that economists had forecast ahead of the report.', facts: [{ quote: '3.5%', source: 'economists' }] },
  { text: 'Tolvane Corp. lost $5 million, short of its expectations of $3 million.', facts: [{ quote: '$3 million', source: null }] },
];
