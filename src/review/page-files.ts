/** The built page, read once: no path of a request ever reaches the disk. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '../read/index.js';

export interface PageFile {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** From sources and from dist/ alike: dist/review of the package this file is in. */
export function builtPage(): string {
  for (let folder = path.dirname(fileURLToPath(import.meta.url)); ; folder = path.dirname(folder)) {
    const page = path.join(folder, 'dist', 'review');
    if (existsSync(path.join(page, 'index.html'))) return page;
    if (folder === path.dirname(folder)) throw new InputError('dist/review', 'the page is not built', 'run "npm run build" first');
  }
}

/** Paths as a browser asks for them, "/" for index.html. @throws InputError */
export async function pageFiles(folder: string): Promise<ReadonlyMap<string, PageFile>> {
  if (!existsSync(path.join(folder, 'index.html'))) throw new InputError(folder, 'holds no built page', 'run "npm run build" first');
  const files = new Map<string, PageFile>();
  for (const name of await readdir(folder, { recursive: true })) {
    const type = TYPES[path.extname(name)];
    if (type === undefined) continue;
    const address = name === 'index.html' ? '/' : `/${name.split(path.sep).join('/')}`;
    files.set(address, { content: new Uint8Array(await readFile(path.join(folder, name))), type });
  }
  return files;
}
