/**
 * Who says it: the source that a sentence names, or the report that it goes on with.
 *
 * A report ("the ministry said …") runs on over sentences and paragraphs until another speaker or subject takes over; what a person says
 * runs on within the paragraph; an opinion ("economists expect …") covers its own sentence; quotation marks keep their speaker.
 */
import type { Role, Sentence } from '../../../document.js';
import { attributionsIn, type Attribution } from './attribution.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { openBehindSentence, opensQuote } from './quotations.js';
import { acting, isPriced, takesOver, type Report } from './reports.js';
import { entityOf, nameOf, type Scene } from '../scene.js';
import { makerIn } from './speakers.js';

interface State {
  /** The report that goes on, if any. */
  report: Report | null;
  /** Who spoke last in this paragraph. */
  speaker: Role | null;
  /** Who spoke last before it: whose quotation may go on. */
  before: Role | null;
  person: Role | null;
  maker: Role | null;
  /** Whose forecast was told in this paragraph. */
  forecasters: Role | null;
  /** Inside quotation marks. */
  quoted: boolean;
  /** What stands in a quotation whose speaker is not named yet. */
  pending: Draft[];
}

export function fillSources(scene: Scene, drafts: readonly Draft[]): void {
  const state: State = {
    report: null,
    speaker: null,
    before: null,
    person: null,
    maker: null,
    forecasters: null,
    quoted: false,
    pending: [],
  };
  let paragraph = -1;
  let next = 0;
  for (const sentence of scene.tokens.sentences) {
    const from = next;
    while (next < drafts.length && drafts[next]!.sentence.index === sentence.index) next++;
    if (sentence.role === 'heading') continue;
    if (sentence.paragraph !== paragraph) {
      paragraph = sentence.paragraph;
      enterParagraph(state, opensQuote(scene, sentence.first));
    }
    readSentence(scene, sentence, drafts.slice(from, next), state);
  }
  settle(state, state.before);
}

function enterParagraph(state: State, quote: boolean): void {
  settle(state, state.before);
  state.before = quote ? (state.speaker ?? state.before) : null;
  state.speaker = null;
  state.forecasters = null;
  state.quoted = false;
  if (state.report && !crosses(state.report)) state.report = null;
}

/** Named bodies and what they publish run on over paragraphs, people and "analysts" do not. */
const crosses = ({ role, lead, own, sentences }: Report): boolean =>
  lead || own ? role.type !== 'person' : role.type === 'organization' && sentences > 1;

function settle(state: State, role: Role | null): void {
  if (role) for (const draft of state.pending) assign(draft, role, 'source/quote');
  state.pending = [];
}

function readSentence(scene: Scene, sentence: Sentence, inside: readonly Draft[], state: State): void {
  const opensQuoted = state.quoted || opensQuote(scene, sentence.first);
  const attributions = attributionsIn(scene, sentence, state.quoted, state);
  const wide = attributions.filter((attribution) => !attribution.narrow);
  const last = wide[wide.length - 1];
  state.quoted = openBehindSentence(scene, sentence, state.quoted);
  if (last && opensQuoted) settle(state, wide[0]!.role);

  if (!last && !opensQuoted && state.report !== null && takesOver(scene, sentence, inside, state.report)) state.report = null;
  for (const draft of inside) {
    const own = answering(attributions, draft);
    if (own) assign(draft, own.role, own.rule);
    else if (wide.some(({ hole }) => hole && draft.span.first >= hole.first && draft.span.first < hole.after)) continue;
    else if (opensQuoted && !last) {
      if (state.speaker) assign(draft, state.speaker, 'source/quote');
      else state.pending.push(draft);
    } else if (state.report && !isPriced(draft) && !isPersonal(draft)) assign(draft, state.report.role, 'source/carried');
  }
  if (last) follow(scene, sentence, inside, last, state);
  else {
    state.maker = makerIn(scene, sentence) ?? state.maker;
    if (state.report) widen(scene, sentence, state.report);
  }
}

/** "Ann Lee, 54": the age of somebody named is no part of a report that only goes on. */
const isPersonal = ({ quantity, subject }: Draft): boolean => quantity.unitKind === 'age' && subject?.type === 'person';

function assign(draft: Draft, role: Role, rule: string): void {
  draft.source = role;
  draft.because.push(rule);
}

/** The narrowest attribution that covers a draft. */
function answering(attributions: readonly Attribution[], draft: Draft): Attribution | null {
  let best: Attribution | null = null;
  for (const attribution of attributions) {
    const { first, after, hole, narrow } = attribution;
    if (draft.span.first < first || draft.span.first >= after) continue;
    if (hole && draft.span.first >= hole.first && draft.span.first < hole.after) continue;
    if (!best || narrow) best = attribution;
  }
  return best;
}

