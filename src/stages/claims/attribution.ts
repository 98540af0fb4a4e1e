/** Who is named as the source inside one sentence, and which of its words the source answers for. */
import type { Chunk, Role, Sentence } from '../../document.js';
import { FORECASTERS, LISTING_NOUNS, MEDIA, OPINION_PHRASES, opinionVerbs, RECORD_NOUNS, SPEAKER_NOUNS, statingVerbs, tallyingVerbs } from '../../lexicon/reporting.js';
import { plainRole, roleFrom } from './phrases.js';
import { chunkAt, chunksOf, headWord, nameOf, word, type Scene } from './scene.js';

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

/** Who spoke last: what "he", "it" and "the report" of a reporting clause mean. */
export interface Speakers {
  readonly person: Role | null;
  readonly maker: Role | null;
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
  /** The one figure that the cue is about, if it is a relative clause behind it. */
  readonly figure: Chunk | null;
}

export function attributionsIn(scene: Scene, sentence: Sentence, speakers: Speakers): Attribution[] {
  const chunks = chunksOf(scene, sentence);
  const cues: Cue[] = [];
  for (let i = 0; i < chunks.length; i++) {
    const cue = phraseCue(scene, chunks, i, speakers) ?? verbCue(scene, chunks, i, speakers) ?? expectationCue(scene, chunks, i);
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
      found.push({ role: cue.role, rule: cue.rule, first: cue.figure.first, after: cue.figure.after, hole: null, narrow: true, reports: false });
      continue;
    }
    const last = wide[wide.length - 1];
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
  return { ...source, rule: citing ? 'source/citing' : 'source/according-to', start: chunk.first, reports: true, opinion: false, side: opens ? 'right' : 'left', coordinate: false, hole: null, figure: null };
}

function verbCue(scene: Scene, chunks: readonly Chunk[], at: number, speakers: Speakers): Cue | null {
  const verb = chunks[at]!;
  if (verb.kind !== 'verb') return null;
  const head = headWord(scene, verb);
  const phrase = OPINION_PHRASES.some(([first, second]) => first === head && second === word(scene, verb.head + 1));
  const states = statingVerbs.has(head);
  const opines = phrase || opinionVerbs.has(head) || (/^sees?$/.test(head) && verb.after - verb.first === 1);
  const tallies = tallyingVerbs.has(head);
  if (!states && !opines && !tallies) return null;
  if (!isAsserted(scene, chunks, at)) return null;
  const inverted = states ? invertedSpeaker(scene, chunks, at) : null;
  if (inverted) {
    const source = sourceOf(scene, inverted, speakers);
    if (!source) return null;
    return { ...source, rule: 'source/said-by', start: verb.first, reports: true, opinion: false, side: 'left', coordinate: false, hole: { first: inverted.first, after: tailEnd(scene, chunks, inverted) }, figure: null };
  }
  const speaker = speakerBefore(scene, chunks, at);
  if (!speaker) return null;
  const record = RECORD_NOUNS.has(headWord(scene, speaker));
  if (tallies && !states && !record && !(word(scene, speaker.first) !== 'it' && /^(?:puts?|log(?:s|ged)|counts?|counted)$/.test(head) && isOffice(scene, speaker))) return null;
  const source = sourceOf(scene, speaker, speakers);
  if (!source) return null;
  const right = contentBehind(scene, chunks, phrase ? at + 1 : at);
  const index = speaker.index - chunks[0]!.index;
  const relative = chunks.slice(index + 1, at).some((chunk) => chunk.kind === 'relative') || chunks[index - 1]?.kind === 'relative' || /^(?:that|which)$/.test(word(scene, speaker.first));
  const opinion = opines && !states;
  const figure = opinion && !right ? figureBefore(chunks, index) : null;
  return {
    role: source.role,
    rule: opinion ? 'source/view' : record ? 'source/record' : 'source/said',
    start: relative ? verb.first : speaker.first,
    end: verb.after,
    hole: record ? null : { first: speaker.first, after: verb.after },
    reports: !opinion && !(MEDIA.has(source.role.name) && !record),
    opinion,
    side: right || index <= 1 ? 'right' : 'left',
    coordinate: relative || isCoordinate(chunks, index),
    figure,
  };
}

