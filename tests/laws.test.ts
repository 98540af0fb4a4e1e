/** What holds for every article, whatever the rules are. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArticleTooLongError, type Article } from '../src/article.js';
import { hostileTexts } from '../src/bench/hostile.js';
import { flow } from '../src/batch/flow.js';
import { listArticles, readFolderArticle, readFolderGold, readManifest, sheetPath } from '../src/corpus/index.js';
import { analyze, extract } from '../src/extract.js';
import { FactSheet } from '../src/fact.js';
import { formatSheet } from '../src/write/index.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CORPUS = path.join(ROOT, 'corpus');
const EXTRACTED = path.join(ROOT, 'extracted');

const ids = await listArticles(CORPUS);
const articles = await Promise.all(ids.map((id) => readFolderArticle(CORPUS, id)));

const WORDS =
  'zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty ' +
  'thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half third fourth fifth sixth seventh ' +
  'eighth ninth tenth twelfth twentieth thirds quarters first doubled tripled halved twice thrice twofold threefold';
const NUMBER = new RegExp(`\\d+(?:[.,]\\d+)*|(?<![\\p{L}\\p{N}])(?:${WORDS.split(' ').join('|')})(?![\\p{L}\\p{N}])`, 'giu');

interface Quoted {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Every record with text, start and end, however deep. */
function* quotedIn(value: unknown): Generator<Quoted> {
  if (typeof value !== 'object' || value === null) return;
  const record = value as Partial<Quoted>;
  if (typeof record.text === 'string' && typeof record.start === 'number') yield record as Quoted;
  for (const field of Object.values(value)) yield* quotedIn(field);
}

function expectQuotesToHold(value: unknown, text: string): void {
  for (const quoted of quotedIn(value)) expect(text.slice(quoted.start, quoted.end)).toBe(quoted.text);
}

function expectNumbersAccounted(sheet: FactSheet, text: string): void {
  const spans = sheet.facts.flatMap(({ quantity, period, subject, metric, place, source }) => [
    quantity,
    period,
    subject,
    metric,
    place,
    source,
  ]);
  const covered = [...spans, ...sheet.ledger].filter((span) => span != null);
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    const found = covered.some(({ start, end }) => start !== null && end !== null && start <= index && index < end);
    if (!found)
      expect.fail(`"${number}" at ${index} is in no fact and not in the ledger: …${text.slice(Math.max(0, index - 40), index + 40)}…`);
  }
}

