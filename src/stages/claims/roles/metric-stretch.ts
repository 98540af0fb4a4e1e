/** What a stretch of time measures, told by the words right behind it: "ten minutes [left]", "two weeks [before the vote]", "spent a year [at sea]". */
import type { Chunk, Role } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { plainRole } from '../phrases.js';
import { phraseEnd } from '../verb-phrases.js';
import { chunkAt, chunkOf, quantityOf, tokenAt, word, type Scene } from '../scene.js';
import type { MetricRule } from './metric-rule.js';
import { verbWord } from './nearby.js';

const isTime = ({ duration, quantity }: Draft): boolean => duration !== null || quantity.unitKind === 'time';

const isStretch = (draft: Draft): boolean => draft.part === 'plain' && isTime(draft);

/** One past the last token of the stretch. */
const endOf = ({ span, quantity }: Draft): number => Math.max(span.after, quantity.whole.after);

export const STRETCH_RULES: readonly MetricRule[] = [
  {
    // "with ten minutes [to go]", "three minutes were [left]"
    id: 'metric/time-left',
    find: ({ scene, draft }) => {
      const metric = isStretch(draft) ? leftOver(scene, endOf(draft)) : null;
      // "with ten minutes left": so much of the match
      const match = metric && /^(?:minute|second)$/.test(draft.unit ?? '') && wordBefore(scene, draft) === 'with';
      return metric && { metric, ...(match && { owner: { ...metric, name: 'match', type: null } }) };
    },
  },
  {
    // "two weeks [before the vote]", "nine years [after she quit]"
    id: 'metric/time-before',
    find: ({ scene, draft }) => {
      const metric = isStretch(draft) ? fromEvent(scene, draft) : null;
      return metric && { metric };
    },
  },
  {
    // "spent two years [under house arrest]", "spent six months [looking into it]"
    id: 'metric/time-spent',
    find: ({ scene, draft }) => {
      // "35 minutes a day on the map, up from 20"
      if (!isTime(draft) || !/^(?:plain|level)$/.test(draft.part)) return null;
      const { verb } = draft.clause;
      const spent =
        (SPENT.test(verbWord(scene, draft)) && verb! < draft.chunk.index && verb! > draft.chunk.index - 3) ||
        SPENT.test(wordBefore(scene, draft));
      const nominal = /^(?:after|following|despite)$/.test(wordBefore(scene, draft));
      const doing = /^[a-z]+ing$/.test(word(scene, endOf(draft))) && chunkOf(scene, endOf(draft)).kind === 'verb';
      const metric = spent || nominal || doing ? whereSpent(scene, endOf(draft)) : null;
      return metric && { metric };
    },
  },
  {
    // "took the jury an hour [to find her guilty]"
    id: 'metric/time-taken',
    find: ({ scene, draft }) => {
      if (!isStretch(draft) || !/^(?:tak(?:e|es|en|ing)|took)$/.test(verbWord(scene, draft)) || draft.clause.verb! > draft.chunk.index)
        return null;
      const at = endOf(draft);
      // "took nine years [for the bridge to open]"
      const verb = word(scene, at) === 'for' ? infinitiveBehind(scene, at, draft.sentence.after) : chunkOf(scene, at);
      const first = word(scene, at) === 'for' ? at + 1 : at;
      const done =
        verb?.kind === 'verb' && word(scene, verb.first) === 'to'
          ? plainRole(scene, first, throughNumber(scene, phraseEnd(scene, verb)))
          : null;
      return done && { metric: { ...done, name: done.text.replace(/^to /, '') } };
    },
  },
  {
    // "swam home in 58.46 secs": hundredths are of a time that was measured
    id: 'metric/race',
    find: ({ draft, scene, own }) => {
      const { unit, text, start, end } = draft.quantity;
      if (unit !== 'second' || own?.metric || !/\d\.\d\d/.test(text) || wordBefore(scene, draft) !== 'in') return null;
      return { metric: { name: 'time', text, start, end, type: null } };
    },
  },
  {
    // "[two wins] in five days", "her [second defeat] in a week": what fell into the stretch
    id: 'metric/time-of',
    find: ({ scene, draft }) => {
      if (!isStretch(draft)) return null;
      const apposed = inApposition(scene, draft);
      if (apposed) return { metric: apposed };
      if (!/^(?:in|within)$/.test(wordBefore(scene, draft))) return null;
      const before = chunkAt(scene, chunkOf(scene, firstOf(draft) - 1).index - 1);
      const noun = before && quantityOf(scene, before)?.noun;
      const metric = noun && !/^times?$/.test(word(scene, noun.after - 1)) ? plainRole(scene, noun.first, noun.after) : null;
      return metric && { metric };
    },
  },
];

