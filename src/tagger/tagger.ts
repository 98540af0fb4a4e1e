/** Tags the words of a sentence from left to right with the weights that the training left. */
import { finiteAhead, isBorder, isFiniteWord, isWord, TAG_NAMES, type Form, type Tag } from './features.js';
import { EDGE, keyOf, OUTSIDE, signOf, Space, stateOf, type Alphabets, type Around, type Values } from './space.js';

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

const FINITE: ReadonlySet<number> = new Set([TAG_NAMES.indexOf('V') + 1, TAG_NAMES.indexOf('M') + 1]);

/** Whether the number is that of the tag of a finite verb or an auxiliary. */
export const isFiniteTag = (tag: number): boolean => FINITE.has(tag);

const COUNT = TAG_NAMES.length;
/** The first so many tags are of nouns, verbs, adjectives and adverbs: all that a word may be which is not known for another one. */
export const OPEN = 8;
/** How far a template looks to each side. */
const REACH = 2;
/** A tag that leads by so much, by what each form says alone, stays the best whatever the joint features say (in all but one of 5,000 words). */
const CLEAR = 50;
/** Forms that are remembered, with what they say by themselves; behind so many new ones, those not met since are forgotten. */
const MOST_FORMS = 15_000;

interface Known {
  readonly values: Values;
  /** The number that it has whatever stands around it, of a sign or of a sure word's tag; 0 where its surroundings decide. */
  readonly given: number;
  /** How many of the tags, from the first on, come into question. */
  readonly likely: number;
  readonly border: boolean;
  readonly finite: boolean;
  /** COUNT for each place from REACH before a word to REACH behind it: the weights of all that this form says by itself when it stands there. */
  readonly alone: Int16Array;
}

interface Table {
  readonly parts: Space['templates'][number];
  /** Number of a feature → where its weights begin. */
  readonly rows: NumberMap;
}

/** Whole numbers of 31 bits to such numbers, by open addressing: most of the tagger's time goes into looking them up. */
class NumberMap {
  private readonly mask: number;
  private readonly keys: Int32Array;
  private readonly values: Int32Array;

  constructor(entries: readonly (readonly [number, number])[]) {
    const size = 2 ** Math.ceil(Math.log2(2 * entries.length + 1));
    this.mask = size - 1;
    this.keys = new Int32Array(size).fill(-1);
    this.values = new Int32Array(size);
    for (const [key, value] of entries) {
      let at = this.home(key);
      while (this.keys[at] !== -1) at = (at + 1) & this.mask;
      this.keys[at] = key;
      this.values[at] = value;
    }
  }

  /** -1 for what is not there. */
  get(key: number): number {
    if (key < 0) return -1;
    for (let at = this.home(key); ; at = (at + 1) & this.mask) {
      const found = this.keys[at]!;
      if (found === key) return this.values[at]!;
      if (found === -1) return -1;
    }
  }

  private home(key: number): number {
    const mixed = Math.imul(key, 0x9e3779b1);
    return (mixed ^ (mixed >>> 15)) & this.mask;
  }
}

export class Tagger {
  private readonly space: Space;
  private readonly sure: Model['sure'];
  private readonly closed: ReadonlySet<string>;
  private readonly weights: Int16Array;
  /** Templates of one attribute of a form, by place, and all the others. */
  private readonly single: readonly (readonly Table[])[];
  private readonly joint: readonly Table[];
  private known = new Map<string, Known>();
  private older = new Map<string, Known>();

