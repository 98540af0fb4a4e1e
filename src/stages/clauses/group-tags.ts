/** Verbs by their tag that can only be the last noun of a group: "a publicity [stunt]", "a four-set [win]", "his only [phone]". */
import type { ClauseExample } from './example.js';
import type { PartOfSpeech, Token } from '../../document.js';
import { DETERMINER } from './noun-tags.js';
import { isNoun } from './verbs.js';

/** Past forms that look like base forms, and base forms that are past ones too: "the firm [cut] at once". */
const PAST =
  /^(?:fell|rose|grew|went|came|lost|made|took|began|ran|said|told|had|was|got|gave|put|set|cut|hit|sold|bought|paid|led|left|kept|held|saw|knew|met|sent|spent|brought|found|felt|built|became|broke|chose|drew|drove|thought|wrote|won|threw|stood|spoke|sank|shot|shut|sat|read|beat|cost|let|spread|bet|burst|cast|quit|split|lay|wore|slid|sang|shook|struck|stuck|stole|swung|swept|taught|tore|woke|withdrew|heard|hung|hurt|flew|fought|forgot|froze|fed|fled|lent|lit|dealt|dug|drank|ate|did|caught|clung|crept|laid|meant|rang|rode|slept|spun|sprang|stung|swam|swore|upheld|wept|wound|overcame|withheld|underwent|sought|blew|shrank|bid|rid|shed|sunk|outdid|outsold|overtook|undertook|bore|bound|led|rebuilt|reset|arose|awoke|bit|bled|bred|flung|forbade|forgave|ground|hid|knelt|leapt|leant|learnt|mistook|oversaw|proved|rewrote|slung|smelt|sped|spelt|spilt|spoilt|strode|strove|swore|trod|wove|wrung)$/;

/** Heads that take a plural verb though they are singular: "the majority expect". */
const COLLECTIVE =
  /^(?:majority|minority|team|group|pair|couple|band|side|government|police|public|party|club|company|firm|family|half|number|crowd|staff|crew|council|committee|rest|duo|trio|squad|cast|audience|union|bank|generation|press|media|opposition|board|lot|bulk|handful|range|series|variety|total|average|cent|percent|population|couple|army|navy|people|who|that|which|data|youth)$/;

/** Adjectives that name people: "the rich pay". */
const PEOPLE =
  /^(?:rich|poor|irish|british|english|french|dutch|welsh|scottish|spanish|swiss|chinese|japanese|young|old|unemployed|elderly|sick|disabled|wealthy|injured|dead|homeless|jobless|others?|latter|former|two|both|few|many|most|some|all)$/;

/** Words behind which a base form is a verb: "saw the share [fall]", "will the plan [work]", "demand the firm [pay]". */
const GOVERNS =
  /^(?:let|lets|letting|make|makes|made|making|see|sees|saw|seen|seeing|watch|watched|watching|help|helps|helped|helping|have|had|hear|heard|will|would|can|could|may|might|shall|should|must|do|does|did|that|demand|demands|demanded|insist|insists|insisted|suggest|suggested|recommend|recommended|to)$/;

/**
 * Whether a word tagged as a verb closes a noun group with an article: behind it stands no object, and a singular has no verb in its base form.
 * "as a charity [walk] a year ago" is left alone, "as a charity [walk] in May" is one.
 */
function closesGroup(tokens: readonly Token[], at: number, before: Token, next: Token | undefined, first: number): boolean {
  const { lower, text } = tokens[at]!;
  if (/(?:s|ed|ing|en|own|awn)$/.test(lower) || !/^\p{Ll}/u.test(text) || PAST.test(lower)) return false;
  if (next && !/^(?:PUNCT|ADP|AUX|SCONJ|CCONJ|SYM)$/.test(next.pos) && next.lower !== 'that') return false;
  // "the first tie-[break] before": behind a hyphen the compound is the noun
  let i = at - 1;
  const joined = before.text === '-' && !before.spaced && !tokens[at]!.spaced;
  if (joined) i--;
  // "a four-set [win]"
  const counted = i - 2 >= first && tokens[i - 1]!.text === '-' && tokens[i - 2]!.pos === 'NUM';
  if (i < first || (!counted && !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[i]!.pos))) return false;
  if (counted) i -= 2;
  if (!joined && (COLLECTIVE.test(before.lower) || PEOPLE.test(before.lower) || (isNoun(before) && /[^s]s$/.test(before.lower))))
    return false;
  while (i > first && i > at - 8 && (/^(?:NOUN|ADJ|NUM|PROPN)$/.test(tokens[i]!.pos) || tokens[i]!.text === '-')) i--;
  const opener = tokens[i]!;
  if (!DETERMINER.test(opener.lower) && !/^(?:another|this|that|his|her|each|every|no)$/.test(opener.lower)) return false;
  return i === first || !GOVERNS.test(tokens[i - 1]!.lower);
}

