/** Noun phrases as roles: who owns them, what they measure, which entity they name. */
import type { Chunk, Role } from '../../document.js';
import { isPeopleWord } from '../../lexicon/people.js';
import { FORECAST_NOUNS } from '../../lexicon/intentions.js';
import { changeNouns } from '../../lexicon/change.js';
import { isOfPlace, METRIC_TERMS, metricOf, pricedOf } from '../../lexicon/metrics.js';
import { listedNouns } from './listed-nouns.js';
import { pastPortion } from './portions.js';
import { chunkAt, clauseOf, entityOf, isPossessive, nameOf, trimmed, word, type Scene } from './scene.js';

/** A noun group with the prepositional groups that hang on it. */
export interface Phrase {
  readonly first: number;
  /** End of the noun group itself. */
  readonly core: number;
  /** End with its prepositional groups. */
  readonly after: number;
  /** Index of the chunk behind it. */
  readonly next: number;
}

const LINKS = /^(?:of|in|at|for|on|between|from|to|by|with|among|per|across|outside|against|about|into)$/;

/** The phrase that begins with a noun chunk: "shares in Orion", "the price of wheat". */
export function phraseFrom(scene: Scene, chunk: Chunk, links: RegExp = LINKS): Phrase {
  let next = chunk.index + 1;
  let after = chunk.after;
  let core = chunk.after;
  // "Kenya's [May] tea harvest": a time inside the group
  while (true) {
    const time = chunkAt(scene, next);
    const noun = chunkAt(scene, next + 1);
    if (
      time?.kind === 'time' &&
      noun?.kind === 'noun' &&
      time.first === core &&
      noun.first === time.after &&
      /^(?:'s|'|’|the|its|their|a)$/.test(word(scene, core - 1))
    ) {
      core = after = noun.after;
      next += 2;
    } else break;
  }
  while (true) {
    const preposition = chunkAt(scene, next);
    const object = chunkAt(scene, next + 1);
    if (preposition?.kind !== 'preposition' || object?.kind !== 'noun' || !links.test(word(scene, preposition.first))) break;
    after = object.after;
    next += 2;
  }
  return { first: chunk.first, core, after, next };
}

/** A noun phrase as a role: the entity that its last name, pronoun or nominal means, else its own words. */
export function roleFrom(scene: Scene, first: number, after: number): Role | null {
  const span = trimmed(scene, first, after);
  const mention = mentionAt(scene, first, after) ?? apposed(scene, first, after);
  if (
    !mention &&
    after - first === 1 &&
    /^(?:it|they|he|she|we|i|you|them|us|him|her|this|that|these|those|there)$/.test(word(scene, first))
  )
    return null;
  if (mention) {
    const entity = entityOf(scene, mention);
    const whole = span && span.after - span.first > mention.after - mention.first ? span : mention;
    return {
      name: entity.name,
      text: whole.text,
      start: whole.start,
      end: whole.end,
      type: mention.first === whole.start ? mention.type : entity.type,
    };
  }
  // "[her husband]" → "Ana Costa's husband"
  const whose = span && isKin(scene, first, after - 1) ? nameOf(scene, first) : null;
  const name = whose ? `${entityOf(scene, whose).name}'s ${span!.text}` : span?.text;
  return span && { name: name!, text: span.text, start: span.start, end: span.end, type: null };
}

/** "Tomas Arce, [a striker from Real Betis]": an apposition means the name before its comma. */
function apposed(scene: Scene, first: number, after: number) {
  const chunk = chunkAt(scene, scene.chunkAt[first]!);
  if (!chunk || !/^(?:a|an|the)$/.test(word(scene, chunk.first)) || after < chunk.after) return null;
  const comma = chunkAt(scene, chunk.index - 1);
  const named = chunkAt(scene, chunk.index - 2);
  if (comma?.kind !== 'comma' || named?.kind !== 'noun') return null;
  // "According to Orsa, [the gap] was £3m", "To beat Orsa, [the twins] spent £3m": a subject of its own behind an opening phrase
  const { subject, verb } = clauseOf(scene, chunk);
  const acts = subject === chunk.index && verb !== null && [verb - 1, subject + 1].every((at) => chunkAt(scene, at)?.kind !== 'comma');
  if (acts && clauseOf(scene, named).subject !== named.index) return null;
  const mention = nameOf(scene, named.after - 1);
  return mention?.form === 'name' ? mention : null;
}