function infinitiveBehind(scene: Scene, at: number, limit: number): Chunk | undefined {
  for (
    let chunk = chunkAt(scene, chunkOf(scene, at).index + 1);
    chunk && chunk.first < Math.min(limit, at + 9);
    chunk = chunkAt(scene, chunk.index + 1)
  ) {
    if (chunk.kind === 'verb') return chunk;
    if (/^(?:stop|comma|conjunction|relative)$/.test(chunk.kind)) return undefined;
  }
  return undefined;
}

const SPENT = /^spen(?:d|ds|t|ding)$/;

const firstOf = ({ span, quantity }: Draft): number =>
  Math.min(span.first, quantity.hedge?.first ?? quantity.whole.first, quantity.whole.first);

function wordBefore(scene: Scene, draft: Draft): string {
  let at = firstOf(draft) - 1;
  while (/^(?:just|only|almost|nearly|about|the|a|his|her|their|its|first|last|past|next)$/.test(word(scene, at))) at--;
  return word(scene, at);
}

/** "wrote to Tom Hale, [a family friend] for 40 years": what somebody is called has lasted. */
function inApposition(scene: Scene, draft: Draft): Role | null {
  const preposition = chunkOf(scene, firstOf(draft) - 1);
  const noun = /^(?:for|over|during)$/.test(wordBefore(scene, draft)) ? chunkAt(scene, preposition.index - 1) : undefined;
  const apposed = noun?.kind === 'noun' && /^an?$/.test(word(scene, noun.first)) && chunkAt(scene, noun.index - 1)?.kind === 'comma';
  return apposed ? plainRole(scene, noun.first, noun.after) : null;
}

/** "[left] to play", "[remaining]", "[to go]", "[on the clock]", "two weeks [off]", "ten minutes [away]" */
function leftOver(scene: Scene, at: number): Role | null {
  const [first, second, third] = [0, 1, 2].map((step) => word(scene, at + step));
  if (/^(?:left|remaining)$/.test(first!)) return named(scene, at, at + 1, 'time left');
  if (first === 'to' && /^(?:go|play|spare)$/.test(second!)) return named(scene, at, at + 2, 'time left');
  if (first === 'on' && second === 'the' && third === 'clock')
    return named(scene, at, /^(?:left|remaining)$/.test(word(scene, at + 3)) ? at + 4 : at + 3, 'time left');
  if (first === 'off' && !/^(?:NOUN|PROPN|DET|NUM)$/.test(tokenAt(scene, at + 1)?.pos ?? '')) return named(scene, at, at + 1, 'time off');
  return first === 'away' && second !== 'from' ? named(scene, at, at + 1, 'distance') : null;
}

function named(scene: Scene, first: number, after: number, name: string): Role | null {
  const role = plainRole(scene, first, after);
  return role && { ...role, name };
}

/** Verbs that say of themselves how long they went on: "waited two years before complaining". */
const LASTING =
  /^(?:wait(?:s|ed|ing)?|last(?:s|ed|ing)?|stay(?:s|ed|ing)?|liv(?:e|es|ed|ing)|work(?:s|ed|ing)?|serv(?:e|es|ed|ing)|spen(?:d|ds|t|ding)|need(?:s|ed)?|ran|runs?|running|sat|stood)$/;

