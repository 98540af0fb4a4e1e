/** Pronouns: "it", "its", "they", "he", "she" to the likeliest thing named before. */
import type { Sentence, Token } from '../../document.js';
import type { NameType } from '../../fact.js';
import { itemAt } from '../../lexicon/item-at.js';
import { AGENT_VERBS, METRIC_VERBS } from '../../lexicon/name-cues.js';
import type { Cluster, Resolved } from './entities.js';
import { isExpletive } from './expletives.js';
import { type Event, joined, roleOf, isPlural, isSourceOnly, type State, WINDOW } from './focus.js';
import { isElder } from './epithets.js';
import { closedBefore, sayerBehind } from './quotations.js';

const SAYING = /^(?:said|says|added|reported|showed|shows|that)$/;

/** "In its latest report, Tolvane said", "Despite his age, Hallam": the pronoun of an opening phrase means the subject behind its comma. */
export function ahead(
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
  resolved: readonly Resolved[],
  next: number,
): { cluster: Cluster; rule: string } | null {
  const { lower } = tokens[at]!;
  if (
    !/^(?:its|his|her|their)$/.test(lower) ||
    !/^(?:in|despite|with|for|after|before|by|on|at|during|like|unlike|throughout|since|under|as|besides)$/.test(
      tokens[sentence.first]!.lower,
    )
  )
    return null;
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

export function resolvePronoun(state: State, sentence: Sentence, at: number): { cluster: Cluster; rule: string } | null {
  const { tokens } = state;
  const { lower } = tokens[at]!;
  if (/^(?:it|its|itself)$/.test(lower)) {
    if (lower === 'it' && isExpletive(tokens, at, sentence.after)) return null;
    return wrap(resolveThing(state, sentence, at), 'coref/it');
  }
  if (/^(?:they|their|them|themselves)$/.test(lower)) return wrap(resolveMany(state, sentence, at), 'coref/they');
  return wrap(
    resolvePerson(state, sentence, at, /^(?:he|him|his|himself)$/.test(lower) ? 'male' : 'female'),
    lower.startsWith('h') && !lower.startsWith('her') ? 'coref/he' : 'coref/she',
  );
}

function wrap(cluster: Cluster | null, rule: string): { cluster: Cluster; rule: string } | null {
  return cluster && { cluster, rule };
}

function resolveThing(state: State, sentence: Sentence, at: number): Cluster | null {
  const { tokens, events } = state;
  const possessive = tokens[at]!.lower === 'its';
  const agent = !possessive && actsBehind(tokens, at + 1);
  const next = tokens[at + 1]?.lower ?? '';
  // "its shares", "its fourth-quarter profit": no product and no place has such
  const corporate = possessive && corporateBehind(tokens, at + 1);
  // "The bank said it fell": a figure, not the bank
  if (!possessive && METRIC_VERBS.has(next) && SAYING.test(itemAt(tokens, at - 1)?.lower ?? '')) return null;
  // "The report …, but it": the subject of the first clause
  if (!possessive && !agent && /^(?:but|and|so|yet)$/.test(itemAt(tokens, at - 1)?.lower ?? '') && itemAt(tokens, at - 2)?.text === ',') {
    const main = events.slice(-WINDOW).find((event) => event.sentence === sentence.index && event.role === 'subject');
    if (main) return main.cluster && thingWeight(main.cluster.type, main.cluster, agent, state.topic) > 0 ? main.cluster : null;
  }
  const quotation = state.quotations.at[at]!;
  const quote = quotation > 0 ? state.quotations.starts[quotation]! : -1;
  // ", it added.": the speaker stands before the sentence
  const tail =
    !possessive && itemAt(tokens, at - 1)?.text === ',' && /^(?:said|added|says)$/.test(next) && /^[.,]$/.test(tokens[at + 2]?.text ?? '');
  // "The novel has sold well since [it] was published": the subject that the sentence has
  const since = !possessive && SUBORDINATORS.test(itemAt(tokens, at - 1)?.lower ?? '');
  let best: Cluster | null = null;
  let most = 0;
  for (let e = events.length - 1; e >= 0 && e >= events.length - WINDOW; e--) {
    const event = events[e]!;
    const distance = sentence.index - event.sentence;
    if (distance > 2) break;
    const { cluster } = event;
    if (!cluster) {
      // "The deal … It is": a nameless subject stands nearer
      if (!event.person && !event.plural && event.role === 'subject' && !agent && best === null && (distance > 0 || possessive || since)) {
        if (distance > 0 || nameless(events, e, sentence.index)) return null;
      }
      continue;
    }
    // "The [French] party lost and [its] leader left"
    if (event.adjective && !agent && (!possessive || namelessHead(state, sentence.index))) continue;
    // "Radio Orsa said [it] plans": who is cited elsewhere speaks of itself here
    const itself = distance === 0 && event.role === 'subject' && isSourceOnly(cluster) && itemAt(tokens, event.first - 1)?.text !== '(';
    const type = itself ? (agent ? 3 : 1.5) : thingWeight(cluster.type, cluster, agent, state.topic);
    if (type <= 0 || (corporate && cluster.type !== 'organization')) continue;
    if (event.role !== 'subject' && !possessive && cluster.type !== 'organization') continue;
    if (event.role === 'object' && (cluster.type === 'other' || cluster.type === 'product')) continue;
    if (tail && distance === 0) continue;
    if (quote >= 0 && event.first < quote) continue;
    // a country or a work may be taken up in the next sentence, where it was the subject
    const near = cluster.kind === 'country' || (cluster.type === 'product' && event.role === 'subject') ? 1 : 0;
    if (!possessive && !agent && cluster.type !== 'organization' && distance > near) continue;
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

/** "its [shares]", "its first-half [profit]" */
function corporateBehind(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 5 && i < tokens.length; i++) {
    const { lower, pos } = tokens[i]!;
    if (CORPORATE.test(lower)) return true;
    if (!/^(?:ADJ|NOUN|NUM)$/.test(pos) && lower !== '-') return false;
  }
  return false;
}

const CORPORATE =
  /^(?:shares|stock|dividends?|profits?|earnings|shareholders|investors|creditors|board|chairman|chairwoman|chief|ceo|cfo|founder|founders|headquarters|parent|subsidiary|subsidiaries|takeover|flotation|market-share)$/;

const SUBORDINATORS = /^(?:since|when|after|before|until|once|because|where)$/;

/** Whether the sentence holds no named thing before the nameless subject at event `e`. */
function nameless(events: readonly Event[], e: number, sentence: number): boolean {
  for (let i = e - 1; i >= 0 && i > e - WINDOW && events[i]!.sentence === sentence; i--)
    if (events[i]!.cluster && events[i]!.cluster!.type !== 'person' && !events[i]!.adjective) return false;
  return true;
}

/** "it said", "it also plans"; but not "it will be used". */
function actsBehind(tokens: readonly Token[], at: number): boolean {
  let i = at;
  while (/^(?:will|also|currently|now|still)$/.test(tokens[i]?.lower ?? '')) i++;
  return i === at ? AGENT_VERBS.has(tokens[at]?.lower ?? '') : !/^(?:be|been|cost|is|was)$/.test(tokens[i]?.lower ?? '');
}

/** Whether the sentence is about a single thing without a name: "The French [party] lost". */
function namelessHead({ events }: State, sentence: number): boolean {
  for (let e = events.length - 1; e >= 0 && events[e]!.sentence === sentence; e--) {
    const { cluster, role, person, plural } = events[e]!;
    if (cluster === null && role === 'subject' && !person && !plural) return true;
  }
  return false;
}

function thingWeight(type: NameType, cluster: Cluster, agent: boolean, topic: Cluster | null): number {
  if (type === 'organization') return isSourceOnly(cluster) && cluster !== topic ? 0.3 : agent ? 3 : 1.5;
  if (type === 'place') return cluster.kind === 'country' ? (agent ? 1.2 : 1) : agent ? 0 : 0.4;
  if (type === 'person') return 0;
  return agent ? 0 : 0.6;
}

function resolveMany(state: State, sentence: Sentence, at: number): Cluster | null {
  const { events, tokens } = state;
  for (let i = at - 1; i >= Math.max(sentence.first, at - 60); i--)
    if (
      tokens[i]!.pos === 'NOUN' &&
      isPlural(tokens[i]!) &&
      !/^(?:years|months|weeks|days|hours|earnings|sales|profits|shares|points|times)$/.test(tokens[i]!.lower)
    )
      return null;
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

/** "said a spokesman": the noun right behind a verb of speech. */
function isSpeaker(tokens: readonly Token[], first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 4); i--)
    if (/^(?:said|says|added|told|explained|warned)$/.test(tokens[i]!.lower)) return true;
  return false;
}

/** The person talked about, of that gender where the words tell one. */
export function resolvePerson(
  state: State,
  sentence: Sentence,
  at: number,
  told: 'male' | 'female' | null,
  fits: (cluster: Cluster) => boolean = () => true,
): Cluster | null {
  const { tokens, events, quotations } = state;
  const quoted = quotations.at[at]!;
  // whoever speaks says "I": a "he" in the quotation is another
  const speaker = quoted === 0 ? null : speakerOf(state, quoted);
  // "“It was against Lee,” [he] said": nobody whom the quotation names
  const closed = quoted === 0 ? closedBefore(tokens, quotations, at) : 0;
  const plays = playsBehind(tokens, at, sentence.after);
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
    const said = quotations.at[event.first]!;
    if (cluster === speaker || (closed > 0 && said === closed)) continue;
    if (seen.has(cluster)) continue;
    seen.add(cluster);
    if (!fits(cluster)) continue;
    const gender = state.genders.get(cluster) ?? cluster.gender;
    if ((told && gender === (told === 'male' ? 'female' : 'male')) || (cluster.gender === 'both' && distance > 2)) continue;
    const role = standing(events, e);
    // the person of the story, or the one who acts in this very sentence
    const likely = cluster === state.person || (distance === 0 && event.role === 'subject') ? 0.8 : 0;
    // "Boss Tom Bell signed Bob Hale. [He] scored nine goals": not who trains them
    const idle = plays && isElder(state.described.get(cluster)) ? 2 : 0;
    const score = 5 - idle + role + likely + (told && gender === told ? 0.6 : 0) - distance * 1.2 - (quoted === 0 && said > 0 ? 1.5 : 0);
    if (score > most) {
      most = score;
      best = cluster;
    }
  }
  if (best && told) state.genders.set(best, told);
  return best;
}

