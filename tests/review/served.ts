/** A folder of articles and a server on it, both gone when the test is done. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { OwnLexicon } from '../../src/document.js';
import { ReviewFile } from '../../src/decisions/review-file.js';
import { Gold } from '../../src/gold.js';
import { startReview, type ReviewServer } from '../../src/review/server.js';

export interface Served extends ReviewServer {
  readonly folder: string;
  readonly put: (name: string, content: string) => void;
  /** null where nobody has decided anything. */
  readonly gold: (id: string) => Gold | null;
  readonly review: (id: string) => ReviewFile;
}

/** Call it inside a test; `page` is the folder of the built page. */
export async function serve(page: string, files: Readonly<Record<string, string>>, lexicon: OwnLexicon | null = null): Promise<Served> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tallywire-review-'));
  const put = (name: string, content: string): void => writeFileSync(path.join(folder, name), content);
  for (const [name, content] of Object.entries(files)) put(name, content);
  const server = await startReview({ articles: folder, sheets: path.join(folder, 'sheets'), lexicon, page, reviewer: 'ada' });
  onTestFinished(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
  return {
    ...server,
    folder,
    put,
    gold: (id) => (existsSync(path.join(folder, `${id}.gold.json`)) ? Gold.parse(read(`${id}.gold.json`)) : null),
    review: (id) => ReviewFile.parse(read(`${id}.review.json`)),
  };
}
