/** Where wink-nlp begins a sentence. Its tokens are not ours; offsets join the two. */
import winkNLP, { type ItsHelpers, type WinkMethods } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

/** wink-nlp's time grows with the square of a word's length, so longer runs without white space are cut for it. */
const LONGEST_RUN = 120;

/** What wink-nlp learned is thrown away after so many words, since forgotten ones keep their memory. */
const MOST_LEARNED = 100_000;

interface Core {
  readonly features: { readonly lexeme: { readonly list: readonly string[]; readonly hash: Record<string, number | undefined> } };
}
interface Model {
  readonly core: () => Core;
  readonly featureFn: (config: unknown) => object;
  readonly metaCER: () => object;
}
const { core: loadCore, featureFn } = model as unknown as Model;

/** What wink-nlp works out of a new word and these pipes never ask for, most of the time that it takes. */
const LEFT_OUT = { prefix: () => '', suffix: () => '', shape: () => '' };
/** Patterns of one's own, of which there are none. The model's loader quotes its own last result again, twice as long with each pipe. */
const metaCER = () => ({ machines: '', transformers: [] });

/** A word whose class is plain whatever stands around it, so that it may be remembered. */
const PLAIN = /^[A-Za-z]{4,}$/;

/**
 * wink-nlp remembers every word that it did not know, with the class it had when first met, and splits the next text accordingly. This
 * one forgets those after each text, so that what is read of an article does not depend on the articles before it.
 */
function forgetful(pipe: string[]): <Result>(text: string, use: (nlp: WinkMethods, text: string) => Result) => Result {
  const load = () => {
    const core = loadCore();
    const { list, hash } = core.features.lexeme;
    const own: Model = { core: () => core, featureFn: (config) => ({ ...featureFn(config), ...LEFT_OUT }), metaCER };
    return { nlp: winkNLP({ ...model, ...own }, pipe), list, hash, most: list.length + MOST_LEARNED };
  };
  let loaded = load();
  return (text, use) => {
    const { nlp, list, hash, most } = loaded;
    const known = list.length;
    try {
      return use(nlp, cutLongRuns(text));
    } finally {
      for (let i = known; i < list.length; i++) if (!PLAIN.test(list[i]!)) hash[list[i]!] = undefined;
      if (list.length > most) loaded = load();
    }
  };
}

/** Made when a text first asks for it: few do. */
let withSentences: (<Result>(text: string, use: (nlp: WinkMethods, text: string) => Result) => Result) | null = null;

/** Offsets at which wink-nlp begins a sentence. */
export function sentenceStarts(text: string): ReadonlySet<number> {
  withSentences ??= forgetful(['sbd']);
  return withSentences(text, (nlp, cut) => {
    const doc = nlp.readDoc(cut);
    const values = doc.tokens().out(nlp.its.value);
    const starts = startsOf(text, values);
    const found = new Set<number>();
    for (const [first] of doc.sentences().out(nlp.its.span as unknown as ItsHelpers['value']) as unknown as [number, number][]) {
      let token = first;
      while (token < values.length && !values[token]!.trim()) token++;
      found.add(starts[token] ?? text.length);
    }
    return found;
  });
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
