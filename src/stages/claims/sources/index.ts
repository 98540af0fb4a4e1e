/** Who says it: each draft's source, by who says what over the sentences of the article. */
import { sourcesOf } from './discourse.js';
import type { DateDraft } from '../periods/dates.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import type { Scene } from '../scene.js';

export function fillSources(scene: Scene, drafts: readonly Draft[], dates: readonly DateDraft[]): void {
  const figures = [
    ...drafts.map((draft) => ({ first: draft.span.first, draft, target: draft })),
    ...dates.map((date) => ({ first: date.time.first, draft: null, date: true, target: date })),
  ].sort((a, b) => a.first - b.first);
  const sayings = sourcesOf(scene, figures);
  figures.forEach(({ target }, index) => {
    const saying = sayings[index];
    if (!saying) return;
    target.source = saying.role;
    target.because.push(saying.rule);
  });
}

export const EXAMPLES: readonly ClaimExample[] = [
  // A date has the source of its own sentence or quotation; a report does not run on over dates
  {
    text: 'Officials said that they had found that a man fired the shots that hit a doctor in May 2019.',
    facts: [{ quote: 'May 2019', kind: 'date', source: 'Officials' }],
  },
  {
    text: 'The mill opened in 1998, according to the Velden Institute. A river flooded it in 2003.',
    facts: [
      { quote: '1998', kind: 'date', source: 'Velden Institute' },
      { quote: '2003', kind: 'date', source: null },
    ],
  },
  {
    text: 'Tolvane Corp. and Harrow Motors Inc. earned less. Tolvane Corp. said sales fell 8%. Harrow Motors Inc. lost $5 million.',
    facts: [{ quote: '$5 million', source: null }],
  },
  { text: 'Debts were six times larger than Tolvane Corp. had stated. Sales fell 4%.', facts: [{ quote: '4%', source: null }] },
  // What analysts say, and what is said in quotation marks, is a remark: it does not run on.
  {
    text: 'Analysts said output was weak. Exports of tea rose 9% in May.',
    facts: [{ quote: '9%', source: null }],
  },
  {
    text: '“It was close,” said Ann Lee, a judge. She takes office in May for a four-year term.',
    facts: [{ quote: 'four-year', source: null }],
  },
  {
    text: 'Norway opened 18 posts owing to what the cabinet says are new needs. The move should save £73m.',
    facts: [{ quote: '£73m', source: null }],
  },
  {
    text: 'A poll by the Velden Institute found that 12% of renters were sad. Half would keep the boat which he says he built. Some 7% of those polled own a mill.',
    facts: [{ quote: '7%', source: 'Velden Institute' }],
  },
  {
    text: 'A poll suggests that 12% of renters are sad. The mayor said rents rose 5%. About 7% of those polled own a mill.',
    facts: [
      { quote: '5%', source: 'mayor' },
      { quote: '7%', source: 'poll' },
    ],
  },
  {
    text: 'A poll by the Velden Institute found that support was unchanged. Labour leads the Tories by 41% to 37%.',
    facts: [{ quote: '37%', source: 'Velden Institute' }],
  },
  {
    text: 'A poll by the Velden Institute found that 3% are sad. Harrow Research asked 400 people. Some 77% said the mayor should go.',
    facts: [{ quote: '77%', source: 'Velden Institute' }],
  },
  { text: 'Tories say trains are late.\n\nThe line lost 40 drivers.', facts: [{ quote: '40 drivers', source: null }] },
  // A body's report runs on over paragraphs …
  {
    text: 'The Labour Office said on Friday that employers added 90,000 jobs in July.\n\nThe jobless rate fell to 7.4%.',
    facts: [{ quote: '7.4%', source: 'Labour Office' }],
  },
  {
    text: 'Tolvane Corp. said net income fell 9% to $41 million.\n\nSales rose 8% to $950 million.',
    facts: [{ quote: '8%', source: 'Tolvane Corp.' }],
  },
  // A market report goes on over the same count of other firms, a ministry's over paragraphs, a company's own over what it is.
  {
    text: 'Kettle makers shipped 900,000 units in July, according to Velden Data.\n\nTolvane Corp. was second with 90,000 units.',
    facts: [
      { quote: 'second', source: 'Velden Data' },
      { quote: '90,000 units', source: 'Velden Data' },
    ],
  },
  {
    text: 'Oil was dear in July.\n\nExports rose 5%, the trade ministry said. Imports fell 2%.\n\nSales to Norway rose 9%.',
    facts: [{ quote: '9%', source: 'trade ministry' }],
  },
  {
    text: 'Tolvane Corp. said sales rose 8%. It employs 900 people.',
    facts: [{ quote: '900 people', source: 'Tolvane Corp.' }],
  },
  {
    text: 'Kettle makers shipped 900,000 units in July, according to Velden Data. The government set aside $5 million for repairs.',
    facts: [{ quote: '$5 million', source: null }],
  },
  // … but no other place that begins a paragraph
  {
    text: 'Oil was dear in July.\n\nPorts were closed.\n\nDamp homes are common in Norway, a study by the Velden Institute found. About 9% leak.\n\nPeru has had 40 cases.',
    facts: [
      { quote: '9%', source: 'Velden Institute' },
      { quote: '40 cases', source: null },
    ],
  },
  {
    text: 'Oil was dear in July.\n\nPorts were closed.\n\nDamp homes are common in Norway, a study by the Velden Institute found. About 9% leak.\n\nNorway has had 40 cases.',
    facts: [{ quote: '40 cases', source: 'Velden Institute' }],
  },
  // … no remark, and nothing that gave no figure and measured nothing, nor what was told some sentences ago
  {
    text: 'Oil was dear in July.\n\nPorts were closed.\n\nTolvane Corp. warned that costs could reach $9 million. It lost $5 million in May.',
    facts: [
      { quote: '$9 million', source: 'Tolvane Corp.' },
      { quote: '$5 million', source: null },
    ],
  },
  {
    text: 'Oil was dear in July.\n\nPorts were closed.\n\nTolvane Corp. said the closures were part of a review. It lost $5 million in May.',
    facts: [{ quote: '$5 million', source: null }],
  },
  {
    text: 'Oil was dear in July.\n\nPorts were closed.\n\nAll regions saw a drop in rents, the Harbour Office said. The north had the sharpest, at 9%.',
    facts: [{ quote: '9%', source: 'Harbour Office' }],
  },
  {
    text: 'Oil was dear in July.\n\nPorts were closed.\n\nTolvane Corp. said sales rose 8%. The yard is old. Its roof leaks. The crane is 40 metres high.',
    facts: [{ quote: '40 metres', source: null }],
  },
  // … nor what "it" is, if "it" is no speaker
  { text: 'Tolvane Corp. was in demand, bankers said on Friday. It sold 20% of its shares.', facts: [{ quote: '20%', source: null }] },
  // … until another speaker takes over; the first does not come back by itself.
  {
    text: 'The Labour Office said employers added 90,000 jobs. "It will not last," said Ann Lee of Velden Bank.\n\nThe jobless rate fell to 7.4%.',
    facts: [{ quote: '7.4%', source: null }],
  },
  // … or another subject, or the market
  {
    text: 'Tolvane Corp. said sales rose 8%.\n\nHarrow Motors Inc. made a profit of $5 million.',
    facts: [{ quote: '$5 million', source: null }],
  },
  {
    text: 'Ann Lee said sales rose 8%. In 2023, Harrow Motors Inc. made a profit of $5 million.',
    facts: [{ quote: '$5 million', source: null }],
  },
  {
    text: 'Tolvane Corp. said sales rose 8% last year.\n\nOn the London Stock Exchange, Tolvane closed at $20, down 2%.',
    facts: [
      { quote: '$20', source: null, period: null },
      { quote: '2%', source: null },
    ],
  },
  { text: 'Tolvane Corp. said sales rose 8%.\n\nTolvane shares fell 2% to $20.', facts: [{ quote: '2%', source: null }] },
  // … or what an organisation is and does from day to day
  {
    text: 'Tolvane Corp. said sales rose 8%.\n\nThe company employs 900 people.',
    facts: [{ quote: '900 people', source: null }],
  },
  // … but "would" in a proposal goes on with the words of who made it.
  {
    text: 'Greens propose a smaller council, Ann Lee said.\n\nIt would have 18 members.',
    facts: [{ quote: '18 members', source: 'Ann Lee' }],
  },
  // Something that speaks in passing ends no report.
  {
    text: 'The Labour Office said employers added 90,000 jobs. Waiters are wanted everywhere, one sign says. The jobless rate fell to 7.4%.',
    facts: [{ quote: '7.4%', source: 'Labour Office' }],
  },
  // Those who were asked speak for nobody.
  {
    text: 'A survey by the Velden Institute found that 12% of homes were damp. About 40% of tenants said rents had doubled.',
    facts: [{ quote: 'doubled', source: 'Velden Institute' }],
  },
  // An opinion covers its own sentence.
  {
    text: 'Tolvane Corp. estimated that the flood would cost it $12 million. The group lost $7 million in its glass business.',
    facts: [{ quote: '$7 million', source: null }],
  },
  // What a person says runs on within the paragraph.
  {
    text: 'A heat pump costs $9,000, said Jonas Reid, a plumber. He fitted 14 pumps last year.\n\nThe state will add 300 buses.',
    facts: [
      { quote: '14 pumps', source: 'Jonas Reid' },
      { quote: '300 buses', source: null },
    ],
  },
  // Quotations: before their speaker is named, behind, and over paragraphs
  { text: '"We sold 40 boats last year. It was our best year," said Ann Lee.', facts: [{ quote: '40 boats', source: 'Ann Lee' }] },
  { text: '"It was our best year," said Ann Lee. "We sold 40 boats."', facts: [{ quote: '40 boats', source: 'Ann Lee' }] },
  {
    text: 'Ann Lee was pleased with the yard, she said: "It was our best year."\n\n"We sold 40 boats."',
    facts: [{ quote: '40 boats', source: 'Ann Lee' }],
  },
  // Who is named inside a quotation is not the text's source.
  { text: '"People say we sold 40 boats," said Ann Lee.', facts: [{ quote: '40 boats', source: 'Ann Lee' }] },
  { text: 'Tolvane Corp. made 300 boats last year.', facts: [{ quote: '300 boats', source: null }] },
  { text: 'Tolvane, a maker of pumps, reported sales of $9 million.', facts: [{ quote: '$9 million', source: 'Tolvane' }] },
  {
    text: 'Ann Lee, chief buyer, said redemption of the shares, sold in May, will save $7 million.',
    facts: [{ quote: '$7 million', source: 'Ann Lee' }],
  },
  { text: 'Its makers claim that the boat carries 90 people.', facts: [{ quote: '90 people', source: 'makers' }] },
  { text: 'The administrator told reporters that 90 jobs were at risk.', facts: [{ quote: '90 jobs', source: 'administrator' }] },
  {
    text: 'Kettle shipments in Asia rose 5% to 900,000 units, according to figures from Velden Data.\n\nTolvane Corp. was the winner. Growth in Norway was 9%.',
    facts: [{ quote: '9%', source: 'Velden Data' }],
  },
  {
    text: 'N.V. Tolvane said sales rose 8% to $9 million.\n\nThe state-owned Tolvane took charges of $5 million.',
    facts: [{ quote: '$5 million', source: 'N.V. Tolvane' }],
  },
  {
    text: 'Tolvane Corp. said it would sell its pump unit, which employs 90 people.',
    facts: [{ quote: '90 people', source: null }],
  },
  {
    text: 'The Velden Union says pay is low. It was announced last week that 37 offices would close.',
    facts: [{ quote: '37 offices', source: null }],
  },
  {
    text: 'The Velden Union says pay is low. It announced last week that 37 offices would close.',
    facts: [{ quote: '37 offices', source: 'Velden Union' }],
  },
  // What a heading says goes on nowhere
  {
    text: 'One in five homes is damp, charity says\n\nAnn Lee was ill in May. She sold 40 boats.',
    facts: [
      { quote: 'One in five', source: 'charity' },
      { quote: '40 boats', source: null },
    ],
  },
  {
    text: 'Rents rose 3%, according to Velden Data. One rival, Harrow Motors Inc., lost $5 million.',
    facts: [{ quote: '$5 million', source: null }],
  },
];
