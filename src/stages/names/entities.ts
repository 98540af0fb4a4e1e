/** Which mentions of a name are one thing: "Tolvane" and "Tolvane Corp.", "Mr Hallam" and "John Hallam", letters and their long form. */
import type { NameType } from '../../fact.js';
import type { Token } from '../../document.js';
import { GIVEN_NAMES, type Gender } from '../../lexicon/given-names.js';
import { itemAt } from '../../lexicon/item-at.js';
import { COMPANY_SUFFIXES, LENDER_WORDS, ORGANIZATION_HEADS } from '../../lexicon/organizations.js';
import { isCommonWord } from '../../lexicon/vocabulary.js';
import type { Candidate } from './candidate.js';
import { type Capitals, isUpper } from './capitals.js';
import { EVIDENCE } from './evidence.js';
import type { Context } from './signs.js';

const TYPES: readonly NameType[] = ['organization', 'person', 'place', 'product', 'other'];

/** The evidence with the place of its type in a list of scores. */
const ROWS = EVIDENCE.map(({ id, type, weight, when }) => ({
  id,
  score: TYPES.indexOf(type),
  weight,
  when,
  /** Whether it is evidence that the name stands where a place would. */
  placed: /^name\/(?:in-place|based|place-|dateline|to-place)/.test(id),
}));

/** One name with what is known about it; `entity` is its index in the list of clusters. */
export interface Resolved {
  readonly candidate: Candidate;
  readonly cluster: Cluster;
  readonly because: readonly string[];
}

export interface Cluster {
  readonly id: number;
  readonly name: string;
  readonly type: NameType;
  readonly code: string | null;
  readonly kind: string | null;
  readonly gender: Gender | null;
  readonly count: number;
}

interface Group {
  key: string;
  words: readonly string[];
  members: number[];
  readonly scores: Float64Array;
  type: NameType;
  /** Group that this one is a short form of. */
  parent: Group | null;
  reason: string | null;
  /** Whether some mention stands where a place would: "in Lincoln". */
  placed: boolean;
}

export function resolveNames(
  text: string,
  tokens: readonly Token[],
  capitals: Capitals,
  candidates: readonly Candidate[],
): { resolved: readonly Resolved[]; clusters: readonly Cluster[] } {
  const groups = new Map<string, Group>();
  const because: string[][] = [];
  const groupOf: Group[] = [];
  const scores = new Float64Array(TYPES.length);
  candidates.forEach((candidate, index) => {
    const key = keyOf(tokens, candidate);
    let group = groups.get(key);
    if (!group)
      groups.set(
        key,
        (group = {
          key,
          words: key.split(' '),
          members: [],
          scores: new Float64Array(TYPES.length),
          type: 'other',
          parent: null,
          reason: null,
          placed: false,
        }),
      );
    because.push(weigh(tokens, capitals, candidate, group, scores));
    for (let type = 0; type < scores.length; type++) group.scores[type]! += scores[type]!;
    group.members.push(index);
    groupOf.push(group);
  });
  const all = [...groups.values()];
  for (const group of all) group.type = decide(group, tokens, candidates);
  linkShortForms(all, tokens, candidates, groupOf);
  return build(text, tokens, candidates, groupOf, because);
}

/** Words in lower case without a company suffix's stop: the same for "Inc." and "Inc"; countries by their code. */
function keyOf(tokens: readonly Token[], { first, after, known }: Candidate): string {
  if (known && (known.adjective || known.kind === 'country')) return known.code ? `country ${known.code}` : known.canonical.toLowerCase();
  if (known && known.form !== known.canonical) return known.canonical.toLowerCase();
  let key = '';
  for (let i = first; i < after; i++) {
    if (tokens[i]!.shape !== 'symbol') key += (key ? ' ' : '') + tokens[i]!.lower;
  }
  return key || tokens[first]!.lower;
}

