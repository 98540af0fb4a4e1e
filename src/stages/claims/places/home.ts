/** Where a report is set: what its lead says of one place goes on to hold there for people and things without a name. */
import type { Role } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';

export interface Home {
  readonly role: Role;
  /** Who reported it. */
  source: string | null;
  /** The last paragraph that went on about it. */
  paragraph: number;
}

/** The home that a claim of the lead names: "a third of adults [in England]", "car sales [in Oslo]". */
export function homeOf(draft: Draft, lead: number): Home | null {
  const { place, because, source, sentence } = draft;
  if (sentence.paragraph > lead || sentence.role !== 'body' || !place || !because.includes('place/clause')) return null;
  return { role: place, source: source?.type ? source.name : null, paragraph: sentence.paragraph };
}

/** Somebody or something with a name of its own begins to act: the report has left home. */
export const leavesHome = ({ role }: Home, { subject }: Draft): boolean => subject?.type != null && subject.name !== role.name;

/** Whether a claim goes on about the home, which then stands there: people or things without a name, told by the same source, in this or the next paragraph. */
export function staysHome(home: Home, draft: Draft): boolean {
  const { subject, source, sentence, kind } = draft;
  if (sentence.paragraph > home.paragraph + 1 || !subject || subject.type !== null || /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(subject.name))
    return false;
  if (draft.modality !== 'actual' || !/^(?:share|growth|count|amount|rank)$/.test(kind)) return false;
  if (home.source !== null && source !== null && source.name !== home.source) return false;
  home.source ??= source?.name ?? null;
  home.paragraph = sentence.paragraph;
  return true;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'A third of adults in Norway own a sledge, the Velden Institute said.\n\nIt said 22% of children had lost one.',
    facts: [{ quote: '22%', place: 'Norway' }],
  },
  // Not what somebody with a name of their own does, nor what others report
  {
    text: 'A third of adults in Norway own a sledge, the Velden Institute said.\n\nTolvane Corp. sold 900 sledges.',
    facts: [{ quote: '900 sledges', place: null }],
  },
];
