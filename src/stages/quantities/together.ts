/** What quantities of one sentence give each other: units left out, a bracket's hedge, and parts of one amount. */
import type { Token } from '../../document.js';
import { changeVerbs } from '../../lexicon/change.js';
import { scaleBy } from '../../lexicon/numerals.js';
import { lowerAt, type Draft } from './draft.js';

const bare = (draft: Draft): boolean => draft.kind === 'none' && draft.number.class !== 'fraction';

const takeUnit = (to: Draft, from: Draft, because: string): Draft => ({
  ...to,
  unit: from.unit,
  kind: from.kind,
  ucum: from.ucum,
  per: from.per,
  factor: Math.abs(from.factor),
  // The minus of "-£4m" is its own.
  value: to.value === null ? null : scaleBy(to.value, Math.abs(from.factor)),
  low: to.low === null ? null : scaleBy(to.low, Math.abs(from.factor)),
  high: to.high === null ? null : scaleBy(to.high, Math.abs(from.factor)),
  because: [...to.because, because],
});

/** "41C, 12 [degrees] above normal": where temperatures are told, a degree is one of their scale; "turned 90 degrees" and "10 degrees north" are not. */
export function carryScale(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const isTemperature = ({ unit }: Draft): boolean => unit === 'degree Celsius' || unit === 'degree Fahrenheit';
  let scale = drafts.find(isTemperature);
  if (!scale) return [...drafts];
  return drafts.map((draft) => {
    if (isTemperature(draft)) scale = draft;
    const angle = /^(?:turn|angle|north|south|east|west|latitude|longitude|arc|view|field|video|camera)s?$/.test(
      lowerAt(tokens, draft.wholeAfter),
    );
    return draft.unit === 'degree' && !angle
      ? { ...draft, unit: scale!.unit, ucum: scale!.ucum, because: [...draft.because, 'quantity/scale'] }
      : draft;
  });
}

/** "5- or 6-inch", "five and seven percent", "down from 5 to 4 percent": the unit stands behind the last one only. */
export function carryBack(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const out = [...drafts];
  for (let i = out.length - 2; i >= 0; i--) {
    const [draft, next] = [out[i]!, out[i + 1]!];
    if (!bare(draft) || next.unit === null || next.kind === 'rank' || next.first - draft.wholeAfter > 4) continue;
    const signed = next.kind === 'money' && next.first < next.number.first;
    const words: string[] = [];
    for (let k = draft.wholeAfter; k < next.first; k++) if (!/^[-–]$/.test(tokens[k]!.text)) words.push(tokens[k]!.lower);
    // "8 or $9"; but "3 and $9" may be two things
    if (signed && words.join(' ') !== 'or') continue;
    // "23,410, 12 per cent above" is no list; "5, 7 and 9 percent" is
    if (words.join(' ') === ',' && !next.because.includes('quantity/shared-unit')) continue;
    // "peaked at 12.4m and 51%", "from 7,310 to 6,240, or 15%": no percentage is told in thousands
    const huge = next.kind === 'percent' && (draft.value ?? 0) >= 1000;
    if (huge) continue;
    // "10 of the 12 countries"
    const part = next.kind === 'count' && /^of (?:the|its|their|all|those)$/.test(words.join(' '));
    if (
      tokens[draft.first]!.sentence === tokens[next.first]!.sentence &&
      (part || /^(?:and|or|to|,|, and|, or|versus|vs|about)$/.test(words.join(' ')))
    )
      out[i] = takeUnit(draft, next, 'quantity/shared-unit');
  }
  return out;
}

