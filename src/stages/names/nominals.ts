/** Nouns that stand for a name: "the Dutch tile giant", "the country". */
import type { Sentence, Token } from '../../document.js';
import { itemAt } from '../../lexicon/item-at.js';
import { AGENCY_WORDS, AGENT_VERBS, CLAUSE_OPENERS, GENERAL_NOUNS, NOMINAL_FOLLOWERS, PUBLIC_BODIES } from '../../lexicon/name-cues.js';
import { type Nominal, NOMINALS, NOT_THE_SAME } from '../../lexicon/nominals.js';
import { COMPANY_SUFFIXES, LENDER_WORDS } from '../../lexicon/organizations.js';
import { phraseTable } from '../../lexicon/phrases.js';
import type { Cluster, Resolved } from './entities.js';
import { joined, type Role, type State, WINDOW } from './focus.js';

const HEADS = phraseTable(
  NOMINALS.flatMap((row) => row.heads.map((head) => ({ row, head }))),
  ({ head }) => [head],
);

/** First words of the heads that stand for a company. */
export const COMPANY_WORDS: readonly string[] = NOMINALS.filter(({ id }) => id === 'company').flatMap(({ heads }) =>
  heads.map((head) => head.split(/[ -]/)[0]!),
);

export interface NominalMatch {
  readonly row: Nominal;
  readonly head: string;
  readonly after: number;
}

/** "the" (or "this") with a noun of the list as its head: "the Dutch tile giant". */
export function nominalAt(tokens: readonly Token[], sentence: Sentence, at: number): NominalMatch | null {
  const determiner = tokens[at]!.lower;
  if (determiner !== 'the' && determiner !== 'this') return null;
  // "Tolvane was the company with"
  if (at > sentence.first && /^(?:is|was|are|were|be|been|become|became|becomes)$/.test(tokens[at - 1]!.lower)) return null;
  for (let i = at + 1; i < Math.min(at + 9, sentence.after); i++) {
    const token = tokens[i]!;
    const match = HEADS.at(tokens, i);
    if (match && listed(tokens, at, match.after, sentence.after)) continue;
    // "the veteran [lock], who": the last of two such nouns
    if (match?.row.row.type === 'person' && tokens[match.after + 1]?.text === ',' && HEADS.at(tokens, match.after)) continue;
    if (match && token.text === token.lower && endsGroup(tokens, match.after, sentence.after)) {
      if (determiner === 'this' && match.row.row.type !== 'organization') return null;
      return { row: match.row.row, head: match.row.head, after: match.after };
    }
    // "the 2003 Oslo champion"
    if (token.shape === 'number' && /^(?:19|20)\d\d$/.test(token.text) && i === at + 1) continue;
    if (NOT_THE_SAME.has(token.lower) || (token.lower.length > 5 && token.lower.endsWith('est')) || token.shape === 'number') return null;
    // "The Dayton, Ohio, company"
    const stated =
      token.text === ',' &&
      i > at + 1 &&
      (/^\p{Lu}/u.test(tokens[i - 1]!.text) || tokens[i - 1]!.text === '.') &&
      (/^\p{Lu}/u.test(tokens[i + 1]?.text ?? '') || HEADS.at(tokens, i + 1) !== null);
    const inside =
      stated ||
      listed(tokens, at, i, sentence.after) ||
      token.pos === 'ADJ' ||
      token.pos === 'NOUN' ||
      token.pos === 'PROPN' ||
      token.text === '-' ||
      (token.text === '.' && !token.spaced) ||
      (tokens[i - 1]!.text === '-' && !token.spaced) ||
      (tokens[i + 1]?.text === '-' && !tokens[i + 1]!.spaced);
    if (!inside || token.lower === "'s") return null;
  }
  return null;
}

