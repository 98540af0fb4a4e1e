/** Cues that name a source: "according to", verbs of saying and thinking, listings. */
import type { Chunk, Role } from '../../../document.js';
import { CHANCES } from '../../../lexicon/intentions.js';
import {
  CONTENT_NOUNS,
  FORECASTERS,
  LISTING_NOUNS,
  MEDIA,
  RECORD_NOUNS,
  RECKONINGS,
  remarkVerbs,
  SPEAKER_NOUNS,
} from '../../../lexicon/reporting.js';
import { figureBefore } from './expectations.js';
import { isAsserted, predicateAt, quotedBefore, saysBeside } from './predicates.js';
import { phraseEnd } from '../verb-phrases.js';
import { headWord, isPossessive, quantityOf, word, type Scene } from '../scene.js';
import { hasName, isSpokes } from './makers.js';
import { canSpeak, invertedSpeaker, isOffice, joined, speakerBefore, tailEnd } from './speakers.js';
import { sourceOf, type Speakers } from './whom.js';
import { itemAt } from '../../../lexicon/item-at.js';

export interface TokenRange {
  readonly first: number;
  readonly after: number;
}

export interface Cue {
  readonly role: Role;
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  /** The speaker's whole phrase: "[Ann Lee, a plumber from Oslo], said"; null where it stands in another sentence. */
  readonly phrase: TokenRange | null;
  /** The speaker's own phrase, where it says something about the speaker. */
  readonly hole: TokenRange | null;
  readonly reports: boolean;
  /** Something or somebody that speaks once in passing: a running report goes on behind it. */
  readonly passing?: boolean;
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

/** What somebody wants, praises or denies: no source of a fact, read only where it is asked for. */
export const ATTITUDE = 'source/attitude';

/** Words that begin a phrase which names a source; "by" does before a reckoning alone. */
export const CITING: ReadonlySet<string> = new Set(['according', 'citing', 'cites']);

/** "[According to Merrow], …", "…, citing data from Merrow" */
export function phraseCue(scene: Scene, chunks: readonly Chunk[], at: number, speakers: Speakers): Cue | null {
  const chunk = chunks[at]!;
  const lower = word(scene, chunk.first);
  const citing = lower === 'citing' || lower === 'cites';
  const next = chunks[at + 1];
  // "[by] one estimate", "[by] the firm's own count"
  const reckoned = lower === 'by' && next !== undefined && RECKONINGS.has(word(scene, next.after - 1));
  if (!citing && !reckoned && !(lower === 'according' && word(scene, chunk.first + 1) === 'to')) return null;
  let i = at + 1;
  while (chunks[i] && chunks[i]!.kind !== 'noun' && chunks[i]!.kind !== 'quantity' && i < at + 5) i++;
  // "according to a [three-year] study"
  if (chunks[i]?.kind === 'quantity' && chunks[i + 1]?.kind === 'noun' && chunks[i + 1]!.first === chunks[i]!.after) i++;
  const noun = chunks[i];
  if (noun?.kind !== 'noun' && !reckoned) return null;
  if (!noun) return null;
  if (citing && !RECORD_NOUNS.has(headWord(scene, noun)) && !SPEAKER_NOUNS.has(headWord(scene, noun))) return null;
  const source = sourceOf(scene, noun, speakers);
  if (!source) return null;
  const opens = at === 0 || (at === 1 && chunks[0]!.kind !== 'noun');
  return {
    role: source.role,
    rule: citing ? 'source/citing' : 'source/according-to',
    start: chunk.first,
    end: source.end,
    reports: !MEDIA.has(source.role.name),
    opinion: false,
    side: opens ? 'right' : 'left',
    coordinate: false,
    phrase: { first: noun.first, after: opens ? source.end : Math.max(source.end, phraseEnd(scene, noun)) },
    hole: null,
    figure: null,
  };
}

/** "a Merrow [report that] sales fell", "the firm's [claim that] it sold 300 boats", but not "a report that showed". */
export function contentCue(scene: Scene, chunks: readonly Chunk[], at: number, speakers: Speakers): Cue | null {
  const noun = chunks[at]!;
  const that = chunks[at + 1];
  // "Velden Bank [forecasts of] growth of 3%"
  const foreseen = that?.kind === 'preposition' && word(scene, that.first) === 'of' && FORESEEN.has(headWord(scene, noun));
  if (noun.kind !== 'noun' || !that || !(foreseen || (that.kind === 'relative' && word(scene, that.first) === 'that'))) return null;
  if (foreseen && (!hasName(scene, noun.first, noun.after) || /^(?:its|their|his|her)$/.test(word(scene, noun.first)))) return null;
  if ((!foreseen && !CONTENT_NOUNS.has(headWord(scene, noun))) || chunks[at + 2]?.kind === 'verb') return null;
  const source = sourceOf(scene, noun, speakers);
  return source && source.role.type !== null
    ? {
        role: source.role,
        rule: 'source/content',
        start: noun.first,
        end: source.end,
        reports: false,
        opinion: true,
        side: 'right',
        coordinate: false,
        phrase: { first: noun.first, after: source.end },
        hole: null,
        figure: null,
      }
    : null;
}

export const FORESEEN: ReadonlySet<string> = new Set(
  'forecast forecasts prediction predictions projection projections estimate estimates'.split(' '),
);

export function verbCue(
  scene: Scene,
  chunks: readonly Chunk[],
  at: number,
  speakers: Speakers,
  attitudes: ReadonlySet<string>,
): Cue | null {
  const predicate = predicateAt(scene, chunks, at, attitudes);
  if (!predicate || !isAsserted(scene, chunks, at, predicate)) return null;
  const { token, chunk, kind } = predicate;
  const inverted = kind === 'statement' || kind === 'view' ? invertedSpeaker(scene, chunks, at) : null;
  if (inverted) {
    const source = sourceOf(scene, inverted, speakers);
    if (!source) return null;
    const tail = tailEnd(scene, chunks, inverted);
    return {
      role: source.role,
      rule: 'source/said-by',
      start: chunk.first,
      end: source.end,
      reports: kind === 'statement' && !isSpokes(scene, inverted) && !remarkVerbs.has(word(scene, token)),
      opinion: kind === 'view',
      side: 'left',
      coordinate: false,
      phrase: { first: inverted.first, after: tail },
      hole: { first: inverted.first, after: tail },
      figure: null,
    };
  }
  // "with [analysts saying] sales would sink"
  const beside = token === chunk.first && /ing$/.test(word(scene, token)) && saysBeside(scene, chunks, at);
  const speaker =
    predicate.speaker ??
    quotedBefore(scene, chunks, at) ??
    (beside ? chunks[at - 1]! : joined(chunks, at, speakerBefore(scene, chunks, at)));
  if (!speaker) return null;
  if (isInserted(scene, chunks, speaker.index - chunks[0]!.index)) return null;
  const record = RECORD_NOUNS.has(headWord(scene, speaker));
  // "is [assuming] $1.4 billion of debt"
  if (/^assum/.test(word(scene, token)) && chunks[at + 1]?.kind === 'quantity') return null;
  // "The film [tells the story] of 40 miners"
  if (/^t(?:ell|old)/.test(word(scene, token)) && /^(?:story|stories|tale|tales)$/.test(headWord(scene, chunks[at + 1]))) return null;
  // "Markets [put the chance] of a cut at 40%"
  const odds = kind === 'tally' && CHANCES.has(headWord(scene, chunks[at + 1])) && canSpeak(scene, speaker);
  if (
    kind === 'tally' &&
    !odds &&
    !record &&
    !(
      (/^(?:puts?|log(?:s|ged)|counts?|counted)$/.test(word(scene, token)) || ranks(scene, chunks, at)) &&
      isOffice(scene, speaker, speakers)
    )
  )
    return null;
  if (!record && CONCRETE.test(word(scene, token)) && takesObject(scene, chunks, at)) return null;
  // "Orion is [looking for] savings" is no view of the future.
  if (/^look/.test(word(scene, token)) && !FORECASTERS.has(headWord(scene, speaker))) return null;
  const source = sourceOf(scene, speaker, speakers);
  if (!source) return null;
  const right = token < chunk.head || contentBehind(scene, chunks, predicate.last);
  // "Its rival, which [reports] on Tuesday": when, and nothing that it says
  if (!right && /^report/.test(word(scene, token)) && itemAt(chunks, at - 1)?.kind === 'relative') return null;
  const index = speaker.index - chunks[0]!.index;
  const between = chunks.slice(index + 1, at);
  // "The institute [asked 300 people and] puts the error at 2%"
  const shared = /^(?:and|but|or)$/.test(word(scene, chunk.first - 1)) && between.some(({ kind: other }) => other === 'verb');
  const relative =
    !shared &&
    (between.some(({ kind: other }) => other === 'relative') ||
      itemAt(chunks, index - 1)?.kind === 'relative' ||
      /^(?:that|which)$/.test(word(scene, speaker.first)));
  const view = kind === 'view' || kind === 'attitude' || odds;
  // "the 95% [the agency says] is needed": no comma parts the figure from who says so
  const told = kind === 'statement' && itemAt(chunks, index - 1)?.kind === 'quantity' && chunks[at + 1]?.kind === 'verb';
  const figure = told ? chunks[index - 1]! : view && !right ? figureBefore(chunks, index) : null;
  // "rose 3%, more [than analysts expected]": what others thought answers for no figure of its own
  if (view && !right && !figure && isMeasure(scene, speaker)) return null;
  // "six times larger [than Orion had stated]"
  if (kind === 'statement' && !right && word(scene, speaker.first - 1) === 'than') return null;
  const subordinate = /^(?:after|as|because|when|since|if|although|though|before|until)$/.test(
    word(scene, itemAt(chunks, index - 1)?.first ?? -1),
  );
  return {
    role: source.role,
    rule: kind === 'attitude' ? ATTITUDE : view ? 'source/view' : record ? 'source/record' : 'source/said',
    start: relative || shared ? chunk.first : speaker.first,
    end: chunk.after,
    phrase: { first: speaker.first, after: shared ? speaker.after : token },
    hole: record || shared ? null : { first: speaker.first, after: token + 1 },
    passing: !canSpeak(scene, speaker),
    reports:
      !view &&
      !beside &&
      canSpeak(scene, speaker) &&
      !(source.role.type === null && FORECASTERS.has(headWord(scene, speaker))) &&
      (!subordinate || record) &&
      (record || !remarkVerbs.has(word(scene, token))) &&
      !isSpokes(scene, speaker) &&
      // "owing to what the cabinet says are new needs": in passing
      word(scene, speaker.first - 1) !== 'what' &&
      !(MEDIA.has(source.role.name) && !record),
    opinion: view,
    side: right || index <= 1 ? 'right' : 'left',
    shared,
    coordinate: relative || shared || beside || isCoordinate(chunks, index),
    figure,
  };
}

/** "Velden Data [ranks] Orsa first": an order of others, and nothing that it does with them. */
function ranks(scene: Scene, chunks: readonly Chunk[], at: number): boolean {
  if (!/^(?:rank|place|rate|list)(?:s|d|ed)?$/.test(headWord(scene, chunks[at])) || chunks[at + 1]?.kind !== 'noun') return false;
  const { first, after } = chunks[Math.min(at + 4, chunks.length - 1)]!;
  for (let i = chunks[at + 1]!.first; i < Math.max(first, after); i++)
    if (/^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|top|\d+(?:st|nd|rd|th))$/.test(word(scene, i))) return true;
  return false;
}

