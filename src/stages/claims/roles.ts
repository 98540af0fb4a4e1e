/** Who and what: the metric and the subject of each claim, by the words around the number, its clause, and what was said before. */
import type { Chunk, Role } from '../../document.js';
import { changeNouns, changeVerbs } from '../../lexicon/change.js';
import { metricVerbs, pricedOf } from '../../lexicon/metrics.js';
import { reportingVerbs } from '../../lexicon/reporting.js';
import type { Draft } from './draft.js';
import { isMetric, measured, phraseFrom, roleFrom, type Measured } from './phrases.js';
import { chunkAt, headWord, leftOf, nameOf, trimmed, word, type Scene } from './scene.js';

/** What was talked about last: what a claim without its own words falls back on. */
interface Focus {
  subject: Role | null;
  metric: Role | null;
  sentence: number;
  paragraph: number;
}

export function fillRoles(scene: Scene, drafts: readonly Draft[]): void {
  const focus: Focus = { subject: mainEntity(scene), metric: null, sentence: -1, paragraph: -1 };
  const main = focus.subject;
  for (const draft of drafts) {
    if (draft.sentence.paragraph !== focus.paragraph) {
      focus.paragraph = draft.sentence.paragraph;
      focus.subject = main ?? focus.subject;
    }
    if (draft.twin) copyRoles(draft, draft.twin, 'role/twin');
    else if (draft.base === null && draft.anchor && draft.part === 'base') copyRoles(draft, draft.anchor, 'role/level');
    else fillOne(scene, draft, focus);
    if (draft.part !== 'rank' && !draft.duration) {
      focus.sentence = draft.sentence.index;
      focus.metric = draft.metric ?? focus.metric;
      if (draft.subject && draft.subject.type !== null) focus.subject = draft.subject;
    }
  }
}

function copyRoles(draft: Draft, from: Draft, rule: string): void {
  draft.metric = from.metric;
  draft.subject = from.subject;
  draft.because.push(rule);
}

function fillOne(scene: Scene, draft: Draft, focus: Focus): void {
  const own = ownPhrase(scene, draft);
  const clause = clausePhrase(scene, draft);
  const inSentence = focus.sentence === draft.sentence.index;
  const ownerLeft = possessorBefore(scene, draft);

  let metric = own?.metric ?? null;
  let subject = ownerLeft ?? own?.owner ?? null;
  if (!metric) {
    if (ownerLeft && inSentence) metric = focus.metric;
    else if (clause.metric) metric = clause.metric;
    else if (clause.verbMetric && draft.part !== 'growth') metric = clause.verbMetric;
    else if (inSentence && focus.metric && (draft.part === 'growth' || draft.part === 'base')) {
      metric = focus.metric;
      subject ??= focus.subject;
    } else metric = clause.verbMetric ?? clause.implied ?? (inSentence ? focus.metric : null);
    if (metric) draft.because.push('metric/clause');
  } else draft.because.push('metric/own');
  subject ??= clause.subject;
  if (!subject) {
    subject = focus.subject;
    draft.doubts++;
    draft.because.push('subject/carried');
  } else draft.because.push('subject/clause');
  draft.metric = metric;
  draft.subject = subject;
}

