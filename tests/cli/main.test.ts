import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import pkg from '../../package.json' with { type: 'json' };
import { extract } from '../../src/extract.js';
import { VERSION } from '../../src/version.js';
import { folderWith, tallywire } from './run.js';

const COMMANDS = ['extract', 'watch', 'add', 'check', 'explain', 'schema'];
const SENTENCE = 'Norvik sold 41,500 tickets in May, up 9% from a year earlier.';

it('has the version of package.json', () => expect(VERSION).toBe(pkg.version));

describe.concurrent('tallywire', () => {
  it.each([[], ...COMMANDS.map((command) => [command])])('shows help with examples: %s', async (...command) => {
    const { code, stdout, stderr } = await tallywire(folderWith({}), [...command, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`Usage: ${['tallywire', ...command].join(' ')}`);
    expect(stdout).toMatch(/Examples:\n {2}\$ tallywire /);
  });

  it.each([
    [['exctract'], "error: unknown command 'exctract'"],
    [['extract', '--fast'], "error: unknown option '--fast'"],
  ])('ends with 2 for %s', async (args, message) => {
    const { code, stderr } = await tallywire(folderWith({}), args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe.concurrent('tallywire schema', () => {
  it('prints a JSON Schema that sheets fit', async () => {
    const { stdout } = await tallywire(folderWith({}), ['schema']);
    const schema = JSON.parse(stdout) as z.core.JSONSchema.JSONSchema;
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', additionalProperties: false });
    const sheet = extract({ id: 'a', text: SENTENCE, meta: { published: '2024-06-03' } });
    expect(z.fromJSONSchema(schema).safeParse(sheet).success).toBe(true);
    expect(z.fromJSONSchema(schema).safeParse({ ...sheet, facts: [{ kind: 'price' }] }).success).toBe(false);
  });

  it.each(['gold', 'article'])('prints that of %s', async (name) => {
    const { stdout } = await tallywire(folderWith({}), ['schema', name]);
    expect(JSON.parse(stdout)).toMatchObject({ title: expect.stringContaining(name) as string });
  });
});

describe.concurrent('tallywire explain', () => {
  it('shows every layer of a sentence', async () => {
    const { code, stdout } = await tallywire(folderWith({}), ['explain', SENTENCE]);
    expect(code).toBe(0);
    const layers = stdout.split('\n').filter((line) => /^\w/.test(line));
    expect(layers).toEqual(['tokens', 'names', 'times', 'numbers', 'quantities', 'clauses', 'claims', 'ledger']);
    expect(stdout).toContain('tickets/NOUN');
  });

  it('reads a file with its meta, and standard input', async () => {
    const folder = folderWith({ 'ferry.txt': SENTENCE, 'ferry.meta.json': '{ "published": "2024-06-03" }' });
    const [file, stdin] = await Promise.all([
      tallywire(folder, ['explain', 'ferry.txt', '--json']),
      tallywire(folder, ['explain', '-', '--json', '--published', '2024-06-03'], SENTENCE),
    ]);
    const layers = JSON.parse(file.stdout) as { document: object };
    expect(layers.document).toMatchObject({ text: SENTENCE, published: '2024-06-03' });
    expect((JSON.parse(stdin.stdout) as typeof layers).document).toEqual(layers.document);
  });

  it.each([
    ['news/none.txt', 'news/none.txt: does not exist'],
    ['none.md', 'none.md: does not exist'],
    ['', 'the sentence: is empty'],
    ['.', '.: is a folder'],
  ])('tells of bad input: %s', async (argument, message) => {
    const { code, stderr } = await tallywire(folderWith({}), ['explain', argument]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
