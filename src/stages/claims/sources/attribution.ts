/** Who is named as the source inside one sentence, and which of its words the source answers for. */
import type { Role, Sentence } from '../../../document.js';
import { CONTENT_NOUNS, LISTING_NOUNS, RECKONINGS } from '../../../lexicon/reporting.js';
import { CITING, contentCue, FORESEEN, listingCue, phraseCue, verbCue, type Cue, type TokenRange } from './cues.js';
import type { ClaimExample } from '../example.js';
import { AWAITED, awaitedCue, elidedCue, expectationCue, EXPECTATIONS, revisionCue } from './expectations.js';
import { DOING, doingCue } from './accusations.js';
import { SAYING, SHOWING } from './predicates.js';
import { openBehind } from './quotations.js';
import { tableOf } from '../../../lexicon/word-table.js';
import { chunksOf, once, spelling, word, type Scene } from '../scene.js';
import type { Speakers } from './whom.js';

export interface Attribution {
  readonly role: Role;
  readonly rule: string;
  /** The speaker's whole phrase, if it stands in this sentence. */
  readonly phrase: TokenRange | null;
  /** Tokens that the source answers for. */
  readonly first: number;
  readonly after: number;
  /** The speaker's own phrase, which is said about the speaker: "said Ann Lee, [54, who has run it for 29 years]". */
  readonly hole: TokenRange | null;
  /** Covers one figure inside another's sentence: "the 3% that economists had expected". */
  readonly narrow: boolean;
  /** Whether the report may go on behind the sentence. */
  readonly reports: boolean;
  readonly passing: boolean;
}

/** A sentence that names a source has one of these words, and the chunk with it is where the source is looked for. */
const CUES = tableOf(
  [SAYING, SHOWING, CITING, CONTENT_NOUNS, FORESEEN, EXPECTATIONS, AWAITED, LISTING_NOUNS, RECKONINGS, DOING].flatMap((words) => [
    ...words,
  ]),
);

const cueForms = once((scene) => ({ isCue: spelling(scene, CUES) }));

function holdsCue(scene: Scene, { first, after }: TokenRange, attitudes: ReadonlySet<string>): boolean {
  const { formOf } = scene.tokens;
  const { isCue } = cueForms(scene);
  for (let i = first; i < after; i++) if (isCue?.[formOf[i]!] === 1 || (attitudes.size > 0 && attitudes.has(word(scene, i)))) return true;
  return false;
}

/** The attributions of a sentence; `quoted` says whether it begins inside a quotation. Who is named inside a quotation is no source of the text. */
export function attributionsIn(
  scene: Scene,
  sentence: Sentence,
  quoted: boolean,
  speakers: Speakers,
  attitudes: ReadonlySet<string>,
): Attribution[] {
  if (!holdsCue(scene, sentence, attitudes)) return [];
  const chunks = chunksOf(scene, sentence);
  const cues: Cue[] = [];
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'quote') quoted = openBehind(scene, chunk.first, quoted);
    if (quoted) continue;
    const cue =
      phraseCue(scene, chunks, i, speakers) ??
      (holdsCue(scene, chunk, attitudes)
        ? (verbCue(scene, chunks, i, speakers, attitudes) ??
          contentCue(scene, chunks, i, speakers) ??
          expectationCue(scene, chunks, i, speakers) ??
          revisionCue(scene, chunks, i, speakers) ??
          awaitedCue(scene, chunks, i, speakers) ??
          doingCue(scene, chunks, i, speakers))
        : null) ??
      elidedCue(scene, chunks, i, speakers);
    if (cue) cues.push(cue);
  }
  if (cues.every((cue) => cue.figure)) {
    const listing = listingCue(scene, chunks, speakers);
    if (listing) cues.push(listing);
  }
  return cover(scene, sentence, cues);
}

