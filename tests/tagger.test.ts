import { describe, expect, it } from 'vitest';
import { readSentences } from '../src/bench/tags.js';
import { tagger } from '../src/tagger/index.js';
import { MOST_FORMS, Rows } from '../src/tagger/rows.js';
import { readTagged } from '../src/tagger/sentences.js';
import { Tagger } from '../src/tagger/tagger.js';
import { train } from '../src/tagger/train.js';
import { readModel } from '../src/tagger/weights.js';

const { sentences, hash } = await readSentences();
const tagsOf = (line: string): string[] => {
  const words = readTagged(line);
  const tags = tagger.tag(words);
  return words.map(({ text }, i) => (tags[i] ? `${text}_${tags[i]}` : text));
};

describe('tagged sentences', () => {
  it('are read with the tag of each word', () => {
    expect(readTagged("Orsa_P Inc._P does_Mn't_X pay_I 4%.")).toEqual([
      { text: 'Orsa', lower: 'orsa', tag: 'P' },
      { text: 'Inc', lower: 'inc', tag: 'P' },
      { text: '.', lower: '.', tag: null },
      { text: 'does', lower: 'does', tag: 'M' },
      { text: "n't", lower: "n't", tag: 'X' },
      { text: 'pay', lower: 'pay', tag: 'I' },
      { text: '4', lower: '4', tag: null },
      { text: '%', lower: '%', tag: null },
      { text: '.', lower: '.', tag: null },
    ]);
  });

  it('with an unknown tag are refused with the word and the line', () => {
    expect(() => readTagged('Sales_N rose_Z.')).toThrow('"rose" has the unknown tag Z in: Sales_N rose_Z.');
  });

  it('that the tagger learns from have a tag behind each word', () => {
    const bare = sentences.flatMap((sentence) =>
      sentence.filter(({ text, tag }) => tag === null && /^\p{L}/u.test(text)).map(({ text }) => text),
    );
    expect(bare).toEqual([]);
    expect(sentences.length).toBeGreaterThan(9_000);
  });

  it('are those of the weights ("npm run train" learns them anew)', () => {
    expect(readModel().sentences).toBe(hash);
  });
});

describe('the tagger', () => {
  it.each([
    ['Staff costs rose 4% after the bank cut 300 jobs.', 'Staff_N costs_N rose_V 4 % after_S the_T bank_N cut_V 300 jobs_N .'],
    ['A litre costs £2, and a homes report was published.', 'A_T litre_N costs_V £ 2 , and_C a_T homes_N report_N was_M published_L .'],
    ['Homes built in May cost more.', 'Homes_N built_L in_A May_P cost_V more_J .'],
  ])('%s', (text, tagged) => {
    expect(tagsOf(text).join(' ')).toBe(tagged);
  });

  it('says nothing of an empty sentence, and null of what is no word', () => {
    expect(tagger.tag([])).toEqual([]);
    expect(tagger.tag(readTagged('£4 – 5!'))).toEqual([null, null, null, null, null]);
  });

  it('learns: of sentences kept apart it knows more than always the usual tag, and twice the same from the same sentences', () => {
    const few = sentences.slice(0, 600);
    const weights = train(few);
    expect(train(few)).toEqual(weights);
    const learned = new Tagger({ ...weights, sentences: '' });
    const usual = new Map<string, Map<string, number>>();
    for (const { lower, tag } of few.flat()) {
      if (tag === null) continue;
      const counts = usual.get(lower) ?? new Map<string, number>();
      usual.set(lower, counts.set(tag, (counts.get(tag) ?? 0) + 1));
    }
    const most = (lower: string): string => [...(usual.get(lower) ?? [['N', 1] as const])].sort(([, m], [, n]) => n - m)[0]![0];
    let right = 0;
    let usually = 0;
    for (const sentence of sentences.slice(600, 900)) {
      const tags = learned.tag(sentence);
      sentence.forEach(({ lower, tag }, i) => {
        if (tag === null) return;
        if (tags[i] === tag) right++;
        if (most(lower) === tag) usually++;
      });
    }
    expect(right).toBeGreaterThan(1.05 * usually);
  });
});

describe('the rows of forms', () => {
  /** Rows that hold the number of the word "w7", negative at the start of a sentence; `written` counts how many were worked out. */
  const rowsOfNumbers = (): { rows: Rows; written: () => number; valueOf: (n: number, opens?: boolean) => number } => {
    let written = 0;
    const rows = new Rows(2, ({ text }, opens, row) => {
      written++;
      row[0]! += Number(text.slice(1)) * (opens ? -1 : 1);
    });
    const valueOf = (n: number, opens = false): number => rows.numbers[rows.find({ text: `w${n}`, lower: `w${n}` }, opens)]!;
    return { rows, written: () => written, valueOf };
  };

  it('are worked out once, apart for the start of a sentence', () => {
    const { rows, written, valueOf } = rowsOfNumbers();
    expect([valueOf(7), valueOf(7, true), valueOf(8)]).toEqual([7, -7, 8]);
    rows.beginText();
    expect([valueOf(7), valueOf(7, true), valueOf(8), written()]).toEqual([7, -7, 8, 3]);
  });

  it('of forms that are met again stay, while others are forgotten and worked out anew', () => {
    const { rows, written, valueOf } = rowsOfNumbers();
    const met = 100;
    let wrong = 0;
    for (let n = met; n < 4 * MOST_FORMS; n++) {
      if (n % 1000 === 0) rows.beginText();
      if (valueOf(n) !== n || valueOf(n % met, true) !== 0 - (n % met)) wrong++;
    }
    expect(wrong).toBe(0);
    expect(written()).toBe(4 * MOST_FORMS);
    expect(rows.numbers).toHaveLength(2 * MOST_FORMS);
    expect(valueOf(met)).toBe(met);
    expect(written()).toBe(4 * MOST_FORMS + 1);
  });

  it('of a text with more forms than are remembered all stay until the next', () => {
    const { rows, written, valueOf } = rowsOfNumbers();
    const count = 3 * MOST_FORMS;
    const places = Array.from({ length: count }, (_, n) => rows.find({ text: `w${n}`, lower: `w${n}` }, false));
    expect(new Set(places).size).toBe(count);
    expect(places.every((at, n) => rows.numbers[at] === n)).toBe(true);
    rows.beginText();
    expect(rows.numbers).toHaveLength(2 * MOST_FORMS);
    expect([valueOf(5), written()]).toEqual([5, count + 1]);
  });
});
