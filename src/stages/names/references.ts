/** Nominals and pronouns, in reading order, each to the named thing it stands for; what cannot be told is left out. */
import type { NameType } from '../../fact.js';
import type { Sentence, Token, Tokens } from '../../document.js';
import { NOMINALS, NOT_THE_SAME, UNNAMED_PERSONS, type Nominal } from '../../lexicon/nominals.js';
import { COMPANY_SUFFIXES } from '../../lexicon/organizations.js';
import { phraseTable } from '../../lexicon/phrases.js';
import type { Cluster, Resolved } from './entities.js';
import { roleOf, subjectHead, type Event } from './focus.js';

export interface Reference {
  readonly first: number;
  readonly after: number;
  readonly form: 'nominal' | 'pronoun';
  readonly cluster: Cluster;
  readonly because: readonly string[];
}

const HEADS = phraseTable(
  NOMINALS.flatMap((row) => row.heads.map((head) => ({ row, head }))),
  ({ head }) => [head],
);
const PRONOUN = /^(?:it|its|itself|he|him|his|himself|she|her|hers|herself|they|their|them|themselves)$/;
const AGENT = /^(?:said|says|added|reported|reports|plans|planned|expects|expected|agreed|acquired|bought|sold|sells|wants|believes|hopes|estimated|estimates|forecast|forecasts|announced|launched|posted|earned|employs|operates|makes|owns|intends|aims|declined|denied|warned|argued|acknowledged|lost|won|hired|needs|cited|blamed|refused|decided|opened|filed|raised|hoped|will|also|currently|now|still)$/;
const EXPLETIVE_VERB = /^(?:is|was|'s|be|been|being|seems?|seemed|appears?|appeared|remains?|remained|becomes?|became|looks?|looked|would|will|could|may|might|takes?|took|turns?|turned|emerged|makes?|made|matters?|follows?)$/;
const EXPLETIVE_WORD = /^(?:expected|likely|unlikely|clear|unclear|possible|impossible|important|believed|thought|estimated|hoped|feared|understood|assumed|reported|said|known|announced|claimed|alleged|revealed|suggested|argued|necessary|hard|difficult|easy|easier|harder|better|best|time|too|true|inevitable|obvious|vital|essential|crucial|worth|not|also|still|now|far|widely|generally|never|only|just|about|who|what|when|where|why|how|because|as|if|more|less|most|very|quite|almost|probably|up|no|unusual|rare|common|estimated|emerged|out|sense|fair|wrong|right|good|bad|great|nice|interesting|surprising|disappointing|the|a|an)$/;

const METRIC_VERB = /^(?:rose|fell|grew|dropped|declined|increased|climbed|slipped|jumped|surged|slid|rises|falls|averaged|totaled|totalled|stood|eased|edged|peaked|doubled)$/;
const SAYING = /^(?:said|says|added|reported|showed|shows|that)$/;

/** How many namings a pronoun looks back over, at most. */
const WINDOW = 40;

const ABSTRACT = /^(?:crime|mistake|pity|shame|matter|question|problem|challenge|privilege|pleasure|honou?r|surprise|relief|sign|reminder|fact|idea|case|risk|tragedy|duty|step|priority|offence|coincidence|myth|miracle)$/;

interface State {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly events: Event[];
  readonly topic: Cluster | null;
  readonly described: ReadonlyMap<Cluster, ReadonlySet<string>>;
  readonly subjects: (Event | null)[];
  /** Gender that an earlier pronoun gave to a person whose name does not tell. */
  readonly genders: Map<Cluster, 'male' | 'female'>;
}

export function resolveReferences(layer: Tokens, resolved: readonly Resolved[]): readonly Reference[] {
  const { tokens, sentences } = layer;
  const out: Reference[] = [];
  const state: State = { tokens, sentences, events: [], topic: topicOf(layer, resolved), described: describe(tokens, resolved), subjects: [], genders: new Map() };
  let next = 0;
  for (const sentence of sentences) {
    const head = subjectHead(tokens, sentence);
    let subject: Event | null = null;
    const push = (event: Event, after: number): void => {
      state.events.push(event);
      if (head !== null && event.first <= head && head < after && subject === null) subject = event;
    };
    for (let i = sentence.first; i < sentence.after; ) {
      while (next < resolved.length && resolved[next]!.candidate.first < i) next++;
      const name = resolved[next];
      const nominal = nominalAt(tokens, sentence, i);
      if (nominal && !endsInName(nominal.after, resolved, next) && !holdsOther(i, nominal.after, resolved, next)) {
        const cluster = resolveNominal(state, nominal.row, nominal.head, sentence.index);
        if (cluster) {
          out.push({ first: i, after: nominal.after, form: 'nominal', cluster, because: [`coref/${nominal.row.id}`] });
          push(eventOf(tokens, sentence, cluster, i, nominal.after), nominal.after);
          i = nominal.after;
          continue;
        }
      }
      if (name && name.candidate.first === i) {
        push(eventOf(tokens, sentence, name.cluster, i, name.candidate.after), name.candidate.after);
        i = name.candidate.after;
        continue;
      }
      const token = tokens[i]!;
      if (PRONOUN.test(token.lower)) {
        const found = ahead(tokens, sentence, i, resolved, next) ?? resolvePronoun(state, sentence, i);
        if (found) {
          out.push({ first: i, after: i + 1, form: 'pronoun', cluster: found.cluster, because: [found.rule] });
          push(eventOf(tokens, sentence, found.cluster, i, i + 1), i + 1);
        }
      } else if (token.pos === 'NOUN') {
        const person = UNNAMED_PERSONS.has(token.lower) && !besideName(resolved, next, i);
        if (person || i === head) push({ cluster: null, person, plural: isPlural(token), sentence: sentence.index, first: i, role: i === head ? 'subject' : roleOf(tokens, sentence, i, i + 1) }, i + 1);
      }
      i++;
    }
    state.subjects[sentence.index] = subject;
  }
  return out;
}

/** "In its latest report, Tolvane said", "Despite his age, Hallam": the pronoun of an opening phrase means the subject behind its comma. */
function ahead(tokens: readonly Token[], sentence: Sentence, at: number, resolved: readonly Resolved[], next: number): { cluster: Cluster; rule: string } | null {
  const { lower } = tokens[at]!;
  if (!/^(?:its|his|her|their)$/.test(lower) || !/^(?:in|despite|with|for|after|before|by|on|at|during|like|unlike|throughout|since|under|as|besides)$/.test(tokens[sentence.first]!.lower)) return null;
  let comma = at + 1;
  while (comma < sentence.after && comma < at + 40 && tokens[comma]!.text !== ',') comma++;
  if (at - sentence.first > 20) return null;
  for (let i = sentence.first; i < at; i++) if (tokens[i]!.text === ',') return null;
  for (let i = next; i < resolved.length && resolved[i]!.candidate.first <= comma + 3; i++) {
    const { cluster, candidate } = resolved[i]!;
    if (candidate.first <= comma) continue;
    if (candidate.known?.adjective || roleOf(tokens, sentence, candidate.first, candidate.after) !== 'subject') return null;
    const person = lower === 'his' || lower === 'her';
    return (cluster.type === 'person') === person && cluster.type !== 'other' ? { cluster, rule: 'coref/ahead' } : null;
  }
  return null;
}

function eventOf(tokens: readonly Token[], sentence: Sentence, cluster: Cluster, first: number, after: number): Event {
  const pronoun = /^(?:its|his|her|their)$/.test(tokens[first]!.lower) && after === first + 1;
  return { cluster, person: cluster.type === 'person', plural: false, sentence: sentence.index, first, role: pronoun ? 'possessor' : roleOf(tokens, sentence, first, after) };
}

function isPlural({ lower }: Token): boolean {
  return /[^su]s$/.test(lower) || /^(?:people|men|women|children)$/.test(lower);
}

/** "analyst Alex Potter", "John Varley, chief executive": the noun describes a named person. */
function besideName(resolved: readonly Resolved[], next: number, at: number): boolean {
  const following = resolved[next];
  if (following && following.cluster.type === 'person' && following.candidate.first - at <= 2 && following.candidate.first > at) return true;
  const before = resolved[next - 1];
  return before !== undefined && before.cluster.type === 'person' && at - before.candidate.after <= 6 && at >= before.candidate.after;
}

/** The organization that the article is about: named in the first two sentences, and most often. */
function topicOf({ sentences }: Tokens, resolved: readonly Resolved[]): Cluster | null {
  let best: Cluster | null = null;
  let most = 0;
  const opening = sentences.filter((sentence) => sentence.role === 'body')[1]?.after ?? sentences[1]?.after ?? Infinity;
  const seen = new Set<Cluster>();
  resolved.forEach(({ cluster, candidate }) => {
    if (cluster.type !== 'organization' || seen.has(cluster) || isSourceOnly(cluster)) return;
    seen.add(cluster);
    const score = cluster.count + (candidate.first < opening ? 2 : 0) + (seen.size === 1 ? 1 : 0);
    if (score > most && (candidate.first < opening || cluster.count > 2)) {
      most = score;
      best = cluster;
    }
  });
  return best;
}

function isSourceOnly({ kind }: Cluster): boolean {
  return kind === 'media' || kind === 'index' || kind === 'exchange';
}

/** Nouns that the text sets beside each name: "jewelry retailer Weisfield's", "Barclays, the UK's third-biggest bank". */
function describe(tokens: readonly Token[], resolved: readonly Resolved[]): ReadonlyMap<Cluster, ReadonlySet<string>> {
  const words = new Map<Cluster, Set<string>>();
  const add = (cluster: Cluster, word: string): void => {
    const set = words.get(cluster);
    if (set) set.add(word);
    else words.set(cluster, new Set([word]));
  };
  for (const { cluster, candidate } of resolved) {
    const sentence = tokens[candidate.first]!.sentence;
    for (let i = candidate.first; i < candidate.after; i++) add(cluster, tokens[i]!.lower);
    for (let i = candidate.first - 1; i >= Math.max(0, candidate.first - 3); i--) {
      const token = tokens[i]!;
      if (token.sentence !== sentence || token.shape !== 'word' || (token.pos !== 'NOUN' && token.pos !== 'PROPN' && token.pos !== 'ADJ')) break;
      add(cluster, token.lower);
    }
    let i = candidate.after;
    if (tokens[i]?.text !== ',' && tokens[i]?.text !== '(') continue;
    for (i++; i < candidate.after + 12 && i < tokens.length; i++) {
      const token = tokens[i]!;
      if (token.sentence !== sentence || /^[,;:.()]$/.test(token.text) || token.pos === 'VERB' || token.pos === 'AUX' || /^(?:who|which|whose|at|with|for)$/.test(token.lower)) break;
      if (token.pos === 'NOUN' || token.pos === 'PROPN') add(cluster, token.lower);
    }
  }
  return words;
}

interface NominalMatch {
  readonly row: Nominal;
  readonly head: string;
  readonly after: number;
}

/** "the" (or "this") with a noun of the list as its head: "the Chinese e-commerce giant". */
function nominalAt(tokens: readonly Token[], sentence: Sentence, at: number): NominalMatch | null {
  const determiner = tokens[at]!.lower;
  if (determiner !== 'the' && determiner !== 'this') return null;
  // "Xiaomi was the company with"
  if (at > sentence.first && /^(?:is|was|are|were|be|been|become|became|becomes)$/.test(tokens[at - 1]!.lower)) return null;
  for (let i = at + 1; i < Math.min(at + 9, sentence.after); i++) {
    const token = tokens[i]!;
    const match = HEADS.at(tokens, i);
    if (match && token.text === token.lower && endsGroup(tokens, match.after, sentence.after)) {
      if (determiner === 'this' && match.row.row.type !== 'organization') return null;
      return { row: match.row.row, head: match.row.head, after: match.after };
    }
    if (NOT_THE_SAME.has(token.lower) || /^.{3,}est$/.test(token.lower) || token.shape === 'number') return null;
    // "The Avon, Conn., company"
    const stated = token.text === ',' && i > at + 1 && (/^\p{Lu}/u.test(tokens[i - 1]!.text) || tokens[i - 1]!.text === '.') && (/^\p{Lu}/u.test(tokens[i + 1]?.text ?? '') || HEADS.at(tokens, i + 1) !== null);
    const inside = stated || token.pos === 'ADJ' || token.pos === 'NOUN' || token.pos === 'PROPN' || token.text === '-' || (token.text === '.' && !token.spaced) || (tokens[i - 1]!.text === '-' && !token.spaced) || (tokens[i + 1]?.text === '-' && !tokens[i + 1]!.spaced);
    if (!inside || token.lower === "'s") return null;
  }
  return null;
}

const MODIFIED_BY = /^(?:chief|spokesman|spokeswoman|spokesperson|chairman|president|executives?|officials?|shares?|stock)$/;

/** Nothing that makes the noun a modifier or another thing follows: "the group of", "the state-owned", "the company that". */
function endsGroup(tokens: readonly Token[], after: number, end: number): boolean {
  const next = tokens[after];
  if (!next || after >= end) return true;
  if (next.text === '-') return next.spaced;
  if (/^(?:of|that|who|behind|whose|to)$/.test(next.lower)) return false;
  if (next.pos === 'PROPN' && /^\p{Lu}/u.test(next.text)) return false;
  if (next.pos === 'NOUN' && next.text === next.lower) return MODIFIED_BY.test(next.lower) || AGENT.test(next.lower);
  return true;
}

/** "the retailer Weisfield's": the name itself follows. */
function endsInName(after: number, resolved: readonly Resolved[], next: number): boolean {
  for (let i = next; i < resolved.length && resolved[i]!.candidate.first <= after; i++) if (resolved[i]!.candidate.first === after) return true;
  return false;
}

/** "The Continental Baking business": another organization's name inside. */
function holdsOther(first: number, after: number, resolved: readonly Resolved[], next: number): boolean {
  for (let i = next; i < resolved.length && resolved[i]!.candidate.first < after; i++) if (resolved[i]!.candidate.first > first && resolved[i]!.cluster.type !== 'place') return true;
  return false;
}

function resolveNominal(state: State, row: Nominal, head: string, sentence: number): Cluster | null {
  let best: Cluster | null = null;
  let most = 0;
  const last = head.split(' ').at(-1)!;
  const fit = new Map<Cluster, number>();
  for (let e = state.events.length - 1; e >= 0 && e > state.events.length - 2 * WINDOW; e--) {
    const { cluster, sentence: where, role } = state.events[e]!;
    if (!cluster || cluster.type !== row.type) continue;
    if (!fit.has(cluster)) fit.set(cluster, fits(state, row, last, cluster));
    const weight = fit.get(cluster)!;
    const distance = sentence - where;
    if (weight <= 0 || (row.type === 'person' && distance > 8)) continue;
    let score = weight + 4 - Math.min(distance, 6) * 0.6;
    if (role === 'subject' && distance <= 2) score += 1.5;
    if (role === 'possessor' && distance <= 2) score += 1;
    if (cluster === state.topic) score += 1.5;
    if (row.type === 'place') score += Math.min(cluster.count, 6) * 0.3;
    if (score > most) {
      most = score;
      best = cluster;
    }
  }
  return best;
}

const COMPANY_KINDS = /^(?:company|bank)$/;
const SPECIFIC = /^(?:company|firm|group|business|concern|corporation|giant|parent|employer|buyer|bidder|seller|specialist|concern|agency|body|organization|organisation|institution|country|nation|city|region|manager|coach|player|champion)$/;

/** How well an entity fits the noun: 0 not at all. */
function fits(state: State, row: Nominal, head: string, cluster: Cluster): number {
  const words = state.described.get(cluster);
  const described = words?.has(head) === true || (head === 'bank' && /bank/i.test(cluster.name));
  const { kind } = cluster;
  switch (row.id) {
    case 'company': {
      if (described) return 4;
      if (kind !== null && !COMPANY_KINDS.test(kind)) return 0;
      const name = cluster.name.toLowerCase().split(/[\s.]+/);
      const publicBody = name.some((word) => /^(?:ministry|department|commission|agency|bureau|institute|university|court|council|party|government|association|federation|committee|parliament|army|police|survey|project|union|league|congress|senate)$/.test(word));
      if (publicBody) return 0;
      const company = kind !== null || name.some((word) => COMPANY_SUFFIXES.has(word)) || cluster === state.topic;
      return company ? 2 : 1;
    }
    case 'agency':
      if (described) return 4;
      if (kind !== null) return kind === 'agency' ? 2 : 0;
      return /(?:ministry|department|commission|agency|bureau|institute|council|authority|office|board|committee|association|federation|fund|organi[sz]ation|administration|survey|service)\b/i.test(cluster.name) && SPECIFIC.test(head) ? 2 : 0;
    case 'central bank':
      return kind === 'central bank' || words?.has('central') ? 4 : 0;
    case 'party':
    case 'team':
    case 'media':
      return kind === row.id || described ? 3 : 0;
    case 'country':
      return kind === 'country' ? 2 : 0;
    case 'city':
      return kind === 'country' || kind === 'continent' || kind === 'us-state' || kind === 'region' ? (cluster.code === 'HK' || cluster.code === 'SG' ? 2 : 0) : 2;
    case 'region':
      if (described) return 4;
      if (head === 'state') return kind === 'us-state' ? 3 : 0;
      if (head === 'continent') return kind === 'continent' ? 3 : 0;
      return kind === 'region' ? 3 : kind === 'continent' && head === 'region' ? 2 : cluster.code === 'HK' ? 1 : 0;
    default:
      return described ? 4 : 0;
  }
}

function resolvePronoun(state: State, sentence: Sentence, at: number): { cluster: Cluster; rule: string } | null {
  const { tokens } = state;
  const { lower } = tokens[at]!;
  if (/^(?:it|its|itself)$/.test(lower)) {
    if (lower === 'it' && isExpletive(tokens, at, sentence.after)) return null;
    return wrap(resolveThing(state, sentence, at), 'coref/it');
  }
  if (/^(?:they|their|them|themselves)$/.test(lower)) return wrap(resolveMany(state, sentence, at), 'coref/they');
  return wrap(resolvePerson(state, sentence, at), lower.startsWith('h') && !lower.startsWith('her') ? 'coref/he' : 'coref/she');
}

function wrap(cluster: Cluster | null, rule: string): { cluster: Cluster; rule: string } | null {
  return cluster && { cluster, rule };
}

/** "it is expected that", "it takes", "making it": no thing at all. */
function isExpletive(tokens: readonly Token[], at: number, end: number): boolean {
  const first = tokens[at + 1];
  if (!first || at + 1 >= end) return false;
  if (/^(?:comes?|came|boils?|goes|gets?|got)$/.test(first.lower)) return /^(?:to|down|without)$/.test(tokens[at + 2]?.lower ?? '');
  if (/^(?:make|makes|made|making|find|finds|found|think|thinks)$/.test(tokens[at - 1]?.lower ?? '') && first.pos === 'ADJ') return true;
  if (!EXPLETIVE_VERB.test(first.lower)) return false;
  if (/^(?:seem|appear|remain|turn|emerge|matter|take|took|follow)/.test(first.lower)) return /^(?:that|to|likely|as|unlikely|clear|unclear|out|a|an|time|years?|months?|days?|weeks?)$/.test(tokens[at + 2]?.lower ?? '');
  for (let i = at + 2; i < Math.min(at + 5, end); i++) {
    const { lower, pos } = tokens[i]!;
    if (EXPLETIVE_WORD.test(lower) && !/^(?:not|also|still|now|far|widely|generally|never|only|just|the|a|an|no|very|quite|too|more|most|less|almost|probably|likely|expected|estimated|reported|understood|said|known)$/.test(lower)) return true;
    if (/^(?:expected|likely|estimated|reported|understood|said|known|believed|thought|a|an|the|no|too|more|most)$/.test(lower)) {
      for (let j = i + 1; j < Math.min(i + 6, end); j++) if (/^(?:that|who|whether)$/.test(tokens[j]!.lower) || ABSTRACT.test(tokens[j]!.lower)) return true;
      return false;
    }
    if (pos === 'ADJ') {
      const next = tokens[i + 1]?.lower ?? '';
      return next === 'that' || next === 'whether' || next === 'if' || next === 'to' || next === 'for';
    }
    if (pos !== 'ADV' && pos !== 'AUX' && pos !== 'PART' && pos !== 'VERB') return false;
  }
  return false;
}

function resolveThing(state: State, sentence: Sentence, at: number): Cluster | null {
  const { tokens, events } = state;
  const possessive = tokens[at]!.lower === 'its';
  const agent = !possessive && AGENT.test(tokens[at + 1]?.lower ?? '');
  const next = tokens[at + 1]?.lower ?? '';
  // "The bank said it fell": a figure, not the bank
  if (!possessive && METRIC_VERB.test(next) && SAYING.test(tokens[at - 1]?.lower ?? '')) return null;
  // "The supplement …, but it": the subject of the first clause
  if (!possessive && !agent && /^(?:but|and|so|yet)$/.test(tokens[at - 1]?.lower ?? '') && tokens[at - 2]?.text === ',') {
    const main = events.slice(-WINDOW).find((event) => event.sentence === sentence.index && event.role === 'subject');
    if (main) return main.cluster && thingWeight(main.cluster.type, main.cluster, agent) > 0 ? main.cluster : null;
  }
  const quote = quoteStart(tokens, sentence, at);
  // ", it added.": the speaker stands before the sentence
  const tail = !possessive && tokens[at - 1]?.text === ',' && /^(?:said|added|says)$/.test(next) && /^[.,]$/.test(tokens[at + 2]?.text ?? '');
  let best: Cluster | null = null;
  let most = 0;
  for (let e = events.length - 1; e >= 0 && e >= events.length - WINDOW; e--) {
    const event = events[e]!;
    const distance = sentence.index - event.sentence;
    if (distance > 2) break;
    const { cluster } = event;
    if (!cluster) {
      // "The deal … It is": a nameless subject stands nearer
      if (!event.person && !event.plural && event.role === 'subject' && !agent && best === null && (distance > 0 || possessive)) {
        if (distance > 0 || nameless(events, e, sentence.index)) return null;
      }
      continue;
    }
    const type = thingWeight(cluster.type, cluster, agent);
    if (type <= 0) continue;
    if (event.role !== 'subject' && !possessive && cluster.type !== 'organization') continue;
    if (event.role === 'object' && (cluster.type === 'other' || cluster.type === 'product')) continue;
    if (tail && distance === 0) continue;
    if (quote >= 0 && event.first < quote) continue;
    if (!possessive && !agent && cluster.type !== 'organization' && distance > (cluster.kind === 'country' ? 1 : 0)) continue;
    const role = event.role === 'subject' ? 3 : event.role === 'possessor' ? (possessive || distance === 0 ? 2.5 : 1.5) : 0.8;
    let score = role + type - distance * 2;
    if (cluster === state.topic) score += 1;
    if (distance > 0 && state.subjects[event.sentence]?.cluster === cluster) score += 0.7;
    if (score > most) {
      most = score;
      best = cluster;
    }
  }
  return most >= 1.5 ? best : null;
}

/** First token of the quotation that `at` stands in, or -1; a quotation that began before the sentence begins with it. */
function quoteStart(tokens: readonly Token[], { first, after }: Sentence, at: number): number {
  let open = -1;
  let marks = 0;
  for (let i = Math.max(first, at - 80); i < at; i++) {
    const { text } = tokens[i]!;
    if (text === '“') open = i;
    else if (text === '”') open = -1;
    else if (text === '"') open = marks++ % 2 === 0 ? i : -1;
  }
  if (open >= 0) return open;
  for (let i = at; i < Math.min(after, at + 80); i++) {
    if (tokens[i]!.text === '“') return -1;
    if (tokens[i]!.text === '”') return first;
  }
  return -1;
}

/** Whether the sentence holds no named thing before the nameless subject at event `e`. */
function nameless(events: readonly Event[], e: number, sentence: number): boolean {
  for (let i = e - 1; i >= 0 && i > e - WINDOW && events[i]!.sentence === sentence; i--) if (events[i]!.cluster && events[i]!.cluster!.type !== 'person') return false;
  return true;
}

function thingWeight(type: NameType, cluster: Cluster, agent: boolean): number {
  if (type === 'organization') return isSourceOnly(cluster) ? 0.3 : agent ? 3 : 1.5;
  if (type === 'place') return cluster.kind === 'country' ? (agent ? 1.2 : 1) : agent ? 0 : 0.4;
  if (type === 'person') return 0;
  return agent ? 0 : 0.6;
}

function resolveMany(state: State, sentence: Sentence, at: number): Cluster | null {
  const { events, tokens } = state;
  for (let i = at - 1; i >= Math.max(sentence.first, at - 60); i--) if (tokens[i]!.pos === 'NOUN' && isPlural(tokens[i]!) && !/^(?:years|months|weeks|days|hours|earnings|sales|profits|shares|points|times)$/.test(tokens[i]!.lower)) return null;
  for (let e = events.length - 1; e >= 0 && e >= events.length - WINDOW; e--) {
    const event = events[e]!;
    const distance = sentence.index - event.sentence;
    if (distance > 1) return null;
    if (event.role !== 'subject') continue;
    if (!event.cluster || event.plural) return null;
    const { cluster } = event;
    if (joined(tokens, event)) return null;
    if (cluster.type === 'organization' && (distance === 0 || cluster.kind === 'team' || cluster.kind === 'party')) return cluster;
    return null;
  }
  return null;
}

/** "Ratners and Weisfield's said they": two names make a plural without an entity. */
function joined(tokens: readonly Token[], { first }: Event): boolean {
  return [first - 2, first - 1, first + 1].some((i) => tokens[i]?.lower === 'and');
}

/** "said a spokesman": the noun right behind a verb of speech. */
function isSpeaker(tokens: readonly Token[], first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 4); i--) if (/^(?:said|says|added|told|explained|warned)$/.test(tokens[i]!.lower)) return true;
  return false;
}

