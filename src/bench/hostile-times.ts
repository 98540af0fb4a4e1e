/** How long a hostile megabyte takes. */
import { ArticleTooLongError } from '../article.js';
import type { extract } from '../extract.js';
import type { BenchError, Measure } from './bench.js';
import { hostileTexts } from './hostile.js';
import { stopwatch, total, type Times } from './stopwatch.js';

const MEGABYTE = 1_000_000;
const SECONDS = 2;

interface Hostile {
  readonly name: string;
  /** Milliseconds of the whole megabyte, which may be refused. */
  readonly ended: number;
  /** How much of it is not refused, and the time of its stages. */
  readonly length: number;
  readonly times: Times;
  readonly found: string;
}

export function hostileMeasures(read: typeof extract): { measures: Measure[]; errors: BenchError[] } {
  const hostile = hostileTexts(MEGABYTE).map(({ name, text }) => timeHostile(read, name, text));
  return { measures: hostile.flatMap(measuresOf), errors: hostile.flatMap(slow) };
}

/** A text that is refused as too long is cut in half until it is read. */
function timeHostile(read: typeof extract, name: string, text: string): Hostile {
  let ended: number | null = null;
  for (let length = MEGABYTE; ; length /= 2) {
    const { times, watch } = stopwatch();
    try {
      const article = { id: 'hostile', text: text.slice(0, length), meta: { published: '2019-11-05' } };
      const { facts, ledger } = read(article, {}, watch);
      return { name, ended: ended ?? total(times), length, times, found: `${facts.length} facts, ${ledger.length} in the ledger` };
    } catch (error) {
      if (!(error instanceof Error) || error.name !== ArticleTooLongError.name) throw error;
      ended ??= total(times);
    }
  }
}

function measuresOf({ name, ended, length, times }: Hostile): Measure[] {
  const whole = {
    name: `1 MB of ${name}${length === MEGABYTE ? '' : ', refused'}, s`,
    value: ended / 1000,
    target: SECONDS,
    atMost: true as const,
  };
  if (length === MEGABYTE) return [whole];
  return [whole, { name: `${length / 1000} kB of ${name}, s`, value: total(times) / 1000, target: null, atMost: true }];
}

function slow({ name, ended, length, times, found }: Hostile): BenchError[] {
  if (Math.max(ended, total(times)) <= SECONDS * 1000) return [];
  const stages = [...times].map(([stage, time]) => `${stage} ${time.toFixed(0)}`).join(', ');
  return [{ cause: `over ${SECONDS} s, ms by stage`, text: `${length / 1000} kB of ${name}: ${stages}; ${found}` }];
}