/** Not "to say", "would say", "did not say", "was reported", "fraud reported by". */
function isAsserted(scene: Scene, chunks: readonly Chunk[], at: number): boolean {
  const verb = chunks[at]!;
  const head = headWord(scene, verb);
  for (let i = verb.first; i < verb.head; i++) {
    const lower = word(scene, i);
    if (/^(?:to|would|could|may|might|should|can|will|must|not|n't|never|declined|refused)$/.test(lower)) return false;
    if (/^(?:is|are|was|were|be|been|being)$/.test(lower) && !/ing$/.test(head)) return false;
  }
  if (/ing$/.test(head) && verb.head === verb.first) return false;
  return !(chunks[at - 1]?.kind === 'noun' && word(scene, verb.after) === 'by');
}

/** "…, said [plant manager Ann Lee], 54": the noun group behind a lone verb that stands behind a comma or a quote. */
function invertedSpeaker(scene: Scene, chunks: readonly Chunk[], at: number): Chunk | null {
  const verb = chunks[at]!;
  const before = chunks[at - 1];
  const noun = chunks[at + 1];
  if (verb.after - verb.first > 1 || noun?.kind !== 'noun' || !before || !/^(?:comma|quote|stop)$/.test(before.kind) || !canSpeak(scene, noun)) return null;
  let i = at + 2;
  while (chunks[i]?.kind === 'preposition' && chunks[i + 1]?.kind === 'noun') i += 2;
  return chunks[i]?.kind === 'verb' || chunks[i]?.kind === 'quantity' ? null : noun;
}

/** Where what is said about an inverted speaker ends: "said Ann Lee, [54, who runs it], adding that". */
function tailEnd(scene: Scene, chunks: readonly Chunk[], speaker: Chunk): number {
  const last = chunks[chunks.length - 1]!;
  for (let i = speaker.index - chunks[0]!.index + 1; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    const lower = word(scene, chunk.first);
    if (chunk.kind === 'quote' || lower === ';' || /^(?:adding|but|while|compared|up|down|versus|against|citing|blaming|noting)$/.test(lower)) return chunk.first;
  }
  return last.after;
}

/** The speaker of a verb: its subject, or the name set off beside it: "The head teacher, [Colin Farr], said". */
function speakerBefore(scene: Scene, chunks: readonly Chunk[], at: number): Chunk | null {
  const verb = chunks[at]!;
  let i = at - 1;
  while (i >= 0 && /^(?:adverb|time|other)$/.test(chunks[i]!.kind)) i--;
  const near = chunks[i];
  if (near?.kind === 'comma' && chunks[i - 1]?.kind === 'noun' && chunks[i - 2]?.kind === 'comma' && chunks[i - 3]?.kind === 'noun') {
    const named = nameOf(scene, chunks[i - 1]!.after - 1);
    if (named?.form === 'name' && (named.type === 'person' || named.type === 'organization')) return chunks[i - 1]!;
  }
  const clause = scene.clauses.clauses[verb.clause]!;
  const subject = clause.subject === null || clause.verb !== verb.index ? null : chunkAt(scene, clause.subject)!;
  if (subject && subject.index < verb.index && subject.first >= chunks[0]!.first && canSpeak(scene, subject)) return subject;
  // "Economists [polled by Merrow] had expected", "the $1.02 [that analysts surveyed by Merrow] had been expecting"
  for (let steps = 0; i >= 0 && steps < 10; i--, steps++) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'stop' || chunk.kind === 'conjunction') return null;
    if (chunk.kind === 'noun' && chunks[i - 1]?.kind !== 'preposition' && canSpeak(scene, chunk)) return chunk;
    if (chunk.kind === 'quantity' && SPEAKER_NOUNS.has(word(scene, chunk.after - 1))) return chunk;
  }
  return null;
}

/** Whether the noun group is someone who speaks or something that says. */
function canSpeak(scene: Scene, chunk: Chunk): boolean {
  let last = chunk.after - 1;
  while (last > chunk.first && /^(?:'s|'|’|itself|himself|herself|themselves)$/.test(word(scene, last))) last--;
  const head = word(scene, last);
  if (RECORD_NOUNS.has(head) || SPEAKER_NOUNS.has(head) || FORECASTERS.has(head) || /^(?:he|she|they|it)$/.test(head)) return true;
  const mention = nameOf(scene, last) ?? (chunk.kind === 'noun' ? nameOf(scene, chunk.first) : null);
  if (!mention || mention.after <= last || mention.form === 'adjective' || mention.type === 'product') return false;
  return mention.form !== 'pronoun' || !/^(?:its|their|his|her)$/.test(head);
}

/** An organisation that counts and measures, or a body without a name. */
function isOffice(scene: Scene, chunk: Chunk): boolean {
  const mention = nameOf(scene, chunk.after - 1);
  return mention ? mention.type === 'organization' && mention.form !== 'pronoun' : SPEAKER_NOUNS.has(headWord(scene, chunk));
}

/** The source that a noun group names: "the agency's weekly report" → the agency, "a survey by Merrow" → Merrow, "the report" → who made it. */
function sourceOf(scene: Scene, chunk: Chunk, speakers: Speakers): { readonly role: Role; readonly end: number } | null {
  const head = headWord(scene, chunk);
  const named = hasName(scene, chunk.first, chunk.after);
  if (/^(?:he|she)$/.test(head) && speakers.person) return { role: at(scene, chunk, speakers.person), end: chunk.after };
  if (/^(?:it|they)$/.test(head) && speakers.maker) return { role: at(scene, chunk, speakers.maker), end: chunk.after };
  if (!named && (RECORD_NOUNS.has(head) || /^(?:spokes\w+|representatives?|officials?|economists?|analysts?|strategists?)$/.test(head))) {
    const maker = makerBehind(scene, chunk);
    if (maker) {
      const asker = FORECASTERS.has(head);
      const role = asker || /^spokes/.test(head) ? plainRole(scene, chunk.first, maker.end) : null;
      return { role: role ? { ...role, name: asker ? role.name : maker.role.name, type: asker ? null : maker.role.type } : maker.role, end: maker.end };
    }
    if (RECORD_NOUNS.has(head) && speakers.maker && /^(?:the|this|that|these|those|its|their)$/.test(word(scene, chunk.first)) && chunk.after - chunk.first <= 3) {
      return { role: at(scene, chunk, speakers.maker), end: chunk.after };
    }
  }
  const role = roleFrom(scene, chunk.first, chunk.after);
  return role && { role, end: chunk.after };
}

