/** The part of the document object model that reading pages uses; linkedom builds it. */
import { parseHTML } from 'linkedom';

export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
}

interface Queried {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface PageElement extends PageNode, Queried {
  readonly tagName: string;
  readonly id: string;
  readonly children: Iterable<PageElement>;
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  closest(selector: string): PageElement | null;
  removeAttribute(name: string): void;
  remove(): void;
  replaceWith(text: string): void;
}

export interface PageDocument extends Queried {
  readonly title: string;
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
}

export const ELEMENT = 1;
export const TEXT = 3;

/** A fragment or a page without html or body elements gets them, as in a browser. */
export function parseDocument(html: string): PageDocument {
  const { document } = parseHTML(withBody(html)) as { readonly document: PageDocument };
  return document;
}

/** "3&nbsp;million &amp; more" → "3 million & more"; for text without tags. */
export function decodeEntities(text: string): string {
  return parseDocument(`<pre>${text.replace(/</g, '&lt;')}</pre>`).querySelector('pre')?.textContent ?? text;
}

function withBody(html: string): string {
  if (/<body\b/i.test(html)) return /<html\b/i.test(html) ? html : `<html>${html}</html>`;
  const head = /<\/head\s{0,9}>/i.exec(html) ?? /<html\b[^<>]{0,1000}>/i.exec(html) ?? /^\s{0,99}<!doctype[^<>]{0,300}>/i.exec(html);
  const at = head === null ? 0 : head.index + head[0].length;
  const start = html.slice(0, at);
  return `${start}${/<html\b/i.test(start) ? '' : '<html>'}<body>${html.slice(at)}</body></html>`;
}

/** "P", whatever the page writes. */
export const tagOf = (element: PageElement): string => element.tagName.toUpperCase();
