/** Word forms by compromise, made once when a lexicon is loaded; never on articles, where it would be the slowest part. */
import nlp from 'compromise/two';

/** The part of compromise's methods that is used here and that its types leave out. */
const methods = nlp.methods() as {
  two: {
    transform: {
      verb: {
        conjugate: (word: string, model: object) => Record<'PastTense' | 'PresentTense' | 'Gerund' | 'Participle', string | undefined>;
      };
    };
  };
};

/** Second forms that verbs have beside the one that compromise gives. */
const SECOND_FORMS: Readonly<Record<string, readonly string[]>> = {
  leap: ['leaped'],
  dive: ['dived'],
  lean: ['leant'],
  learn: ['learnt'],
  burn: ['burnt'],
  spoil: ['spoilt'],
  light: ['lighted'],
  swell: ['swollen'],
  prove: ['proven'],
  forecast: ['forecasted'],
  ebb: ['ebbed', 'ebbing'],
  snowball: ['snowballed', 'snowballing'],
};

/** All finite and non-finite forms of a regular or irregular verb: "rise" → rise, rises, rose, rising, risen. */
export function verbForms(infinitive: string): string[] {
  const { PastTense, PresentTense, Gerund, Participle } = methods.two.transform.verb.conjugate(infinitive, nlp.model());
  const forms = [infinitive, PastTense, PresentTense, Gerund, Participle, ...(SECOND_FORMS[infinitive] ?? [])];
  return [...new Set(forms.filter((form): form is string => Boolean(form)))];
}
