/** A small check with a fact of each sort, and an article that tries to break out of every format. */
import type { Fact } from '../../../src/fact.js';
import { bless, check, judge, parseRule, type Check, type ScoreInput } from '../../../src/score/index.js';
import { sampleOf, type Sample } from '../articles.js';

export const HOSTILE =
  '</script><script>document.title = "broken"</script><img src=x onerror=alert(1)> | `x` @team\n::error::%0A ]]> \u0000\uD800 \u202E';

const fact = {
  kind: 'amount', value: 5, unit: 'USD', per: null, modifier: null, direction: null, from: null, subject: ['Aune'], metric: ['sales'],
  period: null, place: [], source: [], modality: 'actual',
} as Parameters<typeof sampleOf>[1][number]; // prettier-ignore
const date = { ...fact, kind: 'date', value: null, unit: null, period: '2024-05' } as typeof fact;

const ferry = sampleOf('ferry', [fact, { ...fact, kind: 'share', unit: 'percent' }, fact, fact, date]);
const made = sampleOf('hostile', [{ ...fact, subject: [HOSTILE], metric: [HOSTILE] }, fact]);
const hostile: Sample = { ...made, text: `${made.text} ${HOSTILE}` };

const input = ({ id, text, gold }: Sample, facts: readonly Fact[], sheet: Sample['sheet']): ScoreInput => ({
  id,
  text,
  gold,
  found: { ...sheet, facts: [...facts], ledger: [{ text: 'No2x', start: text.indexOf('No2x'), end: text.indexOf('No2x') + 4, reason: 'name', detail: null }] }, // prettier-ignore
  title: id === 'hostile' ? HOSTILE : 'Ferries',
  site: 'example.org',
  file: `corpus/${id}.txt`,
});

/** Right, wrong in kind, missed, right, a right date, and an extra fact. */
function ferryFacts(broken: boolean): Fact[] {
  const [a, b, , d, e] = ferry.sheet.facts;
  const extra: Fact = { ...a!, id: 'ffffffff', quantity: { ...a!.quantity!, text: 'Aune', start: 0, end: 4 } };
  return [extra, broken ? { ...a!, subject: null } : a!, { ...b!, kind: 'rate', because: ['kind/percent'] }, d!, e!];
}

const inputs = (broken: boolean): ScoreInput[] => [
  input(ferry, ferryFacts(broken), ferry.sheet),
  input(
    hostile,
    [{ ...hostile.sheet.facts[0]!, subject: { name: 'Zyx <b>Zyx</b>', type: null, text: 'Zyx', start: 0, end: 3 } }],
    hostile.sheet,
  ),
  { ...input(ferry, [], ferry.sheet), id: 'draft', gold: { ...ferry.gold, article: 'draft', draft: true } },
];

const options = { version: '1.0.0', now: '2024-06-03T10:00:00.000Z', note: 'first' };
const first = bless(judge(inputs(false).slice(0, 2)), null, options);
const second = bless(judge(inputs(false).slice(0, 2)), first, { ...options, now: '2024-07-01T10:00:00.000Z', note: HOSTILE });

/** Without a baseline. */
export const PLAIN: Check = check(inputs(false), { version: '1.0.0' });
/** One fact broke since the second blessing, and a rule fails. */
export const CHANGED: Check = check(inputs(true), {
  version: '1.0.0',
  baseline: second,
  rules: [parseRule('broken'), parseRule('score=found>=0.1')],
});
export const EMPTY: Check = check([], { version: '1.0.0' });
