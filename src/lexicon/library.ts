/**
 * What is taken from compromise: forms of verbs, and given names. It is asked when a lexicon is loaded, never on articles, where it would
 * be the slowest part. The build (`tsdown.config.ts`) puts its answers in the place of this file: loading it takes 0.2 s and stays in memory.
 */
import nlp from 'compromise/two';

/** The parts of compromise that are used here and that its types leave out. */
const { transform } = (
  nlp.methods() as { two: { transform: { verb: { conjugate: (word: string, model: object) => Record<Form, string | undefined> } } } }
).two;
const { lexicon } = (nlp.model() as { one: { lexicon: Readonly<Record<string, string>> } }).one;

type Form = 'PastTense' | 'PresentTense' | 'Gerund' | 'Participle';

const GENDER_OF_TAG: Readonly<Record<string, 'male' | 'female' | 'both'>> = { MaleName: 'male', FemaleName: 'female', FirstName: 'both' };

/** Given name in lower case → the gender of the pronoun that follows it. */
export const NAMES = Object.entries(lexicon).flatMap(([name, tag]) => (GENDER_OF_TAG[tag] ? [[name, GENDER_OF_TAG[tag]] as const] : []));

const FORMS: Record<string, readonly string[]> = {};

/** The infinitive, past, present, gerund and participle of a regular or irregular verb, as far as they are known: "rise" → rise, rose, rises, rising, risen. */
export function conjugated(infinitive: string): readonly string[] {
  const { PastTense, PresentTense, Gerund, Participle } = transform.verb.conjugate(infinitive, nlp.model());
  return (FORMS[infinitive] = [infinitive, PastTense, PresentTense, Gerund, Participle].filter((form) => form !== undefined));
}

/** Source of a module that answers what this one was asked so far, without compromise. */
export const answers = (): string => `
export const NAMES = ${JSON.stringify(NAMES)};
const FORMS = ${JSON.stringify(FORMS)};
export function conjugated(infinitive) {
  if (!Object.hasOwn(FORMS, infinitive)) throw new Error('no forms of "' + infinitive + '" were built in');
  return FORMS[infinitive];
}`;
