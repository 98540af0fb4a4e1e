/** What counts, comparisons and stretches of time go with: "30 [stores]", "twice [as fast]", "a six-year [high]". */
import type { Chunk } from '../../../document.js';
import { changeNouns } from '../../../lexicon/change.js';
import { metricVerbOf, participleOf } from '../../../lexicon/metrics.js';
import { HARMED } from '../../../lexicon/people.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { isMetric, measured, phraseFrom, plainRole, roleFrom, type Measured } from '../phrases.js';
import { phraseEnd, verbPhrase } from '../verb-phrases.js';
import { toldOf } from './own-told.js';
import { chunkAt, chunkOf, headWord, isPossessive, leftOf, nameOf, rightOf, word, type Scene } from '../scene.js';

/** "half [the Kenyan wage]", "four times [today's demand]": what a multiple is a multiple of. */
export function multiplePhrase(scene: Scene, draft: Draft): Measured | null {
  const right = rightOf(scene, draft.chunk);
  const noun = right?.kind === 'time' ? chunkAt(scene, right.index + 1) : right;
  if (noun?.kind !== 'noun' || right!.first !== draft.chunk.after) return null;
  const owned = right !== noun && isPossessive(scene, noun.first);
  if (!owned && !/^(?:the|its|their|his|her|our|my|your|that|those)$/.test(word(scene, noun.first))) return null;
  if (isSameFigure(scene, noun.first)) return null;
  const phrase = phraseFrom(scene, noun);
  // "a third [the council] had planned": another noun group, which does something
  if (chunkAt(scene, phrase.next)?.kind === 'verb' || headWord(scene, noun) === 'size') return null;
  return { metric: plainRole(scene, phrase.first, phrase.after), owner: null };
}

/** "made £9m, double [the figure] for 2003": of what was told before. */
const isSameFigure = (scene: Scene, at: number): boolean =>
  word(scene, at) === 'the' && /^(?:figures?|total|number|level|amount|sum|tally)$/.test(word(scene, at + 1));

/** "three times [more likely to own a boat]", "twice [as fast]" */
export function comparedPhrase(scene: Scene, draft: Draft): Measured | null {
  const right = rightOf(scene, draft.chunk);
  // "half as many [schools]"
  const counted = right && /^(?:many|few)$/.test(word(scene, right.first + 1)) ? chunkOf(scene, right.first + 2) : undefined;
  if (right && word(scene, right.first) === 'as' && counted?.kind === 'noun')
    return { metric: plainRole(scene, Math.max(counted.first, right.first + 2), counted.after), owner: null };
  if (!right || !/^(?:more|less|as|the|.{3,}er)$/.test(word(scene, right.first)) || isSameFigure(scene, right.first)) return null;
  // "twice as much as in 2021": of what was told
  if (
    word(scene, right.first) === 'as' &&
    /^(?:much|many|high|large|big)$/.test(word(scene, right.first + 1)) &&
    /^(?:as|in|of)?$/.test(word(scene, right.first + 2))
  )
    return null;
  let after = right.first;
  while (
    after < right.first + 7 &&
    after < draft.sentence.after &&
    !/^(?:[.,;:]|and|but)$/.test(word(scene, after)) &&
    word(scene, after) !== 'than'
  )
    after++;
  const metric = plainRole(scene, right.first, after);
  // "more likely [than men] to smoke"
  const than = word(scene, after) === 'than' ? chunkAt(scene, scene.chunkAt[after]! + 1) : undefined;
  const verb = than && chunkAt(scene, phraseFrom(scene, than).next);
  const done = verb?.kind === 'verb' && word(scene, verb.first) === 'to' ? plainRole(scene, verb.first, borderBehind(scene, verb)) : null;
  return { metric: metric && done ? { ...metric, name: `${metric.name} ${done.text}` } : metric, owner: null };
}

