/** Tags the words of a sentence from left to right with the weights that the training left. */
import { AT_BORDER, countAhead, isWord, marksOf, TAG_NAMES, type Form, type Tag } from './features.js';
import { unpack } from './packed.js';
import { Rows, type Word } from './rows.js';
import { EDGE, OUTSIDE, signOf, Space, stateOf, type Alphabets } from './space.js';
import { WeightTable } from './weight-table.js';

export interface Model extends Alphabets {
  /** Words that always get the same tag. */
  readonly sure: Readonly<Record<string, Tag>>;
  /** Words that had other tags than the OPEN ones. */
  readonly closed: readonly string[];
  /** For each template its features, one after the other: the number, less that of the one before; how many weights; tags and weights in turn. */
  readonly features: readonly (readonly number[])[];
  /** SHA-256 of the sentences that the weights were learned from. */
  readonly sentences: string;
}

/** The tag of a word that always gets the same one, unless a capital inside the sentence makes it a name; else null. */
export function sureTag(sure: Model['sure'], { word, shape }: Form): Tag | null {
  return (shape === 'x' || shape === '^Xx') && Object.hasOwn(sure, word) ? sure[word]! : null;
}

const VERB = TAG_NAMES.indexOf('V') + 1;
const AUXILIARY = TAG_NAMES.indexOf('M') + 1;

/** Whether the number is that of the tag of a finite verb or an auxiliary. */
export const isFiniteTag = (tag: number): boolean => tag === VERB || tag === AUXILIARY;

const COUNT = TAG_NAMES.length;
/** The first so many tags are of nouns, verbs, adjectives and adverbs: all that a word may be which is not known for another one. */
export const OPEN = 8;
const CLOSED = COUNT - OPEN;
/** How many numbers hold their scores, packed. */
const OPEN_WIDTH = Math.ceil(OPEN / 2);
const CLOSED_WIDTH = Math.ceil(CLOSED / 2);
/** How far a template looks to each side. */
const REACH = 2;
const PLACES = 2 * REACH + 1;
/** A tag that leads by so much, by what each form says alone, stays the best whatever the joint features say (in all but one of 5,000 words). */
const CLEAR = 50;

/**
 * A row of what is known of a form: the number that it has whatever stands around it, of a sign or of a sure word's tag, 0 where its
 * surroundings decide; how many of the tags, from the first on, come into question; its marks; the values that joint features read.
 * Then, for each place from REACH before a word to REACH behind it, the weights of all that the form says by itself when it stands there:
 * those of the OPEN tags for all places, then those of the others, all packed.
 */
const GIVEN = 0;
const LIKELY = 1;
const MARKS = 2;
const VALUES = 3;

/** A value that joint features read of a form: its place in the row, how far the form is from the word, and the slot it goes to. */
interface Read {
  readonly value: number;
  readonly at: number;
  readonly slot: number;
}

/** A template; the numbers of its features begin behind those of the templates before it. */
interface Template {
  readonly parts: Space['templates'][number];
  readonly from: number;
}

interface Feature {
  readonly key: number;
  readonly weights: readonly number[];
}

interface LearnedTemplate extends Template {
  readonly features: readonly Feature[];
}

export class Tagger {
  private readonly space: Space;
  private readonly sure: Model['sure'];
  private readonly closed: ReadonlySet<string>;
  /** Templates of one attribute of a form, and all the others. */
  private readonly single: readonly Template[];
  private readonly singleWeights: WeightTable;
  private readonly joint: readonly Template[];
  private readonly jointWeights: WeightTable;
  /** For each joint template where it ends here, and slot and size of each part; a value of 0 makes a number that no feature has. */
  private readonly plan: Int32Array;
  /** Columns of a form that joint features read. */
  private readonly columns: readonly number[];
  private readonly reads: readonly Read[];
  /** Where in a row the weights of the OPEN tags begin. */
  private readonly alone: number;
  private readonly rows: Rows;
  /** Of the word that is being tagged: the values that templates read around it, the numbers of its features, and the score of each tag, also packed. */
  private readonly around: Int32Array;
  private readonly keys: Int32Array;
  private readonly packed = new Int32Array(OPEN_WIDTH + CLOSED_WIDTH);
  private readonly scores = new Int32Array(COUNT + 1);

