/** The noun group that a number counts, and its head. */
import type { Token } from '../../document.js';
import { currencyPrefix } from '../../lexicon/currencies.js';
import { isPlural, singular } from '../../lexicon/singular.js';
import { unitAt } from '../../lexicon/units/index.js';
import { DATE, lowerAt, NAME, type Reading } from './draft.js';

export interface NounGroup {
  readonly first: number;
  readonly after: number;
  /** Token of the head noun. */
  readonly head: number;
  /** Singular of the head: "60 cities and villages" → "city". */
  readonly unit: string;
  /** Whether another number stands inside it: "330ml cans", "747 freight jets". */
  readonly holdsNumber: boolean;
}

const LONGEST_GROUP = 10;

/** Nouns that count many in the singular. */
const COLLECTIVE = new Set(
  'staff police crew personnel cattle sheep fish deer aircraft spacecraft series species head troops youth poultry salmon livestock offspring people percent faculty women men'.split(
    ' ',
  ),
);
/** Plurals that often stand before the noun that is counted: "sports utility vehicles", "savings bank branches". */
const BEFORE_NOUN =
  /^(?:sports|sales|savings|arms|goods|customs|news|communications|operations|systems|electronics|singles|doubles|rights|securities|awards|admissions|telecommunications|telecoms|drugs|futures|honours|narcotics|athletics|women|men|weapons|earnings|pensions)$/;
/** Peoples that have no plural of their own. */
const PEOPLE_AS_ONE = /^(?:\p{Lu}\p{Ll}+ese|Swiss)$/u;
/** People by what they lack. */
const WITHOUT = /^(?:unemployed|jobless|homeless)$/;
/** Adverbs and the like that end the group. */
const STOP = new Set(
  'ones says comes goes gets gives makes tells lets becomes begins argues reveals describes includes contains finds seems appears has indicates suggests signals signifies implies denotes means ago later earlier early late respectively apart away ahead together overall altogether below above more-or-less yesterday today tomorrow tonight worldwide nationwide annually each apiece alone anyway now then there here too also both either while when where who which that whose before after since until till such so as than if because though although per amid via plus minus versus vs with without strong total combined worth old out up down off on in at by for from of to into over under'.split(
    ' ',
  ),
);
/** Quantifying adjectives that may stand between a number and its unit. */
export const QUANTIFIER = new Set(
  'more extra additional further other consecutive straight successive full whole long short solid good great different separate final calendar business working trading square cubic metric fewer less uninterrupted odd bonus added spare unbroken running'.split(
    ' ',
  ),
);

const isNoun = (token: Token): boolean => token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'X' || token.pos === 'INTJ';

