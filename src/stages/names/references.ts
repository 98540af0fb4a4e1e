/** Nominals and pronouns, in reading order, each to the named thing it stands for; what cannot be told is left out. */
import type { Sentence, Token, Tokens } from '../../document.js';
import { itemAt } from '../../lexicon/item-at.js';
import { UNNAMED_PERSONS } from '../../lexicon/nominals.js';
import { marksOf } from '../../lexicon/word-table.js';
import type { Cluster, Resolved } from './entities.js';
import { type Event, isPlural, isSourceOnly, roleOf, type State, subjectHead } from './focus.js';
import { apposed, besideOf, COMPANY_WORDS, endsInName, holdsOther, nominalAt, resolveNominal, superlativeAt } from './nominals.js';
import { epithetAt, genderBehind, isElder } from './epithets.js';
import { readQuotations } from './quotations.js';
import { ahead, resolvePerson, resolvePronoun } from './pronouns.js';

/** What a word may stand for a name by, one bit each: "the" and "this", pronouns, nouns for the unnamed, heads behind a superlative. */
const DETERMINER = 1;
const PRONOUN = 2;
const PERSON = 4;
const HEAD = 8;

const REFERRING = marksOf([
  [DETERMINER, ['the', 'this']],
  [PRONOUN, 'it its itself he him his himself she her hers herself they their them themselves'.split(' ')],
  [PERSON, UNNAMED_PERSONS],
  [HEAD, COMPANY_WORDS],
]);

export interface Reference {
  readonly first: number;
  readonly after: number;
  readonly form: 'nominal' | 'pronoun';
  readonly cluster: Cluster;
  readonly because: readonly string[];
}

export function resolveReferences(layer: Tokens, resolved: readonly Resolved[]): readonly Reference[] {
  const { tokens, sentences } = layer;
  const out: Reference[] = [];
  const state: State = {
    tokens,
    sentences,
    events: [],
    topic: topicOf(layer, resolved),
    person: mostNamed(resolved),
    described: describe(tokens, resolved),
    subjects: [],
    genders: new Map(),
    quotations: readQuotations(tokens, resolved),
  };
  const bits = layer.forms.map(({ lower }) => REFERRING.get(lower) ?? 0);
  let next = 0;
  for (const sentence of sentences) {
    const { after: end } = sentence;
    const head = subjectHead(tokens, sentence);
    let subject: Event | null = null;
    const push = (event: Event, after: number): void => {
      state.events.push(event);
      if (head !== null && event.first <= head && head < after && subject === null) subject = event;
    };
    for (let i = sentence.first; i < end;) {
      while (next < resolved.length && resolved[next]!.candidate.first < i) next++;
      const name = resolved[next];
      const bit = bits[layer.formOf[i]!]!;
      if (bit === 0 && i !== head && name?.candidate.first !== i) {
        i++;
        continue;
      }
      const nominal = bit & DETERMINER ? nominalAt(tokens, sentence, i) : bit & HEAD ? superlativeAt(tokens, sentence, i) : null;
      if (nominal && !endsInName(nominal.after, resolved, next) && !holdsOther(i, nominal, resolved, next)) {
        // "At Leeds, [the chancellor] said": of another type than the name before its comma, it stands for itself
        const beside = apposed(tokens, i, resolved, next) ? besideOf(nominal.row, resolved[next - 1]!.cluster) : null;
        // "denied by [the chancellor]"
        const role = itemAt(tokens, i - 1)?.lower === 'by' ? 'subject' : roleOf(tokens, sentence, i, nominal.after);
        const cluster = beside ?? resolveNominal(state, nominal, i, sentence.index, role);
        if (cluster) {
          out.push({ first: i, after: nominal.after, form: 'nominal', cluster, because: [`coref/${nominal.row.id}`] });
          push(eventOf(tokens, sentence, cluster, i, nominal.after), nominal.after);
          i = nominal.after;
          continue;
        }
      }
      const epithet = bit & DETERMINER ? epithetAt(tokens, sentence, i, resolved, next) : null;
      // "the fight for Eva, [the 6-year-old girl]": the name before its comma
      const named = epithet !== null && apposed(tokens, i, resolved, next) ? resolved[next - 1]!.cluster : null;
      const called =
        epithet === null || named !== null
          ? named
          : resolvePerson(
              state,
              sentence,
              i,
              genderBehind(tokens, epithet, end),
              (cluster) =>
                ((cluster === state.person && cluster.count > 1) || !isElder(state.described.get(cluster))) &&
                !actsOn(state, sentence, cluster),
            );
      if (epithet !== null && called) {
        out.push({ first: i, after: epithet, form: 'nominal', cluster: called, because: ['coref/epithet'] });
        push(eventOf(tokens, sentence, called, i, epithet), epithet);
        i = epithet;
        continue;
      }
      if (name && name.candidate.first === i) {
        const event = eventOf(tokens, sentence, name.cluster, i, name.candidate.after);
        push(name.candidate.known?.adjective ? { ...event, adjective: true } : event, name.candidate.after);
        i = name.candidate.after;
        continue;
      }
      const token = tokens[i]!;
      if (bit & PRONOUN) {
        const found = ahead(tokens, sentence, i, resolved, next) ?? resolvePronoun(state, sentence, i);
        if (found) {
          out.push({ first: i, after: i + 1, form: 'pronoun', cluster: found.cluster, because: [found.rule] });
          push(eventOf(tokens, sentence, found.cluster, i, i + 1), i + 1);
        }
      } else if (token.pos === 'NOUN') {
        const person = (bit & PERSON) !== 0 && !besideName(tokens, resolved, next, i);
        if (person || i === head)
          push(
            {
              cluster: null,
              person,
              plural: isPlural(token),
              sentence: sentence.index,
              first: i,
              role: i === head ? 'subject' : roleOf(tokens, sentence, i, i + 1),
              adjective: false,
            },
            i + 1,
          );
      }
      i++;
    }
    state.subjects[sentence.index] = subject;
  }
  return out;
}