/** "the boy whom [he] says she raised", "the car [she] says is hers": who says that says nothing else of the sentence. */
function isInserted(scene: Scene, chunks: readonly Chunk[], at: number): boolean {
  if (!/^(?:he|she|they)$/.test(word(scene, itemAt(chunks, at)?.first ?? -1))) return false;
  const before = itemAt(chunks, at - 1);
  if (before?.kind === 'relative') return /^(?:whom|which|who)$/.test(word(scene, before.first)) && at > 1;
  // A verb right behind "says" has that noun for its subject: a new statement would have its own
  const behind = word(scene, itemAt(chunks, at + 2)?.first ?? -1);
  return before?.kind === 'noun' && at > 1 && /^(?:is|are|was|were|has|had|will)$/.test(behind);
}

/** "[than] analysts", "below [what] Wall Street", "[as] economists" */
const isMeasure = (scene: Scene, speaker: Chunk): boolean =>
  /^(?:than|what|as)$/.test(word(scene, speaker.first - 1)) || word(scene, speaker.first) === 'what';

/** Verbs that report only with a clause behind them: "the index [added] 20 points" says nothing. */
const CONCRETE =
  /^(?:add(?:s|ed)?|writ(?:es?|ing)|wrote|written|finds?|found|claim(?:s|ed)?|not(?:es?|ed)|recalls?|recalled|shows?|showed|states?|stated)$/;

