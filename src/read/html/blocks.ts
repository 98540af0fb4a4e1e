/**
 * Elements → blocks of text: a paragraph, a heading, an item of a list, a caption, a table, each on lines of its own.
 *
 * Walks without recursion and in one pass, so that neither depth nor size of a page does harm.
 */
import { ELEMENT, tagOf, TEXT, type PageElement, type PageNode } from './dom.js';
import { tableLines } from './tables.js';

export type BlockKind = 'paragraph' | 'heading' | 'item' | 'caption' | 'table' | 'quote';

export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  /** Share of the letters that stand in links, 0…1. */
  readonly linked: number;
}

/** Elements that stand on lines of their own. */
const BLOCK = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(' '), // prettier-ignore
);
/** What is no text of the page. */
const SILENT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH CANVAS IFRAME OBJECT AUDIO VIDEO SELECT BUTTON INPUT TEXTAREA HEAD TITLE'.split(' ')); // prettier-ignore

export function blocksOf(root: PageElement): readonly Block[] {
  const blocks: Block[] = [];
  const open: BlockKind[] = [];
  let text = '';
  let linked = 0;
  let links = 0;
  const close = (): void => {
    const clean = text.replace(/[^\S\n\u00A0\u2000-\u200A\u202F]+/g, ' ').replace(/ ?\n ?/g, '\n').replace(/\n{2,}/g, '\n').trim(); // prettier-ignore
    if (clean !== '') blocks.push({ kind: open.at(-1) ?? 'paragraph', text: clean, linked: linked / text.replace(/\s/g, '').length });
    text = '';
    linked = 0;
  };
  for (let node: PageNode | null = root; node !== null;) {
    let skip = false;
    if (node.nodeType === TEXT) {
      const data = (node.textContent ?? '').replace(/\n/g, ' ');
      text += data;
      if (links > 0) linked += data.replace(/\s/g, '').length;
    } else if (node.nodeType === ELEMENT) {
      const tag = tagOf(node as PageElement);
      skip = SILENT.has(tag);
      if (tag === 'BR') text += '\n';
      else if (BLOCK.has(tag)) close();
      if (tag === 'TABLE') {
        const lines = tableLines(node as PageElement);
        if (lines !== null) {
          blocks.push(...lines.map((line) => ({ kind: 'table' as const, text: line, linked: 0 })));
          skip = true;
        }
      }
      if (tag === 'A' && !skip) links++;
      if (KIND_OF[tag] !== undefined && !skip) open.push(KIND_OF[tag]);
    } else skip = true;
    const child: PageNode | null = skip ? null : node.firstChild;
    if (child !== null) {
      node = child;
      continue;
    }
    for (;;) {
      if (!(skip && node.nodeType === ELEMENT)) leave(node);
      skip = false;
      if (node === root) return finish();
      if (node.nextSibling !== null) {
        node = node.nextSibling;
        break;
      }
      node = node.parentNode;
      if (node === null) return finish();
    }
  }
  return finish();

  function leave(node: PageNode): void {
    if (node.nodeType !== ELEMENT) return;
    const tag = tagOf(node as PageElement);
    if (BLOCK.has(tag)) close();
    if (tag === 'A') links--;
    if (KIND_OF[tag] !== undefined) open.pop();
  }

  function finish(): readonly Block[] {
    close();
    return blocks;
  }
}

const KIND_OF: Readonly<Record<string, BlockKind>> = {
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  LI: 'item',
  DT: 'item',
  DD: 'item',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
  BLOCKQUOTE: 'quote',
  P: 'paragraph', // prettier-ignore
};
