/** What the text so far is about in time. */
import { bounds, type Grain, type Period } from './calendar.js';
import type { Calendar } from './dateline.js';
import type { Line, Node, PlainGrain } from './expression.js';
import type { Tense } from './tense.js';

export interface Entry {
  readonly period: Period;
  readonly sentence: number;
  /** An earlier level's time, one that lies ahead and the day on which somebody said so is no period under discussion. */
  readonly aside: 'compared' | 'future' | 'clock' | 'told' | null;
  /** Named by a company's own year. */
  readonly fiscal: boolean;
}

export interface Scope {
  readonly today: number | null;
  readonly calendar: Calendar;
  /** The last times of the text, the latest first. */
  readonly history: readonly Entry[];
  /** The first period of each grain that the text is about. */
  readonly headlines: ReadonlyMap<Grain, Period>;
  readonly sentence: number;
  readonly tense: Tense;
  /** Whether it is the time of an earlier level: "compared with … last year". */
  readonly compared: string | null;
  readonly line: Line;
  readonly node: Node;
}

const ASIDE: ReadonlySet<string> = new Set(['day', 'weekend', 'season', 'decade', 'century']);

/** The period that the text is about: of this grain, or of any between a week and a year. */
export function underDiscussion(scope: Scope, grain: PlainGrain | null): Period | null {
  const { history, sentence } = scope;
  let ahead: Period | null = null;
  let compared: Period | null = null;
  for (const entry of history) {
    if (grain === null ? ASIDE.has(entry.period.grain) : !sameGrain(entry.period, grain)) continue;
    if (entry.aside === null || entry.aside === 'clock') return entry.period;
    if (entry.aside === 'future') ahead ??= entry.period;
    else if (entry.sentence === sentence) compared ??= entry.period;
  }
  return ahead ?? compared;
}

/** The last day that the text told of; the day on which somebody said so only where no other is near. */
export function dayUnderDiscussion({ history, sentence }: Scope, any: boolean): Period | null {
  const days = history.filter(({ period, aside }) => period.grain === 'day' && (any || aside === null || aside === 'told'));
  const near = days.find((entry) => entry.aside !== 'told' && entry.sentence >= sentence - 2);
  return (near ?? days[0])?.period ?? null;
}

/** "down 2% on the day", "earlier in the day" far behind any other: the day that fresh news opened with. */
export function dayOfNews({ headlines, today, history, sentence, line, node }: Scope): Period | null {
  const lead = headlines.get('day');
  if (!lead || today === null || bounds(lead)[0] > today || bounds(lead)[0] < today - 2) return null;
  const last = history.find(({ period }) => period.grain === 'day');
  const moved = line.word(node.first - 1) === 'on' && /^(?:%|percent|points?|cents?|\d.*)$/.test(line.word(node.first - 2));
  return moved || !last || last.sentence < sentence - 2 ? lead : null;
}

/** "on Monday at 9 p.m." */
export function dayInFront({ history: [last], sentence, line, node }: Scope): Period | null {
  return last?.sentence === sentence && last.period.grain === 'day' && line.word(node.first - 1) === 'at' ? last.period : null;
}

/** The day of this sentence or of the one before. */
export function nearDay({ history, sentence }: Scope): Period | null {
  const days = history.filter((entry) => entry.period.grain === 'day' && entry.sentence >= sentence - 1 && entry.aside !== 'future');
  return (days.find(({ aside }) => aside !== 'told') ?? days[0])?.period ?? null;
}

const sameGrain = (period: Period, grain: PlainGrain): boolean => period.grain === grain;
