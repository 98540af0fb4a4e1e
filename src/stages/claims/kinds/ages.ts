/** Numbers that are ages though no word of age stands at them. */
import type { Chunk } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { isPersonWord } from '../../../lexicon/people.js';
import { isPeople } from './people.js';
import { chunkAt, leftOf, nameOf, quantityOf, word, type Scene } from '../scene.js';
import { itemAt } from '../../../lexicon/item-at.js';

/** "aged 19 and [23]", "their average age crept up to [33]", "children under [five]", "44% of buyers were over [35]" */
export function ageUnit(scene: Scene, draft: Draft, drafts: readonly Draft[]): string | null {
  const { quantity, chunk } = draft;
  const before = itemAt(drafts, draft.index - 1);
  const list = leftOf(scene, chunk);
  if (
    before?.unit === 'year of age' &&
    before.sentence === draft.sentence &&
    list &&
    /^(?:comma|conjunction)$/.test(list.kind) &&
    before.chunk.index >= list.index - 2
  )
    return 'age/list';
  if (/\bages?$/i.test(draft.metric?.name ?? '')) return 'age/metric';
  if (isAged(scene, draft)) return 'age/bare-apposition';
  const value = quantity.value ?? 0;
  const prior = word(scene, quantity.number.first - 1);
  const behind = word(scene, quantity.whole.after);
  // "boys as young as [11]"
  if (prior === 'as' && /^(?:young|old)$/.test(word(scene, quantity.number.first - 2))) return 'age/as-young-as';
  // "who at [77] is a guide", "at [83] she sings"
  if (prior === 'at' && value >= 12 && !quantity.hedge && /^(?:he|she|is|was|who)$/.test(behind)) return 'age/at';
  if (prior === 'at' && (isAgeOfOne(scene, draft, behind) || isAgeOfDeed(scene, draft))) return 'age/at';
  // "Being [48] is no bar"
  if (prior === 'being' && value >= 12 && value < 100 && /^(?:is|was|means|does|did|and|or|,|)$/.test(behind)) return 'age/being';
  // "the over-[50] audience"
  if (prior === '-' && /^(?:over|under)$/.test(word(scene, quantity.number.first - 2)) && AUDIENCE.test(behind)) return 'age/over';
  // "Candidates must be [21]"
  if (prior === 'be' && word(scene, quantity.number.first - 2) === 'must' && value >= 12 && value <= 75) return 'age/must-be';
  const { subject } = draft.clause;
  if (
    list?.kind === 'verb' &&
    /^(?:is|are|was|were)$/.test(word(scene, list.head)) &&
    subject !== null &&
    /^(?:oldest|youngest|eldest)$/.test(word(scene, chunkAt(scene, subject)!.first + 1))
  )
    return 'age/oldest';
  // "people younger than [17]"
  if (/^(?:younger|older)$/.test(word(scene, quantity.number.first - 2)) && word(scene, quantity.number.first - 1) === 'than')
    return 'age/than';
  if (!quantity.hedge || !/^(?:over|under|at least|at most)$/.test(quantity.modifier ?? '')) return null;
  if (list?.kind === 'noun' && isPeople(scene, list)) return 'age/people';
  if (chunkAt(scene, chunk.index + 1)?.kind === 'noun' && chunkAt(scene, chunk.index + 1)!.first === chunk.after) return null;
  if (list?.kind !== 'verb' || !/^(?:is|are|was|were|be)$/.test(word(scene, list.head))) return null;
  return ofPeople(scene, draft) ? 'age/people' : null;
}

/** "At [43], she leads the bloc", "Mr Hale, at [61], retired" */
function isAgeOfOne(scene: Scene, { quantity, sentence }: Draft, behind: string): boolean {
  const { number, hedge, value, unitKind } = quantity;
  if (behind !== ',' || hedge || unitKind !== 'none' || !/^\d\d$/.test(number.text) || (value ?? 0) < 12) return false;
  const at = number.first - 1;
  if (at === sentence.first)
    return /^(?:he|she)$/.test(word(scene, number.after + 1)) || nameOf(scene, number.after + 1)?.type === 'person';
  return word(scene, at - 1) === ',' && nameOf(scene, at - 2)?.type === 'person';
}

/** What people do once or few times in a life. */
const DEEDS =
  /^(?:died|dies|die|married|marry|marries|retire[ds]?|graduated|emigrated|debuted|orphaned|widowed|divorced|started|starts|began|begins|quit|left|leaves|leave|joined|joins|signed|signs|won|wins|became|becomes|moved|turned|wrote|published|released|learned|learnt|took|made|lost|enlisted|enrolled|came|went|had|met|founded|stopped|remarried|conceived|arrived|ran|earned|sang|played|scored|directed|bought|sold)$/;

