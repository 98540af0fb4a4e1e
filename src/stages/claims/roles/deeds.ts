/** What a company does, tells or owes stands for the company under report: "The warning wiped £3m off its value" is about the company. */
import type { Role } from '../../../document.js';
import type { ClaimExample } from '../example.js';
import type { Draft } from '../draft.js';
import type { Focus } from './focus.js';

const DEEDS =
  /^(?:accord|acquisition|agreement|announcement|arrangement|bid|breach|break-up|buyout|campaign|change|charge|closure|collapse|contract|cut|cutback|deal|debt|decision|default|delisting|disposal|dispute|divestiture|downsizing|drive|effect|effort|end|exit|expansion|factor|failure|flotation|impact|indebtedness|initiative|investment|launch|lawsuit|layoff|listing|measure|merger|modernisation|modernization|move|news|offer|opening|overhaul|plan|policies|policy|problem|program|programme|project|purchase|recall|redundancy|refinancing|reform|relocation|reorgani[sz]ation|rescue|restructuring|result|review|revision|sale|scandal|scheme|sell-off|separation|settlement|shake-up|shutdown|spin-off|split|step|stoppage|strategy|strike|suit|swap|switch|takeover|transaction|update|upgrade|warning|withdrawal|write-?down|write-?off)(?:s|es)?$/;

/** What stands behind the head of a noun group. */
const BEHIND = / (?:of|at|in|on|by|for|to|with|from|over|about|against|between|that|which)\b/;

/** "[government] schemes", "[Orsa's] plan": of somebody else, by its own words. */
const OTHERS = /\b(?:government|state|federal|previous|earlier|similar|other|rival)\b|['’]s /i;

/** The company under report, where the subject of the clause names no one but something that the company did. */
export function whoseDeed({ quantity }: Draft, subject: Role, focus: Focus): Role | null {
  if (subject.type !== null || focus.main?.type !== 'organization') return null;
  if (!/^(?:money|percent|count)$/.test(quantity.unitKind)) return null;
  const head = subject.name.split(BEHIND, 1)[0]!.split(' ').at(-1)!.toLowerCase();
  return DEEDS.test(head) && !OTHERS.test(subject.name) ? focus.main : null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Harwick Stores sells tiles. The closure of the mill would mean the loss of 300 jobs, and the strike cost £4m.',
    facts: [
      { quote: '300 jobs', subject: 'Harwick Stores' },
      { quote: '£4m', subject: 'Harwick Stores' },
    ],
  },
  {
    text: 'Harwick Stores has cut its forecast. The warning wiped £40m off the value of its shares.',
    facts: [{ quote: '£40m', subject: 'Harwick Stores' }],
  },
  {
    text: 'Harwick Stores has cut its forecast. The accord also lets the chain buy 900 shops.',
    facts: [{ quote: '900 shops', subject: 'Harwick Stores' }],
  },
  {
    text: 'Harwick Stores has cut its forecast. Government schemes paid out £40m.',
    facts: [{ quote: '£40m', subject: 'Government schemes' }],
  },
  // What explains a change does not own it.
  {
    text: 'Kenya is warm. Kenya told its jobless total. Changes in the law explain a rise of 9,000 in the figures.',
    facts: [{ quote: '9,000', subject: 'Kenya' }],
  },
  // People and things of which there are many act for themselves.
  {
    text: 'Harwick Stores has cut its forecast. Tenants paid £40m in rent.',
    facts: [{ quote: '£40m', subject: 'Tenants' }],
  },
];
