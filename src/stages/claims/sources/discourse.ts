/**
 * Who says what over the sentences of an article: the source that a sentence names, or the report that it goes on with.
 *
 * A report ("the ministry said …") runs on over sentences and paragraphs until another speaker or subject takes over; what a person says
 * runs on within the paragraph; an opinion ("economists expect …") covers its own sentence; quotation marks keep their speaker.
 */
import type { Role, Sentence } from '../../../document.js';
import { KNOWN_NAMES } from '../../../lexicon/known-names.js';
import { OFFICES, STATISTICS } from '../../../lexicon/reporting.js';
import { attributionsIn, type Attribution } from './attribution.js';
import { ATTITUDE, type TokenRange } from './cues.js';
import type { Draft } from '../draft.js';
import { holdsQuote, openBehindSentence, opensQuote } from './quotations.js';
import { acting, isAside, isPriced, measuresOf, takesOver, tellsOfMovement, type Report } from './reports.js';
import { entityOf, nameOf, word, type Scene } from '../scene.js';
import { makerIn } from './makers.js';
import { isStanding } from './standing.js';

/** A number of the text, and what is known of it where it is read as a fact. */
export interface Figure {
  /** Its first token. */
  readonly first: number;
  readonly draft: Draft | null;
  /** A date of an event, which tells nothing of what a report is about. */
  readonly date?: boolean;
}

/** Who says a figure, and by which rule. */
export interface Saying {
  readonly role: Role;
  readonly rule: string;
  /** The whole phrase of the speaker, if the figure's own sentence or quotation has it. */
  readonly phrase: TokenRange | null;
}

interface State {
  readonly sayings: Map<Figure, Saying>;
  /** The report that goes on, if any. */
  report: Report | null;
  /** Who spoke last in this paragraph. */
  speaker: Role | null;
  /** Who spoke last, and in which paragraph. */
  latest: { readonly role: Role; readonly paragraph: number } | null;
  /** Who spoke last before it: whose quotation may go on. */
  before: Role | null;
  person: Role | null;
  maker: Role | null;
  /** Whose forecast was told in this paragraph. */
  forecasters: Role | null;
  /** Whose forecast was told last. */
  consensus: Role | null;
  /** The last report of each source, by its name. */
  readonly reports: Map<string, Report>;
  /** The last report of a poll, which goes on wherever those polled are told of again. */
  poll: Report | null;
  /** Inside quotation marks. */
  quoted: boolean;
  /** What stands in a quotation whose speaker is not named yet. */
  pending: Figure[];
}

/** The source of each figure, or null; the figures are in reading order. `attitudes` are verbs that count beside those of saying and thinking. */
export function sourcesOf(scene: Scene, figures: readonly Figure[], attitudes: ReadonlySet<string> = new Set()): (Saying | null)[] {
  const state: State = {
    sayings: new Map(),
    report: null,
    speaker: null,
    latest: null,
    before: null,
    person: null,
    maker: null,
    forecasters: null,
    consensus: null,
    reports: new Map(),
    poll: null,
    quoted: false,
    pending: [],
  };
  let paragraph = -1;
  let next = 0;
  for (const sentence of scene.tokens.sentences) {
    // Who speaks behind the last figure tells nothing, unless a quotation waits for its speaker
    if (next === figures.length && state.pending.length === 0) break;
    const from = next;
    while (next < figures.length && figures[next]!.first < sentence.after) next++;
    if (sentence.role === 'heading') {
      readHeading(scene, sentence, figures.slice(from, next), state, attitudes);
      continue;
    }
    if (sentence.paragraph !== paragraph) {
      paragraph = sentence.paragraph;
      enterParagraph(state, opensQuote(scene, sentence.first));
    }
    readSentence(scene, sentence, figures.slice(from, next), state, attitudes);
  }
  settle(state, state.before && { role: state.before, phrase: null });
  return figures.map((figure) => state.sayings.get(figure) ?? null);
}

function enterParagraph(state: State, quote: boolean): void {
  settle(state, state.before && { role: state.before, phrase: null });
  state.before = quote ? (state.speaker ?? state.before) : null;
  state.speaker = null;
  state.forecasters = null;
  state.quoted = false;
  if (state.report && !crosses(state.report)) state.report = null;
}

/** Bodies and what they publish run on over paragraphs, people and "analysts" do not. */
const crosses = ({ role, lead, own, sentences }: Report): boolean =>
  !PARTIES.has(role.name) &&
  (lead || own ? role.type !== 'person' : sentences > 1 && (role.type === 'organization' || role.type === 'other' || isBody(role)));