/** "to 450 stores from 360", "87.5 points, or 0.4%, to 21,860.4", "from 21 mpg to 23": the unit stands with the first one only. */
export function carryOn(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const out = [...drafts];
  for (let i = 1; i < out.length; i++) {
    const draft = out[i]!;
    if (!bare(draft) || draft.number.class === 'ratio') continue;
    if (out[i - 1]!.kind === 'money' && isSpent(tokens, out[i - 1]!, draft)) {
      out[i] = takeUnit(draft, out[i - 1]!, 'quantity/same-money');
      continue;
    }
    const edge = draft.hedge?.first ?? draft.first;
    const cue = lowerAt(tokens, edge - 1);
    const { sentence } = tokens[draft.first]!;
    for (let k = i - 1; k >= 0 && k >= i - 4 && tokens[out[k]!.first]!.sentence === sentence; k--) {
      const from = out[k]!;
      if (from.unit === null) continue;
      if (
        agrees(tokens, cue, lowerAt(tokens, edge - 2), from, draft) ||
        listed(tokens, cue, from, draft) ||
        isOfMoney(tokens, cue, from, draft) ||
        (ofThose(tokens, draft) && from.kind === 'count')
      ) {
        out[i] = takeUnit(draft, from, 'quantity/same-unit');
        break;
      }
      if (cue !== 'to' && !(ofThose(tokens, draft) && from.kind !== 'count')) break;
    }
  }
  return out;
}

/** "came in at number 17 and [18]", "slipped one place to [five]": a position by the one, or the places, before it. */
export function carryRank(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const out = [...drafts];
  // An article that tells of two or more by "number eight" and the like writes others without the word
  const charted = drafts.filter(({ because }) => because.includes('rank/number') && !because.includes('rank/top')).length > 1;
  for (let i = 1; i < out.length; i++) {
    const [before, draft] = [out[i - 1]!, out[i]!];
    if (!bare(draft) || draft.number.class !== 'cardinal' || (draft.value ?? 1e3) > 200) continue;
    if (before.kind === 'rank' && isFormerPlace(tokens, before, draft)) {
      out[i] = { ...draft, unit: 'rank', kind: 'rank', because: [...draft.because, 'rank/former'] };
      continue;
    }
    if (charted && isPlaced(tokens, draft)) out[i] = { ...draft, unit: 'rank', kind: 'rank', because: [...draft.because, 'rank/charted'] };
    if (draft.first !== before.wholeAfter + 1) continue;
    const cue = lowerAt(tokens, before.wholeAfter);
    // "climbed from [six] to [five]"
    if (charted && cue === 'to' && bare(before) && lowerAt(tokens, before.first - 1) === 'from' && before.value! <= 200)
      for (const at of [i - 1, i]) out[at] = { ...out[at]!, unit: 'rank', kind: 'rank', because: [...out[at]!.because, 'rank/charted'] };
    const listed = cue === 'and' && before.because.includes('rank/number');
    const moved = cue === 'to' && before.unit === 'place' && before.kind === 'count';
    if (listed || moved || (charted && isPlaced(tokens, draft)))
      out[i] = { ...draft, unit: 'rank', kind: 'rank', because: [...draft.because, 'rank/carried'] };
  }
  return out;
}

/** "number 7 from [24] in May", "fourth in the world, up from [13]" */
function isFormerPlace(tokens: readonly Token[], before: Draft, { first, wholeAfter, hedge }: Draft): boolean {
  if (hedge || lowerAt(tokens, first - 1) !== 'from' || tokens[first]!.sentence !== tokens[before.first]!.sentence) return false;
  if (first !== before.wholeAfter + 1 && !(/^(?:up|down)$/.test(lowerAt(tokens, first - 2)) && first < before.wholeAfter + 10))
    return false;
  const next = tokens[wholeAfter];
  return next === undefined || /^(?:[.,;:)]|and|while|in|last|the|a|when|two|three|four|five)$/.test(next.lower);
}

