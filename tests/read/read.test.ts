import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedId, idOf, InputError, readArticle } from '../../src/read/index.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('readArticle', () => {
  it('keeps a text as it is but for byte order mark and line ends', () => {
    const article = readArticle(bytes('\uFEFFSales  rose 5%.\r\n\r\nCosts\rfell.\n'), {
      file: 'in/Big Story.txt',
      meta: { published: '2024-05-02' },
    });
    expect(article).toEqual({ id: 'big-story', text: 'Sales  rose 5%.\n\nCosts\nfell.\n', meta: { published: '2024-05-02' } });
  });

  it.each([
    [
      '---\ntitle: Jobs: up\ndate: 2024-05-02\n---\n\nText 5.',
      { title: 'Jobs: up', published: '2024-05-02', publishedBy: 'meta' },
      'Text 5.',
    ],
    ['---\nlang: \'en\'\nurl: "https://example.org"\nother: 1\n---\nText 5.', { language: 'en', url: 'https://example.org' }, 'Text 5.'],
    ['---\nNo front matter, 5.', {}, '---\nNo front matter, 5.'],
    ['# Head\n\n---\n\nText 5.', {}, '# Head\n\n---\n\nText 5.'],
    ['---\r\ntitle: A\r\n---\r\nText 5.\r\n', { title: 'A' }, 'Text 5.\n'],
  ])('reads the front matter of Markdown: %j', (source, meta, text) => {
    expect(readArticle(source, { file: 'a.md' })).toEqual({ id: 'a', text, meta });
  });

  it('lets what is given win over front matter, and reads none in plain text', () => {
    const source = '---\ndate: 2024-05-02\n---\nText 5.';
    expect(readArticle(source, { file: 'a.md', meta: { published: '2023-01-01', publishedBy: 'given' } }).meta).toEqual({
      published: '2023-01-01',
      publishedBy: 'given',
    });
    expect(readArticle(source, { file: 'a.txt' })).toMatchObject({ text: source, meta: {} });
  });

  it.each([
    [bytes(' \n\t\n'), 'a.txt: is empty; '],
    [bytes('\uFEFF'), 'a.txt: is empty; '],
    [Uint8Array.of(0x41, 0, 0x42), 'a.txt: is a binary file; '],
  ])('refuses %s', (source, message) => {
    const read = () => readArticle(source, { file: 'a.txt' });
    expect(read).toThrow(InputError);
    expect(read).toThrow(message);
  });

  it('refuses a date that is none', () => {
    expect(() => readArticle('Text 5.', { file: 'a.txt', meta: { published: '2024-02-30' } })).toThrow(
      'a.txt: published: must be a day written YYYY-MM-DD',
    );
  });

  it('refuses Markdown that is front matter only', () => {
    expect(() => readArticle('---\ntitle: A\n---\n', { file: 'a.md' })).toThrow('a.md: has no text behind its front matter');
  });
});

describe('ids', () => {
  it.each([
    ['News/Jobs report (May).md', 'jobs-report-may'],
    ['C:\\News\\Story.TXT', 'story'],
    ['Ünïcode ½.txt', 'ünïcode-½'],
    ['..txt', 'article'],
    ['---.md', 'article'],
    ['v1.2.txt', 'v1.2'],
  ])('%s → %s', (file, id) => expect(idOf(file)).toBe(id));

  it('made from any name are file names that stay in their folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const id = idOf(name);
        expect(checkedId(id, 'x')).toBe(id);
        expect(id).not.toMatch(/[/\\\0]|^\./);
      }),
    );
  });
});