/** What the sentence's last speaker leaves behind for the next sentences. */
function follow(scene: Scene, sentence: Sentence, inside: readonly Draft[], { role, rule, reports }: Attribution, state: State): void {
  const published = rule !== 'source/said' && rule !== 'source/said-by';
  state.speaker = role;
  if (role.type === 'person') state.person = role;
  else state.maker = role;
  if (rule === 'source/view') state.forecasters = role;
  if (!reports) {
    if (state.report?.role.name !== role.name) state.report = null;
    return;
  }
  if (state.report?.role.name !== role.name)
    state.report = {
      role,
      paragraph: sentence.paragraph,
      topics: new Set([role.name]),
      types: new Set(),
      own: false,
      lead: sentence.paragraph <= 1,
      sentences: 0,
    };
  widen(scene, sentence, state.report);
  for (const draft of inside) {
    // A subject that no words name is the speaker's own.
    const unnamed = draft.because.includes('subject/carried');
    if (draft.subject?.name === role.name || (unnamed && role.type === 'organization' && !published)) state.report.own = true;
    else if (draft.subject?.type && !unnamed) state.report.types.add(acting(draft.subject.type));
  }
}

function widen(scene: Scene, sentence: Sentence, report: Report): void {
  report.sentences++;
  for (let i = sentence.first; i < sentence.after; i++) {
    const mention = nameOf(scene, i);
    if (!mention) continue;
    report.topics.add(entityOf(scene, mention).name);
    i = mention.after - 1;
  }
}

export const EXAMPLES: readonly ClaimExample[] = [
  // A body's report runs on over paragraphs …
  {
    text: 'The Labour Office said on Friday that employers added 90,000 jobs in July.\n\nThe jobless rate fell to 7.4%.',
    facts: [{ quote: '7.4%', source: 'Labour Office' }],
  },
  {
    text: 'Tolvane Corp. said net income fell 9% to $41 million.\n\nSales rose 8% to $950 million.',
    facts: [{ quote: '8%', source: 'Tolvane Corp.' }],
  },
  // … until another speaker takes over; the first does not come back by itself.
  {
    text: 'The Labour Office said employers added 90,000 jobs. "It will not last," said Ann Lee of Velden Bank.\n\nThe jobless rate fell to 7.4%.',
    facts: [{ quote: '7.4%', source: null }],
  },
  // … or another subject, or the market
  {
    text: 'Tolvane Corp. said sales rose 8%.\n\nHarrow Motors Inc. made a profit of $5 million.',
    facts: [{ quote: '$5 million', source: null }],
  },
  {
    text: 'Ann Lee said sales rose 8%. In 2023, Harrow Motors Inc. made a profit of $5 million.',
    facts: [{ quote: '$5 million', source: null }],
  },
  { text: 'Tolvane Corp. said sales rose 8%.\n\nTolvane shares fell 2% to $20.', facts: [{ quote: '2%', source: null }] },
  // An opinion covers its own sentence.
  {
    text: 'Tolvane Corp. estimated that the flood would cost it $12 million. The group lost $7 million in its glass business.',
    facts: [{ quote: '$7 million', source: null }],
  },
  // What a person says runs on within the paragraph.
  {
    text: 'A heat pump costs $9,000, said Jonas Reid, a plumber. He fitted 14 pumps last year.\n\nThe state will add 300 buses.',
    facts: [
      { quote: '14 pumps', source: 'Jonas Reid' },
      { quote: '300 buses', source: null },
    ],
  },
  // Quotations: before their speaker is named, behind, and over paragraphs
  { text: '"We sold 40 boats last year. It was our best year," said Ann Lee.', facts: [{ quote: '40 boats', source: 'Ann Lee' }] },
  { text: '"It was our best year," said Ann Lee. "We sold 40 boats."', facts: [{ quote: '40 boats', source: 'Ann Lee' }] },
  {
    text: 'Ann Lee was pleased with the yard, she said: "It was our best year."\n\n"We sold 40 boats."',
    facts: [{ quote: '40 boats', source: 'Ann Lee' }],
  },
  // Who is named inside a quotation is not the text's source.
  { text: '"People say we sold 40 boats," said Ann Lee.', facts: [{ quote: '40 boats', source: 'Ann Lee' }] },
  { text: 'Tolvane Corp. made 300 boats last year.', facts: [{ quote: '300 boats', source: null }] },
];
