/** Who is named as the source inside one sentence, and which of its words the source answers for. */
import type { Chunk, Role, Sentence } from '../../document.js';
import { FORECASTERS, LISTING_NOUNS, MEDIA, OPINION_PHRASES, opinionVerbs, quotingVerbs, RECORD_NOUNS, SPEAKER_NOUNS, statingVerbs, tallyingVerbs } from '../../lexicon/reporting.js';
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
  /** Of this paragraph. */
  readonly speaker: Role | null;
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

/** The attributions of a sentence; `quoted` says whether it begins inside a quotation. Who is named inside a quotation is no source of the text. */
export function attributionsIn(scene: Scene, sentence: Sentence, quoted: boolean, speakers: Speakers): Attribution[] {
  const chunks = chunksOf(scene, sentence);
  const cues: Cue[] = [];
  for (let i = 0; i < chunks.length; i++) {
    if (chunks[i]!.kind === 'quote') quoted = openBehind(scene.tokens.tokens[chunks[i]!.first]!.text, quoted);
    if (quoted) continue;
    const cue = phraseCue(scene, chunks, i, speakers) ?? verbCue(scene, chunks, i, speakers) ?? expectationCue(scene, chunks, i);
    if (cue) cues.push(cue);
  }
  if (cues.every((cue) => cue.figure)) {
    const listing = listingCue(scene, chunks, speakers);
    if (listing) cues.push(listing);
  }
  return cover(sentence, cues);
}

/** Whether a quotation is open behind a mark. */
export const openBehind = (mark: string, open: boolean): boolean => (mark === '“' ? true : mark === '”' ? false : mark === '"' ? !open : open);

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

/** A verb of saying or thinking, wherever the chunks put it. */
interface Predicate {
  readonly token: number;
  /** Chunk that holds it, and the last chunk that belongs to it. */
  readonly chunk: Chunk;
  readonly last: number;
  readonly kind: 'statement' | 'view' | 'tally';
  /** The speaker, where it stands in the same chunk: "[economists] forecast". */
  readonly speaker: Chunk | null;
}

function predicateAt(scene: Scene, chunks: readonly Chunk[], at: number): Predicate | null {
  const chunk = chunks[at]!;
  if (chunk.kind === 'verb') {
    for (let i = chunk.first; i < chunk.after; i++) {
      const kind = verbKind(scene, i);
      // "had [forecast]", tagged as a noun
      if (kind === 'tally' && chunk.after - chunk.first === 1 && /^(?:had|have|has)$/.test(word(scene, i)) && chunks[at + 1]?.first === i + 1 && verbKind(scene, i + 1) === 'view') {
        return { token: i + 1, chunk, last: at + 1, kind: 'view', speaker: null };
      }
      if (kind && (kind !== 'tally' || i === chunk.head)) return { token: i, chunk, last: at, kind, speaker: null };
    }
    return null;
  }
  const last = chunk.after - 1;
  if (chunk.kind === 'adjective' && verbKind(scene, last) === 'view') return { token: last, chunk, last: at + 1, kind: 'view', speaker: null };
  if (chunk.kind === 'noun' && SHOWING.test(word(scene, last)) && last > chunk.first) {
    // "[Data] from the 2014 Harrow Survey [show] that", tagged as a noun
    for (let i = at; i >= 0 && i > at - 6 && chunks[i]!.kind !== 'verb'; i--) {
      const head = i === at ? last - 1 : chunks[i]!.after - 1;
      if (chunks[i]!.kind === 'noun' && RECORD_NOUNS.has(word(scene, head)) && !(i === at && isGoverned(chunks, at))) {
        return { token: last, chunk, last: at, kind: 'statement', speaker: i === at ? { ...chunk, after: last, head } : chunks[i]! };
      }
    }
  }
  if (chunk.kind !== 'noun' || last === chunk.first || (chunks[at - 1] && !/^(?:comma|stop|quote|conjunction|relative)$/.test(chunks[at - 1]!.kind))) return null;
  // "The accounts, lodged on Monday, [show revenue] of", tagged as a noun
  if (chunks[at - 1]?.kind === 'comma' && SHOWING.test(word(scene, chunk.first))) return { token: chunk.first, chunk, last: at, kind: 'statement', speaker: null };
  // "…, [economists forecast].", "…, [state filings show]", tagged as nouns
  const next = chunks[at + 1];
  if (!CLOSING.test(word(scene, last)) || (next && !/^(?:comma|stop|quote|time|relative)$/.test(next.kind))) return null;
  const kind = verbKind(scene, last)!;
  const speaker = { ...chunk, after: last, head: last - 1 };
  return /^(?:'s|'|’)$/.test(word(scene, last - 1)) || !canSpeak(scene, speaker) ? null : { token: last, chunk, last: at, kind, speaker };
}

const SHOWING = /^(?:shows?|showed|suggests?|reveals?|indicates?)$/;
const CLOSING = /^(?:says?|shows?|claims?|reports?|warns?|suggests?|forecasts?|estimates?|predicts?|expects?|reckons?)$/;

