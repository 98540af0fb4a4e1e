/** Features by number: each value of an attribute has one, and so has each combination of values that a template allows. */
import { FORM_ATTRIBUTES, readForm, TAG_NAMES, TEMPLATES, type Form } from './features.js';

export interface Alphabets {
  /** The words that are contexts by themselves. */
  readonly frequent: readonly string[];
  /** The values of each attribute in the order of FORM_ATTRIBUTES; the number of a value is its place, from 1. */
  readonly values: readonly (readonly string[])[];
}

/** A value that templates read: a column of the form so many places behind the word, or behind the columns a tag or the state. */
interface Slot {
  readonly column: number;
  readonly isForm: boolean;
  readonly at: number;
}

/** A value of a template: its slot, and how many values that may have. */
interface Part {
  readonly slot: number;
  readonly size: number;
}

/** The numbers of a form's values, in the order of FORM_ATTRIBUTES; 0 for one that the training did not meet. */
export type Values = Int32Array;

const TAG = FORM_ATTRIBUTES.length;
const STATE = TAG + 1;

/** Behind the tags come the numbers of what is no word. */
const SIGNS = ['0', ',', '"', '-', '$', '£', '%', '(', ':'] as const;
const NO_WORD = TAG_NAMES.length + 1;
export const OUTSIDE = NO_WORD + SIGNS.length + 1;

/** The number that a token which is no word has among the tags. */
export function signOf(shape: string): number {
  return NO_WORD + 1 + SIGNS.indexOf(shape as (typeof SIGNS)[number]);
}

/** What stands before a sentence and behind it. */
export const EDGE = ['<', '>'].map((text) => ({ text, lower: text }));

/** `seen` finite verbs since the last border, `ahead` up to the next. */
export const stateOf = (seen: number, ahead: number): number => 1 + seen * 3 + ahead;

export class Space {
  /** All that templates read around a word; that of the tag before, of the one before that, and of the state. */
  readonly slots: readonly Slot[];
  readonly last: number;
  readonly secondLast: number;
  readonly state: number;
  readonly templates: readonly (readonly Part[])[];
  private readonly frequent: ReadonlySet<string>;
  private readonly numbers: readonly ReadonlyMap<string, number>[];

  constructor({ frequent, values }: Alphabets) {
    this.frequent = new Set(frequent);
    this.numbers = values.map((each) => new Map(each.map((value, i) => [value, i + 1])));
    const sizes = [...values.map(({ length }) => length + 1), OUTSIDE + 1, stateOf(2, 2) + 1];
    const columns = [...FORM_ATTRIBUTES, 'tag', 'state'];
    const slots: Slot[] = [];
    const slotOf = (column: number, at: number): number => {
      const known = slots.findIndex((slot) => slot.column === column && slot.at === at);
      return known >= 0 ? known : slots.push({ column, isForm: column < TAG, at }) - 1;
    };
    this.templates = TEMPLATES.map((row) =>
      row.split(' ').map((part) => {
        const [, name, at] = /^(\w+)([+-]\d)$/.exec(part)!;
        const column = columns.indexOf(name!);
        return { slot: slotOf(column, Number(at)), size: sizes[column]! };
      }),
    );
    this.slots = slots;
    this.last = slotOf(TAG, -1);
    this.secondLast = slotOf(TAG, -2);
    this.state = slotOf(STATE, 0);
  }

  form(text: string, lower: string, first: boolean): Form {
    return readForm(text, lower, first, (word) => this.frequent.has(word));
  }

  valuesOf(form: Form): Values {
    return Int32Array.from(FORM_ATTRIBUTES, (attribute, i) => this.numbers[i]!.get(form[attribute]) ?? 0);
  }
}

/** The number of a template's feature, or -1 where a value is unknown; `around` holds the value of each slot. */
export function keyOf(parts: readonly Part[], around: ArrayLike<number>): number {
  let key = 0;
  for (let i = 0; i < parts.length; i++) {
    const { slot, size } = parts[i]!;
    const value = around[slot]!;
    if (value === 0) return -1;
    key = key * size + value;
  }
  return key;
}