/** How near to the point of its sentence the person of an event stands: "[Ann Lee] lost her games" is about her however often. */
function standing(events: readonly Event[], at: number): number {
  const { cluster, sentence } = events[at]!;
  let most = 1;
  for (let e = at; e >= 0 && e > at - 6 && events[e]!.sentence === sentence; e--)
    if (events[e]!.cluster === cluster)
      most = Math.max(most, events[e]!.role === 'subject' ? 2 : events[e]!.role === 'possessor' ? 1.5 : 1);
  return most;
}

/** Who says a quotation: the one named beside it, or whom the pronoun behind it means, which nobody in the quotation is. */
function speakerOf(state: State, quoted: number): Cluster | null {
  const { tokens, sentences, events, quotations } = state;
  const known = quotations.speakers.get(quoted);
  if (known !== undefined) return known;
  const sayer = sayerBehind(tokens, quotations.ends[quoted]!);
  quotations.speakers.set(quoted, null);
  if (sayer === null) return null;
  const inside = new Set<Cluster | null>();
  for (let e = events.length - 1; e >= 0 && quotations.at[events[e]!.first] === quoted; e--) inside.add(events[e]!.cluster);
  const told = tokens[sayer]!.lower === 'he' ? 'male' : 'female';
  const start = tokens[quotations.starts[quoted]!]!;
  const speaker = resolvePerson(state, sentences[start.sentence]!, sayer, told, (cluster) => !inside.has(cluster));
  quotations.speakers.set(quoted, speaker);
  return speaker;
}

