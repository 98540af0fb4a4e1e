/** Longest-match lookup of lexicon phrases over tokens. */
import type { Token } from '../document.js';
import { lexemes, lookupForm } from './lexemes.js';

interface Node<Row> {
  row: Row | null;
  next: Map<string, Node<Row>> | null;
}

export interface PhraseMatch<Row> {
  readonly row: Row;
  /** Token after the last one of the phrase. */
  readonly after: number;
}

export interface PhraseTable<Row> {
  /** The longest phrase that begins at token `at`, or null. */
  readonly at: (tokens: readonly Token[], at: number) => PhraseMatch<Row> | null;
  /** The row of the phrase that is this one token, or null; `word` is its lower-case form. */
  readonly word: (word: string) => Row | null;
  /** Whether the words, separated by blanks, are a phrase of the table. */
  readonly get: (phrase: string) => Row | null;
}

function* wordsOf(phrase: string): Generator<string> {
  for (const { text } of lexemes(phrase)) yield lookupForm(text);
}

/** Builds a table from rows; `forms` gives the phrases of a row. Where two rows share a phrase the first one wins. */
export function phraseTable<Row>(rows: Iterable<Row>, forms: (row: Row) => Iterable<string>): PhraseTable<Row> {
  const root: Node<Row> = { row: null, next: null };
  const walk = (words: Iterable<string>): Node<Row> | null => {
    let node: Node<Row> | undefined = root;
    for (const word of words) {
      node = node.next?.get(word);
      if (!node) return null;
    }
    return node;
  };
  for (const row of rows) {
    for (const form of forms(row)) {
      let node = root;
      for (const word of wordsOf(form)) {
        node.next ??= new Map();
        let child = node.next.get(word);
        if (!child) node.next.set(word, (child = { row: null, next: null }));
        node = child;
      }
      node.row ??= row;
    }
  }
  return {
    at(tokens, at) {
      let node: Node<Row> = root;
      let best: PhraseMatch<Row> | null = null;
      for (let i = at; i < tokens.length; i++) {
        const child = node.next?.get(tokens[i]!.lower);
        if (!child) break;
        node = child;
        if (node.row !== null) best = { row: node.row, after: i + 1 };
      }
      return best;
    },
    word: (word) => root.next?.get(word)?.row ?? null,
    get: (phrase) => walk(wordsOf(phrase))?.row ?? null,
  };
}
