/** All articles: what is to be done, what is done, where to go on. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { getQueue } from './api.js';
import { isTyping } from './keys.js';
import { KINDS, Sure } from './kinds.js';
import { usePolled } from './polled.js';

const STATES = ['new', 'in review', 'done'] as const;
const STATE_SIGNS = { new: '○', 'in review': '◐', done: '●' } as const;
const SORTS = [
  ['least', 'least sure first'],
  ['open', 'most to decide first'],
  ['published', 'newest first'],
  ['title', 'by title'],
] as const;

export function articleLink(id: string, fact: string | null = null): string {
  return `#/article/${encodeURIComponent(id)}${fact === null ? '' : `?fact=${encodeURIComponent(fact)}`}`;
}

export function QueuePage({
  query,
  setQuery,
}: {
  readonly query: URLSearchParams;
  readonly setQuery: (query: URLSearchParams) => void;
}): JSX.Element {
  const { answer: queue, problem } = usePolled(query.toString(), () => getQueue(query));
  const list = useRef<HTMLTableSectionElement>(null);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      const by = event.key === 'j' || event.key === 'ArrowDown' ? 1 : event.key === 'k' || event.key === 'ArrowUp' ? -1 : 0;
      if (by === 0) return;
      const links = [...(list.current?.querySelectorAll('a') ?? [])];
      const at = links.findIndex((link) => link === document.activeElement);
      links[at < 0 ? 0 : Math.max(0, Math.min(links.length - 1, at + by))]?.focus();
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(query);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setQuery(next);
  };
  const sources = [...new Set(queue?.articles.flatMap(({ sources }) => sources) ?? [])].sort().slice(0, 200);
  return (
    <main class="page">
      <h1>Articles</h1>
      {queue && (
        <p class="progress">
          <progress max={Math.max(1, queue.total)} value={queue.done} aria-label="articles done" />
          <span>
            <b>{queue.done}</b> of {queue.total} articles done · {queue.open} of {queue.facts} facts to decide
            {queue.pending > 0 && ` · still reading ${queue.pending}`}
          </span>
        </p>
      )}
      <form class="filters" onSubmit={(event) => event.preventDefault()} role="search">
        <label class="wide">
          Search
          <input
            type="search"
            id="search"
            placeholder="subject, metric, number, title"
            value={query.get('text') ?? ''}
            onInput={(event) => set('text', event.currentTarget.value)}
          />
        </label>
        <Choice
          label="State"
          value={query.get('state')}
          set={(value) => set('state', value)}
          options={STATES.map((state) => [state, state])}
        />
        <Choice
          label="Kind"
          value={query.get('kind')}
          set={(value) => set('kind', value)}
          options={KINDS.map(({ kind }) => [kind, kind])}
        />
        <Choice
          label="Less sure than"
          value={query.get('below')}
          set={(value) => set('below', value)}
          options={['0.5', '0.6', '0.7', '0.8', '0.9'].map((value) => [value, value])}
        />
        <label>
          Source
          <input list="sources" value={query.get('source') ?? ''} onInput={(event) => set('source', event.currentTarget.value)} />
          <datalist id="sources">
            {sources.map((source) => (
              <option key={source} value={source} />
            ))}
          </datalist>
        </label>
        <Choice
          label="Gold"
          value={query.get('disagrees')}
          set={(value) => set('disagrees', value)}
          options={[
            ['true', 'disagrees'],
            ['false', 'agrees or none'],
          ]}
        />
        <Choice label="Order" value={query.get('sort') ?? 'least'} set={(value) => set('sort', value)} options={SORTS} every={null} />
      </form>
      {problem !== null && <p role="alert">{problem}</p>}
      {queue && (
        <div class="scroll" tabIndex={0} role="region" aria-label="Articles">
          <table class="queue">
            <thead>
              <tr>
                <th scope="col">State</th>
                <th scope="col">Article</th>
                <th scope="col">Published</th>
                <th scope="col" class="number">
                  Facts
                </th>
                <th scope="col" class="number">
                  To decide
                </th>
                <th scope="col" class="number">
                  Against gold
                </th>
                <th scope="col">Least sure</th>
                <th scope="col">Says who</th>
              </tr>
            </thead>
            <tbody ref={list}>
              {queue.articles.map((article) => (
                <tr key={article.id} class={article.state === 'done' && article.open === 0 ? 'is-done' : undefined}>
                  <td class="nowrap">
                    <span class={`article-state state-${article.state.replace(' ', '-')}`} aria-hidden="true">
                      {STATE_SIGNS[article.state]}
                    </span>{' '}
                    {article.state}
                  </td>
                  <td>
                    <a href={articleLink(article.id)} dir="auto">
                      {article.title ?? article.id}
                    </a>
                    {article.error !== null && <div class="problem">{article.error}</div>}
                  </td>
                  <td class="nowrap">{article.published ?? '–'}</td>
                  <td class="number">{article.facts}</td>
                  <td class="number">{article.open > 0 ? <b>{article.open}</b> : '–'}</td>
                  <td class="number">{article.disagrees > 0 ? article.disagrees : '–'}</td>
                  <td>
                    <Sure value={article.least} />
                  </td>
                  <td class="sources" dir="auto">
                    {article.sources.slice(0, 3).join(', ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {queue.articles.length === 0 && <p class="empty">No article fits.</p>}
        </div>
      )}
    </main>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | null;
  readonly set: (value: string) => void;
  readonly options: readonly (readonly [value: string, label: string])[];
  /** The choice of all; null where there is none. */
  readonly every?: string | null;
}

export function Choice({ label, value, set, options, every = 'all' }: ChoiceProps): JSX.Element {
  return (
    <label>
      {label}
      <select value={value ?? ''} onChange={(event) => set(event.currentTarget.value)}>
        {every !== null && <option value="">{every}</option>}
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
