/** Other programs that read English text, or numbers, units and dates out of it, each as its makers mean it to be used. */

/** Reads one text and throws away what it finds. */
export type ReadText = (text: string) => void;

/** Each is loaded only where it runs. */
export const RIVALS = {
  'wink-nlp': async (): Promise<ReadText> => {
    const [{ default: winkNLP }, { default: model }] = await Promise.all([import('wink-nlp'), import('wink-eng-lite-web-model')]);
    const nlp = winkNLP(model, ['sbd', 'pos', 'ner']);
    return (text) => void nlp.readDoc(text);
  },

  /** Sentences, tags and chunks. */
  compromise: async (): Promise<ReadText> => {
    const { default: compromise } = await import('compromise');
    return (text) => void compromise(text);
  },

  /** Numbers, units and dates. Its time grows with the square of a text's length, so it is given one line at a time. */
  'Recognizers-Text': async (): Promise<ReadText> => {
    const recognizers = await import('@microsoft/recognizers-text-suite');
    const models = [
      recognizers.recognizeNumber,
      recognizers.recognizeOrdinal,
      recognizers.recognizePercentage,
      recognizers.recognizeAge,
      recognizers.recognizeCurrency,
      recognizers.recognizeDimension,
      recognizers.recognizeTemperature,
      recognizers.recognizeDateTime,
    ];
    return (text) => {
      for (const line of text.split('\n')) for (const recognize of models) recognize(line, recognizers.Culture.English);
    };
  },
};

export type RivalName = keyof typeof RIVALS;
