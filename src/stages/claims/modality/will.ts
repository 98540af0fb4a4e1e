/** "Will": a plan of the one who acts, else a forecast. */
import type { Chunk, Clause } from '../../../document.js';
import { consequenceVerbs, FORECAST_NOUNS, PLAN_NOUNS, providingVerbs } from '../../../lexicon/intentions.js';
import { FORECASTERS, opinionVerbs, reportingVerbs, SPEAKER_NOUNS } from '../../../lexicon/reporting.js';
import { mood, type Mood } from './moods.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { isMetric } from '../phrases.js';
import { chunkAt, headWord, nameOf, word, type Scene } from '../scene.js';

/** "Orion will spend $5m": planned by the one who acts; "prices will fall 5%": a forecast. */
export function willMood(scene: Scene, verb: Chunk, clause: Clause, draft: Draft): Mood {
  if (opinionVerbs.has(parentVerbs(scene, clause, 1)[0] ?? '') || byForecasters(scene, clause)) return mood('forecast', 'will');
  const head = headWord(scene, verb);
  // "will go [230 miles] on a charge", "will be able to run [ten times] faster": what a thing can do
  if (/^(?:physical|times)$/.test(draft.quantity.unitKind) && FARING.test(head === 'be' ? word(scene, verb.after + 2) : head))
    return mood('forecast', 'will');
  // "The top prize will be [$900]": set by who gives or asks it
  if (
    head === 'be' &&
    draft.quantity.unitKind === 'money' &&
    clause.subject !== null &&
    PRICES.test(headWord(scene, chunkAt(scene, clause.subject)))
  )
    return mood('planned', 'will');
  // "The deal will [involve] an initial $20m": laid down in it
  if (
    (providingVerbs.has(head) || /^(?:involve|comprise|entail)$/.test(head)) &&
    clause.subject !== null &&
    PLAN_NOUNS.has(headWord(scene, chunkAt(scene, clause.subject)))
  )
    return mood('planned', 'will');
  const passive = /^(?:be|been)$/.test(word(scene, verb.head - 1)) || isUsedTo(scene, verb);
  // "said it will be [able] to trim £5m off"
  if (head === 'be' && word(scene, verb.after) === 'able') return mood(isActor(scene, clause) ? 'planned' : 'forecast', 'will');
  if (!passive && /^(?:be|have)$/.test(head) && isDesigned(scene, clause, draft)) return mood('planned', 'will');
  if (!passive && consequenceVerbs.has(head)) return mood('forecast', 'will');
  if (passive) return mood(consequenceVerbs.has(head) && !/(?:ed|en)$/.test(head) ? 'forecast' : 'planned', 'will');
  return mood(isActor(scene, clause) || ARRANGED.test(head) ? 'planned' : 'forecast', 'will');
}

const FARING = /^(?:go|run|get|travel|drive|fly|move|work|do|hold|contain|weigh|span)$/;
const PRICES = /^(?:prizes?|fees?|fares?|purse|salary|salaries|rent|rents|rates|tickets?|bonus|dividend)$/;

/** "will be [used to] repay £5m": done by somebody, for something. */
function isUsedTo(scene: Scene, verb: Chunk): boolean {
  for (let i = verb.first; i < verb.after - 3; i++)
    if (word(scene, i) === 'be' && word(scene, i + 2) === 'to')
      return !/^(?:able|likely|expected|forecast|seen|due)$/.test(word(scene, i + 1));
  return false;
}

/** Acts that are set down beforehand, whoever or whatever is their subject: "the grant will [cover] half". */
const ARRANGED =
  /^(?:receive|get|join|leave|open|close|start|begin|launch|run|go|cover|fund|finance|pay|play|employ|hire|house|seat|accommodate|tour|visit|host|stage|appear|serve|build|replace|feature|operate|step|retire|move)$/;

/** "The ferries will be [65m long]", "will have [40 cabins]": what somebody builds so, but "temperatures will be 5C". */
function isDesigned(scene: Scene, { subject }: Clause, { quantity }: Draft): boolean {
  if (subject === null || !/^(?:physical|count)$/.test(quantity.unitKind) || /^degree/.test(quantity.unit ?? '')) return false;
  const { kind, first, after } = chunkAt(scene, subject)!;
  return (
    (kind === 'noun' || /^(?:each|both|all|first|second)$/.test(word(scene, after - 1))) &&
    !isMetric(scene, first, after) &&
    !/^(?:it|there|they|he|she)$/.test(word(scene, first)) &&
    nameOf(scene, after - 1)?.type !== 'place'
  );
}