/** "a new song at [seven]", "up from [13]", "slipped to [six] after a week": a place in a chart, with nothing counted behind. */
function isPlaced(tokens: readonly Token[], { first, wholeAfter, value, hedge, number }: Draft): boolean {
  if (hedge || value === null || !Number.isInteger(value) || value < 1 || value > 100 || /[^\p{L}\d-]/u.test(number.text)) return false;
  const next = tokens[wholeAfter];
  const ends =
    !next ||
    next.sentence !== tokens[first]!.sentence ||
    /^(?:[.,;:)]|and|while|with|after|in|to|last|this|from|up|down)$/.test(next.lower);
  const before = lowerAt(tokens, first - 2);
  switch (lowerAt(tokens, first - 1)) {
    case 'at':
      return ends && !/^(?:aged?|died|closed|opened|ended|stood)$/.test(before);
    case 'from':
      return ends && (/^(?:up|down)$/.test(before) || isMoved(tokens, first - 2));
    case 'to':
      return ends && (isMoved(tokens, first - 2) || lowerAt(tokens, first - 3) === 'from');
    default:
      return false;
  }
}

const isMoved = (tokens: readonly Token[], at: number): boolean => {
  const verb = lowerAt(tokens, at);
  return changeVerbs.has(/^(?:up|down)$/.test(verb) ? lowerAt(tokens, at - 1) : verb) || /^(?:went|moved|goes|moves)$/.test(verb);
};

/** "2,400 yen ($22) for one and 2,380 ($21) for the other": the bracket says which money. */
export function carryTwin(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const inBrackets = (i: number): Draft | null => {
    const next = drafts[i + 1];
    return next?.kind === 'money' && next.first === drafts[i]!.wholeAfter + 1 && lowerAt(tokens, next.first - 1) === '(' ? next : null;
  };
  return drafts.map((draft, i) => {
    const twin = bare(draft) ? inBrackets(i) : null;
    if (!twin) return draft;
    for (let k = i - 1; k >= 0 && k >= i - 6 && tokens[drafts[k]!.first]!.sentence === tokens[draft.first]!.sentence; k--)
      if (drafts[k]!.kind === 'money' && drafts[k]!.unit !== twin.unit && inBrackets(k)?.unit === twin.unit)
        return takeUnit(draft, drafts[k]!, 'quantity/same-unit');
    return draft;
  });
}

/** "6,000 of those": what the last count counted. */
const ofThose = (tokens: readonly Token[], draft: Draft): boolean =>
  lowerAt(tokens, draft.after) === 'of' && /^(?:those|them|these|which|whom)$/.test(lowerAt(tokens, draft.after + 1));

/** "260 boats by auction and 140 by lot", "6 million homes including 2.5 million by rivers" */
function listed(tokens: readonly Token[], cue: string, from: Draft, draft: Draft): boolean {
  if (from.kind !== 'count' || !/^(?:and|including|but|while|with)$/.test(cue)) return false;
  return tokens[draft.wholeAfter]?.pos === 'ADP' && (draft.value ?? Infinity) <= (from.value ?? 0) * 10;
}

/** "cost 380 million euros and could cost 1.2 billion", "6.8 billion euros, 1.1 billion lower" */
function isOfMoney(tokens: readonly Token[], cue: string, from: Draft, draft: Draft): boolean {
  if (from.kind !== 'money' || (from.value ?? 0) < 1e6 || (draft.value ?? 0) < 1e6 || /^\d+$/.test(draft.number.text)) return false;
  const next = lowerAt(tokens, draft.wholeAfter);
  if (/^(?:lower|higher)$/.test(next)) return true;
  // "gets 3bn euros now, with another 450m to come"
  if (cue === 'another' && /^(?:to|in|by|next|later|after|for)$/.test(next)) return true;
  return PAYS.test(cue) && !/^(?:NOUN|PROPN|ADJ|VERB|NUM)$/.test(tokens[draft.wholeAfter]?.pos ?? '');
}

