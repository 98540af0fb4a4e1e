/** The article of a page: Readability finds it, what it keeps too much is taken out before and after. */
import { Readability } from '@mozilla/readability';
import { blocksOf, type Block } from './blocks.js';
import { isBoilerplate, opensTail } from './boilerplate.js';
import type { PageDocument, PageElement } from './dom.js';

export interface Body {
  readonly blocks: readonly Block[];
  /** What was taken out. */
  readonly dropped: readonly Block[];
}

interface Known {
  readonly title: string | null;
  /** Of the structured data. */
  readonly body: string | null;
}

/** Changes the document. */
export function bodyOf(document: PageDocument, { title, body }: Known): Body {
  clean(document);
  const readability = new Readability<PageElement>(document, { serializer: (node) => node as PageElement, keepClasses: true });
  const found = readability.parse();
  const read = found?.content ? withoutBoilerplate(blocksOf(found.content), title) : { blocks: [], dropped: [] };
  const length = read.blocks.reduce((sum, block) => sum + block.text.length, 0);
  // A page whose text comes by script has it in its structured data alone
  if (body === null || body.length < 2 * length) return read;
  return { blocks: paragraphsOf(body).map((text) => ({ kind: 'paragraph', text, linked: 0 })), dropped: [...read.blocks, ...read.dropped] };
}

const paragraphsOf = (body: string): readonly string[] =>
  body.replace(/<(?:br|\/?p|\/?div|\/?li|\/?h\d)\b[^<>]{0,200}>/gi, '\n').replace(/<[^<>]{1,500}>/g, '').split(/\n+/).map((text) => text.trim()).filter((text) => text !== ''); // prettier-ignore

/** Parts of pages by the words that sites name them with. */
const PARTS =
  /(?:^|[-_ ])(?:related|recirc\w*|newsletter\w*|promo\w*|outbrain|taboola|breadcrumbs?|cookies?|gdpr|consent|share(?:-?(?:tools?|bar|buttons?|links?))?|social(?:-?(?:share|sharing|links?|icons?|bar|tools?|follow|buttons?))?|sponsored|advert\w*|most-?(?:read|popular)|trending|author-?(?:bio|box|info)|tooltip|popover|popup|modal|screen-?reader\w*|sr-only|visually-?hidden|print-only)(?:$|[-_ ])/i;
const WHOLE = /^(?:html|body|article|main)$/i;
const NEVER_SEEN = '[hidden], [aria-hidden="true"], nav, [role="navigation"], dialog, [role="dialog"]';
/** A part that holds more of the page's text is no side part, whatever it is called. */
const LARGEST_PART = 0.15;

function clean(document: PageDocument): void {
  for (const element of document.querySelectorAll(NEVER_SEEN)) element.remove();
  // Posts that an article embeds are quotations; neither their links nor the name of their box are signs of something else
  for (const post of document.querySelectorAll('blockquote[class*="twitter"], blockquote[class*="instagram"]')) {
    for (const box of [post, post.parentElement]) if (box && !WHOLE.test(box.tagName)) box.removeAttribute('class');
    for (const link of post.querySelectorAll('a')) link.replaceWith(link.textContent ?? '');
  }
  // Cards that open over a name in a sentence
  for (const card of document.querySelectorAll('a + span:has(img):has(a)')) card.remove();
  const all = document.body?.textContent?.length ?? 0;
  for (const element of document.querySelectorAll('[class], [id]')) {
    const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
    if (!PARTS.test(name) || WHOLE.test(element.tagName)) continue;
    if ((element.textContent?.length ?? 0) < LARGEST_PART * all && element.querySelector('article, h1, blockquote') === null)
      element.remove();
  }
}

function withoutBoilerplate(found: readonly Block[], title: string | null): Body {
  const { blocks: all, tail } = cutTail(found);
  const blocks: Block[] = [];
  const dropped: Block[] = [...tail];
  const seen = new Set<string>();
  const headline = folded(title ?? '');
  all.forEach((block, i) => {
    const text = folded(block.text);
    const repeated = block.kind === 'caption' && seen.has(text);
    seen.add(text);
    const again = block.kind === 'heading' && headline !== '' && text === headline;
    (repeated || again || isBoilerplate(block, all[i - 1], all[i + 1]) ? dropped : blocks).push(block);
  });
  return { blocks, dropped };
}

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim(); // prettier-ignore

/** Behind "More stories", "You may also like" and the like, where most of what follows is links. */
function cutTail(blocks: readonly Block[]): { readonly blocks: readonly Block[]; readonly tail: readonly Block[] } {
  for (let i = Math.ceil(blocks.length / 3); i < blocks.length; i++) {
    if (!opensTail(blocks[i]!)) continue;
    const tail = blocks.slice(i + 1);
    const weak = tail.filter((block, j) => block.linked > 0.3 || isBoilerplate(block) || isTeaser(tail[j - 1])).length;
    const strong = tail.filter(
      (block, j) => block.text.length > 150 && block.linked < 0.3 && !isBoilerplate(block) && !isTeaser(tail[j - 1]),
    );
    if (strong.length < 2 && tail.length > 0 && weak >= 0.5 * tail.length) return { blocks: blocks.slice(0, i), tail: blocks.slice(i) };
  }
  return { blocks, tail: [] };
}

/** A heading that is a link stands over the first lines of another article. */
const isTeaser = (before: Block | undefined): boolean => before?.kind === 'heading' && before.linked > 0.8;
