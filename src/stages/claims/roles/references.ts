/** What pronouns, relatives, titles and definite phrases beside a number mean. */
import type { Chunk, Clause, Role } from '../../../document.js';
import { pricedOf } from '../../../lexicon/metrics.js';
import type { ClaimExample } from '../example.js';
import { coupleBefore } from './couples.js';
import type { Focus } from './focus.js';
import { phraseFrom, plainRole, roleFrom, type Phrase } from '../phrases.js';
import { pastPortion } from '../portions.js';
import { PRODUCTS, productMeant } from './products.js';
import { chunkAt, clauseOf, headWord, nameOf, once, trimmed, word, type Scene } from '../scene.js';
import { itemAt } from '../../../lexicon/item-at.js';

/** "[its] six-week haul": who the possessive means; one that resolves to no name means who was talked about last. */
export function pronounOwner(scene: Scene, phrase: Phrase, focus: Focus): Role | null {
  // "its [six-week] haul", "its [fourth-quarter] loss": a number or a time may stand between
  let at = phrase.first;
  while (at > 0 && !/^(?:its|their|his|her)$/.test(word(scene, at)) && (scene.quantityAt[at - 1]! >= 0 || scene.timeAt[at - 1]! >= 0)) at--;
  if (at < phrase.first && /^(?:its|their|his|her)$/.test(word(scene, at - 1))) at--;
  const token = scene.tokens.tokens[at]!;
  if (!/^(?:its|their|his|her)$/.test(token.lower)) return null;
  if (nameOf(scene, at)) return at < phrase.first ? roleFrom(scene, at, at + 1) : null;
  if (!focus.subject) return null;
  return { ...focus.subject, text: token.text, start: token.start, end: token.end };
}

/** What a company is called, or those who run it. */
const COMPANY =
  /^(?:company|firm|group|business|maker|manufacturer|retailer|operator|carrier|airline|lender|insurer|brewer|builder|developer|supplier|producer|giant|chain|board|management)$/;

const INDEX = /\b(?:S&P|FTSE|Dow|Nasdaq|Nikkei|DAX|CAC|STOXX|Sensex|Nifty|Hang Seng|Russell|Index|Average|Composite)\b/;

/**
 * "[The unit] had revenue of …" → the drilling-tools unit of Norbury Machine, named so before; "[the film] cost" → what was talked about.
 * A definite phrase of one noun means the last fuller phrase with that noun, else the entity in focus.
 */
export function resolved(scene: Scene, chunk: Chunk, phrase: Phrase, focus: Focus): Role | null {
  const head = headWord(scene, chunk);
  // "[Directors] raised the dividend": those who run the company act for it
  if (chunk.after - chunk.first === 1 && /^(?:directors|management|bosses)$/.test(head) && focus.main?.type === 'organization') {
    const own = plainRole(scene, chunk.first, chunk.after);
    return own && { ...own, name: focus.main.name, type: 'organization' };
  }
  const leading = headed(scene, chunk);
  if (leading) return leading;
  const two = phrase.after > phrase.core ? null : coupleBefore(scene, chunk);
  if (two) return two;
  if (word(scene, chunk.first) !== 'the' || phrase.after > phrase.core || nameOf(scene, chunk.first) || nameOf(scene, chunk.after - 1))
    return null;
  const own = plainRole(scene, chunk.first, chunk.after);
  if (!own) return null;
  // "[the long-awaited gadget] costs", "[the family film] took": the work or device that was told of just before
  const told = productMeant(scene, chunk);
  if (told) return { ...own, name: told.name, type: told.type };
  if (chunk.after - chunk.first !== 2) return null;
  for (let i = chunk.index - 1; i >= 0 && i > chunk.index - 80; i--) {
    const earlier = chunkAt(scene, i)!;
    if (earlier.kind !== 'noun' || headWord(scene, earlier) !== head || earlier.after - earlier.first <= 2) continue;
    const full = phraseFrom(scene, earlier, /^of$/);
    const role = plainRole(scene, full.first, full.after);
    return role && { ...own, name: role.name };
  }
  if (/^(?:benchmark|index|gauge)$/.test(head)) {
    const named = scene.names.mentions.findLast((mention) => mention.first < chunk.first && INDEX.test(mention.text));
    return named ? { ...own, name: scene.names.entities[named.entity]!.name, type: named.type } : null;
  }
  if (/^(?:currency|metal|commodity)$/.test(head)) {
    const kind = head === 'currency' ? 'priced/currency' : 'priced/commodity';
    for (let i = chunk.index - 1; i >= 0 && i > chunk.index - 40; i--) {
      const earlier = chunkAt(scene, i)!;
      const priced = earlier.kind === 'noun' && earlier.after - earlier.first <= 3 ? pricedOf(headWord(scene, earlier)) : null;
      if (priced?.id === kind && clauseOf(scene, earlier).subject === i) {
        const role = plainRole(scene, earlier.first, earlier.after);
        return role && { ...own, name: role.name };
      }
    }
  }
  if (COMPANY.test(head) && focus.main?.type === 'organization') return { ...own, name: focus.main.name, type: 'organization' };
  if (/^(?:scheme|programme|program|plan|fund|law|act|bill|initiative)$/.test(head)) {
    const named = scene.names.mentions.findLast(
      (mention) => mention.first < chunk.first && mention.type === 'other' && mention.form === 'name',
    );
    if (named) return { ...own, name: scene.names.entities[named.entity]!.name, type: named.type };
  }
  const product = PRODUCTS.test(head);
  if (!product && !/^(?:club|side|team|scheme|programme|unit)$/.test(head)) return null;
  const body = /^(?:club|side|team)$/.test(head) ? focus.main : (focus.subject ?? focus.entity);
  const entity = product ? focus.product : body;
  if (!product && entity?.type === null) return null;
  // "the scheme" is no person and no place
  return entity && !/^(?:person|place)$/.test(entity.type ?? '') ? { ...own, name: entity.name, type: entity.type } : null;
}

