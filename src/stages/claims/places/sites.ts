/** Phrases of a sentence that say where: "in India", "on the Chicago Board of Trade", "overseas". */
import { DISASTER } from '../../../lexicon/disasters.js';
import type { Chunk, Role, Sentence } from '../../../document.js';
import type { ClaimExample } from '../example.js';
import { statingVerbs } from '../../../lexicon/reporting.js';
import { isMetric } from '../phrases.js';
import { chunkAt, chunksOf, entityOf, headWord, nameOf, quantityOf, trimmed, word, type Scene } from '../scene.js';
import { itemAt } from '../../../lexicon/item-at.js';
import { asideAt, type Aside } from './asides.js';

export interface Site {
  readonly role: Role;
  readonly rule: string;
  readonly chunk: Chunk;
  /** Stands before its sentence's first subject and holds for all of it: "[In India], …". */
  readonly opens: boolean;
  /** A market where prices are quoted. */
  readonly venue: boolean;
  /** Hangs on the metric that is the clause's subject: "[sales in Kent] rose". */
  readonly owning?: boolean;
  /** What is said of a name in passing, and holds for no figure outside. */
  readonly aside?: Aside | null;
}

type Found = Pick<Site, 'role' | 'rule' | 'venue'>;

const LOCATING = /^(?:in|across|throughout|within|around|on|at|near|off|aboard|inside|outside|along)$/;
/** Words of the head of a phrase that still names a place: "the European [market]", "the Harrow [area]". */
const LOCAL_NOUNS =
  /^(?:markets?|(?:box )?office|area|region|state|county|province|city|district|islands?|village|town|theaters|theatres|cinemas|waters|zone|area|coast|border|capital|territory|suburbs?|countryside|charts?)$/;
const FACILITIES =
  /^(?:airport|port|court|stadium|station|harbour|harbor|arena|base|mine|plant|exchange|meeting|meet|championship|tournament|festival|fair|award|racecourse|circuit|olympic|game|marathon|open|cup|prix|master|final|hospital|prison|jail|university|school|academy|laboratory)s?$/;
/** What a place may stand before as an adjective does: "its [Leeds mill]"; with a name of its own it may be a body: "Companies House". */
const PREMISES =
  /^(?:mill|works|factory|factories|office|warehouse|depot|shipyard|refinery|refineries|farm|shop|store|supermarket|nightclub|club|bar|pub|hotel|restaurant|cafe|cinema|theatre|museum|library|libraries|church|mosque|temple|park|square|beach|zoo|camp|flat|apartment|house|home|headquarter)s?$/;
/** What people and cars are on: "on Britain's [roads]". */
const GROUNDS = /^(?:roads?|streets?|motorways?|highways?|railways?|rails?|farms?|beaches|soil|shores?)$/;
/** What else happened at a place that it is named after: "the Kent [campaign]". */
const EVENTS = /^(?:siege|war|conflict|campaign|expedition|games|olympics)s?$/;
/** Places that no name tells apart: "in poor [countries]", "across rural [areas]". */
const KINDS_OF_PLACE =
  /^(?:countries|nations|states|regions|provinces|counties|cities|towns|villages|areas|districts|suburbs|neighbou?rhoods)$/;
/** What something is held in. */
const HALLS = /^(?:cent(?:er|re)|arena|prison|jail)$/;
/** "a [report] on Wales", "a [war] on Iraq" */
const TOLD_ON =
  /^(?:reports?|study|studies|books?|films?|talks?|debates?|policy|summit|conference|wars?|attacks?|ban|sanctions|embargo|tax|taxes|tariffs?|duty|duties|pressure|focus|information|advice|data|vote|paper|resolution|focused|based|spent)$/;
const VENUE_NAMES =
  /\b(?:Exchange|Bourse|Board|Nasdaq|Wall Street)$|^(?:NYSE|BSE|NSE|LSE|AIM|ASX|TSX|LME|CBOT|CME|Comex|COMEX|Nymex|NYMEX)$/;
const VENUES = /^(?:trading|trade|exchange|bourse)$/;