/** The words that the number itself goes with: "$3m in [taxes]", "[earnings] of $3m", "a 5% [drop in sales]", "a $4m [charge]". */
function ownPhrase(scene: Scene, draft: Draft): Measured | null {
  const { chunk, quantity } = draft;
  if (quantity.unitKind === 'count' && quantity.noun && draft.part !== 'rank') {
    const noun = trimmed(scene, quantity.noun.first, quantity.noun.after);
    const verb = draft.clause.verb === null ? null : chunkAt(scene, draft.clause.verb)!;
    const row = verb ? metricVerbs.get(headWord(scene, verb)) : undefined;
    if (noun) return { metric: { name: row ? `${noun.text} ${participle(word(scene, verb!.head))}` : noun.text, text: noun.text, start: noun.start, end: noun.end, type: null }, owner: null };
  }
  if (draft.part === 'rank') return rankPhrase(scene, draft);
  if (quantity.unitKind === 'age') return { metric: { name: 'age', text: quantity.text, start: quantity.start, end: quantity.end, type: null }, owner: ageOwner(scene, draft) };
  const right = chunkAt(scene, chunk.index + 1);
  if (right && right.first === chunk.after && right.clause >= 0) {
    if (right.kind === 'noun') {
      const change = lastChangeNoun(scene, right);
      if (change === null) {
        const phrase = phraseFrom(scene, right);
        const found = measured(scene, { ...phrase, first: right.first });
        return found;
      }
      if (change > right.first) {
        const before = trimmed(scene, right.first, change);
        if (before) return { metric: { name: before.text, text: before.text, start: before.start, end: before.end, type: null }, owner: null };
      }
      const inside = chunkAt(scene, right.index + 1);
      const object = chunkAt(scene, right.index + 2);
      if (inside?.kind === 'preposition' && /^(?:in|of)$/.test(word(scene, inside.first))) {
        const target = object?.kind === 'time' ? chunkAt(scene, right.index + 3) : object;
        if (target?.kind === 'noun') return measured(scene, phraseFrom(scene, target));
      }
      return null;
    }
    if (right.kind === 'preposition' && /^(?:of|in)$/.test(word(scene, right.first))) {
      const object = chunkAt(scene, right.index + 1);
      if (object?.kind === 'noun') {
        const phrase = phraseFrom(scene, object);
        if (word(scene, right.first) === 'of') {
          const whole = trimmed(scene, phrase.first, phrase.core);
          if (whole) return { metric: { name: whole.text, text: whole.text, start: whole.start, end: whole.end, type: null }, owner: null };
        } else if (isMetric(scene, phrase.first, phrase.core)) return measured(scene, phrase);
      }
    }
  }
  const left = leftOf(scene, chunk);
  if (left?.kind === 'preposition' && /^(?:of|at|to|by|below|above|from)$/.test(word(scene, left.first))) {
    let governor = leftOf(scene, left);
    // "results in the period of $3m": step over a time and its preposition
    while (governor && (governor.kind === 'time' || (governor.kind === 'preposition' && chunkAt(scene, governor.index + 1)?.kind === 'time'))) governor = leftOf(scene, governor);
    if (governor?.kind === 'noun' && word(scene, left.first) === 'of') {
      const head = headWord(scene, governor);
      if (!changeNouns.has(head)) return measured(scene, outerPhrase(scene, governor));
      const before = trimmed(scene, governor.first, governor.after - 1);
      const phrase = outerPhrase(scene, governor);
      if (phrase.after > phrase.core && word(scene, phrase.core) === 'in') return measured(scene, phraseFrom(scene, chunkAt(scene, scene.chunkAt[phrase.core + 1]!)!));
      if (before && isMetric(scene, before.first, before.after)) return measured(scene, { first: governor.first, core: governor.after - 1, after: governor.after - 1, next: governor.index + 1 });
      if (/growth/.test(head)) return measured(scene, outerPhrase(scene, governor));
    }
  }
  return null;
}

/** The whole phrase that a noun group ends: "[net loss] on [the sale]" seen from "sale" begins at "net loss". */
function outerPhrase(scene: Scene, chunk: Chunk) {
  let first = chunk;
  while (true) {
    const preposition = chunkAt(scene, first.index - 1);
    const noun = chunkAt(scene, first.index - 2);
    if (preposition?.kind !== 'preposition' || noun?.kind !== 'noun' || noun.clause !== chunk.clause || !/^(?:of|in|for|on|from|at)$/.test(word(scene, preposition.first))) break;
    if (!isMetric(scene, noun.first, noun.after) && isMetric(scene, chunk.first, chunk.after)) break;
    first = noun;
  }
  return phraseFrom(scene, first);
}

function lastChangeNoun(scene: Scene, chunk: Chunk): number | null {
  for (let i = chunk.after - 1; i >= chunk.first; i--) if (changeNouns.has(word(scene, i))) return i;
  return null;
}

const participle = (verb: string): string => (/^s(?:ell|ells|elling)$/.test(verb) ? 'sold' : verb);

/** "second biggest [source of complaints]", "first in [market share]", "third on the [list]" */
function rankPhrase(scene: Scene, draft: Draft): Measured | null {
  const right = chunkAt(scene, draft.chunk.index + 1);
  if (!right) return null;
  if (right.kind === 'noun' && right.first <= draft.chunk.after + 1) return { metric: measured(scene, phraseFrom(scene, right)).metric, owner: null };
  if (right.kind === 'preposition' || right.kind === 'other' || right.kind === 'adjective') {
    for (let i = right.index; i < right.index + 4; i++) {
      const chunk = chunkAt(scene, i);
      if (chunk?.kind === 'noun') {
        const phrase = phraseFrom(scene, chunk);
        if (nameOf(scene, chunk.after - 1)) continue;
        return { metric: measured(scene, phrase).metric, owner: null };
      }
      if (!chunk || /^(?:verb|stop|comma)$/.test(chunk.kind)) break;
    }
  }
  return null;
}

