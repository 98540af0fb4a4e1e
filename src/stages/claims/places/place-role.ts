/** The place that a noun group behind a preposition names: "in [western Kenya]", "at [Harrow Crown Court]", "across [the continent]". */
import { DISASTER } from '../../../lexicon/disasters.js';
import type { Chunk, Entity, Role } from '../../../document.js';
import type { ClaimExample } from '../example.js';
import { chunkAt, entityOf, isPossessive, nameOf, quantityOf, trimmed, word, type Scene } from '../scene.js';

export interface Found {
  readonly role: Role;
  readonly rule: string;
  /** A market where prices are quoted. */
  readonly venue: boolean;
}

/** Words of the head of a phrase that still names a place: "the European [market]", "the Harrow [area]". */
export const LOCAL_NOUNS =
  /^(?:markets?|(?:box )?office|area|region|state|county|province|city|district|islands?|village|town|resort|hamlet|enclave|peninsula|archipelago|neighbou?rhood|valley|theaters|theatres|cinemas|waters|zone|area|coast|border|capital|territory|suburbs?|countryside|charts?)$/;
const FACILITIES =
  /^(?:airport|port|court|stadium|station|harbour|harbor|arena|base|mine|plant|exchange|meeting|meet|championship|tournament|festival|fair|award|racecourse|circuit|olympic|game|marathon|open|cup|prix|master|final|hospital|prison|jail|university|school|academy|laboratory|dam|bridge|tunnel|tower|castle|palace|abbey|cathedral|museum|gallery|theatre|zoo|speedway|raceway)s?$/;
/** Seats of power, which a name may tell of as a body: "at the [White House]". */
const SEATS =
  /^(?:White House|Capitol(?: Hill)?|Pentagon|Kremlin|Downing Street|Camp David|Mar-a-Lago|Buckingham Palace|Elysee(?: Palace)?|Élysée(?: Palace)?|Vatican|Chequers|Blue House|Holyrood|Stormont|Westminster)$/;
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
/** "in the [disaster area]" */
const ZONES =
  /^(?:disaster|war|conflict|combat|flood|earthquake|quake|danger|exclusion|border|coastal|tribal|occupied|affected|rural|urban)[- ](?:area|zone|region|belt|territory)s?$/i;
/** What something is held in. */
const HALLS = /^(?:cent(?:er|re)|arena|prison|jail)$/;
const VENUE_NAMES =
  /\b(?:Exchange|Bourse|Board|Nasdaq|Wall Street)$|^(?:NYSE|BSE|NSE|LSE|AIM|ASX|TSX|LME|CBOT|CME|Comex|COMEX|Nymex|NYMEX)$/;
const VENUES = /^(?:trading|trade|exchange|bourse)$/;

/** "runs 300 shops in [12 countries]" */
export function countedPlaces(scene: Scene, chunk: Chunk): Found | null {
  const counted = quantityOf(scene, chunk);
  if (counted?.unitKind !== 'count' || !/^(?:country|state|county|city|region|province|nation|territory)$/.test(counted.unit ?? ''))
    return null;
  const { text, start, end } = counted;
  return { role: { name: text, text, start, end, type: 'place', code: null }, rule: 'place/counted', venue: false };
}

/** "in [the South West]", "across [the north-east]" */
const COMPASS = /^(?:the )?(?:north|south|east|west|midlands|north[- ]?east|north[- ]?west|south[- ]?east|south[- ]?west)$/i;

/** "froze across [the continent]", "[the region]'s third-largest", "38th in [the country]" */
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

export function placeRole(scene: Scene, noun: Chunk, preposition: string): Found | null {
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
  if (/^(?:in|across|throughout|inside)$/.test(preposition) && ZONES.test(span.text))
    return { role: itself, rule: 'place/clause', venue: false };
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
    // "in [Nigeria]'s Benue state": the narrower one
    if (isPossessive(scene, mention.after) && holdsPlace(scene, mention.after, span.after)) continue;
    const entity = entityOf(scene, mention);
    const quotes = /^(?:in|on)$/.test(preposition) && (venue || VENUE_NAMES.test(mention.text));
    // "jailed at [Harrow Crown Court]", "held in the [Velden Center]": the whole name is the place
    const housed = preposition === 'at' ? FACILITIES.test(head) : preposition === 'in' && HALLS.test(head);
    const seat = /^(?:at|in|inside|outside|near)$/.test(preposition) && SEATS.test(mention.text) && mention.after === span.after;
    const facility = seat || (housed && /^(?:organization|other)$/.test(mention.type) && mention.after === span.after);
    const bloc = mention.type === 'organization' && BLOCS.test(entity.name) && !/^(?:at|on)$/.test(preposition);
    if (mention.type !== 'place' && !quotes && !facility && !bloc) continue;
    const local =
      LOCAL_NOUNS.test(head) ||
      (/^(?:in|at|outside|inside|near)$/.test(preposition) &&
        (FACILITIES.test(head) || PREMISES.test(head) || DISASTER.test(head) || EVENTS.test(head))) ||
      (/^(?:on|along|across)$/.test(preposition) && GROUNDS.test(head));
    const located = quotes || (mention.after === span.after && (preposition !== 'outside' || !isLand(entity))) || local;
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

/** A country or a continent: "outside [Japan]" is everywhere else, "outside Oslo" beside it. */
const isLand = ({ code, name }: Entity): boolean =>
  code !== null || /^(?:Europe|Asia|Africa|Oceania|Antarctica|(?:(?:North|South|Latin|Central) )?Americas?)$/.test(name);

function holdsPlace(scene: Scene, first: number, after: number): boolean {
  for (let i = first; i < after; i++) if (nameOf(scene, i)?.type === 'place') return true;
  return false;
}

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'Some 900 people died on Norway’s roads in May.', facts: [{ quote: '900 people', place: 'Norway' }] },
  { text: 'Tolvane Corp. will cut 80 jobs at its Leeds mill.', facts: [{ quote: '80 jobs', place: 'Leeds' }] },
  { text: 'Three men were shot outside a Leeds nightclub.', facts: [{ quote: 'Three men', place: 'Leeds' }] },
  { text: 'Tolvane Corp. sold 300 boats to buyers in parts of Kenya.', facts: [{ quote: '300 boats', place: 'Kenya' }] },
  { text: 'Floods killed 30 men in western Norway.', facts: [{ quote: '30 men', place: 'Norway' }] },
  { text: 'In a single Leeds hospital 30 men died.', facts: [{ quote: '30 men', place: 'Leeds' }] },
  { text: 'Tolvane Corp. took three prizes in Group A with ease.', facts: [{ quote: 'three prizes', place: null }] },
  // Everywhere else
  { text: 'Tolvane Corp. sold 4% more boats outside Japan.', facts: [{ quote: '4%', place: null }] },
  { text: "Floods ruined 300 barns in Nigeria's Kano province.", facts: [{ quote: '300 barns', place: 'Kano' }] },
  { text: 'Ann Lee met 12 brewers at the Kremlin.', facts: [{ quote: '12 brewers', place: 'Kremlin' }] },
  { text: 'Ann Lee met 12 brewers from the Kremlin.', facts: [{ quote: '12 brewers', place: null }] },
  { text: 'Two ships have reached port in the disaster area.', facts: [{ quote: 'Two ships', place: 'disaster area' }] },
  { text: 'Two ships have been lost in the key area.', facts: [{ quote: 'Two ships', place: null }] },
  { text: 'Some 4,000 men will gather in the resort of Velden.', facts: [{ quote: '4,000 men', place: 'Velden' }] },
];
