/** The server, asked with the token of the link that was printed. */
import type { Operation } from '../../decisions/review-file.js';
import type { Found, Mentions, OpenedArticle, Queue, ReviewState } from '../messages.js';

const KEY = 'tallywire-token';

/** Takes the token out of the link, so that it does not stand in the address bar, and keeps it for reloads and other tabs. */
export function takeToken(): void {
  const match = /^#token=([\w-]+)/.exec(location.hash);
  if (!match) return;
  localStorage.setItem(KEY, match[1]!);
  history.replaceState(null, '', '#/');
}

export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    /** HTTP status; 0 where the server did not answer. */
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { ...(init.headers as Record<string, string>), Authorization: `Bearer ${localStorage.getItem(KEY) ?? ''}` };
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers });
  } catch {
    throw new ApiError(0, 'The server does not answer. Is "tallywire review" still running?');
  }
  if (response.ok) return response;
  const problem = (await response.json().catch(() => ({}))) as { error?: string };
  throw new ApiError(response.status, problem.error ?? `The server answered ${response.status}.`);
}

const json = async <T>(path: string, init?: RequestInit): Promise<T> => (await (await ask(path, init)).json()) as T;
const articlePath = (id: string): string => `/api/articles/${encodeURIComponent(id)}`;

export const getQueue = (query: URLSearchParams): Promise<Queue> => json(`/api/articles?${query}`);
export const getArticle = (id: string): Promise<OpenedArticle> => json(articlePath(id));
export const getMentions = (id: string): Promise<Mentions> => json(`${articlePath(id)}/mentions`);
export const getFacts = (query: URLSearchParams): Promise<Found> => json(`/api/facts?${query}`);
export const getOpenApi = (): Promise<unknown> => json('/api/openapi.json');

export function decide(id: string, version: string, operations: readonly Operation[]): Promise<ReviewState> {
  const body = JSON.stringify({ operations });
  return json(`${articlePath(id)}/decisions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'If-Match': `"${version}"` },
    body,
    // It arrives although the page is left; browsers allow that up to 64 KiB.
    keepalive: body.length < 20_000,
  });
}

/** A link could not carry the token, so the file comes by way of a blob. */
export async function download(path: string, name: string): Promise<void> {
  const address = URL.createObjectURL(await (await ask(path)).blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
