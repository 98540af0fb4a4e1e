/** The verb of a main clause that has none by its tags: "The stock [trades] on six times earnings." */
import type { ClauseExample } from './example.js';
import type { Sentence, Token } from '../../document.js';
import { verbForms } from '../../lexicon/word-forms.js';
import { DOUBLE_VERBS } from './double-verbs.js';

/** Verbs that look like nouns too seldom to be listed as doubles, or head what is measured too often. */
const SELDOM = `center centre change contrast date delay fund gain head impact increase influence issue lack last launch lift limit link
  measure mirror move offset order outline pass pump push quote range record release report request result retail return reward rival
  score seal serve share sign slide spread stage start stay stem stop stress supply support surprise switch target test touch trade
  trail transfer trigger turn upgrade voice vow begin come go`;

const verbs: ReadonlySet<string> = new Set(
  `${DOUBLE_VERBS} ${SELDOM}`
    .trim()
    .split(/\s+/)
    .flatMap(verbForms)
    .filter((form) => !/(?:ing|ed)$/.test(form)),
);

/** "The [pair] face": several, by a singular. */
const COUPLES = /^(?:pair|couple|duo|trio|police|people|men|women|children)$/;

/** "[Each] of the cars costs": singular, whatever noun stands before the verb. */
const SINGULAR = /^(?:each|one|none|neither|either)$/;

/** "The [stock] trades" is no adjective. */
const isNoun = ({ pos, lower }: Token): boolean => pos === 'NOUN' || pos === 'PROPN' || lower === 'stock';

/** Words behind which another clause begins. */
const BORDER =
  /^(?:[,;:.!?–—]|while|whereas|although|though|because|when|as|if|after|before|since|until|that|which|who|whose|where|and|but|or)$/;

/** The token that must be the verb of the clause that opens a sentence and has no finite one by its tags; null where there is one or none fits. */
export function mainVerb(tokens: readonly Token[], { first, after, role }: Sentence): number | null {
  if (role !== 'body' || !/^[.!?]$/.test(tokens[after - 1]!.text)) return null;
  const whole = !hasVerb(tokens, first, after);
  const end = whole ? after - 1 : borderOf(tokens, first, after);
  if (!whole && hasVerb(tokens, first, end)) return null;
  const head = headOf(tokens, first, end);
  // "In May, sales rose": what stands before the comma is no clause
  if (!whole && head === null) return null;
  for (let i = first + 1; i + 1 < after && i < end; i++) {
    if (isMainVerb(tokens, first, i) || (head !== null && i > head + 2 && agrees(tokens, head, i))) return i;
  }
  return null;
}

function borderOf(tokens: readonly Token[], first: number, after: number): number {
  for (let i = first + 1; i < after; i++) if (BORDER.test(tokens[i]!.lower)) return i;
  return after;
}

/** "The [prices] for the tour": the noun in front of the first preposition of a sentence that opens with a noun group. */
function headOf(tokens: readonly Token[], first: number, end: number): number | null {
  for (let i = first; i < end; i++) {
    const { pos } = tokens[i]!;
    if (pos === 'ADP') return i > first && isNoun(tokens[i - 1]!) ? i - 1 : null;
    if (!/^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(pos)) return null;
  }
  return null;
}

function hasVerb(tokens: readonly Token[], first: number, after: number): boolean {
  for (let i = first; i < after; i++) {
    const { pos, lower } = tokens[i]!;
    if ((pos !== 'VERB' && pos !== 'AUX') || /(?:ing|^aged)$/.test(lower)) continue;
    // "to live", "to ever live"
    if (i > first && tokens[i - 1]!.lower === 'to') continue;
    if (i - 1 > first && tokens[i - 1]!.pos === 'ADV' && tokens[i - 2]!.lower === 'to') continue;
    return true;
  }
  return false;
}

/** "[Prices] for the tour [range] from", "The [price] of rooms [starts] at": the head agrees with it, and a figure stands behind. */
function agrees(tokens: readonly Token[], head: number, at: number): boolean {
  const { text, lower, pos } = tokens[at]!;
  const next = tokens[at + 1]!;
  if (!/^(?:NOUN|ADJ)$/.test(pos) || !/^\p{Ll}/u.test(text) || !verbs.has(lower) || !isNoun(tokens[at - 1]!)) return false;
  const isPlural = /[^s]s$/.test(tokens[head]!.lower);
  if (/[^su]s$/.test(lower) === isPlural) return false;
  const figure = (token: Token | undefined): boolean =>
    token !== undefined && (/^(?:NUM|SYM)$/.test(token.pos) || token.shape === 'number');
  return figure(next) || (/^(?:at|from|for|to|around|about|nearly|over|between|up)$/.test(next.lower) && figure(tokens[at + 2]));
}

function isMainVerb(tokens: readonly Token[], first: number, at: number): boolean {
  const { text, lower, pos } = tokens[at]!;
  const before = tokens[at - 1]!;
  const next = tokens[at + 1]!;
  if (pos !== 'NOUN' || !/^\p{Ll}/u.test(text) || !verbs.has(lower)) return false;
  const isPlural = (/[^s]s$/.test(before.lower) || COUPLES.test(before.lower)) && !SINGULAR.test(tokens[first]!.lower);
  const isBase = !/[^su]s$/.test(lower);
  // "Boats from £5,000 to £9,000 [need] a week of repairs."
  if (before.pos === 'NUM') return isBase && next.pos === 'DET';
  if (!isNoun(before) || isBase !== isPlural) return false;
  return (/^(?:ADP|NUM|SYM|DET|PRON|ADV)$/.test(next.pos) && next.lower !== 'of') || (isBase && isNoun(next));
}

export const EXAMPLES: readonly ClauseExample[] = [
  { text: 'The stock trades on barely six times earnings.', chunks: '[The stock] [trades] [on] [barely six times] [earnings] .' },
  { text: 'The toy robots measure between 15 cm and 23 cm.', chunks: '[The toy robots] [measure] [between 15 cm and 23 cm] .' },
  { text: 'The twins face prison spells of nearly nine years.', chunks: '[The twins] [face] [prison spells] [of] [nearly nine years] .' },
  {
    text: 'The panel, which sets tax policy, met an aide who studies rare moths.',
    chunks: '[The panel] , [which] [sets] [tax policy] , [met] [an aide] [who] [studies] [rare moths] .',
  },
  { text: 'The new van launches with a larger engine.', chunks: '[The new van] [launches] [with] [a larger engine] .' },
  { text: 'Each of the cars costs about £40,000 to build.', chunks: '[Each] [of] [the cars] [costs] [about £40,000] [to build] .' },
  { text: 'The show centres around the 37m-long skeleton.', chunks: '[The show] [centres] [around] [the] [37m] - [long skeleton] .' },
  { text: 'Prices for the tour range from £20 to £90.', chunks: '[Prices] [for] [the tour] [range] [from] [£20 to £90] .' },
  {
    text: 'Prices for the show start at €85, up from €70, while a room costs €210.',
    chunks: '[Prices] [for] [the show] [start] [at] [€85] , [up] [from] [€70] , [while] [a room] [costs] [€210] .',
  },
  { text: 'Salaries at the mill average $90,000.', chunks: '[Salaries] [at] [the mill] [average] [$90,000] .' },
  { text: 'Prices for the tour range last year, he said.', chunks: '[Prices] [for] [the tour range] [last year] , [he] [said] .' },
  { text: 'Shop sales in the town last year.', chunks: '[Shop sales] [in] [the town] [last year] .' },
  { text: 'The company report said sales rose.', chunks: '[The company report] [said] [sales] [rose] .' },
];
