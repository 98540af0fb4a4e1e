#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { VERSION } from '../version.js';
import { registerAdd } from './add.js';
import { registerCheck } from './check.js';
import { registerExplain } from './explain.js';
import { registerExtract } from './extract.js';
import { registerFind } from './find.js';
import { registerGold } from './gold.js';
import { complain, endQuietlyOnClosedPipe, EXIT } from './output.js';
import { registerRemove } from './remove.js';
import { registerRename } from './rename.js';
import { registerReview } from './review.js';
import { registerSchema } from './schema.js';
import { registerWatch } from './watch.js';

const COMMANDS = [
  registerExtract,
  registerWatch,
  registerAdd,
  registerRemove,
  registerRename,
  registerCheck,
  registerGold,
  registerExplain,
  registerFind,
  registerReview,
  registerSchema,
];

const HELP = `
Examples:
  $ tallywire extract                            the corpus into extracted/
  $ tallywire extract story.txt --format table   one article, for the eye
  $ tallywire add story.txt --published 2024-05-02
  $ tallywire check --min found=95               compare with gold
  $ tallywire gold draft orbit-phone-launch      gold to be corrected by a person
  $ tallywire explain "Sales rose 5% to $3.2bn."

Exit codes: 0 done, 1 a threshold is missed, 2 bad input (the other articles are still done), 3 stopped before the end.`;

export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('tallywire')
    .description('Reads every number that a news article states into a checked record.')
    .version(VERSION)
    .showHelpAfterError('(--help shows how it is used)')
    .addHelpText('after', HELP)
    .exitOverride();
  for (const register of COMMANDS) register(program);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    // Commander has told its own errors already; help and version come this way too.
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.badInput;
    else complain(error);
  }
}

endQuietlyOnClosedPipe();
await main(process.argv);
