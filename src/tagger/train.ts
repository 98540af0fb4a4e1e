/**
 * Learns the weights from tagged sentences: a maximum entropy Markov model that tags from left to right (McCallum et al. 2000), by steps
 * of AdaGrad (Duchi et al. 2011), the mean of all steps taken (Polyak and Juditsky 1992). Same sentences, same weights.
 */
import { AT_BORDER, countAhead, FORM_ATTRIBUTES, isWord, marksOf, TAG_NAMES, type Tag } from './features.js';
import { EDGE, keyOf, OUTSIDE, signOf, Space, stateOf, type Alphabets, type Values } from './space.js';
import { isFiniteTag, OPEN, sureTag, type Model } from './tagger.js';
import type { TaggedSentence } from './sentences.js';

/** Runs in different orders, whose means count. */
const RUNS = 5;
const EPOCHS = 3;
const RATE = 0.2;
/** So many of the most frequent words are contexts by themselves. */
const FREQUENT = 200;
/** A word that has the same tag so often, and never another one, always gets it. */
const SURE = 8;
/** A feature met less often is dropped, and so is a weight that is nearer to 0. */
const LEAST_MET = 4;
const LEAST_WEIGHT = 0.15;
/** A weight is rounded to so many parts of one. */
const PRECISION = 16;
/** Where the model is that sure of the right tag, it learns nothing. */
const SURE_ENOUGH = 1e-3;

export function train(sentences: readonly TaggedSentence[]): Omit<Model, 'sentences'> {
  const sure = sureWords(sentences);
  const alphabets = alphabetsOf(sentences);
  const space = new Space(alphabets);
  const learner = new Learner(space);
  const ready = sentences.map((sentence) => prepare(space, sentence, sure));
  const order = ready.map((_, i) => i);
  const chance = generator(20_261_123);
  for (let run = 0; run < RUNS; run++) {
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      shuffle(order, chance);
      for (const i of order) learner.learn(ready[i]!);
    }
    learner.endRun();
  }
  const closed = sentences.flat().filter(({ tag }) => tag !== null && TAG_NAMES.indexOf(tag) >= OPEN);
  return { ...alphabets, sure, closed: [...new Set(closed.map(({ lower }) => lower))].sort(), features: learner.features() };
}

