/** CoNLL-2003: entity F1 of persons, organizations and locations, exact spans; the reference scorer is ner.py. */
import { readFile } from 'node:fs/promises';
import { COUNTRIES } from '../lexicon/countries.js';
import { findNames } from '../stages/names/index.js';
import { readTokens } from '../stages/tokens/index.js';
import type { NameMention } from '../document.js';
import type { Bench, BenchError, BenchResult } from './bench.js';

const TARGET = 65;
const LABEL = { person: 'PER', organization: 'ORG', place: 'LOC', product: null, other: null } as const;
const COUNTED = ['PER', 'ORG', 'LOC'] as const;

const COUNTRY_NAMES: ReadonlySet<string> = new Set(COUNTRIES.flatMap(({ names }) => names));

interface Entity {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

interface Story {
  readonly text: string;
  readonly entities: readonly Entity[];
}

/** The stories between -DOCSTART- lines: tokens joined by a blank, sentences by a line feed. */
function readConll(file: string): readonly Story[] {
  const stories: Story[] = [];
  let text = '';
  let entities: { start: number; end: number; type: string }[] = [];
  let previous = 'O';
  let sentenceStarts = true;
  const close = (): void => {
    if (text) stories.push({ text, entities });
    text = '';
    entities = [];
  };
  for (const line of file.split('\n')) {
    const fields = line.trim().split(/\s+/);
    const token = fields[0] ?? '';
    if (!token || token === '-DOCSTART-') {
      if (token) close();
      sentenceStarts = true;
      previous = 'O';
      continue;
    }
    const tag = fields.at(-1)!;
    if (text) text += sentenceStarts ? '\n' : ' ';
    sentenceStarts = false;
    if (tag !== 'O') {
      const last = entities.at(-1);
      if (last && tag.startsWith('I') && previous !== 'O' && previous.slice(2) === tag.slice(2)) last.end = text.length + token.length;
      else entities.push({ start: text.length, end: text.length + token.length, type: tag.slice(2) });
    }
    text += token;
    previous = tag;
  }
  close();
  return stories;
}

/** What CoNLL would mark: names, and the country's own name as modifier ("U.S. troops"), but no nationality. */
function conllEntities(mentions: readonly NameMention[]): readonly Entity[] {
  return mentions.flatMap((mention) => {
    const type = LABEL[mention.type];
    const named = mention.form === 'name' || (mention.form === 'adjective' && COUNTRY_NAMES.has(mention.text));
    return named && type ? [{ start: mention.start, end: mention.end, type }] : [];
  });
}

async function run(path: string): Promise<BenchResult> {
  const stories = readConll(await readFile(path, 'utf8'));
  const count = Object.fromEntries(COUNTED.map((type) => [type, { hit: 0, found: 0, gold: 0 }]));
  const errors: BenchError[] = [];
  const predictions = stories.map(({ text, entities }, doc) => {
    const found = conllEntities(findNames({ text, tokens: readTokens({ text }) }).mentions);
    const gold = new Map(entities.map((entity) => [`${entity.start} ${entity.end}`, entity]));
    const seen = new Set(found.map(({ start, end }) => `${start} ${end}`));
    for (const { type } of entities) if (count[type]) count[type].gold++;
    for (const entity of found) {
      count[entity.type]!.found++;
      const same = gold.get(`${entity.start} ${entity.end}`);
      if (same?.type === entity.type) count[entity.type]!.hit++;
      else errors.push({ cause: same ? `${same.type} as ${entity.type}` : `no name as ${entity.type}`, text: excerpt(text, entity) });
    }
    for (const entity of entities)
      if (!seen.has(`${entity.start} ${entity.end}`) && count[entity.type])
        errors.push({ cause: `missed ${entity.type}`, text: excerpt(text, entity) });
    return { doc, entities: found };
  });
  const all = Object.values(count).reduce((sum, { hit, found, gold }) => ({
    hit: sum.hit + hit,
    found: sum.found + found,
    gold: sum.gold + gold,
  }));
  const f1 = ({ hit, found, gold }: { hit: number; found: number; gold: number }): number | null =>
    found + gold ? (200 * hit) / (found + gold) : null;
  return {
    measures: [
      { name: 'all F1', value: f1(all), target: TARGET },
      ...COUNTED.map((type) => ({ name: `${type} F1`, value: f1(count[type]!), target: null })),
    ],
    errors,
    predictions,
  };
}

function excerpt(text: string, { start, end }: Entity): string {
  return `${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`.replaceAll('\n', ' ⏎ ');
}

export const ner: Bench = {
  name: 'ner',
  about: 'CoNLL-2003: names of persons, organizations and locations',
  path: 'ner/conll2003.testa',
  run,
};
