#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { VERSION } from '../version.js';
import { complain, endQuietlyOnClosedPipe, EXIT } from './output.js';

type Register = (program: Command) => void;

/** A call loads the command it names, since some bring much along; help loads all. */
const COMMANDS = new Map<string | undefined, () => Promise<Register>>(
  Object.entries({
    extract: async () => (await import('./extract.js')).registerExtract,
    watch: async () => (await import('./watch.js')).registerWatch,
    add: async () => (await import('./add.js')).registerAdd,
    remove: async () => (await import('./remove.js')).registerRemove,
    rename: async () => (await import('./rename.js')).registerRename,
    check: async () => (await import('./check.js')).registerCheck,
    gold: async () => (await import('./gold.js')).registerGold,
    explain: async () => (await import('./explain.js')).registerExplain,
    find: async () => (await import('./find.js')).registerFind,
    review: async () => (await import('./review.js')).registerReview,
    schema: async () => (await import('./schema.js')).registerSchema,
  }),
);

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
  const called = COMMANDS.get(argv[2]);
  const commands = called ? [called] : [...COMMANDS.values()];
  for (const register of await Promise.all(commands.map((load) => load()))) register(program);
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