/** What a party says is a remark, however early. */
const PARTIES: ReadonlySet<string> = new Set(KNOWN_NAMES.filter(({ kind }) => kind === 'party').flatMap(({ names }) => names));

/** "the trade [ministry]", "government [data]": offices and what they publish, not police or officials. */
const isBody = ({ name, type }: Role): boolean => {
  const head = name.toLowerCase().match(/[\p{L}-]+$/u)?.[0] ?? '';
  return type === null && (OFFICES.has(head) || STATISTICS.has(head));
};

function settle(state: State, speaker: Pick<Saying, 'role' | 'phrase'> | null): void {
  if (speaker)
    for (const figure of state.pending) state.sayings.set(figure, { role: speaker.role, rule: 'source/quote', phrase: speaker.phrase });
  state.pending = [];
}

function readSentence(scene: Scene, sentence: Sentence, found: readonly Figure[], state: State, attitudes: ReadonlySet<string>): void {
  const inside = found.filter(({ date }) => !date);
  const opensQuoted = state.quoted || opensQuote(scene, sentence.first);
  const attributions = attributionsIn(scene, sentence, state.quoted, state, attitudes);
  const wide = attributions.filter(({ narrow, rule }) => !narrow && rule !== ATTITUDE);
  const last = wide[wide.length - 1];
  state.quoted = openBehindSentence(scene, sentence, state.quoted);
  if (last && opensQuoted) settle(state, wide[0]!);

  if (!last && !opensQuoted && state.poll && state.report !== state.poll && goesOnAsked(scene, sentence, inside, state))
    state.report = state.poll;
  if (!last && !opensQuoted && state.report !== null && takesOver(scene, sentence, inside, state.report)) state.report = null;
  for (const figure of found) {
    const { draft, date } = figure;
    const own = answering(attributions, figure);
    if (draft && (isAside(scene, draft) || (isPersonal(draft) && !(own && isToldAge(scene, draft))))) continue;
    if (own) state.sayings.set(figure, own);
    else if (wide.some(({ hole }) => hole && figure.first >= hole.first && figure.first < hole.after)) continue;
    else if (opensQuoted && !last) {
      if (state.speaker) state.sayings.set(figure, { role: state.speaker, rule: 'source/quote', phrase: null });
      else state.pending.push(figure);
    } else if (date) continue;
    else if (state.report && !(draft && (isPriced(draft) || isStanding(scene, sentence, draft, state.report))))
      state.sayings.set(figure, { role: state.report.role, rule: 'source/carried', phrase: null });
    // "They [would] serve 12 years": the words of who proposed it
    else if (state.latest && state.latest.paragraph + 1 >= sentence.paragraph && draft?.because.includes('modality/would-under-plan'))
      state.sayings.set(figure, { role: state.latest.role, rule: 'source/carried', phrase: null });
  }
  for (const { rule, role } of attributions)
    if (
      /^source\/(?:view|awaited|expectation)$/.test(rule) &&
      role.type === null &&
      /\b(?:analysts|economists|forecasters|brokers)\b/i.test(role.name)
    )
      state.consensus = role;
  if (last) follow(scene, sentence, inside, last, state, opensQuoted || holdsQuote(scene, sentence));
  else {
    state.maker = makerIn(scene, sentence) ?? state.maker;
    if (state.report) widen(scene, sentence, inside, state.report);
  }
}

/** "One in five homes is damp, [charity] says": what a heading says goes on nowhere. */
function readHeading(scene: Scene, sentence: Sentence, found: readonly Figure[], state: State, attitudes: ReadonlySet<string>): void {
  if (found.length === 0) return;
  const attributions = attributionsIn(scene, sentence, false, state, attitudes);
  for (const figure of found) {
    const own = answering(attributions, figure);
    if (own) state.sayings.set(figure, own);
  }
}

/** "[a poll by the institute] found" */
function isPoll(scene: Scene, phrase: TokenRange | null): boolean {
  if (phrase) for (let i = phrase.first; i < phrase.after; i++) if (/^(?:poll|survey|questionnaire)$/.test(word(scene, i))) return true;
  return false;
}

/** "7% of those [polled]", or in the paragraph of the poll, where nobody else reports, a share of people: "Some 77% said he should go" */
function goesOnAsked(scene: Scene, sentence: Sentence, inside: readonly Figure[], { poll, report }: State): boolean {
  if (tellsOfAsked(scene, sentence)) return true;
  return report === null && sentence.paragraph === poll?.last && inside.some(({ draft }) => draft?.because.includes('role/share-of'));
}

