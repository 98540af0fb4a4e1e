/** Records (a line of JSON, a row of CSV, an item of a feed) → what stands in them. */
import { datelineDay } from './dateline.js';
import { stampOf } from './dates.js';
import { dayInAddress } from './address.js';
import { fieldOf, isFields, nameIn, type Fields } from './fields.js';
import { idFrom, idOfUrl } from './ids.js';
import { InputError } from './input-error.js';
import type { Found } from './piece.js';
import { choosePublished, type DateCandidate } from './published.js';
import type { Piece, ReadingOptions } from './reading.js';
import { cleanText } from './text.js';

/** @throws InputError */
export function parseRecord(text: string, origin: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(origin, `is no JSON (${(error as Error).message.replace(/\s+/g, ' ')})`, 'mend it or remove it');
  }
  if (isFields(value)) return value;
  throw new InputError(origin, 'is no JSON object', 'write {"text": …, "published": …}');
}

/** Many exports keep HTML in their fields. */
const MARKUP =
  /<\/?(?:p|div|br|ul|ol|li|h[1-6]|table|blockquote|span|a|b|i|em|strong|article|section|img|figure|html|body)\b[^<>]{0,2000}>/i;
const WHOLE_PAGE = /^\s{0,99}(?:<!doctype\b|<html\b)/i;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,24});/i;

/** @throws InputError */
export async function readRecord(record: Fields, piece: Piece, { fields }: ReadingOptions): Promise<Found> {
  const { origin } = piece;
  const text = fieldOf(record, 'text', fields);
  if (typeof text !== 'string') {
    const there = Object.keys(record).slice(0, 12).join(', ');
    throw new InputError(origin, `has no text (its fields: ${there})`, 'name the field that holds it by --text-field');
  }
  const name = async (field: 'title' | 'url' | 'author' | 'site' | 'language'): Promise<string | null> =>
    plainText(nameIn(fieldOf(record, field, fields)) ?? '').then((plain) => plain.replace(/\s+/g, ' ').trim() || null);
  const url = await name('url');
  if (WHOLE_PAGE.test(text)) {
    const { readPage } = await import('./html/index.js');
    const page = readPage(text, url);
    return { ...page, id: idIn(record, fields) };
  }
  const body = cleanText(await plainText(text));
  const { notes, ...dated } = published(record, piece, body, url, fields);
  const meta = {
    title: await name('title'),
    url,
    author: await name('author'),
    site: await name('site'),
    language: await name('language'),
  };
  return { id: idIn(record, fields), text: body, meta: { ...meta, ...dated }, notes };
}

/** HTML → its text; entities → characters; text as it is. */
async function plainText(text: string): Promise<string> {
  if (MARKUP.test(text)) return (await import('./html/index.js')).readFragment(text);
  return ENTITY.test(text) ? (await import('./html/dom.js')).decodeEntities(text) : text;
}

/** Ids that are addresses make poor names of files. */
function idIn(record: Fields, fields: ReadingOptions['fields']): string | null {
  const id = nameIn(fieldOf(record, 'id', fields));
  if (id === null) return null;
  return /^[a-z]+:\/\//i.test(id) ? idOfUrl(id) : idFrom(id);
}

function published(
  record: Fields,
  { kind, ...piece }: Piece,
  text: string,
  url: string | null,
  fields: ReadingOptions['fields'],
): ReturnType<typeof choosePublished> {
  const written = fieldOf(record, 'published', fields);
  const stamp = stampOf(written);
  const feed = kind === 'record' && 'feed' in piece && piece.feed;
  const dates: DateCandidate[] = [];
  if (stamp !== null) dates.push({ ...stamp, by: feed ? 'feed' : record['@type'] === undefined ? 'meta' : 'json-ld' });
  const address = dayInAddress(url);
  if (address !== null) dates.push({ ...address, by: 'url' });
  const dateline = datelineDay(text, stamp?.day.slice(0, 7) ?? null);
  if (dateline !== null) dates.push({ ...dateline, by: 'dateline' });
  const chosen = choosePublished(dates);
  const unread = stamp === null && nameIn(written) !== null;
  return unread
    ? { ...chosen, notes: [...chosen.notes, `the date ${JSON.stringify(nameIn(written)!.slice(0, 60))} names no single day`] }
    : chosen;
}
