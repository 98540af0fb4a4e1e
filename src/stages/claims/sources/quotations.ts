/** Quotation marks: whether they open or close. */
import type { Sentence } from '../../../document.js';
import { tokenAt, type Scene } from '../scene.js';

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
  for (let i = sentence.first; i < sentence.after; i++) open = openBehind(scene, i, open);
  return open;
}

/** Whether a sentence has words in quotation marks. */
export function holdsQuote(scene: Scene, { first, after }: Sentence): boolean {
  for (let i = first; i < after; i++) if (opensQuote(scene, i)) return true;
  return false;
}

export const opensQuote = (scene: Scene, token: number): boolean => /^(?:["“]|'')$/.test(tokenAt(scene, token)?.text ?? '');

export const closesQuote = (scene: Scene, token: number): boolean => /^(?:["”]|'')$/.test(tokenAt(scene, token)?.text ?? '');