/** What a superlative's place may open behind, so that it is who does something: "[Kenya's] largest bank said". */
const OPENS =
  /^(?:and|but|as|that|while|when|because|although|said|says|after|before|if|,|"|“|help(?:s|ed|ing)?|let|lets|allow(?:s|ed|ing)?|saw|made|forced|enabled)$/;

/** "Kenya's second largest [bank]", "the world's largest ferry [maker]" as one who acts: the head noun behind the superlative. */
export function superlativeAt(tokens: readonly Token[], { first, after }: Sentence, at: number): NominalMatch | null {
  const token = tokens[at]!;
  if (token.pos !== 'NOUN' || token.text !== token.lower || at < first + 3) return null;
  const match = HEADS.at(tokens, at);
  if (match?.row.row.id !== 'company' || !endsGroup(tokens, match.after, after)) return null;
  let i = at - 1;
  while (i > first && i > at - 4 && /^(?:NOUN|ADJ)$/.test(tokens[i]!.pos) && !SUPERLATIVE.test(tokens[i]!.lower)) i--;
  if (!SUPERLATIVE.test(tokens[i]!.lower) || i === first) return null;
  i--;
  if (/^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|-)$/.test(tokens[i]!.lower)) i--;
  if (i > first && /^(?:second|third|fourth|fifth)$/.test(tokens[i]!.lower)) i--;
  if (i <= first || tokens[i]!.lower !== "'s") return null;
  i--;
  while (i > first && tokens[i]!.pos === 'PROPN' && tokens[i - 1]!.pos === 'PROPN') i--;
  if (i > first && /^(?:the|a)$/.test(tokens[i - 1]!.lower)) i--;
  if (i > first && !OPENS.test(tokens[i - 1]!.lower)) return null;
  return { row: match.row.row, head: match.row.head, after: match.after };
}

const SUPERLATIVE = /^(?:\p{L}{3,}est|leading|top|main|best)$/u;

/** "The Denver coal[,] zinc [and] tin concern": between the nouns that say, behind a name, what the company does. */
function listed(tokens: readonly Token[], at: number, mark: number, end: number): boolean {
  const opens = tokens[at + 1]!;
  if (!/^(?:,|and|&)$/.test(tokens[mark]?.text ?? '') || !/^\p{Lu}/u.test(opens.text)) return false;
  for (let i = mark + 1; i < mark + 5 && i < end; i++) {
    const { lower, text, pos } = tokens[i]!;
    if (/^(?:concern|company|group|firm|giant|conglomerate|maker)$/.test(lower)) return i > mark + 1;
    if (!(pos === 'NOUN' || pos === 'ADJ' || lower === 'publishing' || /^(?:and|&|-)$/.test(text)) || text !== lower) return false;
  }
  return false;
}

/** Nouns for a company that say by "of" what it makes or trades. */
const MAKERS =
  /^(?:maker|producer|manufacturer|operator|supplier|provider|publisher|distributor|retailer|importer|exporter|processor|seller|developer|refiner)$/;

/** Nothing that makes the noun a modifier or another thing follows: "the group of", "the state-owned", "the company that". */
function endsGroup(tokens: readonly Token[], after: number, end: number): boolean {
  const next = tokens[after];
  if (!next || after >= end) return true;
  if (next.text === '-') return next.spaced;
  // "the Minneapolis maker of valves"
  if (next.lower === 'of' && MAKERS.test(tokens[after - 1]!.lower)) return true;
  // "ordered the company to pay"
  if (next.lower === 'to' && tokens[after + 1]?.pos === 'VERB') return true;
  // "the firm behind the game" opens a story
  if (next.lower === 'behind') return tokens[after - 1]!.sentence < NEAR_OPENING;
  if (/^(?:of|that|who|whose|to|general|collective)$/.test(next.lower)) return false;
  if (next.pos === 'PROPN' && /^\p{Lu}/u.test(next.text)) return false;
  if (next.pos === 'NOUN' && next.text === next.lower)
    return NOMINAL_FOLLOWERS.has(next.lower) || AGENT_VERBS.has(next.lower) || isVerb(tokens, after, end);
  return true;
}

/** "the firm [set] up", "the bank [split] its": a verb that was taken for a noun. */
function isVerb(tokens: readonly Token[], at: number, end: number): boolean {
  const next = tokens[at + 1];
  return at + 1 < end && next !== undefined && (next.pos === 'DET' || /^(?:its|their|his|her|it|them|up|out|off)$/.test(next.lower));
}

