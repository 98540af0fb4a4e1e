/** Who is named as the source inside one sentence, and which of its words the source answers for. */
import type { Chunk, Role, Sentence } from '../../document.js';
import { FORECASTERS, LISTING_NOUNS, MEDIA, opinionVerbs, RECORD_NOUNS, SPEAKER_NOUNS } from '../../lexicon/reporting.js';
import type { ClaimExample } from './example.js';
import { plainRole } from './phrases.js';
import { isAsserted, predicateAt } from './predicates.js';
import { chunkAt, chunksOf, headWord, word, type Scene } from './scene.js';
import { openBehind } from './quotations.js';
import { canSpeak, invertedSpeaker, isOffice, isSpokes, joined, sourceOf, speakerBefore, tailEnd, type Speakers } from './speakers.js';

export interface Attribution {
  readonly role: Role;
  readonly rule: string;
  /** Tokens that the source answers for. */
  readonly first: number;
  readonly after: number;
  /** The speaker's own phrase, which is said about the speaker: "said Ann Lee, [54, who has run it for 29 years]". */
  readonly hole: { readonly first: number; readonly after: number } | null;
  /** Covers one figure inside another's sentence: "the 3% that economists had expected". */
  readonly narrow: boolean;
  /** Whether the report may go on behind the sentence. */
  readonly reports: boolean;
}

interface Cue {
  readonly role: Role;
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly hole: Attribution['hole'];
  readonly reports: boolean;
  readonly opinion: boolean;
  /** On which side of the cue its statement stands. */
  readonly side: 'left' | 'right';
  /** Begins a statement of its own behind ";", "while", "which". */
  readonly coordinate: boolean;
  /** Its subject is that of another verb before it: "ruled that … [and said]". */
  readonly shared?: boolean;
  /** The one figure that the cue is about, if it is a relative clause behind it. */
  readonly figure: Chunk | null;
}

/** The attributions of a sentence; `quoted` says whether it begins inside a quotation. Who is named inside a quotation is no source of the text. */
export function attributionsIn(scene: Scene, sentence: Sentence, quoted: boolean, speakers: Speakers): Attribution[] {
  const chunks = chunksOf(scene, sentence);
  const cues: Cue[] = [];
  for (let i = 0; i < chunks.length; i++) {
    if (chunks[i]!.kind === 'quote') quoted = openBehind(scene, chunks[i]!.first, quoted);
    if (quoted) continue;
    const cue =
      phraseCue(scene, chunks, i, speakers) ??
      verbCue(scene, chunks, i, speakers) ??
      expectationCue(scene, chunks, i) ??
      awaitedCue(scene, chunks, i, speakers) ??
      elidedCue(scene, chunks, i, speakers);
    if (cue) cues.push(cue);
  }
  if (cues.every((cue) => cue.figure)) {
    const listing = listingCue(scene, chunks, speakers);
    if (listing) cues.push(listing);
  }
  return cover(sentence, cues);
}

/** Shares the sentence out among its sources. */
function cover(sentence: Sentence, cues: readonly Cue[]): Attribution[] {
  const found: Attribution[] = [];
  const wide: Cue[] = [];
  for (const cue of cues) {
    if (cue.figure) {
      found.push({
        role: cue.role,
        rule: cue.rule,
        first: cue.figure.first,
        after: cue.figure.after,
        hole: null,
        narrow: true,
        reports: false,
      });
      continue;
    }
    const last = wide[wide.length - 1];
    if (last && cue.shared) continue;
    if (last && !cue.coordinate) {
      if (cue.side === 'right') {
        // "He said [the firm expects] 5%": what a speaker says others say is the speaker's
        if (last.side === 'right') continue;
      } else if (last.side === 'right') {
        // "Analysts expect 5%, [according to Merrow data]"
        if (!last.opinion) continue;
        wide.pop();
      }
    }
    wide.push(cue);
  }
  wide.forEach((cue, index) => {
    const before = wide[index - 1];
    const behind = wide[index + 1];
    const first = cue.side === 'right' && cue.coordinate ? cue.start : before ? before.end : sentence.first;
    const after = behind ? (behind.side === 'right' ? behind.start : cue.side === 'left' ? cue.end : behind.start) : sentence.after;
    found.push({ role: cue.role, rule: cue.rule, first, after, hole: cue.hole, narrow: false, reports: cue.reports });
  });
  return found;
}

