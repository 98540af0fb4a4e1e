/** Structured data of a page (schema.org as JSON-LD): the object that describes its article. */
import type { Fields } from '../fields.js';
import type { PageDocument } from './dom.js';

const ARTICLE = /(?:Article|Posting|Report|Review)$/;
/** Describe a page rather than an article; their date is taken where nothing better is. */
const PAGE = /^(?:WebPage|ItemPage|CollectionPage|VideoObject|MediaObject|AudioObject|PodcastEpisode|Event|Dataset|CreativeWork)$/;

/** Objects within objects are looked at down to here. */
const DEEPEST = 5;
const MOST_OBJECTS = 500;

/** Objects that may describe the page's article, the best first. `url` is the page's own address. */
export function articleObjects(document: PageDocument, url: string | null): readonly Fields[] {
  const objects: Fields[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json" i]'))
    collect(parseLoose(script.textContent ?? ''), objects, DEEPEST);
  const rank = (object: Fields): number =>
    (isOf(object, ARTICLE) ? 0 : isOf(object, PAGE) ? 4 : 8) +
    (object['datePublished'] === undefined ? 2 : 0) +
    (sameAddress(object, url) ? 0 : 1);
  return objects.filter((object) => isOf(object, ARTICLE) || isOf(object, PAGE)).sort((a, b) => rank(a) - rank(b));
}

export const isArticle = (object: Fields): boolean => isOf(object, ARTICLE);

function collect(value: unknown, objects: Fields[], depth: number): void {
  if (typeof value !== 'object' || value === null || depth < 0 || objects.length > MOST_OBJECTS) return;
  if (Array.isArray(value)) {
    for (const each of value) collect(each, objects, depth);
    return;
  }
  const object = value as Fields;
  objects.push(object);
  // Lists of other articles (itemListElement, hasPart, mentions) are left alone
  for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage', 'liveBlogPosting', 'about'] as const) {
    if (name !== 'about') collect(object[name], objects, depth - 1);
  }
}

const typesOf = (object: Fields): readonly string[] => [object['@type']].flat().filter((type): type is string => typeof type === 'string');
const isOf = (object: Fields, pattern: RegExp): boolean =>
  typesOf(object).some((type) => pattern.test(type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '')));

function sameAddress(object: Fields, url: string | null): boolean {
  const page = object['mainEntityOfPage'];
  const named = [object['url'], object['@id'], page, (page as Fields | null | undefined)?.['@id']];
  return url !== null && named.some((name) => typeof name === 'string' && addressOf(name) === addressOf(url));
}

const addressOf = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/[#?].*$/, '').replace(/\/$/, ''); // prettier-ignore

/** JSON as pages write it: in a comment, with line ends inside strings, with a semicolon behind it. Null for what cannot be mended. */
function parseLoose(text: string): unknown {
  const begun = text.trim().replace(/^(?:\/\/)?\s{0,9}(?:<!\[CDATA\[|<!--)/, '');
  const bare = begun.replace(/(?:\/\/)?\s{0,9}(?:\]\]>|-->)$/, '').trimEnd().replace(/;$/, ''); // prettier-ignore

  for (const source of [bare, bare.replace(/[\0-\x1f]+/g, ' '), bare.replace(/,(?=\s{0,20}[}\]])/g, '')]) {
    try {
      return JSON.parse(source);
    } catch {
      // Tried in another way
    }
  }
  return null;
}
