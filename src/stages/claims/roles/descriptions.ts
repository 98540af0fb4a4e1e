/** Whom a description of another kind means: "Tom Bell was jailed. [The former solicitor] …", "Leeds lost. [The champions] …". */
import type { Chunk, NameMention, Role, Sentence } from '../../../document.js';
import type { NameType } from '../../../fact.js';
import { NOT_THE_SAME } from '../../../lexicon/nominals.js';
import { isPersonWord } from '../../../lexicon/people.js';
import type { ClaimExample } from '../example.js';
import { roleFrom } from '../phrases.js';
import { chunkAt, chunksOf, clauseOf, headWord, nameOf, sentenceOf, word, type Scene } from '../scene.js';
import { itemAt } from '../../../lexicon/item-at.js';

/** The name that the sentence before is about, where "the" and a noun of its kind open this clause; nobody of whom that noun was used before. */
export function calledSo(scene: Scene, subject: Chunk): Role | null {
  if (word(scene, subject.first) !== 'the' || nameOf(scene, subject.after - 1)) return null;
  const head = headWord(scene, subject);
  const type = typeOf(head);
  if (!type || isAnother(scene, subject, type) || isRestricted(scene, subject)) return null;
  const here = sentenceOf(scene, subject.first);
  const before = itemAt(scene.tokens.sentences, here.index - 1);
  if (!before || before.paragraph < here.paragraph - 1 || isTold(scene, head, before)) return null;
  const mention = mainOf(scene, before);
  return mention?.type === type ? roleFrom(scene, mention.first, mention.after) : null;
}

function typeOf(head: string): NameType | null {
  if (TEAMS.test(head)) return 'organization';
  return PERSONS.test(head) || (isPersonWord(head) && !NO_PERSONS.test(head)) ? 'person' : null;
}

/** What holders of a title or a place in a table are called, many as one club. */
const TEAMS = /^(?:champions|leaders|holders|strugglers|side)$/;

const PERSONS =
  /^(?:leader|founder|co-founder|mp|msp|solicitor|barrister|celebrity|pensioner|parent|mum|mom|dad|grandmother|grandfather|newsreader|newcomer|heir|ceo|boss|chief|veteran|native|graduate|democrat|republican|tory|conservative|father-of-two|mother-of-two|father-of-three|mother-of-three)$/;

/** Names of things that end as those of people do, bodies, and those of whom there are others in any story. */
const NO_PERSONS =
  /^(?:maker|carrier|lender|insurer|retailer|brewer|builder|grocer|supplier|producer|operator|publisher|developer|broadcaster|employer|buyer|seller|owner|winner|loser|bidder|dealer|investor|creditor|contractor|manufacturer|regulator|computer|printer|tanker|freighter|fighter|bomber|helicopter|chopper|freezer|boiler|tractor|motor|sensor|monitor|reactor|server|router|scanner|trailer|container|cruiser|destroyer|steamer|liner|trawler|glacier|river|tower|border|disorder|chapter|letter|register|theater|centre|center|corner|answer|offer|dinner|quarter|charter|filter|meter|layer|cluster|ladder|barrier|frontier|tumou?r|virus|sector|factor|doctor|actor|author|editor|director|vector|mirror|error|terror|horror|visitor|officer|soldier|worker|reporter|player|passenger|customer|consumer|user|voter|farmer|teacher|driver|victim|suspect|witness|patient|student|guest|trial|list|twist|artist|waist|hospital|sister|brother|laser|poster|sweater|lawyer|sponsor|survivor|successor|predecessor|man|woman|boy|girl|nurse|judge)$/;

/** "the other singer", "the two leaders", "the best actor"; but "the former singer" is the same one. */
function isAnother(scene: Scene, { first, after }: Chunk, type: NameType): boolean {
  for (let i = first + 1; i < after - 1; i++) {
    const { lower, shape } = scene.tokens.tokens[i]!;
    if (type === 'person' && lower === 'former') continue;
    if (shape === 'number' || /^.{3,}est$/.test(lower) || (NOT_THE_SAME.has(lower) && !/^(?:league|reigning|defending)$/.test(lower)))
      return true;
    if (lower === "'s" || nameOf(scene, i)?.type === 'person') return true;
  }
  return false;
}

/** "the singer who", "the leader of the party": told apart by what stands behind; "the father of two" is not. */
function isRestricted(scene: Scene, { after, index }: Chunk): boolean {
  const next = word(scene, after);
  if (next === 'of') return chunkAt(scene, index + 2)?.kind !== 'quantity';
  return /^(?:that|who|whose|whom|which|in|at|on|for|with|behind|and|or)$/.test(next);
}

/** Whether the noun was used of somebody in the sentence before. */
const isTold = (scene: Scene, head: string, sentence: Sentence): boolean =>
  chunksOf(scene, sentence).some((chunk) => chunk.kind === 'noun' && headWord(scene, chunk) === head);

/** The name or pronoun that is the first subject of a sentence. */
function mainOf(scene: Scene, sentence: Sentence): NameMention | null {
  for (const chunk of chunksOf(scene, sentence)) {
    if (chunk.kind !== 'noun') continue;
    const { subject, verb } = clauseOf(scene, chunk);
    if (subject !== chunk.index || verb === null) continue;
    const mention = nameOf(scene, chunk.after - 1);
    return mention && mention.form !== 'adjective' ? mention : null;
  }
  return null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Tom Bell was jailed in May. The former solicitor stole £9,000.',
    facts: [{ quote: '£9,000', subject: 'Tom Bell' }],
  },
  {
    text: 'Ana Costa moved to Oslo in May. The mother of four paid £900,000 for a farm.',
    facts: [
      { quote: 'four', subject: 'Ana Costa' },
      { quote: '£900,000', subject: 'Ana Costa' },
    ],
  },
  {
    text: 'Orsa Rovers drew in Oslo. The league leaders have lost only twice.',
    facts: [{ quote: 'twice', subject: 'Orsa Rovers' }],
  },
  {
    text: 'Orsa Motors Inc. has cut jobs. The German-US carmaker employs 900 people. Demand in China helped the world’s third largest carmaker lift sales by 9%.',
    facts: [
      { quote: '900 people', subject: 'Orsa Motors Inc.' },
      { quote: 'third', kind: 'rank', subject: 'Orsa Motors Inc.' },
      { quote: '9%', subject: 'Orsa Motors Inc.' },
    ],
  },
  // Somebody told apart from the one before, or told of in the sentence before.
  {
    text: 'Tom Bell was jailed in May. The plumber who hired him paid £9,000.',
    facts: [{ quote: '£9,000', subject: 'plumber' }],
  },
  {
    text: 'Tom Bell shared a cell with a plumber. The plumber paid £9,000.',
    facts: [{ quote: '£9,000', subject: 'plumber' }],
  },
];
