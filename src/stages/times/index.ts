/**
 * Times stage: every time expression → TIMEX3 value, resolved against the article's own date and the times before it.
 *
 * In each sentence the rules read the longest time at each token, neighbours are joined ("the second quarter" + "of 2016"), and what
 * belongs in front is taken in ("the end of"). Then all are resolved in reading order.
 */
import type { Document, TimeMention, Times, Token } from '../../document.js';
import { MONTHS } from '../../lexicon/times.js';
import { bounds, isoDay, parseDay, valueOf } from './calendar.js';
import { CLOCK_RULES, loneDaypart } from './clock.js';
import { CONTEXT_RULES } from './context.js';
import { DATELINE } from './dateline.js';
import { DATE_RULES } from './dates.js';
import { DAY_RULES, holidays } from './days.js';
import { DURATION_RULES } from './durations.js';
import { EDGES, extend } from './edges.js';
import { ERA_RULES } from './eras.js';
import {
  isUndated,
  Line,
  NAME,
  NO_WORD,
  PRODUCT,
  type Expression,
  type Node,
  type Reading,
  type Rule,
  type Topic,
  type Word,
  type Words,
  WEAKLY,
} from './expression.js';
import { JOINS, joinNeighbours } from './joins.js';
import { durationOf, hedgeBefore } from './measure.js';
import { QUARTER_RULES } from './quarters.js';
import { RELATIVE_RULES } from './relative.js';
import { yearless } from './parts.js';
import { resolveAll, type Resolved } from './resolve.js';
import { SET_RULES } from './sets.js';
import { SHARED_RULES, SHARED_YEAR, shareYears } from './shared.js';
import { CUES, isHabitual, TENSE } from './tense.js';
import { chanceAt, mayRead, vocabularyOf } from './vocabulary.js';
import { YEAR_RULES } from './years.js';

const RULES: readonly Rule[] = [
  ...SHARED_RULES,
  ...DATE_RULES,
  ...DAY_RULES,
  ...QUARTER_RULES,
  ...YEAR_RULES,
  ...ERA_RULES,
  ...RELATIVE_RULES,
  ...CONTEXT_RULES,
  ...CLOCK_RULES,
  ...DURATION_RULES,
  ...SET_RULES,
];

/** Every rule, join and edge with its examples and counter-examples. */
export const TIME_RULES: readonly Topic[] = [...RULES, ...JOINS, SHARED_YEAR, ...EDGES];

/** What resolving has to get right, with examples. */
export const TIME_TOPICS: readonly Topic[] = [TENSE, DATELINE];

const wordOf = vocabularyOf(RULES, CUES);

export function findTimes({ text, published, tokens, names }: Pick<Document, 'text' | 'published' | 'tokens' | 'names'>): Times {
  const words = wordsOf(tokens);
  const owned = new Uint8Array(tokens.tokens.length);
  for (const name of names.mentions)
    if (name.form === 'name' && !isCalendar(tokens.tokens, words, name.first, name.after))
      owned.fill(name.type === 'product' ? PRODUCT : NAME, name.first, name.after);
  const found: { node: Node; line: Line; sentence: number }[] = [];
  for (const { first, after, index } of tokens.sentences) {
    const line = new Line(tokens.tokens, first, after, owned, words);
    for (const node of readLine(line)) found.push({ node, line, sentence: index });
  }
  const resolved = resolveAll(found, parseDay(published));
  return { times: found.map(({ node, line }, i) => mentionOf(text, line, node, resolved[i]!)) };
}

function wordsOf({ forms, formOf }: Document['tokens']): Words {
  const ofForm: Word[] = [];
  const begins = new Uint8Array(forms.length);
  const second = new Uint8Array(forms.length);
  const meets = new Int32Array(forms.length);
  for (let i = 0; i < forms.length; i++) {
    const word = wordOf(forms[i]!);
    ofForm.push(word);
    if (word === NO_WORD) continue;
    if (word.begins) begins[i] = word.weak ? WEAKLY : 1;
    if (word.second.size > 0) second[i] = 1;
    meets[i] = word.meets;
  }
  return { ofForm, begins, second, meets, formOf };
}

