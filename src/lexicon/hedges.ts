/** Words beside a number that change what is claimed: "nearly 5" is about 5, "more than 5" is over 5. */
import type { Token } from '../document.js';
import type { Modifier } from '../fact.js';
import { lexemes, lookupForm } from './lexemes.js';
import { phraseTable } from './phrases.js';

export interface Hedge {
  readonly id: string;
  readonly modifier: NonNullable<Modifier>;
  readonly forms: readonly string[];
  /** Texts in which the first number has this modifier. */
  readonly examples: readonly string[];
  /** Texts in which no number has it. */
  readonly not: readonly string[];
}

const row = (id: string, modifier: NonNullable<Modifier>, forms: string, examples: string, not = ''): Hedge => ({
  id: `hedge/${id}`,
  modifier,
  forms: forms.split('|'),
  examples: examples.split('|'),
  not: not ? not.split('|') : [],
});

/** Hedges that stand before the number. */
export const BEFORE: readonly Hedge[] = [
  row(
    'about',
    'about',
    'about|around|roughly|approximately|approx|approx.|circa|ca.|some|something like|in the region of|in the area of|in the order of|on the order of|in the vicinity of|in the neighbourhood of|in the neighborhood of|somewhere around|~|≈|give or take|or about|ballpark',
    'about 5%|some 300 homes|a sum in the area of £300m|roughly half of voters|~45g',
    'some of the 5 homes',
  ),
  row(
    'almost',
    'about',
    'almost|nearly|near|nearing|close to|closer to|virtually|just about|practically|barely|approaching|pretty much|not quite|more or less|as good as|all but',
    'nearly 3.6 million units|close to $5bn|almost a third of homes|closer to 15%',
    'nearly empty, with 5 guests',
  ),
  row(
    'estimated',
    'about',
    'an estimated|estimated|an approximate|estimated at|estimated to be|an average of about',
    'an estimated 5 million homes|rose an estimated £300m',
  ),
  row(
    'over',
    'over',
    'more than|more then|over|above|upwards of|upward of|in excess of|north of|greater than|higher than|larger than|bigger than|better than|exceeding|exceed|exceeds|exceeded|topping|topped|tops|surpassed|surpassing|surpass|surpasses|beyond|past|well over|just over|a little over|slightly over|a bit over|slightly more than|just more than|a little more than|well above|just above|slightly above|well more than|far more than|much more than|way more than|significantly more than|considerably more than|substantially more than|well past|comfortably over|comfortably above|>|over than|way over|no less than double',
    'more than 80 countries|well over 5,000 homes|oil stayed above $50|crude went past $50',
    '£5m over 15 years|more than ever, 5 guests|profit of 81 cents, topping the 70 cents of May',
  ),
  row(
    'under',
    'under',
    'less than|under|below|fewer than|lower than|smaller than|short of|just under|well under|a little under|slightly under|slightly less than|slightly fewer than|just below|well below|slightly below|just less than|just short of|little less than|a little less than|shy of|just shy of|far less than|much less than|far fewer than|far below|south of|comfortably under|comfortably below|<|way below|beneath',
    'less than $10 million|rates stayed below 6%|just under half of voters',
    'less of it, 5 litres|well short of the 90p of last year',
  ),
  row(
    'at-least',
    'at least',
    'at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum|minimum of|at the very least|at a minimum|≥|>=|as little as|as few as|more than or equal to|greater than or equal to|higher than or equal to|equal to or more than|equal to or greater than|more or equal than|greater or equal than|higher or equal than|bigger or equal than|larger or equal than|at least or equal to',
    'at least 88 people|no fewer than 12 plants',
    'at last 5 came',
  ),
  row(
    'at-most',
    'at most',
    'up to|as many as|as much as|as high as|as long as|at most|no more than|not more than|no greater than|no higher than|a maximum of|maximum of|maximum fine of|maximum penalty of|maximum sentence of|maximum total of|maximum|the maximum|max|max.|anything up to|at the most|a ceiling of|capped at|capped at around|≤|<=|up to about|up to around|not exceeding|no longer than|less than or equal to|lower than or equal to|smaller than or equal to|equal to or less than|less or equal than|lower or equal than|smaller or equal than|at most or equal to',
    'up to $5bn|as many as 17 boats|no more than 3%',
    'up 5%',
  ),
];