/** Shares the sentence out among its sources. */
function cover(scene: Scene, sentence: Sentence, cues: readonly Cue[]): Attribution[] {
  const found: Attribution[] = [];
  const wide: Cue[] = [];
  for (const cue of cues) {
    if (cue.figure) {
      found.push({
        role: cue.role,
        rule: cue.rule,
        first: cue.figure.first,
        after: cue.figure.after,
        phrase: cue.phrase,
        hole: null,
        narrow: true,
        reports: false,
        passing: false,
      });
      continue;
    }
    const last = wide[wide.length - 1];
    if (last && (cue.shared || (cue.phrase && cue.phrase.first === last.phrase?.first))) continue;
    if (last && !cue.coordinate) {
      if (cue.side === 'right') {
        // "He said [the firm expects] 5%": what a speaker says others say is the speaker's
        if (last.side === 'right') continue;
      } else if (last.side === 'right') {
        // "Analysts expect 5%, [according to Merrow data]"
        if (!last.opinion) continue;
        wide.pop();
      }
    }
    wide.push(cue);
  }
  wide.forEach((cue, index) => {
    const before = wide[index - 1];
    const behind = wide[index + 1];
    // "Although output grew 4%, [analysts warn] that …": what is granted is the text's own
    const granted = cue.side === 'right' && !before && /^(?:although|though|while|whereas)$/.test(word(scene, sentence.first));
    const first = (cue.side === 'right' && cue.coordinate) || granted ? cue.start : before ? before.end : sentence.first;
    const after = behind ? (behind.side === 'right' ? behind.start : cue.side === 'left' ? cue.end : behind.start) : sentence.after;
    found.push({
      role: cue.role,
      rule: cue.rule,
      first,
      after,
      phrase: cue.phrase,
      hole: cue.hole,
      narrow: false,
      reports: cue.reports,
      passing: cue.passing ?? false,
    });
  });
  return found;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'The plans rest on UN predictions of growth of 4.5% in Peru. They rest on ideas of growth of 3%.',
    facts: [
      { quote: '4.5%', source: 'UN' },
      { quote: '3%', source: null },
    ],
  },
  { text: 'Fares are to rise by 4%, Velden Radio has learned.', facts: [{ quote: '4%', source: 'Velden Radio' }] },
  { text: 'Tolvane Corp. put up fares by 4%.', facts: [{ quote: '4%', source: null }] },
  { text: 'The Velden Office discovered that 40 boats were lost.', facts: [{ quote: '40 boats', source: 'Velden Office' }] },
  { text: 'The Velden Office discovered 40 boats.', facts: [{ quote: '40 boats', source: null }] },
  { text: 'Velden Radio understands that 90 jobs will go.', facts: [{ quote: '90 jobs', source: 'Velden Radio' }] },
  { text: 'Velden Radio has learned a lot in 40 years.', facts: [{ quote: '40 years', source: null }] },
  {
    text: 'Tea prices fell 8%, with brokers saying sales had sunk by 3%.',
    facts: [
      { quote: '8%', source: null },
      { quote: '3%', source: 'brokers' },
    ],
  },
  {
    text: 'Uptake is 84%, short of the 95% the Velden Agency says is needed.',
    facts: [
      { quote: '84%', source: null },
      { quote: '95%', source: 'Velden Agency' },
    ],
  },
  // No report: when a firm publishes, and what somebody has to do
  { text: 'Tolvane Corp., which reports next week, made $5 million.', facts: [{ quote: '$5 million', source: null }] },
  { text: 'Ann Lee was fined and told to do 90 hours of work.', facts: [{ quote: '90 hours', source: null }] },
  {
    text: 'According to the research firm Tolvane Insight, sales of kettles rose 5% last year.',
    facts: [{ quote: '5%', source: 'Tolvane Insight' }],
  },
  {
    text: 'Sales of kettles, according to figures released by Tolvane Insight on Monday, rose 5%.',
    facts: [{ quote: '5%', source: 'Tolvane Insight' }],
  },
  // The speaker's own age and past are nobody's report.
  {
    text: '"We sold 90 boats," said plant manager Ann Lee, 54, who has run the yard for 29 years.',
    facts: [
      { quote: '90 boats', source: 'Ann Lee' },
      { quote: '54', source: null },
      { quote: '29 years', source: null },
    ],
  },
  // … but an age that is told has the teller
  { text: 'Ann Lee has died at the age of 93, her family said.', facts: [{ quote: '93', source: 'family' }] },
  { text: 'A nine-year-old boy was hurt, police said.', facts: [{ quote: 'nine-year-old', source: 'police' }] },
  { text: 'The head teacher, Colin Marsh, said 40 pupils were absent.', facts: [{ quote: '40 pupils', source: 'Colin Marsh' }] },
  {
    text: 'The Velden Bank, which holds $5 billion of bonds, said lending rose 3%.',
    facts: [
      { quote: '$5 billion', source: null },
      { quote: '3%', source: 'Velden Bank' },
    ],
  },
  // A relative clause answers for the figure before it alone.
  {
    text: 'Tolvane Corp. said profit came to $1.03 a share, ahead of the $1.02 that analysts surveyed by Velden Data had expected.',
    facts: [
      { quote: '$1.03', source: 'Tolvane Corp.' },
      { quote: '$1.02', source: 'analysts surveyed by Velden Data' },
    ],
  },
  {
    text: 'Tolvane Corp. expects a profit of $70 million; analysts had pencilled in $92 million.',
    facts: [
      { quote: '$70 million', source: 'Tolvane Corp.' },
      { quote: '$92 million', source: 'analysts' },
    ],
  },
  {
    text: "Sales at Tolvane Corp. rose 5%, beating analysts' expectations of 4%.",
    facts: [
      { quote: '4%', source: 'analysts' },
      { quote: '5%', source: null },
    ],
  },
  {
    text: 'The margin was 45%, less than the 47% forecast by analysts.',
    facts: [
      { quote: '47%', source: 'analysts' },
      { quote: '45%', source: null },
    ],
  },
  {
    text: 'A court ruled that Tolvane Corp. must stop and said it must pay $5 million.',
    facts: [{ quote: '$5 million', source: 'court' }],
  },
  { text: 'Ann Lee of Tolvane Corp. said the firm expects sales to rise 6%.', facts: [{ quote: '6%', source: 'Ann Lee' }] },
  {
    text: 'The report followed a note from the Velden Bank, which estimated that output grew 2%.',
    facts: [{ quote: '2%', source: 'Velden Bank' }],
  },
  { text: 'The Velden Institute asked 300 people and puts the rate at 7%.', facts: [{ quote: '7%', source: 'Velden Institute' }] },
  {
    text: 'In a poll by the Velden Institute 48% of voters were against the bridge.',
    facts: [{ quote: '48%', source: 'Velden Institute' }],
  },
  { text: 'Talks failed after a Velden Bank report that rents fell 3%.', facts: [{ quote: '3%', source: 'Velden Bank' }] },
  { text: 'About 40 barns burned down, by one estimate.', facts: [{ quote: '40 barns', source: 'one estimate' }] },
  { text: 'About 40 barns burned down, by the count of the Velden Institute.', facts: [{ quote: '40 barns', source: 'Velden Institute' }] },
  { text: 'Pollsters asked 300 tenants and found 12% had moved.', facts: [{ quote: '12%', source: 'Pollsters' }] },
  {
    text: 'Tolvane Corp. expects sales of $9 million; the Velden Bank puts them at $8 million, assuming growth of 4%.',
    facts: [{ quote: '$8 million', source: 'Velden Bank' }],
  },
  // What is granted, a press report's next sentence, a story told
  {
    text: 'Although output grew 4%, analysts warn that prices will rise 9%.',
    facts: [
      { quote: '4%', source: null },
      { quote: '9%', source: 'analysts' },
    ],
  },
  { text: 'The film tells the story of 40 miners.', facts: [{ quote: '40 miners', source: null }] },
  // Words that only look like reports
  { text: 'Ann Lee lost a Velden Bank report that reached 300 tenants.', facts: [{ quote: '300 tenants', source: null }] },
  { text: 'Tolvane Corp. added 300 jobs last year.', facts: [{ quote: '300 jobs', source: null }] },
  { text: 'Tolvane Corp. declined to say whether it would pay $5 million.', facts: [{ quote: '$5 million', source: null }] },
  { text: 'One in four drivers would say yes, and 40% would say no.', facts: [{ quote: '40%', source: null }] },
  { text: 'In the United States Tolvane Corp. sold 300 boats.', facts: [{ quote: '300 boats', source: null }] },
];
