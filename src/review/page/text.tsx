/** The article as set for reading. Its text only ever becomes text nodes. */
import { Component, type JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Item } from '../../decisions/items.js';
import type { LedgerEntry } from '../../fact.js';
import type { Role, RoleSpan } from './roles.js';
import { blocksOf, marksByBlock, marksOf, segmentsOf, type Block, type Mark } from './segments.js';

interface BlockProps {
  readonly block: Block;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly roles: readonly RoleSpan[];
  readonly chosen: string | null;
}

const NO_ROLES: readonly RoleSpan[] = [];

const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a === b || (a.length === b.length && a.every((mark, index) => mark.key === b[index]!.key && mark.look === b[index]!.look && mark.start === b[index]!.start && mark.end === b[index]!.end)); // prettier-ignore

/** Drawn anew only where something in it changed: a key redraws two of them. */
class BlockView extends Component<BlockProps> {
  override shouldComponentUpdate(next: BlockProps): boolean {
    const { block, text, marks, roles, chosen } = this.props;
    return next.block !== block || next.text !== text || next.roles !== roles || next.chosen !== chosen || !sameMarks(next.marks, marks);
  }

  override render({ block, text, marks, roles, chosen }: BlockProps): JSX.Element {
    return (
      <>
        {segmentsOf(block, marks, roles).map(({ start, end, mark, roles: own, labels }) => (
          <span
            key={start}
            data-start={start}
            data-key={mark?.key}
            class={
              [mark?.look, mark && mark.key === chosen && 'chosen', own[0] && `role role-${own[0]}`].filter(Boolean).join(' ') || undefined
            }
          >
            {labels.length > 0 && <Labels roles={labels} />}
            {text.slice(start, end)}
          </span>
        ))}
      </>
    );
  }
}

const Labels = ({ roles }: { readonly roles: readonly Role[] }): JSX.Element => (
  <span class="labels" data-labels={roles.join(' · ')} aria-hidden="true" />
);

interface Props {
  readonly text: string;
  readonly title: string | null;
  readonly items: readonly Item[];
  readonly ledger: readonly LedgerEntry[];
  readonly chosen: string | null;
  readonly roles: readonly RoleSpan[];
  readonly onChoose: (key: string) => void;
}

export function ArticleText({ text, title, items, ledger, chosen, roles, onChoose }: Props): JSX.Element {
  const pane = useRef<HTMLElement>(null);
  const marks = useMemo(() => marksOf(items, ledger), [items, ledger]);
  // Borders of blocks stay where they were as long as the text does.
  const blocks = useMemo(() => blocksOf(text, marks), [text]);
  const byBlock = useMemo(() => marksByBlock(blocks, marks), [blocks, marks]);
  const chosenMark = marks.find(({ key }) => key === chosen);
  useLayoutEffect(() => {
    if (!pane.current) return;
    keepLabelsApart(pane.current);
    pane.current.querySelector('.chosen')?.scrollIntoView({ block: 'nearest' });
  }, [chosen, roles]);

  const view = (block: Block, index: number): JSX.Element => {
    const here = roles.filter(({ start, end }) => start < block.end && end > block.start);
    const isHere = chosenMark !== undefined && chosenMark.start < block.end && chosenMark.end > block.start;
    return (
      <BlockView
        key={block.start}
        block={block}
        text={text}
        marks={byBlock[index]!}
        roles={here.length > 0 ? here : NO_ROLES}
        chosen={isHere ? chosen : null}
      />
    );
  };
  const paragraphs: JSX.Element[] = [];
  for (let first = 0; first < blocks.length;) {
    let after = first + 1;
    while (after < blocks.length && !blocks[after]!.opens) after++;
    const { start, end } = { start: blocks[first]!.start, end: blocks[after - 1]!.end };
    const isTitle = start === 0 && title !== null && text.slice(start, end).trim() === title.trim();
    const from = first;
    paragraphs.push(
      <p key={start} dir="auto" class={isTitle ? 'headline' : undefined}>
        {blocks.slice(first, after).map((block, index) => view(block, from + index))}
      </p>,
    );
    first = after;
  }

  return (
    <article
      class="text"
      ref={pane}
      tabIndex={0}
      aria-label="Text of the article"
      onClick={(event) => {
        const key = (event.target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset['key'];
        if (key !== undefined && document.getSelection()?.isCollapsed !== false) onChoose(key);
      }}
    >
      <div class="measure">{paragraphs}</div>
    </article>
  );
}

/** Labels that would cover each other move below their line, the second of two. */
function keepLabelsApart(pane: HTMLElement): void {
  let last: DOMRect | null = null;
  for (const label of pane.querySelectorAll('.labels')) {
    label.classList.remove('below');
    const box = label.getBoundingClientRect();
    const covers = last !== null && Math.abs(box.top - last.top) < 4 && box.left < last.right + 2 && box.right > last.left - 2;
    label.classList.toggle('below', covers);
    if (!covers) last = box;
  }
}

/** What is selected in the text, as offsets without blanks at the ends; null for nothing. */
export function selectedSpan(text: string): { readonly start: number; readonly end: number } | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const from = offsetOf(range.startContainer, range.startOffset);
  const to = offsetOf(range.endContainer, range.endOffset);
  if (from === null || to === null) return null;
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return end > start ? { start, end } : null;
}

function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? (node.childNodes[offset] ?? node.lastChild ?? node) : node;
  const holder =
    (element instanceof Element ? element : element.parentElement)?.closest<HTMLElement>('[data-start]') ??
    (element instanceof Element ? element.querySelector<HTMLElement>('[data-start]') : null);
  if (!holder) return null;
  return Number(holder.dataset['start']) + (node.nodeType === Node.TEXT_NODE ? offset : 0);
}

/** Selects a stretch of the text as a mouse would. */
export function selectSpan(start: number, end: number): void {
  const range = document.createRange();
  const from = placeOf(start, false);
  const to = placeOf(end, true);
  if (!from || !to) return;
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  from.node.parentElement?.scrollIntoView({ block: 'nearest' });
}

/** `atEnd`: an offset on a border belongs to what stands before it. */
function placeOf(offset: number, atEnd: boolean): { readonly node: Text; readonly offset: number } | null {
  const spans = document.querySelectorAll<HTMLElement>('.text [data-start]');
  let [low, high] = [0, spans.length];
  const wanted = atEnd ? offset - 1 : offset;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Number(spans[middle]!.dataset['start']) <= wanted) low = middle + 1;
    else high = middle;
  }
  const span = spans[low - 1];
  const node = span && [...span.childNodes].find((child): child is Text => child.nodeType === Node.TEXT_NODE);
  return node ? { node, offset: Math.min(offset - Number(span.dataset['start']), node.length) } : null;
}