/** "[before the vote]", "[after he left]", "[since the first call]", "[into her term]" */
function fromEvent(scene: Scene, draft: Draft): Role | null {
  const at = endOf(draft);
  const preposition = word(scene, at);
  if (!/^(?:before|after|since|into)$/.test(preposition)) return null;
  const cue = wordBefore(scene, draft);
  if (LASTING.test(cue) || /^(?:for|over|during|by|of)$/.test(cue) || (/^(?:in|within)$/.test(cue) && preposition !== 'since')) return null;
  if (preposition === 'into' && chunkAt(scene, draft.chunk.index - 1)?.kind === 'verb') return null;
  const { clause, chunk } = draft;
  // "a raid two hours before dawn [failed]": the verb is of the raid
  const after = eventEnd(
    scene,
    at + 1,
    draft.sentence.after,
    clause.verb !== null || clause.subject === null || clause.subject > chunk.index,
  );
  const event = after > at + 1 ? plainRole(scene, at, after) : null;
  return event && { ...event, name: `time ${event.text}` };
}

function eventEnd(scene: Scene, first: number, limit: number, isClause: boolean): number {
  let after = first;
  let verbs = isClause ? 1 : 0;
  let chunk: Chunk | undefined = first < limit ? chunkOf(scene, first) : undefined;
  // "since [that day]", "since [that] first edition"
  const that = /^(?:that|this|those|these)$/.test(word(scene, first));
  if (chunk?.kind === 'time') return that ? chunk.after : first;
  if (that && chunk?.kind === 'relative') chunk = chunkAt(scene, chunk.index + 1);
  while (chunk && chunk.first < limit && after < first + 10) {
    if (/^(?:stop|comma|conjunction|quote|open|close|relative)$/.test(chunk.kind)) break;
    // "before the [Friday] matches"
    if (chunk.kind === 'time' && chunkAt(scene, chunk.index + 1)?.kind !== 'noun') break;
    const gerund = chunk.first === first && /ing$/.test(word(scene, first));
    if (chunk.kind === 'verb' && !gerund && verbs-- <= 0) break;
    if (chunk.kind === 'verb') return phraseEnd(scene, chunk);
    if (chunk.kind === 'preposition' && word(scene, chunk.first) !== 'of') break;
    after = chunk.after;
    chunk = chunkAt(scene, chunk.index + 1);
  }
  return after;
}

/** "to win its [first million users]", "carrying [out 40 searches]": a phrase that a number cut short goes on behind it. */
function throughNumber(scene: Scene, after: number): number {
  const next = after < scene.tokens.tokens.length ? chunkOf(scene, after) : undefined;
  const number = next?.kind === 'preposition' ? chunkAt(scene, next.index + 1) : next;
  if (number?.kind !== 'quantity' || tokenAt(scene, number.first)!.sentence !== tokenAt(scene, after - 1)!.sentence) return after;
  const second = chunkAt(scene, number.index + 1);
  return second && /^(?:quantity|noun)$/.test(second.kind) && second.first === number.after ? second.after : number.after;
}

