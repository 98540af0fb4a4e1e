/** Date facts: a date that tells when the event of its clause happens, where no other fact of the clause takes it as its period. */
import type { Chunk, Claim, Clause, Role, TimeMention } from '../../../document.js';
import { reportingVerbs } from '../../../lexicon/reporting.js';
import type { ClaimExample } from '../example.js';
import type { Draft } from '../draft.js';
import { eventAt, type Event } from './events.js';
import { isDay, periodOf } from './period-role.js';
import { chunkAt, headWord, quantityOf, sentenceOf, word, type Scene } from '../scene.js';
import { tenseOf } from './tense.js';
import { readTimeUses } from './time-uses.js';

/** A date fact while its roles are being found. */
export interface DateDraft {
  readonly time: TimeMention;
  readonly chunk: Chunk;
  readonly event: Event;
  subject: Role | null;
  place: Role | null;
  source: Role | null;
  readonly because: string[];
}

export function findDates(scene: Scene, drafts: readonly Draft[]): DateDraft[] {
  const taken = takenTimes(scene, drafts);
  const uses = readTimeUses(scene);
  const dates: DateDraft[] = [];
  let last = -1;
  scene.times.times.forEach((time, index) => {
    if ((time.type !== 'DATE' && !isDay(time)) || time.value === null || time.value.includes('/') || !/^\d{3}/.test(time.value)) return;
    const told = uses[index] === 'holds' || uses[index] === 'announced' || isSincePerfect(scene, time.first);
    if (!told || isStretch(scene, time.first, time.text)) return;
    // "three is a crowd [today]": now
    if (
      /^today$/i.test(time.text) &&
      tenseOf(scene, scene.clauses.clauses[chunkAt(scene, scene.chunkAt[time.first]!)!.clause]!) === 'present'
    )
      return;
    // "differed in [the quarter]": what a report is about all along
    if (time.because.includes('time/under-discussion')) return;
    // "Home sales dip in [June]": a headline tells what its article tells, unless it announces
    const ahead = scene.published !== null && (time.from ?? '') > scene.published;
    if (sentenceOf(scene, time.first).role === 'heading' && !ahead) return;
    // "The home side began [the second half] with a goal"
    if (/^(?:the )?(?:first|second) half$/i.test(time.text)) return;
    const chunk = chunkAt(scene, scene.chunkAt[time.first]!)!;
    if (chunk.kind !== 'time' || isInGroup(scene, chunk)) return;
    // "a cut, [the fourth] this year": counted over that time
    if (chunk.index > 0 && quantityOf(scene, chunkAt(scene, chunk.index - 1))?.number.class === 'ordinal') return;
    const event = eventAt(scene, chunk);
    if (!event || taken.get(time.start)?.has(event.clause.index) || isInSubject(scene, drafts, time.start, event)) return;
    const key = event.metric?.start ?? event.clause.first;
    if (key === last) return;
    last = key;
    dates.push({ time, chunk, event, subject: event.subject, place: null, source: null, because: ['date/event', ...time.because] });
  });
  return dates;
}

/** "his [2019] comeback tour", "in the [2019] Harbour Cup": a year between a determiner and its noun says which one. */
function isInGroup(scene: Scene, { index, first, after }: Chunk): boolean {
  const noun = chunkAt(scene, index + 1);
  if (noun?.kind !== 'noun' || noun.first !== after || !/^\d{4}$/.test(word(scene, first))) return false;
  if (/^(?:DET|PRON)$/.test(scene.tokens.tokens[after]!.pos)) return false;
  const before = word(scene, first - 1);
  return /^(?:the|a|an|its|their|his|her|our|this|that|'s|')$/.test(before) || chunkAt(scene, index - 1)?.kind === 'adjective';
}

/** The clauses whose facts take a time as their period, by where the time stands. */
function takenTimes(scene: Scene, drafts: readonly Draft[]): ReadonlyMap<number, ReadonlySet<number>> {
  const taken = new Map<number, Set<number>>();
  for (const draft of drafts) {
    const start = draft.period?.start;
    // "died [in 1997] aged 41": an age takes no date from its event
    if (start == null || draft.because.some((rule) => /^period\/(?:carried|age)$/.test(rule))) continue;
    const clauses = taken.get(start) ?? new Set();
    taken.set(start, clauses);
    // "was priced at $44m when it was published [in 2022]", "to spend £42m on mending schools [by 2030]"
    if (
      draft.because.some((rule) => /^period\/(?:noun|accident)$/.test(rule)) ||
      (draft.because.includes('period/sentence') && start > draft.span.start)
    )
      for (const time of scene.times.times) if (time.start === start) clauses.add(chunkAt(scene, scene.chunkAt[time.first]!)!.clause);
    // "…, [killing two people]", "…: [it was up 48%]": what goes on about the clause in front counts with it
    for (let at = draft.clause; ; at = scene.clauses.clauses[at.index - 1]!) {
      clauses.add(at.index);
      if (at.index === 0 || scene.clauses.clauses[at.index - 1]!.sentence !== draft.clause.sentence || !goesOn(scene, at)) break;
    }
  }
  return taken;
}

