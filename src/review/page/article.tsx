/** One article: its text, its facts, the keys. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isOpen, type Item } from '../../decisions/items.js';
import type { Operation } from '../../decisions/review-file.js';
import type { LedgerEntry } from '../../fact.js';
import type { GoldFact } from '../../gold.js';
import type { Mentions } from '../messages.js';
import { getArticle, getMentions, getQueue } from './api.js';
import { Further, SaveNote, type Tab, TabButton, windowOf } from './article-parts.js';
import { CHOICES, Detail } from './detail.js';
import { ConflictDialog } from './dialogs.js';
import type { TextField } from './draft.js';
import { useKeys } from './keys.js';
import { FactRow, LedgerRow } from './list.js';
import { makeFact, meaningOf } from './make-fact.js';
import { factOf, rolesOf, type RoleSpan } from './roles.js';
import { ledgerKey } from './segments.js';
import { ArticleStore } from './store.js';
import { ArticleText, selectedSpan } from './text.js';
import { WordCursor } from './words.js';

interface Props {
  readonly id: string;
  /** Key of the fact to begin with. */
  readonly fact: string | null;
  readonly say: (message: string) => void;
}

export function ArticlePage({ id, fact, say }: Props): JSX.Element {
  const [, redraw] = useState(0);
  const [store, setStore] = useState<ArticleStore | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let opened: ArticleStore | null = null;
    let gone = false;
    getArticle(id).then(
      (article) => {
        if (!gone) setStore((opened = new ArticleStore(article, () => redraw((count) => count + 1))));
      },
      (error: Error) => setProblem(error.message),
    );
    return () => {
      gone = true;
      opened?.close();
    };
  }, [id]);
  if (problem !== null) {
    return (
      <main class="page">
        <h1>{id}</h1>
        <p role="alert">{problem}</p>
      </main>
    );
  }
  if (!store) return <main class="page" aria-busy="true" />;
  return <Review key={id} store={store} first={fact} say={say} />;
}

