/** What a company does, tells or owes stands for the company under report: "The warning wiped £3m off its value" is about the company. */
import type { Role } from '../../../document.js';
import type { ClaimExample } from '../example.js';
import type { Draft } from '../draft.js';
import type { Focus } from './focus.js';

const DEEDS =
  /^(?:accord|agreement|announcement|arrangement|bid|buyout|campaign|change|charge|cutback|deal|debt|decision|drive|effect|effort|factor|impact|indebtedness|initiative|measure|merger|move|news|offer|plan|policy|policies|problem|program|programme|project|purchase|recall|reform|reorgani[sz]ation|restructuring|result|review|revision|sale|scheme|settlement|shake-up|step|strategy|suit|lawsuit|swap|takeover|transaction|update|warning|write-?down|write-?off)s?$/;

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
  // People and things of which there are many act for themselves.
  {
    text: 'Harwick Stores has cut its forecast. Tenants paid £40m in rent.',
    facts: [{ quote: '£40m', subject: 'Tenants' }],
  },
];
