/** Bounds on what a page may hold; building and reading a tree takes time with the square of its depth. */

/** Real pages are nested 20 to 60 deep; browsers stop at 512. */
const DEEPEST = 256;
/** More than any article page; in tags. */
export const MOST_TAGS = 100_000;
/** Readability looks through every table for each table in it. */
const DEEPEST_TABLE = 12;
/** A page with more of these has them around every word; without them it reads the same. */
const MOST_INLINE = 4000;
const INLINE = new Set('span font b i em strong u s small big sub sup mark ins code tt nobr bdi bdo'.split(' '));
/** UTF-16 units; longer tags hold data or very many attributes, which a reader needs not. */
const LONGEST_TAG = 8000;

/** Have no end tag, or end where the next begins, so that they do not nest. */
const FLAT = new Set('area base br col embed hr img input link meta source track wbr p li dt dd td th tr tbody thead tfoot option html body'.split(' ')); // prettier-ignore
const RAW = new Set(['script', 'style', 'textarea', 'title', 'noscript']);
const TAG = /<(?:(!--)|(\/?)([a-z][a-z0-9:-]{0,40})\b[^<>]*>)/gi;

export interface Bounded {
  /** The page without the tags that stand deeper; what is in them stays. */
  readonly html: string;
  readonly tags: number;
}

/** Linear in the length of the page. */
export function boundDepth(html: string): Bounded {
  const open: string[] = [];
  const count = new Map<string, number>();
  const kept: string[] = [];
  let last = 0;
  let tags = 0;
  const plain = inlineTags(html) > MOST_INLINE;
  const drop = (start: number, end: number, instead = ' '): void => {
    kept.push(html.slice(last, start), instead);
    last = end;
  };
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match !== null; match = TAG.exec(html)) {
    const name = match[3]?.toLowerCase();
    if (name === undefined) {
      const end = html.indexOf('-->', TAG.lastIndex);
      if (end < 0) break;
      TAG.lastIndex = end + 3;
      continue;
    }
    tags++;
    if (plain && INLINE.has(name)) {
      drop(match.index, TAG.lastIndex, '');
      continue;
    }
    if (match[0].length > LONGEST_TAG && name !== 'meta') drop(match.index, TAG.lastIndex, `<${name}>`);
    if (FLAT.has(name) || match[0].endsWith('/>')) continue;
    if (match[2] === '/') {
      if (!count.get(name)) continue;
      while (open.length > 0) {
        const closed = open.pop()!;
        count.set(closed, count.get(closed)! - 1);
        if (closed === name) break;
      }
    } else if (RAW.has(name)) {
      const end = indexOfEnd(html, name, TAG.lastIndex);
      if (end < 0) break;
      TAG.lastIndex = end;
    } else if (open.length < DEEPEST && (name !== 'table' || (count.get(name) ?? 0) < DEEPEST_TABLE)) {
      open.push(name);
      count.set(name, (count.get(name) ?? 0) + 1);
    } else {
      drop(match.index, TAG.lastIndex);
    }
  }
  return { html: kept.length === 0 ? html : kept.join('') + html.slice(last), tags };
}

function inlineTags(html: string): number {
  let count = 0;
  for (const [, name] of html.matchAll(/<([a-z]{1,6})\b/gi)) if (INLINE.has(name!.toLowerCase())) count++;
  return count;
}

/** Offset of `</name`, whatever its case; -1 where there is none. */
function indexOfEnd(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}\\b`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? -1;
}