/** The name, nominal or pronoun that the phrase means: the one that covers its last word, else its first possessor. */
export function mentionAt(scene: Scene, first: number, after: number) {
  let last = after - 1;
  while (last > first && isPossessive(scene, last)) last--;
  const head = nameOf(scene, last);
  if (head && head.form !== 'adjective') return head;
  // "[her husband]" is another than she
  if (isKin(scene, first, last)) return null;
  for (let i = first; i < after; i++) {
    const mention = nameOf(scene, i);
    if (mention && mention.form !== 'adjective' && (mention.type !== 'other' || isPossessive(scene, mention.after))) return mention;
  }
  return head;
}

const isKin = (scene: Scene, first: number, last: number): boolean =>
  /^(?:his|her|their)$/.test(word(scene, first)) && KIN.test(word(scene, last));

/** Who is somebody's, and is not that person. */
const KIN =
  /^(?:wife|husband|spouse|partner|girlfriend|boyfriend|fianc[eé]e?|widow|widower|mother|father|parents?|stepfather|stepmother|son|daughter|child|children|sons|daughters|twins|brothers?|sisters?|siblings?|uncle|aunt|cousins?|nephew|niece|grandfather|grandmother|grandparents|family|relatives|friends?|neighbou?rs?|colleagues?|lawyers?|attorneys?|doctors?|employers?|boss|bodyguards?|deputy|assistant|aides?|predecessor|successor|party|team|side|club|band|government|campaign|cars?|vans?|lorry|truck|boat|yacht|bikes?|motorbike|house|horses?|dogs?|opponents?|rivals?|team-?mates?|co-driver|co-star|captors|attackers?|killers?|victims?)$/;

/** Whether the noun group names something measured: "net income", "sales of phones". */
export function isMetric(scene: Scene, first: number, core: number): boolean {
  const last = lastWord(scene, first, core);
  const head = word(scene, last);
  const named = nameOf(scene, last);
  if (named?.form === 'name') return MEASURE_NAME.test(named.text);
  if (metricOf(head, scene.lexicon) !== null || changeNouns.has(head)) return true;
  return last > first && metricOf(`${word(scene, last - 1)} ${head}`, scene.lexicon) !== null;
}

/** Measures that are written as names. */
const MEASURE_NAME = /^(?:gross domestic product|GDP|GNP|CPI|RPI|PPI|EBITDA)$/i;

/** "an [HIV] prevalence", "[malaria] cases": what people have owns no figure. */
export const isDisease = (name: string): boolean =>
  /^(?:HIV|aids|HIV\/aids|covid(?:-19)?|coronavirus|sars|mers|ebola|malaria|tuberculosis|TB|BSE|flu|influenza|cancer|measles|polio|cholera|zika)$/i.test(
    name,
  );

const FORESEEING =
  /^(?:analysts?|economists?|forecasters?|experts?|pollsters?|brokers?|traders?|investors?|pundits|bookmakers|strategists?|markets?|city|street)$/;

function lastWord(scene: Scene, first: number, core: number): number {
  let last = core - 1;
  while (last > first && isPossessive(scene, last)) last--;
  return last;
}

export interface Measured {
  readonly metric: Role | null;
  /** Who owns it, if the phrase says so. */
  readonly owner: Role | null;
}