/** "the retailer Tolvane": the name itself follows. */
export function endsInName(after: number, resolved: readonly Resolved[], next: number): boolean {
  for (let i = next; i < resolved.length && resolved[i]!.candidate.first <= after; i++)
    if (resolved[i]!.candidate.first === after) return true;
  return false;
}

/** "Tolvane, the Dutch-based operator": the noun stands behind the name that it describes. */
export function apposed(tokens: readonly Token[], at: number, resolved: readonly Resolved[], next: number): boolean {
  return itemAt(tokens, at - 1)?.text === ',' && itemAt(resolved, next - 1)?.candidate.after === at - 1;
}

export function besideOf({ type }: Nominal, cluster: Cluster): Cluster | null {
  return cluster.type === type ? cluster : null;
}

/** "The Marrick tiles company": another organization's name inside; a person may be called by where he plays or what he won. */
export function holdsOther(first: number, { row, after }: NominalMatch, resolved: readonly Resolved[], next: number): boolean {
  for (let i = next; i < resolved.length && resolved[i]!.candidate.first < after; i++) {
    const { type } = resolved[i]!.cluster;
    if (resolved[i]!.candidate.first > first && type !== 'place' && (row.type !== 'person' || type === 'person')) return true;
  }
  return false;
}

export function resolveNominal(state: State, { row, head, after }: NominalMatch, at: number, sentence: number, own: Role): Cluster | null {
  let best: Cluster | null = null;
  let most = 0;
  const last = head.split(' ').at(-1)!;
  // "Shares of Tolvane rose. [The drug maker] said": a noun that tells what it is follows its name
  const tells = row.id === 'company' && !/^(?:company|firm|group|corporation|concern)$/.test(head);
  const sameParagraph = state.sentences[sentence]!.paragraph === itemAt(state.sentences, sentence - 1)?.paragraph;
  const fit = new Map<Cluster, number>();
  // "Tolvane bought [the firm]": whoever acts upon it is another
  const next = state.tokens[after]?.lower ?? '';
  const bound = own === 'object' && row.type === 'organization' && next !== "'s" && next !== "'" && next !== '-';
  for (let e = state.events.length - 1; e >= 0 && e > state.events.length - 2 * WINDOW; e--) {
    const { cluster, sentence: where, role } = state.events[e]!;
    if (!cluster || cluster.type !== row.type) continue;
    if (!fit.has(cluster)) fit.set(cluster, fits(state, row, last, cluster));
    const weight = fit.get(cluster)!;
    const distance = sentence - where;
    if (weight <= 0 || (row.type === 'person' && distance > 8)) continue;
    if (distance === 0 && bound && role === 'subject' && sameClause(state.tokens, state.events[e]!.first, at)) continue;
    let score = weight + 4 - Math.min(distance, 6) * 0.6;
    if (role === 'subject' && distance <= 2) score += 1.5;
    if (role === 'possessor' && distance <= 2) score += 1;
    if (cluster === state.topic) score += 1.5;
    if (tells && role !== 'object' && distance === 1 && sameParagraph) score += 3;
    score += likeness(state, cluster, at + 1, after);
    if (row.type === 'place') score += Math.min(cluster.count, 6) * 0.3 + (distance === 0 ? 2 : 0);
    if (score > most) {
      most = score;
      best = cluster;
    }
  }
  return best ?? (row.type === 'person' && own !== 'object' ? introduced(state, head, sentence, own) : null);
}

/** "the [Danish] [cable] firm" after "Danish cable firm Tolvane": words that the text has set beside the name. */
function likeness({ tokens, described }: State, cluster: Cluster, first: number, after: number): number {
  const words = described.get(cluster);
  let points = 0;
  for (let i = first; words && i < after - 1; i++) if (words.has(tokens[i]!.lower)) points += 1.5;
  return Math.min(points, 3);
}

