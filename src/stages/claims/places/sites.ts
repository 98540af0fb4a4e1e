/** Phrases of a sentence that say where: "in India", "on the Chicago Board of Trade", "overseas". */
import type { Chunk, Role, Sentence } from '../../../document.js';
import type { ClaimExample } from '../example.js';
import { statingVerbs } from '../../../lexicon/reporting.js';
import { isMetric } from '../phrases.js';
import { chunkAt, chunksOf, entityOf, headWord, nameOf, quantityOf, word, type Scene } from '../scene.js';
import { itemAt } from '../../../lexicon/item-at.js';
import { asideAt, type Aside } from './asides.js';
import { countedPlaces, LOCAL_NOUNS, placeRole } from './place-role.js';

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

const LOCATING = /^(?:in|across|through|throughout|within|around|on|at|near|off|aboard|inside|outside|along)$/;
/** Where what is spilled ends: "40 tonnes of oil into [Velden Bay]". */
const WATERS =
  /^(?:sea|ocean|bay|gulf|harbou?r|river|lake|loch|lough|estuary|creek|canal|channel|reservoir|fjord|lagoon|sound|strait|air|atmosphere)s?$/;
/** "a [report] on Wales", "a [war] on Iraq" */
const TOLD_ON =
  /^(?:reports?|study|studies|books?|films?|talks?|debates?|policy|summit|conference|wars?|attacks?|ban|sanctions|embargo|tax|taxes|tariffs?|duty|duties|pressure|focus|information|advice|data|vote|paper|resolution|focused|based|spent)$/;
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
    if (chunk.kind !== 'preposition' || !noun) continue;
    const link = word(scene, chunk.first);
    if (!LOCATING.test(link) && !(/^(?:into|over)$/.test(link) && WATERS.test(word(scene, noun.after - 1)))) continue;
    // "27% of [those in poor areas]": whom it is told of
    if (word(scene, chunk.first - 1) === 'those') continue;
    // "a report [on Wales]": what it is about
    if (link === 'on' && TOLD_ON.test(word(scene, chunk.first - 1))) continue;
    const found = noun.kind === 'noun' ? placeRole(scene, noun, link) : countedPlaces(scene, noun);
    if (!found || hangsOnName(scene, chunks, i) || isBesidePlace(chunks, i, link, sites)) continue;
    const world = found.rule === 'place/world';
    const owning = inMetricSubject(scene, chunk, world);
    if (owning && world) continue;
    const opens = isOpening(scene, chunks, opening, i);
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
    if (
      !EVERYWHERE.has(word(scene, i)) ||
      /^(?:from|move|moved|moving|go|going|travel|travelled|went|born|raised|educated|studied|settled|holidayed|holiday)$/.test(
        word(scene, i - 1),
      )
    )
      continue;
    // "its [worldwide] pump division", "a [nationally] chosen panel": which one, not where
    if (/^(?:ADJ|NOUN|PROPN)$/.test(itemAt(scene.tokens.tokens, i + 1)?.pos ?? '') && !isMeasured(scene, chunk, i)) continue;
    // "[Nationwide] said": somebody
    if (nameOf(scene, i)?.type === 'organization') continue;
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
  /^(?:hit|hits|hitting|struck|strikes|striking|rock(?:s|ed)|shook|flood(?:s|ed)|lash(?:es|ed)|pound(?:s|ed)|pummell?ed|pelted|drenched|engulf(?:s|ed)|swamp(?:s|ed)|slammed|buffet(?:s|ed)|blanket(?:s|ed)|shelled|bombed|bombarded|batter(?:s|ed)|ravag(?:ed|es|ing)|devastat(?:ed|es|ing))$/;

/** "a storm that hit [Florida]": where a disaster strikes. */
function struckSite(scene: Scene, verb: Chunk, noun: Chunk | undefined): Site | null {
  if (verb.kind !== 'verb' || noun?.kind !== 'noun' || !STRIKING.test(headWord(scene, verb))) return null;
  // "flooded parts of [Houston]"
  const within = word(scene, noun.after) === 'of' ? chunkAt(scene, noun.index + 2) : noun;
  const mention = within?.kind === 'noun' ? nameOf(scene, within.after - 1) : null;
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
  if (mention === null || mention.form !== 'name') return false;
  // "fetched $8m at [Sotheby's] in Geneva": where things are sold
  return (mention.type === 'person' || mention.type === 'organization') && !AUCTIONEERS.test(mention.text) && !ROADS.test(mention.text);
}

