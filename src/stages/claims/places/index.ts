/** Where a claim holds: "in India", "in New York trading", "overseas", "the UK's third-biggest", unless the place is the subject itself. */
import type { Sentence } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { chunkAt, sentenceOf, word, type Scene } from '../scene.js';
import { chartsIn, isCharted, STILL_CHARTED, type Chart } from './charts.js';
import { contestOf, isOfContest } from './contest.js';
import { homeOf, leavesHome, staysHome, type Home } from './home.js';
import { marketBefore } from './market-before.js';
import { isItself, isSubject, OF_COMPANY, siteOf } from './nearest.js';
import { ofLeader, ofOwnPhrase, ofPeople, ofRank, ofSeat, ofWhere, ofWhole } from './number-sites.js';
import { sceneBefore } from './scene-before.js';
import { sitesIn, type Site } from './sites.js';

export function fillPlaces(scene: Scene, drafts: readonly Draft[]): void {
  let sentence: Sentence | null = null;
  let sites: readonly Site[] = [];
  let carried: Draft | null = null;
  let home: Home | null = null;
  let told: Draft | null = null;
  const lead = scene.tokens.sentences.find(({ role }) => role === 'body')?.paragraph ?? 0;
  const contest = contestOf(scene, lead);
  let charts: readonly Chart[] | null = null;
  let read = 0;
  let chart: Chart | null = null;
  let charted = 0;
  for (const draft of drafts) {
    if (draft.sentence !== sentence) {
      sentence = draft.sentence;
      sites = sitesIn(scene, sentence);
    }
    if (draft.twin) {
      draft.place = draft.twin.place;
      continue;
    }
    if (draft.quantity.unitKind === 'age' || draft.because.includes('kind/age')) continue;
    const site =
      ofRank(scene, draft) ??
      ofWhere(scene, draft) ??
      siteOf(scene, draft, sites) ??
      ofOwnPhrase(scene, draft) ??
      ofWhole(scene, draft) ??
      ofPeople(scene, draft) ??
      ofSeat(scene, draft) ??
      ofLeader(scene, draft) ??
      marketBefore(scene, draft);
    if (site && (site.opens || /^place\/(?:possessor|adverb|people|seat)$/.test(site.rule) || !isItself(site, draft))) {
      draft.place = site.role;
      draft.because.push(site.rule);
    } else if (!site && carried && (mayCarry(carried, draft) || isOneStatement(scene, carried, draft))) {
      draft.place = carried.place;
      draft.because.push('place/carried');
    } else if (!site && told && isCounted(told, draft)) {
      draft.place = told.place;
      draft.because.push('place/counted-before');
    }
    const before: Site | null = !draft.place && sites.length === 0 ? sceneBefore(scene, draft) : null;
    if (before) {
      draft.place = before.role;
      draft.because.push('place/scene-before');
    }
    if (draft.place) told = draft;
    if (isCharted(scene, draft)) {
      charts ??= chartsIn(scene);
      for (; read < charts.length && charts[read]!.token < draft.span.first; read++) {
        chart = charts[read]!;
        charted = sentenceOf(scene, chart.token).index;
      }
      if (chart && (draft.sentence.index > charted + STILL_CHARTED || (draft.place && draft.place.name !== chart.role.name))) chart = null;
      if (chart) {
        charted = draft.sentence.index;
        if (!draft.place) {
          draft.place = chart.role;
          draft.because.push('place/chart');
        }
      }
    }
    if (!draft.place && !site && contest && isOfContest(contest, draft)) {
      draft.place = contest.role;
      draft.because.push('place/contest');
    }
    if (!draft.place && !site && home && staysHome(home, scene, draft)) {
      draft.place = home.role;
      draft.because.push('place/home');
    }
    // "[In Norway] it was 29%": told of in passing
    else if (draft.place && isSubject(draft.place, draft)) continue;
    else if (draft.place && draft.place.name !== home?.role.name) home = homeOf(draft, lead, null);
    else if (!home && !draft.place) home = homeOf(draft, lead, ownSite(draft, sites));
    else if (home && leavesHome(home, scene, draft)) home = null;
    if (site) carried = draft.place && !site.aside && /^place\/(?:clause|own|there|adverb|possessor)$/.test(site.rule) ? draft : null;
  }
}

/** An earlier level holds where the later one does; a report of a market stays there within its paragraph. */
function mayCarry(from: Draft, draft: Draft): boolean {
  if (isSubject(from.place!, draft)) return false;
  if (draft.part === 'base' && draft.anchor) return draft.anchor === from;
  if (draft.kind === 'measure' || draft.kind === 'amount') return false;
  if (from.sentence.paragraph !== draft.sentence.paragraph || from.source === null || from.source.name !== draft.source?.name) return false;
  return draft.subject?.type !== 'place' && draft.subject?.type != null && from.subject?.type === draft.subject.type;
}

