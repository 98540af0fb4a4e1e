/** What a person is called by age, nation or place in a ranking: "the 25-year-old", "the 31-year-old Leeds striker", "the Kenyan", "the top seed". */
import type { Sentence, Token } from '../../document.js';
import { AGENT_VERBS, SPEECH_VERBS, SPORT_VERBS } from '../../lexicon/name-cues.js';
import type { Resolved } from './entities.js';

interface EpithetExample {
  readonly text: string;
  readonly epithet: string;
  /** Whom it means, or null where it stands for nobody named. */
  readonly name: string | null;
}

/** Where the epithet ends that begins with the "the" at `at`, or null. */
export function epithetAt(
  tokens: readonly Token[],
  { after: end }: Sentence,
  at: number,
  resolved: readonly Resolved[],
  next: number,
): number | null {
  if (tokens[at]!.lower !== 'the' || at + 2 >= end) return null;
  const after = pastStanding(tokens, at + 1, end) ?? pastAge(tokens, at + 1, end) ?? pastNation(tokens, at + 1, end, resolved, next);
  if (after === null) return null;
  // "the 31-year-old Ann Lee"
  for (let i = next; i < resolved.length && resolved[i]!.candidate.first <= after; i++)
    if (resolved[i]!.candidate.first > at && resolved[i]!.cluster.type === 'person') return null;
  return after;
}

/** "the 24-year-old won [her] heat": what the sentence itself tells of the person. */
export function genderBehind(tokens: readonly Token[], at: number, end: number): 'male' | 'female' | null {
  for (let i = at; i < end && i < at + 12; i++) {
    if (/^(?:he|his|him)$/.test(tokens[i]!.lower)) return 'male';
    if (/^(?:she|her)$/.test(tokens[i]!.lower)) return 'female';
  }
  return null;
}

const ELDERS: readonly string[] = 'boss coach manager chairman spokesman spokeswoman judge lawyer agent analyst'.split(' ');

/** Those who speak of others, unless the story is about them: "boss Tom Bell praised Eva Moss. [The 24-year-old] scored" */
export const isElder = (words: ReadonlySet<string> | undefined): boolean => words !== undefined && ELDERS.some((word) => words.has(word));

/** "29-year-old [Oslo striker]": the age with the nouns behind it. */
function pastAge(tokens: readonly Token[], at: number, end: number): number | null {
  if (tokens[at]!.shape !== 'number' || tokens[at + 1]?.text !== '-' || tokens[at + 2]?.lower !== 'year') return null;
  if (tokens[at + 3]?.text !== '-' || tokens[at + 4]?.lower !== 'old') return null;
  let after = at + 5;
  while (after < end && after < at + 12 && (isOfGroup(tokens[after]!) || isHyphen(tokens, after))) after++;
  // "the 25-year-old takes over": a verb that was taken for a noun, or several of them
  const plural = after > at + 5 && /[^su]s$/.test(tokens[after - 1]!.lower);
  if (plural && after > at + 6) return null;
  return plural ? after - 1 : after;
}

const ORDINAL = /^(?:top|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))$/;
const NUMBER = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})$/;

/** "[tired third seed]", "[Danish world number 12]", "[23-year-old former British number one]"; but no "number one single" and no "number one" of a chart. */
function pastStanding(tokens: readonly Token[], at: number, end: number): number | null {
  let of = false;
  for (let i = at; i < end && i < at + 12; i++) {
    const { lower, text, pos, shape } = tokens[i]!;
    const behind = tokens[i + 1];
    if (of && (lower === 'number' || lower === 'no') && behind && NUMBER.test(behind.lower))
      return i + 2 < end && opensNoun(tokens[i + 2]!) ? null : i + 2;
    if (behind?.lower === 'seed' && ORDINAL.test(lower)) return i + 2 < end && /^\p{Lu}/u.test(tokens[i + 2]!.text) ? null : i + 2;
    // whose number: the world's or a nation's
    of = lower === 'world' || ((pos === 'ADJ' || pos === 'PROPN') && /^\p{Lu}.+(?:an|ish|ese|ch|ss|eek)$/u.test(text));
    const inside =
      pos === 'NOUN' ||
      pos === 'ADJ' ||
      pos === 'PROPN' ||
      (shape === 'number' && behind?.text === '-') ||
      lower === 'year' ||
      isHyphen(tokens, i);
    if (!inside && lower !== 'tiring' && !/^(?:defending|returning|unbeaten|injured)$/.test(lower)) return null;
  }
  return null;
}

const opensNoun = ({ pos, lower }: Token): boolean =>
  lower === '-' ||
  (/^(?:NOUN|PROPN|ADJ)$/.test(pos) &&
    !lower.endsWith('ed') &&
    !SPORT_VERBS.has(lower) &&
    !SPEECH_VERBS.has(lower) &&
    !AGENT_VERBS.has(lower));

/** A noun or an adjective; but "the 29-year-old [won] her heat". */
const isOfGroup = ({ pos, lower }: Token): boolean =>
  /^(?:NOUN|PROPN|ADJ)$/.test(pos) && !SPORT_VERBS.has(lower) && !SPEECH_VERBS.has(lower) && !AGENT_VERBS.has(lower) && lower !== 'left';

const isHyphen = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.text === '-' && !tokens[at]!.spaced && tokens[at + 1]?.spaced === false;

const COMPATRIOT =
  /^(?:Briton|Scot|Dane|Swede|Finn|Spaniard|Pole|Turk|Czech|Greek|Croat|Serb|Slovak|Iraqi|Israeli|Pakistani|Englishman|Englishwoman|Scotsman|Welshman|Irishman|Frenchman|Frenchwoman|Dutchman|New Zealander|Icelander)$/;