function borderBehind(scene: Scene, verb: Chunk): number {
  let { after } = verb;
  while (after < verb.first + 9 && !/^[.,;:!?"“”()]$/.test(word(scene, after)) && scene.quantityAt[after]! < 0) after++;
  return after;
}

/** "a fourth straight quarter of [sales growth]" */
export function streakPhrase(scene: Scene, draft: Draft): Measured | null {
  // "its sixth consecutive quarterly [loss]": what came once in each; a rise is of what else the sentence tells
  const told =
    draft.quantity.because.includes('quantity/streak') && /ly$|^annual$/.test(word(scene, draft.chunk.after - 1))
      ? rightOf(scene, draft.chunk)
      : undefined;
  if (told?.kind === 'noun' && told.first === draft.chunk.after && !changeNouns.has(headWord(scene, told)))
    return { metric: plainRole(scene, told.first, told.after), owner: null };
  const of = draft.duration?.streak ? rightOf(scene, draft.chunk) : undefined;
  const noun = of && word(scene, of.first) === 'of' ? rightOf(scene, of) : undefined;
  return noun?.kind === 'noun' ? { metric: plainRole(scene, noun.first, phraseFrom(scene, noun, /^of$/).after), owner: null } : null;
}

/** "a six-year [high]", "its [lowest] in two years", "the [smallest rise] in five months", "her [second defeat] in ten days": how long ago it was as much. */
export function extremePhrase(scene: Scene, draft: Draft): Measured | null {
  if (!draft.duration) return null;
  const next = draft.chunk.after;
  if (/^(?:highs?|lows?|peaks?|record)$/.test(word(scene, next))) return { metric: plainRole(scene, next, next + 1), owner: null };
  const left = leftOf(scene, draft.chunk);
  if (left?.kind !== 'preposition' || !/^(?:in|for)$/.test(word(scene, left.first))) return null;
  const before = chunkAt(scene, left.index - 1);
  if (!before || !/^(?:noun|adjective|quantity)$/.test(before.kind)) return null;
  // "its steepest [one-day] drop": a group that a number cuts in two
  let first = before;
  for (let i = before.index - 1; i >= before.index - 3; i--) {
    const chunk = chunkAt(scene, i);
    if (!chunk || /^(?:an?|the|its|their|his|her)$/.test(word(scene, first.first)) || !/^(?:adjective|quantity|other)$/.test(chunk.kind))
      break;
    first = chunk;
  }
  for (let i = first.first; i < before.after; i++) {
    if (/^(?:.{2,}est|best|worst|most|least)$/.test(word(scene, i)) || (NTH.test(word(scene, i)) && word(scene, i + 1) !== 'time'))
      return { metric: plainRole(scene, first.first, before.after), owner: null };
  }
  return null;
}

const NTH = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/;

/** "a 90-minute-long [play]", "a nine-day long [strike]": how long it is. */
export function lastingPhrase(scene: Scene, { chunk, duration, quantity }: Draft): Measured | null {
  if (!duration && quantity.unitKind !== 'time') return null;
  let at = chunk.after;
  if (word(scene, at) === '-') at++;
  if (word(scene, at) !== 'long' || (at === chunk.after && !isJoined(scene, chunk))) return null;
  const things = chunkOf(scene, at + 1);
  const thing = things.kind === 'noun' ? plainRole(scene, Math.max(things.first, at + 1), things.after) : null;
  return (
    thing && { metric: { ...thing, name: `${thing.name} length` }, owner: roleFrom(scene, Math.max(things.first, at + 1), things.after) }
  );
}

/** "nine-day" */
function isJoined(scene: Scene, { first, after }: Chunk): boolean {
  for (let i = first; i < after; i++) if (word(scene, i) === '-') return true;
  return false;
}

/** Past forms that are also participles: what was done to those counted. */
const DONE = /^(?:laid|built|shut|cut|sold|bought|lost|sent|caught|found|hit|.{2,}ed)$/;

/** "baked [2,340 rye loaves]" → rye loaves baked; "[40 men] under arms" → men under arms */
export function countPhrase(scene: Scene, draft: Draft): Measured | null {
  const noun = plainRole(scene, draft.quantity.noun!.first, draft.quantity.noun!.after);
  if (!noun) return null;
  // "its [nine-person] executive committee"
  const body = BODY.test(noun.text) && word(scene, draft.quantity.noun!.first - 1) === '-' ? rightOf(scene, draft.chunk) : undefined;
  // "four-time [champion] Ann Lee"
  const titled = body && nameOf(scene, body.after - 1);
  if (titled?.type === 'person' && titled.first > body!.first && body!.first === draft.chunk.after)
    return { metric: plainRole(scene, body!.first, titled.first), owner: roleFrom(scene, titled.first, titled.after) };
  if (body?.kind === 'noun' && body.first === draft.chunk.after && chunkAt(scene, body.index + 1)?.kind !== 'quantity')
    return measured(scene, phraseFrom(scene, body, /^of$/));
  const of = rightOf(scene, draft.chunk);
  const generic = /^(?:units?|pairs?|pieces?|copies|vehicles?)$/i.test(noun.text);
  const left = leftOf(scene, draft.chunk);
  const governor = left && word(scene, left.first) === 'of' ? chunkAt(scene, left.index - 1) : undefined;
  if (generic && governor?.kind === 'noun') {
    // "were 6,100, [an increase] of 60 units": of what was told before
    if (governor.after - governor.first <= 2 && changeNouns.has(word(scene, governor.after - 1)) && draft.part === 'growth') return null;
    // "[sales] of 43,000 units"
    if (isMetric(scene, governor.first, governor.after)) return measured(scene, outerPhrase(scene, governor));
  }
  // "an [average audience] of 12 million people", "a top [speed] of 4 trillion steps": what they are counted as
  if (
    governor?.kind === 'noun' &&
    draft.part !== 'growth' &&
    !TALLY.test(headWord(scene, governor)) &&
    isMetric(scene, governor.first, governor.after)
  ) {
    const { metric } = measured(scene, outerPhrase(scene, governor));
    if (metric) return { metric: { ...noun, name: metric.name }, owner: null };
  }
  const things = of && word(scene, of.first) === 'of' ? rightOf(scene, of) : undefined;
  // "41 million units [of shipments]"
  if (things?.kind === 'noun' && /^(?:units?|pieces?|copies|items?)$/i.test(noun.text))
    return { metric: plainRole(scene, things.first, things.after), owner: null };
  const verb = draft.clause.verb === null ? null : chunkAt(scene, draft.clause.verb)!;
  if (verb && draft.clause.subject === draft.chunk.index) {
    const phrase = verbPhrase(scene, draft.clause, draft.chunk);
    // "41 men [died] in the flood", "[were rescued] off Malta": where it was is another role
    const harmed = phrase && HARMED.test(phrase.text.split(' ')[0]!) ? phrase.text.split(' ')[0]! : null;
    const done = harmed ? { text: harmed } : phrase;
    return { metric: done ? { ...noun, name: `${noun.name} ${done.text}` } : noun, owner: null };
  }
  // "90 tenants [who fell ill]"
  const told = toldOf(scene, draft);
  if (told) return { metric: { ...noun, name: `${noun.name} ${told}` }, owner: null };
  // "the [exodus] of 40,000 families"
  if (governor?.kind === 'noun' && EVENT.test(headWord(scene, governor))) {
    const event = plainRole(scene, governor.first, governor.after);
    if (event) return { metric: { ...noun, name: event.name }, owner: null };
  }
  const object = verb !== null && verb.index < draft.chunk.index;
  const form = object ? word(scene, verb.head) : '';
  const particle = object && /^(?:off|up|down|out|away)$/.test(word(scene, verb.after)) ? ` ${word(scene, verb.after)}` : '';
  // "[wounding] 40 others"
  const harm = form.replace(/ing$/, 'ed').replace(/yed$/, 'ied');
  const done =
    !object || isHungOn(scene, left, verb)
      ? null
      : metricVerbOf(headWord(scene, verb), draft.quantity.unitKind)
        ? participleOf(form)
        : DONE.test(form)
          ? `${form}${particle}`
          : HARMED.test(harm)
            ? harm
            : null;
  const which = BUNDLE.test(noun.text) ? (named(scene, draft) ?? done) : (done ?? named(scene, draft));
  return { metric: which ? { ...noun, name: `${noun.name} ${which}` } : noun, owner: null };
}

/** "cut output because of claims [from] 12 unions": the verb did nothing to those behind a preposition that hangs on another noun. */
function isHungOn(scene: Scene, left: Chunk | undefined, verb: Chunk): boolean {
  // "from [the group's] 12 unions"
  const preposition = left?.kind === 'noun' && isPossessive(scene, left.after - 1) ? leftOf(scene, left) : left;
  if (preposition?.kind !== 'preposition' || word(scene, preposition.first) === 'of') return false;
  for (let i = preposition.index - 1; i > verb.index; i--) if (chunkAt(scene, i)!.kind === 'noun') return true;
  return false;
}

/** "nine-[person] committee", "four-[time] champion", "ten-[game] run": what stands behind is told of. */
const BODY = /^(?:person|man|woman|member|strong|times?|games?|match|race|test|fight|vote|seat|shot|goal|city|date|nation|country|team)$/i;

/** Nouns that only say that things were counted. */
const TALLY =
  /^(?:number|total|count|average|maximum|minimum|majority|minority|proportion|share|portion|percentage|part|record|rate|amount|increase|rise|gain|loss|fall|drop|decline|decrease|reduction|growth|order|delivery|sale|sample|list|risk|cost|price|value)s?$/;

/** What holds other things, which are meant. */
const BUNDLE =
  /^(?:bag|box|boxe|bottle|can|pack|packet|cup|glasse|glass|tin|crate|case|load|lorryload|truckload|set|sheet|slice|dose|bale|barrel|basket|sack|tray|roll|pallet|carton|piece|bit|plate|bowl|jar|tube|strip)s?$/i;

/** Nouns of what happens to those who are counted behind "of". */
const EVENT =
  /^(?:genocide|massacre|exodus|deaths?|killings?|murders?|arrests?|evacuation|deportation|expulsion|kidnapping|abduction|slaughter|execution|resignations?|departure|arrival|loss|destruction|closure|purchase|sale|recruitment|hiring|release)$/;

/** What says behind the noun which ones are counted: "bags [of nuts]", "songs [bought online]", "men [under arms]". */
function named(scene: Scene, draft: Draft): string | null {
  const after = draft.quantity.noun!.after;
  const next = rightOf(scene, draft.chunk);
  if (!next || next.first !== after || after !== draft.chunk.after) return null;
  const object = chunkAt(scene, next.index + 1);
  if (next.kind === 'preposition' && (object?.kind === 'noun' || object?.kind === 'adjective')) {
    const link = word(scene, next.first);
    if (link === 'of' && object.kind === 'noun') return plainRole(scene, next.first, object.after)?.name ?? null;
    if (/^(?:under|on|without)$/.test(link) && word(scene, object.after - 1) !== 'average')
      return plainRole(scene, next.first, phraseEnd(scene, next))?.name ?? null;
  }
  // "songs [bought online]": where and by whom are other roles
  if (next.kind === 'verb' && next.after - next.first === 1 && DONE.test(word(scene, next.first)))
    return plainRole(scene, next.first, object?.kind === 'adverb' ? object.after : next.after)?.name ?? null;
  return null;
}

/** The whole phrase that a noun group ends: "net loss on [the sale]" begins at "net loss". */
export function outerPhrase(scene: Scene, chunk: Chunk) {
  let first = chunk;
  while (true) {
    const preposition = chunkAt(scene, first.index - 1);
    const noun = chunkAt(scene, first.index - 2);
    if (
      preposition?.kind !== 'preposition' ||
      noun?.kind !== 'noun' ||
      noun.clause !== chunk.clause ||
      !/^(?:of|in|for|on|from|at|under)$/.test(word(scene, preposition.first))
    )
      break;
    if (!isMetric(scene, noun.first, noun.after)) break;
    // "capacity at [a cost] of £9m": not the cost's own
    if (word(scene, preposition.first) === 'at' && isMetric(scene, first.first, first.after)) break;
    first = noun;
  }
  return phraseFrom(scene, first);
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Copper took its steepest one-day drop in five months, and Ana Costa met her second defeat in nine days.',
    facts: [
      { quote: 'five months', metric: 'steepest one-day drop' },
      { quote: 'nine days', metric: 'second defeat' },
    ],
  },
  { text: 'The show drew an average audience of 3 million viewers.', facts: [{ quote: '3 million viewers', metric: 'average audience' }] },
  { text: 'Orsa Inc. had a total of 900 clerks.', facts: [{ quote: '900 clerks', metric: 'clerks' }] },
  { text: 'A bomb went off, hurting two clerks and wounding 90 others.', facts: [{ quote: '90 others', metric: 'others wounded' }] },
  { text: 'Four-time world champion Ana Costa retired.', facts: [{ quote: 'Four-time', subject: 'Ana Costa', metric: 'world champion' }] },
  { text: "Output was cut because of claims from the union's 12 shops.", facts: [{ quote: '12 shops', metric: 'shops' }] },
  { text: 'Ana Costa is on a nine-game streak.', facts: [{ quote: 'nine-game', metric: 'streak' }] },
  { text: 'The index of Orsa Inc. slipped, its first decline in nine months.', facts: [{ quote: 'nine months', metric: 'first decline' }] },
  { text: 'Each clerk got two bags of walnuts.', facts: [{ quote: 'two bags', metric: 'bags of walnuts' }] },
  { text: 'Orsa Inc. had 90 songs bought in Peru.', facts: [{ quote: '90 songs', metric: 'songs bought' }] },
  { text: 'The rebels have 4,000 men under arms.', facts: [{ quote: '4,000 men', metric: 'men under arms' }] },
  { text: 'The court looked at the massacre of 40 miners in Peru.', facts: [{ quote: '40 miners', metric: 'massacre' }] },
  { text: 'Ana Costa sits on the nine-person audit committee.', facts: [{ quote: 'nine-person', metric: 'audit committee' }] },
  { text: 'Orsa Inc. sold 300 sports utility vans.', facts: [{ quote: '300 sports utility vans', metric: 'sports utility vans sold' }] },
  { text: 'Orsa Inc. has two Texas bank accounts.', facts: [{ quote: 'two Texas bank accounts', metric: 'Texas bank accounts' }] },
  {
    text: 'Some 700 business and church leaders met in Peru.',
    facts: [{ quote: '700 business and church leaders', kind: 'count' }],
  },
  {
    text: 'Orsa Inc. gave a 90-minute-long concert, then a nine-hour long party.',
    facts: [
      { quote: '90-minute', subject: 'concert', metric: 'concert length' },
      { quote: 'nine-hour', subject: 'party', metric: 'party length' },
    ],
  },
  { text: 'Sales were $3m, almost double the figure for 2021.', facts: [{ quote: 'double', kind: 'growth', metric: 'Sales' }] },
  { text: 'Some 40 Democrats support the bill.', facts: [{ quote: '40 Democrats', kind: 'count' }] },
];