const at = (scene: Scene, chunk: Chunk, role: Role): Role => {
  const start = scene.tokens.tokens[chunk.first]!.start;
  const end = scene.tokens.tokens[chunk.after - 1]!.end;
  return { ...role, text: scene.text.slice(start, end), start, end };
};

/** "data [from Merrow]", "figures released [by the ministry]", "economists polled [by Merrow]" */
function makerBehind(scene: Scene, chunk: Chunk): { readonly role: Role; readonly end: number } | null {
  let i = chunk.index + 1;
  let next = chunkAt(scene, i);
  while (next?.kind === 'preposition' && /^(?:of|on|into|about|for)$/.test(word(scene, next.first)) && !hasNameChunk(scene, chunkAt(scene, i + 1))) {
    i += 2;
    next = chunkAt(scene, i);
  }
  if (next?.kind === 'time') next = chunkAt(scene, ++i);
  if (next?.kind === 'comma') next = chunkAt(scene, ++i);
  if (next?.kind === 'verb' && next.after - next.first === 1 && /(?:ed|en|sh|wn)$/.test(headWord(scene, next))) next = chunkAt(scene, ++i);
  if (next?.kind !== 'preposition' || !/^(?:by|from|of|at|for|with)$/.test(word(scene, next.first))) return null;
  const noun = chunkAt(scene, i + 1);
  if (noun?.kind !== 'noun' || scene.tokens.tokens[noun.first]!.sentence !== scene.tokens.tokens[chunk.first]!.sentence) return null;
  if (!hasNameChunk(scene, noun) && !SPEAKER_NOUNS.has(headWord(scene, noun))) return null;
  const role = roleFrom(scene, noun.first, noun.after);
  return role && role.type !== 'place' ? { role, end: noun.after } : null;
}

const hasNameChunk = (scene: Scene, chunk: Chunk | undefined): boolean => chunk?.kind === 'noun' && hasName(scene, chunk.first, chunk.after);

function hasName(scene: Scene, first: number, after: number): boolean {
  for (let i = first; i < after; i++) {
    const mention = nameOf(scene, i);
    if (mention && mention.form !== 'adjective' && mention.type !== 'product') return true;
  }
  return false;
}

/** Whether a statement follows the verb: not "…, the company said on Friday." */
function contentBehind(scene: Scene, chunks: readonly Chunk[], at: number): boolean {
  for (let i = at + 1; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'time' || chunk.kind === 'adverb') continue;
    if (chunk.kind === 'preposition' && /^(?:in|on|at|to|during|after|ahead|of)$/.test(word(scene, chunk.first)) && /^(?:noun|time)$/.test(chunks[i + 1]?.kind ?? '')) {
      i++;
      continue;
    }
    if (chunk.kind === 'stop') return word(scene, chunk.first) === ':' ;
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
  if (noun.kind !== 'noun' || !/^(?:estimates?|forecasts?|expectations?|predictions?|projections?)$/.test(headWord(scene, noun))) return null;
  const preposition = chunks[at + 1];
  if (preposition?.kind !== 'preposition' || !/^(?:of|for|at)$/.test(word(scene, preposition.first))) return null;
  let owner = -1;
  for (let i = noun.first; i < noun.after; i++) if (FORECASTERS.has(word(scene, i))) owner = i;
  if (owner < 0) return null;
  const figure = chunks.slice(at + 2, at + 6).find((chunk) => chunk.kind === 'quantity');
  const role = plainRole(scene, noun.first, owner + 1);
  return figure && role ? { role, rule: 'source/expectation', start: noun.first, end: noun.after, hole: null, reports: false, opinion: true, side: 'right', coordinate: false, figure } : null;
}

/** "in a Merrow survey of 805 voters", "on the Gazette's rich list": a listing behind a preposition, its maker named. */
function listingCue(scene: Scene, chunks: readonly Chunk[], speakers: Speakers): Cue | null {
  for (let i = 1; i < chunks.length; i++) {
    const noun = chunks[i]!;
    if (noun.kind !== 'noun' || chunks[i - 1]!.kind !== 'preposition' || !/^(?:in|on|by|per|of)$/.test(word(scene, chunks[i - 1]!.first)) || !LISTING_NOUNS.has(headWord(scene, noun))) continue;
    const source = sourceOf(scene, noun, speakers);
    if (!source || source.role.type === null || source.role.type === 'place') continue;
    return { ...source, rule: 'source/listing', start: noun.first, reports: true, opinion: false, side: 'left', coordinate: false, hole: null, figure: null };
  }
  return null;
}
