/** Small parts of the article view: tabs, what was saved, rows that are not drawn. */
import type { JSX } from 'preact';
import type { ArticleStore } from './store.js';

export type Tab = 'open' | 'all' | 'ledger';

/** Rows that are drawn at a time: no article that was written by a person has more facts. */
const WINDOW = 600;

/** The rows around the chosen one; all of them in any article that is no attack. */
export function windowOf(length: number, chosen: number): { readonly first: number; readonly after: number } {
  const first = Math.max(0, Math.min(chosen - WINDOW / 2, length - WINDOW));
  return { first, after: Math.min(length, first + WINDOW) };
}

interface FurtherProps {
  readonly keys: readonly string[];
  /** Index of the nearest row that is not drawn. */
  readonly at: number;
  readonly count: number;
  readonly onChoose: (key: string | undefined) => void;
}

export const Further = ({ keys, at, count, onChoose }: FurtherProps): JSX.Element | null =>
  count <= 0 ? null : (
    <li class="empty">
      <button type="button" onClick={() => onChoose(keys[at])}>
        Show some of {count} more
      </button>
    </li>
  );

export function TabButton({
  name,
  now,
  set,
  label,
  count,
}: {
  readonly name: Tab;
  readonly now: Tab;
  readonly set: (tab: Tab) => void;
  readonly label: string;
  readonly count: number;
}): JSX.Element {
  return (
    <button type="button" role="tab" aria-selected={name === now} onClick={() => set(name)}>
      {label} <span class="count">{count}</span>
    </button>
  );
}

export function SaveNote({ store }: { readonly store: ArticleStore }): JSX.Element {
  const words = {
    saved: store.saved === null ? 'nothing decided yet' : store.review.state === 'done' ? 'saved · done' : 'saved',
    saving: 'saving …',
    failed: 'not saved, trying again',
    conflict: 'not saved: changed elsewhere',
  }[store.save];
  return (
    <span class={`save save-${store.save}`} role="status">
      {words}
      {store.problem !== null && `: ${store.problem}`}
    </span>
  );
}