/** "[Tile maker] hires 900 clerks" over "Norbury Tiles has hired …": the company of a headline is the one that the story opens with. */
function headed(scene: Scene, chunk: Chunk): Role | null {
  const { sentences, tokens } = scene.tokens;
  const head = headWord(scene, chunk);
  if (sentences[tokens[chunk.first]!.sentence]!.role !== 'heading' || !(COMPANY.test(head) || head === 'bank')) return null;
  if (nameOf(scene, chunk.after - 1) || /^(?:the|a|an|every|no|another)$/.test(word(scene, chunk.first))) return null;
  const { name } = openingCompany(scene);
  if (name === null) return null;
  const own = plainRole(scene, chunk.first, chunk.after);
  return own && { ...own, name, type: 'organization' };
}

/** The organization in front of the first verb of the body, or null. */
const openingCompany = once((scene): { readonly name: string | null } => {
  const lead = scene.tokens.sentences.find((sentence) => sentence.role === 'body');
  const opens = lead && scene.clauses.clauses.find(({ sentence, verb }) => sentence === lead.index && verb !== null);
  if (!opens) return { name: null };
  const named = scene.names.mentions.find(({ first, type, form }) => first >= lead.first && type === 'organization' && form === 'name');
  const leads = named !== undefined && named.first < chunkAt(scene, opens.verb!)!.first;
  return { name: leads ? scene.names.entities[named.entity]!.name : null };
});

/** "the horror newcomer “[The 13th Lantern]”", "Last week's champion, the comedy “[Owl & Sons],”": the title that a subject goes by. */
export function titled(scene: Scene, subject: Chunk): Role | null {
  if (nameOf(scene, subject.after - 1)?.form === 'name') return null;
  for (let i = subject.index + 1; i < subject.index + 5; i++) {
    const chunk = chunkAt(scene, i);
    if (!chunk || chunk.kind === 'verb' || chunk.clause !== subject.clause) return null;
    if (chunk.kind === 'comma' || (chunk.kind === 'noun' && i === subject.index + 2)) continue;
    if (chunk.kind !== 'quote') return null;
    const title = chunkAt(scene, i + 1);
    return title?.kind === 'noun' ? roleFrom(scene, title.first, title.after) : null;
  }
  return null;
}