/** "[According to Merrow], …", "…, citing data from Merrow" */
function phraseCue(scene: Scene, chunks: readonly Chunk[], at: number, speakers: Speakers): Cue | null {
  const chunk = chunks[at]!;
  const lower = word(scene, chunk.first);
  const citing = lower === 'citing' || lower === 'cites';
  if (!citing && !(lower === 'according' && word(scene, chunk.first + 1) === 'to')) return null;
  let i = at + 1;
  while (chunks[i] && chunks[i]!.kind !== 'noun' && chunks[i]!.kind !== 'quantity' && i < at + 5) i++;
  const noun = chunks[i];
  if (noun?.kind !== 'noun') return null;
  if (citing && !RECORD_NOUNS.has(headWord(scene, noun)) && !SPEAKER_NOUNS.has(headWord(scene, noun))) return null;
  const source = sourceOf(scene, noun, speakers);
  if (!source) return null;
  const opens = at === 0 || (at === 1 && chunks[0]!.kind !== 'noun');
  return {
    ...source,
    rule: citing ? 'source/citing' : 'source/according-to',
    start: chunk.first,
    reports: true,
    opinion: false,
    side: opens ? 'right' : 'left',
    coordinate: false,
    hole: null,
    figure: null,
  };
}

function verbCue(scene: Scene, chunks: readonly Chunk[], at: number, speakers: Speakers): Cue | null {
  const predicate = predicateAt(scene, chunks, at);
  if (!predicate || !isAsserted(scene, chunks, at, predicate)) return null;
  const { token, chunk, kind } = predicate;
  const inverted = kind === 'statement' ? invertedSpeaker(scene, chunks, at) : null;
  if (inverted) {
    const source = sourceOf(scene, inverted, speakers);
    if (!source) return null;
    return {
      ...source,
      rule: 'source/said-by',
      start: chunk.first,
      reports: !isSpokes(scene, inverted),
      opinion: false,
      side: 'left',
      coordinate: false,
      hole: { first: inverted.first, after: tailEnd(scene, chunks, inverted) },
      figure: null,
    };
  }
  const speaker = predicate.speaker ?? joined(chunks, at, speakerBefore(scene, chunks, at));
  if (!speaker) return null;
  const record = RECORD_NOUNS.has(headWord(scene, speaker));
  if (
    kind === 'tally' &&
    !record &&
    !(/^(?:puts?|log(?:s|ged)|counts?|counted)$/.test(word(scene, token)) && isOffice(scene, speaker, speakers))
  )
    return null;
  if (!record && CONCRETE.test(word(scene, token)) && takesObject(chunks, at)) return null;
  // "Orion is [looking for] savings" is no view of the future.
  if (/^look/.test(word(scene, token)) && !FORECASTERS.has(headWord(scene, speaker))) return null;
  const source = sourceOf(scene, speaker, speakers);
  if (!source) return null;
  const right = token < chunk.head || contentBehind(scene, chunks, predicate.last);
  const index = speaker.index - chunks[0]!.index;
  const between = chunks.slice(index + 1, at);
  // "The institute [asked 300 people and] puts the error at 2%"
  const shared = /^(?:and|but|or)$/.test(word(scene, chunk.first - 1)) && between.some(({ kind: other }) => other === 'verb');
  const relative =
    !shared &&
    (between.some(({ kind: other }) => other === 'relative') ||
      chunks[index - 1]?.kind === 'relative' ||
      /^(?:that|which)$/.test(word(scene, speaker.first)));
  const view = kind === 'view';
  const subordinate = /^(?:after|as|because|when|since|if|although|though|before|until)$/.test(word(scene, chunks[index - 1]?.first ?? -1));
  return {
    role: source.role,
    rule: view ? 'source/view' : record ? 'source/record' : 'source/said',
    start: relative || shared ? chunk.first : speaker.first,
    end: chunk.after,
    hole: record || shared ? null : { first: speaker.first, after: token + 1 },
    reports: !view && !subordinate && !isSpokes(scene, speaker) && !(MEDIA.has(source.role.name) && !record),
    opinion: view,
    side: right || index <= 1 ? 'right' : 'left',
    shared,
    coordinate: relative || shared || isCoordinate(chunks, index),
    figure: view && !right ? figureBefore(chunks, index) : null,
  };
}