/** "a 34-year-old [driver]", "[Ann Lee], 34," */
function ageOwner(scene: Scene, draft: Draft): Role | null {
  const right = chunkAt(scene, draft.chunk.index + 1);
  if (right?.kind === 'noun' && right.first === draft.chunk.after) return roleFrom(scene, right.first, right.after);
  const left = chunkAt(scene, draft.chunk.index - 1);
  const named = left?.kind === 'comma' || left?.kind === 'open' ? chunkAt(scene, left.index - 1) : leftOf(scene, draft.chunk);
  if (named?.kind === 'noun') return roleFrom(scene, named.first, named.after);
  const further = named ? leftOf(scene, named) : undefined;
  return further?.kind === 'noun' ? roleFrom(scene, further.first, further.after) : null;
}

/** "the Lib Dems' £1.19m" → the Lib Dems */
function possessorBefore(scene: Scene, draft: Draft): Role | null {
  const first = draft.quantity.whole.first;
  const at = first - 1;
  if (!/^(?:'s|’|')$/.test(word(scene, at)) || scene.timeAt[at - 1]! >= 0) return null;
  const chunk = chunkAt(scene, scene.chunkAt[at]!);
  return chunk ? roleFrom(scene, chunk.first, at) : null;
}

interface ClauseRoles {
  readonly metric: Role | null;
  readonly subject: Role | null;
  readonly verbMetric: Role | null;
  readonly implied: Role | null;
}

/** What the clause's own subject and verb say. */
function clausePhrase(scene: Scene, draft: Draft): ClauseRoles {
  const { clause } = draft;
  const verb = clause.verb === null ? undefined : chunkAt(scene, clause.verb);
  const verbWord = verb ? headWord(scene, verb) : '';
  const row = verb ? metricVerbs.get(verbWord) : undefined;
  const verbMetric = row && verb ? verbRole(scene, verb, row.metric) : null;
  const subjectChunk = clause.subject === null || clause.subject === draft.chunk.index ? undefined : chunkAt(scene, clause.subject);
  if (!subjectChunk || subjectChunk.kind !== 'noun') return { metric: null, subject: null, verbMetric, implied: null };
  const phrase = phraseFrom(scene, subjectChunk);
  if (isMetric(scene, phrase.first, phrase.core)) {
    const { metric, owner } = measured(scene, phrase);
    return { metric, subject: owner, verbMetric, implied: null };
  }
  const head = headWord(scene, subjectChunk);
  const priced = pricedOf(head);
  const subject = roleFrom(scene, phrase.first, phrase.core);
  if (priced?.id === 'priced/share') {
    const { owner } = measured(scene, phrase);
    return { metric: implied(subject, priced.metric), subject: owner ?? subject, verbMetric: null, implied: implied(subject, priced.metric) };
  }
  if (reportingVerbs.has(verbWord) && !changeVerbs.has(verbWord)) return { metric: null, subject, verbMetric, implied: null };
  return { metric: null, subject, verbMetric, implied: priced ? implied(subject, priced.metric) : null };
}

function verbRole(scene: Scene, verb: Chunk, metric: string): Role {
  const token = scene.tokens.tokens[verb.head]!;
  return { name: metric, text: token.text, start: token.start, end: token.end, type: null };
}

const implied = (subject: Role | null, metric: string): Role | null => subject && { ...subject, name: metric, type: null };

/** The entity that the article is about: most mentions, the early ones counting more. */
function mainEntity(scene: Scene): Role | null {
  const weight = new Map<number, number>();
  const { length } = scene.text;
  for (const mention of scene.names.mentions) {
    if (mention.type === 'person' || mention.form === 'adjective') continue;
    const early = 1 + 2 * (1 - mention.start / length) + (mention.type === 'organization' ? 0.5 : 0);
    weight.set(mention.entity, (weight.get(mention.entity) ?? 0) + early);
  }
  let best: number | null = null;
  for (const [entity, sum] of weight) if (best === null || sum > weight.get(best)!) best = entity;
  if (best === null) return null;
  const first = scene.names.mentions.find((mention) => mention.entity === best)!;
  const entity = scene.names.entities[best]!;
  return { name: entity.name, text: first.text, start: first.start, end: first.end, type: entity.type };
}