/**
 * Splits a phrase that names a metric: "Dearlink's yearly takings" → yearly takings of Dearlink; "output in Kenya" → output of Kenya;
 * "third-quarter net income" → net income.
 */
export function measured(scene: Scene, phrase: Phrase): Measured {
  // "its forecast of [a pretax profit]": what is foreseen
  const inner = chunkAt(scene, (scene.chunkAt[phrase.core] ?? -1) + 1);
  if (
    inner?.kind === 'noun' &&
    phrase.after > phrase.core &&
    /^(?:of|for)$/.test(word(scene, phrase.core)) &&
    FORECAST_NOUNS.has(word(scene, phrase.core - 1)) &&
    isMetric(scene, inner.first, inner.after)
  ) {
    const { owner } = measured(scene, { ...phrase, after: phrase.core });
    const foreseen = measured(scene, phraseFrom(scene, inner));
    return { metric: foreseen.metric, owner: foreseen.owner ?? owner };
  }
  // "slowed a decline in [underlying turnover] to 5%": what declines
  if (
    inner?.kind === 'noun' &&
    phrase.after > phrase.core &&
    word(scene, phrase.core) === 'in' &&
    changeNouns.has(word(scene, phrase.core - 1)) &&
    isMetric(scene, inner.first, inner.after)
  ) {
    const { owner } = measured(scene, { ...phrase, after: phrase.core });
    const moved = measured(scene, phraseFrom(scene, inner));
    return { metric: moved.metric, owner: moved.owner ?? owner };
  }
  let first = phrase.first;
  let owner: Role | null = null;
  // Possessor in front: "[Dearlink's] profits", "[its] profits", "[Norbury] shares"
  for (let i = phrase.first; i < phrase.core - 1; i++) {
    const lower = word(scene, i);
    const mention = nameOf(scene, i);
    if (isPossessive(scene, i) || (mention?.form === 'pronoun' && /^(?:its|their|his|her)$/.test(lower))) {
      // "30 more [sheriff's] deputies", "a [driver's] licence": which sort, and nobody's
      // … but "[Coal's] share", "[copper's] price"
      const sort =
        lower === "'s" &&
        i === phrase.first + 1 + (word(scene, phrase.first) === 'more' ? 1 : 0) &&
        !mentionAt(scene, first, i) &&
        !/^(?:share|price|output|production|value|cost)$/.test(word(scene, phrase.core - 1));
      // "analysts' [expectations] of a 3% rise": who foresees a figure does not own it
      const onlooker = isPossessive(scene, i) && FORESEEING.test(word(scene, i - 1)) && !mentionAt(scene, first, i);
      if (!sort && !onlooker) owner = roleFrom(scene, first, isPossessive(scene, i) ? i : i + 1);
      first = sort ? first : i + 1;
    }
  }
  if (!owner) {
    const mention = nameOf(scene, skipArticle(scene, first));
    // "[Houston]-area sales": no owner, only what sort of sales
    if (
      mention &&
      mention.after < phrase.core &&
      word(scene, mention.after) !== '-' &&
      // "[American] depositary shares for Orion": a sort of shares
      !/^deposit[ao]ry$/.test(word(scene, mention.after)) &&
      !isDisease(mention.text) &&
      (mention.form !== 'adjective' || mention.type === 'place')
    ) {
      owner = roleFrom(scene, mention.first, mention.after);
      first = mention.after;
    }
  }
  const priced = pricedModifier(scene, phrase);
  if (priced) owner = priced;
  while (first < phrase.core && (isTime(scene, first) || word(scene, first) === "'s")) first++;
  // "Orion [forecast] sales growth of 3%": a verb that was taken for a noun
  if (first < phrase.core - 1 && word(scene, first) === 'forecast') first++;
  const core = trimmed(scene, first, phrase.core);
  // Owner behind: "profits [at Dearlink]", "shares [in Orion]", "price [of wheat]"
  let behind: Role | null = null;
  let metricEnd = phrase.core;
  if (phrase.after > phrase.core) {
    const preposition = word(scene, phrase.core);
    const objectFirst = pastPortion(scene, phrase.core + 1, phrase.after);
    const object = chunkEnd(scene, objectFirst, phrase.after);
    const mention = mentionAt(scene, objectFirst, object);
    const costs =
      /^(?:for|on)$/.test(preposition) &&
      /^(?:prices?|rates?|costs?|fares?|fees?|taxe?s?|duty|duties|tariffs?|premiums?)$/.test(word(scene, phrase.core - 1));
    // "a margin of [error]", "the cost of [living]": one term, and no owner in it
    const term = preposition === 'of' && !mention && METRIC_TERMS.has(`${word(scene, phrase.core - 1)} of ${word(scene, object - 1)}`);
    // "its share of the market": the whole owns nothing
    // … "of the UK lending market", but "the share of Orsa"
    const unnamed = !mention || nameOf(scene, object - 1) === null;
    const whole = preposition === 'of' && unnamed && /^(?:share|slice|proportion|percentage|risk)$/.test(word(scene, phrase.core - 1));
    // "shares at [the offering price]", "the worst case of [its kind]": how, and not whose
    const manner =
      !mention &&
      (preposition === 'on'
        ? object === objectFirst + 1 && STATE.test(word(scene, objectFirst))
        : preposition === 'at'
          ? isMetric(scene, objectFirst, object)
          : preposition === 'of' && MANNER.test(word(scene, object - 1)));
    // "a £2m bid for [the club]": whoever bids
    const bid = preposition === 'for' && /^(?:bids?|offers?|battle|contest)$/.test(word(scene, phrase.core - 1));
    // "a $3bn buyout of [small shareholders]": those who are bought do not own the price
    const bought = preposition === 'of' && !mention && /^(?:buy-?outs?|bail-?outs?|rescues?)$/.test(word(scene, phrase.core - 1));
    // "the pension age for [nurses]"
    const aimed = preposition === 'for' && isPeopleWord(word(scene, object - 1));
    const owns =
      costs ||
      aimed ||
      (!term && !bought && /^(?:of|at|in|by|for|on)$/.test(preposition) && (mention || preposition === 'of' || preposition === 'at'));
    // "the loss of [volume]", "a run of [gains]": what is measured owns nothing
    const nested = preposition === 'of' && !mention && isMetric(scene, objectFirst, object);
    if (whole || (nested && !manner)) metricEnd = object;
    else if (owns && !manner && !bid) behind = listedNouns(scene, objectFirst) ?? roleFrom(scene, objectFirst, object);
    // "a bid from [Orsa]"
    if (preposition === 'from' && mention && /^(?:bids?|offers?|proposals?)$/.test(word(scene, phrase.core - 1)))
      behind = roleFrom(scene, objectFirst, object);
    // "inflation in [the eurozone]"
    if (preposition === 'in' && !mention && BLOC.test(word(scene, object - 1))) behind = plainRole(scene, objectFirst, object);
    // "monthly assistance to [women]", "loans to [farmers]"
    if (preposition === 'to' && PAID.test(word(scene, phrase.core - 1))) behind = roleFrom(scene, objectFirst, object);
    if (/^(?:of|on|for|to)$/.test(preposition) && !mention) metricEnd = object;
    // "the number of cases [in Greyfell]": what is counted owns nothing, the place behind it does
    if (preposition === 'of' && !mention && /^(?:number|total|tally|count|amount)$/.test(word(scene, phrase.core - 1))) {
      const place =
        phrase.after > object && /^(?:in|at|across)$/.test(word(scene, object)) ? mentionAt(scene, object + 1, phrase.after) : null;
      behind = place ? roleFrom(scene, object + 1, phrase.after) : null;
    }
  }
  if (!owner && behind?.type === 'place') behind = tradedModifier(scene, first, phrase.core) ?? behind;
  const wide = trimmed(scene, first, metricEnd);
  const name = core && (metricEnd === phrase.core ? ofOwned(scene, phrase, core.text) : core.text);
  const metric = core && { name: name!, text: (wide ?? core).text, start: (wide ?? core).start, end: (wide ?? core).end, type: null };
  return { metric, owner: owner ?? behind };
}

