/**
 * TimeML news stories (TimeBank, AQUAINT), scored as TempEval-3 does: spans, relaxed and strict, and values of the TIMEX3 tags.
 *
 * Habits of that annotation which the product does not share are here: references without a date have values of their own
 * (PRESENT_REF), a hedge belongs to the extent of a duration, nine months of a year are a duration, and "the quarter ended June 28"
 * is two tags.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TimeMention } from '../document.js';
import { findNames } from '../stages/names/index.js';
import { findTimes } from '../stages/times/index.js';
import { readTokens } from '../stages/tokens/index.js';
import type { Bench, BenchError, BenchResult, Measure } from './bench.js';

interface Timex {
  readonly start: number;
  readonly end: number;
  readonly type: string | null;
  readonly value: string | null;
}

interface Story {
  readonly text: string;
  /** The day of the story, YYYY-MM-DD. */
  readonly published: string | null;
  readonly gold: readonly Timex[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** `&amp;` → `&`, `&#8217;` → `’` */
function decode(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      return ENTITIES[name!] ?? whole;
    },
  );
}

const attribute = (tag: string, name: string): string | null => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? null;

/** The text of `<TEXT>` without its tags, the day in `<DCT>`, and the TIMEX3 tags as spans of that text. */
function readStory(source: string): Story {
  const body = /<TEXT>([^]*?)<\/TEXT>/.exec(source)?.[1] ?? '';
  const created = /<DCT>([^]*?)<\/DCT>/.exec(source)?.[1] ?? '';
  const published = /^\d{4}-\d{2}-\d{2}/.exec(attribute(created, 'value') ?? '')?.[0] ?? null;
  const gold: Timex[] = [];
  const open: { start: number; tag: string }[] = [];
  let text = '';
  for (const piece of body.split(/(<[^>]+>)/)) {
    if (piece.startsWith('<TIMEX3')) open.push({ start: text.length, tag: piece });
    else if (piece.startsWith('</TIMEX3')) {
      const { start, tag } = open.pop() ?? { start: text.length, tag: '' };
      if (text.length > start) gold.push({ start, end: text.length, type: attribute(tag, 'type'), value: attribute(tag, 'value') });
    } else if (!piece.startsWith('<')) text += decode(piece);
  }
  return { text, published, gold: gold.sort((a, b) => a.start - b.start) };
}

const REFERENCE: readonly (readonly [value: string, words: RegExp])[] = [
  ['PRESENT_REF', /^(?:right )?now$|^current|^at (?:present|the moment)$|^these days$|^nowadays$|^the present$/i],
  ['FUTURE_REF', /^soon$|future|\bterm$|^coming|\blater$|^one day$/i],
  ['PAST_REF', /recently|previously|formerly|past|\bago$|\bearlier$/i],
];

const UNIT_LETTER: Readonly<Record<string, string>> = {
  second: 'TXS',
  minute: 'TXM',
  hour: 'TXH',
  day: 'XD',
  session: 'XD',
  week: 'XW',
  fortnight: 'XW',
  month: 'XM',
  quarter: 'XQ',
  season: 'XY',
  year: 'XY',
  decade: 'XE',
  century: 'XC',
};

/** Hedges that TimeML takes into the extent. */
const HEDGE = /\b(?:about|almost|nearly|at least|more than|less than|no more than|up to)\s+$/i;

