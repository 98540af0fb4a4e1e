/** Figures that others expected, told beside the ones that came: "the 4% that analysts had forecast". */
import type { Chunk } from '../../../document.js';
import { FORECASTERS, opinionVerbs } from '../../../lexicon/reporting.js';
import type { Cue } from './cues.js';
import { plainRole } from '../phrases.js';
import { chunkAt, headWord, word, type Scene } from '../scene.js';
import { canSpeak, sourceOf, type Speakers } from './speakers.js';

/** The figure that a relative clause without an object is about: "the [2%] the ministry estimated". */
export function figureBefore(chunks: readonly Chunk[], index: number): Chunk | null {
  for (let i = index; i >= 0 && i > index - 5; i--) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'quantity') return chunk;
    if (/^(?:comma|stop|verb|quote|conjunction)$/.test(chunk.kind)) return null;
  }
  return null;
}

/** "beating [analysts' expectations of 5%]" */
export function expectationCue(scene: Scene, chunks: readonly Chunk[], at: number): Cue | null {
  const noun = chunks[at]!;
  if (noun.kind !== 'noun' || !/^(?:estimates?|forecasts?|expectations?|predictions?|projections?)$/.test(headWord(scene, noun)))
    return null;
  const preposition = chunks[at + 1];
  if (preposition?.kind !== 'preposition' || !/^(?:of|for|at)$/.test(word(scene, preposition.first))) return null;
  let owner = -1;
  for (let i = noun.first; i < noun.after; i++) if (FORECASTERS.has(word(scene, i))) owner = i;
  if (owner < 0) return null;
  const figure = chunks.slice(at + 2, at + 6).find((chunk) => chunk.kind === 'quantity');
  let first = owner;
  while (first > noun.first && /^(?:PROPN|ADJ)$/.test(scene.tokens.tokens[first - 1]!.pos)) first--;
  const role = plainRole(scene, first, owner + 1);
  return figure && role
    ? {
        role,
        rule: 'source/expectation',
        start: noun.first,
        end: noun.after,
        phrase: { first, after: owner + 1 },
        hole: null,
        reports: false,
        opinion: true,
        side: 'right',
        coordinate: false,
        figure,
      }
    : null;
}

const AWAITED: ReadonlySet<string> = new Set('expected forecast forecasted predicted projected estimated'.split(' '));

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
  return speakers.forecasters && chunk.kind === 'verb' && chunks[at - 1]?.kind === 'relative'
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
      ...source,
      rule: 'source/view',
      start: noun.first,
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