/** "[Kenyan], who finished first", "[Dutchman] won": a nation in the singular that nothing follows. */
function pastNation(tokens: readonly Token[], at: number, end: number, resolved: readonly Resolved[], next: number): number | null {
  const { text } = tokens[at]!;
  if (!/^\p{Lu}/u.test(text)) return null;
  const candidate = resolved[next]?.candidate;
  const people = candidate?.first === at && candidate.after === at + 1 && candidate.known?.adjective === true && /an$/.test(text);
  if (!people && !COMPATRIOT.test(text)) return null;
  const behind = tokens[at + 1]!;
  const stands = at + 1 >= end || /^(?:VERB|AUX|ADV)$/.test(behind.pos) || /^(?:[.,]|who|'s)$/.test(behind.lower);
  return stands && !/ing$/.test(behind.lower) ? at + 1 : null;
}

export const EPITHET_EXAMPLES: readonly EpithetExample[] = [
  {
    text: 'Ann Lee left Leeds United in May. The 29-year-old Oslo striker has a new club.',
    epithet: 'The 29-year-old Oslo striker',
    name: 'Ann Lee',
  },
  { text: 'Ann Lee won in May. The 29-year-old takes a rest.', epithet: 'The 29-year-old', name: 'Ann Lee' },
  { text: 'Ann Lee trained hard. The 29-year-old won her heat.', epithet: 'The 29-year-old', name: 'Ann Lee' },
  { text: 'Tom Bell has retired. The veteran winger, who is ill, left.', epithet: 'The veteran winger', name: 'Tom Bell' },
  { text: 'Tom Bell won in Oslo. The Kenyan, who trains there, ran well.', epithet: 'The Kenyan', name: 'Tom Bell' },
  { text: 'Leeds have signed Tom Bell from Oslo. The defender made ten starts.', epithet: 'The defender', name: 'Tom Bell' },
  { text: 'Leeds boss Ed Moss praised Tom Bell. The striker made ten starts.', epithet: 'The striker', name: 'Tom Bell' },
  { text: 'Ann Lee and Tom Bell won in Oslo. The striker left.', epithet: 'The striker', name: null },
  { text: '50 Cent has sold millions. The rapper is on tour.', epithet: 'The rapper', name: '50 Cent' },
  { text: 'Ann Lee won in Oslo. The singer beat two rivals.', epithet: 'The singer', name: 'Ann Lee' },
  { text: 'Ann Lee won in Oslo. The weary sixth seed needed two hours.', epithet: 'The weary sixth seed', name: 'Ann Lee' },
  {
    text: 'Ann Lee won in Oslo. The Danish world number 12 strolled to the title.',
    epithet: 'The Danish world number 12',
    name: 'Ann Lee',
  },
  { text: 'Ann Lee wants a title. She wants the world number two spot.', epithet: 'the world number two', name: null },
  { text: 'Tom Bell lost twice. Bob Hale then beat the sixth seed.', epithet: 'the sixth seed', name: 'Tom Bell' },
  { text: 'Ann Lee spoke. The judge ruled on it.', epithet: 'The judge', name: null },
  { text: 'Ann Lee spoke. The chancellor met shadow chancellor Tom Bell.', epithet: 'The chancellor', name: 'Ann Lee' },
  { text: 'Chancellor Ann Lee spoke. To a crowd in Oslo, the chancellor promised a cut.', epithet: 'the chancellor', name: 'Ann Lee' },
  { text: 'Tom Bell won in Oslo. The Kenyan team ran well.', epithet: 'The Kenyan', name: null },
  {
    text: 'Leeds boss Tom Bell signed for two years. Bell likes the club. Ann Lee was ill. The 54-year-old Dane left.',
    epithet: 'The 54-year-old Dane',
    name: 'Ann Lee',
  },
  { text: 'Leeds boss Tom Bell signed. Tom Bell is happy. The 54-year-old left.', epithet: 'The 54-year-old', name: 'Tom Bell' },
  {
    text: 'Ann Lee has quit. Tom Bell said the 24-year-old singer would be missed.',
    epithet: 'the 24-year-old singer',
    name: 'Ann Lee',
  },
  { text: 'Tom Bell raced Ann Lee. Tom Bell won. The 24-year-old smiled at her coach.', epithet: 'The 24-year-old', name: 'Ann Lee' },
  { text: 'Leeds boss Tom Bell praised striker Ann Lee. The 24-year-old scored.', epithet: 'The 24-year-old', name: 'Ann Lee' },
  {
    text: 'Ann Lee won. Tom Bell won twice. Eva Moss lost. Bo Dale lost. She left. The race was long. It was hot. The chancellor spoke.',
    epithet: 'The chancellor',
    name: null,
  },
  { text: 'Party leader Ann Lee spoke. She blamed the chancellor.', epithet: 'the chancellor', name: null },
  { text: 'Tom Bell spoke of the fight for Eva Moss, the 6-year-old girl from Oslo.', epithet: 'the 6-year-old girl', name: 'Eva Moss' },
  { text: 'Eva Moss is in Rome. The 2011 Oslo Open champion left.', epithet: 'The 2011 Oslo Open champion', name: 'Eva Moss' },
  { text: 'Eva Moss is in Rome. The Leeds United striker left.', epithet: 'The Leeds United striker', name: 'Eva Moss' },
  { text: 'A man was shot in Oslo. The 29-year-old died.', epithet: 'The 29-year-old', name: null },
];
