import { render, type JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { takeToken } from './api.js';
import { ApiPage } from './api-page.js';
import { ArticlePage } from './article.js';
import { Help } from './dialogs.js';
import { FactsPage } from './facts.js';
import { isTyping } from './keys.js';
import { QueuePage } from './queue.js';
import './style.css';

const SHOWN = 6000;

interface Address {
  readonly page: string;
  readonly id: string;
  readonly query: URLSearchParams;
}

/** "#/article/xiaomi?fact=1a2b3c4d" */
function readAddress(): Address {
  const [path = '', query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const [page = '', id = ''] = path.split('/');
  let decoded = id;
  try {
    decoded = decodeURIComponent(id);
  } catch {
    // An address that somebody broke by hand: no article has that id.
  }
  return { page, id: decoded, query: new URLSearchParams(query) };
}

const LINKS = [
  ['', 'Articles'],
  ['facts', 'Facts'],
  ['api', 'API'],
] as const;

/** At once, so that what is typed behind the key is heard; false where the page has no search field. */
function focusSearch(): boolean {
  const field = document.getElementById('search');
  field?.focus();
  return field !== null;
}

function App(): JSX.Element {
  const [address, setAddress] = useState(readAddress);
  const [help, setHelp] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const [theme, setTheme] = useState(() => localStorage.getItem('tallywire-theme') ?? 'auto');
  /** The page with the search field is on its way. */
  const searchNext = useRef(false);
  const { page, id, query } = address;

  useLayoutEffect(() => {
    const moved = (): void => {
      setAddress(readAddress());
      setMessage(null);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '?') setHelp(true);
      else if (event.key === 'Q') location.hash = '#/';
      else if (event.key === 'F') location.hash = '#/facts';
      else if (event.key === '/') {
        if (!focusSearch()) {
          searchNext.current = true;
          location.hash = '#/';
        }
      } else return;
      event.preventDefault();
    };
    addEventListener('hashchange', moved);
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('hashchange', moved);
      removeEventListener('keydown', onKey);
    };
  }, []);
  useLayoutEffect(() => {
    if (searchNext.current) searchNext.current = !focusSearch();
  }, [page]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    localStorage.setItem('tallywire-theme', theme);
  }, [theme]);
  useEffect(() => {
    document.title = `${page === 'article' ? id : (LINKS.find(([name]) => name === page)?.[1] ?? 'Articles')} – tallywire review`;
  }, [page, id]);
  useEffect(() => {
    if (message === null) return;
    const timer = setTimeout(() => setMessage(null), SHOWN);
    return () => clearTimeout(timer);
  }, [message]);

  /** Filters stand in the address, so that reload and back keep them. */
  const setQuery = (next: URLSearchParams): void => {
    history.replaceState(null, '', `#/${page}${next.size > 0 ? `?${next}` : ''}`);
    setAddress(readAddress());
  };
  return (
    <>
      <nav class="top" aria-label="Pages">
        <span class="brand">tallywire</span>
        {LINKS.map(([name, label]) => (
          <a key={name} href={`#/${name}`} aria-current={name === page || (name === '' && page === 'article') ? 'page' : undefined}>
            {label}
          </a>
        ))}
        <span class="grow" />
        <select aria-label="Colours" value={theme} onChange={(event) => setTheme(event.currentTarget.value)}>
          <option value="auto">auto</option>
          <option value="light">light</option>
          <option value="dark">dark</option>
        </select>
        <button type="button" onClick={() => setHelp(true)}>
          Keys <kbd>?</kbd>
        </button>
      </nav>
      {page === 'article' ? (
        <ArticlePage key={id} id={id} fact={query.get('fact')} say={setMessage} />
      ) : page === 'facts' ? (
        <FactsPage query={query} setQuery={setQuery} say={setMessage} />
      ) : page === 'api' ? (
        <ApiPage say={setMessage} />
      ) : (
        <QueuePage query={query} setQuery={setQuery} />
      )}
      <div class="message" role="status">
        {message !== null && <p>{message}</p>}
      </div>
      {help && <Help onClose={() => setHelp(false)} />}
    </>
  );
}

takeToken();
render(<App />, document.getElementById('app')!);
