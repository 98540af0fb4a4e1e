/** Whether a few small articles are all there is, which need no worker threads. */
import type { Reading } from './run.js';

export interface PeekOptions {
  readonly articles: number;
  /** Of text in all. */
  readonly characters: number;
  /** Milliseconds to wait for the next one behind the first: a pipe that stays open is no small input. */
  readonly patience: number;
  readonly signal: AbortSignal;
}

export interface Peeked {
  readonly few: boolean;
  /** All of them, those that were looked at too. */
  readonly readings: AsyncGenerator<Reading>;
}

export async function peek(readings: AsyncIterable<Reading>, { articles, characters, patience, signal }: PeekOptions): Promise<Peeked> {
  const source = readings[Symbol.asyncIterator]();
  const head: Reading[] = [];
  const aborted = new Promise<'aborted'>((resolve) => signal.addEventListener('abort', () => resolve('aborted')));
  let length = 0;
  let next = source.next();
  // An error is told to whoever reads on.
  next.catch(() => undefined);
  const few = async (): Promise<boolean> => {
    for (;;) {
      const [late, cancel] = head.length === 0 ? [new Promise<never>(() => undefined), (): void => undefined] : after(patience);
      const result = await Promise.race([next.catch(() => null), late, aborted]);
      cancel();
      if (result === 'aborted' || result === null) return true;
      if (result === 'late') return false;
      if (result.done === true) return true;
      head.push(result.value);
      if ('article' in result.value) length += result.value.article.text.length;
      next = source.next();
      next.catch(() => undefined);
      if (head.length > articles || length > characters) return false;
    }
  };
  return { few: await few(), readings: resumed(head, () => next, source) };
}

function after(milliseconds: number): [Promise<'late'>, () => void] {
  let timer: NodeJS.Timeout;
  const late = new Promise<'late'>((resolve) => (timer = setTimeout(() => resolve('late'), milliseconds)));
  return [late, () => clearTimeout(timer)];
}

async function* resumed(
  head: Reading[],
  next: () => Promise<IteratorResult<Reading>>,
  source: AsyncIterator<Reading>,
): AsyncGenerator<Reading> {
  try {
    yield* head.splice(0);
    for (let result = await next(); result.done !== true; result = await source.next()) yield result.value;
  } finally {
    await source.return?.();
  }
}
