import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/read/html/index.js';

const TEXT = 'Norvik sold 41,500 tickets in May, 9% more than a year earlier, the company said, and will buy 12 ships. ';
const ld = (value: unknown): string => `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`; // prettier-ignore
const meta = (head: string, body = '', url: string | null = null): ReturnType<typeof readPage> =>
  readPage(
    `<html lang="en"><head>${head}</head><body><article><h1>Ferries</h1>${body}<p>${TEXT.repeat(3)}</p></article></body></html>`,
    url,
  );

const dated = (head: string, body = '', url: string | null = null): string => {
  const { published, publishedBy } = meta(head, body, url).meta;
  return published ? `${published as string} ${publishedBy as string}` : 'unknown';
};

describe('the date of a page', () => {
  it.each([
    ['a graph', { '@graph': [{ '@type': 'WebPage', datePublished: '2020-01-01' }, { '@type': ['Article', 'NewsArticle'], datePublished: '2024-03-05T08:00:00+01:00' }] }, '2024-03-05'], // prettier-ignore
    ['an array', [{ '@type': 'BreadcrumbList' }, { '@type': 'ReportageNewsArticle', datePublished: '2024-03-05' }], '2024-03-05'],
    ['a live blog', { '@type': 'LiveBlogPosting', datePublished: '2024-03-05T23:30:00-05:00', liveBlogUpdate: [{ '@type': 'BlogPosting', datePublished: '2024-03-06T01:00:00-05:00' }] }, '2024-03-05'], // prettier-ignore
    ['an entity of the page', { '@type': 'WebPage', mainEntity: { '@type': 'https://schema.org/NewsArticle', datePublished: '2024-03-05' } }, '2024-03-05'], // prettier-ignore
    ['a page about a video', { '@type': 'VideoObject', uploadDate: '2024-03-05T10:00:00+00:00' }, '2024-03-05'],
    ['the article of this address among others', [{ '@type': 'NewsArticle', url: 'https://x.example/other', datePublished: '2021-01-01' }, { '@type': 'NewsArticle', mainEntityOfPage: { '@id': 'https://www.x.example/ferries/' }, datePublished: '2024-03-05' }], '2024-03-05'], // prettier-ignore
    ['a list of other articles alone', { '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle', datePublished: '2021-01-01' }] }, null], // prettier-ignore
  ])('stands in structured data: %s', (_, value, day) => {
    expect(dated(ld(value), '', 'https://x.example/ferries')).toBe(day === null ? 'unknown' : `${day} json-ld`);
  });

  it.each([
    '<!-- {"@type":"NewsArticle","datePublished":"2024-03-05"} -->',
    '//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2024-03-05"}\n//]]>',
    '{"@type":"NewsArticle","description":"two\nlines","datePublished":"2024-03-05"};',
    '{"@type":"NewsArticle","datePublished":"2024-03-05",}',
  ])('stands in structured data that are not quite JSON: %j', (source) => {
    expect(dated(ld(source))).toBe('2024-03-05 json-ld');
  });

  it.each([
    ['<meta property="article:published_time" content="2024-03-05T23:30:00-05:00">', '', '2024-03-05 meta'],
    ['<meta name="parsely-pub-date" content="2024-03-05T10:00:00+02:00">', '', '2024-03-05 meta'],
    ['<meta itemprop="datePublished" content="2024-03-05">', '', '2024-03-05 meta'],
    ['<meta name="DC.date.issued" content="05 March 2024">', '', '2024-03-05 meta'],
    [`<meta name="parsely-page" content='{"title": "x", "pub_date": "2024-03-05T10:00:00+02:00"}'>`, '', '2024-03-05 meta'],
    ['<meta property="article:modified_time" content="2024-03-05">', '', 'unknown'],
    ['', '<span itemprop="datePublished" content="2024-03-05">Tuesday</span>', '2024-03-05 time'],
    ['', '<time datetime="2024-03-05T10:00:00+02:00">two hours ago</time>', '2024-03-05 time'],
    ['', '<time class="updated" datetime="2024-03-09">x</time><time class="entry-date" datetime="2024-03-05">x</time>', '2024-03-05 time'],
    ['', '<div class="article-date">Published: March 5, 2024 at 6:55 am EST</div>', '2024-03-05 time'],
    ['', '<aside class="related"><time datetime="2021-01-01">x</time></aside>', 'unknown'],
    ['', '<p>LONDON, March 5, 2024 (Newswire) - Shares rose 5% on Tuesday after the report.</p>', '2024-03-05 dateline'],
    ['', '<time datetime="2024-03">March</time>', 'unknown'],
  ])('stands in %s%s', (head, body, expected) => expect(dated(head, body)).toBe(expected));

  it.each([
    ['https://x.example/2024/03/05/ferries', '', '2024-03-05 url'],
    ['https://x.example/world/2024/mar/05/ferries', '', '2024-03-05 url'],
    ['https://x.example/ferries-20240305.html', '', '2024-03-05 url'],
    ['https://x.example/2024/03/ferries', '', 'unknown'],
    ['https://x.example/2024/03/ferries', '<p>LONDON, March 5 (Newswire) - Shares rose 5% on Tuesday after the report.</p>', '2024-03-05 dateline'], // prettier-ignore
    ['https://x.example/news/20245505', '', 'unknown'],
  ])('stands in %s', (url, body, expected) => expect(dated('', body, url)).toBe(expected));

  it('is the local one where the most trusted is a time in UTC', () => {
    const late = ld({ '@type': 'NewsArticle', datePublished: '2024-03-06T01:30:00Z' });
    expect(dated(late)).toBe('2024-03-06 json-ld');
    expect(dated(late, '', 'https://x.example/2024/03/05/a')).toBe('2024-03-05 url');
    expect(dated(late, '<time>March 5, 2024 8:30 pm EST</time>')).toBe('2024-03-05 time');
    expect(dated(late + '<meta property="article:published_time" content="2024-03-05T20:30:00-05:00">')).toBe('2024-03-05 meta');
    expect(meta(late, '', 'https://x.example/2024/03/05/a').notes).toEqual([]);
  });

  it('that others contradict is told', () => {
    const { meta: found, notes } = meta(ld({ '@type': 'NewsArticle', datePublished: '2024-03-05' }), '', 'https://x.example/2023/11/02/a');
    expect(found).toMatchObject({ published: '2024-03-05', publishedBy: 'json-ld' });
    expect(notes).toEqual(['dates conflict: 2024-03-05 by json-ld, 2023-11-02 by url; the first is taken']);
  });
});

describe('what a page says of itself', () => {
  it('is taken from structured data, meta elements and the page', () => {
    const value = { '@type': 'NewsArticle', headline: 'Fares &#8216;up&#8217;', author: [{ name: 'Ann Lee' }, { name: 'Tom Ray' }], publisher: { name: 'Norvik Post' } }; // prettier-ignore
    const head = `${ld(value)}<link rel="canonical" href="https://x.example/a">`;
    expect(meta(head, '', 'https://cache.example/1').meta).toMatchObject({
      title: 'Fares ‘up’',
      author: 'Ann Lee, Tom Ray',
      site: 'Norvik Post',
      url: 'https://x.example/a',
      language: 'en',
    });
    expect(meta('<title>Ferries</title>').meta).toMatchObject({ title: 'Ferries', author: null, url: null });
  });
});