  constructor(model: Model) {
    this.space = new Space(model);
    this.sure = model.sure;
    this.closed = new Set(model.closed);
    const templates = templatesOf(this.space, model);
    const { slots } = this.space;
    const isSingle = ({ parts }: Template): boolean => parts.length === 1 && slots[parts[0]!.slot]!.isForm;
    this.single = templates.filter(isSingle).map(bare);
    this.singleWeights = tableOf(templates.filter(isSingle));
    const joint = templates.filter((template) => !isSingle(template));
    this.joint = joint.map(bare);
    this.jointWeights = tableOf(joint);
    this.keys = new Int32Array(joint.length);
    let end = 0;
    this.plan = Int32Array.from(
      joint.flatMap(({ parts }) => [(end += 1 + 2 * parts.length), ...parts.flatMap(({ slot, size }) => [slot, size])]),
    );
    const read = [...new Set(joint.flatMap(({ parts }) => parts.map(({ slot }) => slot)))].filter((slot) => slots[slot]!.isForm);
    this.columns = [...new Set(read.map((slot) => slots[slot]!.column))];
    this.reads = read.map((slot) => ({ slot, at: slots[slot]!.at, value: VALUES + this.columns.indexOf(slots[slot]!.column) }));
    this.around = new Int32Array(slots.length);
    this.alone = VALUES + this.columns.length;
    this.rows = new Rows(this.alone + PLACES * (OPEN_WIDTH + CLOSED_WIDTH), (word, opens, row) => this.writeRow(word, opens, row));
  }

  /** One tag for each word of a sentence, null for what is no word. */
  tag(sentence: readonly Word[]): readonly (Tag | null)[] {
    const places = sentence.map((_, i) => i);
    const tags = this.tagText(sentence, places, [{ first: 0, after: sentence.length }]);
    return places.map((i) => TAG_NAMES[tags[i]! - 1] ?? null);
  }

  /**
   * For each token of a text the number of its tag, from 1 in the order of TAG_NAMES; a higher one for what is no word. The text is given
   * by one word of each spelling, the index of each token's among them, and its sentences.
   */
  tagText(
    spellings: readonly Word[],
    spellingOf: readonly number[],
    sentences: readonly { readonly first: number; readonly after: number }[],
  ): Uint8Array {
    this.rows.beginText();
    const inside = Int32Array.from(spellings, (word) => this.rows.find(word, false));
    const [before, behind] = EDGE.map((word) => this.rows.find(word, false)) as [number, number];
    const tags = new Uint8Array(spellingOf.length);
    const longest = sentences.reduce((most, { first, after }) => Math.max(most, after - first), 0);
    const line = new Int32Array(longest + 2 * REACH).fill(before, 0, REACH);
    const ahead = new Uint8Array(longest);
    for (const { first, after } of sentences) {
      if (first === after) continue;
      line[REACH] = this.rows.find(spellings[spellingOf[first]!]!, true);
      for (let i = first + 1; i < after; i++) line[i - first + REACH] = inside[spellingOf[i]!]!;
      line.fill(behind, after - first + REACH, after - first + 2 * REACH);
      this.tagSentence(line, ahead, tags, first, after);
    }
    return tags;
  }

  /** `line` has the rows of the sentence's words between those of the edges. */
  private tagSentence(line: Int32Array, ahead: Uint8Array, tags: Uint8Array, first: number, after: number): void {
    const { numbers } = this.rows;
    const { last, secondLast, state } = this.space;
    const { around, packed, scores } = this;
    for (let i = 0; i < after - first; i++) ahead[i] = numbers[line[i + REACH]! + MARKS]!;
    countAhead(ahead, after - first);
    around[last] = around[secondLast] = OUTSIDE;
    let seen = 0;
    for (let i = 0; i < after - first; i++) {
      const row = line[i + REACH]!;
      if ((numbers[row + MARKS]! & AT_BORDER) !== 0) seen = 0;
      let tag = numbers[row + GIVEN]!;
      if (tag === 0) {
        const likely = numbers[row + LIKELY]!;
        this.scoreAlone(numbers, line, i, 0, OPEN_WIDTH);
        if (likely > OPEN) this.scoreAlone(numbers, line, i, OPEN_WIDTH, CLOSED_WIDTH);
        unpack(packed, likely, scores);
        if (leadIn(scores, likely) < CLEAR) {
          for (const { value, at, slot } of this.reads) around[slot] = numbers[line[i + REACH + at]! + value]!;
          around[state] = stateOf(seen, ahead[i]!);
          this.addJoint(likely);
          unpack(packed, likely, scores);
        }
        tag = 1;
        for (let t = 1; t < likely; t++) if (scores[t]! > scores[tag - 1]!) tag = t + 1;
      }
      if (isFiniteTag(tag) && seen < 2) seen++;
      around[secondLast] = around[last]!;
      around[last] = tag;
      tags[first + i] = tag;
    }
  }

