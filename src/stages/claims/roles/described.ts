/** Things that a number beside them describes: a thing of that length, one that has so many. */
import type { Chunk, Role } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { isMetric, plainRole, roleFrom } from '../phrases.js';
import { chunkAt, headWord, isCompound, leftOf, nameOf, quantityOf, rightOf, word, type Scene } from '../scene.js';

/**
 * "a 9cm [crack] in a tank", "the 90-metre [Mary Orme]", "a five-day [conference]", "the £3bn [dam]": what is as long or heavy as that,
 * or costs it.
 */
export function measuredThing(scene: Scene, { quantity, chunk, duration, part }: Draft): Role | null {
  if (part === 'growth' || quantity.per !== null || !isDetermined(scene, (duration ?? quantity.whole).first)) return null;
  const noun = thingBehind(scene, chunk);
  if (!noun) return null;
  const head = headWord(scene, noun);
  // "a 200 MW [version]" of something told of before
  if (/^(?:version|unit|model|edition|one)s?$/.test(head) || DEEDS.test(head)) return null;
  const fits =
    duration || quantity.unitKind === 'time'
      ? isCompound(scene, quantity) && EVENTS.test(head)
      : quantity.unitKind === 'money'
        ? BUILT.test(head) || isWork(scene, noun)
        : quantity.unitKind === 'physical' && SIZES.test(quantity.unit ?? '');
  // "a 90-minute-[long] play"
  const long = EXTENDED.test(word(scene, noun.first)) && noun.after - noun.first > 1 ? 1 : 0;
  return fits ? roleFrom(scene, noun.first + long, noun.after) : null;
}

/** "[Harrow Park] is a 90-acre site", "[The strike] was a two-day affair": what "be" tells to be so long or large. */
export function equatedThing(scene: Scene, { quantity, chunk, clause, part }: Draft): Role | null {
  if (part === 'growth' || clause.subject === null || clause.verb === null || !isCompound(scene, quantity)) return null;
  if (!/^(?:physical|count|time)$/.test(quantity.unitKind) || !/^(?:an?|the)$/.test(word(scene, quantity.whole.first - 1))) return null;
  const be = chunkAt(scene, clause.verb)!;
  const subject = chunkAt(scene, clause.subject)!;
  if (!/^(?:is|are|was|were|be|been|becomes?|became|remains?|remained)$/.test(headWord(scene, be))) return null;
  if (subject.kind !== 'noun' || subject.index > be.index || be.after !== quantity.whole.first - 1) return null;
  return thingBehind(scene, chunk) ? roleFrom(scene, subject.first, subject.after) : null;
}

