/** Nouns behind a number that wink-nlp takes for verbs: "a £40m [hit]", "a two-year [fix]", "nine days of [bombing]". */
import type { PartOfSpeech, Token } from '../../document.js';
import type { ClauseExample } from './example.js';
import { doubles } from './double-verbs.js';
import { isNoun } from './verbs.js';
import { itemAt } from '../../lexicon/item-at.js';

/** "a 3%", "an 8.5 percent", "better-than-expected 8%": a share with an article or a compound in front of it. */
export function isPercentOfA(tokens: readonly Token[], at: number, first: number): boolean {
  let i = at - 1;
  const sign = itemAt(tokens, i)?.lower;
  if (sign !== '%' && sign !== 'percent' && sign !== 'cent') return false;
  i -= tokens[i]!.lower === 'cent' ? 2 : 1;
  if (i - 1 < first || tokens[i]!.shape !== 'number') return false;
  return (
    /^(?:a|an|the|another)$/.test(tokens[i - 1]!.lower) ||
    (/^(?:expected|forecast|predicted)$/.test(tokens[i - 1]!.lower) && itemAt(tokens, i - 2)?.text === '-')
  );
}

/** "a five-year [fixed] mortgage", "a two-year [fix]", "a two-bedroom [flat] in": what stands behind a compound with an article. */
export function behindCompound(tokens: readonly Token[], at: number, next: Token | undefined, first: number): PartOfSpeech | null {
  const { lower, pos } = tokens[at]!;
  if (at - 4 < first || tokens[at - 2]!.text !== '-' || tokens[at - 2]!.spaced || !isNoun(tokens[at - 1])) return null;
  // "a 1.5 million-barrel [draw]"
  const scaled = /^(?:million|billion|thousand|trillion)$/.test(tokens[at - 3]!.lower) && tokens[at - 4]!.shape === 'number';
  if (scaled && at - 5 < first) return null;
  if (!/^(?:a|an|the|its|their|his|her|our|my|your|'s)$/.test(tokens[scaled ? at - 5 : at - 4]!.lower) || lower.endsWith('ing'))
    return null;
  if (lower.endsWith('ed')) return isNoun(next) ? 'ADJ' : pos;
  // "a three-day [pass] costs £90"
  const governs = next?.pos === 'NOUN' && /[^su]s$/.test(next.lower) && !/s$/.test(lower) && doubles.has(next.lower);
  return !next || governs || !/^(?:NOUN|PROPN|DET|NUM|ADJ)$/.test(next.pos) ? 'NOUN' : null;
}

const CURRENCY = /^[$£€¥]$/;
/** What a sum is written with behind its sign: "4.5bn". */
const OF_SUM = /^(?:[\d.,]+|million|billion|trillion|bn|m|mn|tn|k)$/;

/** "took a £40m [hit]", "a $9bn (£7bn) back [tax] bill": a sum with "a" in front of it goes with a noun. */
export function behindSum(tokens: readonly Token[], at: number, next: Token | undefined, first: number): boolean {
  if (/(?:ed|ing)$/.test(tokens[at]!.lower) || (next && /^(?:DET|PRON|PROPN|AUX)$/.test(next.pos))) return false;
  let i = at - 1;
  // "a $9bn (£7bn) [back] tax bill"
  if (i > first && tokens[i]!.lower === 'back' && /^(?:tax|pay|rent)$/.test(tokens[at]!.lower)) i--;
  if (itemAt(tokens, i)?.text === ')') {
    const limit = Math.max(first, i - 9);
    while (i > limit && tokens[i]!.text !== '(') i--;
    i--;
  }
  const end = i;
  while (i > first && i > end - 3 && OF_SUM.test(tokens[i]!.lower)) i--;
  if (i <= first || i >= end || !CURRENCY.test(tokens[i]!.text)) return false;
  // "a record £3m [fine]"
  const article = i - 2 >= first && /^(?:ADJ|NOUN)$/.test(tokens[i - 1]!.pos) ? i - 2 : i - 1;
  return /^(?:an?|another)$/.test(itemAt(tokens, article)?.lower ?? '');
}

/** "nine days of [bombing]", "two weeks of [questioning] by police": what went on, and nothing that it is done to. */
export function isActionOf(tokens: readonly Token[], at: number, next: Token | undefined, first: number): boolean {
  if (!tokens[at]!.lower.endsWith('ing') || itemAt(tokens, at - 1)?.lower !== 'of' || at - 2 < first) return false;
  return (
    STRETCH.test(tokens[at - 2]!.lower) &&
    !MOTION.test(tokens[at]!.lower) &&
    (!next || /^(?:PUNCT|CCONJ)$/.test(next.pos) || /^(?:by|in|at|with|between|among|over)$/.test(next.lower))
  );
}

/** "within an hour of [arriving]": from when it is counted. */
const MOTION = /^(?:go|com|be|leav|arriv|return|gett|depart|land|start|open|clos|end|join)ing$/;

const STRETCH = /^(?:minute|hour|day|week|month|year|season|decade|night)s?$/;

export const EXAMPLES: readonly ClauseExample[] = [
  { text: 'Staff took a 12% pay cut in May.', chunks: '[Staff] [took] [a] [12%] [pay cut] [in] [May] .' },
  { text: 'It raised the total of shops to 14.', chunks: '[It] [raised] [the total] [of] [shops] [to] [14] .' },
  { text: 'They raised a combined £9m.', chunks: '[They] [raised] [a] [combined] [£9m] .' },
  { text: 'The maximum fine in Wales is £5,000.', chunks: '[The maximum fine] [in] [Wales] [is] [£5,000] .' },
  { text: 'The fire led to a £40m hit in May.', chunks: '[The fire] [led] [to] [a] [£40m] [hit] [in] [May] .' },
  {
    text: 'The mine paid a $9bn (£7bn) back tax bill.',
    chunks: '[The mine] [paid] [a] [$9bn] ( [£7bn] ) [back tax bill] .',
  },
  { text: 'He faces a record $90,000 (£70,000) fine.', chunks: '[He] [faces] [a record] [$90,000] ( [£70,000] ) [fine] .' },
  { text: 'A three-day pass costs £90.', chunks: '[A] [three-day] [pass] [costs] [£90] .' },
  { text: 'A £3m grant helped the town.', chunks: '[A] [£3m] [grant] [helped] [the town] .' },
  { text: 'He left after nine days of bombing.', chunks: '[He] [left] [after] [nine days] [of] [bombing] .' },
  { text: 'It sold out within nine hours of going on sale.', chunks: '[It] [sold] [out] [within] [nine hours] [of] [going] [on] [sale] .' },
  { text: 'He left after nine days of bombing the town.', chunks: '[He] [left] [after] [nine days] [of] [bombing] [the town] .' },
];