/** Verbs that report only with a clause behind them: "the index [added] 20 points" says nothing. */
const CONCRETE = /^(?:add(?:s|ed)?|finds?|found|claim(?:s|ed)?|not(?:es?|ed)|recalls?|recalled|shows?|showed|states?|stated)$/;

/** Whether a thing stands behind the verb, and no clause. */
function takesObject(chunks: readonly Chunk[], at: number): boolean {
  if (!/^(?:quantity|noun)$/.test(chunks[at + 1]?.kind ?? '')) return false;
  for (let i = at + 2; i < at + 6; i++) {
    const kind = chunks[i]?.kind ?? 'stop';
    if (kind === 'verb') return false;
    if (/^(?:comma|stop|conjunction|relative)$/.test(kind)) return true;
  }
  return true;
}

/** Whether a statement follows the verb: not "…, the company said on Friday." */
function contentBehind(scene: Scene, chunks: readonly Chunk[], at: number): boolean {
  for (let i = at + 1; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'time' || chunk.kind === 'adverb') continue;
    if (
      chunk.kind === 'preposition' &&
      /^(?:in|on|at|to|during|after|ahead|of)$/.test(word(scene, chunk.first)) &&
      /^(?:noun|time)$/.test(chunks[i + 1]?.kind ?? '')
    ) {
      i++;
      continue;
    }
    if (chunk.kind === 'stop') return word(scene, chunk.first) === ':';
    return !/^(?:comma|close)$/.test(chunk.kind) || chunks[i + 1]?.kind === 'quote';
  }
  return false;
}

/** The figure that a relative clause without an object is about: "the [3.1%] the government estimated". */
function figureBefore(chunks: readonly Chunk[], index: number): Chunk | null {
  for (let i = index; i >= 0 && i > index - 5; i--) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'quantity') return chunk;
    if (/^(?:comma|stop|verb|quote|conjunction)$/.test(chunk.kind)) return null;
  }
  return null;
}

/** Whether the group begins a statement of its own: behind ";", "while", "and". */
function isCoordinate(chunks: readonly Chunk[], index: number): boolean {
  let i = index - 1;
  while (i >= 0 && /^(?:adverb|adjective|other|time)$/.test(chunks[i]!.kind)) i--;
  return i > 0 && /^(?:conjunction|stop)$/.test(chunks[i]!.kind);
}

/** "beating [analysts' expectations of 5%]" */
function expectationCue(scene: Scene, chunks: readonly Chunk[], at: number): Cue | null {
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
        hole: null,
        reports: false,
        opinion: true,
        side: 'right',
        coordinate: false,
        figure,
      }
    : null;
}

const AWAITED = /^(?:expected|forecast|forecasted|predicted|projected|estimated)$/;

/** "the 4% gain [that was expected]", by those whose forecast was told before; "the 4% [forecast by analysts]". */
function awaitedCue(scene: Scene, chunks: readonly Chunk[], at: number, speakers: Speakers): Cue | null {
  const chunk = chunks[at]!;
  if (!AWAITED.test(word(scene, chunk.after - 1))) return null;
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
    return source && { ...cue, ...source };
  }
  return speakers.forecasters && chunk.kind === 'verb' && chunks[at - 1]?.kind === 'relative'
    ? { ...cue, role: speakers.forecasters, end: chunk.after }
    : null;
}

/** "economists had expected 5.5%, and [the Bank] 5.3%": a view whose verb is left out. */
function elidedCue(scene: Scene, chunks: readonly Chunk[], at: number, speakers: Speakers): Cue | null {
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
      hole: null,
      figure: null,
    }
  );
}