/** "A third of those [who applied last year] failed": the time of a figure's subject is the figure's. */
function isInSubject(scene: Scene, drafts: readonly Draft[], time: number, { clause }: Event): boolean {
  const relative = chunkAt(scene, clause.first)!.kind === 'relative' || chunkAt(scene, clause.first - 1)?.kind === 'relative';
  return relative && drafts.some(({ period, sentence }) => period?.start === time && sentence.index === clause.sentence);
}

/** Whether the clause has no subject of its own: a participle, an infinitive, a second verb, a pronoun; or only says who says so. */
function goesOn(scene: Scene, { first, subject, verb }: Clause): boolean {
  if (subject === null || subject < first || verb === null || reportingVerbs.has(headWord(scene, chunkAt(scene, verb)))) return true;
  return /^(?:it|they|he|she)$/.test(word(scene, chunkAt(scene, subject)!.first));
}

/** "has not sung in Vienna [since 2011]": when it began or ended, in a clause without a number; not "the first to win since 2011". */
function isSincePerfect(scene: Scene, first: number): boolean {
  const clause = scene.clauses.clauses[chunkAt(scene, scene.chunkAt[first]!)!.clause]!;
  if (word(scene, first - 1) !== 'since' || clause.verb === null) return false;
  if (!/^(?:has|have|had|'ve|'d)$/.test(word(scene, chunkAt(scene, clause.verb)!.first))) return false;
  for (let i = clause.first; i < clause.after; i++) {
    const chunk = chunkAt(scene, i)!;
    if (chunk.kind === 'quantity') return false;
    for (let k = chunk.first; k < chunk.after; k++) if (/^(?:first|most|least|\w{3,}est|record)$/.test(word(scene, k))) return false;
  }
  return true;
}

/** "over the next year", "for the rest of the month": how long, not when. */
function isStretch(scene: Scene, first: number, text: string): boolean {
  if (/^(?:the )?(?:next|past|coming|last) (?:few|several|\d|two|three|five|ten)|or so$|^(?:the )?(?:rest|remainder)/i.test(text))
    return true;
  const before = word(scene, first - 1);
  // "is set [for Nov. 30]"
  if (before === 'for' && /^(?:set|scheduled|planned|due|slated|booked|fixed|called|expected)$/.test(word(scene, first - 2))) return false;
  // "between now and 2031"
  if (before === 'and' && scene.timeAt[first - 2]! >= 0) return true;
  return /^(?:for|over|during|throughout|toward|towards|within)$/.test(before);
}

