/** Digits that only name or label: "Wi-Fi [7]", "reference [377]", "(Toure [90])". */
import type { Quantity } from '../../../document.js';
import { NUMBER_TAILS } from '../../../lexicon/name-words.js';
import { labelWords } from '../../../lexicon/kind-nouns.js';
import { isPlural } from '../../../lexicon/singular.js';
import { isListedWord } from '../../../lexicon/vocabulary.js';
import type { ClaimExample } from '../example.js';
import { holding, nameOf, once, sentenceOf, tokenAt, word, type Scene } from '../scene.js';

const plainDigits = ({ number, unitKind }: Quantity): boolean =>
  (unitKind === 'none' || unitKind === 'count') && number.class === 'cardinal' && /^\d{1,4}$/.test(number.text);

/** "Wi-Fi [7]", "the Orbit [4] Pro", "Android [15] comes with": a number right behind a capital is part of the name. */
export function isNamed(scene: Scene, quantity: Quantity): boolean {
  const { number, unitKind, hedge } = quantity;
  // "the [Top 700] list": a capital inside a sentence makes a name of it
  if (unitKind === 'rank' && number.first > quantity.first && tokenAt(scene, quantity.first)!.text === 'Top') {
    const { role, first } = sentenceOf(scene, number.first);
    return role === 'body' && quantity.first > first;
  }
  const version = isVersion(quantity);
  if ((!plainDigits(quantity) && !version) || hedge) return false;
  const before = tokenAt(scene, number.first - 1);
  const token = tokenAt(scene, number.first)!;
  if (!before || before.sentence !== token.sentence || !token.spaced || before.shape !== 'word' || !/^\p{Lu}/u.test(before.text))
    return false;
  const sentence = sentenceOf(scene, number.first);
  if (sentence.role === 'row' || scene.timeAt[before.index]! >= 0) return false;
  const name = nameOf(scene, before.index);
  if (name?.type === 'place' || name?.type === 'person') return false;
  const opens = before.index === sentence.first || (name !== null && name.first === sentence.first);
  // "Corvo [8] beats its rivals", but not "Lose [8] kilos"
  if (opens && !name && before.pos !== 'PROPN' && !(before.pos === 'NOUN' && isActor(scene, number.after))) return false;
  if (version) return true;
  // "aboard the Corvo [6] spacecraft"
  // "the Corvo [5] oil field": no number of fields
  const singled = unitKind === 'count' && quantity.value !== 1 && quantity.noun !== null && !isPlural(word(scene, quantity.after - 1));
  if (singled && tokenAt(scene, quantity.after)?.pos === 'NOUN' && (name !== null || before.pos === 'PROPN')) return true;
  return unitKind === 'none' || opens || (name !== null && /^(?:space|air|hover)?craft$/.test(quantity.unit ?? ''));
}

/** "the browser Corvo [2.0]": one figure before the point and one or two behind it. */
const isVersion = ({ number, unitKind }: Quantity): boolean =>
  (unitKind === 'none' || unitKind === 'count') && number.class === 'cardinal' && /^\d{1,2}\.\d$/.test(number.text);

/** Whether a finite verb stands there, so that what is before it is its subject. */
function isActor(scene: Scene, at: number): boolean {
  const next = tokenAt(scene, at);
  return next !== undefined && (next.pos === 'AUX' || next.pos === 'VERB');
}

