/** Texts that no one writes: what makes a careless loop or regular expression run for hours. */

const repeat = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const nest = (open: string, close: string, length: number): string => repeat(open, length / 2) + repeat(close, length / 2);
/** Words that differ from each other, made of letters alone. */
const word = (i: number): string =>
  `Q${[...i.toString(36)].map((c) => String.fromCharCode(97 + (parseInt(c, 36) % 26))).join('')}${i % 2 ? 'x' : 'm'}`;
const count = (piece: (i: number) => string, length: number): string =>
  Array.from({ length: Math.ceil(length / piece(0).length) }, (_, i) => piece(i)).join(' ').slice(0, length); // prettier-ignore

const PIECES: Readonly<Record<string, string>> = {
  digits: '7',
  'digits, one a word': '5 ',
  'numbers with commas': '1,',
  'numbers, commas, blanks': '1, ',
  'numbers with hyphens': '10-',
  'numbers with slashes': '5/',
  'numbers with colons': '5:',
  'numbers, one a line': '5\n',
  'cells of a table': '| a | 5 |\n',
  'dollars and numbers': '$5 ',
  'percents and numbers': '5% ',
  'sentences with a number': 'Sales rose 5%. ',
  'number words': 'one ',
  'scale words': 'million ',
  commas: ',',
  blanks: ' ',
  'line ends': '\n',
  paragraphs: 'a\n\n',
  quotes: '"',
  'opening quotes': '“',
  'closing quotes': '”',
  apostrophes: "'",
  brackets: '(',
  hyphens: '-',
  dashes: '–',
  'dollar signs': '$',
  'percent signs': '%',
  'full stops': '. ',
  dots: '.',
  emoji: '😀',
  'one word': 'a',
  'one word in capitals': 'A',
  'one word of letters and digits': 'A1',
  'one number with stops': '1.1,',
  'one abbreviation': 'U.',
  said: 'said ',
  'Number 10 and jets': 'Number 10 said so. It has a 747. ',
  'quoted speech': 'he said “5%” ',
  and: 'and ',
  'capital words': 'Alpha Bravo Charlie ',
  'short sentences': 'Alpha fell. ',
  times: 'last year ',
  months: 'May ',
  nominals: 'the company ',
  pronouns: 'it ',
  'no blanks at all': '東京',
};

/** Every text of about the given length (UTF-16 units) by what it is made of. */
export function hostileTexts(length: number): { readonly name: string; readonly text: string }[] {
  return [
    ...Object.entries(PIECES).map(([name, piece]) => ({ name, text: repeat(piece, length) })),
    { name: 'nested brackets', text: nest('(', ')', length) },
    { name: 'nested quotes', text: nest('“', '”', length) },
    { name: 'many names', text: count(word, length) },
    { name: 'many names in sentences', text: count((i) => `He met ${word(i)}.`, length) },
    { name: 'many changes', text: count((i) => `rose ${i}%,`, length) },
    { name: 'a ticker that is none', text: `AA${repeat('1', length)}xx` },
  ];
}
