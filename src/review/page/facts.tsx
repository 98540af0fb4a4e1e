/** The facts of all articles: a table with filters, a chart of what is chosen, and both as files. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { download, getFacts } from './api.js';
import { Chart } from './chart.js';
import { KindSign, KINDS, StateSign, Sure, typeset } from './kinds.js';
import { usePolled } from './polled.js';
import { articleLink, Choice } from './queue.js';
import { seriesOf } from './series.js';

/** Rows that are drawn; filters reach the rest. */
const SHOWN = 300;

const WORDS = [
  ['subject', 'Subject'],
  ['metric', 'Metric'],
  ['period', 'Period'],
  ['source', 'Source'],
] as const;
const STATES = ['open', 'decided', 'new', 'changed', 'agrees', 'accepted', 'edited', 'added', 'rejected'] as const;

interface Props {
  readonly query: URLSearchParams;
  readonly setQuery: (query: URLSearchParams) => void;
  readonly say: (message: string) => void;
}

export function FactsPage({ query, setQuery, say }: Props): JSX.Element {
  const asked = new URLSearchParams(query);
  const wanted = asked.get('series');
  asked.delete('series');
  const { answer: found, problem } = usePolled(asked.toString(), () => getFacts(asked));

  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(query);
    if (name !== 'series') next.delete('series');
    if (value === '') next.delete(name);
    else next.set(name, value);
    setQuery(next);
  };
  const series = useMemo(() => seriesOf(found?.facts ?? []), [found]);
  const chosen = series.find(({ key }) => key === wanted) ?? series[0];
  const save = (format: 'csv' | 'json'): void => {
    const all = new URLSearchParams(asked);
    all.set('format', format);
    all.set('limit', '100000');
    download(`/api/facts?${all}`, `facts.${format}`).catch((error: Error) => say(error.message));
  };
  return (
    <main class="page">
      <h1>Facts of all articles</h1>
      <form class="filters" onSubmit={(event) => event.preventDefault()} role="search">
        <label class="wide">
          Search
          <input
            type="search"
            id="search"
            placeholder="words or a number"
            value={query.get('text') ?? ''}
            onInput={(event) => set('text', event.currentTarget.value)}
          />
        </label>
        {WORDS.map(([name, label]) => (
          <label key={name}>
            {label}
            <input
              value={query.get(name) ?? ''}
              placeholder={name === 'period' ? '2019-Q3' : ''}
              onInput={(event) => set(name, event.currentTarget.value)}
            />
          </label>
        ))}
        <Choice
          label="Kind"
          value={query.get('kind')}
          set={(value) => set('kind', value)}
          options={KINDS.map(({ kind }) => [kind, kind])}
        />
        <Choice
          label="State"
          value={query.get('state')}
          set={(value) => set('state', value)}
          options={STATES.map((state) => [state, state])}
          every="all but rejected"
        />
        <Choice
          label="Less sure than"
          value={query.get('below')}
          set={(value) => set('below', value)}
          options={['0.5', '0.6', '0.7', '0.8', '0.9'].map((value) => [value, value])}
        />
      </form>
      {problem !== null && <p role="alert">{problem}</p>}
      {found && (
        <>
          <div class="look">
            {chosen && (
              <>
                <nav class="series" aria-label="What can be drawn">
                  <ul>
                    {series.slice(0, 40).map((each) => (
                      <li key={each.key}>
                        <button type="button" aria-current={each === chosen ? 'true' : undefined} onClick={() => set('series', each.key)}>
                          <span dir="auto">
                            {each.subject}: {each.metric}
                            {each.growth && ', change'}
                          </span>
                          <span class="count">
                            {each.conflicts > 0 && (
                              <span class="conflicts" title="contradicting points">
                                ⚠{' '}
                              </span>
                            )}
                            {each.points.length}
                          </span>
                        </button>
                      </li>
                    ))}
                  </ul>
                </nav>
                <Chart series={chosen} />
              </>
            )}
          </div>
          <div class="tools">
            <span>
              <b>{found.total}</b> facts{found.pending > 0 && `, still reading ${found.pending} articles`}
            </span>
            <button type="button" onClick={() => save('csv')}>
              Save as CSV
            </button>
            <button type="button" onClick={() => save('json')}>
              Save as JSON
            </button>
          </div>
          <div class="scroll" tabIndex={0} role="region" aria-label="Facts">
            <table class="facts">
              <thead>
                <tr>
                  <th scope="col">State</th>
                  <th scope="col">Kind</th>
                  <th scope="col">Fact</th>
                  <th scope="col">Period</th>
                  <th scope="col">Sure</th>
                  <th scope="col">Article</th>
                </tr>
              </thead>
              <tbody>
                {found.facts.slice(0, SHOWN).map((row) => (
                  <tr key={`${row.article} ${row.key}`}>
                    <td>
                      <StateSign state={row.state} />
                    </td>
                    <td>
                      <KindSign kind={row.fact.kind} />
                    </td>
                    <td dir="auto">
                      <a href={articleLink(row.article, row.key)}>{typeset(row.sentence)}</a>
                    </td>
                    <td class="nowrap">{row.fact.period ?? '–'}</td>
                    <td>
                      <Sure value={row.confidence} />
                    </td>
                    <td dir="auto">{row.title ?? row.article}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {found.total > SHOWN && <p class="empty">The first {SHOWN} are shown: narrow the search, or save all of them as a file.</p>}
            {found.total === 0 && <p class="empty">No fact fits.</p>}
          </div>
        </>
      )}
    </main>
  );
}
