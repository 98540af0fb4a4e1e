import { Argument, type Command } from 'commander';
import { z } from 'zod';
import { ArticleMeta } from '../article.js';
import { FactSheet } from '../fact.js';
import { Gold } from '../gold.js';
import { OwnRows } from '../lexicon/own.js';
import { Baseline, ForeignMap } from '../score/index.js';
import { print } from './output.js';
import { Settings } from './settings.js';

const SCHEMAS = {
  sheet: FactSheet,
  gold: Gold,
  article: ArticleMeta,
  lexicon: OwnRows,
  baseline: Baseline,
  map: ForeignMap,
  settings: Settings,
} as const;

const HELP = `
sheet: ID.facts.json, what extract gives. gold: ID.gold.json. article: ID.meta.json. lexicon: what --lexicon takes.
baseline: what check --bless writes. map: what check --map takes. settings: tallywire.json.

Examples:
  $ tallywire schema > fact-sheet.schema.json
  $ tallywire schema gold`;

export function registerSchema(program: Command): void {
  program
    .command('schema')
    .description('print the JSON Schema of a file format')
    .addArgument(new Argument('[name]', 'which format').choices(Object.keys(SCHEMAS)).default('sheet'))
    .addHelpText('after', HELP)
    .action((name: keyof typeof SCHEMAS) => print(`${JSON.stringify(z.toJSONSchema(SCHEMAS[name], { io: 'input' }), null, 2)}\n`));
}
