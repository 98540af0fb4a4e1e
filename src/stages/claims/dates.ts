/** Date facts: a date that tells when the event of its clause happens, where no other fact takes it as its period. */
import type { Chunk, Claim, TimeMention } from '../../document.js';
import { reportingVerbs } from '../../lexicon/reporting.js';
import type { Draft } from './draft.js';
import { periodOf } from './periods.js';
import { phraseFrom, roleFrom } from './phrases.js';
import { chunkAt, headWord, sentenceOf, trimmed, word, type Scene } from './scene.js';

export function findDates(scene: Scene, drafts: readonly Draft[]): Claim[] {
  const busy = new Set(drafts.map((draft) => draft.clause.index));
  const taken = new Set(drafts.flatMap((draft) => (draft.period?.start != null ? [draft.period.start] : [])));
  const dated = new Set<number>();
  const claims: Claim[] = [];
  for (const time of scene.times.times) {
    if (time.type !== 'DATE' || time.value === null || time.value.includes('/') || taken.has(time.start)) continue;
    const chunk = chunkAt(scene, scene.chunkAt[time.first]!)!;
    if (chunk.kind !== 'time' || busy.has(chunk.clause) || dated.has(chunk.clause)) continue;
    const claim = dateClaim(scene, time, chunk);
    if (!claim) continue;
    dated.add(chunk.clause);
    claims.push(claim);
  }
  return claims;
}

function dateClaim(scene: Scene, time: TimeMention, chunk: Chunk): Claim | null {
  const clause = scene.clauses.clauses[chunk.clause]!;
  if (clause.verb === null || clause.subject === null) return null;
  const verb = chunkAt(scene, clause.verb)!;
  const head = headWord(scene, verb);
  if (reportingVerbs.has(head)) return null;
  if (/^(?:is|are|was|were|be|been|has|have|had)$/.test(head)) return null;
  if (insideNounGroup(scene, time)) return null;
  const subjectChunk = chunkAt(scene, clause.subject)!;
  if (subjectChunk.kind !== 'noun') return null;
  const subject = roleFrom(scene, subjectChunk.first, subjectChunk.after);
  const object = chunkAt(scene, verb.index + 1);
  const end = object?.kind === 'noun' ? phraseFrom(scene, object, /^(?:of|with|on|in|to)$/).after : verb.after;
  const span = trimmed(scene, verb.head, Math.min(end, time.first > verb.first ? Math.max(time.first, verb.after) : end));
  const modality = /^(?:will|to)$/.test(word(scene, verb.first)) || /\b(?:will|due|set|scheduled|plans)\b/.test(scene.text.slice(scene.tokens.tokens[verb.first]!.start, scene.tokens.tokens[verb.after - 1]!.end)) ? 'planned' : 'actual';
  const sentence = sentenceOf(scene, time.first);
  return {
    kind: 'date',
    anchor: { start: time.start, end: time.end },
    quantity: null,
    subject,
    metric: span && { name: span.text, text: span.text, start: span.start, end: span.end, type: null },
    change: null,
    period: periodOf(time),
    place: null,
    source: null,
    modality,
    evidence: { start: sentence.start, end: sentence.end },
    because: ['date/event', ...time.because],
    confidence: 0.6,
  };
}

/** "Norway's October output", "the 1997 record", "its May report" */
function insideNounGroup(scene: Scene, time: TimeMention): boolean {
  const before = word(scene, time.first - 1);
  const after = scene.tokens.tokens[time.after];
  if (/^(?:'s|’|the|its|their|a)$/.test(before) && after && (after.pos === 'NOUN' || after.pos === 'PROPN' || after.pos === 'ADJ')) return true;
  return after !== undefined && (after.lower === "'s" || after.text === '’' || after.text === "'" || after.text === '-');
}
