/** Fields of records (JSON, CSV): which one holds the text, the title, the day. */
import type { Field, ReadingOptions } from './reading.js';

export type Fields = Readonly<Record<string, unknown>>;

/** Tried in this order, in lower case without "_", "-" and blanks. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', '_id', 'articleid', 'docid', 'documentid', 'uuid', 'guid'],
  text: ['text', 'articlebody', 'maintext', 'fulltext', 'body', 'content', 'contenttext', 'contenthtml', 'articletext', 'article', 'plaintext', 'cleanedtext', 'story', 'bodytext'], // prettier-ignore
  title: ['title', 'headline', 'heading', 'name'],
  published: ['published', 'datepublished', 'publicationdate', 'publishdate', 'publishedat', 'publisheddate', 'pubdate', 'firstpublished', 'date', 'publicationdatetime', 'datetime', 'timestamp', 'created', 'createdat'], // prettier-ignore
  url: ['url', 'link', 'canonicalurl', 'sourceurl', 'weburl', 'permalink', 'uri'],
  author: ['author', 'authors', 'byline', 'creator'],
  site: ['site', 'sitename', 'source', 'publisher', 'publication', 'sourcename', 'domain', 'outlet'],
  language: ['language', 'lang', 'inlanguage'],
};

const folded = (name: string): string => name.toLowerCase().replace(/(?!^)[_\s-]/g, '');

/** Names of a CSV header as far as a glance can tell; empty for what is no such line. */
export function columnsOf(line: string): readonly string[] {
  const separator = separatorOf(line);
  return separator === null ? [] : line.split(separator).map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
}

/** The one of , ; tab | that stands most often in the header; null where there is none. */
export function separatorOf(line: string): string | null {
  const counted = [',', ';', '\t', '|'].map((separator) => ({ separator, count: line.split(separator).length - 1 }));
  const best = counted.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count > 0 ? best.separator : null;
}

export function namesText(name: string, given: ReadingOptions['fields']): boolean {
  return given?.text !== undefined ? name === given.text : NAMES.text.includes(folded(name));
}

/** The value of a field: by the name given ("body", "article.body"), else by the first usual name that holds something. */
export function fieldOf(record: Fields, field: Field, given: ReadingOptions['fields']): unknown {
  const name = given?.[field];
  if (name !== undefined) return valueAt(record, name);
  const byName = new Map<string, unknown>();
  for (const [key, value] of Object.entries(record)) if (!isEmpty(value) && !byName.has(folded(key))) byName.set(folded(key), value);
  for (const usual of NAMES[field]) if (byName.has(usual)) return byName.get(usual);
  return undefined;
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

function valueAt(record: Fields, name: string): unknown {
  if (Object.hasOwn(record, name)) return record[name];
  let value: unknown = record;
  for (const key of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Fields)[key];
  }
  return value;
}

/** "Norvik Post" · { name: "Norvik Post" } · ["A. Dahl", { name: "B. Lie" }] → "A. Dahl, B. Lie"; null for anything else. */
export function nameIn(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.slice(0, 20).map(nameIn).filter((name) => name !== null).join(', ') || null; // prettier-ignore
  if (typeof value === 'object' && value !== null) {
    const { name, title, label } = value as Fields;
    return ([name, title, label].find((each) => typeof each === 'string' && each.trim() !== '') as string | undefined) ?? null;
  }
  return null;
}

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