/** "in a Merrow survey of 805 voters", "on the Gazette's rich list": a listing behind a preposition, its maker named. */
function listingCue(scene: Scene, chunks: readonly Chunk[], speakers: Speakers): Cue | null {
  for (let i = 1; i < chunks.length; i++) {
    const noun = chunks[i]!;
    if (
      noun.kind !== 'noun' ||
      chunks[i - 1]!.kind !== 'preposition' ||
      !/^(?:in|on|by|per|of)$/.test(word(scene, chunks[i - 1]!.first)) ||
      !LISTING_NOUNS.has(headWord(scene, noun))
    )
      continue;
    const source = sourceOf(scene, noun, speakers);
    if (!source || source.role.type === null || source.role.type === 'place') continue;
    return {
      ...source,
      rule: 'source/listing',
      start: noun.first,
      reports: true,
      opinion: false,
      side: 'left',
      coordinate: false,
      hole: null,
      figure: null,
    };
  }
  return null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'According to the research firm Tolvane Insight, sales of kettles rose 5% last year.',
    facts: [{ quote: '5%', source: 'Tolvane Insight' }],
  },
  {
    text: 'Sales of kettles, according to figures released by Tolvane Insight on Monday, rose 5%.',
    facts: [{ quote: '5%', source: 'Tolvane Insight' }],
  },
  // The speaker's own age and past are nobody's report.
  {
    text: '"We sold 90 boats," said plant manager Ann Lee, 54, who has run the yard for 29 years.',
    facts: [
      { quote: '90 boats', source: 'Ann Lee' },
      { quote: '54', source: null },
      { quote: '29 years', source: null },
    ],
  },
  { text: 'The head teacher, Colin Marsh, said 40 pupils were absent.', facts: [{ quote: '40 pupils', source: 'Colin Marsh' }] },
  {
    text: 'The Velden Bank, which holds $5 billion of bonds, said lending rose 3%.',
    facts: [
      { quote: '$5 billion', source: null },
      { quote: '3%', source: 'Velden Bank' },
    ],
  },
  // A relative clause answers for the figure before it alone.
  {
    text: 'Tolvane Corp. said profit came to $1.03 a share, ahead of the $1.02 that analysts surveyed by Velden Data had expected.',
    facts: [
      { quote: '$1.03', source: 'Tolvane Corp.' },
      { quote: '$1.02', source: 'analysts surveyed by Velden Data' },
    ],
  },
  {
    text: 'Tolvane Corp. expects a profit of $70 million; analysts had pencilled in $92 million.',
    facts: [
      { quote: '$70 million', source: 'Tolvane Corp.' },
      { quote: '$92 million', source: 'analysts' },
    ],
  },
  {
    text: "Sales at Tolvane Corp. rose 5%, beating analysts' expectations of 4%.",
    facts: [
      { quote: '4%', source: 'analysts' },
      { quote: '5%', source: null },
    ],
  },
  {
    text: 'The margin was 45%, less than the 47% forecast by analysts.',
    facts: [
      { quote: '47%', source: 'analysts' },
      { quote: '45%', source: null },
    ],
  },
  {
    text: 'A court ruled that Tolvane Corp. must stop and said it must pay $5 million.',
    facts: [{ quote: '$5 million', source: 'court' }],
  },
  { text: 'Ann Lee of Tolvane Corp. said the firm expects sales to rise 6%.', facts: [{ quote: '6%', source: 'Ann Lee' }] },
  {
    text: 'The report followed a note from the Velden Bank, which estimated that output grew 2%.',
    facts: [{ quote: '2%', source: 'Velden Bank' }],
  },
  { text: 'The Velden Institute asked 300 people and puts the rate at 7%.', facts: [{ quote: '7%', source: 'Velden Institute' }] },
  {
    text: 'In a poll by the Velden Institute 48% of voters were against the bridge.',
    facts: [{ quote: '48%', source: 'Velden Institute' }],
  },
  // Words that only look like reports
  { text: 'Tolvane Corp. added 300 jobs last year.', facts: [{ quote: '300 jobs', source: null }] },
  { text: 'Tolvane Corp. declined to say whether it would pay $5 million.', facts: [{ quote: '$5 million', source: null }] },
  { text: 'One in four drivers would say yes, and 40% would say no.', facts: [{ quote: '40%', source: null }] },
  { text: 'In the United States Tolvane Corp. sold 300 boats.', facts: [{ quote: '300 boats', source: null }] },
];
