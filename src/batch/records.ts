/** Records of what went wrong, for machines: a JSON line an article. */
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';

import type { BatchEvent } from './events.js';
import { writing } from './fault.js';

/** "news.jsonl:12" → file "news.jsonl", position 12 (line, item or record); "story.txt" → position null */
export function placeOf(origin: string): { readonly file: string; readonly position: number | null } {
  const match = /^(.+)[:#](\d{1,15})$/.exec(origin);
  return match ? { file: match[1]!, position: Number(match[2]) } : { file: origin, position: null };
}

/** A file of JSON lines that is there once there is a line; one of an earlier run is replaced. Methods throw an InputError. */
export function linesFile(file: string): { readonly add: (record: object) => void; readonly end: () => void } {
  let handle: number | null = null;
  return {
    add: (record) => void writing(file, () => writeSync((handle ??= openSync(file, 'w')), `${JSON.stringify(record)}\n`)),
    end: () => writing(file, () => (handle === null ? rmSync(file, { force: true }) : closeSync(handle))),
  };
}

/** Error records: where, what, what to do. */
export function errorRecords(file: string): { readonly report: (event: BatchEvent) => void; readonly end: () => void } {
  const { add, end } = linesFile(file);
  return {
    report: (event) => {
      if (event.event === 'failed') add({ ...placeOf(event.file), reason: event.problem, remedy: event.remedy });
    },
    end,
  };
}
