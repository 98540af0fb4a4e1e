/** Where people of a later sentence were hurt: "A plane crashed [in Ohio]. All four on board were killed." */
import { DISASTER } from '../../../lexicon/disasters.js';
import type { Sentence } from '../../../document.js';
import { HARMED } from '../../../lexicon/people.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { chunkAt, headWord, word, type Scene } from '../scene.js';
import { itemAt } from '../../../lexicon/item-at.js';
import { sitesIn, type Site } from './sites.js';

/** What tells of a disaster beside its noun. */
const STRIKES =
  /^(?:crashed|collided|capsized|derailed|exploded|bomb|bomber|sank|collapsed|plunged|overturned|erupted|gunman|gunmen|attacked|raided|clashes|murder|body|bodies|flooded|struck|wildfires?|bushfires?|protests?)$/;
/** What a disaster does, and what those do who come to help. */
const RUINING =
  /^(?:destroy|damag|burn|wreck|flatten|injur|kill|wound|le(?:av|ft)|forc|claim|gutt|engulf|knock|cut|trap|bur(?:y|ied)|displac|trigger)/;
const HELPERS = /^(?:rescuers?|rescue|firefighters|crews?|medics|paramedics|ambulances|divers|coastguards?|troops|police|doctors)$/;
const HELPING = /^(?:pull|sav|rescu|evacuat|free|recover|treat|took|taken|tak|f(?:ou|i)nd|hel|ferr|airlift|search)/;

const isOfDisaster = (each: string): boolean => DISASTER.test(each) || STRIKES.test(each);

/** How many sentences the disaster is told of without its place. */
const FAR = 3;

/** The place of the disaster that the sentences before tell of, for whom or what this one counts without a place of its own. */
export function sceneBefore(scene: Scene, draft: Draft): Site | null {
  const { kind, clause, sentence, subject, modality } = draft;
  if (!/^(?:count|measure)$/.test(kind) || draft.duration || clause.verb === null || modality !== 'actual') return null;
  const same = isOfSame(scene, draft);
  if (!same && (kind !== 'count' || !isHarming(scene, draft))) return null;
  // Whom somebody with a name hurt is told of that one, wherever it was
  if (subject !== null && subject.type !== null && !draft.because.some((id) => /^subject\/(?:counted|carried)$/.test(id))) return null;
  // "Six were killed in a bombing": another one, wherever that was
  for (let i = sentence.first; i < sentence.after; i++) if (isOfDisaster(word(scene, i)) && !(same && isDefinite(scene, i))) return null;
  for (let at = sentence.index - 1; at >= sentence.index - FAR; at--) {
    const before = itemAt(scene.tokens.sentences, at);
    if (!before || before.role !== 'body' || before.paragraph < sentence.paragraph - (sentence.index - at)) return null;
    const sites = sitesIn(scene, before);
    if (tellsOfDisaster(scene, before)) return sites.find(({ rule, venue, aside }) => rule === 'place/clause' && !venue && !aside) ?? null;
    if (sites.length > 0 || !draft.subject) return null;
  }
  return null;
}

/** "[The fire] destroyed 60 homes", "[It] has burned 900 acres", "[Rescuers] pulled 60 people out" */
function isOfSame(scene: Scene, { clause, subject }: Draft): boolean {
  if (clause.subject === null || clause.verb === null || subject === null) return false;
  const does = headWord(scene, chunkAt(scene, clause.verb));
  const who = headWord(scene, chunkAt(scene, clause.subject));
  if (HELPERS.test(who)) return HELPING.test(does);
  if (!RUINING.test(does)) return false;
  const { first } = chunkAt(scene, clause.subject)!;
  return DISASTER.test(who) || STRIKES.test(who)
    ? /^(?:the|this|that)$/.test(word(scene, first))
    : who === 'it' && isOfDisaster(subject.name.toLowerCase());
}

const isDefinite = (scene: Scene, token: number): boolean =>
  /^(?:the|this|that|its)$/.test(word(scene, token - 1)) || /^(?:the|this|that|its)$/.test(word(scene, token - 2));

/** "All four [were killed]", "15 were still [missing]" */
function isHarming(scene: Scene, { clause }: Draft): boolean {
  const verb = chunkAt(scene, clause.verb!)!;
  const next = /^(?:still|also|all|now|feared|reported|presumed|believed)$/.test(word(scene, verb.after)) ? verb.after + 1 : verb.after;
  return HARMED.test(headWord(scene, verb)) || HARMED.test(word(scene, next));
}

function tellsOfDisaster(scene: Scene, { first, after }: Sentence): boolean {
  for (let i = first; i < after; i++) if (isOfDisaster(word(scene, i)) || HARMED.test(word(scene, i))) return true;
  return false;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'A plane crashed in Norway on Friday. All four people on board were killed.',
    facts: [{ quote: 'four people', place: 'Norway' }],
  },
  {
    text: 'Ten men died when a ferry sank near Oslo. Another 30 were missing.',
    facts: [{ quote: '30', place: 'Oslo' }],
  },
  { text: 'Floods have hit Norway. The mayor said 900 people had been evacuated.', facts: [{ quote: '900 people', place: 'Norway' }] },
  {
    text: 'Crews fought a blaze outside Oslo. It burned down 60 barns. The fire forced 300 people out.',
    facts: [
      { quote: '60 barns', place: 'Oslo' },
      { quote: '300 people', place: 'Oslo' },
    ],
  },
  {
    text: 'A ferry capsized near Oslo. Rescuers pulled 40 people out, but 15 were still missing.',
    facts: [
      { quote: '40 people', place: 'Oslo' },
      { quote: '15', place: 'Oslo' },
    ],
  },
  // No disaster there, another one, or a place of its own
  { text: 'Ann Lee opened a shop in Norway. In all, 40 people had died.', facts: [{ quote: '40 people', place: null }] },
  { text: 'A plane crashed in Norway. Six men were killed in a fire.', facts: [{ quote: 'Six men', place: null }] },
  { text: 'A plane crashed in Norway. A fire destroyed six barns.', facts: [{ quote: 'six barns', place: null }] },
  { text: 'A plane crashed in Norway. Two people were hurt in Peru.', facts: [{ quote: 'Two people', place: 'Peru' }] },
  { text: 'A plane crashed in Norway. Tolvane Corp. destroyed six barns.', facts: [{ quote: 'six barns', place: null }] },
];