/** "said [Colin Baxter], 61, [who] crops 2,800 hectares": "who" is the last person named before it. */
export function whoBefore(scene: Scene, clause: Clause): Role | null {
  const relative = chunkAt(scene, clause.first)!;
  if (word(scene, relative.first) !== 'who') return null;
  const { sentence } = scene.tokens.tokens[relative.first]!;
  for (let i = relative.first - 1; i >= 0 && scene.tokens.tokens[i]!.sentence === sentence; i--) {
    const mention = nameOf(scene, i);
    if (mention?.type === 'person' && mention.form === 'name') {
      const kin = kinBefore(scene, mention.first);
      if (kin) {
        i = kin;
        continue;
      }
      return roleFrom(scene, mention.first, mention.after);
    }
    if (chunkAt(scene, scene.chunkAt[i]!)!.kind === 'verb') return null;
  }
  return null;
}

/** "Ana Costa[, daughter of the late mayor] Bo Costa": where the kinship begins, or null. */
function kinBefore(scene: Scene, name: number): number | null {
  for (let i = name - 1; i > name - 6 && i > 0; i--) {
    if (word(scene, i) !== 'of') continue;
    return /^(?:son|daughter|wife|husband|widow|widower|brother|sister|mother|father|partner|nephew|niece)$/.test(word(scene, i - 1))
      ? i - 1
      : null;
  }
  return null;
}

/** The entity that the phrase names, with the phrase's own words beside it. */
export function subjectRole(scene: Scene, phrase: Phrase): Role | null {
  // "[A gallon of] petrol costs £6"
  const thing = pastPortion(scene, phrase.first, phrase.after);
  if (thing > phrase.first) return subjectRole(scene, phraseFrom(scene, chunkAt(scene, scene.chunkAt[thing]!)!));
  const core = roleFrom(scene, phrase.first, phrase.core);
  const whole = trimmed(scene, phrase.first, Math.min(phrase.after, phrase.first + 14));
  if (!core || !whole) return core;
  // "[Ana Costa and Bo Bell] paid": both of them
  const opens = nameOf(scene, chunkAt(scene, scene.chunkAt[phrase.first]!)!.after - 1);
  const ends = nameOf(scene, phrase.core - 1);
  const both =
    opens?.form === 'name' && ends?.form === 'name' && opens.after < ends.first && scene.chunkAt[opens.first] !== scene.chunkAt[ends.first];
  if (both && opens.entity !== ends.entity) return { ...core, name: core.text, type: opens.type === ends.type ? opens.type : null };
  return core.type === null ? { ...core, text: whole.text, start: whole.start, end: whole.end } : core;
}

/** "[among 17-year-olds] the median is 3.7 hours", "[in Wales] prices fell": the group or place in front of a clause owns its metric. */
export function groupBefore(scene: Scene, clause: Clause, subject: Chunk): Role | null {
  // "[In the UK], prices rose": the phrase may stand before the clause's own border
  let first = clause.first;
  const opener = scene.tokens.sentences[clause.sentence]!.first;
  // "[Among children who qualify for meals] the rate stood at 37%"
  if (
    word(scene, opener) === 'among' &&
    chunkAt(scene, clause.first - 1)?.kind !== 'comma' &&
    subject.first - opener <= 10 &&
    subject.first > opener + 1
  )
    return plainRole(scene, opener + 1, subject.first);
  for (
    let before = itemAt(scene.clauses.clauses, clause.index - 1);
    before && before.sentence === clause.sentence && before.verb === null;
    before = itemAt(scene.clauses.clauses, before.index - 1)
  )
    first = before.first;
  for (let i = first; i < subject.index; i++) {
    const preposition = chunkAt(scene, i)!;
    const object = chunkAt(scene, i + 1);
    if (preposition.kind !== 'preposition' || !object || object.index >= subject.index) continue;
    const lower = word(scene, preposition.first);
    if (lower === 'among' && (object.kind === 'noun' || object.kind === 'quantity')) {
      let last = object;
      while (
        last.index + 1 < subject.index &&
        (/^(?:preposition|noun|quantity|other)$/.test(chunkAt(scene, last.index + 1)!.kind) ||
          (last.kind !== 'noun' && chunkAt(scene, last.index + 2)?.kind === 'quantity'))
      )
        last = chunkAt(scene, last.index + 1)!;
      return plainRole(scene, object.first, last.after);
    }
    // "[for those in care] it was 19%"
    if (lower === 'for' && word(scene, object.first) === 'those')
      return plainRole(scene, object.first, chunkAt(scene, subject.index - 1)!.after);
    if (lower !== 'in' || object.kind !== 'noun') continue;
    // "in [the north-west of England] prices fell"
    const phrase = phraseFrom(scene, object, /^of$/);
    const mention = nameOf(scene, phrase.after - 1);
    if (mention?.type !== 'place') continue;
    const role = roleFrom(scene, mention.first, mention.after);
    const whole = plainRole(scene, phrase.first, phrase.after);
    return role && whole && { ...role, text: whole.text, start: whole.start, end: whole.end };
  }
  return null;
}

