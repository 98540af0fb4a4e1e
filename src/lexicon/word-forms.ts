/** The forms of verbs. */
import { conjugated } from './library.js';

/** Second forms that verbs have beside the one that the library gives. */
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
  return [...new Set([...conjugated(infinitive), ...(SECOND_FORMS[infinitive] ?? [])])];
}