/** "its overseas arm took $5 million, up 4%, or [30%] of its total": one thing told in one sentence. */
const isOneStatement = (scene: Scene, from: Draft, draft: Draft): boolean =>
  from.sentence === draft.sentence &&
  (from.kind !== 'rank' || draft.kind === 'share' || draft.kind === 'rank') &&
  !beginsAnew(scene, from, draft) &&
  !(/^share price$/.test(from.metric?.name ?? '') && OF_COMPANY.test(draft.metric?.name ?? '')) &&
  from.subject !== null &&
  from.subject.name === draft.subject?.name &&
  !isSubject(from.place!, draft);

/** "sales rose worldwide [while total revenue] added 4%", "Lee, who owns two mills in Kent, [said sales fell 4%]": something else, told beside it. */
function beginsAnew(scene: Scene, from: Draft, { chunk, clause }: Draft): boolean {
  if (chunkAt(scene, from.clause.first)?.kind === 'relative' && chunk.index >= from.clause.after) return true;
  for (let i = from.chunk.index + 1; i < chunk.index; i++)
    if (/^(?:while|whereas)$/.test(word(scene, chunkAt(scene, i)!.first)) && clause.subject !== null && clause.subject > i) return true;
  return false;
}

/** "There are 300 wardens in Kent, and it wants [900]": a number without its noun counts the same ones. */
const isCounted = (from: Draft, draft: Draft): boolean =>
  from.sentence === draft.sentence && draft.because.includes('unit/carried') && !isSubject(from.place!, draft);

/** "[Prices in Kent] rose": the place that the claim's own subject holds or is. */
const ownSite = ({ clause, subject }: Draft, sites: readonly Site[]): Site | null =>
  sites.find(
    ({ role, rule, chunk }) =>
      rule === 'place/clause' && chunk.clause === clause.index && subject !== null && subject.start < role.end && role.start < subject.end,
  ) ?? null;