/** Facts share no number, and stand in reading order. */
function expectOneFactANumber(sheet: FactSheet): void {
  const spans = sheet.facts.flatMap(({ quantity }) => quantity ?? []);
  for (let i = 1; i < spans.length; i++)
    expect(spans[i]!.start, `"${spans[i - 1]!.text}" and "${spans[i]!.text}"`).toBeGreaterThanOrEqual(spans[i - 1]!.end);
  const names = sheet.facts.map(({ id }) => id);
  expect(new Set(names).size).toBe(names.length);
  for (const { change } of sheet.facts) if (change?.from?.fact != null) expect(names).toContain(change.from.fact);
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

function expectLaws(article: Article): void {
  const sheet = extract(deepFreeze(article));
  FactSheet.parse(sheet);
  expectQuotesToHold(sheet, article.text);
  expectQuotesToHold(analyze(article.text, article.meta.published ?? null), article.text);
  expectNumbersAccounted(sheet, article.text);
  expectOneFactANumber(sheet);
  expect(formatSheet(extract(article))).toBe(formatSheet(sheet));
}

describe('corpus', () => {
  it.each(articles)('$id keeps the laws', (article) => expectLaws(article));

  it.each(articles)('$id has gold whose quotes stand in it, overlap nowhere and follow the text', async (article) => {
    const gold = await readFolderGold(CORPUS, article);
    expect(gold.published).toBe(article.meta.published ?? null);
    expect(gold.facts.length).toBeGreaterThan(0);
  });

  it('gives the same sheets one by one and all at a time', async () => {
    const all = async (jobs: readonly Article[], ahead: number): Promise<Map<string, string>> => {
      const sheets = new Map<string, string>();
      const run = (article: Article): Promise<[string, string]> => Promise.resolve([article.id, formatSheet(extract(article))]);
      for await (const [id, sheet] of flow(jobs, run, { ahead })) sheets.set(id, sheet);
      return sheets;
    };
    const [one, many] = [await all(articles, 1), await all([...articles].reverse(), 8)];
    expect(many).toEqual(one);
  });
});

describe('extracted', () => {
  it.each(articles)('$id is what the program gives today ("npm start" writes it)', (article) => {
    const file = sheetPath(EXTRACTED, article.id);
    expect(existsSync(file), `${file} is missing: run "npm start"`).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe(formatSheet(extract(article)));
  });

  it('holds no sheet without an article, and its manifest counts them', async () => {
    const sheets = readdirSync(EXTRACTED).filter((name) => name.endsWith('.facts.json')).sort(); // prettier-ignore
    expect(sheets).toEqual(ids.map((id) => `${id}.facts.json`).sort());
    expect((await readManifest(EXTRACTED))?.articles).toBe(ids.length);
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        'Norvik',
        'the company',
        'sales',
        'rose',
        'fell',
        'to',
        'from',
        'by',
        'about',
        'of',
        'said',
        'and',
        'in',
        'up',
      ),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        '5%',
        '$3.2bn',
        '€4m-€5m',
        '12',
        '1,50,000',
        '3.5 million',
        'two-thirds',
        'a dozen',
        '27 cents a share',
        '-0.4',
        '½',
      ),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '2019',
        'last year',
        'the third quarter',
        'May 4',
        'on Tuesday',
        'a year earlier',
        '5:30pm',
        '2-1',
        'second-largest',
      ),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom('.', ',', '\n\n', '\n', '|', '(', ')', '“', '”', '’s', '–', ';', '%', '$', '/', '…', '1.', '- '),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('😀', '𝟓', 'é', '\u0301', '\uD800', '東京', '٣', '½', '\u00A0', '\t', '1'.repeat(400), '9,'.repeat(50)),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  );
  const text = fc.array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 60 }).map((pieces) => pieces.flat().join(''));
  const published = fc.constantFrom('2019-11-05', '2024-02-29', null);

  it('keeps the laws', () => {
    fc.assert(
      fc.property(text, published, (text, published) => expectLaws({ id: 'generated', text, meta: { published } })),
      { numRuns: 300, seed: 20191105 },
    );
  });

  it.each(hostileTexts(4000))('keeps the laws: $name', ({ text }) =>
    expectLaws({ id: 'hostile', text, meta: { published: '2019-11-05' } }),
  );

  it.each(['', ' ', '\n', '5', '%', '\uFEFF5', '“', 'a'.repeat(5000), '1'.repeat(5000)])('keeps the laws: %j', (text) =>
    expectLaws({ id: 'short', text, meta: {} }),
  );
});

describe('a megabyte', () => {
  const article = (text: string): Article => ({ id: 'megabyte', text, meta: {} });

  it.each(['7', '1,', '1.1,', 'a', 'A', 'Aa', 'é', '東京', 'U.', ' ', '\n', '\r\n'])('of %j in one piece ends in a sheet', (piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    const sheet = extract(article(text));
    expectQuotesToHold(sheet, text);
    expectNumbersAccounted(sheet, text);
  });

  it.each([
    [',', 'has more than 300000 words and signs'],
    ['"', 'has more than 300000 words and signs'],
    ['a\n\n', 'has more than 300000 words and signs'],
    ['5 ', 'has more than 50000 numbers'],
    ['1, ', 'has more than 50000 numbers'],
    ['one ', 'has more than 50000 numbers'],
    ['Sales rose 5%. ', 'has more than 50000 numbers'],
  ])('of %j is refused: it %s', (piece, message) => {
    const text = piece.repeat(1_000_000 / piece.length);
    expect(() => extract(article(text))).toThrow(new ArticleTooLongError(message));
  });
});
