/**
 * PolNeAR: who says what in political news, brat standoff files. Counted are contents with a number and a source: whether the source found for one
 * of their numbers covers the head of the one that is marked. The reference scorer is attribution.py.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Token } from '../document.js';
import { analyze } from '../extract.js';
import { verbForms } from '../lexicon/word-forms.js';
import { makeScene } from '../stages/claims/scene.js';
import { sourcesOf } from '../stages/claims/sources/discourse.js';
import type { Bench, BenchError, BenchResult } from './bench.js';

/** Offsets count characters here, as brat does, and not UTF-16 code units. */
type Range = readonly [start: number, end: number];

interface Content {
  readonly parts: readonly Range[];
  /** Of the source. */
  readonly head: Range;
}

interface Story {
  readonly name: string;
  readonly text: string;
  readonly contents: readonly Content[];
}

interface Prediction {
  readonly start: number;
  readonly end: number;
  readonly source: { readonly start: number; readonly end: number };
  readonly rule: string;
}

const NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|half|percent|dozen)\b/i;

/** Habit of PolNeAR: what somebody wants, plans, praises or blames is attributed too. */
const ATTITUDES: ReadonlySet<string> = new Set(
  `want wish hope fear worry like love hate prefer admire appreciate regret welcome hail tout defend dismiss ridicule mock condemn denounce decry
  support oppose favor favour endorse back praise laud applaud criticize criticise blame accuse charge attack slam blast grill scold rebuke deride
  call describe label liken compare brand portray depict characterize view regard consider deem judge dub propose plan intend vow promise swear
  threaten agree decide pledge refuse reject deny dispute question challenge doubt wonder cite mention reference discuss outline detail list document
  advocate promote pitch urge demand request ask order recommend push learn realize realise understand know discover determine read hear observe
  notice identify remember forget remind inform notify assure persuade publish unveil seek approve brag talk speak feature signal hint
  imply envision envisage dream aim`
    .split(/\s+/)
    .flatMap(verbForms),
);

/** "[…]_4e07.ann" → the text it is about */
const ANNOTATOR = /_[0-9a-f]{4}\.ann$/;

/** The texts with what the first annotator of each marked. */
async function readStories(folder: string): Promise<readonly Story[]> {
  const texts = (await readdir(join(folder, 'text'))).sort();
  const stories = new Map<string, Story>();
  for (const file of (await readdir(join(folder, 'ann'))).sort()) {
    const prefix = file.replace(ANNOTATOR, '');
    const source = texts.find((name) => name.startsWith(prefix));
    if (source === undefined || stories.has(prefix)) continue;
    const text = (await readFile(join(folder, 'text', source), 'utf8')).replace(/\r\n?/g, '\n');
    const contents = readContents(await readFile(join(folder, 'ann', file), 'utf8'), [...text]);
    stories.set(prefix, { name: source.slice(0, -'.txt'.length), text, contents });
  }
  return [...stories.values()];
}

/** Lines `T1⇥Source 33 47;50 52⇥words` and `E1⇥Attribution:T3 Content:T2 Cue:T1 Source:T4` */
function readContents(annotation: string, letters: readonly string[]): readonly Content[] {
  const spans = new Map<string, readonly Range[]>();
  const events: (readonly (readonly [role: string, span: string])[])[] = [];
  for (const line of annotation.split('\n')) {
    const [id = '', value = ''] = line.split('\t');
    const [kind, ...offsets] = value.split(' ');
    if (id.startsWith('E'))
      events.push(
        [kind!, ...offsets].map((part): [string, string] => {
          const [role = '', span = ''] = part.split(':');
          return [role, span];
        }),
      );
    else if (id.startsWith('T'))
      spans.set(
        id,
        offsets
          .join(' ')
          .split(';')
          .map((part): Range => {
            const [start = NaN, end = NaN] = part.split(' ').map(Number);
            return [start, end];
          }),
      );
  }
  const slice = ([start, end]: Range): string => letters.slice(start, end).join('');
  return events.flatMap((event) => {
    const filled = (role: string): readonly Range[] =>
      event.flatMap(([name, span]) => (name.startsWith(role) ? (spans.get(span) ?? []) : []));
    const parts = filled('Content');
    const source = filled('Source')[0];
    return source && parts.some((part) => NUMBER.test(slice(part))) ? [{ parts, head: headOf(source, slice(source)) }] : [];
  });
}