/** Every phrase of the sentence that says where. */
export function sitesIn(scene: Scene, sentence: Sentence): Site[] {
  const chunks = chunksOf(scene, sentence);
  const sites: Site[] = [];
  // "In Oslo it was 4%; [in Bergen] it was 6%"
  let opening = 0;
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    if (word(scene, chunk.first) === ';') opening = i + 1;
    const { subject } = scene.clauses.clauses[chunk.clause]!;
    const adverb = chunk.after - chunk.first === 1 || subject === chunk.index ? adverbSite(scene, chunk, i === 0) : null;
    if (adverb) sites.push(adverb);
    const there = thereSite(scene, chunks, i, sentence);
    if (there) sites.push(there);
    const struck = struckSite(scene, chunk, chunks[i + 1]) ?? besideSite(scene, chunks, i);
    if (struck) sites.push(struck);
    const noun = chunks[i + 1];
    if (chunk.kind !== 'preposition' || !noun || !LOCATING.test(word(scene, chunk.first))) continue;
    // "27% of [those in poor areas]": whom it is told of
    if (word(scene, chunk.first - 1) === 'those') continue;
    // "a report [on Wales]": what it is about
    if (word(scene, chunk.first) === 'on' && TOLD_ON.test(word(scene, chunk.first - 1))) continue;
    const found = noun.kind === 'noun' ? placeRole(scene, noun, word(scene, chunk.first)) : countedPlaces(scene, noun);
    if (!found || hangsOnName(scene, chunks, i)) continue;
    const world = found.rule === 'place/world';
    const owning = inMetricSubject(scene, chunk, world);
    if (owning && world) continue;
    const opens = chunks.slice(opening, i).every(({ kind }) => /^(?:adverb|comma|time|other|conjunction|quote|preposition)$/.test(kind));
    const aside = opens ? null : asideAt(scene, chunks, i);
    sites.push({ role: found.role, rule: found.rule, chunk: noun, opens, venue: found.venue, owning, aside });
  }
  return sites;
}

const EVERYWHERE: ReadonlySet<string> = new Set(
  'locally citywide countywide statewide regionally nationally nationwide overseas abroad worldwide globally internationally domestically'.split(
    ' ',
  ),
);

/** "[Overseas], it took in $97 million", "sold 5m phones [worldwide]" */
function adverbSite(scene: Scene, chunk: Chunk, first: boolean): Site | null {
  for (let i = chunk.first; i < chunk.after; i++) {
    if (!EVERYWHERE.has(word(scene, i)) || /^(?:from|move|moved|moving|go|going|travel|travelled|went)$/.test(word(scene, i - 1))) continue;
    // "its [worldwide] pump division", "a [nationally] chosen panel": which one, not where
    if (/^(?:ADJ|NOUN|PROPN)$/.test(itemAt(scene.tokens.tokens, i + 1)?.pos ?? '') && !isMeasured(scene, chunk, i)) continue;
    const { start, end, text } = scene.tokens.tokens[i]!;
    return {
      role: { name: text, text, start, end, type: 'place', code: null },
      rule: 'place/adverb',
      chunk,
      opens: first && i === chunk.first,
      venue: false,
    };
  }
  return null;
}

/** "[overseas] sales", "the overseas [market]", "its overseas [business]" */
const isMeasured = (scene: Scene, chunk: Chunk, token: number): boolean => {
  const after = Math.max(chunk.after, token + 2);
  return (
    isMetric(scene, token, after) ||
    LOCAL_NOUNS.test(word(scene, after - 1)) ||
    /^(?:business|operations|arm)$/.test(word(scene, after - 1))
  );
};

