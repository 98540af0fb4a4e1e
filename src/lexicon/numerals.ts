/** Number words: each row with texts that it reads, and texts in which it is no number. */

export interface Numeral {
  readonly id: string;
  readonly forms: readonly string[];
  readonly value: number;
  readonly examples: readonly string[];
  readonly not?: readonly string[];
}

const row = (value: number, forms: string, example: string, ...not: string[]): Numeral => ({
  id: `number/${forms.split(' ')[0]!}`,
  forms: forms.split(' '),
  value,
  examples: [example],
  not,
});

/** Cardinals below a hundred; compounds ("twenty-one") are put together by the grammar. */
export const CARDINALS: readonly Numeral[] = [
  row(0, 'zero nil nought naught', 'zero cases'),
  row(1, 'one', 'one plant'),
  row(2, 'two', 'two plants'),
  row(3, 'three', 'three plants'),
  row(4, 'four', 'four plants'),
  row(5, 'five', 'five plants'),
  row(6, 'six', 'six plants'),
  row(7, 'seven', 'seven plants'),
  row(8, 'eight', 'eight plants'),
  row(9, 'nine', 'nine plants'),
  row(10, 'ten', 'ten plants'),
  row(11, 'eleven', 'eleven plants'),
  row(12, 'twelve', 'twelve plants'),
  row(13, 'thirteen', 'thirteen plants'),
  row(14, 'fourteen', 'fourteen plants'),
  row(15, 'fifteen', 'fifteen plants'),
  row(16, 'sixteen', 'sixteen plants'),
  row(17, 'seventeen', 'seventeen plants'),
  row(18, 'eighteen', 'eighteen plants'),
  row(19, 'nineteen', 'nineteen plants'),
  row(20, 'twenty', 'twenty plants'),
  row(30, 'thirty', 'thirty plants'),
  row(40, 'forty fourty', 'forty plants'),
  row(50, 'fifty', 'fifty plants'),
  row(60, 'sixty', 'sixty plants'),
  row(70, 'seventy', 'seventy plants'),
  row(80, 'eighty', 'eighty plants'),
  row(90, 'ninety', 'ninety plants'),
];

/** Words that multiply what stands before them, and may stand behind "a" or "half a". */
export const SCALES: readonly Numeral[] = [
  row(12, 'dozen', 'a dozen eggs', 'dozens of eggs'),
  row(100, 'hundred', 'a hundred eggs', 'hundreds of eggs'),
  row(1e3, 'thousand', 'three thousand eggs', 'thousands of eggs'),
  row(1e5, 'lakh lac lakhs lacs', '2.5 lakh voters'),
  row(1e6, 'million mln mio mil', '3 million eggs', 'millions of eggs'),
  row(1e7, 'crore crores', '12 crore voters'),
  row(1e9, 'billion bn bln', '3 billion eggs', 'billions of eggs'),
  row(1e12, 'trillion tn trn trln tln', '3 trillion cells'),
  row(1e15, 'quadrillion', '3 quadrillion cells'),
  row(1e18, 'quintillion', '3 quintillion cells'),
];

/** Abbreviations of scales that count only behind digits ("4m users", "250k jobs", "$3B"); case as written. */
export const SCALE_LETTERS: readonly Numeral[] = [
  row(1e3, 'k K', '250k jobs', 'a 5K run'),
  row(1e6, 'm M mn Mn MN mm MM', '$4m', 'a 400m race', 'the 3 mm gap'),
  row(1e9, 'b B', '$3B'),
  row(1e12, 't T', '$2T', 'a 40t truck'),
];

export const ORDINALS: readonly Numeral[] = [
  row(1, 'first', 'ranked first'),
  row(2, 'second', 'the second largest', 'forty seconds'),
  row(3, 'third', 'the third largest', 'two thirds'),
  row(4, 'fourth', 'the fourth largest'),
  row(5, 'fifth', 'the fifth largest'),
  row(6, 'sixth', 'the sixth largest'),
  row(7, 'seventh', 'the seventh largest'),
  row(8, 'eighth', 'the eighth largest'),
  row(9, 'ninth nineth', 'the ninth largest'),
  row(10, 'tenth', 'the tenth largest'),
  row(11, 'eleventh', 'the eleventh largest'),
  row(12, 'twelfth', 'the twelfth largest'),
  row(13, 'thirteenth', 'the thirteenth largest'),
  row(14, 'fourteenth', 'the fourteenth largest'),
  row(15, 'fifteenth', 'the fifteenth largest'),
  row(16, 'sixteenth', 'the sixteenth largest'),
  row(17, 'seventeenth', 'the seventeenth largest'),
  row(18, 'eighteenth', 'the eighteenth largest'),
  row(19, 'nineteenth', 'the nineteenth largest'),
  row(20, 'twentieth', 'the twentieth largest'),
  row(30, 'thirtieth', 'the thirtieth largest'),
  row(40, 'fortieth', 'the fortieth largest'),
  row(50, 'fiftieth', 'the fiftieth largest'),
  row(60, 'sixtieth', 'the sixtieth largest'),
  row(70, 'seventieth', 'the seventieth largest'),
  row(80, 'eightieth', 'the eightieth largest'),
  row(90, 'ninetieth', 'the ninetieth largest'),
  row(100, 'hundredth', 'the hundredth visitor'),
  row(1000, 'thousandth', 'the thousandth visitor'),
  row(1e6, 'millionth', 'the millionth visitor'),
  row(1e9, 'billionth', 'the billionth visitor'),
  row(1e12, 'trillionth', 'the trillionth cell'),
];