/** "the [value] of Norway's [oil exports]" → value of oil exports: what the owner has is what is measured. */
function ofOwned(scene: Scene, { core, after }: Phrase, name: string): string {
  if (after === core || word(scene, core) !== 'of') return name;
  const object = chunkEnd(scene, core + 1, after);
  for (let i = object - 2; i > core + 1; i--) {
    const rest = isPossessive(scene, i) && !isTime(scene, i - 1) ? trimmed(scene, i + 1, object) : null;
    if (rest) return `${name} of ${rest.text}`;
  }
  return name;
}

/** Places that are written without a capital. */
const BLOC = /^(?:eurozone|euro-zone|eurobloc)$/;

/** "left rates on [hold]" */
const STATE = /^(?:hold|average|track|course|sale|paper|offer|schedule)$/;

/** "of its [kind]" */
const MANNER = /^(?:kind|sort|type|size)$/;

/** What is paid to those who then have it. */
const PAID =
  /^(?:assistance|aid|grants?|payments?|benefits?|subsid(?:y|ies)|support|loans?|allowances?|pensions?|stipends?|relief|lending)$/;

/** "crude oil [prices]", "the copper [price]" → crude oil, copper */
function pricedModifier(scene: Scene, phrase: Phrase): Role | null {
  const last = phrase.core - 1;
  if (!/^prices?$/.test(word(scene, last)) || last - 1 < phrase.first || pricedOf(word(scene, last - 1)) === null) return null;
  let first = last - 1;
  while (first > phrase.first && scene.timeAt[first - 1]! < 0 && !/^(?:'s|’|'|the|a|its)$/.test(word(scene, first - 1))) first--;
  return plainRole(scene, first, last);
}