/** Value and extent of our mention as TimeML writes them; a mention may be two tags. */
function toTimex(mention: TimeMention, story: Story): Timex[] {
  const { text, type } = mention;
  const { end } = mention;
  let { start, value } = mention;
  if (
    type === 'DATE' &&
    /\b(?:ended|ending|to)\b/.test(text) &&
    /^(?:the|in|its)?\s*[\w\s-]*?\b(?:year|quarter|months|half|weeks?)\b/i.test(text)
  ) {
    const split = /^([^]*?)\s+(?:that\s+)?(?:ended|ending|to)\s+(?:on\s+)?([^]*)$/.exec(text);
    if (split) return endedTags(mention, split[1]!, split[2]!, story);
  }
  // "three days later" → P3D; "eight years later" has a value of its own where its year is known
  const [, later, unit] = (type === 'DATE' && /^([^]*\b(minute|hour|day|week|month|year)s?)\s+later$/i.exec(text)) || [];
  if (later !== undefined && (value === null || unit !== 'year')) {
    const [length] = tagsIn(`for ${later}`, start - 4, story);
    if (length?.type === 'DURATION') return [length];
  }
  // "the first nine months of 1997" → P9M and 1997
  const [, head, year] = (type === 'DATE' && value !== null && /^([^]*?\bmonths)\s+of\s+([^]+)$/i.exec(text)) || [];
  const length = head === undefined ? null : monthsLength(head);
  if (length !== null && head !== undefined && year !== undefined)
    return [
      { start, end: start + head.length, type: 'DURATION', value: length },
      { start: end - year.length, end, type, value: value!.slice(0, 4) },
    ];
  if (type === 'DURATION' || /\bago$/.test(text)) {
    const hedge = HEDGE.exec(story.text.slice(Math.max(0, start - 20), start));
    if (hedge) start -= hedge[0].length;
  }
  if (type === 'DURATION') {
    if (value === null && mention.duration) value = `P${UNIT_LETTER[mention.duration.unit] ?? 'XX'}`;
    value = value?.split('/')[0] ?? null;
    if (/^the (?:past|last) year$/i.test(text))
      return [{ start, end, type: 'DATE', value: story.published && String(Number(story.published.slice(0, 4)) - 1) }];
  } else if (value === null) {
    value = REFERENCE.find(([, words]) => words.test(text))?.[0] ?? null;
  } else if (/\bnine[- ]months\b/i.test(text)) value = 'P9M';
  else if (value.includes('/')) {
    const ends = /^([^]+?)(?:\s+(?:to|and|through|until)\s+|\s?[-–]\s?)([^]+)$/.exec(text);
    const tags = ends ? [...tagsIn(ends[1]!, start, story), ...tagsIn(ends[2]!, end - ends[2]!.length, story)] : [];
    if (tags.length === 2) return tags;
    value = oneValue(value);
  }
  if (type === 'TIME') value = value?.replace('TMI', 'TAF') ?? null;
  return [{ start, end, type, value }];
}

/** TimeML has no value for a range: days are the first of them, nine months are their year, three months the quarter that holds the middle one. */
function oneValue(range: string): string {
  const [from, until] = range.split('/').map((end) => /^(\d{4})-(\d\d)$/.exec(end)?.slice(1).map(Number));
  if (!from || !until) return /^\d{4}-\d\d-\d\d\//.test(range) ? range.slice(0, 10) : range.slice(0, 4);
  const [first, last] = [from[0]! * 12 + from[1]! - 1, until[0]! * 12 + until[1]! - 1];
  const middle = Math.floor((first + last) / 2);
  return `${Math.floor(middle / 12)}${last - first === 2 ? `-Q${Math.floor((middle % 12) / 3) + 1}` : ''}`;
}

/** The times of a piece of the story that begins at `offset`. */
const tagsIn = (piece: string, offset: number, story: Story): Timex[] =>
  readTimes(piece, story.published).map((each) => ({
    start: offset + each.start,
    end: offset + each.end,
    type: each.type,
    value: each.value,
  }));

/** "the nine months" → P9M */
function monthsLength(text: string): string | null {
  const count = /\b(\w+)[- ](?:months)\b/i.exec(text)?.[1]?.toLowerCase() ?? '';
  const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
  const number = /^\d+$/.test(count) ? Number(count) : words.indexOf(count);
  return number > 0 ? `P${number}M` : null;
}