function verbKind(scene: Scene, token: number): Predicate['kind'] | null {
  if (nameOf(scene, token)) return null;
  const lower = word(scene, token);
  if (statingVerbs.has(lower)) return 'statement';
  if (quotingVerbs.has(lower) && (/^["“:]$/.test(scene.tokens.tokens[token + 1]?.text ?? '') || /^["”]$/.test(scene.tokens.tokens[token - 1]?.text ?? ''))) return 'statement';
  if (opinionVerbs.has(lower) || OPINION_PHRASES.some(([first, second]) => first === lower && second === word(scene, token + 1))) return 'view';
  if (/^sees?$/.test(lower) && !/^(?:to|will|would|could|can|may|might|not|n't)$/.test(word(scene, token - 1))) return 'view';
  return tallyingVerbs.has(lower) ? 'tally' : null;
}

function verbCue(scene: Scene, chunks: readonly Chunk[], at: number, speakers: Speakers): Cue | null {
  const predicate = predicateAt(scene, chunks, at);
  if (!predicate || !isAsserted(scene, chunks, at, predicate)) return null;
  const { token, chunk, kind } = predicate;
  const inverted = kind === 'statement' ? invertedSpeaker(scene, chunks, at) : null;
  if (inverted) {
    const source = sourceOf(scene, inverted, speakers);
    if (!source) return null;
    return { ...source, rule: 'source/said-by', start: chunk.first, reports: !isSpokes(scene, inverted), opinion: false, side: 'left', coordinate: false, hole: { first: inverted.first, after: tailEnd(scene, chunks, inverted) }, figure: null };
  }
  const speaker = predicate.speaker ?? joined(chunks, at, speakerBefore(scene, chunks, at));
  if (!speaker) return null;
  const record = RECORD_NOUNS.has(headWord(scene, speaker));
  if (kind === 'tally' && !record && !(/^(?:puts?|log(?:s|ged)|counts?|counted)$/.test(word(scene, token)) && isOffice(scene, speaker, speakers))) return null;
  if (!record && CONCRETE.test(word(scene, token)) && takesObject(chunks, at)) return null;
  const source = sourceOf(scene, speaker, speakers);
  if (!source) return null;
  const right = token < chunk.head || contentBehind(scene, chunks, predicate.last);
  const index = speaker.index - chunks[0]!.index;
  const between = chunks.slice(index + 1, at);
  const relative = between.some(({ kind: other }) => other === 'relative') || chunks[index - 1]?.kind === 'relative' || /^(?:that|which)$/.test(word(scene, speaker.first));
  // "The institute [asked 300 people and] puts the error at 2%"
  const shared = !relative && /^(?:and|but|or)$/.test(word(scene, chunk.first - 1)) && between.some(({ kind: other }) => other === 'verb');
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

const isSpokes = (scene: Scene, speaker: Chunk): boolean => /^spokes/.test(headWord(scene, speaker));

/** Not "to say", "would say", "did not say", "was reported", "fraud reported by". */
function isAsserted(scene: Scene, chunks: readonly Chunk[], at: number, { token, chunk, speaker }: Predicate): boolean {
  if (speaker) return true;
  const lower = word(scene, token);
  for (let i = chunk.first; i < token; i++) {
    const before = word(scene, i);
    if (/^(?:to|would|could|may|might|should|can|will|must|not|n't|never|declined|refused)$/.test(before)) return false;
    if (/^(?:is|are|was|were|be|been|being)$/.test(before) && !/ing$/.test(lower)) return false;
  }
  let left = chunk.first - 1;
  while (scene.tokens.tokens[left]?.pos === 'ADV') left--;
  if (word(scene, left) === 'to') return false;
  if (/ing$/.test(lower) && token === chunk.first && !(chunks[at - 1]?.kind === 'comma' && verbKind(scene, token) === 'view')) return false;
  if (/^["“]$/.test(scene.tokens.tokens[token - 1]?.text ?? '') && /^(?:say|tell|note|add|claim|report|show|find|hear|write)$/.test(lower)) return false;
  return !(chunks[at - 1]?.kind === 'noun' && word(scene, chunk.after) === 'by');
}

/** "…, said [plant manager Ann Lee], 54": the noun group behind a lone verb that stands behind a comma or a quote. */
function invertedSpeaker(scene: Scene, chunks: readonly Chunk[], at: number): Chunk | null {
  const verb = chunks[at]!;
  const before = chunks[at - 1];
  const noun = chunks[at + 1];
  if (verb.after - verb.first > 1 || /^(?:tell|told|tells|hear|heard)$/.test(headWord(scene, verb)) || noun?.kind !== 'noun' || !before || !/^(?:comma|quote|stop)$/.test(before.kind) || !canSpeak(scene, noun)) return null;
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
  for (let steps = 0; i >= 0 && steps < 16; i--, steps++) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'stop' || chunk.kind === 'conjunction') return null;
    if (chunk.kind === 'noun' && !isGoverned(chunks, i) && canSpeak(scene, chunk)) return chunk;
  }
  return null;
}

function isGoverned(chunks: readonly Chunk[], at: number): boolean {
  let i = at - 1;
  while (i >= 0 && /^(?:adverb|adjective|other)$/.test(chunks[i]!.kind)) i--;
  return chunks[i]?.kind === 'preposition';
}

/** "[Federal and state officials] said": two groups that speak together are one. */
function joined(chunks: readonly Chunk[], at: number, speaker: Chunk | null): Chunk | null {
  const second = chunks[at - 1];
  if (!speaker || second?.kind !== 'noun' || second.index !== speaker.index + 2 || chunks[at - 2]!.kind !== 'conjunction') return speaker;
  return { ...speaker, after: second.after, head: second.head };
}

/** Whether the noun group is someone who speaks or something that says. */
function canSpeak(scene: Scene, chunk: Chunk): boolean {
  let last = chunk.after - 1;
  while (last > chunk.first && /^(?:'s|'|’|itself|himself|herself|themselves)$/.test(word(scene, last))) last--;
  const head = word(scene, last);
  if (RECORD_NOUNS.has(head) || SPEAKER_NOUNS.has(head) || FORECASTERS.has(head) || /^(?:he|she|they|it)$/.test(head)) return true;
  const mention = nameOf(scene, last) ?? (chunk.kind === 'noun' ? nameOf(scene, chunk.first) : null);
  if ((!mention || mention.after <= last) && scene.tokens.tokens[last]!.pos === 'PROPN' && /^\p{Lu}/u.test(scene.tokens.tokens[last]!.text)) return true;
  if (!mention || mention.after <= last || mention.form === 'adjective' || mention.type === 'product') return false;
  return mention.form !== 'pronoun' || !/^(?:its|their|his|her)$/.test(head);
}

/** An organisation that counts and measures, or a body without a name. */
function isOffice(scene: Scene, chunk: Chunk, speakers: Speakers): boolean {
  if (headWord(scene, chunk) === 'it') return speakers.speaker !== null;
  const mention = nameOf(scene, chunk.after - 1);
  return mention ? mention.type === 'organization' && mention.form !== 'pronoun' : SPEAKER_NOUNS.has(headWord(scene, chunk));
}

/** The source that a noun group names: "the agency's weekly report" → the agency, "a survey by Merrow" → Merrow, "the report" → who made it. */
function sourceOf(scene: Scene, chunk: Chunk, speakers: Speakers): { readonly role: Role; readonly end: number } | null {
  const head = headWord(scene, chunk);
  const named = hasName(scene, chunk.first, chunk.after);
  const pronoun = pronounSource(scene, chunk, head, speakers);
  if (pronoun) return { role: at(scene, chunk, pronoun), end: chunk.after };
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

/** Who "he" or "it" is beside a verb of saying: the speaker of the paragraph, else whom the names stage takes it for, else the last speaker. */
function pronounSource(scene: Scene, chunk: Chunk, head: string, { speaker, person, maker }: Speakers): Role | null {
  const human = /^(?:he|she)$/.test(head);
  if (!human && !/^(?:it|they)$/.test(head)) return null;
  if (speaker && (human ? speaker.type === 'person' || /^spokes/i.test(speaker.text) : speaker.type !== 'person')) return speaker;
  const role = roleFrom(scene, chunk.first, chunk.after);
  if (role && (human ? role.type === 'person' : role.type === 'organization')) return role;
  return human ? person : maker;
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
  const person = !RECORD_NOUNS.has(headWord(scene, chunk));
  while (!person && next?.kind === 'preposition' && /^(?:of|on|into|about|for)$/.test(word(scene, next.first)) && !hasNameChunk(scene, chunkAt(scene, i + 1))) {
    i += 2;
    next = chunkAt(scene, i);
  }
  if (next?.kind === 'time') next = chunkAt(scene, ++i);
  if (next?.kind === 'comma') next = chunkAt(scene, ++i);
  const made = next?.kind === 'verb' && next.after - next.first === 1 && /(?:ed|en|sh|wn)$/.test(headWord(scene, next));
  if (made) next = chunkAt(scene, ++i);
  if (next?.kind !== 'preposition' || !(made ? /^(?:by|from)$/ : person ? /^(?:of|at|for|with)$/ : /^(?:by|from|of|at)$/).test(word(scene, next.first))) return null;
  const noun = chunkAt(scene, i + 1);
  if (noun?.kind !== 'noun' || scene.tokens.tokens[noun.first]!.sentence !== scene.tokens.tokens[chunk.first]!.sentence) return null;
  const released = word(scene, next.first) === 'by' || isSpokes(scene, chunk);
  if (!released && !hasNameChunk(scene, noun) && !SPEAKER_NOUNS.has(headWord(scene, noun))) return null;
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