  /** The scores of the tags whose packed ones stand `from` on, `width` numbers, by what each form around word `i` says alone. */
  private scoreAlone(numbers: Int32Array, line: Int32Array, i: number, from: number, width: number): void {
    const start = this.alone + from * PLACES;
    const a = line[i]! + start;
    const b = line[i + 1]! + start + width;
    const c = line[i + 2]! + start + 2 * width;
    const d = line[i + 3]! + start + 3 * width;
    const e = line[i + 4]! + start + 4 * width;
    const { packed } = this;
    for (let k = 0; k < width; k++) {
      packed[from + k] = numbers[a + k]! + numbers[b + k]! + numbers[c + k]! + numbers[d + k]! + numbers[e + k]!;
    }
  }

  /** Adds what the features say that the values `around` make together. */
  private addJoint(likely: number): void {
    const { around, keys, plan, packed } = this;
    for (let k = 0, at = 0; k < keys.length; k++) {
      const end = plan[at]!;
      let key = 0;
      for (at++; at < end; at += 2) key = key * plan[at + 1]! + around[plan[at]!]!;
      keys[k] = this.joint[k]!.from + key;
    }
    const { first, others } = this.jointWeights;
    const found = this.jointWeights.find(keys, keys.length);
    for (let i = 0; i < OPEN_WIDTH; i++) {
      let sum = packed[i]!;
      for (let k = 0; k < found; k++) sum += first[keys[k]! * OPEN_WIDTH + i]!;
      packed[i] = sum;
    }
    if (likely === OPEN) return;
    for (let i = 0; i < CLOSED_WIDTH; i++) {
      let sum = packed[OPEN_WIDTH + i]!;
      for (let k = 0; k < found; k++) sum += others[keys[k]! * CLOSED_WIDTH + i]!;
      packed[OPEN_WIDTH + i] = sum;
    }
  }

  private writeRow({ text, lower }: Word, opens: boolean, row: Int32Array): void {
    const form = this.space.form(text, lower, opens);
    const values = this.space.valuesOf(form);
    const sure = sureTag(this.sure, form);
    row[GIVEN] = !isWord(text) ? signOf(form.shape) : sure === null ? 0 : TAG_NAMES.indexOf(sure) + 1;
    row[LIKELY] = this.closed.has(lower) ? COUNT : OPEN;
    row[MARKS] = marksOf(lower);
    this.columns.forEach((column, i) => (row[VALUES + i] = values[column]!));
    for (const { parts, from } of this.single) {
      const { column, at } = this.space.slots[parts[0]!.slot]!;
      if (values[column] !== 0) this.addSingle(row, at + REACH, from + values[column]!);
    }
  }

  /** Adds to a row what a feature of the form says where it stands at the place. */
  private addSingle(row: Int32Array, place: number, key: number): void {
    const { first, others } = this.singleWeights;
    this.keys[0] = key;
    if (this.singleWeights.find(this.keys, 1) === 0) return;
    const found = this.keys[0];
    const open = this.alone + place * OPEN_WIDTH;
    for (let k = 0; k < OPEN_WIDTH; k++) row[open + k]! += first[found * OPEN_WIDTH + k]!;
    const closed = this.alone + PLACES * OPEN_WIDTH + place * CLOSED_WIDTH;
    for (let k = 0; k < CLOSED_WIDTH; k++) row[closed + k]! += others[found * CLOSED_WIDTH + k]!;
  }
}

/** The features of the model by template; not in the constructor, whose closures would keep the model. */
function templatesOf(space: Space, model: Model): readonly LearnedTemplate[] {
  let from = 0;
  const templates = space.templates.map((parts, template) => {
    const numbers = model.features[template]!;
    const features: Feature[] = [];
    let key = from;
    for (let i = 0; i < numbers.length; i += 2 + 2 * numbers[i + 1]!) {
      key += numbers[i]!;
      const weights = new Array<number>(COUNT).fill(0);
      for (let pair = 0; pair < numbers[i + 1]!; pair++) weights[numbers[i + 2 + 2 * pair]!] = numbers[i + 3 + 2 * pair]!;
      features.push({ key, weights });
    }
    const made = { parts, from, features };
    from += parts.reduce((product, { size }) => product * size, 1);
    return made;
  });
  if (from > 2 ** 31 - 1) throw new RangeError('the features of the tagger have more numbers than 31 bits hold');
  return templates;
}

/** Without its features, which are in the tables. */
const bare = ({ parts, from }: LearnedTemplate): Template => ({ parts, from });

const tableOf = (templates: readonly LearnedTemplate[]): WeightTable =>
  new WeightTable(
    templates.flatMap(({ features }) => features),
    OPEN,
    CLOSED,
  );

/** More than any score. */
const LARGEST = 2 ** 29;

/** By how much the best of the first scores leads. */
function leadIn(scores: Int32Array, count: number): number {
  let most = -LARGEST;
  let second = -LARGEST;
  for (let t = 0; t < count; t++) {
    const score = scores[t]!;
    if (score > most) {
      second = most;
      most = score;
    } else if (score > second) second = score;
  }
  return most - second;
}