/** The claim of a date, its roles filled. */
export function dateClaim(scene: Scene, { time, event, subject, place, source, because }: DateDraft): Claim {
  const sentence = sentenceOf(scene, time.first);
  return {
    kind: 'date',
    anchor: { start: time.start, end: time.end },
    quantity: null,
    subject,
    metric: event.metric,
    change: null,
    period: periodOf(time),
    place,
    source,
    modality: event.modality,
    evidence: { start: sentence.start, end: sentence.end },
    because,
  };
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'In May, the court ordered a halt to work on the dam.',
    facts: [{ quote: 'May', kind: 'date', metric: 'ordered a halt to work on the dam' }],
  },
  // A time inside a name dates nothing.
  { text: 'The panel has met at Boxing Day Hall. It has 40 members.', facts: [{ quote: '40 members' }], not: ['Boxing Day'] },
  { text: 'The bridge was intended to open in 2001.', facts: [{ quote: '2001', kind: 'date', modality: 'planned' }] },
  {
    text: 'Norbury will open a factory in Leeds in 2026.',
    facts: [
      {
        quote: '2026',
        kind: 'date',
        period: '2026',
        subject: 'Norbury',
        metric: 'open a factory in Leeds',
        place: 'Leeds',
        modality: 'planned',
      },
    ],
  },
  {
    text: 'The ferry is to be launched at 4 p.m. Saturday.',
    facts: [{ quote: '4 p.m. Saturday', kind: 'date', period: '2024-05-18', modality: 'planned' }],
  },
  { text: 'Ann Lee praised the bridge, opened by Tom Bell in 1984.', facts: [{ quote: '1984', kind: 'date', subject: 'Tom Bell' }] },
  {
    text: "Kenya's two biggest parties left the pact in May 2019.",
    facts: [{ quote: 'May 2019', kind: 'date', subject: 'biggest parties' }],
  },
  { text: 'Ann Lee, whose career began in 1999, sings.', facts: [{ quote: '1999', kind: 'date', subject: 'Ann Lee' }] },
  {
    text: 'Ann Lee is back. The 31-year-old, who took bronze in 1996, ran.',
    facts: [{ quote: '31-year-old' }, { quote: '1996', subject: 'Ann Lee' }],
  },
  { text: 'Norbury, founded in 1968, builds ferries.', facts: [{ quote: '1968', kind: 'date', subject: 'Norbury', metric: 'founded' }] },
  { text: 'Late last week, talks between the unions collapsed.', facts: [{ quote: 'Late last week', kind: 'date', metric: 'collapsed' }] },
  {
    text: 'The chief executive, Ann Lee, 54, who took over in March, resigned.',
    facts: [{ quote: 'March', kind: 'date', subject: 'Ann Lee' }],
  },
  { text: 'The mayor flew on Monday to Rome.', facts: [{ quote: 'Monday', kind: 'date', metric: 'flew to Rome' }] },
  {
    text: 'A judge is due to rule on the sale next month.',
    facts: [{ quote: 'next month', kind: 'date', period: '2024-06', modality: 'planned' }],
  },
  { text: 'Ann Lee resigned last night.', facts: [{ quote: 'last night', kind: 'date', period: '2024-05-13' }] },
  { text: 'The hearing is set for June 3.', facts: [{ quote: 'June 3', kind: 'date', period: '2024-06-03' }] },
  { text: 'The island declared independence in 1991.', facts: [{ quote: '1991', kind: 'date', metric: 'declared independence' }] },
  { text: 'The ban could be effective as soon as July.', facts: [{ quote: 'July', kind: 'date', modality: 'hypothetical' }] },
  { text: 'The coach will stay in charge until May 2028.', facts: [{ quote: 'May 2028', kind: 'date', modality: 'planned' }] },
  { text: 'Ann Lee has not sung in Belmora since 2011.', facts: [{ quote: '2011', kind: 'date', subject: 'Ann Lee' }] },
  { text: 'Ann Lee has won the widest lead since 2011.', facts: [], not: ['2011'] },
  // Reporting verbs, noun groups and times that a number takes
  { text: 'The mayor said on Monday that the bridge was safe.', facts: [], not: ['Monday'] },
  { text: 'A third of those who applied in 2023 failed.', facts: [{ quote: 'third', period: '2023' }], not: ['2023'] },
  { text: 'The visitors began the second half with a goal.', facts: [], not: ['the second half'] },
  { text: 'Ann Lee will star in a revival of 1950s musicals.', facts: [], not: ['1950s'] },
  { text: 'Ann Lee missed the entire 2022 Harbour Cup campaign.', facts: [], not: ['2022'] },
  { text: 'During his 2023 comeback tour, Bo Bell married.', facts: [], not: ['2023'] },
  { text: 'In 2023 Ann Lee opened a shop.', facts: [{ quote: '2023', kind: 'date', subject: 'Ann Lee' }] },
  { text: 'The 1997 record still stands.', facts: [], not: ['1997'] },
  { text: 'Norbury hired 300 people in March.', facts: [{ quote: '300 people', period: '2024-03' }], not: ['March'] },
  { text: 'A bus overturned on Sunday, injuring 14 people.', facts: [{ quote: '14 people', period: '2024-05-12' }], not: ['Sunday'] },
  { text: 'The flood last month will hurt the harvest.', facts: [], not: ['last month'] },
  { text: 'The plant will be rebuilt over the next week or so.', facts: [], not: ['the next week or so'] },
  { text: 'Home sales dip in April\n\nSellers waited.', facts: [], not: ['April'] },
  { text: 'The line was priced at $44 million when it was first proposed in 2022.', facts: [], not: ['2022'] },
  { text: 'The bank announced a merger, the fourth this year.', facts: [], not: ['this year'] },
  {
    text: 'Nine people died and 14 were hurt when a coach left the road on Sunday.',
    facts: [
      { quote: 'Nine people', period: '2024-05-12' },
      { quote: '14', period: '2024-05-12' },
    ],
    not: ['Sunday'],
  },
  { text: 'Founded in 1993, Norbury makes tiles.', facts: [{ quote: '1993', kind: 'date', subject: 'Norbury' }] },
  {
    text: 'The trust pays for parks. Ann Lee spoke of it to Tom Bell. It was set up in 1898.',
    facts: [{ quote: '1898', kind: 'date', subject: 'trust' }],
  },
  { text: 'The mill makes tiles. It was built in 1898.', facts: [{ quote: '1898', kind: 'date', subject: 'mill' }] },
  { text: 'The shop closed on Tuesday.', published: null, facts: [], not: ['Tuesday'] },
];