/** "a senior [aide] to the mayor", "[Ms. Lee], 54" → the last word before the first comma or preposition */
function headOf(source: Range, text: string): Range {
  const core = text.split(/,| (?:of|for|from|in|at|with|who|which|on|by|to) /, 1)[0]!.replace(/[ .,:;"”’]+$/, '');
  const head = /\S+$/.exec(core);
  const before = [...core.slice(0, head?.index)].length;
  return head ? [source[0] + before, source[0] + before + [...head[0]].length] : source;
}

/** The source of every number of a text, as far as one is found. */
function predict(text: string): readonly Prediction[] {
  const document = analyze(text, null);
  const scene = makeScene(document);
  const numbers = document.tokens.tokens.filter((token) => NUMBER.test(token.text));
  const sayings = sourcesOf(
    scene,
    numbers.map(({ index }) => ({ first: index, draft: null })),
    ATTITUDES,
  );
  const letter = lettersBefore(text);
  return numbers.flatMap((token: Token, index) => {
    const saying = sayings[index];
    if (!saying) return [];
    const { role, rule, phrase } = saying;
    const { tokens } = document.tokens;
    const start = phrase ? Math.min(role.start, tokens[phrase.first]!.start) : role.start;
    const end = phrase ? Math.max(role.end, tokens[phrase.after - 1]!.end) : role.end;
    const source = { start: letter[start]!, end: letter[end]! };
    return [{ start: letter[token.start]!, end: letter[token.end]!, source, rule }];
  });
}

/** How many characters stand before each offset of UTF-16. */
function lettersBefore(text: string): Int32Array {
  const counts = new Int32Array(text.length + 1);
  let count = 0;
  let offset = 0;
  for (const letter of text) {
    counts.fill(count++, offset, (offset += letter.length));
  }
  counts[text.length] = count;
  return counts;
}

const overlap = (a: { readonly start: number; readonly end: number }, [start, end]: Range): boolean => a.start < end && start < a.end;

async function run(folder: string): Promise<BenchResult> {
  const stories = await readStories(folder);
  const count = { contents: 0, hit: 0, inside: 0, right: 0 };
  const errors: BenchError[] = [];
  const predictions = stories.map(({ name, text, contents }) => {
    const letters = [...text];
    const found = predict(text);
    const wrong = new Set<Prediction>();
    const right = new Set<Prediction>();
    const slice = (start: number, end: number): string => letters.slice(start, end).join('').replaceAll('\n', ' ⏎ ');
    for (const { parts, head } of contents) {
      const over = found.filter((prediction) => parts.some((part) => overlap(prediction, part)));
      const good = over.filter(({ source }) => overlap(source, head));
      for (const prediction of over) (good.includes(prediction) ? right : wrong).add(prediction);
      count.contents++;
      if (good.length > 0) count.hit++;
      else {
        const [start] = parts[0]!;
        const end = parts[parts.length - 1]![1];
        const given = over[0] ? ` found [${slice(over[0].source.start, over[0].source.end)}]` : '';
        errors.push({
          cause: over[0] ? `missed, wrong by ${over[0].rule}` : 'missed, none found',
          text: `${name}: [${slice(...head)}]${given} in …${slice(Math.max(0, start - 80), start)}[${slice(start, end)}]${slice(end, end + 60)}`,
        });
      }
    }
    count.inside += new Set([...wrong, ...right]).size;
    count.right += right.size;
    return { doc: name, attributions: found.map(({ start, end, source }) => ({ start, end, source })) };
  });
  const share = (part: number, of: number): number | null => (of ? (100 * part) / of : null);
  return {
    measures: [
      { name: 'source head found', value: share(count.hit, count.contents), target: 65 },
      { name: 'precision', value: share(count.right, count.inside), target: 75 },
    ],
    errors,
    predictions,
  };
}

export const attribution: Bench = {
  name: 'attribution',
  about: 'PolNeAR: who said it, of contents that hold a number',
  path: 'attribution',
  run,
};
