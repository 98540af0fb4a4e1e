/** What no one means to hand in: it ends in a clear record, and reading goes on. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gunzip, linesOf } from '../../src/read/bytes.js';
import { readAll, STORY, told } from './pieces.js';

const LINE = Buffer.from(`${JSON.stringify({ text: STORY })}\n`);
const MEGABYTE = Buffer.alloc(1 << 20, 'a');

describe('hostile input', () => {
  it.each([
    ['nothing', '', 'a.txt is empty'],
    ['blanks', ' \n\t\n', 'a.txt is empty'],
    ['a byte order mark alone', '\uFEFF', 'a.txt is empty'],
    ['an empty page', '<html></html>', 'a.txt has no text that reads as an article'],
    ['a PDF', '%PDF-1.7\n\u0000\u0001', 'a.txt is a PDF file'],
    ['an archive', Buffer.from('PK\x03\x04abc', 'latin1'), 'a.txt is a ZIP archive (or a document of Word, Excel …)'],
    ['an image', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'), 'a.txt is an image'],
    ['zero bytes', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)]), 'a.txt is a binary file'],
    ['zero bytes far behind', Buffer.concat([Buffer.alloc(100_000, 'text '), Buffer.alloc(9)]), 'a.txt is a binary file'],
    ['gzip of nothing', gzipSync(''), 'a.txt is empty'],
    ['gzip that is none', Buffer.from([0x1f, 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]), 'a.txt is broken gzip'],
  ])('%s is told', async (_, content, message) => {
    expect((await readAll('a.txt', content)).map(told)).toEqual([message]);
  });

  it('a line of 100 MB is passed over in bounded memory, and the lines around it are read', async () => {
    function* chunks(): Generator<Uint8Array> {
      yield LINE;
      for (let i = 0; i < 100; i++) yield MEGABYTE;
      yield Buffer.from('\n');
      yield LINE;
    }
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const lines = [];
    async function* watched(): AsyncGenerator<Uint8Array> {
      await Promise.resolve();
      for (const chunk of chunks()) {
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
        yield chunk;
      }
    }
    for await (const { number, bytes } of linesOf(watched(), 16e6)) lines.push([number, bytes?.length ?? null]);
    expect(lines).toEqual([[1, LINE.length - 1], [2, null], [3, LINE.length - 1]]); // prettier-ignore
    expect(most).toBeLessThan(60e6);
    expect((await readAll('a.jsonl', chunks())).map(told)).toEqual(['a.jsonl:1 a-1', 'a.jsonl:2 is longer than 16 MB', 'a.jsonl:3 a-3']);
    expect((await readAll('a.txt', chunks(), { as: 'text' })).map(told)).toEqual(['a.txt is larger than 16 MB']);
  });

  it('truncated gzip gives every whole line before the fault', async () => {
    // Random text, so that the packed file is long enough to be cut in its middle
    const text = Array.from({ length: 2000 }, (_, i) => `${JSON.stringify({ id: `n${i}`, text: `${STORY} ${(i * 7919) ** 3}` })}\n`).join(
      '',
    );
    const packed = gzipSync(text);
    const readings = await readAll('a.jsonl', packed.subarray(0, packed.length >> 1));
    const articles = readings.slice(0, -1);
    expect(articles.length).toBeGreaterThan(100);
    expect(articles.map(told)).toEqual(articles.map((_, i) => `a.jsonl:${i + 1} n${i}`));
    expect(told(readings.at(-1)!)).toBe('a.jsonl is gzip that ends too early');
  });

  it('gzip that grows a thousandfold is read as far as the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(200e6, ' '));
    expect(bomb.length).toBeLessThan(1e6);
    expect((await readAll('a.txt', bomb)).map(told)).toEqual(['a.txt is larger than 16 MB']);
  });

  it('gzip is unpacked no further than it is asked for', async () => {
    let fed = 0;
    async function* packed(): AsyncGenerator<Uint8Array> {
      await Promise.resolve();
      const bytes = gzipSync(Buffer.from(Array.from({ length: 3e6 }, (_, i) => (i * 2654435761) >>> 24)));
      for (let at = 0; at < bytes.length; at += 1 << 14) {
        fed += 1 << 14;
        yield bytes.subarray(at, at + (1 << 14));
      }
    }
    for await (const chunk of gunzip(packed())) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    expect(fed).toBeLessThan(1e6);
  });

  const nested = (open: string, close: string, depth: number): string => `<html><body>${open.repeat(depth)}<p>${STORY}</p>${close.repeat(depth)}</body></html>`; // prettier-ignore
  it.each([
    ['deeply nested elements', nested('<div>', '</div>', 20_000)],
    ['deeply nested elements that never end', nested('<div><b>', '', 20_000)],
    ['deeply nested tables', nested('<table><tr><td>', '</td></tr></table>', 2000)],
    ['elements around every word', nested('<span class="a b">a </span>', '', 20_000)],
    ['a tag with very many attributes', `<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}=1`).join(' ')}>${STORY}</p>`],
    ['tags that never close', `<p>${STORY}</p>${'<a '.repeat(50_000)}`],
    ['a comment that never closes', `<html><body><p>${STORY}</p><!-- ${'<div>'.repeat(50_000)}`],
    ['structured data nested a hundred thousand deep', `<script type="application/ld+json">${'['.repeat(100_000)}</script><p>${STORY}</p>`],
  ])('%s are read', async (_, page) => {
    const [reading] = await readAll('a.html', page, { force: true });
    expect(reading).toHaveProperty('article');
    expect((reading as { article: { text: string } }).article.text).toContain('Norvik sold 41,500 tickets');
  });

  it('a page of a million elements is told', async () => {
    expect((await readAll('a.html', `<html><body>${'<p>a</p>'.repeat(500_000)}`)).map(told)).toEqual(['a.html has more than 100000 tags']);
  });

  it.each(['[', '{"a":', '"', '{"text":'])('JSON of nothing but %s is told', async (piece) => {
    for (const as of ['json', 'jsonl'] as const) {
      const readings = await readAll('a.json', piece.repeat(200_000), { as });
      expect(readings.map(told)).toEqual([expect.stringMatching(/is no JSON|has no text|holds no article/)]);
    }
  });

  it('a table of nothing but quotes ends', async () => {
    const readings = await readAll('a.csv', `id,text\n${'"\n'.repeat(3001)}1,${STORY.replaceAll(',', '')}\n`);
    expect(told(readings.at(-1)!)).toBe('a.csv:3003 1');
    expect(readings.length).toBeGreaterThan(1000);
  });
});