/** Sets the scores of one mention, and returns the ids of the evidence. */
function weigh(tokens: readonly Token[], capitals: Capitals, candidate: Candidate, group: Group, scores: Float64Array): string[] {
  scores.fill(0);
  const reasons: string[] = [];
  const { first, after, known } = candidate;
  if (known) {
    const strong = known.own || known.adjective || known.kind === 'country' || after - first > 1;
    scores[TYPES.indexOf(known.type)]! += strong ? 8 : known.kind === 'city' || known.type === 'place' ? 3 : 4;
    reasons.push(known.id);
  }
  const sentence = tokens[first]!.sentence;
  const word = (i: number): string => {
    const token = itemAt(tokens, i);
    return token?.sentence === sentence ? token.lower : '';
  };
  let last = after - 1;
  while (last > first && tokens[last]!.shape === 'symbol') last--;
  let size = 0;
  for (let i = first; i < after; i++) if (tokens[i]!.shape !== 'symbol') size++;
  const context: Context = {
    tokens,
    capitals,
    candidate,
    head: tokens[first]!,
    last: tokens[last]!,
    size,
    left: word(first - 1),
    left2: word(first - 2),
    right: word(after),
    right2: word(after + 1),
    right3: word(after + 2),
  };
  for (const { id, score, weight, when, placed } of ROWS) {
    if (!when(context)) continue;
    scores[score]! += weight;
    reasons.push(id);
    if (placed) group.placed = true;
  }
  if (reasons.length === 0) reasons.push('name/capitals');
  return reasons;
}

function decide(group: Group, tokens: readonly Token[], candidates: readonly Candidate[]): NameType {
  let best = 0;
  group.scores.forEach((score, type) => {
    if (score > group.scores[best]!) best = type;
  });
  if (group.scores[best]! > 0.5) return TYPES[best]!;
  const { first, after } = candidates[group.members[0]!]!;
  // A common word that is used as a name again and again is a company's
  if (after - first === 1 && isCommonWord(tokens[first]!.lower)) return group.members.length < 4 ? 'other' : 'organization';
  return 'organization';
}

/** Ties short forms to the long form that the article gives. */
function linkShortForms(
  groups: readonly Group[],
  tokens: readonly Token[],
  candidates: readonly Candidate[],
  groupOf: readonly Group[],
): void {
  const long = groups.filter((group) => group.words.length > 1);
  const byWord = new Map<string, Group[]>();
  const ends = new Map(candidates.map(({ after }, index) => [after, index]));
  const add = (word: string, group: Group): void => {
    const list = byWord.get(word);
    // enough for any article; keeps the time linear
    if (list && list.length < 50) list.push(group);
    else if (!list) byWord.set(word, [group]);
  };
  for (const group of long) {
    for (const word of new Set(group.words)) add(word, group);
    for (const letters of initials(group, tokens, candidates)) if (letters.length > 1) add(`=${letters}`, group);
  }
  for (const group of groups) {
    if (group.parent) continue;
    const first = candidates[group.members[0]!]!;
    const known = first.known;
    const heads: Group[] = [];
    for (const other of byWord.get(group.words[0]!) ?? []) {
      if (other === group || other.words.length <= group.words.length || other.parent === group) continue;
      const reason = shortOf(group, other, known !== null && first.title === null, candidates);
      if (reason) {
        link(group, other, reason);
        break;
      }
      if (known === null && endsIn(other, group)) heads.push(other);
    }
    if (!group.parent && heads.length === 1) link(group, heads[0]!, 'coref/last-word');
    if (group.parent || group.words.length > 1 || known?.kind === 'country') continue;
    const bracketed = longBefore(tokens, first, ends, groupOf);
    if (bracketed && bracketed !== group) link(group, bracketed, 'coref/bracketed');
    else if (/^\p{Lu}[\p{L}.&]*\p{Lu}\.?$/u.test(tokens[first.first]!.text)) {
      const other = byWord
        .get(`=${group.key.replaceAll('.', '')}`)
        ?.find((candidate) => candidate.type !== 'person' && candidate !== group);
      if (other) link(group, other, 'coref/acronym');
    }
  }
}

/** "Ordan Copper Commission (Ordcu)": the organization whose name ends right before the bracket. */
function longBefore(
  tokens: readonly Token[],
  { first, after }: Candidate,
  ends: ReadonlyMap<number, number>,
  groupOf: readonly Group[],
): Group | null {
  if (itemAt(tokens, first - 1)?.text !== '(' || tokens[after]?.text !== ')') return null;
  const group = itemAt(groupOf, ends.get(first - 1) ?? -1);
  return group && group.words.length > 1 && group.type === 'organization' ? group : null;
}