/** Whether only one verb, and nothing that borders a clause, stands between two places. */
function sameClause(tokens: readonly Token[], first: number, at: number): boolean {
  let verbs = 0;
  for (let i = first; i < at; i++) {
    const { pos, shape, text, lower } = tokens[i]!;
    if (pos === 'VERB' && tokens[i - 1]?.pos !== 'VERB') verbs++;
    if (verbs > 1 || (shape === 'symbol' && /^[,;:()"“”–—]$/.test(text)) || CLAUSE_OPENERS.has(lower)) return false;
  }
  return verbs === 1;
}

/** What the next sentence calls somebody by whom it has just named: an office, a trade, a part in a game. */
const CALLINGS =
  /^(?:president|prime minister|chancellor|premier|home secretary|foreign secretary|singer|actor|actress|author|writer|musician|comedian|rapper|novelist|striker|midfielder|goalkeeper|defender|captain|golfer|sprinter|champion|billionaire|tycoon|teenager|runner|swimmer|cyclist|boxer|star|boss|coach|skipper|winger|centre|full-back|fly-half|scrum-half|lock|prop|hooker|flanker|veteran|legend|presenter|comic|artist|film-maker|filmmaker|poet|designer|businessman|businesswoman|politician|medallist|jockey|athlete)$/;

/** What a story calls by their office alone who need no naming: only its opening says whom it is about. */
const OFFICES = /^(?:president|prime minister|chancellor|premier|home secretary|foreign secretary)$/;
const NEAR_OPENING = 4;

/** "[Ann Lee] won. [The singer] beat …": the person that the sentence before was about, where nothing else is said of her; she goes by it from then on. */
function introduced(state: State, head: string, sentence: number, role: Role): Cluster | null {
  if (!CALLINGS.test(head)) return null;
  const before = state.subjects[sentence - 1];
  const acts =
    before?.role === 'subject' && before.cluster?.type === 'person' && isUncalled(state, before.cluster) && !joined(state.tokens, before);
  const cluster = acts ? before.cluster : onlyPerson(state, sentence - 1);
  if (!cluster || (OFFICES.test(head) && (!acts || (sentence > NEAR_OPENING && (role !== 'subject' || state.person !== cluster)))))
    return null;
  state.described.set(cluster, new Set([...(state.described.get(cluster) ?? []), head.split(' ').at(-1)!]));
  return cluster;
}

/** Whether nothing that the text says of a person is an office or a trade. */
function isUncalled({ described }: State, cluster: Cluster): boolean {
  for (const word of described.get(cluster) ?? [])
    if (PERSON_HEADS.has(word) || /^(?:leader|deputy|mp|former|ex|candidate)$/.test(word)) return false;
  return true;
}

/** "Leeds boss Ed Moss signed [Tom Bell]. The defender …": the one person of the sentence who may be called so. */
function onlyPerson(state: State, sentence: number): Cluster | null {
  const { events } = state;
  let only: Cluster | null = null;
  for (let e = events.length - 1; e >= 0 && events[e]!.sentence >= sentence; e--) {
    const { cluster, sentence: where, person } = events[e]!;
    if (where !== sentence || !person) continue;
    if (!cluster || (only && only !== cluster && isUncalled(state, cluster))) return null;
    if (isUncalled(state, cluster)) only = cluster;
  }
  return only;
}

const PERSON_HEADS: ReadonlySet<string> = new Set(NOMINALS.filter(({ type }) => type === 'person').flatMap(({ heads }) => heads));

const NEWS_AGENCY =
  /^(?:AP|AFP|UPI|Associated Press|Agence France-Presse|(?:Thomson )?Reuters|Interfax|Itar-T(?:ass|ASS)|T(?:ass|ASS)|Kyodo|Yonhap|Xinhua|Getty)\b/;

/** What clubs play in is none of them. */
const LEAGUE = /\b(?:League|Cup|Championships?|Federation|Association|Series|Division|Tour|Olympics)\b/;
const CLUB = /\b(?:City|United|Rovers|Town|Athletic|Wanderers|Albion|County|FC|AFC|RFC|CF|SC)$/;
/** What plays no music. */
const INSTITUTION =
  /\b(?:Records|Music|Academy|Awards?|Association|Industry|Council|Court|Radio|TV|Television|Company|Corp|Inc|Ltd|Group|Studios?|Festival|Charts?|Tour|Party|Police)\b/;
/** What those are called that collect or campaign: "Velden Trust", "Velden Aid". */
const CHARITY =
  /\b(?:Trust|Aid|Relief|Concern|Action|Foundation|Society|Cross|Campaign|Charity|Rights|Watch|Friends|Save|Help|UK|Alliance)\b/;
const RESEARCH = ['research', 'researcher', 'researchers', 'consultancy', 'pollster', 'tracker', 'analytics'] as const;
const RELATED = ['rival', 'rivals', 'competitor', 'competitors', 'supplier', 'customer', 'partner'] as const;
const COMPANY_KINDS = /^(?:company|bank)$/;

/** How well an entity fits the noun: 0 not at all. */
function fits(state: State, row: Nominal, head: string, cluster: Cluster): number {
  const words = state.described.get(cluster);
  // "Kingfisher Airlines": an airline
  const described = words?.has(head) === true || words?.has(`${head}s`) === true || (head === 'bank' && /bank/i.test(cluster.name));
  const { kind } = cluster;
  switch (row.id) {
    case 'company': {
      // "the Leeds-based company" behind "research firm Tolvane": whoever is reported on, not who counts
      if (words && RESEARCH.some((word) => words.has(word)) && !/^(?:firm|researcher|consultancy|group)$/.test(head)) return 0;
      if (described) return 4;
      // "the company" where an article is about a newspaper or a news agency
      if (kind !== null && !COMPANY_KINDS.test(kind)) return kind === 'media' && cluster === state.topic ? 1 : 0;
      const name = cluster.name.toLowerCase().split(/[\s.]+/);
      const publicBody = name.some((word) => PUBLIC_BODIES.has(word)) && !name.some((word) => LENDER_WORDS.has(word));
      if (publicBody) return 0;
      // "rival Tolvane": set beside the company that the text is about
      if (words && cluster !== state.topic && RELATED.some((word) => words.has(word))) return 0.5;
      const company = kind !== null || name.some((word) => COMPANY_SUFFIXES.has(word)) || cluster === state.topic;
      return company ? 2 : 1;
    }
    case 'agency':
      if (described) return 4;
      if (/^(?:ministry|department)$/.test(head) && !/\b(?:Ministry|Department|Treasury|Office)\b/.test(cluster.name)) return 0;
      if (kind !== null) return kind === 'agency' ? 2 : 0;
      return GENERAL_NOUNS.has(head) &&
        cluster.name
          .toLowerCase()
          .split(/\s+/)
          .some((word) => AGENCY_WORDS.has(word))
        ? 2
        : 0;
    case 'central bank':
      return kind === 'central bank' || words?.has('central') ? 4 : 0;
    case 'team':
      if (LEAGUE.test(cluster.name)) return 0;
      return kind === row.id || described ? 3 : CLUB.test(cluster.name) ? 2 : 0;
    case 'media':
      // "the newspaper" is no agency that tells the news to all of them
      if (!described && head !== 'agency' && NEWS_AGENCY.test(cluster.name)) return 0;
      return kind === row.id || described ? 3 : 0;
    case 'charity':
      if (described) return 4;
      return kind === null && !INSTITUTION.test(cluster.name) ? (CHARITY.test(cluster.name) ? 3 : cluster === state.topic ? 1 : 0) : 0;
    case 'party':
      return kind === row.id || described ? 3 : 0;
    case 'band':
      if (kind === row.id || described || words?.has('group') === true) return 3;
      return kind === null && (cluster === state.topic || cluster.count > 3) && !INSTITUTION.test(cluster.name) ? 1 : 0;
    case 'country':
      return kind === 'country' ? 2 : 0;
    case 'city':
      return kind === 'country' || kind === 'continent' || kind === 'us-state' || kind === 'region'
        ? cluster.code === 'HK' || cluster.code === 'SG'
          ? 2
          : 0
        : 2;
    case 'region':
      if (described) return 4;
      if (head === 'state') return kind === 'us-state' ? 3 : cluster === state.topic && kind === null ? 2 : 0;
      if (head === 'continent') return kind === 'continent' ? 3 : 0;
      return kind === 'region' ? 3 : kind === 'continent' && head === 'region' ? 2 : cluster.code === 'HK' ? 1 : 0;
    default:
      return described ? 4 : 0;
  }
}
