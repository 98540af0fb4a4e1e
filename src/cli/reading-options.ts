/** Options of every command that reads what a person hands in. */
import { Option, type Command } from 'commander';
import { checkedEncoding, FIELDS, KINDS, type Field, type Kind, type ReadingOptions } from '../read/index.js';

export interface ReadingFlags {
  readonly as?: Kind;
  readonly encoding?: string;
  readonly force?: true;
  readonly idField?: string;
  readonly textField?: string;
  readonly titleField?: string;
  readonly publishedField?: string;
  readonly urlField?: string;
  readonly authorField?: string;
  readonly siteField?: string;
  readonly languageField?: string;
}

export const READING_HELP = `
Reads text, Markdown, HTML, RSS and Atom, JSON, JSON lines, CSV and WARC, each packed with gzip or not. The content tells
which it is; --as overrides. A folder is read with its folders; http(s) addresses only as given. Articles that are not in
English are skipped with a line that says so; --force reads them.`;

export function addReadingOptions(command: Command): Command {
  command
    .addOption(new Option('--as <kind>', 'what the input is, instead of what it looks like').choices(KINDS))
    .option('--encoding <name>', 'character encoding, instead of what the bytes say')
    .option('--force', 'read articles in other languages than English too');
  for (const field of FIELDS) command.option(`--${field}-field <name>`, `field or column of JSON and CSV that holds the ${LABEL[field]}`);
  return command;
}

const LABEL: Readonly<Record<Field, string>> = {
  id: 'id of an article',
  text: 'text',
  title: 'headline',
  published: 'day or time of publication',
  url: 'address',
  author: 'author',
  site: 'name of the site',
  language: 'code of the language',
};

/** @throws InputError for an encoding that there is not. */
export function readingOptions(flags: ReadingFlags): ReadingOptions {
  const named = FIELDS.map((field) => [field, flags[`${field}Field`]] as const).filter(([, name]) => name !== undefined);
  return {
    as: flags.as,
    encoding: flags.encoding === undefined ? undefined : checkedEncoding(flags.encoding),
    force: flags.force,
    fields: Object.fromEntries(named),
  };
}