/** "has two plants in Kent and employs 300 people [there]", but not "[there] are", "up [there] with": the place named last. */
function thereSite(scene: Scene, chunks: readonly Chunk[], at: number, sentence: Sentence): Site | null {
  const chunk = chunks[at]!;
  if (
    word(scene, chunk.first) !== 'there' ||
    chunk.after - chunk.first > 1 ||
    !/^(?:quantity|noun|verb)$/.test(itemAt(chunks, at - 1)?.kind ?? '')
  )
    return null;
  if (!/^(?:stop|comma|time|preposition|conjunction|quote)$/.test(chunks[at + 1]?.kind ?? 'stop')) return null;
  const from =
    itemAt(scene.tokens.sentences, sentence.index - 1)?.paragraph === sentence.paragraph
      ? scene.tokens.sentences[sentence.index - 1]!
      : sentence;
  for (let i = chunk.first - 1; i >= from.first; i--) {
    const mention = nameOf(scene, i);
    if (mention?.type !== 'place' || mention.form !== 'name') continue;
    const entity = entityOf(scene, mention);
    const { start, end, text } = scene.tokens.tokens[chunk.first]!;
    return {
      role: { name: entity.name, text, start, end, type: 'place', code: entity.code },
      rule: 'place/there',
      chunk,
      opens: false,
      venue: false,
    };
  }
  return null;
}

const STRIKING =
  /^(?:hit|hits|hitting|struck|strikes|striking|rock(?:s|ed)|shook|batter(?:s|ed)|ravag(?:ed|es|ing)|devastat(?:ed|es|ing))$/;

/** "a storm that hit [Florida]": where a disaster strikes. */
function struckSite(scene: Scene, verb: Chunk, noun: Chunk | undefined): Site | null {
  if (verb.kind !== 'verb' || noun?.kind !== 'noun' || !STRIKING.test(headWord(scene, verb))) return null;
  const mention = nameOf(scene, noun.after - 1);
  const found = mention?.type === 'place' && mention.form === 'name' ? placeRole(scene, noun, 'in') : null;
  return found && { ...found, chunk: noun, opens: false };
}

/** "killed two men north of [Kabul]"; but "9 miles north of Kabul" is how far it is from there. */
function besideSite(scene: Scene, chunks: readonly Chunk[], at: number): Site | null {
  const noun = itemAt(chunks, at + 2);
  if (!/^(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)$/.test(word(scene, chunks[at]!.after - 1))) return null;
  if (word(scene, chunks[at]!.after) !== 'of' || noun?.kind !== 'noun') return null;
  const before = itemAt(chunks, at - 1);
  if (before && /^(?:physical|time)$/.test(quantityOf(scene, before)?.unitKind ?? '')) return null;
  const mention = nameOf(scene, noun.after - 1);
  const found = mention?.type === 'place' && mention.form === 'name' ? placeRole(scene, noun, 'in') : null;
  return found && { ...found, chunk: noun, opens: false };
}

/** "Oak Street Partners [in Chicago]", "the analyst Ann Lee [in London]": where a speaker or a company sits. */
function hangsOnName(scene: Scene, chunks: readonly Chunk[], preposition: number): boolean {
  const before = itemAt(chunks, preposition - 1);
  if (before?.kind !== 'noun') return false;
  // "Lee beat Farr [in Oslo]": where it was done, but "said Ann Lee [in Oslo]"
  const verb = itemAt(chunks, preposition - 2);
  if (verb?.kind === 'verb' && !statingVerbs.has(headWord(scene, verb))) return false;
  const mention = nameOf(scene, before.after - 1);
  return mention !== null && mention.form === 'name' && (mention.type === 'person' || mention.type === 'organization');
}

/** "[Output in Norway] rose": there the place owns the metric and is the subject. */
function inMetricSubject(scene: Scene, preposition: Chunk, any: boolean): boolean {
  const { subject, verb } = scene.clauses.clauses[preposition.clause]!;
  if (subject === null || verb === null || preposition.index >= verb || preposition.index <= subject) return false;
  const head = chunkAt(scene, subject)!;
  return (
    any ||
    (head.kind === 'noun' &&
      (isMetric(scene, head.first, head.after) || /^(?:number|amount|proportion|share|level)$/.test(headWord(scene, head))))
  );
}