/** "in Riga, [near the border], ": where the place before it lies. */
function isBesidePlace(chunks: readonly Chunk[], at: number, link: string, sites: readonly Site[]): boolean {
  if (!/^(?:near|off|outside|inside)$/.test(link) || itemAt(chunks, at - 1)?.kind !== 'comma') return false;
  return sites.length > 0 && sites[sites.length - 1]!.chunk === itemAt(chunks, at - 2) && chunks[at + 2]?.kind === 'comma';
}

/** "on the [M62] near Oslo" */
const ROADS = /^(?:[AMBEI]-?\d+|Route \d+|Highway \d+|Interstate \d+)$/;
const AUCTIONEERS = /^(?:Christie|Sotheby|Bonhams|Phillips|Tattersalls)(?:['’]s)?$/;

/** Nothing but where and when stands before it: "On Monday, [in Oslo]", "At a bakery in a village [in Norway]". */
function isOpening(scene: Scene, chunks: readonly Chunk[], from: number, at: number): boolean {
  let within = false;
  for (let i = from; i < at; i++) {
    const { kind, first, after } = chunks[i]!;
    if (kind === 'preposition') {
      const link = word(scene, first);
      if (within ? !LOCATING.test(link) && link !== 'of' : i + 1 < at && chunks[i + 1]!.kind === 'noun' && !LOCATING.test(link))
        return false;
      within ||= LOCATING.test(link);
    } else if (kind === 'noun' || kind === 'quantity') {
      if (!within || SPOKEN.test(word(scene, after - 1))) return false;
    } else if (!/^(?:adverb|comma|time|other|conjunction|quote|adjective)$/.test(kind)) return false;
    else if (kind === 'comma') within = false;
  }
  return true;
}

/** Where something is only said: "In a [speech] in Oslo, the mayor put it at 4%". */
const SPOKEN =
  /^(?:speech|interview|statement|letter|address|conference|briefing|meetings?|talks|summit|hearing|forum|gathering|remarks|message|report|note|sermon|lecture)$/;

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

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'Nationwide reported that rents rose 3%.', facts: [{ quote: '3%', source: 'Nationwide', place: null }] },
  { text: 'Nationwide, rents rose 3%.', facts: [{ quote: '3%', place: 'Nationwide' }] },
  { text: 'A mine killed two soldiers north of Oslo in May.', facts: [{ quote: 'two soldiers', place: 'Oslo' }] },
  // What something is about, how far it is
  { text: 'The report on Wales lists 30 faults.', facts: [{ quote: '30 faults', place: null }] },
  { text: 'A bus sank 30 miles north of Oslo.', facts: [{ quote: '30 miles', place: null }] },
  // Where a sentence opens, however long
  { text: 'At a mill in a village in Norway, 300 men went home.', facts: [{ quote: '300 men', place: 'Norway' }] },
  { text: 'On a quay in Oslo on Monday, Ann Lee sold 300 eels.', facts: [{ quote: '300 eels', place: 'Oslo' }] },
  { text: 'In a speech in Oslo, the mayor said rents fell 3%.', facts: [{ quote: '3%', place: null }] },
  { text: 'In a blow to tanners in Norway, the fee rose 3%.', facts: [{ quote: '3%', place: null }] },
  { text: 'Some 4,000 men marched through Oslo.', facts: [{ quote: '4,000 men', place: 'Oslo' }] },
  { text: 'A trawler spilled 40 tonnes of fuel into the North Sea.', facts: [{ quote: '40 tonnes', place: 'North Sea' }] },
  { text: 'Tolvane Corp. put 40 tonnes of salt into a Norwegian mill.', facts: [{ quote: '40 tonnes', place: null }] },
  { text: 'The vase fetched $8 million at Bonhams in Oslo.', facts: [{ quote: '$8 million', place: 'Oslo' }] },
  { text: 'Tolvane Corp. found that 12% of brewers were born abroad.', facts: [{ quote: '12%', place: null }] },
  { text: 'Police in Riga, near the Lithuanian border, seized 40 boats.', facts: [{ quote: '40 boats', place: 'Riga' }] },
  { text: 'Two men died on the M62 near Leeds.', facts: [{ quote: 'Two men', place: 'Leeds' }] },
  { text: 'A plane with 87 men on board was lost over the Java Sea.', facts: [{ quote: '87 men', place: 'Java Sea' }] },
  { text: 'Rain flooded parts of Oslo, leaving 300 homes in the dark.', facts: [{ quote: '300 homes', place: 'Oslo' }] },
  { text: 'Tolvane Corp. sold parts of Oslo Radio, leaving 300 clerks in the dark.', facts: [{ quote: '300 clerks', place: null }] },
];