/** "[he] had scored 12 goals": what only players do. */
function playsBehind(tokens: readonly Token[], at: number, end: number): boolean {
  for (let i = at + 1; i < end && i < at + 8; i++)
    if (/^(?:goals?|tries|caps?|capped|appearances|scored|netted)$/.test(tokens[i]!.lower)) return true;
  return false;
}

interface PronounExample {
  readonly text: string;
  /** The last one of these is meant. */
  readonly pronoun: string;
  readonly name: string | null;
}

export const PRONOUN_EXAMPLES: readonly PronounExample[] = [
  {
    text: 'Marrick Corp. may bid for Tolvane Corp. again. Oslo-based Tolvane lost £3m. Its stock fell.',
    pronoun: 'Its',
    name: 'Tolvane Corp.',
  },
  { text: '"I won," said Ann Lee. Eva Hale has lost both her games. "It was hard," she said.', pronoun: 'she', name: 'Eva Hale' },
  { text: 'Ann Lee praised Eva Moss. "She has won 14 games," she said.', pronoun: 'She', name: 'Eva Moss' },
  { text: 'Ann Lee, who beat Eva Moss in May, said: "We know that she is strong."', pronoun: 'she', name: 'Eva Moss' },
  { text: 'Boss Tom Bell signed Bob Hale in May. He scored nine goals.', pronoun: 'He', name: 'Bob Hale' },
  { text: 'Boss Tom Bell signed Bob Hale in May. He then fell ill.', pronoun: 'He', name: 'Tom Bell' },
  { text: 'Tom Bell has signed. Bob Hale said: "We are happy. "Since May he has won."', pronoun: 'he', name: 'Tom Bell' },
  { text: 'Ann Lee won the cup. "I had to beat Eva Moss, who is strong," she said.', pronoun: 'she', name: 'Ann Lee' },
  { text: 'Tom Bell beat Bob Hale. "He has two medals," Bell said.', pronoun: 'He', name: 'Bob Hale' },
  { text: 'Tom Bell left. "If Bob Hale stays I can win." He trains in Oslo.', pronoun: 'He', name: 'Tom Bell' },
  { text: 'Ann Lee won in Oslo. Lee, seeded higher than Eva Moss, was ill as she ran.', pronoun: 'she', name: 'Ann Lee' },
  { text: 'Marrick Corp. sold a mill. MTV has said it aims to grow.', pronoun: 'it', name: 'MTV' },
  { text: 'Tolvane Corp. did not make it into town.', pronoun: 'it', name: null },
  { text: 'Tolvane Corp. grew. It is 40 years since the first mill closed.', pronoun: 'It', name: null },
  { text: 'Tolvane Corp. grew, but it took another nine years before anybody was paid.', pronoun: 'it', name: null },
  { text: 'Tolvane Corp. grew. It took two mills from a rival.', pronoun: 'It', name: 'Tolvane Corp.' },
  { text: 'Tolvane Corp. won when it looked like rain.', pronoun: 'it', name: null },
  { text: 'Tolvane Corp. sells lamps. Norway bought a third of them. Its shares rose.', pronoun: 'Its', name: 'Tolvane Corp.' },
  { text: 'Tolvane Corp. grew. The bridge has been shut since it was hit by a ship.', pronoun: 'it', name: null },
  { text: 'Tolvane Corp. grew. Marrick Corp. has grown since it was sold.', pronoun: 'it', name: 'Marrick Corp.' },
  { text: 'Tolvane Corp. grew. It looks after 20 dogs.', pronoun: 'It', name: 'Tolvane Corp.' },
  { text: 'Marrick Bank grew. The Danish government also showed its hand.', pronoun: 'its', name: null },
  { text: 'Marrick Bank grew. The tower is made of steel. It will be used as a store.', pronoun: 'It', name: null },
  { text: 'Tolvane Corp. grew. It will also open a mill.', pronoun: 'It', name: 'Tolvane Corp.' },
];