/** "runs 300 shops in [12 countries]" */
function countedPlaces(scene: Scene, chunk: Chunk): Found | null {
  const counted = quantityOf(scene, chunk);
  if (counted?.unitKind !== 'count' || !/^(?:country|state|county|city|region|province|nation|territory)$/.test(counted.unit ?? ''))
    return null;
  const { text, start, end } = counted;
  return { role: { name: text, text, start, end, type: 'place', code: null }, rule: 'place/counted', venue: false };
}

/** "in [the South West]", "across [the north-east]" */
const COMPASS = /^(?:the )?(?:north|south|east|west|midlands|north[- ]?east|north[- ]?west|south[- ]?east|south[- ]?west)$/i;

/** "died in the heat across [the continent]", "[the region]'s third-largest", "38th in [the country]" */
export const AREAS = /^(?:world|globe|country|nation|continent|region|state|county|city|town|province|district|islands?|bloc)$/;

/** "in [parts] of Kenya", "in the [north] of England" */
const PARTS = /^(?:parts?|rest|much|most|heart|middle|centre|center|outskirts|corner|streets|north|south|east|west|interior)$/;

/** "at the [port of Farrow]", "in the [village of Tveit]", "in [parts of Kenya]" */
function placeOf(scene: Scene, noun: Chunk, head: string): Found | null {
  const object = chunkAt(scene, noun.index + 2);
  if (!(LOCAL_NOUNS.test(head) || FACILITIES.test(head) || PARTS.test(head)) || word(scene, noun.after) !== 'of' || object?.kind !== 'noun')
    return null;
  const mention = nameOf(scene, object.after - 1);
  const span = trimmed(scene, noun.first, object.after);
  if (mention?.type !== 'place' || mention.form !== 'name' || !span) return null;
  const { name, code } = entityOf(scene, mention);
  return { role: { name, text: span.text, start: span.start, end: span.end, type: 'place', code }, rule: 'place/clause', venue: false };
}

/** Organizations that are places too: "deaths in [the European Union]". */
const BLOCS = /^(?:European Union|EU|E\.U\.|European Community|EC|ASEAN|Asean|OECD|BRICS)$/;

/** "in [England and Wales]": two places told of as one. */
function withOther(scene: Scene, noun: Chunk) {
  const other = chunkAt(scene, noun.index + 2);
  if (word(scene, noun.after) !== 'and' || other?.kind !== 'noun' || scene.clauses.clauses[other.clause]!.subject === other.index)
    return null;
  const mention = nameOf(scene, other.first) ?? nameOf(scene, other.after - 1);
  if (mention?.type !== 'place' || mention.form !== 'name' || mention.after !== other.after) return null;
  const span = trimmed(scene, noun.first, other.after);
  return span;
}