/** "7% of those [polled]" */
function tellsOfAsked(scene: Scene, { first, after }: Sentence): boolean {
  for (let i = first + 1; i < after; i++)
    if (
      /^(?:polled|surveyed|questioned|respondents|interviewees)$/.test(word(scene, i)) &&
      /^(?:those|of|the|all|voters|people|adults)$/.test(word(scene, i - 1))
    )
      return true;
  return false;
}

/** "Ann Lee, 54", "the 54-year-old said": how old somebody is. */
const isPersonal = ({ quantity, subject }: Draft): boolean =>
  quantity.unitKind === 'age' && (subject?.type === 'person' || /[- ]old$/i.test(quantity.text));

/** "died at the age of 54", "a 54-year-old man was hurt": an age that is told, by who tells the sentence. */
const isToldAge = (scene: Scene, { quantity, because }: Draft): boolean =>
  because.includes('age/aged') || /^an?$/.test(word(scene, quantity.whole.first - 1));

/** The narrowest attribution that covers a figure. */
function answering(attributions: readonly Attribution[], figure: Figure): Attribution | null {
  let best: Attribution | null = null;
  for (const attribution of attributions) {
    const { first, after, hole, narrow } = attribution;
    if (figure.first < first || figure.first >= after) continue;
    if (hole && figure.first >= hole.first && figure.first < hole.after) continue;
    if (!best || narrow) best = attribution;
  }
  return best;
}

/** What the sentence's last speaker leaves behind for the next sentences. */
function follow(
  scene: Scene,
  sentence: Sentence,
  inside: readonly Figure[],
  { role, rule, reports, passing, phrase }: Attribution,
  state: State,
  quoted: boolean,
): void {
  const published = rule !== 'source/said' && rule !== 'source/said-by';
  state.speaker = role;
  state.latest = { role, paragraph: sentence.paragraph };
  if (role.type === 'person') state.person = role;
  else state.maker = role;
  if (rule === 'source/view') state.forecasters = role;
  if (passing && state.report) return;
  // "“It was close,” said Ann Lee. The ferry lost 90 boats.": what a quotation leaves behind is told by the text
  const remark = role.type === 'person' && (quoted || state.quoted);
  // "The insurer said it would change. It lost $5m last year.": who reported no figure reports none behind, but for what the article opens with
  const idle =
    !published &&
    inside.length === 0 &&
    sentence.paragraph > 1 &&
    state.report?.role.name !== role.name &&
    !tellsOfMovement(scene, sentence);
  if (!reports || remark || idle) {
    if (remark || state.report?.role.name !== role.name) state.report = null;
    return;
  }
  if (state.report?.role.name !== role.name) {
    const before = published ? state.reports.get(role.name) : undefined;
    state.report = {
      role,
      paragraph: sentence.paragraph,
      topics: before?.topics ?? new Set([role.name]),
      types: before?.types ?? new Set(),
      measures: before?.measures ?? new Set(),
      own: false,
      published,
      lead: sentence.paragraph <= 1,
      poll: isPoll(scene, phrase),
      sentences: 0,
      last: sentence.paragraph,
      figured: sentence.index,
    };
    state.reports.set(role.name, state.report);
    if (state.report.poll) state.poll = state.report;
  }
  widen(scene, sentence, inside, state.report);
  for (const { draft } of inside) {
    if (!draft) continue;
    // A subject that no words name is the speaker's own.
    const unnamed = draft.because.includes('subject/carried');
    if (draft.subject?.name === role.name || (unnamed && role.type === 'organization' && !published)) state.report.own = true;
    else if (draft.subject?.type && !unnamed) state.report.types.add(acting(draft.subject.type));
    // "Phone shipments rose to 29 million units, according to Merrow": of the firms that make them
    else if (published && draft.metric && /\b(?:shipments|deliveries)$/.test(draft.metric.name)) state.report.types.add('organization');
  }
}

function widen(scene: Scene, sentence: Sentence, inside: readonly Figure[], report: Report): void {
  report.sentences++;
  report.last = sentence.paragraph;
  if (inside.length > 0) report.figured = sentence.index;
  for (const { draft } of inside) if (draft) for (const measure of measuresOf(draft)) report.measures.add(measure);
  for (let i = sentence.first; i < sentence.after; i++) {
    const mention = nameOf(scene, i);
    if (!mention) continue;
    report.topics.add(entityOf(scene, mention).name);
    i = mention.after - 1;
  }
}
