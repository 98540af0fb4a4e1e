/** The verb of a sentence that has none by its tags: "The stock [trades] on six times earnings." */
import type { ClauseExample } from './example.js';
import type { Sentence, Token } from '../../document.js';
import { verbForms } from '../../lexicon/word-forms.js';
import { DOUBLE_VERBS } from './double-verbs.js';

/** Verbs that look like nouns too seldom to be listed as doubles, or head what is measured too often. */
const SELDOM = `center centre change contrast date delay fund gain head impact increase influence issue lack last launch lift limit link
  measure mirror move offset order outline pass pump push quote range record release report request result retail return reward rival
  score seal serve share sign slide spread stage start stay stem stop stress supply support surprise switch target test touch trade
  trail transfer trigger turn upgrade voice vow`;

const verbs: ReadonlySet<string> = new Set(
  `${DOUBLE_VERBS} ${SELDOM}`
    .trim()
    .split(/\s+/)
    .flatMap(verbForms)
    .filter((form) => !/(?:ing|ed)$/.test(form)),
);

/** "[Each] of the cars costs": singular, whatever noun stands before the verb. */
const SINGULAR = /^(?:each|one|none|neither|either)$/;

/** "The [stock] trades" is no adjective. */
const isNoun = ({ pos, lower }: Token): boolean => pos === 'NOUN' || pos === 'PROPN' || lower === 'stock';

/** The token that must be the verb of a sentence in which no finite one is tagged; null where there is one or none fits. */
export function mainVerb(tokens: readonly Token[], { first, after, role }: Sentence): number | null {
  if (role !== 'body' || !/^[.!?]$/.test(tokens[after - 1]!.text) || hasVerb(tokens, first, after)) return null;
  for (let i = first + 1; i + 1 < after; i++) if (isMainVerb(tokens, first, i)) return i;
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

function isMainVerb(tokens: readonly Token[], first: number, at: number): boolean {
  const { text, lower, pos } = tokens[at]!;
  const before = tokens[at - 1]!;
  const next = tokens[at + 1]!;
  if (pos !== 'NOUN' || !/^\p{Ll}/u.test(text) || !verbs.has(lower)) return false;
  const isPlural = /[^s]s$/.test(before.lower) && !SINGULAR.test(tokens[first]!.lower);
  const isBase = !/[^su]s$/.test(lower);
  // "Boats from £5,000 to £9,000 [need] a week of repairs."
  if (before.pos === 'NUM') return isBase && next.pos === 'DET';
  if (!isNoun(before) || isBase !== isPlural) return false;
  return (/^(?:ADP|NUM|SYM|DET|PRON|ADV)$/.test(next.pos) && next.lower !== 'of') || (isBase && isNoun(next));
}

export const EXAMPLES: readonly ClauseExample[] = [
  { text: 'The stock trades on barely six times earnings.', chunks: '[The stock] [trades] [on] [barely six times] [earnings] .' },
  { text: 'The toy robots measure between 15 cm and 23 cm.', chunks: '[The toy robots] [measure] [between 15 cm and 23 cm] .' },
  { text: 'The new van launches with a larger engine.', chunks: '[The new van] [launches] [with] [a larger engine] .' },
  { text: 'Each of the cars costs about £40,000 to build.', chunks: '[Each] [of] [the cars] [costs] [about £40,000] [to build] .' },
  { text: 'The show centres around the 37m-long skeleton.', chunks: '[The show] [centres] [around] [the] [37m] - [long skeleton] .' },
  { text: 'Shop sales in the town last year.', chunks: '[Shop sales] [in] [the town] [last year] .' },
  { text: 'The company report said sales rose.', chunks: '[The company report] [said] [sales] [rose] .' },
];
