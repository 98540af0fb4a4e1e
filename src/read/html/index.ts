/** Saved pages → articles. */
import { StreamError } from '../bytes.js';
import { choosePublished } from '../published.js';
import { datelineDay } from '../dateline.js';
import { cleanText } from '../text.js';
import { blocksOf, type Block } from './blocks.js';
import { bodyOf } from './body.js';
import { boundDepth, MOST_TAGS } from './depth.js';
import { parseDocument, type PageDocument } from './dom.js';
import { readMetadata } from './metadata.js';

export interface Page {
  readonly text: string;
  readonly meta: Readonly<Record<string, unknown>>;
  readonly notes: readonly string[];
}

/** `address` is where the page comes from, if that is known. @throws StreamError for a page that is no article */
export function readPage(html: string, address: string | null): Page {
  const document = documentOf(html);
  const { title, url, site, author, language, dates, month, body } = readMetadata(document, address);
  const text = textOf(bodyOf(document, { title, body }).blocks);
  const dateline = datelineDay(text, month);
  const { notes, ...dated } = choosePublished([...dates, ...(dateline === null ? [] : [{ ...dateline, by: 'dateline' as const }])]);
  return { text, meta: { title, url, site, author, language, ...dated }, notes };
}

/** The text of a piece of HTML that is an article and nothing else, as feeds and exports hold it. @throws StreamError */
export function readFragment(html: string): string {
  const { body } = documentOf(html);
  return body === null ? '' : textOf(blocksOf(body));
}

function documentOf(html: string): PageDocument {
  const bounded = boundDepth(html);
  if (bounded.tags > MOST_TAGS) throw new StreamError(`has more than ${MOST_TAGS} tags`, 'give the article alone');
  return parseDocument(bounded.html);
}

/** Blocks stand apart, so that each is read as lines of its own. */
function textOf(blocks: readonly Block[]): string {
  const text = cleanText(blocks.map(({ kind, text }) => (kind === 'item' ? `• ${text}` : text)).join('\n\n'));
  return text === '' ? '' : `${text}\n`;
}
