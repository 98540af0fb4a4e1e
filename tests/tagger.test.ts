import { describe, expect, it } from 'vitest';
import { readSentences } from '../src/bench/tags.js';
import { tagger } from '../src/tagger/index.js';
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
