import { verbForms } from '../../lexicon/word-forms.js';

/** Verbs that wink-nlp takes for nouns, with what stands behind them in news: "costs £12", "numbers 3,400", "features 120". */
export const DOUBLE_VERBS = `cost mark number feature value show place peak total average rank house host span measure cover target list name top
  charge offer supply track view date match estimate claim concern include say need want own run sell hold employ account make publish manage
  produce generate open launch control contain win use face spend book command weigh stretch carry attract bring refresh land seat seek
  look rent plan drink drive watch read work travel walk visit play shop sleep smoke save earn pay spend worry trust like
  process export import profit ship store stock cast cut hit lead bid beat shed split quit burst vote back shoot`;

/** Their finite forms. */
export const doubles: ReadonlySet<string> = new Set(
  DOUBLE_VERBS.trim()
    .split(/\s+/)
    .flatMap(verbForms)
    .filter((form) => !/ing$/.test(form)),
);

/** Verbs behind "which" and "who" that are nouns too often to be listed above: "the panel, which [sets] tax policy". */
export const RELATED = /^(?:sets|monitors|stud(?:y|ies)|routes?|appeals?|stars?|focus(?:es)?|honou?rs?|chairs?|heads?|calls?)$/;
