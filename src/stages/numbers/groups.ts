/** Digit groups that stand apart: by blanks, by a comma and a blank, by apostrophes. */
import type { Token } from '../../document.js';
import type { Reading } from './atom.js';

/** Where the groups end that belong to the figure at `at`, and what they make: "40, 000", "1 346 572", "12'345". */
export function digitGroups(reading: Reading, at: number, value: number): [after: number, value: number] {
  const { tokens, text, taken } = reading;
  const token = tokens[at]!;
  if (!/^\d{1,3}$/.test(token.text) || token.text === '0') return [at + 1, value];
  const comma = tokens[at + 1];
  if (/^['’]$/.test(comma?.text ?? '')) return apostropheGroups(tokens, at, value);
  const rest = tokens[at + 2];
  if (comma?.text === ',' && !comma.spaced && rest && /^0\d\d$/.test(rest.text) && rest.spaced && !taken[at + 2])
    return [at + 3, value * 1000 + Number(rest.text)];
  let after = at + 1;
  let sum = value;
  for (
    let next = tokens[after];
    next && /^\d{3}(?:\.\d+)?$/.test(next.text) && next.start - tokens[after - 1]!.end === 1 && !taken[after];
    next = tokens[++after]
  ) {
    const blank = text[next.start - 1];
    if (
      blank === '\n' ||
      (blank === ' ' && next.text !== '000' && after === at + 1 && !/^\d{3}(?:\.\d+)?$/.test(tokens[after + 1]?.text ?? ''))
    )
      break;
    sum = Number((sum * 1000 + Number(next.text)).toPrecision(15));
    if (next.text.length > 3) return [after + 1, sum];
  }
  return [after, sum];
}

/** Swiss grouping: "12'345", "1'234'567" */
function apostropheGroups(tokens: readonly Token[], at: number, value: number): [after: number, value: number] {
  let after = at + 1;
  let sum = value;
  for (; /^['’]$/.test(tokens[after]?.text ?? '') && !tokens[after]!.spaced && sum < 1e15; after += 2) {
    const rest = tokens[after + 1];
    if (!rest || rest.spaced || !/^\d{3}$/.test(rest.text)) break;
    sum = sum * 1000 + Number(rest.text);
  }
  return [after, sum];
}