function resolvePerson(state: State, sentence: Sentence, at: number): Cluster | null {
  const { tokens, events } = state;
  const male = /^(?:he|him|his|himself)$/.test(tokens[at]!.lower);
  let best: Cluster | null = null;
  let most = 0;
  const seen = new Set<Cluster>();
  for (let e = events.length - 1; e >= 0 && e >= events.length - WINDOW; e--) {
    const event = events[e]!;
    if (!event.person) continue;
    const distance = sentence.index - event.sentence;
    if (distance > 4) break;
    const { cluster } = event;
    if (!cluster) {
      if (best === null && !event.plural && (event.role === 'subject' || isSpeaker(tokens, event.first))) return null;
      continue;
    }
    if (seen.has(cluster)) continue;
    seen.add(cluster);
    const gender = state.genders.get(cluster) ?? cluster.gender;
    if (gender === (male ? 'female' : 'male') || (cluster.gender === 'both' && distance > 2)) continue;
    const role = event.role === 'subject' ? 2 : event.role === 'possessor' ? 1.5 : 1;
    const score = 5 + role + (gender === (male ? 'male' : 'female') ? 0.6 : 0) - distance * 1.2;
    if (score > most) {
      most = score;
      best = cluster;
    }
  }
  if (best) state.genders.set(best, male ? 'male' : 'female');
  return best;
}