/** "It needs £30m. [Two or three million] has been found", "[nearly two million] went on rent": so many millions of the money told of, here or in the sentence before. */
function isSpent(tokens: readonly Token[], from: Draft, { number, high, low, wholeAfter }: Draft): boolean {
  const largest = high ?? low ?? 0;
  if (!/illion$/i.test(number.text) || largest < 1e6 || largest > (from.high ?? from.value ?? 0)) return false;
  if (tokens[number.first]!.sentence - tokens[from.first]!.sentence > 1) return false;
  let at = wholeAfter;
  while (
    /^(?:["”’']|of|it|that|this|has|have|had|was|were|is|are|will|would|be|been|already|now|so|far)$/.test(lowerAt(tokens, at)) &&
    at < wholeAfter + 6
  )
    at++;
  return SPENT.test(lowerAt(tokens, at));
}

const SPENT =
  /^(?:spent|paid|repaid|raised|recovered|found|invested|lent|borrowed|owed|donated|pledged|allocated|given|went|came|collected|received|refunded|saved|lost|wasted|stolen|earmarked|granted|awarded|disbursed|written)$/;

const PAYS = /^(?:costs?|spen[dt]s?|pays?|paid|earns?|earned|invest(?:s|ed)?|borrow(?:s|ed)?|owe[sd]?)$/;

function agrees(tokens: readonly Token[], cue: string, before: string, from: Draft, draft: Draft): boolean {
  const started = lowerAt(tokens, (from.hedge?.first ?? from.first) - 1) === 'from';
  // "by 312 votes to 298"
  if (cue === 'to' && from.unit === 'vote' && draft.first === from.wholeAfter + 1) return true;
  if (cue === 'to')
    return from.kind === 'index'
      ? (draft.value ?? 0) > (from.value ?? 0)
      : started && draft.first - from.wholeAfter < 6 && from.kind !== 'rank' && from.kind !== 'time';
  // "widened to 12 points from nine", "fell to 9.5% from 11"
  if (cue === 'from' && /^(?:index|percent|point)$/.test(from.kind) && draft.first === from.wholeAfter + 1)
    return lowerAt(tokens, (from.hedge?.first ?? from.first) - 1) === 'to';
  if (cue === 'from') return /^(?:count|physical)$/.test(from.kind) && from.per === null;
  if (/^(?:with|to)$/.test(cue) && /^compared$/.test(before)) return /^(?:count|physical|percent)$/.test(from.kind);
  return /^(?:against|versus|vs)$/.test(cue) && /^(?:count|physical)$/.test(from.kind);
}

/** "up to $14.7bn (£11bn)": what is in the bracket has the hedge too. */
export function carryHedge(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const out = [...drafts];
  for (let i = 1; i < out.length; i++) {
    const [before, draft] = [out[i - 1]!, out[i]!];
    if (
      draft.kind === 'money' &&
      before.kind === 'money' &&
      draft.per === null &&
      before.per !== null &&
      // "£20 ($38) a month", "£20 a month ($38; 30 euros)"
      [before.after, before.wholeAfter].some(
        (at) =>
          draft.first === at + 1 &&
          (lowerAt(tokens, at) === '(' || (lowerAt(tokens, at) === ';' && before.because.includes('per/carried'))),
      )
    ) {
      out[i] = { ...draft, per: before.per, because: [...draft.because, 'per/carried'] };
    }
    if (draft.modifier !== null || before.modifier === null || before.unit === draft.unit || before.kind !== draft.kind) continue;
    if (draft.kind !== 'money' && draft.kind !== 'physical') continue;
    const gap = draft.first - before.wholeAfter;
    const mark = lowerAt(tokens, before.wholeAfter);
    const inside = mark === '(' || (/^[/;]$/.test(mark) && before.because.includes('hedge/carried'));
    if (gap === 1 && inside) out[i] = { ...bounded(out[i]!, before.modifier), because: [...draft.because, 'hedge/carried'] };
  }
  return out;
}

/** The interval that a modifier leaves of a stated value. */
export function bounded<T extends Pick<Draft, 'value' | 'low' | 'high'>>(
  draft: T,
  modifier: Draft['modifier'],
): T & { modifier: Draft['modifier'] } {
  const { value } = draft;
  if (value === null || modifier === null || modifier === 'about') return { ...draft, modifier };
  const low = modifier === 'under' || modifier === 'at most' ? null : value;
  const high = modifier === 'over' || modifier === 'at least' ? null : value;
  return { ...draft, low, high, modifier };
}

const SMALLER: ReadonlyMap<string, readonly [unit: string, count: number]> = new Map([
  ['minute', ['second', 60]],
  ['hour', ['minute', 60]],
]);

/** "four minutes 12.36secs" → 252.36 second; "13 dollars and 45 cents" → 13.45 USD */
export function mergeParts(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) {
    const before = out.at(-1);
    const merged = before && merge(tokens, before, draft);
    if (merged) out[out.length - 1] = merged;
    else out.push(draft);
  }
  return out;
}

function merge(tokens: readonly Token[], a: Draft, behind: Draft): Draft | null {
  // "1h 45[m]"
  const minutes = a.unit === 'hour' && behind.unit === 'metre' && behind.first === a.after && (behind.value ?? 60) < 60;
  const b: Draft = minutes ? { ...behind, unit: 'minute', ucum: 'min', kind: 'time' } : behind;
  if (a.value === null || b.value === null || a.per !== null || b.modifier !== null || b.first > a.after + 1) return null;
  const whole = { after: b.after, wholeAfter: b.wholeAfter, because: [...a.because, ...b.because, 'quantity/parts'] };
  const smaller = a.kind === 'time' && a.unit ? SMALLER.get(a.unit) : undefined;
  const comma = lowerAt(tokens, a.after) === ',' && b.first === a.after + 1 && b.unit === 'second' && !Number.isInteger(b.value);
  // "5 feet, 10 inches", "6ft 2in"
  const inches = a.unit === 'foot' && b.unit === 'inch' && b.value < 12 && Number.isInteger(a.value);
  if (inches && (b.first === a.after || (b.first === a.after + 1 && /^(?:,|and)$/.test(lowerAt(tokens, a.after)))))
    return bounded({ ...a, ...whole, value: a.value * 12 + b.value, unit: b.unit, ucum: b.ucum, per: b.per }, a.modifier);
  if (smaller && b.unit === smaller[0] && (b.first === a.after || comma) && Number.isInteger(a.value)) {
    const value = Number((a.value * smaller[1] + b.value).toFixed(6));
    return bounded({ ...a, ...whole, value, unit: b.unit, ucum: b.ucum, per: b.per }, a.modifier);
  }
  // "15 dollars and 50", "15 dollars 50"
  const cents =
    b.kind === 'none' && a.kind === 'money' && a.after > a.number.after && /^[1-9]\d?$/.test(b.number.text) && closes(tokens, b.after);
  if (cents && a.factor === 1 && Number.isInteger(a.value) && (b.first === a.after || lowerAt(tokens, a.after) === 'and'))
    return bounded({ ...a, ...whole, value: Number((a.value + b.value / 100).toFixed(2)) }, a.modifier);
  if (a.kind !== b.kind) return null;
  const joined = b.first === a.after || (b.first === a.after + 1 && lowerAt(tokens, a.after) === 'and');
  if (a.kind === 'money' && a.unit === b.unit && a.factor === 1 && b.factor === 0.01 && joined && Number.isInteger(a.value)) {
    return bounded({ ...a, ...whole, value: Number((a.value + b.value).toFixed(4)), per: b.per }, a.modifier);
  }
  return null;
}

/** Whether nothing follows that the figure could count. */
const closes = (tokens: readonly Token[], at: number): boolean => !tokens[at] || /^[.,;!?)]$/.test(tokens[at].text);
