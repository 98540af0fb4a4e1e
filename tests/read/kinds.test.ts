import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readAll, readOne, STORY, told } from './pieces.js';

const PAGE = `<html><head><title>Fares</title></head><body><article><h1>Fares</h1>${`<p>${STORY}</p>`.repeat(4)}</article></body></html>`;

function warcRecord(url: string, type: string, body: string, status = '200 OK'): string {
  const http = `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n\r\n${body}`;
  return [
    'WARC/1.0',
    'WARC-Type: response',
    `WARC-Target-URI: ${url}`,
    'WARC-Record-ID: <urn:uuid:1>',
    'WARC-Date: 2024-03-05T10:00:00Z',
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${Buffer.byteLength(http)}`,
    '',
    `${http}\r\n\r\n`,
  ].join('\r\n');
}

const CRAWL = [
  warcRecord('https://norvik.example/2024/03/05/fares', 'text/html; charset=utf-8', PAGE),
  warcRecord('https://norvik.example/i.png', 'image/png', 'x'),
  warcRecord('https://norvik.example/gone', 'text/html', PAGE, '404 Not Found'),
  warcRecord('https://norvik.example/c', 'text/html', PAGE),
];

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Norvik Post</title><language>en</language>
<item><title>Fares &amp; ferries</title><link>https://norvik.example/news/fares-rise</link><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate>
<description>Short</description><content:encoded><![CDATA[<p>${STORY}</p><ul><li>3&nbsp;million</li></ul>]]></content:encoded></item>
<item><title>No text</title><link>https://norvik.example/news/no-text-here</link></item></channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Norvik Post</title><entry><title>Fares</title>
<link rel="alternate" href="https://norvik.example/fares-in-may"/><id>urn:1</id><published>2024-03-05T23:30:00-05:00</published>
<author><name>Ann Lee</name></author><content type="html">&lt;p&gt;${STORY}&lt;/p&gt;</content></entry></feed>`;

describe('the content tells the kind, whatever the name', () => {
  it.each([
    ['a page', 'download', `<!DOCTYPE html>${PAGE}`, 'html'],
    ['a page with a comment before it', 'a.txt', `<!-- saved -->\n${PAGE}`, 'html'],
    ['XHTML', 'a', `<?xml version="1.0"?><!DOCTYPE html>${PAGE}`, 'html'],
    ['RSS', 'a.txt', RSS, 'record'],
    ['Atom', 'a.html', ATOM, 'record'],
    ['JSON lines', 'a.txt', `${JSON.stringify({ text: STORY })}\n`, 'json'],
    ['JSON over many lines', 'a.jsonl.txt', JSON.stringify({ text: STORY }, null, 2), 'record'],
    ['an array of JSON', 'a.txt', JSON.stringify([{ text: STORY }]), 'record'],
    ['a table', 'a.txt', `id;text\n1;${STORY}\n`, 'record'],
    ['a table with tabs', 'a', `headline\tbody\nFares\t${STORY}\n`, 'record'],
    ['WARC', 'a.txt', CRAWL[0]!, 'html'],
    ['front matter without a name', '', `---\ntitle: Fares\n---\n${STORY}`, 'markdown'],
    ['text', 'a', STORY, 'text'],
    ['text that begins like a tag', 'a', `<3 is a heart. ${STORY}`, 'text'],
    ['text with a list of names in its first line', 'a.txt', `Text, title, and more\n\n${STORY}`, 'text'],
  ])('%s', async (_, name, content, kind) => {
    const [first] = await readAll(name, content);
    expect(first).toMatchObject({ kind });
    // Packed it is the same
    const [packed] = await readAll(`${name}.gz`, gzipSync(content));
    expect(packed).toMatchObject({ kind, article: { text: (first as { article: { text: string } }).article.text } });
  });

  it('unless --as says otherwise', async () => {
    expect((await readOne('a.html', PAGE, { as: 'text' })).article.text).toContain('<p>');
  });
});

describe('JSON lines', () => {
  it('give each article its id, its place and its meta, and go on behind a bad line', async () => {
    const lines = [
      {
        id: 'Fares/May',
        body: `<p>${STORY}</p><p>Fares &amp; more</p>`,
        headline: 'Fares',
        date: '2024-03-05T08:00:00-05:00',
        link: 'https://x.example/1',
      },
      { content: STORY, date: 'soon' },
      { foo: STORY },
    ].map((line) => JSON.stringify(line));
    const readings = await readAll('news.jsonl', `${lines[0]}\n\n{"text": \n${lines[1]}\r\n${lines[2]}\n[1]\n`);
    expect(readings.map(told)).toEqual([
      'news.jsonl:1 fares-may',
      expect.stringMatching(/^news\.jsonl:3 is no JSON \(/),
      'news.jsonl:4 news-4',
      'news.jsonl:5 has no text (its fields: foo)',
      'news.jsonl:6 is no JSON object',
    ]);
    expect(readings[0]).toMatchObject({
      article: {
        text: `${STORY}\n\nFares & more\n`,
        meta: { title: 'Fares', published: '2024-03-05', publishedBy: 'meta', url: 'https://x.example/1' },
      },
    });
    expect(readings[2]).toMatchObject({ notes: ['the date "soon" names no single day'] });
  });

  it('take fields by name, also within objects', async () => {
    const line = JSON.stringify({ text: 'not this', doc: { full: STORY, day: 1709650800, head: 'Fares' } });
    const fields = { text: 'doc.full', published: 'doc.day', title: 'doc.head' };
    expect((await readOne('a.jsonl', `${line}\n`, { fields })).article).toMatchObject({
      text: STORY,
      meta: { title: 'Fares', published: '2024-03-05' },
    });
  });

  it('stay in their folder, whatever their id', async () => {
    const ids = ['../../etc/passwd', '/etc/passwd', 'https://x.example/2024/fares-rise.html?x=1', '..', 'a\u0000b', 17];
    const readings = await readAll('n.jsonl', ids.map((id) => `${JSON.stringify({ id, text: STORY })}\n`).join(''));
    expect(readings.map(told)).toEqual(['n.jsonl:1 etc-passwd', 'n.jsonl:2 etc-passwd', 'n.jsonl:3 fares-rise', 'n.jsonl:4 article', 'n.jsonl:5 a-b', 'n.jsonl:6 17']); // prettier-ignore
  });

  it('of UTF-16 are read too', async () => {
    const bytes = Buffer.from(`\uFEFF${JSON.stringify({ text: STORY })}\n${JSON.stringify({ text: 'Café 5. '.repeat(9) })}\n`, 'utf16le');
    expect((await readAll('n.jsonl', bytes, { force: true })).map(told)).toEqual(['n.jsonl:1 n-1', 'n.jsonl:2 n-2']);
  });
});

describe('JSON', () => {
  it('is an array, an object with an array, or one article', async () => {
    expect((await readAll('a.json', JSON.stringify([{ text: STORY }, 5, { text: STORY }]))).map(told)).toEqual(['a.json#1 a-1', 'a.json#2 is no object', 'a.json#3 a-3']); // prettier-ignore
    expect((await readAll('a.json', JSON.stringify({ articles: [{ text: STORY }] }))).map(told)).toEqual(['a.json#1 a-1']);
    const ld = { '@type': 'NewsArticle', headline: 'Fares', articleBody: STORY, datePublished: '2024-03-05' };
    expect((await readOne('a.json', JSON.stringify(ld))).article.meta).toMatchObject({ title: 'Fares', publishedBy: 'json-ld' });
  });

  it.each([
    ['{"text":', 'a.json', /^a\.json is no JSON/],
    ['[]', 'a.json', /^a\.json holds no article$/],
    ['[', 'a.json', /^a\.json is no JSON|^a\.json a$/],
  ])('tells of %s', async (content, name, message) => {
    expect((await readAll(name, content, { as: 'json' })).map(told)[0]).toMatch(message);
  });
});

describe('CSV', () => {
  const HEAD = 'id,title,text,date\n';

  it('keeps quotes, separators and line ends in its cells', async () => {
    const readings = await readAll('a.csv', `\uFEFF${HEAD}one,"Fares, ""again""","${STORY}\n\nSecond.",2024-03-05\n`);
    expect(readings).toMatchObject([
      {
        origin: 'a.csv:2',
        article: { id: 'one', text: `${STORY}\n\nSecond.`, meta: { title: 'Fares, "again"', published: '2024-03-05' } },
      },
    ]);
  });

  it('loses the row with a broken quote and no other', async () => {
    const rows = [`1,A,"${STORY}",`, `2,B,"never closed ${STORY},`, `3,C,${STORY.replaceAll(',', '')},`, '4,D', `5,5" screens,${STORY.replaceAll(',', '')},`, `6,F,"${STORY}",`]; // prettier-ignore
    expect((await readAll('a.csv', `${HEAD}${rows.join('\n')}\n`)).map(told)).toEqual([
      'a.csv:2 1',
      'a.csv:3 has 5 columns where the header has 4',
      'a.csv:4 3',
      'a.csv:5 has 2 columns where the header has 4',
      'a.csv:6 5',
      'a.csv:7 6',
    ]);
  });

  it('takes columns by name', async () => {
    const [reading] = await readAll('a.csv', `a|b\n${STORY}|x\n`, { as: 'csv', fields: { text: 'a' } });
    expect(reading).toMatchObject({ article: { text: STORY } });
    expect((await readAll('a.csv', `a|b\n${STORY}|x\n`)).map(told)).toEqual(['a.csv:2 has no text (its fields: a, b)']);
  });
});

describe('feeds', () => {
  it('give the fullest text of an item, its address and its day', async () => {
    const readings = await readAll('feed.xml', RSS);
    expect(readings.map(told)).toEqual(['feed.xml#1 fares-rise', expect.stringMatching(/^feed\.xml#2 has no text/)]);
    expect(readings[0]).toMatchObject({
      article: {
        text: `${STORY}\n\n• 3 million\n`,
        meta: { title: 'Fares & ferries', published: '2024-03-05', publishedBy: 'feed', site: 'Norvik Post', language: 'en' },
      },
    });
  });

  it('of Atom keep the day of their own zone', async () => {
    expect((await readOne('feed', ATOM)).article).toMatchObject({
      id: 'fares-in-may',
      text: `${STORY}\n`,
      meta: { published: '2024-03-05', publishedBy: 'feed', author: 'Ann Lee' },
    });
  });

  it('with entities of their own are refused before anything grows', async () => {
    const letters = 'bcdefghijklmnop'.split('').map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghijklmno'[i]};`.repeat(10)}">`);
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${letters.join('')}]><rss version="2.0"><channel><item><title>&p;</title></item></channel></rss>`;
    expect((await readAll('bomb.xml', bomb)).map(told)).toEqual(['bomb.xml declares entities of its own']);
  });
});

describe('WARC', () => {
  const EXPECTED = [
    'c.warc#1 c-1',
    'c.warc#2 skipped: is no page (image/png)',
    'c.warc#3 skipped: is no page (status 404)',
    'c.warc#4 c-4',
  ];

  it('gives its pages with their addresses', async () => {
    const readings = await readAll('c.warc', CRAWL.join(''));
    expect(readings.map(told)).toEqual(EXPECTED);
    expect(readings[0]).toMatchObject({
      article: { meta: { title: 'Fares', url: 'https://norvik.example/2024/03/05/fares', published: '2024-03-05', publishedBy: 'url' } },
    });
    const packed = Buffer.concat(CRAWL.map((record) => gzipSync(record)));
    expect((await readAll('c.warc', packed)).map(told)).toEqual(EXPECTED);
  });

  it('cut in the middle gives what is whole, and says what is not', async () => {
    const whole = CRAWL.join('');
    expect((await readAll('c.warc', whole.slice(0, -300))).map(told)).toEqual([...EXPECTED.slice(0, 3), 'c.warc#4 ends too early']);
    const packed = Buffer.concat(CRAWL.map((record) => gzipSync(record)));
    const cut = (await readAll('c.warc', packed.subarray(0, packed.length - 60))).map(told);
    expect(cut.slice(0, 3)).toEqual(EXPECTED.slice(0, 3));
    expect(cut.at(-1)).toBe('c.warc is gzip that ends too early');
  });
});

describe('articles in other languages', () => {
  const GERMAN = 'Die Regierung hat am Montag beschlossen, dass die Steuern im nächsten Jahr um drei Prozent steigen sollen, sagte der Minister in Berlin vor Journalisten.'; // prettier-ignore

  it('are skipped with a record that says so, unless they are asked for', async () => {
    expect((await readAll('a.txt', GERMAN)).map(told)).toEqual([
      'a.txt skipped: is in another language than English (de); --force reads it',
    ]);
    expect((await readAll('a.txt', GERMAN, { force: true })).map(told)).toEqual(['a.txt a']);
  });

  it.each(['Norvik sold 41,500 tickets.', 'GDP +0.4% q/q, CPI 2.1%', STORY, `${STORY} "C'est la vie," he said, "das ist gut."`])(
    'are not seen in %j',
    async (text) => expect((await readAll('a.txt', text)).map(told)).toEqual(['a.txt a']),
  );
});