/** "[Ann Lee] beat the third seed", "[Ann Lee] said the 24-year-old was ill": who acts or speaks is not of whom the sentence goes on to tell. */
function actsOn({ events }: State, sentence: Sentence, cluster: Cluster): boolean {
  for (let e = events.length - 1; e >= 0 && events[e]!.sentence === sentence.index; e--)
    if (events[e]!.cluster === cluster && events[e]!.role === 'subject') return true;
  return false;
}

function eventOf(tokens: readonly Token[], sentence: Sentence, cluster: Cluster, first: number, after: number): Event {
  const pronoun = /^(?:its|his|her|their)$/.test(tokens[first]!.lower) && after === first + 1;
  return {
    cluster,
    person: cluster.type === 'person',
    plural: false,
    sentence: sentence.index,
    first,
    role: pronoun ? 'possessor' : roleOf(tokens, sentence, first, after),
    adjective: false,
  };
}

/** "analyst Dora Vell", "John Hallam, chief executive": the noun describes a named person. */
function besideName(tokens: readonly Token[], resolved: readonly Resolved[], next: number, at: number): boolean {
  const sameSentence = ({ candidate }: Resolved): boolean => tokens[candidate.first]!.sentence === tokens[at]!.sentence;
  const following = resolved[next];
  if (
    following &&
    following.cluster.type === 'person' &&
    following.candidate.first - at <= 2 &&
    following.candidate.first > at &&
    sameSentence(following)
  )
    return true;
  const before = resolved[next - 1];
  return (
    before !== undefined &&
    before.cluster.type === 'person' &&
    sameSentence(before) &&
    at - before.candidate.after <= 6 &&
    at >= before.candidate.after
  );
}

/** The organization that the article is about: named in the first two sentences, and most often. */
function topicOf({ sentences, tokens }: Tokens, resolved: readonly Resolved[]): Cluster | null {
  let best: Cluster | null = null;
  let most = 0;
  const first = sentences.findIndex(({ role }) => role === 'body');
  const second = sentences.find(({ role }, i) => i > first && role === 'body');
  const opening = second?.after ?? sentences[1]?.after ?? Infinity;
  const seen = new Set<Cluster>();
  resolved.forEach(({ cluster, candidate }) => {
    if (cluster.type !== 'organization' || seen.has(cluster)) return;
    // "the Orsa[-backed] refiner Tolvane": whose it is, no more
    const hyphen = tokens[candidate.after];
    if (hyphen?.text === '-' && !hyphen.spaced) return;
    // "Reuters" opens a story about Reuters
    const told = cluster.kind === 'media' && seen.size === 0 && cluster.count > 3 && candidate.first < opening;
    if (isSourceOnly(cluster) && !told) return;
    seen.add(cluster);
    const score = cluster.count + (candidate.first < opening ? 2 : 0) + (seen.size === 1 ? 1 : 0);
    if (score > most && (candidate.first < opening || cluster.count > 2)) {
      most = score;
      best = cluster;
    }
  });
  return best;
}

/** The person whom the article names most often. */
function mostNamed(resolved: readonly Resolved[]): Cluster | null {
  let best: Cluster | null = null;
  for (const { cluster } of resolved) if (cluster.type === 'person' && cluster.count > (best?.count ?? 0)) best = cluster;
  return best;
}

/** Nouns that say behind a name what bears it. */
const KIND_NOUNS: ReadonlySet<string> = new Set(
  'newspaper magazine group company firm bank airline chain party union festival band agency network channel website club team'.split(' '),
);

/** Nouns that the text sets beside each name: "tile retailer Tolvane", "Marrick, the oldest bank of Wales". */
function describe(tokens: readonly Token[], resolved: readonly Resolved[]): Map<Cluster, Set<string>> {
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
      if (token.sentence !== sentence || token.shape !== 'word' || (token.pos !== 'NOUN' && token.pos !== 'PROPN' && token.pos !== 'ADJ'))
        break;
      // "shadow chancellor Ann Lee" is no chancellor
      if (tokens[i - 1]?.lower !== 'shadow') add(cluster, token.lower);
    }
    let i = candidate.after;
    // "the Velden [newspaper] said": what it is, right behind it
    if (tokens[candidate.first - 1]?.lower === 'the' && tokens[i]?.pos === 'NOUN' && KIND_NOUNS.has(tokens[i]!.lower))
      add(cluster, tokens[i]!.lower);
    if (tokens[i]?.text !== ',' && tokens[i]?.text !== '(') continue;
    for (i++; i < candidate.after + 12 && i < tokens.length; i++) {
      const token = tokens[i]!;
      if (
        token.sentence !== sentence ||
        /^[,;:.()]$/.test(token.text) ||
        token.pos === 'VERB' ||
        token.pos === 'AUX' ||
        /^(?:who|which|whose|at|with|for)$/.test(token.lower)
      )
        break;
      if (token.pos === 'NOUN' || token.pos === 'PROPN') add(cluster, token.lower);
    }
  }
  return words;
}
