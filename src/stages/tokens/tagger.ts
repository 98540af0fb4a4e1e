/** What wink-nlp says of a text: the tag of each of its tokens, and where a sentence begins. Its tokens are not ours; offsets join the two. */
import winkNLP, { type ItsHelpers, type WinkMethods } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import type { PartOfSpeech } from '../../document.js';

export interface Tagged {
  /** Offset of each of wink-nlp's tokens, in order. */
  readonly starts: readonly number[];
  readonly tags: readonly (PartOfSpeech | 'SPACE')[];
}

/** wink-nlp's time grows with the square of a word's length, so longer runs without white space are cut for it. */
const LONGEST_RUN = 120;

const tagger = winkNLP(model, ['pos']);
/** Made when a text first asks for it: few do, and finding sentences would add a sixth to the tagger's time. */
let splitter: WinkMethods | null = null;

export function readTags(text: string): Tagged {
  const tokens = tagger.readDoc(cutLongRuns(text)).tokens();
  return { starts: startsOf(text, tokens.out(tagger.its.value)), tags: tokens.out(tagger.its.pos) as Tagged['tags'] };
}

/** Offsets at which wink-nlp begins a sentence. */
export function sentenceStarts(text: string): ReadonlySet<number> {
  splitter ??= winkNLP(model, ['sbd']);
  const doc = splitter.readDoc(cutLongRuns(text));
  const values = doc.tokens().out(splitter.its.value);
  const starts = startsOf(text, values);
  const found = new Set<number>();
  for (const [first] of doc.sentences().out(splitter.its.span as unknown as ItsHelpers['value']) as unknown as [number, number][]) {
    let token = first;
    while (token < values.length && !values[token]!.trim()) token++;
    found.add(starts[token] ?? text.length);
  }
  return found;
}

function startsOf(text: string, values: readonly string[]): number[] {
  let at = 0;
  return values.map((value) => {
    const from = text[at] === ' ' && value[0] !== ' ' ? at + 1 : at;
    const found = text.startsWith(value, from) ? from : text.indexOf(value, from);
    const start = found < 0 ? at : found;
    at = found < 0 ? at : found + value.length;
    return start;
  });
}

/** Same length, so that offsets stay: one character in every LONGEST_RUN of an overlong run becomes a blank. */
function cutLongRuns(text: string): string {
  return text.replace(/(?<!\S)\S{121,}/g, (run) => run.replace(new RegExp(`([^]{${LONGEST_RUN}})[^]`, 'g'), '$1 '));
}
