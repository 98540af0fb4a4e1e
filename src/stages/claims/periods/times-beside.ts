/** The time that stands beside a number, or beside what is measured. */
import type { Chunk, TimeMention } from '../../../document.js';
import { dated, found, type Calendar, type Found } from './calendar.js';
import { scopeOf } from './clause-scope.js';
import type { Draft } from '../draft.js';
import { chunkAt, headWord, isPossessive, timeHolding, timeOf, word, type Scene } from '../scene.js';
import { isComparative } from './time-uses.js';

/** Participles that say when a level was there. */
export const SET_IN = /^(?:set|recorded|seen|reached|hit|posted|registered|achieved|reported)$/;

const RECORD = /^(?:highs?|lows?|records?|peaks?|troughs?|set|reached|mark)$/;
const ABOVE = /^(?:above|below|beyond|over|under|than|past)$/;

/** "1.4m above [the old record set] in 2009": the time behind is that record's alone. */
export const isPassedRecord = (scene: Scene, noun: Chunk): boolean =>
  RECORD.test(headWord(scene, noun)) && ABOVE.test(word(scene, noun.first - 1));

/** "12% [in the spring of 2022]", "$3.8m [a year earlier]" */
export function timeBehind(calendar: Calendar, draft: Draft): TimeMention | null {
  const { scene, uses } = calendar;
  for (let i = draft.chunk.index + 1; i < draft.chunk.index + 5; i++) {
    const chunk = chunkAt(scene, i);
    if (!chunk) return null;
    const time = timeOf(scene, chunk);
    if (time)
      return dated(time) &&
        uses[chunk.ref!] !== 'compared' &&
        uses[chunk.ref!] !== 'announced' &&
        (uses[chunk.ref!] !== 'label' || word(scene, chunk.first - 2) === 'in')
        ? time
        : null;
    // "from $97m, or 29 cents a share, [in the same quarter]"
    const apart = chunk.kind === 'comma' && (draft.part === 'base' || draft.twin?.part === 'base') && i === draft.chunk.index + 1;
    // "the record of 16.9C set [in August]"
    // … "double the 40,000 sold [in 2022]"
    const said = draft.part === 'base' && /ed$|^(?:sold|made|built|seen|spent|paid|won|lost|held)$/.test(word(scene, chunk.first));
    const set = chunk.kind === 'verb' && (said || SET_IN.test(word(scene, chunk.first))) && i === draft.chunk.index + 1;
    // "from £3m ($5m) [in 2003]"
    const closed = chunk.kind === 'close' && i === draft.chunk.index + 1;
    if (
      !apart &&
      !set &&
      !closed &&
      !/^(?:preposition|adverb|noun)$/.test(chunk.kind) &&
      !/^(?:the|a|late|early)$/.test(word(scene, chunk.first))
    )
      return null;
    if (chunk.kind === 'noun' && (i > draft.chunk.index + 3 || isPassedRecord(scene, chunk))) return null;
  }
  return null;
}

/** "a $20m settlement reached with nine towns [in 1998]": when that was done of which the claim tells the sum. */
export function timeOfDeal(scene: Scene, { chunk, quantity, part }: Draft): TimeMention | null {
  const noun = chunkAt(scene, chunk.index + 1);
  const verb = chunkAt(scene, chunk.index + 2);
  if (quantity.unitKind !== 'money' || part !== 'plain' || noun?.kind !== 'noun' || noun.first !== chunk.after) return null;
  if (verb?.kind !== 'verb' || verb.after - verb.first > 1 || !DEALT.test(word(scene, verb.first))) return null;
  for (let i = verb.index + 1; i < verb.index + 7; i++) {
    const next = chunkAt(scene, i);
    if (!next || !/^(?:preposition|noun|quantity|other|time)$/.test(next.kind)) return null;
    const time = timeOf(scene, next);
    if (time) return dated(time) && /^(?:in|on)$/.test(word(scene, next.first - 1)) ? time : null;
  }
  return null;
}

const DEALT = /^(?:reached|signed|agreed|struck|negotiated|announced|approved|awarded|won|made|imposed|concluded|launched|issued|granted)$/;

/** "last year's [$2.3bn]", "and May's at [131,000]" */
export function timeBefore(scene: Scene, draft: Draft): TimeMention | null {
  let at = draft.quantity.whole.first - 1;
  if (/^(?:at|to|was)$/.test(word(scene, at))) at--;
  if (at < 1 || !isPossessive(scene, at)) return null;
  const time = timeHolding(scene, at - 1);
  return time && dated(time) ? time : null;
}

/** "[2019]'s average of $37", "the [May] high of 17.4%" */
export function timeOfNoun(calendar: Calendar, draft: Draft): Found | null {
  const { scene, uses } = calendar;
  let i = draft.chunk.index - 1;
  while (i > 0 && /^(?:about|around|nearly|almost|just|a|an|some|only)$/.test(word(scene, chunkAt(scene, i)!.first))) i--;
  if (word(scene, chunkAt(scene, i)?.first ?? -1) !== 'of') return null;
  for (let steps = 0; steps < 3; steps++) {
    const chunk = chunkAt(scene, --i);
    if (!chunk || scene.tokens.tokens[chunk.first]!.sentence !== draft.sentence.index) return null;
    const time = timeOf(scene, chunk);
    if (time)
      return dated(time) && uses[chunk.ref!] !== 'said'
        ? found(time, uses[chunk.ref!] === 'metric' ? 'period/metric' : 'period/noun')
        : null;
    if (!/^(?:noun|adjective|adverb)$/.test(chunk.kind) && !isPossessive(scene, chunk.first)) return null;
  }
  return null;
}

/** "[first-quarter] net income of $48m": the time right in front of the metric. */
export function besideMetric(calendar: Calendar, draft: Draft): TimeMention | null {
  const { scene } = calendar;
  const own = chunkAt(scene, scopeOf(scene, draft.clause)[0])!.first;
  if (
    !draft.metric ||
    draft.metric.start < scene.tokens.tokens[own]!.start ||
    !draft.because.some((rule) => /^metric\/(?:own|object|clause)$/.test(rule))
  )
    return null;
  for (let i = scene.chunkAt[draft.sentence.first]!; i <= scene.chunkAt[draft.sentence.after - 1]!; i++) {
    const time = timeOf(scene, chunkAt(scene, i));
    if (
      time &&
      dated(time) &&
      time.value !== null &&
      time.end <= draft.metric.start &&
      draft.metric.start - time.end <= 3 &&
      /^(?:\s|-|['’]s )*$/.test(scene.text.slice(time.end, draft.metric.start))
    )
      return time;
  }
  return null;
}

/** "from $85m, or 83 cents, [a year earlier]", "from $140m at its founding [in March 2022]" */
export function timeOfBase(scene: Scene, draft: Draft): TimeMention | null {
  let beside = true;
  for (let i = draft.chunk.index + 1; i <= scene.chunkAt[draft.sentence.after - 1]!; i++) {
    const chunk = chunkAt(scene, i)!;
    const time = timeOf(scene, chunk);
    if (time && dated(time) && (beside || isComparative(time) || /^last /i.test(time.text))) return time;
    if (!/^(?:preposition|noun|adjective|other)$/.test(chunk.kind)) beside = false;
  }
  return null;
}
