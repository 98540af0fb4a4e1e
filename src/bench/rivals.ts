/** Other programs that read English text, or numbers, units and dates out of it, each as its makers mean it to be used. */
import * as recognizers from '@microsoft/recognizers-text-suite';
import compromise from 'compromise';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

export interface Rival {
  readonly name: string;
  /** Reads one text and throws away what it finds. */
  readonly read: (text: string) => void;
}

const nlp = winkNLP(model, ['sbd', 'pos', 'ner']);

export const WINK: Rival = { name: 'wink-nlp', read: (text) => void nlp.readDoc(text) };

/** Sentences, tags and chunks. */
const COMPROMISE: Rival = { name: 'compromise', read: (text) => void compromise(text) };

const MODELS = [
  recognizers.recognizeNumber,
  recognizers.recognizeOrdinal,
  recognizers.recognizePercentage,
  recognizers.recognizeAge,
  recognizers.recognizeCurrency,
  recognizers.recognizeDimension,
  recognizers.recognizeTemperature,
  recognizers.recognizeDateTime,
] as const;

/** Numbers, units and dates. Its time grows with the square of a text's length, so it is given one line at a time. */
const RECOGNIZERS: Rival = {
  name: 'Recognizers-Text',
  read: (text) => {
    for (const line of text.split('\n')) for (const recognize of MODELS) recognize(line, recognizers.Culture.English);
  },
};

/** Those that are slower, how many characters they are given, and how many times faster tallywire has to be. */
export const SLOWER: readonly { readonly rival: Rival; readonly sample: number; readonly target: number }[] = [
  { rival: COMPROMISE, sample: 100_000, target: 10 },
  { rival: RECOGNIZERS, sample: 10_000, target: 200 },
];