function placeRole(scene: Scene, noun: Chunk, preposition: string): Found | null {
  const span = trimmed(scene, noun.first, noun.after);
  if (!span) return null;
  const head = word(scene, span.after - 1);
  const venue = VENUES.test(head);
  const within = placeOf(scene, noun, head);
  if (within) return within;
  if (/^(?:world|globe)$/.test(head) && preposition !== 'at')
    return {
      role: { name: head, text: span.text, start: span.start, end: span.end, type: 'place', code: null },
      rule: 'place/world',
      venue: false,
    };
  const itself = { name: span.text, text: span.text, start: span.start, end: span.end, type: 'place', code: null } as const;
  if (
    /^(?:in|across|throughout)$/.test(preposition) &&
    COMPASS.test(span.text) &&
    !nameOf(scene, span.first) &&
    word(scene, noun.after) !== 'of'
  )
    return { role: itself, rule: 'place/compass', venue: false };
  if (span.after - span.first === 1 && AREAS.test(head) && !nameOf(scene, span.first)) {
    if (/^(?:across|throughout|around)$/.test(preposition)) return { role: itself, rule: 'place/extent', venue: false };
    if (preposition === 'in') return { role: itself, rule: 'place/area', venue: false };
  }
  // "aboard [the research ship Aurora]", "in [poor countries]"
  const kind = /^(?:in|across|throughout)$/.test(preposition) && span.after - span.first > 1 && KINDS_OF_PLACE.test(head);
  if (preposition === 'aboard' || (kind && scene.tokens.tokens[span.first]!.pos === 'ADJ' && !nameOf(scene, span.first)))
    return { role: itself, rule: 'place/clause', venue: false };
  for (let i = span.first; i < span.after; i++) {
    const mention = nameOf(scene, i);
    if (!mention || mention.form === 'pronoun') continue;
    // "at [that level] Australia would be": two groups that were read as one
    if (mention.after === span.after && mention.first > noun.first + 1 && /^(?:this|that|these|those)$/.test(word(scene, noun.first)))
      continue;
    const entity = entityOf(scene, mention);
    const quotes = /^(?:in|on)$/.test(preposition) && (venue || VENUE_NAMES.test(mention.text));
    // "jailed at [Harrow Crown Court]", "held in the [Velden Center]": the whole name is the place
    const housed = preposition === 'at' ? FACILITIES.test(head) : preposition === 'in' && HALLS.test(head);
    const facility = housed && /^(?:organization|other)$/.test(mention.type) && mention.after === span.after;
    const bloc = mention.type === 'organization' && BLOCS.test(entity.name) && !/^(?:at|on)$/.test(preposition);
    if (mention.type !== 'place' && !quotes && !facility && !bloc) continue;
    const local =
      LOCAL_NOUNS.test(head) ||
      (/^(?:in|at|outside|inside|near)$/.test(preposition) &&
        (FACILITIES.test(head) || PREMISES.test(head) || DISASTER.test(head) || EVENTS.test(head))) ||
      (/^(?:on|along|across)$/.test(preposition) && GROUNDS.test(head));
    // "in shares [outside Japan]": everywhere else
    const located = quotes || (mention.after === span.after && preposition !== 'outside') || local;
    if (!located || (/^(?:on|off)$/.test(preposition) && !quotes && !local && mention.after !== span.after)) continue;
    const both = mention.after === span.after && /^(?:in|across|throughout)$/.test(preposition) ? withOther(scene, noun) : null;
    const whole = both ?? span;
    return {
      role: {
        name: both ? both.text : entity.name,
        text: whole.text,
        start: whole.start,
        end: whole.end,
        type: 'place',
        code: both ? null : entity.code,
      },
      rule: quotes ? 'place/venue' : 'place/clause',
      venue: quotes,
    };
  }
  if (venue && preposition === 'in' && /\b(?:over-the-counter|electronic|national)\b/i.test(span.text)) {
    return {
      role: { name: span.text, text: span.text, start: span.start, end: span.end, type: 'place', code: null },
      rule: 'place/venue',
      venue: true,
    };
  }
  return null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'Some 900 people died on Norway’s roads in May.', facts: [{ quote: '900 people', place: 'Norway' }] },
  { text: 'Tolvane Corp. will cut 80 jobs at its Leeds mill.', facts: [{ quote: '80 jobs', place: 'Leeds' }] },
  { text: 'Three men were shot outside a Leeds nightclub.', facts: [{ quote: 'Three men', place: 'Leeds' }] },
  { text: 'Tolvane Corp. sold 300 boats to buyers in parts of Kenya.', facts: [{ quote: '300 boats', place: 'Kenya' }] },
  { text: 'A mine killed two soldiers north of Oslo in May.', facts: [{ quote: 'two soldiers', place: 'Oslo' }] },
  { text: 'Floods killed 30 men in western Norway.', facts: [{ quote: '30 men', place: 'Norway' }] },
  { text: 'In a single Leeds hospital 30 men died.', facts: [{ quote: '30 men', place: 'Leeds' }] },
  { text: 'Tolvane Corp. took three prizes in Group A with ease.', facts: [{ quote: 'three prizes', place: null }] },
  // Everywhere else, and what something is about
  { text: 'Tolvane Corp. sold 4% more boats outside Japan.', facts: [{ quote: '4%', place: null }] },
  { text: 'The report on Wales lists 30 faults.', facts: [{ quote: '30 faults', place: null }] },
  { text: 'A bus sank 30 miles north of Oslo.', facts: [{ quote: '30 miles', place: null }] },
];