export const EXAMPLES: readonly ClaimExample[] = [
  // What is told of somebody in passing is somewhere, and not all the rest
  {
    text: 'Ann Lee, who owns six mills in Kenya, said her costs had doubled to £3,400 a month.',
    facts: [
      { quote: 'six mills', place: 'Kenya' },
      { quote: 'doubled', place: null },
      { quote: '£3,400', place: null },
    ],
  },
  { text: 'Tolvane Corp. sold 300 boats in India.', facts: [{ quote: '300 boats', place: 'India' }] },
  {
    text: 'In India, Tolvane Corp. sold 300 boats and lost 200 orders.',
    facts: [
      { quote: '300 boats', place: 'India' },
      { quote: '200 orders', place: 'India' },
    ],
  },
  { text: 'Tolvane Corp. leads in the European market with a 26% market share.', facts: [{ quote: '26%', place: 'Europe' }] },
  {
    text: 'Tolvane shares rose 2% to $20 on the New York Stock Exchange.',
    facts: [
      { quote: '2%', place: 'New York Stock Exchange' },
      { quote: '$20', place: 'New York Stock Exchange' },
    ],
  },
  {
    text: 'Palm oil rose in Singapore trading, adding $3 to $71.',
    facts: [
      { quote: '$3', place: 'Singapore' },
      { quote: '$71', place: 'Singapore' },
    ],
  },
  { text: 'Tolvane shares in London rose 2%.', facts: [{ quote: '2%', place: 'London' }] },
  { text: 'Copper rose 2% on the Chicago Board of Trade.', facts: [{ quote: '2%', place: 'Chicago Board of Trade' }] },
  { text: 'Overseas, Tolvane Corp. sold 300 boats.', facts: [{ quote: '300 boats', place: 'Overseas' }] },
  { text: 'Belmora ranked 38th in the country for beer.', facts: [{ quote: '38th', place: 'country' }] },
  { text: 'Tolvane Corp. sold 300 boats in the country.', facts: [{ quote: '300 boats', place: null }] },
  { text: 'A third of adults in Peru own a sledge. In Norway the figure was 29%.', facts: [{ quote: '29%', place: 'Norway' }] },
  {
    text: 'In Oslo it cost $4; in Bergen, where it rains, it cost $6.',
    facts: [
      { quote: '$4', place: 'Oslo' },
      { quote: '$6', place: 'Bergen' },
    ],
  },
  { text: 'There are 80 million drivers in Norway.', facts: [{ quote: '80 million drivers', place: 'Norway' }] },
  { text: 'Statewide, sales fell 2%.', facts: [{ quote: '2%', place: 'Statewide' }] },
  {
    text: 'Tolvane Corp. ranked fifth in Norway, according to Velden Data. Its shipments rose 32%.',
    facts: [{ quote: '32%', place: 'Norway' }],
  },
  { text: 'Tolvane Corp. opened a mill in Norway and employs 300 people there.', facts: [{ quote: '300 people', place: 'Norway' }] },
  {
    text: 'Tolvane Corp. saw worldwide boat sales rise 8% while total revenue added 4%.',
    facts: [{ quote: '4%', place: null }],
  },
  { text: 'Ann Lee ran nine miles at the Leeds Marathon.', facts: [{ quote: 'nine miles', place: 'Leeds Marathon' }] },
  { text: 'The average price of a house sold locally in April was $39,000.', facts: [{ quote: '$39,000', place: 'locally' }] },
  { text: 'Wheat cost $251 a tonne at the port of Newcastle.', facts: [{ quote: '$251', place: 'Newcastle' }] },
  { text: 'Colin Marsh was jailed for eight years at Leeds Crown Court.', facts: [{ quote: 'eight years', place: 'Leeds Crown Court' }] },
  { text: 'The song won two prizes at the Velden Awards.', facts: [{ quote: 'two prizes', place: 'Velden Awards' }] },
  { text: 'Ann Lee beat Colin Marsh in Norway by 40 votes.', facts: [{ quote: '40 votes', place: 'Norway' }] },
  { text: 'About 40 ducks came, said Ann Lee in Norway.', facts: [{ quote: '40 ducks', place: null }] },
  { text: 'In the South West, 33% of adults own a sledge.', facts: [{ quote: '33%', place: 'South West' }] },
  {
    text: 'Tolvane Corp. leads with a share of 33% in Norway and 29% in Peru.',
    facts: [
      { quote: '33%', place: 'Norway' },
      { quote: '29%', place: 'Peru' },
    ],
  },
  {
    text: 'Tolvane shares rose $2 in national over-the-counter trading.',
    facts: [{ quote: '$2', place: 'national over-the-counter trading' }],
  },
  { text: 'Two people were killed in the Leeds bombing.', facts: [{ quote: 'Two people', place: 'Leeds' }] },
  { text: 'The trial lasted six weeks in a Leeds court.', facts: [{ quote: 'six weeks', place: 'Leeds' }] },
  { text: 'Some 900 children in poor countries get the drug.', facts: [{ quote: '900 children', place: 'poor countries' }] },
  { text: 'About 27% of those in poor areas had waited.', facts: [{ quote: '27%', place: null }] },
  { text: 'Ann Lee spent three days aboard the trawler.', facts: [{ quote: 'three days', place: 'trawler' }] },
  {
    text: 'There are 300 wardens in Norway but Tolvane Corp. wants 900.',
    facts: [
      { quote: '300 wardens', place: 'Norway' },
      { quote: '900', place: 'Norway' },
    ],
  },
  { text: 'Two people were killed when a bus left the road near Leeds.', facts: [{ quote: 'Two people', place: 'Leeds' }] },
  { text: 'A bus crashed in Leeds on Monday, killing two people.', facts: [{ quote: 'two people', place: 'Leeds' }] },
  { text: 'About 900 people died in the heat across the continent.', facts: [{ quote: '900 people', place: 'continent' }] },
  { text: 'New car sales in Norway fell 3%.', facts: [{ quote: '3%', subject: 'New car', place: 'Norway' }] },
  { text: 'Dirty air led to 900 deaths in the European Union.', facts: [{ quote: '900 deaths', place: 'European Union' }] },
  { text: 'Tolvane Corp. sold 300 boats in Norway and Peru.', facts: [{ quote: '300 boats', place: 'Norway and Peru' }] },
  { text: 'The worldwide pump division of Tolvane Corp. lost $4 million.', facts: [{ quote: '$4 million', place: null }] },
  { text: 'The rate rose to 4%, compared with 9% in Norway.', facts: [{ quote: '4%', place: null }] },
  { text: 'Orders from overseas made up 38% of sales.', facts: [{ quote: '38%', place: null }] },
  { text: 'Tolvane Corp. took a charge of $4 million for closing a mill in Kent.', facts: [{ quote: '$4 million', place: null }] },
  {
    text: 'Tolvane shares rose 2% in London trading, giving it a market capitalisation of £3 billion.',
    facts: [
      { quote: '2%', place: 'London' },
      { quote: '£3 billion', place: null },
    ],
  },
  // The place is the subject, or belongs to something else.
  { text: 'Output in Norway rose 3%.', facts: [{ quote: '3%', place: null }] },
  { text: 'Ann Lee manages $650 million at Velden Partners in Chicago.', facts: [{ quote: '$650 million', place: null }] },
  { text: 'Tolvane shares rose 5% despite heavy losses in Egypt.', facts: [{ quote: '5%', place: null }] },
  { text: 'Margins fell 4% in its German leasing division.', facts: [{ quote: '4%', place: null }] },
  { text: 'Tolvane Corp. had a gain of $4 million from the sale of a mill in Kent.', facts: [{ quote: '$4 million', place: null }] },
  { text: 'Colin Marsh, 47, was jailed at Leeds Crown Court.', facts: [{ quote: '47', place: null }] },
  {
    text: "Tolvane Corp. is Norway's third-oldest brewer and has a 34% share of the beer market.",
    facts: [{ quote: '34%', place: 'Norway' }],
  },
  { text: "Tolvane Corp. is Norway's third-oldest brewer and has 300 boats.", facts: [{ quote: '300 boats', place: null }] },
];