/** "She left school [at 16]", "Ann Lee won it [at 22]" */
export function isAgeOfDeed(scene: Scene, { quantity, chunk, clause, sentence }: Draft): boolean {
  const { number, hedge, value, unitKind } = quantity;
  if (hedge || unitKind !== 'none' || !/^\d\d$/.test(number.text) || value === null || value < 12 || clause.subject === null) return false;
  const next = scene.tokens.tokens[number.after];
  if (number.after < sentence.after && next && !/^(?:PUNCT|ADP|CCONJ|SCONJ|ADV|AUX)$/.test(next.pos)) return false;
  const subject = chunkAt(scene, clause.subject)!;
  const person =
    /^(?:he|she|who)$/.test(word(scene, subject.head)) ||
    nameOf(scene, subject.head)?.type === 'person' ||
    isPersonWord(word(scene, subject.head));
  const verb = clause.verb === null || clause.verb > chunk.index ? undefined : chunkAt(scene, clause.verb);
  return person && verb !== undefined && DEEDS.test(word(scene, verb.head));
}

const AUDIENCE = /^(?:demographic|audience|market|group|age|population|category|bracket|vote|voters|men|women|crowd)$/;

/** "The prince, [20], apologised": between commas behind one person. */
function isAged(scene: Scene, { chunk, quantity }: Draft): boolean {
  const noun = chunkAt(scene, chunk.index - 2);
  if (chunkAt(scene, chunk.index - 1)?.kind !== 'comma' || chunkAt(scene, chunk.index + 1)?.kind !== 'comma' || noun?.kind !== 'noun')
    return false;
  if (quantity.hedge || (quantity.value ?? 0) < 1 || !/^\d+$/.test(quantity.text)) return false;
  const name = nameOf(scene, noun.after - 1);
  // "[The Spaniard], 23,": who stands for somebody named
  if (name?.form === 'nominal' && name.type === 'person') return true;
  if (name?.form === 'name') return name.type === 'person' || (name.type === 'other' && isLoneName(scene, noun));
  return isPersonWord(word(scene, noun.head)) || isLoneName(scene, noun);
}

/** "Hanley, [26], of Leeds": one capitalised word is a surname where a number that can be an age stands behind it. */
function isLoneName(scene: Scene, { first, after }: Chunk): boolean {
  const token = scene.tokens.tokens[first]!;
  return after - first === 1 && token.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(token.text);
}

/** "[44% of buyers] were over 35", "[one in eight] was under 18": who the clause is about. */
function ofPeople(scene: Scene, { clause, chunk }: Draft): boolean {
  for (let i = clause.first; i < chunk.index; i++) {
    const before = chunkAt(scene, i)!;
    if (before.kind === 'noun' && isPeople(scene, before)) return true;
    const quantity = quantityOf(scene, before);
    if (quantity?.number.class === 'ratio' || (quantity?.unitKind === 'count' && quantity.unit === 'person')) return true;
  }
  return false;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Ann Lee moved to Oslo in May. She joined the navy at 18 and left it at 24. Being 40 is no bar, she said. The stock opened at 16.',
    facts: [
      { quote: '18', unit: 'year of age' },
      { quote: '24', unit: 'year of age' },
      { quote: '40', unit: 'year of age' },
      { quote: '16', unit: null },
    ],
  },
  {
    text: 'At 43, Ann Lee leads the bank. Tom Hale, at 61, retired.',
    facts: [
      { quote: '43', unit: 'year of age' },
      { quote: '61', unit: 'year of age' },
    ],
  },
  {
    text: 'Candidates must be 21. My aunt, who at 77 is a guide, taught boys as young as 11; games appeal to the over-50 audience.',
    facts: [
      { quote: '21', kind: 'measure', unit: 'year of age' },
      { quote: '77', unit: 'year of age' },
      { quote: '11', unit: 'year of age' },
      { quote: '50', unit: 'year of age' },
    ],
  },
  {
    text: 'Sisters travelling in the bus, aged 19 and 23, were flown home.',
    facts: [{ quote: '19', kind: 'measure', subject: 'Sisters' }],
  },
  { text: 'Police arrested a man in Leeds, aged 34.', facts: [{ quote: '34', subject: 'man' }] },
  { text: 'The brothers, aged 19 and 23, were flown home.', facts: [{ quote: '23', kind: 'measure', unit: 'year of age' }] },
  { text: 'Children under five account for 46% of cases.', facts: [{ quote: 'five', kind: 'measure', unit: 'year of age' }] },
  {
    text: 'About 44% of ticket buyers were over 35. Just one in eight was under 18.',
    facts: [
      { quote: '35', unit: 'year of age' },
      { quote: '18', unit: 'year of age' },
    ],
  },
  {
    text: 'Drummer Lena Okoro, who is 31, wrote it; Hanley, 26, of Leeds, sings.',
    facts: [
      { quote: '31', unit: 'year of age' },
      { quote: '26', unit: 'year of age' },
    ],
  },
  { text: 'Two children, aged six and eight, have died.', facts: [{ quote: 'eight', unit: 'year of age', subject: 'children' }] },
  { text: 'Most cases are in people younger than 17.', facts: [{ quote: '17', kind: 'measure', unit: 'year of age', subject: 'people' }] },
  { text: 'Ann Lee won in Oslo. The Spaniard, 23, was glad.', facts: [{ quote: '23', unit: 'year of age', subject: 'Ann Lee' }] },
  { text: 'The prince, 20, apologised.', facts: [{ quote: '20', unit: 'year of age' }] },
];
