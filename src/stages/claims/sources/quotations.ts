/** Quotation marks: whether they open or close. */
import type { Sentence } from '../../../document.js';
import { tableOf } from '../../../lexicon/word-table.js';
import { once, spelling, tokenAt, type Scene } from '../scene.js';

/** Whether a quotation is open behind a token. Straight marks open where a blank stands before them and none behind. */
export function openBehind(scene: Scene, token: number, open: boolean): boolean {
  const { text, spaced } = scene.tokens.tokens[token]!;
  if (text === '“') return true;
  if (text === '”') return false;
  if (text !== '"' && text !== "''") return open;
  return spaced === (scene.tokens.tokens[token + 1]?.spaced ?? true) ? !open : spaced;
}

/** Whether a quotation is still open behind a sentence. */
export function openBehindSentence(scene: Scene, sentence: Sentence, open: boolean): boolean {
  const { formOf } = scene.tokens;
  const { isMark } = marks(scene);
  if (isMark) for (let i = sentence.first; i < sentence.after; i++) if (isMark[formOf[i]!] === 1) open = openBehind(scene, i, open);
  return open;
}

/** Whether a sentence has words in quotation marks. */
export function holdsQuote(scene: Scene, { first, after }: Sentence): boolean {
  const { formOf } = scene.tokens;
  const { isMark } = marks(scene);
  if (isMark) for (let i = first; i < after; i++) if (isMark[formOf[i]!] === 1 && opensQuote(scene, i)) return true;
  return false;
}

const marks = once((scene) => ({ isMark: spelling(scene, MARKS) }));

const MARKS = tableOf(['"', '“', '”', "''"]);

export function opensQuote(scene: Scene, token: number): boolean {
  const text = tokenAt(scene, token)?.text;
  return text === '"' || text === '“' || text === "''";
}

export function closesQuote(scene: Scene, token: number): boolean {
  const text = tokenAt(scene, token)?.text;
  return text === '"' || text === '”' || text === "''";
}
