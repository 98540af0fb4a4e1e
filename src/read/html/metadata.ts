/** What a page says of its article besides the text: headline, address, site, author, language, and the dates in order of trust. */
import { nameIn, type Fields } from '../fields.js';
import { dayInAddress, monthInAddress } from '../address.js';
import { stampOf } from '../dates.js';
import type { DateCandidate, DatedBy } from '../published.js';
import { decodeEntities, type PageDocument } from './dom.js';
import { articleObjects, isArticle } from './json-ld.js';

export interface PageMeta {
  readonly title: string | null;
  readonly url: string | null;
  readonly site: string | null;
  readonly author: string | null;
  readonly language: string | null;
  readonly dates: readonly DateCandidate[];
  /** "2024-03" of an address /2024/03/ that names no day; null elsewhere. */
  readonly month: string | null;
  /** Text that the structured data give, without its paragraphs; null where they give none. */
  readonly body: string | null;
}

/** `address` is where the page was fetched, if that is known. */
export function readMetadata(document: PageDocument, address: string | null): PageMeta {
  const meta = metaOf(document);
  const canonical = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? null;
  const url = [canonical, meta.get('og:url'), address].find((each) => /^https?:\/\//i.test(each ?? '')) ?? address;
  const objects = articleObjects(document, url);
  const article = objects.find(isArticle);
  const heading = oneLine(document.querySelector('h1')?.textContent);
  const first = (...values: readonly unknown[]): string | null =>
    values.map((value) => oneLine(unescaped(nameIn(value)))).find((value) => value !== null) ?? null;
  const body = article?.['articleBody'];
  return {
    title: first(article?.['headline'], meta.get('og:title'), meta.get('twitter:title'), heading, document.title),
    url,
    site: first(meta.get('og:site_name'), article?.['publisher'], meta.get('application-name')),
    author: first(
      article?.['author'],
      meta.get('author'),
      meta.get('article:author_name'),
      meta.get('parsely-author'),
      meta.get('dc.creator'),
    ),
    language: first(document.documentElement?.getAttribute('lang'), article?.['inLanguage'], meta.get('og:locale')),
    dates: datesOf(document, objects, meta, url),
    month: monthInAddress(url),
    body: typeof body === 'string' && body.trim() !== '' ? body : null,
  };
}

const oneLine = (text: string | null | undefined): string | null => text?.replace(/\s+/g, ' ').trim() || null;
/** Structured data often holds what was written for HTML: "Fares &#8216;up&#8217;" */
const unescaped = (text: string | null): string | null => (text?.includes('&') ? decodeEntities(text) : text);

/** Names of meta elements in lower case → what they hold; the first of a name counts. */
function metaOf(document: PageDocument): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop') ?? '')
      .trim()
      .toLowerCase();
    const content = element.getAttribute('content')?.trim();
    if (name !== '' && content && !meta.has(name)) meta.set(name, content);
  }
  return meta;
}

/** Names under which pages give the date of publication, the most trusted first. */
const DATE_NAMES = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'og:pubdate',
  'parsely-pub-date',
  'datepublished',
  'rnews:datepublished',
  'article.published',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'cxenseparse:recs:publish_time',
  'vr:published_time',
  'bt:pubdate',
  'mediator_published_time',
  'originalpublicationdate',
  'article_date_original',
  'publication_date',
  'publication-date',
  'publicationdate',
  'published_time',
  'published-date',
  'published_date',
  'published_at',
  'publish-date',
  'publish_date',
  'publishdate',
  'published',
  'pub_date',
  'pub-date',
  'pubdate',
  'ptime',
  'displaydate',
  'display_date',
  'release_date',
  'article:publicationdate',
  'article-published',
  'iso-8601-publish-date',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'prism.publicationdate',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date.issued',
  'dc.date.created',
  'dc.date',
  'dcsext.articlefirstpublished',
  'date',
  'datecreated',
  'article:created',
  'created',
  'timestamp',
  'video:release_date', // prettier-ignore
];

function datesOf(
  document: PageDocument,
  objects: readonly Fields[],
  meta: ReadonlyMap<string, string>,
  url: string | null,
): readonly DateCandidate[] {
  const dates: DateCandidate[] = [];
  const add = (by: DatedBy, value: unknown): void => {
    const stamp = stampOf(Array.isArray(value) ? value[0] : value);
    if (stamp !== null) dates.push({ ...stamp, by });
  };
  for (const object of objects) for (const name of ['datePublished', 'dateCreated', 'uploadDate'] as const) add('json-ld', object[name]);
  for (const name of DATE_NAMES) add('meta', meta.get(name));
  add('meta', parselyDate(meta.get('parsely-page')));
  for (const value of timesOf(document)) add('time', value);
  const day = dayInAddress(url);
  if (day !== null) dates.push({ ...day, by: 'url' });
  return dates;
}

const parselyDate = (page: string | undefined): string | undefined => /"pub_date":\s{0,9}"([^"]{8,40})"/.exec(page ?? '')?.[1];

/** Where dates of other articles stand. */
const ELSEWHERE = 'aside, nav, footer, [class*="related" i], [class*="recommend" i], [class*="comment" i], [class*="sidebar" i], [class*="trending" i], [class*="popular" i], [class*="latest" i], [class*="teaser" i], [class*="card" i], [id*="comment" i], [id*="sidebar" i]'; // prettier-ignore
const CHANGED = /updated|modified|changed/i;
const PUBLISHED = /publi|posted|created|entry-date|pubdate|dateline|timestamp|byline/i;

/** Microdata and marked times first, then any time of the article, then short lines that their class calls a date. */
function timesOf(document: PageDocument): readonly string[] {
  const marked: string[] = [];
  const plain: string[] = [];
  const lines: string[] = [];
  for (const element of document.querySelectorAll(
    '[itemprop~="datePublished"], [itemprop~="dateCreated"], [property~="schema:datePublished"], [property~="dc:date"], time, abbr.published, .dt-published, [data-published], [data-timestamp], [class*="date" i], [class*="publish" i], [class*="posted" i], [class*="timestamp" i], [class*="time-stamp" i], [class*="byline" i], [class*="dateline" i]',
  )) {
    if (marked.length + plain.length + lines.length > 40) break;
    const name = [element, element.parentElement].map((each) => `${each?.getAttribute('class') ?? ''} ${each?.getAttribute('itemprop') ?? ''} ${each?.id ?? ''}`).join(' '); // prettier-ignore
    const text = oneLine(element.textContent?.slice(0, 400)) ?? '';
    const value = ['datetime', 'content', 'data-published', 'data-timestamp', 'title'].map((attribute) => element.getAttribute(attribute)).find((each) => stampOf(each) !== null) ?? text; // prettier-ignore
    if (stampOf(value) === null || element.closest(ELSEWHERE) !== null) continue;
    if (CHANGED.test(name) && !PUBLISHED.test(name)) continue;
    if (
      /datePublished|dateCreated|pubdate/.test(`${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('property') ?? ''}`) ||
      element.hasAttribute('pubdate')
    )
      marked.unshift(value);
    else if (element.tagName.toUpperCase() === 'TIME' || /\bpublished\b/.test(element.getAttribute('class') ?? ''))
      (PUBLISHED.test(name) ? marked : plain).push(value);
    else if (text.length < 120 && !/^\s*(?:last\s)?(?:updated|modified)/i.test(text)) lines.push(value);
  }
  return [...marked, ...plain, ...lines];
}