/** "[at the top]", "[under arrest]", "[looking into it]" */
function whereSpent(scene: Scene, at: number): Role | null {
  const chunk = at < scene.tokens.tokens.length ? chunkOf(scene, at) : undefined;
  if (chunk?.first !== at) return null;
  if (chunk.kind === 'verb' && /ing$/.test(word(scene, at))) return plainRole(scene, at, throughNumber(scene, phraseEnd(scene, chunk)));
  if (!/^(?:at|in|on|under|with|as|inside|behind|among|near|without|of|aboard|beneath|outside|alongside)$/.test(word(scene, at)))
    return null;
  const object = chunkAt(scene, chunk.index + 1);
  if (object?.kind === 'verb' && /ing$/.test(word(scene, object.first)))
    return plainRole(scene, object.first, throughNumber(scene, phraseEnd(scene, object)));
  if (word(scene, at) === 'of' || !object || !/^(?:noun|adjective|quantity|other)$/.test(object.kind)) return null;
  const after = object.kind === 'noun' ? object.after : phraseEnd(scene, object);
  const where = plainRole(scene, at, after);
  return where && { ...where, name: `time ${where.text}` };
}

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'Ana Costa scored with eight minutes left.', facts: [{ quote: 'eight minutes', subject: 'match' }] },
  { text: 'Corner mill to close after 88 years', facts: [{ quote: '88 years', metric: 'close' }] },
  {
    text: 'Rovers scored with 11 minutes left. Ana Costa hit the bar with eight minutes to go, and only 90 seconds on the clock remaining.',
    facts: [
      { quote: '11 minutes', metric: 'time left' },
      { quote: 'eight minutes', metric: 'time left' },
      { quote: '90 seconds', metric: 'time left' },
    ],
  },
  { text: 'Ana Costa enjoyed her three weeks off.', facts: [{ quote: 'three weeks', metric: 'time off' }] },
  { text: 'Ana Costa left the port three hours late.', facts: [{ quote: 'three hours', metric: 'left the port' }] },
  {
    text: 'Ana Costa met the clerk nine days before the vote. It is 40 years since the first tram. Orsa Inc. collapsed six weeks after he left it.',
    facts: [
      { quote: 'nine days', metric: 'time before the vote' },
      { quote: '40 years', metric: 'time since the first tram' },
      { quote: 'six weeks', metric: 'time after he left it' },
    ],
  },
  {
    text: 'Ana Costa waited nine days before calling the clerk. She ran the shop for 30 years before the war.',
    facts: [
      { quote: 'nine days', metric: 'waited' },
      { quote: '30 years', metric: 'ran the shop' },
    ],
  },
  {
    text: 'Ana Costa spent 14 years at the bank. Her clerks spent six months looking into the theft, and quit after three years in the post.',
    facts: [
      { quote: '14 years', metric: 'time at the bank' },
      { quote: 'six months', metric: 'looking into the theft' },
      { quote: 'three years', metric: 'time in the post' },
    ],
  },
  {
    text: 'The call took the jury just 25 minutes to make. It took Orsa Inc. nine years to win its first million users.',
    facts: [
      { quote: '25 minutes', metric: 'make' },
      { quote: 'nine years', metric: 'win its first million users' },
    ],
  },
  { text: 'Ana Costa spent nine days aboard the ferry.', facts: [{ quote: 'nine days', metric: 'time aboard the ferry' }] },
  {
    text: 'Ana Costa logged 300 hours mending nets.',
    facts: [{ quote: '300 hours', metric: 'mending nets' }],
  },
  {
    text: 'It took nine years for the tram to open.',
    facts: [{ quote: 'nine years', metric: 'tram to open' }],
  },
  {
    text: 'Ana Costa swam home in 58.46 secs. She flew the kite in nine seconds.',
    facts: [
      { quote: '58.46 secs', metric: 'time' },
      { quote: 'nine seconds', metric: 'flew the kite' },
    ],
  },
  {
    text: 'It is 36 years since that week. Ana Costa liked her two weeks off as she said.',
    facts: [
      { quote: '36 years', metric: 'time since that week' },
      { quote: 'two weeks', metric: 'time off' },
    ],
  },
  { text: "Clerks must have one year's counselling.", facts: [{ quote: 'one year', metric: 'counselling' }] },
  {
    text: 'The talks took place within seven years of Orsa Inc. winning the bid.',
    facts: [{ quote: 'seven years', metric: 'took place' }],
  },
  {
    text: 'Ana Costa celebrated after four wins in six days.',
    facts: [{ quote: 'six days', metric: 'wins' }],
  },
  { text: 'Ana Costa rang the bell three times in six days.', facts: [{ quote: 'six days', metric: 'rang the bell three times' }] },
];
