/** Markdown → text and meta: front matter becomes meta, the rest stays as it is, so that what people see is what is quoted. */

export interface Parsed {
  readonly text: string;
  /** As written, unchecked. */
  readonly meta: Readonly<Record<string, string>>;
}

/** Names that front matter uses for our fields. */
const FIELD_OF: Readonly<Record<string, string>> = {
  title: 'title',
  date: 'published',
  published: 'published',
  url: 'url',
  link: 'url',
  canonical: 'url',
  site: 'site',
  author: 'author',
  language: 'language',
  lang: 'language',
};

/** `---`, lines of `key: value`, `---`, text. Nested values are left out. */
export function parseMarkdown(source: string): Parsed {
  if (!source.startsWith('---\n')) return { text: source, meta: {} };
  const end = source.indexOf('\n---', 3);
  const lineEnd = end < 0 ? -1 : source.indexOf('\n', end + 1);
  if (end < 0 || (lineEnd >= 0 && source.slice(end + 4, lineEnd).trim() !== '')) return { text: source, meta: {} };
  const meta: Record<string, string> = {};
  for (const line of source.slice(4, end).split('\n')) {
    const colon = line.indexOf(':');
    const field = FIELD_OF[line.slice(0, Math.max(0, colon)).toLowerCase()];
    const value = unquote(line.slice(colon + 1).trim());
    if (field !== undefined && value !== '') meta[field] = field === 'published' ? dayOf(value) : value;
  }
  return { text: lineEnd < 0 ? '' : source.slice(lineEnd + 1).replace(/^\n+/, ''), meta };
}

const unquote = (value: string): string => (/^(["']).*\1$/.test(value) && value.length > 1 ? value.slice(1, -1) : value);
/** "2024-05-01T09:30:00Z" → "2024-05-01" */
const dayOf = (value: string): string => (/^\d{4}-\d\d-\d\d[T ]/.test(value) ? value.slice(0, 10) : value);