/** "[According to analysts' forecasts], Orion will report" */
function byForecasters(scene: Scene, clause: Clause): boolean {
  const { first, after } = scene.tokens.sentences[clause.sentence]!;
  for (let i = first; i < after; i++) {
    if (word(scene, i) !== 'according') continue;
    for (let k = i + 2; k < i + 6; k++) if (FORECASTERS.has(word(scene, k)) || FORECAST_NOUNS.has(word(scene, k))) return true;
  }
  return false;
}

/** Groups that act, besides those that speak. */
const TEAMS = /^(?:teams?|clubs?|sides?|crews?|players|firms|unions|councils|ministers|mps|lawmakers|banks|retailers|airlines|staff)$/;

/** An organisation, a person or a body that acts. */
export function isActor(scene: Scene, clause: Clause): boolean {
  const subject = clause.subject === null ? null : chunkAt(scene, clause.subject)!;
  if (!subject) return false;
  const mention = nameOf(scene, subject.after - 1);
  return mention
    ? mention.type === 'organization' || mention.type === 'person'
    : SPEAKER_NOUNS.has(headWord(scene, subject)) ||
        TEAMS.test(subject.kind === 'quantity' ? word(scene, subject.after - 1) : headWord(scene, subject)) ||
        /^(?:he|she|they|we|i)$/.test(headWord(scene, subject)) ||
        // "Orion said [it] would spend $5m": the one who says so
        (headWord(scene, subject) === 'it' && reportingVerbs.has(parentVerbs(scene, clause, 1)[0] ?? ''));
}

/** The main verbs of the clauses that a clause hangs on, nearest first. */
export function parentVerbs(scene: Scene, clause: Clause, most = 4): string[] {
  const verbs: string[] = [];
  let up = clause.parent;
  while (up !== null && verbs.length < most) {
    const { verb, parent } = scene.clauses.clauses[up]!;
    verbs.push(verb === null ? '' : headWord(scene, chunkAt(scene, verb)));
    up = parent;
  }
  return verbs;
}

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'The mill will employ 250 people.', facts: [{ quote: '250 people', modality: 'planned' }] },
  { text: 'The pact, which will involve an outlay of $20 million, is new.', facts: [{ quote: '$20 million', modality: 'planned' }] },
  { text: 'The grant will cover 62% of the bill.', facts: [{ quote: '62%', modality: 'planned' }] },
  { text: 'The band will play 11 dates in the summer.', facts: [{ quote: '11 dates', modality: 'planned' }] },
  {
    text: 'The ferries will be 65 metres long and carry 40 cars.',
    facts: [
      { quote: '65 metres', modality: 'planned' },
      { quote: '40 cars', modality: 'planned' },
    ],
  },
  { text: 'The Orsa van will go 230 miles on one charge.', facts: [{ quote: '230 miles', modality: 'forecast' }] },
  { text: 'The Orsa Tarn will hold 90 gigabytes.', facts: [{ quote: '90 gigabytes', modality: 'forecast' }] },
  { text: 'The top prize will be $900.', facts: [{ quote: '$900', modality: 'planned' }] },
  { text: 'Temperatures will be 5 degrees higher.', facts: [{ quote: '5 degrees', modality: 'forecast' }] },
  { text: 'Norbury told investors it would spend $90 million on yards.', facts: [{ quote: '$90 million', modality: 'planned' }] },
  { text: 'The office said it would cost $90 million.', facts: [{ quote: '$90 million', modality: 'forecast' }] },
  { text: 'The teams will play 12 minutes in May.', facts: [{ quote: '12 minutes', modality: 'planned' }] },
  { text: 'Turnout will be 60%.', facts: [{ quote: '60%', modality: 'forecast' }] },
  { text: 'The road will be taken up for nine weeks.', facts: [{ quote: 'nine weeks', modality: 'planned' }] },
  { text: 'Proceeds of the sale will be used to repay $7 million of bonds.', facts: [{ quote: '$7 million', modality: 'planned' }] },
  {
    text: 'Tolvane Corp. announced it would be able to trim $5 million off its costs.',
    facts: [{ quote: '$5 million', modality: 'planned' }],
  },
  { text: 'Three teachers unions will hold talks.', facts: [{ quote: 'Three teachers unions', modality: 'planned' }] },
];