function Review({
  store,
  first,
  say,
}: {
  readonly store: ArticleStore;
  readonly first: string | null;
  readonly say: Props['say'];
}): JSX.Element {
  const { items, article } = store;
  const { text } = article;
  const [chosen, setChosen] = useState<string | null>(() => firstChoice(items, first));
  const [tab, setTab] = useState<Tab>(() =>
    items.some(({ state }) => state === 'agrees') && items.some(({ state }) => isOpen(state)) ? 'open' : 'all',
  );
  const [editing, setEditing] = useState<TextField | null>(null);
  const [mentions, setMentions] = useState<Mentions | null>(null);
  /** What waited for a person when the article was opened stays in the list once it is decided. */
  const opened = useRef(new Set(items.filter(({ state }) => isOpen(state)).map(({ key }) => key)));
  const cursor = useRef<WordCursor | null>(null);

  const ledger = useMemo(() => article.sheet.ledger.filter((entry) => !isCovered(entry, items)), [article, items]);
  const shown = tab === 'open' ? items.filter(({ key, state }) => isOpen(state) || opened.current.has(key)) : items;
  const keys = tab === 'ledger' ? ledger.map(ledgerKey) : shown.map(({ key }) => key);
  const view = windowOf(keys.length, keys.indexOf(chosen ?? ''));
  const item = items.find(({ key }) => key === chosen) ?? null;
  const roles = useMemo<readonly RoleSpan[]>(() => (item ? rolesOf(item, items, text) : []), [item, items, text]);
  const openCount = items.filter(({ state }) => isOpen(state)).length;

  useEffect(() => {
    getMentions(store.id).then(setMentions, () => undefined); // without them a selection is taken as its words
    const leaving = (event: BeforeUnloadEvent): void => {
      if (store.isUnsaved) event.preventDefault();
    };
    const returned = (): void => {
      if (document.visibilityState !== 'visible') return;
      store.refresh().then(
        (isNew) => isNew && say('Another tab or program changed this article: shown as it is now.'),
        () => undefined,
      );
    };
    addEventListener('beforeunload', leaving);
    document.addEventListener('visibilitychange', returned);
    addEventListener('focus', returned);
    return () => {
      removeEventListener('beforeunload', leaving);
      document.removeEventListener('visibilitychange', returned);
      removeEventListener('focus', returned);
    };
  }, [store]);

  useEffect(() => {
    if (chosen === null || editing !== null) return;
    const row = document.getElementById(`row-${chosen}`);
    row?.focus({ preventScroll: true });
    row?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [chosen, editing, tab]);

  const choose = (key: string | null | undefined): void => {
    if (key == null) return;
    setEditing(null);
    setChosen(key);
    if (key.startsWith('ledger:')) setTab('ledger');
    else if (tab === 'ledger' || (tab === 'open' && !shown.some((each) => each.key === key))) setTab('all');
  };
  const step = (by: number): void => {
    const at = keys.indexOf(chosen ?? '');
    choose(keys[at < 0 ? 0 : Math.max(0, Math.min(keys.length - 1, at + by))]);
  };
  /** The next open one behind the chosen one, else the first of all. */
  const nextOpen = (list: readonly Item[], from: number, by: 1 | -1 = 1): Item | undefined => {
    const open = list.filter(({ state }) => isOpen(state));
    const ahead = by === 1 ? open.find(({ start }) => start > from) : open.findLast(({ start }) => start < from);
    return ahead ?? (by === 1 ? open[0] : open.at(-1));
  };
  const run = (operation: Operation): void => {
    const effect = store.run(operation);
    if (!effect || operation.op === 'decide') return;
    const { fact, before, after, proposal } = effect;
    const about = after ?? before ?? proposal;
    choose(store.items.find((each) => (fact !== null ? each.found?.id === fact : each.key === `${about?.nth}:${about?.quote}`))?.key);
  };
  const decide = (about: Item, after: GoldFact | null): void => {
    run({ op: 'decide', fact: about.found?.id ?? null, proposal: about.proposal, before: about.gold, after });
    setEditing(null);
  };
  const decideAndGoOn = (after: GoldFact | null): void => {
    if (!item) return;
    decide(item, after);
    const next = nextOpen(store.items, item.start);
    if (next) choose(next.key);
    else say('Everything here is decided. Ctrl+Enter marks the article as done and opens the next one.');
  };
  const change = (fields: Partial<GoldFact>): void => {
    if (item) decide(item, { ...factOf(item), ...fields });
  };
  const accept = (): void => {
    if (tab === 'ledger') return make();
    if (!item) return;
    if (item.proposal) decideAndGoOn(item.gold ? withProposal(item) : item.proposal);
    else decideAndGoOn(item.gold);
  };
  const make = (): void => {
    const entry = ledger.find((each) => ledgerKey(each) === chosen);
    const span = selectedSpan(text) ?? entry;
    if (!span) return say('Select the number in the text, or choose one under “In no fact”.');
    const fact = makeFact(span, mentions, items, store.anchors);
    if (!store.run({ op: 'decide', fact: null, proposal: null, before: null, after: fact })) return;
    document.getSelection()?.removeAllRanges();
    setTab('all');
    setChosen(`${fact.nth}:${fact.quote}`);
    setEditing('metric');
  };
  const setField = (field: TextField): void => {
    const span = selectedSpan(text);
    if (!item) return;
    if (!span || field === 'fromValue' || field === 'value') return setEditing(field);
    const meaning = meaningOf(field as 'subject', span, text, mentions);
    document.getSelection()?.removeAllRanges();
    cursor.current = null;
    change(field === 'period' ? { period: meaning } : { [field]: [meaning] });
  };
  const setQuote = (): void => {
    const span = selectedSpan(text);
    if (!item || !span) return say('Select the number in the text first.');
    document.getSelection()?.removeAllRanges();
    change(store.anchors.anchorOf(span.start, span.end));
    if (!item.found) setChosen(store.items.find(({ start }) => start === span.start)?.key ?? null);
  };
  const cycle = <Field extends keyof typeof CHOICES>(field: Field): void => {
    if (!item) return;
    const choices: readonly (string | null)[] = CHOICES[field];
    change({ [field]: choices[(choices.indexOf(factOf(item)[field]) + 1) % choices.length] });
  };
  const leave = async (by: 1 | -1, done: boolean): Promise<void> => {
    if (done) run({ op: 'state', state: 'done' });
    if (!(await store.settled())) return say('Not everything is written yet: this article stays open.');
    const { articles } = await getQueue(new URLSearchParams({ sort: 'title' }));
    const at = articles.findIndex((each) => each.id === store.id);
    const others = by === 1 ? [...articles.slice(at + 1), ...articles.slice(0, at)] : [...articles.slice(0, at)].reverse();
    const next = done ? others.find((each) => each.state !== 'done' || each.open > 0) : others[0];
    location.hash = next ? `#/article/${encodeURIComponent(next.id)}` : '#/';
    if (!next) say(done ? 'All articles are done.' : 'There is no other article.');
  };

  const simple: Readonly<Record<string, () => void>> = {
    j: () => step(1),
    ArrowDown: () => step(1),
    k: () => step(-1),
    ArrowUp: () => step(-1),
    n: () => choose(nextOpen(items, item?.start ?? -1)?.key),
    N: () => choose(nextOpen(items, item?.start ?? 0, -1)?.key),
    a: accept,
    g: () => item?.gold && decideAndGoOn(item.gold),
    x: () => item && (item.proposal || item.gold) && decideAndGoOn(null),
    c: make,
    z: () => run({ op: 'undo' }),
    Z: () => run({ op: 'redo' }),
    y: () => run({ op: 'redo' }),
    e: () => item && setEditing('subject'),
    Enter: () => item && setEditing('subject'),
    q: setQuote,
    d: () => cycle('direction'),
    b: () => cycle('modifier'),
    i: () => cycle('modality'),
    v: () => (cursor.current = new WordCursor(text, item?.start ?? 0)),
    t: () => setTab(tab === 'open' ? 'all' : tab === 'all' ? 'ledger' : 'open'),
    '.': () => void leave(1, false),
    ',': () => void leave(-1, false),
  };
  const withControl = (key: string): boolean => {
    if (key === 'Enter') void leave(1, true);
    else if (key === 'z' || key === 'Z' || key === 'y') run({ op: key === 'z' ? 'undo' : 'redo' });
    else if (key === 's') say('Every decision is written already.');
    else return false;
    return true;
  };
  useKeys({ disabled: store.conflict !== null, cursor, simple, withControl, setField, setKind: (kind) => change({ kind }) });

  const decided = items.length - openCount;
  const title = article.meta.title ?? null;
  return (
    <main class="review">
      <header class="bar">
        <h1 title={store.id}>{title ?? store.id}</h1>
        <span class="note">{[article.meta.published, article.meta.site].filter(Boolean).join(' · ') || 'no date known'}</span>
        <progress max={Math.max(items.length, 1)} value={decided} aria-label={`${decided} of ${items.length} decided`} />
        <span class="note">
          {decided}/{items.length}
        </span>
        <SaveNote store={store} />
      </header>
      <ArticleText text={text} title={title} items={items} ledger={ledger} chosen={chosen} roles={roles} onChoose={choose} />
      <section class="side" aria-label="Facts">
        <div class="tabs" role="tablist" aria-label="Which numbers">
          <TabButton name="open" now={tab} set={setTab} label="To decide" count={openCount} />
          <TabButton name="all" now={tab} set={setTab} label="All facts" count={items.length} />
          <TabButton name="ledger" now={tab} set={setTab} label="In no fact" count={ledger.length} />
        </div>
        <div class="rows" role="tabpanel" aria-label={tab === 'ledger' ? 'Numbers in no fact' : 'Facts in reading order'}>
          <ol>
            <Further keys={keys} at={view.first - 1} count={view.first} onChoose={choose} />
            {tab === 'ledger'
              ? ledger
                  .slice(view.first, view.after)
                  .map((entry) => (
                    <LedgerRow
                      key={entry.start}
                      entry={entry}
                      text={text}
                      chosen={ledgerKey(entry) === chosen}
                      onChoose={choose}
                      onMake={make}
                    />
                  ))
              : shown.slice(view.first, view.after).map((each) => (
                  <FactRow key={each.key} item={each} chosen={each.key === chosen} onChoose={choose}>
                    {each.key === chosen && (
                      <Detail
                        key={`${each.key} ${editing === null}`}
                        item={each}
                        text={text}
                        editing={editing}
                        onEdit={setEditing}
                        onSave={(fact) => decide(each, fact)}
                        onCancel={() => setEditing(null)}
                      />
                    )}
                  </FactRow>
                ))}
            <Further keys={keys} at={view.after} count={keys.length - view.after} onChoose={choose} />
          </ol>
          {keys.length === 0 && <p class="empty">{tab === 'open' ? 'Nothing waits for you here.' : 'None.'}</p>}
        </div>
        <footer class="actions">
          <button type="button" onClick={accept} disabled={!item && tab !== 'ledger'} class="main">
            Accept <kbd>a</kbd>
          </button>
          <button type="button" onClick={() => simple['x']!()} disabled={!item}>
            Reject <kbd>x</kbd>
          </button>
          {item?.gold && item.state === 'changed' && (
            <button type="button" onClick={() => simple['g']!()}>
              Keep gold <kbd>g</kbd>
            </button>
          )}
          <button type="button" onClick={() => simple['e']!()} disabled={!item}>
            Edit <kbd>e</kbd>
          </button>
          <button type="button" onClick={() => run({ op: 'undo' })} disabled={!store.canUndo}>
            Undo <kbd>z</kbd>
          </button>
          <button type="button" onClick={() => run({ op: 'redo' })} disabled={!store.canRedo}>
            Redo <kbd>y</kbd>
          </button>
          <button type="button" onClick={() => void leave(1, true)}>
            Done, next <kbd>Ctrl ⏎</kbd>
          </button>
        </footer>
      </section>
      {store.conflict && <ConflictDialog store={store} onResolved={() => setEditing(null)} />}
    </main>
  );
}

/** What opens first: the fact that was asked for, the first one to decide, the first one. */
function firstChoice(items: readonly Item[], asked: string | null): string | null {
  const item = items.find(({ key }) => key === asked) ?? items.find(({ state }) => isOpen(state)) ?? items[0];
  return item?.key ?? null;
}

/** Gold with the fields in which the program says otherwise; where both agree gold keeps its further answers. */
function withProposal({ gold, proposal, differs }: Item): GoldFact {
  const kept = differs.filter((field) => field !== 'value' && field !== 'unit' && field !== 'per');
  const taken = Object.fromEntries(kept.map((field) => [field, proposal![field]]));
  const number = differs.length === kept.length ? {} : { value: proposal!.value, unit: proposal!.unit, per: proposal!.per };
  return { ...gold!, ...taken, ...number };
}

const isCovered = ({ start }: LedgerEntry, items: readonly Item[]): boolean => {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low < items.length && items[low]!.start <= start;
};
