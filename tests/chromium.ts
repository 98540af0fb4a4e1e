/** Where chromium stands, and what `npm test` says where it is missing; runs before the browser tests. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** .ci/run sets it: there a missing browser fails. */
export const BROWSER_REQUIRED = process.env['TALLYWIRE_BROWSER'] === 'required';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const PLACES = [
  ...(process.env['PATH'] ?? '').split(path.delimiter).flatMap((folder) => NAMES.map((name) => path.join(folder, name))),
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The executable, or null: CHROMIUM, else the first in PATH and the usual places. */
export function findChromium(): string | null {
  const given = process.env['CHROMIUM'];
  return (given === undefined ? PLACES : [given]).find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export const MISSING = `no chromium ${process.env['CHROMIUM'] === undefined ? 'is installed' : `at ${process.env['CHROMIUM']} (CHROMIUM)`}`;

export function setup(): void {
  if (findChromium() === null && !BROWSER_REQUIRED) console.log(`Browser tests are left out: ${MISSING}.`);
}