function link(group: Group, other: Group, reason: string): void {
  for (let up: Group | null = other; up; up = up.parent) if (up === group) return;
  group.parent = other;
  group.reason = reason;
}

/** "Rovers", "the People's Union": the last words of a fuller name; but not "Opera" of "Latest Opera". */
function endsIn(other: Group, { words, type }: Group): boolean {
  return (
    other.type === 'organization' &&
    /^(?:organization|other)$/.test(type) &&
    words.every((word, i) => other.words[other.words.length - words.length + i] === word) &&
    ORGANIZATION_HEADS.has(words.at(-1)!) &&
    !/^(?:latest|newest|biggest|largest|new|old|former)$/.test(other.words[0]!)
  );
}

/** What only a club's name ends in. */
const CLUB_TAIL = /^(?:fc|afc|cf|rfc|rovers|wanderers|athletic|albion|hotspur)$/;

/** Why `group` is a short form of `other`, or null. */
function shortOf(group: Group, other: Group, known: boolean, candidates: readonly Candidate[]): string | null {
  const tail = other.words.slice(group.words.length);
  const prefix = group.words.every((word, i) => other.words[i] === word);
  if (other.type === 'person') {
    const tailed =
      group.words.length < other.words.length &&
      group.words.every((word, i) => other.words[other.words.length - group.words.length + i] === word);
    if (tailed && (!known || !group.placed)) return 'coref/surname';
    if (
      group.words.length === 1 &&
      other.words.length > 2 &&
      other.words.indexOf(group.words[0]!) > 1 &&
      candidates[group.members[0]!]!.title
    )
      return 'coref/surname';
    const surname =
      other.words.at(-1) === group.words[0] ||
      (other.words.length > 2 && /^(?:jr|sr|iii)$/.test(other.words.at(-1)!) && other.words.at(-2) === group.words[0]);
    if (surname && (!known || !group.placed)) return 'coref/surname';
    if (group.words.length > 1)
      return group.words.at(-1) === other.words.at(-1) && group.words[0] === other.words[0] ? 'coref/surname' : null;
    return prefix &&
      (!known || (GIVEN_NAMES.has(group.words[0]!) && !group.placed)) &&
      group.type !== 'organization' &&
      candidates[group.members[0]!]!.first > candidates[other.members[0]!]!.first
      ? 'coref/given-name'
      : null;
  }
  if (other.type !== 'organization' || !prefix) return null;
  const suffixes = tail.every((word) => COMPANY_SUFFIXES.has(word) || word === 'com');
  // "Ingrid" is no short form of "Ingrid Vossland Foundation", but of "Ingrid Tiles Inc."
  const company = COMPANY_SUFFIXES.has(other.words.at(-1)!) || other.words.some((word) => LENDER_WORDS.has(word));
  const titled = group.members.some((index) => candidates[index]!.title !== null) || (GIVEN_NAMES.has(group.words[0]!) && !company);
  if (group.type === 'person' && titled && !(suffixes && group.words.length > 1)) return null;
  // "Luton" beside "Luton FC", where nothing happens in the town
  if (CLUB_TAIL.test(tail.join(' ')) && !group.placed) return 'coref/club';
  if (suffixes) return group.type === 'place' && known ? null : 'coref/company-suffix';
  if (known) return null;
  const later = candidates[group.members[0]!]!.first > candidates[other.members[0]!]!.first;
  const generic = tail.every((word) => COMPANY_SUFFIXES.has(word) || ORGANIZATION_HEADS.has(word));
  return (later || generic) && !(group.words.length === 1 && isCommonWord(group.words[0]!) && !later) ? 'coref/short-name' : null;
}

