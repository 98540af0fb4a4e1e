/** Who says it: verbs and phrases that attribute a statement to a source. */
import { verbForms } from './word-forms.js';

/** "Canalys [said] shipments fell", "…, the ministry [reported]". Infinitives; the forms are made from them. */
const REPORTING = `say report announce estimate predict forecast expect project tell warn add note show suggest find reveal claim
  confirm disclose indicate state believe calculate reckon argue declare acknowledge explain insist caution write comment conclude
  see anticipate survey cite point attribute blame describe promise
`;

export const reportingVerbs: ReadonlySet<string> = new Set(REPORTING.trim().split(/\s+/).flatMap(verbForms));

/** Verbs whose object is a figure of the future: "analysts [expect] 5%". */
export const forecastVerbs: ReadonlySet<string> = new Set(['forecast', 'expect', 'predict', 'project', 'anticipate', 'estimate', 'see', 'guide'].flatMap(verbForms));

/** "[According to] Canalys", "[citing] Refinitiv" */
export const SOURCE_PHRASES: readonly (readonly string[])[] = [
  ['according', 'to'],
  ['citing'],
  ['based', 'on', 'data', 'from'],
];

/** Nouns that are sources themselves: "official [figures] showed", "the [report] said" */
export const SOURCE_NOUNS: ReadonlySet<string> = new Set(
  `data figures figure report study survey poll analysis statistics research results filing statement census review paper findings estimates
  estimate forecast forecasts numbers records document documents economists analysts officials experts researchers sources police authorities`.split(/\s+/),
);
