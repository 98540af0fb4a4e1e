/** What a team writes down once: tallywire.json in the folder in which the command runs. */
import path from 'node:path';
import { z } from 'zod';
import { readBytes, readBytesIfThere } from '../corpus/files.js';
import { decode, parseJson } from '../read/index.js';
import { REPORT_FORMATS } from '../score/index.js';

export const SETTINGS_FILE = 'tallywire.json';

export const Settings = z
  .strictObject({
    check: z
      .strictObject({
        gold: z.string().describe('folder of gold'),
        found: z.string().describe('folder of fact sheets, or the file of another extractor'),
        map: z.string().describe('map of that file'),
        lexicon: z.string().describe('rows of your own'),
        baseline: z.string(),
        failOn: z.array(z.string()),
        min: z.array(z.string()),
        drafts: z.boolean().describe('score unreviewed drafts too'),
        reports: z.partialRecord(z.enum(REPORT_FORMATS), z.string()).describe('files to be written, by format'),
      })
      .partial(),
  })
  .partial()
  .meta({ title: 'tallywire settings', description: 'tallywire.json; paths count from its folder, options of the command line win' });

export type CheckSettings = NonNullable<z.infer<typeof Settings>['check']>;

/** Settings of `check`, their paths seen from the working folder; empty without a file. @throws InputError */
export async function readCheckSettings(given: string | undefined): Promise<CheckSettings> {
  const file = given ?? SETTINGS_FILE;
  const bytes = given === undefined ? await readBytesIfThere(file) : await readBytes(file);
  if (bytes === null) return {};
  const { check = {} } = parseJson(decode(bytes, file), Settings, file);
  const seen = (place: string): string => path.join(path.dirname(file), place);
  const { gold, found, map, lexicon, baseline, reports } = check;
  return {
    ...check,
    ...(gold !== undefined && { gold: seen(gold) }),
    ...(found !== undefined && { found: seen(found) }),
    ...(map !== undefined && { map: seen(map) }),
    ...(lexicon !== undefined && { lexicon: seen(lexicon) }),
    ...(baseline !== undefined && { baseline: seen(baseline) }),
    ...(reports && { reports: Object.fromEntries(Object.entries(reports).map(([format, place]) => [format, seen(place)])) }),
  };
}