/** "[Cathedral Road], where journey times are longer": the place or thing that "where" takes up. */
export function whereOwner(scene: Scene, clause: Clause): Role | null {
  const where = chunkAt(scene, clause.first)!;
  if (word(scene, where.first) !== 'where') return null;
  let before = chunkAt(scene, where.index - 1);
  if (before?.kind === 'comma') before = chunkAt(scene, before.index - 1);
  return before?.kind === 'noun' && before.clause !== where.clause ? roleFrom(scene, before.first, before.after) : null;
}

/** "Mara Dellow, [whose] herd has grown to 640 goats" */
export function whoseOwner(scene: Scene, chunk: Chunk): Role | null {
  if (word(scene, chunk.first - 1) !== 'whose' && word(scene, chunk.first) !== 'whose') return null;
  for (let i = chunk.index - 1; i >= chunk.index - 4; i--) {
    const before = chunkAt(scene, i);
    if (before?.kind === 'noun') return roleFrom(scene, before.first, before.after);
  }
  return null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Tile maker hires 900 clerks\n\nUnions cheered. The kilns of Norbury Tiles had made money.',
    facts: [{ quote: '900 clerks', subject: 'Tile maker' }],
  },
  {
    text: 'Tile maker hires 900 clerks\n\nNorbury Tiles has hired 900 clerks in Kent, it said. The kilns of Norbury Tiles had made money.',
    facts: [{ quote: '900 clerks', subject: 'Norbury Tiles' }],
  },
  {
    text: 'Orsa Inc. will buy a third of the start-up, which is worth $2bn. Ana Costa got into her car, which was doing 90mph.',
    facts: [
      { quote: '$2bn', subject: 'start-up' },
      { quote: '90mph', subject: "Ana Costa's car" },
    ],
  },
  {
    text: 'Thousands of fans paid $90. Nine clerks paid $4. The plan was costed at £60m.',
    facts: [
      { quote: '$90', subject: 'fans' },
      { quote: '£60m', subject: 'plan' },
    ],
  },
  // A name that an opening phrase ends in is no other name of the subject behind it.
  {
    text: 'After a bid from Orsa Inc., the brewers paid $2bn. According to Ana Costa, the pipeline cost $3bn. To beat Bo Bell, the twins own 40 mills.',
    facts: [
      { quote: '$2bn', subject: 'brewers' },
      { quote: '$3bn', subject: 'pipeline' },
      { quote: '40 mills', subject: 'twins' },
    ],
  },
  {
    text: 'Kenya is warm. Orsa Inc., the oldest brewer, has 12 pubs.',
    facts: [{ quote: '12 pubs', subject: 'Orsa Inc.' }],
  },
  {
    text: 'A gallon of petrol costs £6. The average price of a pint of milk in Wales was 90 pence.',
    facts: [
      { quote: '£6', kind: 'amount', subject: 'petrol' },
      { quote: '90 pence', kind: 'amount', subject: 'milk', place: 'Wales' },
    ],
  },
  { text: 'A pound of beef costs $5.', facts: [{ quote: '$5', kind: 'amount', subject: 'beef' }] },
  {
    text: 'Orsa launched Harrow+, which has 3 million users. The phone has 12GB of RAM, and it will be sold for $400.',
    facts: [
      { quote: '3 million users', subject: 'Harrow+' },
      { quote: '$400', subject: 'phone' },
    ],
  },
  {
    text: 'Orsa Inc. tests Belfen on mice. The study tracked 900 mice. The study said 40 mice died.',
    facts: [
      { quote: '900 mice', subject: 'study' },
      { quote: '40 mice', subject: 'mice' },
    ],
  },
  {
    text: 'Ana Costa is ill. The rupee fell to 83.4 per dollar. The currency has lost 9% since May.',
    facts: [{ quote: '9%', subject: 'rupee' }],
  },
  {
    text: "Norway's economy added 9,000 jobs in May. The jobless rate held at 4.1%. In Oslo, the rate was 5.2%.",
    facts: [
      { quote: '4.1%', subject: 'Norway' },
      { quote: '5.2%', subject: 'Oslo' },
    ],
  },
  {
    text: 'Orsa-backed lender Merrow Bank is small. The company owns 900 vans.',
    facts: [{ quote: '900 vans', subject: 'Merrow Bank' }],
  },
  {
    text: 'Merrow Corp. is small. Orsa Inc. saw its third-quarter 2003 profits sink 12%.',
    facts: [{ quote: '12%', subject: 'Orsa Inc.', metric: 'profits' }],
  },
  {
    text: 'Ana Costa and Bo Bell paid $3m for the farm. Orsa Inc., Merrow Corp. and Delmar Corp. employ 900 people.',
    facts: [
      { quote: '$3m', subject: 'Ana Costa and Bo Bell' },
      { quote: '900 people', subject: 'Orsa Inc., Merrow Corp. and Delmar Corp.' },
    ],
  },
  {
    text: 'Orsa Inc. had a good year. Directors raised the quarterly dividend to 22 cents a share.',
    facts: [{ quote: '22 cents', subject: 'Orsa Inc.', metric: 'quarterly dividend' }],
  },
  {
    text: 'Merrow Corp. said profit dipped by £3m. Shares rose 4p in early trading in Lisbon. Turnover fell 4%.',
    facts: [{ quote: '4%', subject: 'Merrow Corp.', metric: 'Turnover' }],
  },
  {
    text: 'In New York, American depositary receipts for Merrow Corp. rose to $31.50.',
    facts: [{ quote: '$31.50', subject: 'Merrow Corp.' }],
  },
  {
    text: 'Orsa Inc. rose 4%. Tom Hale, an analyst at Delmar Securities, is keen. He estimated the takeover value at $41 a share. Ana Costa, its chairman, expects sales of $9 million.',
    facts: [
      { quote: '$41', subject: 'Orsa Inc.' },
      { quote: '$9 million', subject: 'Orsa Inc.' },
    ],
  },
  {
    text: 'Ana Costa said the sale of its four tile mills, which account for 30% of output, should be completed in May.',
    facts: [{ quote: '30%', subject: 'tile mills', metric: 'output' }],
  },
  { text: 'Orsa Inc. is small. Ana Costa spent $9 million.', facts: [{ quote: '$9 million', subject: 'Ana Costa' }] },
  {
    text: 'First is Ana Costa, daughter of the late mayor Tom Bell, who has inherited £140m.',
    facts: [{ quote: '£140m', subject: 'Ana Costa' }],
  },
  {
    text: 'A ferry line was fined in May. Orsa Inc. pleaded guilty. The board expects a loss of $3 million.',
    facts: [{ quote: '$3 million', subject: 'Orsa Inc.' }],
  },
  {
    text: 'Delmar Corp. bought the pet-food unit of Orsa Inc. last week. The unit had sales of $90 million in 2023.',
    facts: [{ quote: '$90 million', subject: 'pet-food unit of Orsa Inc.', metric: 'sales', period: '2023' }],
  },
  {
    text: 'The thriller “Cold Ferry” opened to $4.1 million.',
    facts: [{ quote: '$4.1 million', subject: 'Cold Ferry' }],
  },
  {
    text: 'Among renters the average deposit was $4,100.',
    facts: [{ quote: '$4,100', subject: 'renters', metric: 'average deposit' }],
  },
  { text: 'After beating Norway, the visitors scored two tries.', facts: [{ quote: 'two tries', subject: 'visitors' }] },
  { text: 'In Crete, the driest island, the yearly mean was 22 mm.', facts: [{ quote: '22 mm', subject: 'Crete' }] },
  {
    text: 'In Portugal, house prices climbed 8%.',
    facts: [{ quote: '8%', subject: 'Portugal', metric: 'house prices' }],
  },
  {
    text: 'Ana Costa, whose fortune rose to $2.1 billion, founded the firm.',
    facts: [{ quote: '$2.1 billion', subject: 'Ana Costa', metric: 'fortune', direction: 'up' }],
  },
];