/** Denominators of fractions in words; "half" and "quarter" have rules of their own. */
export const DENOMINATORS: readonly Numeral[] = [
  row(2, 'half halves', 'half of the voters', 'the first half'),
  row(3, 'third thirds', 'two-thirds of the voters', 'the third voter'),
  row(4, 'quarter quarters fourth fourths', 'a quarter of the voters', 'the fourth quarter'),
  row(5, 'fifth fifths', 'two-fifths of the voters'),
  row(6, 'sixth sixths', 'one-sixth of the voters'),
  row(7, 'seventh sevenths', 'two-sevenths of the voters'),
  row(8, 'eighth eighths', 'three-eighths of the voters'),
  row(9, 'ninth ninths', 'two-ninths of the voters'),
  row(10, 'tenth tenths', 'nine-tenths of the voters'),
  row(12, 'twelfth twelfths', 'one-twelfth of the voters'),
  row(16, 'sixteenth sixteenths', 'three-sixteenths of the voters'),
  row(20, 'twentieth twentieths', 'one-twentieth of the voters'),
  row(100, 'hundredth hundredths', 'two hundredths of the total'),
  row(30, 'thirtieth thirtieths', 'seven thirtieths of the total'),
  row(1000, 'thousandth thousandths', 'three thousandths of the total'),
  row(1e6, 'millionth millionths', 'three millionths of the total'),
  row(1e9, 'billionth billionths', 'three billionths of the total'),
  row(1e12, 'trillionth trillionths', 'three trillionths of the total'),
];

export const MULTIPLIERS: readonly Numeral[] = [
  row(0.5, 'halved halve halves halving', 'profit halved', 'the two halves'),
  row(2, 'doubled double doubles doubling twice', 'profit doubled', 'a double room', 'double-digit growth'),
  row(3, 'tripled triple triples tripling trebled treble trebles trebling threefold thrice', 'profit tripled'),
  row(4, 'quadrupled quadruple quadruples quadrupling fourfold', 'profit quadrupled'),
  row(5, 'quintupled quintuple quintupling fivefold', 'a fivefold rise'),
  row(2, 'twofold', 'a twofold rise'),
  row(6, 'sixfold', 'a sixfold rise'),
  row(7, 'sevenfold', 'a sevenfold rise'),
  row(8, 'eightfold', 'an eightfold rise'),
  row(9, 'ninefold', 'a ninefold rise'),
  row(10, 'tenfold', 'a tenfold rise'),
  row(20, 'twentyfold', 'a twentyfold rise'),
  row(100, 'hundredfold', 'a hundredfold rise'),
];

/** Words for how many that hold no number; `value` is their lowest reading. */
export const VAGUE: readonly Numeral[] = [
  row(12, 'dozens', 'dozens of eggs', 'a dozen eggs'),
  row(100, 'hundreds', 'hundreds of eggs'),
  row(1e3, 'thousands', 'thousands of eggs'),
  row(1e6, 'millions', 'millions of eggs'),
  row(1e9, 'billions', 'billions of eggs'),
  row(1e12, 'trillions', 'trillions of cells'),
];

/** "several", "a couple": counted by the ledger, never a number. */
export const NO_NUMBER: readonly string[] = ['several', 'couple', 'handful'];

/** Unicode fractions. */
export const FRACTION_SIGNS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);

const byForm = (rows: readonly Numeral[]): ReadonlyMap<string, Numeral> => {
  const map = new Map<string, Numeral>();
  for (const each of rows) for (const form of each.forms) if (!map.has(form)) map.set(form, each);
  return map;
};

export const cardinalOf = byForm(CARDINALS);
export const scaleOf = byForm(SCALES);
export const scaleLetterOf = byForm(SCALE_LETTERS);
export const ordinalOf = byForm(ORDINALS);
export const denominatorOf = byForm(DENOMINATORS);
export const multiplierOf = byForm(MULTIPLIERS);
export const vagueOf = byForm(VAGUE);

/** Decimal arithmetic without the binary dust: 4.35 × 1e9 = 4350000000. */
export function scaleBy(value: number, scale: number): number {
  return scale === 1 ? value : Number((value * scale).toPrecision(15));
}

/** Every word that begins a number. */
const STARTS: ReadonlySet<string> = new Set([
  ...['half', 'quarter', 'minus', 'negative', 'tens'],
  ...NO_NUMBER,
  ...[cardinalOf, scaleOf, ordinalOf, vagueOf, multiplierOf].flatMap((words) => [...words.keys()]),
]);

/** Whether a number may begin with a token: "4.5", "four", "several", "½", the "." of ".500", "EUR50m". */
export function mayBeginNumber(text: string, lower: string): boolean {
  if (STARTS.has(lower) || text === '.' || FRACTION_SIGNS.has(text)) return true;
  for (let i = 0; i < 6 && i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}
