/** What is true of a folder of sheets as a whole; apart from them, so that a diff of the sheets shows facts alone. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { FACT_KINDS, FactKind } from '../fact.js';
import { decode, parseJson } from '../read/index.js';
import { listNames, readBytes, readBytesIfThere, writeAtomic } from './files.js';
import { SHEET } from './sheets.js';

export const Manifest = z.strictObject({
  schema: z.literal('tallywire/manifest@1'),
  version: z.string(),
  sha256: z.string().length(64).describe('of all sheets, in order of their names'),
  articles: z.int(),
  facts: z.int(),
  kinds: z.record(z.string(), z.int()),
  ledger: z.int(),
  changed: z.iso.datetime().describe('when a sheet last changed'),
});
export type Manifest = z.infer<typeof Manifest>;

/** As much of a sheet as is counted: to check all of it takes longer than to read it. */
const Counted = z.object({ facts: z.array(z.object({ kind: FactKind })), ledger: z.array(z.unknown()) });

const manifestPath = (folder: string): string => path.join(folder, 'manifest.json');

/** null where there is none, or none of ours. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  const file = manifestPath(folder);
  const bytes = await readBytesIfThere(file);
  try {
    return bytes && parseJson(decode(bytes, file), Manifest, file);
  } catch {
    return null;
  }
}

/** Writes the manifest anew where a sheet is another than it was; `now` is an ISO 8601 time. @throws InputError where a sheet is broken. */
export async function refreshManifest(folder: string, version: string, now: string): Promise<void> {
  const old = await readManifest(folder);
  const counted = await count(folder);
  if (old?.sha256 === counted.sha256 && old.version === version) return;
  const manifest: Manifest = { schema: 'tallywire/manifest@1', version, ...counted, changed: now };
  await writeAtomic(manifestPath(folder), `${JSON.stringify(manifest, null, 2)}\n`);
}

async function count(folder: string): Promise<Omit<Manifest, 'schema' | 'version' | 'changed'>> {
  const hash = createHash('sha256');
  const kinds = Object.fromEntries(FACT_KINDS.map((kind) => [kind, 0]));
  let articles = 0;
  let facts = 0;
  let ledger = 0;
  for (const name of await listNames(folder)) {
    if (!name.endsWith(SHEET)) continue;
    const file = path.join(folder, name);
    const bytes = await readBytes(file);
    const sheet = parseJson(decode(bytes, file), Counted, file);
    hash.update(bytes);
    articles++;
    facts += sheet.facts.length;
    ledger += sheet.ledger.length;
    for (const { kind } of sheet.facts) kinds[kind]!++;
  }
  return { sha256: hash.digest('hex'), articles, facts, kinds, ledger };
}