/** A name that is a date and nothing else ("Good Friday", "January 1998", "FY2022") is a time; "September 11" and "May" stay names. */
function isCalendar(tokens: readonly Token[], { ofForm, formOf }: Words, first: number, after: number): boolean {
  const word = tokens[first]!.lower;
  if (ofForm[formOf[first]!] === NO_WORD && !/^[qh]\d/.test(word)) return false;
  if ((holidays.at(tokens, first)?.after ?? first) >= after) return true;
  if (/^(?:q[1-4]|[qh]\d\d|h[12]|fy\d\d(?:\d\d)?)$/.test(word)) return digitsOnly(tokens, first + 1, after);
  if (!MONTHS.has(word) || after === first + 1 || /^(?:9|11)$/.test(tokens[after - 1]!.text)) return false;
  return digitsOnly(tokens, first + 1, after);
}

function digitsOnly(tokens: readonly Token[], first: number, after: number): boolean {
  for (let i = first; i < after; i++) if (tokens[i]!.shape === 'word') return false;
  return true;
}

/** The times of a sentence. */
function readLine(line: Line): Node[] {
  const nodes: Node[] = [];
  for (let i = line.first; i < line.after; i++) {
    if (!line.begins(i)) continue;
    const node = longestAt(line, i, line.known(i));
    if (node === null) continue;
    nodes.push(node);
    i = node.after - 1;
  }
  if (nodes.length === 0) return nodes;
  const together = nodes.length === 1 ? nodes : shareYears(line, joinNeighbours(line, nodes));
  const joined = together.flatMap((node) => {
    const { expression: e } = node;
    return e.is === 'time' && e.of === null && !/^\d/.test(e.clock) ? (loneDaypart(line, node) ?? []) : node;
  });
  // "from a year [earlier] in the quarter": what another time has is not taken in
  return joined.map((node, i) => {
    const extended = extend(line, node);
    return eachYear(line, i > 0 && extended.first < joined[i - 1]!.after ? node : extended);
  });
}

/** "Sales usually rise" in December: a set, for it is of no one year. */
function eachYear(line: Line, node: Node): Node {
  const { expression: e } = node;
  const value = isUndated(e) && e.pick === 'near' && isHabitual(line, node.first) ? yearless(e.part) : null;
  return value === null ? node : { ...node, expression: { is: 'set', value } };
}

/** The longest time that begins at the token; of equals the rule that stands first. */
function longestAt(line: Line, i: number, word: Word): Node | null {
  let best: Reading | null = null;
  let by: Rule | null = null;
  const chance = chanceAt(line, i, word);
  if (chance === null) return null;
  for (const start of word.rules) {
    if (!mayRead(start, chance)) continue;
    const { rule } = start;
    const reading = rule.read(line, i);
    if (reading && reading.after <= line.after && (best === null || reading.after > best.after)) {
      best = reading;
      by = rule;
    }
  }
  return best && by && { first: best.first, after: best.after, expression: best.expression, because: [by.id] };
}

function mentionOf(text: string, line: Line, { first, after, expression: e, because }: Node, resolved: Resolved): TimeMention {
  const start = line.tokens[first]!.start;
  const end = line.tokens[after - 1]!.end;
  const { type, value, anchor } = readingOf(e, resolved);
  const measured = e.is === 'duration' ? durationOf(e, hedgeBefore(line, first)) : null;
  const days = type === 'DATE' ? daysOf(resolved) : null;
  return {
    start,
    end,
    text: text.slice(start, end),
    first,
    after,
    because,
    type,
    value: measured ? measured.value : value,
    from: days && isoDay(days[0]),
    to: days && isoDay(days[1]),
    fiscal: type === 'DATE' && resolved.fiscal,
    anchor,
    duration: measured && measured.duration,
    streak: e.is === 'duration' && e.streak,
  };
}

function readingOf(e: Expression, { period, anchor }: Resolved): Pick<TimeMention, 'type' | 'value' | 'anchor'> {
  if (e.is === 'duration') return { type: 'DURATION', value: null, anchor: 'absolute' };
  if (e.is === 'set') return { type: 'SET', value: e.value, anchor: 'absolute' };
  const value = period && valueOf(period);
  if (e.is !== 'time') return { type: 'DATE', value, anchor };
  return { type: 'TIME', value: value !== null ? `${value}T${e.clock}` : /^\d/.test(e.clock) ? `T${e.clock}` : null, anchor };
}

/** First and last day; a fiscal name has them only where the text gives the year's end. */
const daysOf = ({ period, days, fiscal }: Resolved): readonly [number, number] | null =>
  period && (days ?? (fiscal ? null : bounds(period)));