/** The tag of a word tagged as a verb that closes a noun group or stands inside one, or null where it may be a verb. */
export function ofGroup(tokens: readonly Token[], at: number, before: Token, next: Token | undefined, first: number): PartOfSpeech | null {
  return closesGroup(tokens, at, before, next, first) ? 'NOUN' : behindDeterminer(tokens[at]!, before, next);
}

/** "the [handling] of", "in a [shed]", "the [remaining] £9m", "a [converted] old mill": no verb stands right behind an article. */
function behindDeterminer({ lower }: Token, before: Token, next: Token | undefined): PartOfSpeech | null {
  if (!/^(?:a|an|the|its|their|our|my|your|his)$/.test(before.lower) || !next) return null;
  if (NO_PARTICIPLE.test(lower)) return isNoun(next) ? null : 'NOUN';
  if (!/.{3}(?:ed|ing)$/.test(lower)) return null;
  if (/^[$£€¥]$/.test(next.text) || /^(?:NUM|ADJ)$/.test(next.pos)) return 'ADJ';
  return /ing$/.test(lower) && (/^(?:of|at|by|on|in|for)$/.test(next.lower) || /^[,.;]$/.test(next.text)) ? 'NOUN' : null;
}

/** Nouns that end as participles do. */
const NO_PARTICIPLE = /^(?:shed|need|seed|feed|speed|breed|weed|deed|greed|bed|sled|creed|bid|ring|king|wing|swing|string|spring|thing)$/;

/** Whether an adverb and the participle behind it stand between a preposition or a determiner and its noun: "a [closely] [held] firm". */
export function modifies(tokens: readonly Token[], adverb: number, first: number, after: number): boolean {
  if (adverb <= first || adverb + 2 >= after || !tokens[adverb]!.lower.endsWith('ly')) return false;
  const preposition = tokens[adverb - 1]!;
  const participle = tokens[adverb + 1]!;
  return (
    ((preposition.pos === 'ADP' && preposition.lower !== 'to') || DETERMINER.test(preposition.lower)) &&
    /^(?:ADV|ADJ)$/.test(tokens[adverb]!.pos) &&
    participle.pos === 'VERB' &&
    /(?:ed|en|own|built|made|held|paid|sold|bought|run)$/.test(participle.lower) &&
    (tokens[adverb + 2]!.pos === 'NOUN' || tokens[adverb + 2]!.lower === 'firm')
  );
}

export const EXAMPLES: readonly ClauseExample[] = [
  { text: 'Sales of newly built homes rose 5%.', chunks: '[Sales] [of] [newly built homes] [rose] [5%] .' },
  { text: 'It sold the unit to Orion, a closely held firm.', chunks: '[It] [sold] [the unit] [to] [Orion] , [a closely held firm] .' },
  { text: 'It was a publicity stunt in May.', chunks: '[It] [was] [a publicity stunt] [in] [May] .' },
  { text: 'She took the tie-break after a two-set lead.', chunks: '[She] [took] [the tie-break] [after] [a] [two-set] [lead] .' },
  { text: 'Four in ten women work in shops.', clauses: ['women | work'] },
  { text: 'In 2004, 24 million saw him on Monday.', clauses: ['- | -', '24 million | saw'] },
  { text: 'Clerks hid rice in a shed in May.', chunks: '[Clerks] [hid] [rice] [in] [a shed] [in] [May] .' },
  { text: 'The handling of cases cost the remaining £9m.', chunks: '[The handling] [of] [cases] [cost] [the] [remaining] [£9m] .' },
  { text: 'The majority expect a rise.', chunks: '[The majority] [expect] [a rise] .' },
  { text: 'They saw the price slip in May.', chunks: '[They] [saw] [the price] [slip] [in] [May] .' },
];