/** Whether a thing stands behind the verb, and no clause. */
function takesObject(scene: Scene, chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1];
  if (!next || !/^(?:quantity|noun)$/.test(next.kind)) return false;
  // "they [found 12%] had moved": a share of those who were asked
  if (/^f/.test(headWord(scene, chunks[at])) && quantityOf(scene, next)?.unitKind === 'percent') return false;
  for (let i = at + 2; i < at + 6; i++) {
    const kind = chunks[i]?.kind ?? 'stop';
    if (kind === 'verb') return false;
    if (/^(?:comma|stop|conjunction|relative)$/.test(kind)) return true;
  }
  return true;
}

/** Whether a statement follows the verb: not "…, the company said on Friday." */
function contentBehind(scene: Scene, chunks: readonly Chunk[], at: number): boolean {
  const told = /^(?:tells?|told)$/.test(headWord(scene, chunks[at]));
  for (let i = at + 1; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    // "…, Lee told [reporters] on Monday."
    if (told && i === at + 1 && chunk.kind === 'noun') continue;
    if (chunk.kind === 'time' || chunk.kind === 'adverb') continue;
    if (
      chunk.kind === 'preposition' &&
      /^(?:in|on|at|to|during|after|ahead|of)$/.test(word(scene, chunk.first)) &&
      /^(?:noun|time)$/.test(chunks[i + 1]?.kind ?? '')
    ) {
      i++;
      // "ahead of [Friday's announcement]"
      if (isPossessive(scene, chunks[i]!.after)) i += chunks[i + 1]?.kind === 'noun' ? 1 : 2;
      continue;
    }
    if (chunk.kind === 'stop') return word(scene, chunk.first) === ':';
    return !/^(?:comma|close)$/.test(chunk.kind) || chunks[i + 1]?.kind === 'quote';
  }
  return false;
}

/** Whether the group begins a statement of its own: behind ";", "while", "and". */
export function isCoordinate(chunks: readonly Chunk[], index: number): boolean {
  let i = index - 1;
  while (i >= 0 && /^(?:adverb|adjective|other|time)$/.test(chunks[i]!.kind)) i--;
  // "The office said [although figures showed …]": the conjunction only opens what is said
  return i > 0 && /^(?:conjunction|stop)$/.test(chunks[i]!.kind) && !(chunks[i]!.kind === 'conjunction' && chunks[i - 1]!.kind === 'verb');
}

/** "in a Merrow survey of 805 voters", "on the Gazette's rich list": a listing behind a preposition, its maker named. */
export function listingCue(scene: Scene, chunks: readonly Chunk[], speakers: Speakers): Cue | null {
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
      role: source.role,
      rule: 'source/listing',
      start: noun.first,
      end: source.end,
      reports: true,
      opinion: false,
      side: 'left',
      coordinate: false,
      phrase: { first: noun.first, after: source.end },
      hole: null,
      figure: null,
    };
  }
  return null;
}
