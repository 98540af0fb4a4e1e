/** RSS, RDF and Atom: one article an item, as far as the feed holds its text. */
import { parseFeed } from 'feedsmith';
import { gather } from '../bytes.js';
import { decodeAny } from '../encoding.js';
import { isFields, nameIn, type Fields } from '../fields.js';
import { idOfUrl, numberedId } from '../ids.js';
import { InputError } from '../input-error.js';
import type { ReadingOptions } from '../reading.js';
import { LONGEST_PIECE, type Pieces, type Source } from './source.js';

export async function* splitFeed({ origin: file, id, chunks, charset, meta }: Source, { encoding }: ReadingOptions): Pieces {
  const text = decodeAny({ bytes: await gather(chunks, LONGEST_PIECE), charset, encoding, declares: true });
  if (/<!ENTITY\s/i.test(text))
    throw new InputError(
      file,
      'declares entities of its own',
      'a feed that must be trusted to be read is not read; take the declarations out',
    );
  let feed: Fields;
  try {
    feed = parseFeed(text).feed;
  } catch (error) {
    throw new InputError(
      file,
      `is no feed (${(error as Error).message.replace(/\s+/g, ' ')})`,
      'give RSS or Atom, or name its kind by --as',
    );
  }
  const items = [feed['items'], feed['entries']].flatMap((list) => (Array.isArray(list) ? (list as Fields[]) : []));
  if (items.length === 0) throw new InputError(file, 'holds no article', 'give a feed with items');
  const site = textIn(feed['title']);
  const language = textIn(feed['language']) ?? (isFields(feed['xml']) ? textIn(feed['xml']['lang']) : null);
  for (const [index, item] of items.entries()) {
    const url = addressOf(item);
    const record = { ...recordOf(item), url, site, language };
    yield {
      kind: 'record',
      origin: `${file}#${index + 1}`,
      id: url === null ? numberedId(id, index + 1) : idOfUrl(url),
      meta,
      record: Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null)),
      feed: true,
    };
  }
}

/** The longest of what an item holds as its text. */
function recordOf(item: Fields): Fields {
  const dc = isFields(item['dc']) ? item['dc'] : {};
  const content = isFields(item['content']) ? (item['content']['encoded'] ?? item['content']) : null;
  const texts = [content, item['description'], item['summary']].map(textIn).filter((text) => text !== null);
  return {
    title: textIn(item['title']),
    published:
      textIn(item['pubDate']) ?? textIn(item['published']) ?? textIn([dc['dates'] ?? dc['date']].flat()[0]) ?? textIn(item['updated']),
    author: nameIn(item['authors']) ?? nameIn(dc['creators']),
    text: texts.reduce<string | null>((longest, text) => (text.length > (longest?.length ?? 0) ? text : longest), null),
  };
}

/** "text" · { value: "text" } */
function textIn(value: unknown): string | null {
  const text = isFields(value) ? value['value'] : value;
  return typeof text === 'string' && text.trim() !== '' ? text : null;
}

function addressOf(item: Fields): string | null {
  const links = Array.isArray(item['links']) ? item['links'].filter(isFields) : [];
  const link = links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0];
  const guid = textIn(item['guid']) ?? textIn(item['id']);
  return textIn(item['link']) ?? textIn(link?.['href']) ?? (guid !== null && /^https?:/.test(guid) ? guid : null);
}
