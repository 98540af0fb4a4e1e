/** Ids of articles, which are file names too. */
import { InputError } from './input-error.js';

/** In UTF-8 its endings still fit into the 255 bytes of a file name. */
const LONGEST_ID = 80;

const baseName = (file: string): string => file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);

/** "story.html" → "story", "news.jsonl.gz" → "news", ".hidden" → ".hidden" */
function stemOf(name: string): string {
  const plain = name.replace(/(?!^)\.gz$/i, '');
  const dot = plain.lastIndexOf('.');
  return dot <= 0 ? plain : plain.slice(0, dot);
}

/** "News/Jobs report (May).md" → "jobs-report-may" */
export const idOf = (file: string): string => idFrom(stemOf(baseName(file)));

/** "2024/may/story.html" → "2024-may-story": in a folder the names of its folders tell files of one name apart. */
export const idOfPath = (file: string): string => idFrom(stemOf(file.split(/[/\\]/).join('-')));

/** "https://example.org/2024/fares-rise-again.html?x=1" → "fares-rise-again", "https://example.org/news/41" → "example.org-news-41" */
export function idOfUrl(url: string): string {
  const path = url.replace(/^[a-z]+:\/\//i, '').replace(/[?#].*$/s, '').replace(/\/+$/, ''); // prettier-ignore
  const last = stemOf(baseName(path));
  return idFrom(path.includes('/') && /\p{L}.*-.*\p{L}/u.test(last) ? last : stemOf(path));
}

/** "Jobs report, No. 5" → "jobs-report-no.-5" */
export function idFrom(name: string): string {
  const words = name
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._]+/gu, '-');
  const id = words.replace(/^[^\p{L}\p{N}]+/u, '').slice(0, LONGEST_ID);
  return id.replace(/(?:[-._]|[\uD800-\uDBFF])+$/, '') || 'article';
}

/** "news", 12 → "news-12", within the longest id. */
export function numberedId(id: string, number: number): string {
  const ending = `-${number}`;
  return id.slice(0, LONGEST_ID - ending.length).replace(/[\uD800-\uDBFF]$/, '') + ending;
}

/** The id of a new article is a file name: no separators, no leading dot, so that it cannot leave its folder. @throws InputError */
export function checkedId(id: string, file: string): string {
  if (id.length <= LONGEST_ID && /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u.test(id)) return id;
  throw new InputError(file, `cannot have the id ${JSON.stringify(id)}`, `use up to ${LONGEST_ID} letters, digits, "-", "_" and "."`);
}