  constructor(model: Model) {
    this.space = new Space(model);
    this.sure = model.sure;
    this.closed = new Set(model.closed);
    const weights: number[] = [];
    const tables = this.space.templates.map((parts, template): Table => {
      const numbers = model.features[template]!;
      const rows: [number, number][] = [];
      let key = 0;
      for (let i = 0; i < numbers.length; i += 2 + 2 * numbers[i + 1]!) {
        key += numbers[i]!;
        const row = weights.length;
        rows.push([key, row]);
        for (let tag = 0; tag < COUNT; tag++) weights.push(0);
        for (let pair = 0; pair < numbers[i + 1]!; pair++) weights[row + numbers[i + 2 + 2 * pair]!] = numbers[i + 3 + 2 * pair]!;
      }
      return { parts, rows: new NumberMap(rows) };
    });
    this.weights = Int16Array.from(weights);
    const isSingle = ({ parts }: Table): boolean => parts.length === 1 && parts[0]!.isForm;
    this.single = Array.from({ length: 2 * REACH + 1 }, (_, i) =>
      tables.filter((table) => isSingle(table) && table.parts[0]!.at === i - REACH),
    );
    this.joint = tables.filter((table) => !isSingle(table));
  }

  /** One tag for each word, null for what is no word. */
  tag(words: readonly { readonly text: string; readonly lower: string }[]): readonly (Tag | null)[] {
    const [before, behind] = EDGE.map(({ text, lower }) => this.look(text, lower, false)) as [Known, Known];
    const forms = [before, before, ...words.map(({ text, lower }, i) => this.look(text, lower, i === 0)), behind, behind];
    const around: Around = { forms: forms.map(({ values }) => values), at: 0, last: OUTSIDE, secondLast: OUTSIDE, state: 0 };
    const scores = new Int32Array(COUNT);
    let seen = 0;
    const ahead = finiteAhead(forms);
    return words.map((_, i) => {
      const { given, border, likely } = forms[i + REACH]!;
      if (border) seen = 0;
      let tag = given;
      if (tag === 0) {
        const [a, b, c, d, e] = [forms[i]!.alone, forms[i + 1]!.alone, forms[i + 2]!.alone, forms[i + 3]!.alone, forms[i + 4]!.alone];
        let best = 0;
        let most = -Infinity;
        let second = -Infinity;
        for (let t = 0; t < likely; t++) {
          const score = a[t]! + b[COUNT + t]! + c[2 * COUNT + t]! + d[3 * COUNT + t]! + e[4 * COUNT + t]!;
          scores[t] = score;
          if (score > most) {
            second = most;
            most = score;
            best = t;
          } else if (score > second) second = score;
        }
        if (most - second < CLEAR) {
          around.at = i + REACH;
          around.state = stateOf(seen, ahead[i + REACH]!);
          for (const { parts, rows } of this.joint) {
            const row = rows.get(keyOf(parts, around));
            if (row >= 0) for (let t = 0; t < likely; t++) scores[t]! += this.weights[row + t]!;
          }
          for (let t = (best = 0); t < likely; t++) if (scores[t]! > scores[best]!) best = t;
        }
        tag = best + 1;
      }
      if (isFiniteTag(tag)) seen = Math.min(seen + 1, 2);
      around.secondLast = around.last;
      around.last = tag;
      return TAG_NAMES[tag - 1] ?? null;
    });
  }

  private look(text: string, lower: string, first: boolean): Known {
    const id = first ? ` ${text}` : text;
    let known = this.known.get(id);
    if (known) return known;
    known = this.older.get(id) ?? this.read(text, lower, first);
    if (this.known.size >= MOST_FORMS) {
      this.older = this.known;
      this.known = new Map();
    }
    this.known.set(id, known);
    return known;
  }

  private read(text: string, lower: string, first: boolean): Known {
    const form = this.space.form(text, lower, first);
    const values = this.space.valuesOf(form);
    const alone = new Int16Array(this.single.length * COUNT);
    this.single.forEach((tables, place) => {
      for (const { parts, rows } of tables) {
        const row = rows.get(values[parts[0]!.column]!);
        if (row >= 0) for (let t = 0; t < COUNT; t++) alone[place * COUNT + t]! += this.weights[row + t]!;
      }
    });
    const sure = sureTag(this.sure, form);
    const given = !isWord(text) ? signOf(form.shape) : sure === null ? 0 : TAG_NAMES.indexOf(sure) + 1;
    const likely = this.closed.has(lower) ? COUNT : OPEN;
    return { values, given, likely, border: isBorder(lower), finite: isFiniteWord(lower), alone };
  }
}