/** The noun group that begins at token `at`; `many` where the number is not one, so that its head is a plural. */
export function nounGroup(reading: Reading, at: number, many: boolean): NounGroup | null {
  const { tokens, taken } = reading;
  const { sentence } = tokens[at - 1] ?? { sentence: -1 };
  let head = -1;
  let holdsNumber = false;
  let i = at;
  for (; i < tokens.length && i < at + LONGEST_GROUP; i++) {
    const token = tokens[i]!;
    if (token.sentence !== sentence) break;
    if (taken[i] === DATE) {
      // "three [November] matches", "25 [current] members"
      if (i === at && taken[i + 1] !== DATE && /^(?:ADJ|PROPN)$/.test(token.pos) && headNear(reading, i + 1)) continue;
      break;
    }
    if (/^[-‐‑–]$/.test(token.text)) {
      // "900 [coal- and gas-fired plants]"
      if (!token.spaced && i > at && /^(?:and|or)$/.test(lowerAt(tokens, i + 1)) && tokens[i + 3]?.text === '-') {
        i++;
        continue;
      }
      if (token.spaced || (tokens[i + 1]?.spaced ?? true)) break;
      continue;
    }
    if (token.text === '&' && head >= 0 && taken[i] === NAME) continue;
    if (token.shape === 'number') {
      // "12 Boeing [787s]"
      if (many && i > at && tokens[i - 1]!.pos === 'PROPN' && tokens[i + 1]?.text === 's' && !tokens[i + 1]!.spaced)
        return { first: at, after: i + 2, head: i + 1, unit: `${tokens[i - 1]!.text} ${token.text}`, holdsNumber: false };
      if (taken[i] === NAME) continue;
      const model = many && i > at && !(head >= 0 && isPlural(tokens[head]!.text)) ? modelEnd(tokens, i) : i;
      if (model > i) {
        i = model - 1;
        continue;
      }
      const inner = many && !(head >= 0 && isPlural(tokens[head]!.text)) ? innerNumber(tokens, i) : -1;
      if (inner < 0) break;
      holdsNumber = true;
      i = inner - 1;
      continue;
    }
    if (token.shape === 'symbol') {
      if (/^["“‘']$/.test(token.text) && i === at) continue;
      // 'nine new "sleeping" partners'
      if (/^["“”]$/.test(token.text) && head < 0 && leadsToNoun(tokens, i, many)) continue;
      // "45 modern, folk and later paintings"
      if (
        token.text === ',' &&
        many &&
        head < 0 &&
        tokens[i - 1]!.pos === 'ADJ' &&
        /^(?:ADJ|NOUN)$/.test(tokens[i + 1]?.pos ?? '') &&
        leadsToNoun(tokens, i, many)
      )
        continue;
      break;
    }
    if (i > at && taken[i - 1] === NAME && joinsName(reading, i, many)) continue;
    // "three USD50 cards"
    if (many && currencyPrefix(token.text)?.sure) {
      holdsNumber = true;
      continue;
    }
    const inCompound = i > at && /^[-‐‑]$/.test(tokens[i - 1]!.text) && !token.spaced;
    if (inCompound) {
      if (isNoun(token) || isPlural(token.text)) head = i;
      continue;
    }
    if (joinsModifiers(tokens, i, head, many)) continue;
    // "200 such boats"
    if (i === at && /^(?:such|away)$/.test(token.lower) && isPlural(tokens[i + 1]?.text ?? '')) continue;
    const totals = i === at && /^(?:total|combined|early|late|earlier|later|overall|annual)$/.test(token.lower) && isCounted(tokens[i + 1]);
    // "40 fire-bombing raids", "30 in-house lawyers", "two would-be robbers"
    if (head < 0 && opensCompound(tokens, i) && /^(?:VERB|AUX|ADP|ADV|ADJ|PART)$/.test(token.pos) && leadsToNoun(tokens, i, many)) continue;
    if (STOP.has(token.lower) && !totals) break;
    // "ten former [outside] directors"
    if (/^(?:outside|inside)$/.test(token.lower) && isCounted(tokens[i + 1])) continue;
    const plural = isPlural(token.text);
    const headPlural = head >= 0 && isPlural(tokens[head]!.text) && !describes(reading, head, i);
    // "the two [saw] it", "24 million [saw] him"
    if (i === at && many && /^(?:saw|felt|thought|knew)$/.test(token.lower)) break;
    // "six million [unemployed]"
    if (many && head < 0 && WITHOUT.test(token.lower) && !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[i + 1]?.pos ?? ''))
      return { first: at, after: i + 1, head: i, unit: token.lower, holdsNumber };
    // "20 [Serie A] appearances": what belongs to a name is a noun whatever its tag
    if (isNoun(token) || (taken[i] === NAME && /^(?:VERB|DET|ADV|NUM)$/.test(token.pos))) {
      if (headPlural && many && !plural && !COLLECTIVE.has(token.lower)) break;
      if (headPlural && many && token.pos === 'PROPN' && tokens[head]!.pos === 'NOUN') break;
      head = i;
    } else if (token.pos === 'VERB' || token.pos === 'AUX') {
      if (token.pos === 'AUX') break;
      const participle = /(?:ed|ing|en|wn|lt|de)$|^(?:hit|paid|held|sold|led|run)$/.test(token.lower);
      // "Android 10 [has] a menu": the number is a name's
      const named = i === at && /^\p{Lu}/u.test(tokens[at - 2]?.text ?? '') && /^\d/.test(tokens[at - 1]?.text ?? '');
      if (named && !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[i + 1]?.pos ?? '')) break;
      // "a quake of magnitude 7.4 [killed] nine people"
      if (i === at && token.lower.endsWith('ed') && (tokens[i + 1]?.shape === 'number' || tokens[i + 1]?.pos === 'NUM')) break;
      if (plural && many && !headPlural && !participle) head = i;
      else if (!participle || headPlural || !leadsToNoun(tokens, i, many)) break;
    } else if (token.pos === 'ADJ' || token.pos === 'NUM') {
      if (headPlural && many) {
        if (!plural) break;
        head = i;
      } else if (many && (plural || PEOPLE_AS_ONE.test(token.text))) head = i;
      else if (!many && head >= 0) break;
    } else if (token.pos === 'ADV') {
      if (head >= 0 || !leadsToNoun(tokens, i, many)) break;
    } else if (!(token.pos === 'DET' && QUANTIFIER.has(token.lower))) break;
  }
  if (head < 0) return null;
  if (many && PEOPLE_AS_ONE.test(tokens[head]!.text)) return { first: at, after: head + 1, head, unit: tokens[head]!.text, holdsNumber };
  if (many && !isPlural(tokens[head]!.text) && !COLLECTIVE.has(tokens[head]!.lower)) return singularUnit(reading, at, i);
  const after = coordinated(reading, head + 1);
  return { first: at, after, head, unit: singular(tokens[head]!.text), holdsNumber };
}

const isCounted = (token: Token | undefined): boolean => token !== undefined && isNoun(token) && isPlural(token.text);

/** Whether the group ends with a plural right there, past one word: "November [Tests]", "current [EU members]". */
function headNear({ tokens, taken }: Reading, at: number): boolean {
  for (let i = at; i < at + 2; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[at]!.sentence || taken[i] === DATE || token.shape !== 'word') return false;
    if (isPlural(token.text) && isNoun(token)) return true;
    if (!isNoun(token) && token.pos !== 'ADJ') return false;
  }
  return false;
}

/** "three Bank [of] Norway branches", "nine Duffy['s] shops": what belongs to a name, with the noun behind it. */
function joinsName({ tokens, taken }: Reading, at: number, many: boolean): boolean {
  if (!/^(?:of|the|de|for|and|&|'s|’s)$/.test(tokens[at]!.lower)) return false;
  const inside = taken[at] === NAME && taken[at + 1] === NAME;
  return (inside || /^['’]s$/.test(tokens[at]!.lower)) && leadsToNoun(tokens, inside ? at + 1 : at, many);
}

/** "two [Texas] banks", "30,000 [sports] cars": a head in -s that only describes the noun at `next`. */
function describes({ tokens, taken }: Reading, head: number, next: number): boolean {
  if (next !== head + 1) return false;
  const token = tokens[next]!;
  if (taken[head] !== NAME && !BEFORE_NOUN.test(tokens[head]!.text)) return false;
  if (taken[next] === NAME && taken[head] === NAME) return true;
  // "3,000 [Corvo Technologies] common shares"
  if (taken[head] === NAME && token.pos === 'ADJ' && leadsToNoun(tokens, next, true)) return true;
  return isPlural(token.text) ? token.pos !== 'ADJ' : isNoun(token) && leadsToNoun(tokens, next, true);
}

/** "30 Boeing [787-9] jets", "60 F-[35] fighters", "three Type [45] destroyers": one past the figure of a model whose noun follows, or `at`. */
function modelEnd(tokens: readonly Token[], at: number): number {
  const hyphen = tokens[at - 1]!.text === '-' && !tokens[at]!.spaced;
  const name = tokens[hyphen ? at - 2 : at - 1]!;
  if (!/^\p{Lu}/u.test(name.text) || !/^\d{1,4}$/.test(tokens[at]!.text)) return at;
  let i = at + 1;
  while (/^[-‐‑]$/.test(tokens[i]?.text ?? '') && !tokens[i]!.spaced && tokens[i + 1]?.shape === 'number') i += 2;
  const noun = tokens[i];
  return noun && leadsToNoun(tokens, i - 1, true) ? i : at;
}

/** "330ml cans", "747 freight jets": one past the number and what is tied to it, or -1. */
function innerNumber(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1];
  if (!next) return -1;
  const dash = /^[-‐‑]$/.test(next.text) && !next.spaced ? 1 : 0;
  const unit = !next.spaced ? unitAt(tokens, at + 1 + dash) : null;
  if (unit) return leadsToNoun(tokens, unit.after - 1, true) ? unit.after : -1;
  // "two 4K screens", "five 3D films"
  if (!next.spaced && /^[kdg]$/.test(next.lower) && leadsToNoun(tokens, at + 1, true)) return at + 2;
  return next.pos === 'PROPN' && next.spaced && leadsToNoun(tokens, at + 1, true) ? at + 1 : -1;
}

/** "Skoda and Seat vans", "indoor and outdoor courts": the "and" joins what stands before the head. */
function joinsModifiers(tokens: readonly Token[], at: number, head: number, many: boolean): boolean {
  if (!many || !/^(?:and|or|&)$/.test(tokens[at]!.lower)) return false;
  const before = tokens[at - 1]!;
  const after = tokens[at + 1];
  if (
    !after ||
    (head >= 0 && isPlural(tokens[head]!.text)) ||
    !/^(?:ADJ|PROPN|NOUN)$/.test(before.pos) ||
    (after.pos !== before.pos && (after.pos !== 'ADJ' || COLLECTIVE.has(before.lower))) ||
    isPlural(after.text)
  )
    return false;
  return leadsToNoun(tokens, at + 1, many);
}

/** "modern[,] folk [and] later works", "serve-[and]-volley winners" */
const joinsAdjectives = (tokens: readonly Token[], at: number): boolean =>
  /^(?:,|and|or)$/.test(tokens[at]!.lower) &&
  ((tokens[at - 1]!.pos === 'ADJ' && tokens[at + 1]?.pos === 'ADJ') || (tokens[at - 1]!.text === '-' && tokens[at + 1]?.text === '-'));

/** "[in]-house", "[late]-night" */
const opensCompound = (tokens: readonly Token[], at: number): boolean =>
  /^[-‐‑]$/.test(tokens[at + 1]?.text ?? '') && !tokens[at + 1]!.spaced && tokens[at + 2]?.spaced === false;

/** Whether a noun follows the participle or adverb at `at` without a verb in between. */
function leadsToNoun(tokens: readonly Token[], at: number, many: boolean): boolean {
  for (let i = at + 1; i < at + 8 && i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.sentence !== tokens[at]!.sentence || (STOP.has(token.lower) && !opensCompound(tokens, i))) return false;
    if (/^[-‐‑"”]$/.test(token.text) || joinsAdjectives(tokens, i)) continue;
    // "would-[be] robbers"
    if (tokens[i - 1]!.text === '-' && token.pos === 'AUX') continue;
    if (token.shape !== 'word' || /^(?:DET|PRON|ADP|AUX|CCONJ|SCONJ|PART)$/.test(token.pos)) return false;
    if (many ? isPlural(token.text) || COLLECTIVE.has(token.lower) : isNoun(token)) return true;
  }
  return false;
}

/** "a 3 cylinder engine", "a 5 speed box": the first noun is the unit. */
function singularUnit({ tokens }: Reading, at: number, end: number): NounGroup | null {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (token.pos !== 'NOUN' || token.text !== token.lower || !next || at + 1 >= end + 1 || !/^(?:NOUN|ADJ)$/.test(next.pos) || !next.spaced)
    return null;
  return { first: at, after: at + 1, head: at, unit: token.text, holdsNumber: false };
}

/** "barns, sheds and silos": further conjuncts belong to the group, unless a verb follows the last one. */
function coordinated({ tokens, taken }: Reading, at: number): number {
  let i = at;
  const last = at;
  const { sentence } = tokens[at - 1]!;
  for (let round = 0; round < 6; round++) {
    const joint = lowerAt(tokens, i);
    const final = joint === 'and' || joint === '&' || joint === 'or';
    if ((joint !== ',' && !final) || tokens[i]!.sentence !== sentence) return last;
    let j = i + 1;
    while (j < i + 3 && tokens[j]?.pos === 'ADJ') j++;
    const token = tokens[j];
    if (!token || token.shape !== 'word' || !isPlural(token.text) || !/^(?:NOUN|PROPN)$/.test(token.pos) || taken[j] === DATE) return last;
    // "three axes and hundreds of nails"
    if (/^(?:hundreds|thousands|dozens|millions|billions|tens|scores)$/.test(token.lower)) return last;
    // "12 shops and Phillips 66 fell"
    if (taken[j] === NAME && taken[at - 1] !== NAME) return last;
    // "400 staff and annual [sales of $9m]"
    if (final) return /^(?:VERB|AUX)$/.test(tokens[j + 1]?.pos ?? 'PUNCT') || isMeasured(tokens, j + 1) ? last : j + 1;
    i = j + 1;
  }
  return last;
}

/** "of more than $9m" */
function isMeasured(tokens: readonly Token[], of: number): boolean {
  if (lowerAt(tokens, of) !== 'of') return false;
  for (let i = of + 1; i < of + 5 && i < tokens.length; i++) {
    const { shape, pos, text } = tokens[i]!;
    if (shape === 'number' || /[$£€¥]/u.test(text)) return true;
    if (/^(?:NOUN|PROPN|PUNCT|VERB|AUX|DET)$/.test(pos)) return false;
  }
  return false;
}