/** "UK Tile Guild" → "utg", "uktg": capital words only, company suffixes left out. */
function initials(group: Group, tokens: readonly Token[], candidates: readonly Candidate[]): readonly string[] {
  const { first, after } = candidates[group.members[0]!]!;
  let letters = '';
  let spelled = '';
  for (let i = first; i < after; i++) {
    const { text, lower, shape } = tokens[i]!;
    if (text === '&') letters += '&';
    if (shape !== 'word' || !/^\p{Lu}/u.test(text) || /^(?:inc|corp|co|ltd|plc)$/.test(lower)) continue;
    letters += lower[0];
    spelled += /^\p{Lu}{2,4}$/u.test(text) ? lower : lower[0];
  }
  return letters === spelled ? [letters] : [letters, spelled];
}

function build(
  text: string,
  tokens: readonly Token[],
  candidates: readonly Candidate[],
  groupOf: readonly Group[],
  because: readonly string[][],
): { resolved: readonly Resolved[]; clusters: readonly Cluster[] } {
  const roots = new Map<Group, Set<Group>>();
  for (const group of groupOf) {
    const root = rootOf(group);
    const list = roots.get(root);
    if (list) list.add(group);
    else roots.set(root, new Set([group]));
  }
  const clusters: Cluster[] = [];
  const clusterOf = new Map<Group, Cluster>();
  for (const [root, groups] of roots) {
    const members = groups.size === 1 ? root.members : [...groups].flatMap((group) => group.members).sort((a, b) => a - b);
    const named = members.filter((index) => !candidates[index]!.known?.adjective);
    const known = root.members.map((index) => candidates[index]!.known).find((row) => row !== null) ?? null;
    const usual = known && !root.key.startsWith('country ') && known.form !== known.canonical;
    let name = known && (usual || named.length === 0) ? known.canonical : '';
    const shouted = root.members.every(
      (index) => tokens[candidates[index]!.first]!.text.length > 1 && isUpper(tokens[candidates[index]!.first]!.text),
    );
    for (const index of usual ? [] : root.type === 'place' || shouted ? named : root.members) {
      const { first, after } = candidates[index]!;
      const surface = text.slice(tokens[first]!.start, tokens[after - 1]!.end);
      if (better(surface, name)) name = surface;
    }
    if (root.key.startsWith('country ') && named.length > 0)
      name = commonest(
        named.map((index) => text.slice(tokens[candidates[index]!.first]!.start, tokens[candidates[index]!.after - 1]!.end)),
      );
    const cluster: Cluster = {
      id: clusters.length,
      name: name.replace(/\s+/g, ' '),
      type: root.type,
      code: root.type === 'place' ? (known?.code ?? null) : null,
      kind: known?.type === root.type ? known.kind : null,
      gender: genderOf(members, candidates, tokens, root),
      count: members.length,
    };
    clusters.push(cluster);
    for (const group of groups) clusterOf.set(group, cluster);
  }
  const resolved = candidates.map((candidate, index) => {
    const group = groupOf[index]!;
    return { candidate, cluster: clusterOf.get(group)!, because: group.reason ? [...because[index]!, group.reason] : because[index]! };
  });
  return { resolved, clusters };
}

function rootOf(group: Group): Group {
  let root = group;
  while (root.parent) root = root.parent;
  return root;
}

/** The longer form; of the same length the one that is not in capitals throughout. */
function better(surface: string, name: string): boolean {
  if (!name) return true;
  if (surface === name) return false;
  const shouted = (s: string): boolean => s.length > 5 && isUpper(s);
  if (shouted(surface) !== shouted(name)) return shouted(name);
  return surface.length > name.length;
}

/** A country goes by the name that the article uses most: "US", not "America". */
function commonest(names: readonly string[]): string {
  const count = new Map<string, number>();
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  return [...count].reduce((best, entry) =>
    entry[1] > best[1] || (entry[1] === best[1] && entry[0].length > best[0].length) ? entry : best,
  )[0];
}

function genderOf(members: readonly number[], candidates: readonly Candidate[], tokens: readonly Token[], root: Group): Gender | null {
  if (root.type !== 'person') return null;
  for (const index of members) {
    const gender = candidates[index]!.title?.gender;
    if (gender) return gender;
  }
  const given = GIVEN_NAMES.get(tokens[candidates[root.members[0]!]!.first]!.lower);
  return root.words.length > 1 && given ? given : 'both';
}