/** Hedges that stand behind the number and its unit. */
export const AFTER: readonly Hedge[] = [
  row('or-so', 'about', 'or so|odd|-odd|or thereabouts|give or take|-ish|ish|or thereabout', '50 or so homes|20-odd guests'),
  row(
    'or-more',
    'at least',
    'or more|and more|or above|and above|or over|and over|or older|and older|or higher|or greater|or better|and upwards|or upwards|plus|-plus|+|or longer|at least|at a minimum|minimum',
    '$75,000 or more|aged 65 and over|60+ guests|100-plus guests',
    'It gave 5 more.',
  ),
  row(
    'or-less',
    'at most',
    'or less|or fewer|and less|or under|and under|or below|and below|or younger|and younger|or lower|at most|at the most|maximum|max|tops|or shorter',
    '$30,000 or less|five or fewer guests',
    'It gave 5 less.',
  ),
];

/** In tokens. */
const LONGEST_HEDGE = 6;

const beforeTable = phraseTable(BEFORE, (each) => each.forms);
/** Last words of hedges: most words before a number are none of them. */
const LAST_OF_HEDGE = new Set(BEFORE.flatMap(({ forms }) => forms.map((form) => lookupForm([...lexemes(form)].at(-1)!.text))));
const afterTable = phraseTable(AFTER, (each) => each.forms);

const LASTING =
  /^(?:waited|waiting|served|serving|lived|for|in|of|after|lasted|lasting|took|takes|taking|spent|spends|is|was|are|were|be|been|than|by|to|with|and|or|aged|age|a|an|the)$/;

/** "[for] over 15 years", "[waited] under two hours": behind these words "over" and "under" measure a length of time. */
export const lasts = (lower: string): boolean => LASTING.test(lower);

/** Words that may stand between a hedge and its number: "up to an additional 5%", "almost a third". */
const BETWEEN = new Set(['a', 'an', 'another', 'additional', 'extra', 'further', 'the', 'as', '"', '“']);
/** "under a £3 million scheme" */
const PREPOSITION = /^(?:over|under|above|below|past|beyond|near|beneath)$/;

export interface HedgeMatch {
  readonly row: Hedge;
  readonly first: number;
  readonly after: number;
}

/** The longest hedge that ends right before token `end`, articles skipped. */
export function hedgeBefore(tokens: readonly Token[], end: number): HedgeMatch | null {
  let stop = end;
  for (let skipped = 0; skipped < 3; skipped++) {
    const found = endingAt(tokens, stop);
    if (found) {
      if (stop === end) return found;
      // "well short of the 90p it touched", "topping the $3": set against that very figure
      if (tokens[stop]!.lower === 'the' && !/^(?:up to|at least|as as|\S+ than)$/.test(phraseOf(tokens, found))) return null;
      return /^an?$/.test(tokens[stop]!.lower) && PREPOSITION.test(phraseOf(tokens, found)) && tokens[end]!.shape !== 'word' ? null : found;
    }
    const before = tokens[stop - 1];
    if (!before || !BETWEEN.has(before.lower) || before.sentence !== tokens[end]?.sentence) return null;
    stop--;
  }
  return null;
}

function phraseOf(tokens: readonly Token[], { first, after }: HedgeMatch): string {
  return after - first === 1 ? tokens[first]!.lower : `${tokens[first]!.lower} ${tokens[after - 1]!.lower}`;
}

function endingAt(tokens: readonly Token[], end: number): HedgeMatch | null {
  const last = tokens[end - 1];
  if (!last || !LAST_OF_HEDGE.has(last.lower)) return null;
  const { sentence } = last;
  for (let first = Math.max(0, end - LONGEST_HEDGE); first < end; first++) {
    if (tokens[first]!.sentence !== sentence) continue;
    const match = beforeTable.at(tokens, first);
    if (match?.after === end) return { row: match.row, first, after: end };
  }
  return null;
}

/** A hedge that begins at token `at`. */
export function hedgeAfter(tokens: readonly Token[], at: number): HedgeMatch | null {
  const match = afterTable.at(tokens, at);
  return match ? { row: match.row, first: at, after: match.after } : null;
}