/** "a", "its", "an underground" */
function isDetermined(scene: Scene, first: number): boolean {
  const at = scene.tokens.tokens[first - 1]?.pos === 'ADJ' ? first - 2 : first - 1;
  return /^(?:a|an|the|its|their|'s)$/.test(word(scene, at));
}

const EXTENDED = /^(?:long|wide|tall|deep|high|thick)$/;

/** The noun group right behind a measure: "75-minute [long] [play]". */
function thingBehind(scene: Scene, chunk: Chunk): Chunk | null {
  let next = rightOf(scene, chunk);
  // "the £9m [($14m)] museum"
  let after = chunk.after;
  if (next?.kind === 'open' && chunkAt(scene, next.index + 2)?.kind === 'close') {
    next = chunkAt(scene, next.index + 3);
    after = next?.first ?? after;
  }
  if (next?.kind === 'adjective' && EXTENDED.test(headWord(scene, next))) next = rightOf(scene, next);
  else if (next?.kind === 'other' && word(scene, next.first) === '-') next = rightOf(scene, next);
  return next?.kind === 'noun' && next.first <= after + 1 ? next : null;
}

/** "[small schools] with fewer than 90 pupils", "opened [a plant] with 300 workers": what has so many. */
export function holder(scene: Scene, { quantity, chunk, clause, duration, part }: Draft): Role | null {
  if (!/^(?:count|physical|none)$/.test(quantity.unitKind) || duration || part !== 'plain') return null;
  const preposition = leftOf(scene, chunk);
  // "a [nation] of 31 million people", "the [town] of 3,000": a place that has so many
  const populated = preposition && word(scene, preposition.first) === 'of' ? chunkAt(scene, preposition.index - 1) : undefined;
  if (populated?.kind === 'noun' && populated.index !== clause.subject && POPULATED.test(headWord(scene, populated)))
    return roleFrom(scene, populated.first, populated.after);
  if (quantity.unitKind === 'none') return null;
  const noun = preposition && word(scene, preposition.first) === 'with' ? chunkAt(scene, preposition.index - 1) : undefined;
  // "some [2,300 schools] with fewer than 90 pupils"
  const counted = noun?.kind === 'quantity' && noun.index !== clause.subject ? quantityOf(scene, noun)!.noun : null;
  if (counted) return plainRole(scene, counted.first, counted.after);
  if (noun?.kind !== 'noun' || noun.index === clause.subject || nameOf(scene, noun.after - 1)) return null;
  if (RELATIONS.test(headWord(scene, noun))) return null;
  const { pos, text } = scene.tokens.tokens[noun.first]!;
  const indefinite =
    /^(?:a|an|any|some|many|most)$/i.test(text) || (pos !== 'DET' && pos !== 'PRON' && /[^su]s$/.test(headWord(scene, noun)));
  return indefinite && !isMetric(scene, noun.first, noun.after) ? roleFrom(scene, noun.first, noun.after) : null;
}

/** "chairman of [Orsa Inc.], a trust with assets of $9m": the name that a phrase behind its comma describes. */
export function describedName(scene: Scene, { quantity, chunk, clause, part }: Draft): Role | null {
  if (quantity.unitKind !== 'money' || part !== 'plain') return null;
  let at = chunk.index - 1;
  while (
    at > clause.first &&
    /^(?:preposition|noun|adjective|time|other)$/.test(chunkAt(scene, at)!.kind) &&
    word(scene, chunkAt(scene, at)!.first) !== 'with'
  )
    at--;
  if (word(scene, chunkAt(scene, at)?.first ?? -1) !== 'with') return null;
  const noun = chunkAt(scene, at - 1);
  const named = chunkAt(scene, at - 3);
  if (noun?.kind !== 'noun' || !/^an?$/.test(word(scene, noun.first)) || chunkAt(scene, at - 2)?.kind !== 'comma' || named?.kind !== 'noun')
    return null;
  const mention = nameOf(scene, named.after - 1);
  return mention?.form === 'name' && named.first >= scene.tokens.sentences[clause.sentence]!.first
    ? roleFrom(scene, named.first, named.after)
    : null;
}

/** "a shed in [Leeds], 40 miles north of Hull": the place before the comma lies so far away. */
export function farPlace(scene: Scene, { quantity, chunk, part }: Draft): Role | null {
  if (quantity.unitKind !== 'physical' || part !== 'plain' || !/^(?:mile|kilometre|metre)$/.test(quantity.unit ?? '')) return null;
  let behind = chunk.after;
  // "40 miles [(64 km)] north of"
  if (word(scene, behind) === '(') while (behind < chunk.after + 7 && word(scene, behind++) !== ')');
  if (!DIRECTIONS.test(word(scene, behind)) || !/^(?:of|from)$/.test(word(scene, behind + 1))) return null;
  const comma = leftOf(scene, chunk);
  const named = comma?.kind === 'comma' ? chunkAt(scene, comma.index - 1) : undefined;
  const mention = named?.kind === 'noun' ? nameOf(scene, named.after - 1) : null;
  return mention?.form === 'name' ? roleFrom(scene, mention.first, mention.after) : null;
}

const DIRECTIONS = /^(?:(?:north|south)(?:-?(?:east|west))?|east|west|inland|offshore|upstream|downstream|away)$/;

/** What somebody has or does together with those who are counted: "talks with 12 banks". */
const RELATIONS =
  /^(?:actions?|agreements?|accords?|deals?|contracts?|pacts?|treat(?:y|ies)|talks|negotiations|discussions|meetings?|interviews?|contacts?|links|ties|relations|relationships?|partnerships?|alliances?|ventures?|cooperation|collaborations?|match(?:es)?|games?|battles?|fights?|rows?|disputes?|clash(?:es)?|conversations?|settlements?|arrangements?|merger|work|trade|business)$/;

/** What somebody does, so far or so often: "a two-set win", "a 20-yard shot". */
export const DEEDS =
  /^(?:win|victory|defeat|loss|lead|advantage|deficit|margin|comeback|performance|shot|kick|drive|header|strike|effort|volley|save|drop|putt|throw|jump|run|streak|winning|spree|haul|display|career|battle|draw|ban|sentence|term|visit|tour|trip|walk|flight|drive|journey|search|wait|reign|stay|spell|absence|lay-off|break|rest)$/;

const POPULATED = /^(?:nation|country|city|town|village|state|county|island|province|municipality|suburb|parish|borough|archipelago)$/;

/** Units of how long, heavy, large or strong a thing is. */
const SIZES =
  /^(?:millimetre|centimetre|metre|kilometre|inch|foot|yard|mile|kilogram|tonne|ton|litre|gram|hectare|acre|(?:kilo|mega|giga)?watt|horsepower|megapixel)$/;

/** What goes on for a time of its own. */
const EVENTS =
  /^(?:conference|summit|festival|event|hearing|trial|debate|play|film|movie|drama|documentary|show|programme|program|broadcast|telethon|concert|gig|exhibition|tournament|convention|forum|congress|symposium|seminar|workshop|fair|ceremony|inquiry|inquest|competition|championship|contest|marathon|siege|ceasefire|truce|drought|heatwave|carnival|expo|series|rally|parade|pageant|regatta|auction|war|conflict|occupation|uprising|insurgency|embargo|blockade|boycott|curfew|closure|shutdown|lockdown|moratorium|crisis|study|survey|poll|investigation|probe|review|consultation|recession|famine|epidemic|outbreak|standoff|stand-off|feud|experiment|expedition|course|pilot)(?:e?s)?$/;

/** What is built or made at a price. */
const BUILT =
  /^(?:project|scheme|plant|factory|dam|bridge|tunnel|stadium|building|complex|centre|center|airport|station|extension|film|movie|epic|drama|development|redevelopment|refurbishment|house|home|mansion|yacht|statue|system|network|museum|hospital|school|theatre|theater|hotel|resort|mall|park|terminal|pipeline|railway|road|ship|ferry|liner|jet|satellite|telescope|laboratory|website|musical|opera|painting|necklace)$/;

/** "the £9m musical [Cold Ferry]" */
const isWork = (scene: Scene, { after }: Chunk): boolean => {
  const mention = nameOf(scene, after - 1);
  return mention?.type === 'product' && mention.form === 'name';
};

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Orsa Inc. showed a 40-foot-tall statue of Hale. Probes saw the 1,900-mile-wide Calder, and a 90-metre high tower fell.',
    facts: [
      { quote: '40-foot', metric: 'height', subject: 'statue' },
      { quote: '1,900-mile', metric: 'width', subject: 'Calder' },
      { quote: '90-metre', metric: 'height', subject: 'tower' },
    ],
  },
  {
    text: 'Orsa Inc. is Dutch. Harrow Park is a 90-acre site. The strike was a two-day walkout.',
    facts: [
      { quote: '90-acre', subject: 'Harrow Park' },
      { quote: 'two-day', subject: 'strike' },
    ],
  },
  {
    text: 'Orsa Inc. is Dutch. Tariffs will be on the table at the six-day summit. They saw the 95-minute film.',
    facts: [
      { quote: 'six-day', subject: 'summit' },
      { quote: '95-minute', subject: 'film' },
    ],
  },
  { text: 'Orsa Inc. has had talks with 40 farmers.', facts: [{ quote: '40 farmers', subject: 'Orsa Inc.' }] },
  { text: 'Ana Costa left for a six-day visit.', facts: [{ quote: 'six-day', subject: 'Ana Costa' }] },
  {
    text: 'Orsa Inc. is Dutch. It was fined over the £7bn tunnel and a new 90 MW plant. It sued over the £9m ($14m) system.',
    facts: [
      { quote: '£7bn', subject: 'tunnel' },
      { quote: '£9m', subject: 'system' },
      { quote: '90 MW', subject: 'plant' },
    ],
  },
  { text: 'Orsa Inc. agreed to fund a £7bn buyout of small shareholders.', facts: [{ quote: '£7bn', subject: 'Orsa Inc.' }] },
  {
    text: 'Kenya is dry. Kenya is vast. According to the Peruvian government, the country has let in 900 refugees.',
    facts: [{ quote: '900 refugees', subject: 'Peru' }],
  },
  {
    text: 'The Belmora tablet is old. The Belmora is heavy. Orsa Inc. will sell a new 900-horsepower Tarnbook.',
    facts: [{ quote: '900-horsepower', subject: 'Tarnbook' }],
  },
  { text: 'The fund raised its Kenyan growth forecast to 2.7%.', facts: [{ quote: '2.7%', subject: 'Kenya' }] },
  { text: 'Kenya grew. Advanced economies will grow 2.3%.', facts: [{ quote: '2.3%', subject: 'Advanced economies' }] },
  {
    text: 'Ana Costa was named chairman of Orsa Inc., a private trust with assets under its care of about $9 million.',
    facts: [{ quote: '$9 million', subject: 'Orsa Inc.' }],
  },
  { text: 'The grant is for schools with fewer than 90 pupils.', facts: [{ quote: '90 pupils', subject: 'schools' }] },
  {
    text: 'Orsa Inc. told its story at a two-day hearing.',
    facts: [{ quote: 'two-day', subject: 'hearing' }],
  },
  { text: 'Ana Costa spent £900 during a two-day visit.', facts: [{ quote: 'two-day', subject: 'Ana Costa' }] },
  {
    text: 'Kenya fell. The price was told in a filing for Orsa Inc.’s planned sale of 900 vans.',
    facts: [{ quote: '900 vans', subject: 'Orsa Inc.' }],
  },
  { text: 'Orsa Inc. fell. The new hit kept Ana Costa in second place.', facts: [{ quote: 'second', subject: 'Ana Costa' }] },
  { text: 'Orsa Inc. regretted the fall of Ana Costa’s proposed £900,000 move.', facts: [{ quote: '£900,000', subject: 'Ana Costa' }] },
  { text: 'Kenya fell. The yard sale was won by a shell company for £9m.', facts: [{ quote: '£9m', subject: 'shell company' }] },
  { text: 'Kenya fell. There are 90 staff at Orsa Inc. headquarters in Peru.', facts: [{ quote: '90 staff', subject: 'Orsa Inc.' }] },
  { text: 'Orsa Inc. began talks with 12 banks.', facts: [{ quote: '12 banks', subject: 'Orsa Inc.' }] },
  { text: 'Ana Costa went on to a four-set win in May.', facts: [{ quote: 'four-set', subject: 'Ana Costa' }] },
  { text: 'Orsa Inc. opened a plant with 300 workers.', facts: [{ quote: '300 workers', subject: 'plant' }] },
  { text: 'Orsa Inc. hopes for sales in a nation of 31 million people.', facts: [{ quote: '31 million people', subject: 'nation' }] },
  { text: 'The fund runs 40 homes with up to 12 beds.', facts: [{ quote: '12 beds', subject: 'homes' }] },
  {
    text: 'Orsa Inc. burnt waste in Camborne, 40 miles (64 km) north of Truro.',
    facts: [
      { quote: '40 miles', subject: 'Camborne' },
      { quote: '64 km', subject: 'Camborne' },
    ],
  },
  {
    text: 'Orsa Inc. sells more, according to a three-year study.',
    facts: [{ quote: 'three-year', subject: 'study', source: 'study' }],
  },
  { text: 'Orsa Inc. ended May with 40 shops.', facts: [{ quote: '40 shops', subject: 'Orsa Inc.' }] },
];
