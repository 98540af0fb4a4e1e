/** Where a report is set: what its lead says of one place goes on to hold there for people and things without a name. */
import type { Role } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { isPeopleWord } from '../../../lexicon/people.js';
import { singular } from '../../../lexicon/singular.js';
import { chunkAt, entityOf, nameOf, word, type Scene } from '../scene.js';
import type { Site } from './sites.js';

export interface Home {
  readonly role: Role;
  /** Who reported it. */
  source: string | null;
  /** The last paragraph that went on about it. */
  paragraph: number;
  /** Whether it is a market, in which companies ship, sell and have shares. */
  readonly market: boolean;
}

/** The home that a claim of the lead names: "a third of adults [in England]", "prices [in Oslo] fell", where the place is told of the subject. */
export function homeOf(draft: Draft, lead: number, within: Site | null): Home | null {
  const { because, source, sentence } = draft;
  if (sentence.paragraph > lead || sentence.role !== 'body') return null;
  const place = draft.place && because.includes('place/clause') ? draft.place : (within?.role ?? null);
  return place && { role: place, source: source?.type ? source.name : null, paragraph: sentence.paragraph, market: isOfMarket(draft) };
}

/**
 * Somebody or something with a name of its own begins to act: the report has left home, unless the same source still tells it. A place is
 * told of by the same report. Whom a survey asked stand for themselves: "it spoke to 900 parents".
 */
export function leavesHome({ role, source, market }: Home, scene: Scene, draft: Draft): boolean {
  const { subject, quantity, sentence } = draft;
  if (quantity.noun && quantity.unitKind === 'count')
    for (let i = sentence.first; i < sentence.after; i++)
      if (ASKED.test(word(scene, i)) && isPeopleWord(word(scene, quantity.noun.after - 1))) return true;
  if (subject?.type == null || subject.type === 'place' || subject.name === role.name) return false;
  if (market && isOfMarket(draft)) return false;
  return source === null || draft.source?.name !== source;
}

const ASKED = /^(?:polled|surveyed|interviewed|questioned|asked|spoke)$/;

/**
 * Whether a claim goes on about the home, which is then remembered there: people or things without a name, told by the same source, or in
 * this or the next paragraph.
 */
export function staysHome(home: Home, scene: Scene, draft: Draft): boolean {
  const { subject, source, sentence, kind, because } = draft;
  const competitor = home.market && isOfMarket(draft) && /^(?:organization|product)$/.test(subject?.type ?? '');
  if (!subject || (!competitor && (subject.type !== null || /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(subject.name)))) return false;
  if (!(home.market && isOfMarket(draft)) && isParticular(scene, subject, draft)) return false;
  if (because.some((id) => OF_COUNTED.has(id)) || SURVEYS.test(subject.name) || isOfOthers(home, scene, subject, draft)) return false;
  if (draft.modality !== 'actual' || !/^(?:share|growth|count|amount|rank)$/.test(kind)) return false;
  const retold = home.source !== null && source?.name === home.source;
  if (sentence.paragraph > home.paragraph + (retold ? 3 : 1)) return false;
  if (home.source !== null && source !== null && !retold) return false;
  home.source ??= source?.name ?? null;
  home.paragraph = sentence.paragraph;
  return true;
}

/** "[Nine people] are ill. [Two] have died": those counted are told of themselves. */
const OF_COUNTED: ReadonlySet<string> = new Set(['subject/counted', 'unit/counted-before', 'metric/of-them']);

/** "[The plant] has 900 workers", "[he] owns 40 boats": one of its kind, wherever it is; not "the average home", nor "the children". */
function isParticular(scene: Scene, { start, end }: Role, { sentence, clause }: Draft): boolean {
  const { tokens } = scene.tokens;
  const own = clause.subject === null ? null : chunkAt(scene, clause.subject)!;
  // Where a pronoun stands for whom it is told of
  if (own && /^(?:he|she|it|his|her|its)$/.test(word(scene, own.first))) return tokens[own.first]!.start <= start;
  let first = sentence.first;
  while (first < sentence.after && tokens[first]!.start < start) first++;
  let last = first;
  while (last + 1 < sentence.after && tokens[last + 1]!.end <= end) last++;
  if (!/^(?:the|this|that)$/.test(word(scene, first - 1)) || /^(?:average|typical|median|mean)$/.test(word(scene, first))) return false;
  const head = word(scene, last);
  return singular(head) === head && !isPeopleWord(head);
}

/** A survey stands for itself, wherever it asked: "the survey of 900 people". */
const SURVEYS = /\b(?:survey|poll|study|report|census|research)$/i;

/** "only the [Swedes] had moved" in a report on Europe: people and places of their own. */
function isOfOthers({ role }: Home, scene: Scene, { start, end }: Role, { sentence }: Draft): boolean {
  const { tokens } = scene.tokens;
  for (let i = sentence.first; i < sentence.after && tokens[i]!.start < end; i++) {
    const mention = tokens[i]!.start < start ? null : nameOf(scene, i);
    if (mention?.type === 'place' && entityOf(scene, mention).name !== role.name) return true;
  }
  return false;
}

/** Shipments, market shares and ranks: what the companies of a market are compared by. */
const isOfMarket = ({ metric, kind }: Draft): boolean =>
  kind === 'rank' || (/^(?:share|growth|count)$/.test(kind) && /\b(?:shipments?|shipped|deliveries|share)$/i.test(metric?.name ?? ''));

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'A third of adults in Norway own a sledge, the Velden Institute said.\n\nIt said 22% of children had lost one.',
    facts: [{ quote: '22%', place: 'Norway' }],
  },
  {
    text: 'Prices in Norway and Peru rose 3%, the Velden Institute said.\n\nHomes sold for $90,000, the institute said.',
    facts: [{ quote: '$90,000', subject: 'Homes', place: 'Norway and Peru' }],
  },
  {
    text: 'A third of adults in Norway own a sledge, the Velden Institute said. It spoke to 900 parents. It said 22% had lost one.',
    facts: [{ quote: '22%', place: null }],
  },
  {
    text: 'A third of adults in Europe own a sledge, the Velden Institute said. The Swedes were keen: 44% had two. Some 12% had lost one.',
    facts: [{ quote: '44%', place: null }],
  },
  // Companies of a market that a report is about are in it
  {
    text: 'Phone shipments in Norway rose 3%, Velden Data said.\n\nOrsa shipped 900 phones and held a share of 22%, Velden Data said.',
    facts: [
      { quote: '900 phones', place: 'Norway' },
      { quote: '22%', place: 'Norway' },
    ],
  },
  // Not what somebody with a name of their own does, nor what others report
  {
    text: 'A third of adults in Norway own a sledge, the Velden Institute said.\n\nTolvane Corp. sold 900 sledges.',
    facts: [{ quote: '900 sledges', place: null }],
  },
  // One thing or person, wherever they are
  {
    text: 'The brewer has 400 clerks in Kenya and 12 mills in Norway. Its revenue rose 9%.',
    facts: [
      { quote: '12 mills', place: 'Norway' },
      { quote: '9%', place: null },
    ],
  },
  { text: 'Tolvane Corp. shut its mill in Kent for 12 weeks. The mill has 900 looms.', facts: [{ quote: '900 looms', place: null }] },
  { text: 'A third of homes in Norway have a sledge. The average home has 12 skis.', facts: [{ quote: '12 skis', place: 'Norway' }] },
];
