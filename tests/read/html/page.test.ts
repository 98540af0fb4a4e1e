/** Pages of our own: what belongs to an article is kept, what a site puts around it is not. */
import { describe, expect, it } from 'vitest';
import { analyze, extract } from '../../../src/extract.js';
import { RULES } from '../../../src/read/html/boilerplate.js';
import { readPage } from '../../../src/read/html/index.js';

const PARAGRAPHS = [
  'Ferry operator Norvik sold 41,500 tickets in May, 9% more than a year earlier, the company said on Monday in Aune.',
  'The rise came after the operator added 12 sailings a week between Aune and Tolvane, and cut fares for children by half.',
  'Chief executive Ann Lee said the company will buy 3&nbsp;million litres of bio&shy;diesel and hire 1&#8239;234 people.',
];
const TABLE = `<table><caption>Tickets by route</caption><thead><tr><th>Route</th><th>2023 revenue (£m)</th><th>Change</th></tr></thead>
<tbody><tr><td>Spain</td><td>512</td><td>+24%</td></tr><tr><td>Italy</td><td>300</td><td>-3%</td></tr></tbody></table>`;

const article = (extra = ''): string => PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n') + extra;
const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Fares | Norvik Post</title>${head}</head><body>
  <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
  <main><article><h1>Ferries fill up</h1>${body}</article></main>
  <footer><p>© 2024 Norvik Post. All rights reserved.</p></footer></body></html>`;

describe('a page', () => {
  it('keeps paragraphs, captions, lists, quotations and tables, each on lines of its own', () => {
    const { text } = readPage(
      page(
        `${article()}<figure><img src="a.jpg"><figcaption>The quay at Aune held 900 people.</figcaption></figure>
        <h2>By the numbers</h2><ul><li>Sailings: 48 a week</li><li>Ships: <b>12</b></li></ul>${TABLE}
        <blockquote><p>“We carried 41,500 people,” Lee said.</p></blockquote>`,
      ),
      null,
    );
    expect(text).toBe(
      [
        ...PARAGRAPHS.slice(0, 2),
        'Chief executive Ann Lee said the company will buy 3 million litres of biodiesel and hire 1\u202F234 people.',
        'The quay at Aune held 900 people.',
        'By the numbers',
        '• Sailings: 48 a week',
        '• Ships: 12',
        'Tickets by route',
        'Route | 2023 revenue (£m) | Change\nSpain | 512 | +24%\nItaly | 300 | -3%',
        '“We carried 41,500 people,” Lee said.\n',
      ].join('\n\n'),
    );
  });

  it('has the numbers in it read, those of its tables too', () => {
    const { text } = readPage(page(article(TABLE)), null);
    const facts = extract({ id: 'a', text, meta: {} }).facts;
    const read = facts.map(({ kind, quantity, subject }) => `${kind} ${quantity?.text} ${subject?.name}`);
    expect(read).toEqual(expect.arrayContaining(['amount 512 Spain', 'growth +24% Spain', 'amount 300 Italy', 'growth -3% Italy']));
    const values = analyze(text, null).numbers.numbers.map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining([41_500, 3_000_000, 1234]));
  });

  it('leaves out what stands around the article', () => {
    const around = `<div class="newsletter-signup"><p>Get the best of Norvik Post in your inbox each morning.</p></div>
      <aside class="related"><h3>Related</h3><ul><li><a href="/1">Fares fell 40% in Aune</a></li><li><a href="/2">Ports closed</a></li></ul></aside>
      <div class="ad">Advertisement</div><p>Share this article</p><p>Photo: Ann Lee, Agwire</p><p>Updated May 3, 2024, 6:55 AM</p>
      <p><a href="/3">READ MORE: The 15 weirdest boats</a></p>
      <h2>More great stories</h2><ul><li><a href="/4">Boats of 1920</a></li><li><a href="/5">Boats of 1930</a></li></ul>`;
    expect(readPage(page(article(around)), null).text).toBe(readPage(page(article()), null).text);
  });

  it('keeps a post that it embeds, and drops a card that opens over a name', () => {
    const post = `<div class="social-media-embed"><blockquote class="twitter-tweet"><p>We sold 41,500 tickets: <a href="https://t.example/1">t.example/1</a></p>— Norvik (@norvik) <a href="https://t.example/2">May 3, 2024</a></blockquote></div>`; // prettier-ignore
    const card = `<p>Minister <a href="/p">Tom Ray</a><span class="card"><img src="a.jpg"><a href="/p">Tom Ray</a><a href="/q">Ray wins 54% of votes</a></span> said 12 ships would follow, and more.</p>`;
    const { text } = readPage(page(article(post + card)), null);
    expect(text).toContain('We sold 41,500 tickets');
    expect(text).toMatch(/Minister Tom Ray\s+said 12 ships/);
    expect(text).not.toContain('54%');
  });

  it('is read from its structured data where its text comes by script', () => {
    const ld = { '@type': 'NewsArticle', headline: 'Ferries', articleBody: PARAGRAPHS.slice(0, 2).join('\n\n').repeat(3) };
    const script = `<script type="application/ld+json">${JSON.stringify(ld)}</script>`;
    const { text } = readPage(`<html><head>${script}</head><body><div id="app">Loading…</div></body></html>`, null);
    expect(text).toContain('Norvik sold 41,500 tickets');
  });
});

describe('a table', () => {
  const read = (table: string): string => readPage(page(article(table)), null).text.split('\n\n').slice(3).join('\n\n').trimEnd(); // prettier-ignore

  it('repeats cells that span rows and columns, and shows empty ones', () => {
    expect(
      read(
        '<table><tr><th rowspan="2"></th><th colspan="2">Revenue ($m)</th></tr><tr><th>2023</th><th>2022</th></tr><tr><td>Ferries</td><td>512</td><td></td></tr><tr><td>Buses</td><td>30</td><td>20</td></tr></table>',
      ),
    ).toBe('– | Revenue ($m) 2023 | Revenue ($m) 2022\nFerries | 512 | –\nBuses | 30 | 20');
  });

  it('of labels and values becomes lines', () => {
    expect(read('<table><tr><th>Seats</th><td>189</td></tr><tr><th>Range:</th><td>4,000 km</td></tr></table>')).toBe(
      'Seats: 189\n\nRange: 4,000 km',
    );
  });

  it('that lays out the page is no table', () => {
    const text = `<p>${PARAGRAPHS[1]}</p>`.repeat(2);
    expect(
      read(`<table><tr><td>${text}</td><td><p>Aside of 5 words here.</p></td></tr><tr><td>${text}</td><td></td></tr></table>`),
    ).not.toContain('|');
  });
});

describe('lines of boilerplate', () => {
  const kept = (line: string): boolean => readPage(page(article(`<p>${line}</p>`)), null).text.includes(line.replace(/&amp;/g, '&'));

  it('are a list with examples', () => {
    expect(RULES.length).toBeGreaterThan(5);
    for (const rule of RULES) expect(rule.examples.length * rule.counterExamples.length).toBeGreaterThan(0);
  });

  it.each(RULES.flatMap(({ examples }) => examples))('%j is left out', (line) => expect(kept(line)).toBe(false));
  it.each(RULES.flatMap(({ counterExamples }) => counterExamples))('%j is kept', (line) => expect(kept(line)).toBe(true));
  it.each(['May 3, 2021 | 4:10pm', 'PUBLISHED: 10:48, Tue, Nov 19, 2019', 'Published 1 day ago'])('%j is left out', (line) =>
    expect(kept(line)).toBe(false),
  );
  it.each(['12 people died.', '2019', '10 p.m.', 'In May 2021 sales rose 5%.'])('%j is kept', (line) => expect(kept(line)).toBe(true));
});