/** "[new vehicle] sales in Kent", "[phone] shipments in China": what is traded, where the place only says where; but "retail sales in Kent" are Kent's. */
function tradedModifier(scene: Scene, first: number, core: number): Role | null {
  const last = core - 1;
  if (
    !/^(?:sales|wholesales|shipments|deliveries|registrations)$/.test(word(scene, last)) ||
    isOfPlace(`${word(scene, last - 1)} ${word(scene, last)}`)
  )
    return null;
  while (first < last && TRADE_WORDS.test(word(scene, first))) first++;
  return first < last && !TRADE_WORDS.test(word(scene, last - 1)) ? plainRole(scene, first, last) : null;
}

/** Words before "sales" that name nothing sold. */
const TRADE_WORDS =
  /^(?:the|a|its|their|total|overall|annual|quarterly|monthly|weekly|net|gross|retail|wholesale|like-for-like|same-store|comparable|comparable-store|store|unit|volume|group|online|digital|global|worldwide|domestic|overseas|international|foreign|first|second|third|fourth|strong|weak|higher|lower|record)$/;

function skipArticle(scene: Scene, at: number): number {
  return /^(?:the|a|an)$/.test(word(scene, at)) && !nameOf(scene, at) ? at + 1 : at;
}

const isTime = (scene: Scene, token: number): boolean => scene.timeAt[token]! >= 0;

function chunkEnd(scene: Scene, first: number, limit: number): number {
  const chunk = chunkAt(scene, scene.chunkAt[first]!);
  return chunk ? Math.min(chunk.after, limit) : limit;
}

/** The words of a phrase as a role that names no entity. */
export function plainRole(scene: Scene, first: number, after: number): Role | null {
  const span = trimmed(scene, first, after);
  return span && { name: span.text, text: span.text, start: span.start, end: span.end, type: null };
}
