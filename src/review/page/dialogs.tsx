/** The sheet of keys, and what is shown when two wrote the same article. */
import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { GoldFact } from '../../gold.js';
import { sentence } from '../../find/sentence.js';
import { typeset } from './kinds.js';
import type { ArticleStore, Effect } from './store.js';

export function Dialog({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: (() => void) | null;
  readonly children: ComponentChildren;
}): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const opened = dialog.current!;
    const back = document.activeElement;
    opened.showModal();
    return () => {
      opened.close();
      if (back instanceof HTMLElement) back.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose?.();
      }}
    >
      <div class="sheet">
        <header>
          <h2 id="dialog-title">{title}</h2>
          {onClose && (
            <button type="button" onClick={onClose}>
              Close <kbd>Esc</kbd>
            </button>
          )}
        </header>
        {children}
      </div>
    </dialog>
  );
}

type Keys = readonly (readonly [keys: string, does: string])[];

const GROUPS: readonly (readonly [title: string, keys: Keys])[] = [
  ['Go', [
    ['j ↓', 'next fact'],
    ['k ↑', 'previous fact'],
    ['n', 'next fact to decide'],
    ['N', 'previous fact to decide'],
    ['t', 'the next list: to decide, all, in no fact'],
    ['.', 'next article, this one as it is'],
    [',', 'previous article'],
    ['Ctrl+Enter', 'mark as done and open the next article'],
  ]],
  ['Decide', [
    ['a', 'accept what the program says'],
    ['g', 'keep what gold says, where the two differ'],
    ['x', 'reject: no fact'],
    ['c', 'make a fact of the number chosen in “in no fact”, or of the selected text'],
    ['z  Ctrl+Z', 'undo, as far back as you like'],
    ['Z  y', 'redo'],
  ]],
  ['Edit', [
    ['e Enter', 'edit all fields'],
    ['1 … 8', 'kind: date, rank, growth, share, rate, amount, count, measure'],
    ['s m p l o', 'subject, metric, period, place, source: takes the selected text, else opens the field'],
    ['f', 'from: the earlier level'],
    ['q', 'take the selected text as the number of the fact'],
    ['d', 'change: up, down, flat, none'],
    ['b', 'hedge: about, over, under, at least, at most, none'],
    ['i', 'modality: actual, forecast, planned, hypothetical, negated'],
    ['v', 'select text by keys: ← → move by a word, Shift+← → extend, Esc ends'],
  ]],
  ['Elsewhere', [
    ['Q', 'queue of articles'],
    ['F', 'facts of all articles: table and chart'],
    ['/', 'search'],
    ['?', 'this sheet'],
  ]],
]; // prettier-ignore

export function Help({ onClose }: { readonly onClose: () => void }): JSX.Element {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <div class="keys">
        {GROUPS.map(([title, keys]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([names, does]) => (
                <div key={names}>
                  <dt>
                    {names.split(' ').map((name) => (/^[…]?$/.test(name) ? <span key={name}>{name}</span> : <kbd key={name}>{name}</kbd>))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p class="note">Every decision is written at once: the facts to ID.gold.json, who decided what and when to ID.review.json.</p>
    </Dialog>
  );
}

const say = (fact: GoldFact | null): string => (fact === null ? 'no fact' : typeset(sentence(fact)));

/** Nothing is overwritten: the person sees both and says which one stands. */
export function ConflictDialog({ store, onResolved }: { readonly store: ArticleStore; readonly onResolved: () => void }): JSX.Element {
  const { theirs, mine, left } = store.conflict!;
  const { reviewer, updated } = theirs.review;
  const who = reviewer === null ? '' : ` by ${reviewer}${updated === null ? '' : ` at ${updated.slice(11, 19)} UTC`}`;
  const theirsOf = ({ before, after, proposal }: Effect): GoldFact | null => {
    const anchor = before ?? after ?? proposal;
    return theirs.review.facts.find(({ quote, nth }) => quote === anchor?.quote && nth === anchor.nth) ?? null;
  };
  const end = (choice: 'theirs' | 'mine'): void => {
    store.resolve(choice);
    onResolved();
  };
  return (
    <Dialog title={left ? 'Some decisions had not arrived' : 'This article was changed elsewhere'} onClose={null}>
      <p>
        {left
          ? 'When this article was last open here, these decisions did not reach the server. Nothing is lost or overwritten: choose what stands.'
          : `Another tab or program wrote it${who}. Nothing is lost or overwritten: choose what stands.`}
      </p>
      <table class="conflict">
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Your decision, not written yet</th>
            <th scope="col">What stands now</th>
          </tr>
        </thead>
        <tbody>
          {mine.map((effect, index) => (
            <tr key={index}>
              <th scope="row" dir="auto">
                {(effect.after ?? effect.before ?? effect.proposal)?.quote}
              </th>
              <td dir="auto">{say(effect.after)}</td>
              <td dir="auto">{say(theirsOf(effect))}</td>
            </tr>
          ))}
          {mine.length === 0 && (
            <tr>
              <td colSpan={3}>Only the state of the article was to be written.</td>
            </tr>
          )}
        </tbody>
      </table>
      <div class="actions">
        <button type="button" class="main" onClick={() => end('theirs')}>
          Keep what stands, drop mine
        </button>
        <button type="button" onClick={() => end('mine')}>
          Put mine on top
        </button>
      </div>
    </Dialog>
  );
}