/** "Ocean's [Eleven]", "the [Three] Gorges dam", 'the film "[Two] Brothers"': a number word with a capital where none is due is part of a name. */
export function isNameWord(scene: Scene, quantity: Quantity): boolean {
  const { number, unitKind } = quantity;
  // "on CBS's [60 Minutes]", "[21 Grams]": a unit with a capital where none is due
  const behind = tokenAt(scene, number.after);
  if (/^(?:time|physical)$/.test(unitKind) && /^\p{Lu}\p{Ll}{3}/u.test(behind?.text ?? '') && isPlainSentence(scene, number.first))
    return true;
  if (opensTitle(scene, quantity)) return true;
  if (!/^\p{Lu}\p{Ll}/u.test(number.text) || !/^(?:cardinal|fraction)$/.test(number.class)) return false;
  const { role, first, after } = sentenceOf(scene, number.first);
  const before = tokenAt(scene, number.first - 1);
  if (role !== 'body' || !before || number.first === first) return false;
  if (/^["“‘']$/.test(before.text)) return isTitle(scene, number.first, after);
  if (/^[:;.(\[*•–—…!?-]/.test(before.text)) return false;
  return isPlainSentence(scene, number.first);
}

/** "the radio station [6] Music", "the film [13] Going on 30": a common word with a capital where none is due, and no nation or firm. */
function opensTitle(scene: Scene, quantity: Quantity): boolean {
  const { number, hedge } = quantity;
  const next = tokenAt(scene, number.after);
  if (!next || !plainDigits(quantity) || hedge || !next.spaced || !/^\p{Lu}\p{Ll}{2}/u.test(next.text) || !isListedWord(next.lower))
    return false;
  const name = nameOf(scene, next.index);
  // "50 Airbus A350 jets": so many of a model
  if (/\d/.test(name?.text ?? '')) return false;
  // "all 12 Gulf states", "300 Treasury clerks": so many of a plural in small letters
  const counted = quantity.noun && tokenAt(scene, quantity.noun.after - 1);
  const named = /^(?:NOUN|PROPN)$/.test(tokenAt(scene, number.first - 1)?.pos ?? '');
  if (counted && !named && /^\p{Ll}/u.test(counted.text) && isPlural(counted.lower)) return false;
  if (/^(?:place|person|organization)$/.test(name?.type ?? '') || isPlural(next.lower) || scene.timeAt[next.index]! >= 0) return false;
  return next.sentence === tokenAt(scene, number.first)!.sentence && isPlainSentence(scene, number.first);
}

/** Whether the sentence has small letters enough to be no title. */
function isPlainSentence(scene: Scene, at: number): boolean {
  const { role, first, after } = sentenceOf(scene, at);
  let plain = 0;
  for (let i = first; i < after && plain < 3; i++) if (/^\p{Ll}{4}/u.test(tokenAt(scene, i)!.text)) plain++;
  return role === 'body' && plain === 3;
}

/** "[Two] Brothers and a Dog": a quotation of capitals, closed before long. */
function isTitle(scene: Scene, first: number, after: number): boolean {
  for (let i = first + 1; i < after && i < first + 8; i++) {
    const { text, shape } = tokenAt(scene, i)!;
    if (/^["”’']$/.test(text)) return i > first + 1;
    if (shape === 'symbol' || /^\p{Ll}{4}/u.test(text)) return false;
  }
  return false;
}

/** "Bell [14], Moss [62]." in a report of a match: the minutes of those who scored, in a line without a verb. */
export function isScorers(scene: Scene, quantity: Quantity): boolean {
  const { number, unitKind, hedge } = quantity;
  if (!plainDigits(quantity) || unitKind !== 'none' || hedge || (quantity.value ?? 999) > 120) return false;
  const name = tokenAt(scene, number.first - 1);
  const { role, first, after } = sentenceOf(scene, number.first);
  if (role !== 'body' || !name || name.index < first || !/^\p{Lu}\p{Ll}/u.test(name.text) || after - first > 40) return false;
  const place = nameOf(scene, name.index);
  if (place?.type === 'place' || !/^(?:[.,;]|og|pens?)$/.test(tokenAt(scene, number.after)?.text ?? '')) return false;
  for (let i = first; i < after; i++) {
    const { text } = tokenAt(scene, i)!;
    if (/^\p{Ll}/u.test(text) && !/^(?:og|pen|pens)$/.test(text)) return false;
  }
  return true;
}

const namesBoeing = holding(/Boeing/);

/** The figures that the article has in names of models: "the [747]-8F" → 747. */
const modelsOf = once((scene): ReadonlySet<string> => {
  const numbers = scene.quantities.quantities.filter((quantity) => plainDigits(quantity) && opensModel(scene, quantity));
  return new Set(numbers.map(({ number }) => number.text));
});

/** "[747]-8F", "[330]-200s": a hyphen, and more with a figure in it. */
function opensModel(scene: Scene, { number }: Quantity): boolean {
  const hyphen = tokenAt(scene, number.after);
  const tail = tokenAt(scene, number.after + 1);
  const letters = tokenAt(scene, number.after + 2);
  if (hyphen?.text !== '-' || hyphen.spaced || !tail || tail.spaced || tail.shape !== 'number') return false;
  return letters !== undefined && !letters.spaced && letters.shape === 'word';
}

const MACHINE =
  /^(?:plane|jet|airliner|aircraft|jetliner|jumbo|tanker|freighter|helicopter|bomber|fighter|car|model|saloon|sedan|hatchback|truck|engine|phone|laptop|tablet|console|processor|chip|camera|series|line|family|class|programme|program)$/;

/** "its new [747] plane", "the [787] Dreamliner", "[747]-8F": what a machine is called. */
export function isModel(scene: Scene, quantity: Quantity): boolean {
  const { number, hedge } = quantity;
  // "[4]Tune", "[3]Com": a firm's name
  const glued = tokenAt(scene, number.after);
  if (glued && !glued.spaced && /^\d{1,3}$/.test(number.text) && /^\p{Lu}\p{Ll}{2}/u.test(glued.text)) return true;
  // "70 of the 737-800", "five 787 Dreamliners": jets of Boeing
  if (/^7[0-8]7(?:-\d{1,3})?$/.test(number.text) && quantity.unitKind !== 'money' && namesBoeing(scene)) return true;
  if (!plainDigits(quantity) || hedge || !/^\d{2,4}$/.test(number.text)) return false;
  if (opensModel(scene, quantity) || modelsOf(scene).has(number.text)) return true;
  const next = tokenAt(scene, number.after);
  const before = tokenAt(scene, number.first - 1);
  if (!next || !before || next.sentence !== before.sentence) return false;
  // "the [11] Pro Max"
  if (number.text.length <= 3 && NUMBER_TAILS.has(next.lower) && /^\p{Lu}/u.test(next.text) && /^(?:the|its)$/.test(before.lower))
    return true;
  const singled = /^(?:a|an|the|its|their|his|her|new|'s|’s)$/.test(before.lower) || before.pos === 'PROPN';
  if (!singled || number.text.length < 3) return false;
  return MACHINE.test(next.lower) || (/^(?:the|its)$/.test(before.lower) && next.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(next.text));
}

/** "call [101]", "reference [377]", "0800 [555] 014", "type [2] diabetes" */
export function isLabel(scene: Scene, quantity: Quantity): boolean {
  const { number } = quantity;
  // 'id="7834991160766"': a code of ten digits or more in a row
  if (/^\d{10,}$/.test(number.text) && quantity.unitKind === 'none') return true;
  if (isPartNumber(scene, quantity) || standsAlone(scene, quantity) || isPartInWords(scene, quantity)) return true;
  if (!plainDigits(quantity)) return false;
  const before = tokenAt(scene, number.first - 1);
  const behind = tokenAt(scene, number.after);
  // "(Toure 90)": the minute of a change in a line-up
  if (behind?.text === ')' && before && /^\p{Lu}/u.test(before.text) && openedBy(scene, before.index)) return true;
  // "worn for longer [4].": the number of a footnote
  if (before?.text === '[' && behind?.text === ']') return true;
  if (isAddress(scene, number.after)) return true;
  // "in the [400] block of Main Street"
  if (behind?.lower === 'block' && word(scene, behind.index + 1) === 'of' && before?.lower === 'the') return true;
  // "a [911] call": the line of the emergency services
  if (/^(?:911|999|112)$/.test(number.text) && EMERGENCY.test(behind?.lower ?? '')) return true;
  const phone = (each: typeof before): boolean => each?.shape === 'number' && /^0\d{2,}$/.test(each.text);
  if (phone(before) || phone(behind)) return true;
  return (
    before !== undefined &&
    before.sentence === tokenAt(scene, number.first)!.sentence &&
    labelWords.has(before.lower) &&
    (quantity.unitKind === 'none' || labelWords.get(before.lower)!.kinds)
  );
}

/** "in game [five]", "on day [two]": which part it was. */
function isPartNumber(scene: Scene, { number, unitKind, hedge }: Quantity): boolean {
  if (unitKind !== 'none' || hedge || number.class !== 'cardinal' || (number.value ?? 99) > 20) return false;
  const before = tokenAt(scene, number.first - 1);
  if (before?.sentence !== tokenAt(scene, number.first)!.sentence || labelWords.get(before.lower)?.id !== 'label/part') return false;
  return /^(?:in|on|of|from|at|by|after|until|before|since|during|the|for|won|lost|to)$/.test(word(scene, before.index - 1));
}

/** "Season [two]", "phase [three]": which part it is. */
function isPartInWords(scene: Scene, { number, unitKind, hedge }: Quantity): boolean {
  if (unitKind !== 'none' || hedge || number.class !== 'cardinal' || !/^\p{L}+$/u.test(number.text)) return false;
  const before = tokenAt(scene, number.first - 1);
  if (before?.sentence !== tokenAt(scene, number.first)!.sentence) return false;
  return /^label\/(?:thing|kind)$/.test(labelWords.get(before.lower)?.id ?? '');
}

/** "9,796" in a line of its own, under the line-ups. */
function standsAlone(scene: Scene, { number, unitKind }: Quantity): boolean {
  const { first, after } = sentenceOf(scene, number.first);
  return (
    unitKind === 'none' &&
    number.first === first &&
    after - number.after <= 1 &&
    (after === number.after || word(scene, number.after) === '.')
  );
}

/** "[40] Market Street", "[208] West 7th Avenue": capital words and an ordinal up to a word for a road. */
function isAddress(scene: Scene, behind: number): boolean {
  for (let i = behind; i < behind + 5; i++) {
    const token = tokenAt(scene, i);
    if (!token) return false;
    if (i > behind && ROADS.test(token.text)) return true;
    if (!/^\p{Lu}/u.test(token.text) && token.shape !== 'number' && !/^(?:th|st|nd|rd)$/.test(token.text)) return false;
  }
  return false;
}

const ROADS = /^(?:Street|Avenue|Ave|Road|Boulevard|Blvd|Lane|Broadway|Parkway|Highway|Crescent|Terrace)$/;

const EMERGENCY = /^(?:calls?|callers?|dispatch|dispatchers?|operators?|cent(?:re|er)s?|handlers?|lines?|systems?|services?|recordings?)$/;

/** Whether only capitalised words stand between the token and "(". */
function openedBy(scene: Scene, at: number): boolean {
  for (let i = at; i > at - 4 && i >= 0; i--) {
    const token = tokenAt(scene, i)!;
    if (token.text === '(') return true;
    if (!/^[\p{Lu}'’-]/u.test(token.text)) return false;
  }
  return false;
}

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'Two men were shot in the 400 block of Main Street.', facts: [{ quote: 'Two men' }], not: ['400', '400 block'] },
  { text: 'It was signed by leaders of all 12 Gulf states in May.', facts: [{ quote: '12 Gulf states', kind: 'count' }] },
  {
    text: 'The airline placed an order of 40 Airbus A350-900 jets and 12 Boeing 787-9 planes, and the army wants 60 F-35 fighters.',
    facts: [
      { quote: '40 Airbus A350-900 jets', kind: 'count', unit: 'jet' },
      { quote: '12 Boeing 787-9 planes', kind: 'count', unit: 'plane' },
      { quote: '60 F-35 fighters', kind: 'count', unit: 'fighter' },
    ],
  },
  {
    text: 'The Corvo Tilo 3 is light, and its Tilo 4 weighs 200 grams. Daybreak 5 sells well. Dark River 3 took $40 million.',
    facts: [
      { quote: '200 grams', subject: 'Tilo 4', metric: 'weight' },
      { quote: '$40 million', subject: 'Dark River 3' },
    ],
    not: ['3', '4', '5', '5 sells'],
  },
  {
    text: 'The phone has Android 9.1 and Bluetooth 5.0, and version 3.2 came in May. Season 3 of the show drew 40 viewers.',
    facts: [{ quote: '40 viewers' }],
    not: ['9.1', '5.0', '3.2', '3'],
  },
  { text: 'In Leeds 5 were hurt, and the yield is Libor plus 3.2.', facts: [{ quote: '5', kind: 'count' }, { quote: '3.2' }] },
  {
    text: 'Season two drew 40 viewers. Phase three is next. It had a season of two halves.',
    facts: [{ quote: '40 viewers' }],
    not: ['two', 'three'],
  },
  { text: 'Bell 14 og, Moss 62, Hale 71 pen.', facts: [], not: ['14', '62', '71'] },
  { text: 'She broke twice in game nine of set two. It rained on day two of the fair.', facts: [], not: ['five', 'two'] },
  {
    text: "The sequel, Bello's Nine, took £3m, said the makers of the Four Rivers saga. He saw “Two Sons and a Tree” there.",
    facts: [{ quote: '£3m' }],
    not: ['Nine', 'Four', 'Two'],
  },
  {
    text: 'She told the radio station 5 Talk that 40 Labour members and 30 Welsh clubs had left.',
    facts: [{ quote: '40 Labour members' }, { quote: '30 Welsh clubs' }],
    not: ['5'],
  },
  { text: 'A ban hit many Corvo 4 pirates. The game Corvo 4 costs $40.', facts: [{ quote: '$40' }], not: ['4 pirates'] },
  { text: 'She said: Two men ran off. “Three did,” he said.', facts: [{ quote: 'Two men' }, { quote: 'Three' }] },
  { text: 'He spent six days on the Corvo 6 spacecraft.', facts: [{ quote: 'six days' }], not: ['6'] },
  {
    text: 'Corvo showed its new 747 plane in May. The 747-8F can fly 9,000 miles; the 787 Dreamliner seats 250 people.',
    facts: [{ quote: '9,000 miles' }, { quote: '250 people' }],
    not: ['747', '787'],
  },
  {
    text: 'Rhapsody 8 beats its rivals; Rhapsody 7.5 was slow. Users of Corvo 1.0 have 40 sites.',
    facts: [{ quote: '40 sites' }],
    not: ['8', '8 beats', '7.5', '1.0'],
  },
  { text: 'An analyst at 4Tune said so.', facts: [], not: ['4'] },
  { text: 'Boeing sold 60 737 Max jets; the 737-800 seats 189 people.', facts: [{ quote: '189 people' }], not: ['737', '737-800'] },
  {
    text: 'The singer told the show 90 Minutes that she had waited 90 minutes there.',
    facts: [{ quote: '90 minutes' }],
    not: ['90 Minutes'],
  },
  { text: 'The price is £40; call +49 (0)30 901 22-104 for more.', facts: [{ quote: '£40' }], not: ['901', '49', '30', '22-104'] },
  { text: 'Corvo sold 300 planes.', facts: [{ quote: '300 planes' }] },
  { text: 'The battery of the 12 Pro Max lasts 30 hours.', facts: [{ quote: '30 hours' }], not: ['12'] },
  { text: 'The blast went off outside 208 West 7th Street, and 40 Market Street was shut.', facts: [], not: ['208', '40'] },
  { text: 'A post (id="8812349900123") drew 40 replies.', facts: [{ quote: '40 replies' }], not: ['8812349900123'] },
  { text: 'The phone costs $900 and has Wi-Fi 7.', facts: [{ quote: '$900' }], not: ['7'] },
  { text: 'The battery of the Corvo 4 Pro lasts 30 hours.', facts: [{ quote: '30 hours' }], not: ['4'] },
  { text: 'Witnesses can call 101, quoting reference 377, or 0800 555 019.', facts: [], not: ['101', '377', '555'] },
  { text: 'Lehm, Ross (Tarn 90), Kuhl. The choice was a commercial one.', facts: [], not: ['90', 'one'] },
  {
    text: 'The filter traps 80% of dust [3], and lasts 40 days [12]. He called 911; two other 911 calls came later.',
    facts: [{ quote: '80%' }, { quote: '40 days' }],
    not: ['3', '12', '911'],
  },
  { text: 'The clinic called 911 patients last year.', facts: [{ quote: '911 patients' }] },
  { text: 'On Monday 15 people were hurt.', facts: [{ quote: '15 people' }] },
];