/** "the nine months ended Sept. 30" → P9M and 1989-09-30 */
function endedTags(mention: TimeMention, head: string, tail: string, story: Story): Timex[] {
  const value =
    monthsLength(head) ?? (/\byear\b/.test(head) ? 'P1Y' : mention.value?.includes('/') ? oneValue(mention.value) : mention.value);
  const inner = tagsIn(tail, mention.end - tail.length, story).map((tag) => ({ ...tag, value: nearestYear(tag.value, mention.to) }));
  return [{ start: mention.start, end: mention.start + head.length, type: 'DATE', value }, ...inner];
}

/** "1990-09-29", "1989-09-30" → "1989-09-29": the day alone does not tell that the quarter it ends is over */
function nearestYear(value: string | null, to: string | null): string | null {
  if (value?.length !== 10 || to === null) return value;
  const year = Number(to.slice(0, 4));
  const away = (each: string): number => Math.abs(Date.parse(each) - Date.parse(to));
  const same = [year - 1, year, year + 1].map((each) => `${each}${value.slice(4)}`);
  return same.sort((a, b) => away(a) - away(b))[0]!;
}

/** The first three stages: the rest has no part in it. */
function readTimes(text: string, published: string | null): readonly TimeMention[] {
  const tokens = { text, published, tokens: readTokens({ text }) };
  return findTimes({ ...tokens, names: findNames(tokens) }).times;
}

const overlap = (a: Timex, b: Timex): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

function f1(hits: number, gold: number, predicted: number): number | null {
  return gold + predicted === 0 ? null : (200 * hits) / (gold + predicted);
}

async function run(path: string): Promise<BenchResult> {
  const count = { gold: 0, predicted: 0, relaxed: 0, strict: 0, value: 0, type: 0 };
  const errors: BenchError[] = [];
  const predictions: unknown[] = [];
  for (const file of (await readdir(path)).filter((name) => name.endsWith('.tml')).sort()) {
    const doc = file.slice(0, -4);
    const story = readStory(await readFile(join(path, file), 'utf8'));
    const timexes = readTimes(story.text, story.published)
      .flatMap((mention) => toTimex(mention, story))
      .sort((a, b) => a.start - b.start);
    predictions.push({ doc, timexes });
    count.gold += story.gold.length;
    count.predicted += timexes.length;
    const used = new Set<Timex>();
    for (const gold of story.gold) {
      let best: Timex | null = null;
      for (const each of timexes) if (!used.has(each) && overlap(each, gold) > Math.max(0, best ? overlap(best, gold) : 0)) best = each;
      const quote = story.text.slice(gold.start, gold.end);
      const around = story.text.slice(Math.max(0, gold.start - 60), gold.end + 40).replaceAll('\n', ' ');
      if (!best) {
        errors.push({ cause: 'missed', text: `${doc} "${quote}" ${gold.value} | ${around}` });
        continue;
      }
      used.add(best);
      count.relaxed++;
      if (best.start === gold.start && best.end === gold.end) count.strict++;
      else errors.push({ cause: 'span', text: `${doc} "${quote}", found "${story.text.slice(best.start, best.end)}" | ${around}` });
      if (best.value === gold.value) count.value++;
      else errors.push({ cause: 'value', text: `${doc} ${story.published} "${quote}" ${gold.value}, found ${best.value} | ${around}` });
      if (best.type === gold.type) count.type++;
    }
    for (const each of timexes) {
      if (!used.has(each))
        errors.push({
          cause: 'extra',
          text: `${doc} "${story.text.slice(each.start, each.end)}" ${each.value} | ${story.text.slice(Math.max(0, each.start - 60), each.end + 40).replaceAll('\n', ' ')}`,
        });
    }
  }
  const measure = (name: string, hits: number, target: number | null): Measure => ({
    name,
    value: f1(hits, count.gold, count.predicted),
    target,
  });
  return {
    measures: [
      measure('relaxed F1', count.relaxed, 92),
      measure('strict F1', count.strict, 85),
      measure('value F1', count.value, 83),
      measure('type F1', count.type, null),
    ],
    errors,
    predictions,
  };
}

export const timeml: Bench = { name: 'timeml', about: 'TIMEX3 of news: spans and values', path: 'timeml/dev', run };