function sureWords(sentences: readonly TaggedSentence[]): Model['sure'] {
  const counts = new Map<string, Map<Tag, number>>();
  for (const { lower, text, tag } of sentences.flat()) {
    if (tag === null || text !== lower) continue;
    const own = counts.get(lower) ?? new Map<Tag, number>();
    counts.set(lower, own.set(tag, (own.get(tag) ?? 0) + 1));
  }
  const sure = [...counts].flatMap(([word, own]): [string, Tag][] => {
    const [[tag, count]] = [...own] as [[Tag, number]];
    return own.size === 1 && count >= SURE ? [[word, tag]] : [];
  });
  return Object.fromEntries(sure.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function alphabetsOf(sentences: readonly TaggedSentence[]): Alphabets {
  const counts = new Map<string, number>();
  for (const { lower, text } of sentences.flat()) if (isWord(text)) counts.set(lower, (counts.get(lower) ?? 0) + 1);
  const frequent = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, FREQUENT)
    .map(([word]) => word);
  const space = new Space({ frequent, values: FORM_ATTRIBUTES.map(() => []) });
  const values = FORM_ATTRIBUTES.map(() => new Set<string>());
  for (const sentence of [...sentences, EDGE]) {
    sentence.forEach(({ text, lower }, i) => {
      const form = space.form(text, lower, i === 0);
      FORM_ATTRIBUTES.forEach((attribute, column) => values[column]!.add(form[attribute]));
    });
  }
  return { frequent, values: values.map((each) => [...each]) };
}

interface Ready {
  readonly forms: readonly Values[];
  readonly marks: readonly number[];
  /** Number of the right tag; 0 for a word without one; below 0 what is given: the number of a sign, or of a sure word's tag. */
  readonly tags: readonly number[];
  readonly ahead: Uint8Array;
}

function prepare(space: Space, sentence: TaggedSentence, sure: Model['sure']): Ready {
  const marks = sentence.map(({ lower }) => marksOf(lower));
  const ahead = Uint8Array.from(marks);
  countAhead(ahead, ahead.length);
  const forms = sentence.map(({ text, lower }, i) => space.form(text, lower, i === 0));
  const tags = sentence.map(({ text, tag }, i) => {
    if (!isWord(text)) return -signOf(forms[i]!.shape);
    const given = sureTag(sure, forms[i]!);
    return given === null ? (tag === null ? 0 : TAG_NAMES.indexOf(tag) + 1) : -(TAG_NAMES.indexOf(given) + 1);
  });
  return {
    forms: forms.map((form) => space.valuesOf(form)),
    marks,
    tags,
    ahead,
  };
}

const COUNT = TAG_NAMES.length;

class Learner {
  /** For each template the features met so far, by number. */
  private readonly rows: readonly Map<number, number>[];
  private readonly met: number[] = [];
  /** COUNT for each row: the weights, their squared steps, their sums over all steps so far and the step up to which each is summed. */
  private readonly weights: number[] = [];
  private readonly squares: number[] = [];
  private readonly sums: number[] = [];
  private readonly summed: number[] = [];
  private readonly means: number[] = [];
  private readonly edges: readonly Values[];
  private step = 0;

  constructor(private readonly space: Space) {
    this.rows = space.templates.map(() => new Map<number, number>());
    this.edges = EDGE.map(({ text, lower }) => space.valuesOf(space.form(text, lower, false)));
  }

  learn({ forms, marks, tags, ahead }: Ready): void {
    const { slots, last, secondLast, state } = this.space;
    const [before, behind] = this.edges as [Values, Values];
    const all = [before, before, ...forms, behind, behind];
    const around = new Int32Array(slots.length);
    around[last] = around[secondLast] = OUTSIDE;
    let seen = 0;
    for (let i = 0; i < forms.length; i++) {
      if ((marks[i]! & AT_BORDER) !== 0) seen = 0;
      let tag = -tags[i]!;
      if (tag <= 0) {
        slots.forEach(({ column, isForm, at }, slot) => {
          if (isForm) around[slot] = all[i + 2 + at]![column]!;
        });
        around[state] = stateOf(seen, ahead[i]!);
        tag = this.read(around, tags[i]! - 1) + 1;
      }
      if (isFiniteTag(tag)) seen = Math.min(seen + 1, 2);
      around[secondLast] = around[last]!;
      around[last] = tag;
    }
  }

  /** The best tag of a word as the weights stand, which then learn the right one, unless that is -1. */
  private read(around: Int32Array, right: number): number {
    const rows = this.space.templates.flatMap((parts, template) => {
      const key = keyOf(parts, around);
      return key < 0 ? [] : [this.rowOf(template, key)];
    });
    const scores = new Float64Array(COUNT);
    for (const row of rows) for (let tag = 0; tag < COUNT; tag++) scores[tag]! += this.weights[row * COUNT + tag]!;
    const best = scores.indexOf(Math.max(...scores));
    if (right >= 0) this.move(rows, scores, right);
    return best;
  }

  private rowOf(template: number, key: number): number {
    const known = this.rows[template]!.get(key);
    if (known !== undefined) return known;
    const row = this.met.length;
    this.rows[template]!.set(key, row);
    this.met.push(0);
    for (let tag = 0; tag < COUNT; tag++) for (const each of [this.weights, this.squares, this.sums, this.summed]) each.push(0);
    return row;
  }

  private move(rows: readonly number[], scores: Float64Array, right: number): void {
    this.step++;
    for (const row of rows) this.met[row]!++;
    const most = Math.max(...scores);
    const odds = scores.map((score) => Math.exp(score - most));
    const total = odds.reduce((sum, each) => sum + each, 0);
    for (let tag = 0; tag < COUNT; tag++) {
      const slope = (tag === right ? 1 : 0) - odds[tag]! / total;
      if (Math.abs(slope) < SURE_ENOUGH) continue;
      for (const row of rows) {
        const at = row * COUNT + tag;
        this.sums[at]! += (this.step - this.summed[at]!) * this.weights[at]!;
        this.summed[at] = this.step;
        this.squares[at]! += slope * slope;
        this.weights[at]! += (RATE * slope) / Math.sqrt(this.squares[at]!);
      }
    }
  }

  /** Keeps the mean of the steps and begins anew. */
  endRun(): void {
    for (let at = 0; at < this.weights.length; at++) {
      this.means[at] = (this.means[at] ?? 0) + (this.sums[at]! + (this.step - this.summed[at]!) * this.weights[at]!) / this.step / RUNS;
      for (const each of [this.weights, this.squares, this.sums, this.summed]) each[at] = 0;
    }
    this.step = 0;
  }

  features(): Model['features'] {
    return this.rows.map((rows) => {
      let last = 0;
      return [...rows]
        .sort(([a], [b]) => a - b)
        .flatMap(([key, row]) => {
          if (this.met[row]! < LEAST_MET * EPOCHS * RUNS) return [];
          const pairs = TAG_NAMES.flatMap((_, tag) => {
            const mean = this.means[row * COUNT + tag]!;
            return Math.abs(mean) < LEAST_WEIGHT ? [] : [tag, Math.round(mean * PRECISION)];
          });
          if (pairs.length === 0) return [];
          const difference = key - last;
          last = key;
          return [difference, pairs.length / 2, ...pairs];
        });
    });
  }
}

/** Fisher–Yates */
function shuffle(items: number[], chance: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
}

/** Numbers from 0 to 1 that only look random (a linear congruential generator, Numerical Recipes). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
