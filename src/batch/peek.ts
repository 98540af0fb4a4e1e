/** Whether a few small things are all there is, which need no worker threads. */

export interface PeekOptions<Item> {
  readonly items: number;
  /** Most of them together. */
  readonly weight: { readonly of: (item: Item) => number; readonly limit: number };
  /** Milliseconds to wait for the next one behind the first: a pipe that stays open is no small input. */
  readonly patience: number;
  readonly signal: AbortSignal;
}

/** `items` are all of them, those that were looked at too. */
export async function peek<Item>(
  items: AsyncIterable<Item>,
  { items: most, weight, patience, signal }: PeekOptions<Item>,
): Promise<{ readonly few: boolean; readonly items: AsyncGenerator<Item> }> {
  const source = items[Symbol.asyncIterator]();
  const head: Item[] = [];
  let load = 0;
  let next = source.next();
  let few: boolean | null = null;
  while (few === null) {
    const result = await within(next, head.length === 0 ? null : patience, signal);
    if (result === 'late') few = false;
    else if (result === 'stop' || result.done === true) few = true;
    else {
      head.push(result.value);
      load += weight.of(result.value);
      if (head.length > most || load > weight.limit) few = false;
      next = source.next();
    }
  }
  return { few, items: resume(head, next, source) };
}

/** 'stop' on a signal, or where the source fails: its error is told to whoever reads on. */
async function within<Result>(next: Promise<Result>, patience: number | null, signal: AbortSignal): Promise<Result | 'late' | 'stop'> {
  let timer: NodeJS.Timeout | undefined;
  let stop: (() => void) | undefined;
  const other = new Promise<'late' | 'stop'>((resolve) => {
    if (patience !== null) timer = setTimeout(() => resolve('late'), patience);
    signal.addEventListener('abort', (stop = () => resolve('stop')));
    if (signal.aborted) stop();
  });
  try {
    return await Promise.race([next.catch(() => 'stop' as const), other]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop!);
  }
}

async function* resume<Item>(head: Item[], next: Promise<IteratorResult<Item>>, source: AsyncIterator<Item>): AsyncGenerator<Item> {
  try {
    yield* head.splice(0);
    for (let result = await next; result.done !== true; result = await source.next()) yield result.value;
  } finally {
    await source.return?.();
  }
}
