/** What a run tells: a line on standard error that counts on, errors and notes above it, and events for machines. */
import pc from 'picocolors';
import type { BatchEvent, Counts } from '../batch/index.js';
import { linesFile, placeOf } from '../batch/index.js';
import { InputError } from '../read/index.js';
import { complain } from './output.js';

export interface ReporterOptions {
  readonly quiet: boolean;
  /** File for events, `-` for standard error, where nothing else is told then. */
  readonly events: string | undefined;
  /** Share of the input that is read, 0 to 1; null where nobody knows. */
  readonly share: () => number | null;
  /** Tells every article by itself instead of counting on: for runs without an end. */
  readonly each?: boolean;
}

export interface Reporter {
  readonly report: (event: BatchEvent) => void;
  /** Clears the line, for what is told by others. */
  readonly clear: () => void;
  /** The line of the end; `where` the sheets are. */
  readonly end: (counts: Counts, where: string | null) => void;
}

const TERMINAL_MS = 100;
const LOG_MS = 30_000;

export function makeReporter({ quiet, events, share, each = false }: ReporterOptions): Reporter {
  const machine = events === undefined ? null : events === '-' ? toStandardError() : linesFile(events);
  const line = quiet || events === '-' || each ? null : new ProgressLine(share);
  return {
    report: (event) => {
      machine?.add(event.event === 'failed' ? { ...event, ...placeOf(event.file) } : event);
      if (event.event === 'failed') {
        line?.clear();
        complain(new InputError(event.file, event.problem, event.remedy), events !== '-');
      }
      const note = quiet || events === '-' ? null : (noteOf(event) ?? (each ? doneNote(event) : null));
      if (note !== null) {
        line?.clear();
        process.stderr.write(`${note}\n`);
      }
      line?.count(event);
    },
    clear: () => line?.clear(),
    end: (counts, where) => {
      line?.end(summary(counts, where));
      machine?.end();
    },
  };
}

const toStandardError = (): ReturnType<typeof linesFile> => ({
  add: (record) => void process.stderr.write(`${JSON.stringify(record)}\n`),
  end: () => undefined,
});

/** What is no error but should be known; null for what goes as it should. */
function noteOf(event: BatchEvent): string | null {
  const note = (origin: string, text: string): string => `${pc.yellow('note:')} ${origin}: ${text.replace(/\s+/g, ' ')}`;
  switch (event.event) {
    case 'skipped':
      return note(event.origin, event.reason);
    case 'duplicate':
      return note(event.origin, `has the text of ${event.of} and is left out; --keep-duplicates keeps it`);
    case 'renamed':
      return note(event.origin, `another article has the id ${event.from}; this one is ${event.id}`);
    case 'note':
      return note(event.origin, event.note);
    default:
      return null;
  }
}

const doneNote = (event: BatchEvent): string | null =>
  event.event === 'done' ? `${event.origin}: ${event.facts} fact(s)${event.sheet === undefined ? '' : `, sheet ${event.sheet}`}` : null;

/** "19 article(s), 689 fact(s), 2 sheet(s) new or changed in extracted; 3 failed" */
function summary({ done, kept, failed, skipped, duplicates, facts, written }: Counts, where: string | null): string {
  const rest = [
    kept > 0 ? `${kept} done before` : '',
    failed > 0 ? `${failed} failed` : '',
    skipped > 0 ? `${skipped} skipped` : '',
    duplicates > 0 ? `${duplicates} with a text that came before` : '',
  ].filter(Boolean);
  const place = where === null ? '' : `, ${written} sheet(s) new or changed in ${where}`;
  return [`${done} article(s), ${facts} fact(s)${place}`, ...rest].join('; ');
}

/** On a terminal a line that is written over; in a log a line now and then, and none of a short run. */
class ProgressLine {
  readonly #start = Date.now();
  readonly #terminal = process.stderr.isTTY === true;
  #told = this.#start;
  #spoke = false;
  #done = 0;
  #kept = 0;
  #failed = 0;

  constructor(readonly share: () => number | null) {}

  count(event: BatchEvent): void {
    if (event.event === 'done') this.#done++;
    else if (event.event === 'failed') this.#failed++;
    else if (event.event === 'kept') this.#kept++;
    const now = Date.now();
    if (now - this.#told < (this.#terminal ? TERMINAL_MS : LOG_MS)) return;
    this.#told = now;
    this.#spoke = true;
    this.#write(this.#text((now - this.#start) / 1000));
  }

  clear(): void {
    if (this.#terminal) process.stderr.write('\r\u001B[2K');
  }

  end(text: string): void {
    this.clear();
    if (this.#terminal || this.#spoke) process.stderr.write(`${text}\n`);
  }

  #write(text: string): void {
    process.stderr.write(this.#terminal ? `\r\u001B[2K${pc.dim(text)}` : `${text}\n`);
  }

  /** "1200 done, 3 failed, 130/s, 24%, 0:29 left" */
  #text(seconds: number): string {
    const share = this.share();
    const parts = [
      `${this.#done} done`,
      this.#kept > 0 ? `${this.#kept} done before` : '',
      this.#failed > 0 ? `${this.#failed} failed` : '',
      `${((this.#done + this.#failed) / seconds).toFixed(this.#done < 10 * seconds ? 1 : 0)}/s`,
      share === null ? '' : `${Math.floor(share * 100)}%`,
      share === null || share === 0 ? '' : `${clock((seconds * (1 - share)) / share)} left`,
    ];
    return parts.filter(Boolean).join(', ');
  }
}

/** 3725 → "1:02:05" */
function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
