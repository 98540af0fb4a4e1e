/** Metrics where the number's sentence tells none: what is usual of a company, what was measured before. */
import type { Role } from '../../../document.js';
import { stockVerbs } from '../../../lexicon/change.js';
import { metricOf } from '../../../lexicon/metrics.js';
import { MARKET_MEASURES } from '../../../lexicon/reporting.js';
import type { ClaimExample } from '../example.js';
import { plainRole } from '../phrases.js';
import { word, type Scene } from '../scene.js';
import type { MetricRule } from './metric-rule.js';
import { verbWord } from './nearby.js';

export const BEFORE_RULES: readonly MetricRule[] = [
  {
    // "Orsa jumped 8%": what rises and falls of a company is its share price
    id: 'metric/stock',
    find: ({ scene, draft, clause }) =>
      clause.subject?.type === 'organization' &&
      draft.part === 'growth' &&
      draft.quantity.unitKind === 'percent' &&
      stockVerbs.has(verbWord(scene, draft)) &&
      !clause.subject.name.split(' ').some((each) => MARKET_MEASURES.has(each.toLowerCase()))
        ? { metric: { ...clause.subject, name: 'share price', type: null } }
        : null,
  },
  {
    // "Sales were $3m. … "Night Bus" is a newcomer with $2m": the same unit; a rise or fall only of what is a measure
    id: 'metric/before',
    find: ({ scene, draft, focus, near, sameUnit }) =>
      focus.metric && near && !focus.verbal && (sameUnit || (draft.part === 'growth' && isMeasure(scene, focus.metric)))
        ? { metric: focus.metric }
        : null,
  },
  {
    // "[Text spam] tripled": what rose or fell is what is measured
    id: 'metric/moved',
    find: ({ draft, clause }) =>
      draft.part === 'growth' && clause.subject?.type === null && clause.subject.name === clause.subject.text
        ? { metric: clause.subject }
        : null,
  },
  {
    // "It has 38 [points]"
    id: 'metric/points',
    find: ({ scene, draft }) => {
      const at = draft.quantity.whole.after - 1;
      const metric = /^points?$/.test(word(scene, at)) ? plainRole(scene, at, at + 1) : null;
      return metric && { metric };
    },
  },
  {
    // Told last of a figure of the same kind, maybe in another paragraph
    id: 'metric/last',
    find: ({ draft, focus }) => {
      const last =
        draft.quantity.unitKind === 'none' || draft.quantity.unitKind === 'time' ? null : focus.lastOf.get(draft.quantity.unitKind);
      return last ? { metric: last } : null;
    },
  },
];

/** "net sales", "share of the market": its head is a noun of measure. */
const isMeasure = (scene: Scene, { name }: Role): boolean => name.split(' ').some((each) => metricOf(each, scene.lexicon) !== null);

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Orsa Inc. ran 40 airlines for 90 pilots in Peru.\n\nDelmar Corp. slumped 5%.',
    facts: [{ quote: '5%', kind: 'growth', subject: 'Delmar Corp.', metric: 'share price' }],
  },
  {
    text: 'Ana Costa beat the champion by 1.4 seconds. From 20 yards she hit the bar.',
    facts: [{ quote: '20 yards', metric: 'distance' }],
  },
  { text: 'Orsa Inc. jumped 8% after it won a contract.', facts: [{ quote: '8%', subject: 'Orsa Inc.', metric: 'share price' }] },
  {
    text: 'Uptake of the vaccine is 83%.\n\nSome 40,000 doses were given in May.\n\nAt 93%, Merrow Corp. is first.',
    facts: [{ quote: '93%', metric: 'Uptake' }],
  },
  { text: 'Text spam tripled in May.', facts: [{ quote: 'tripled', subject: 'Text spam', metric: 'Text spam' }] },
  { text: 'Orsa are ninth with 38 points.', facts: [{ quote: '38 points', metric: 'points' }] },
  {
    text: 'Sales were $3m for “Cold Ferry”. “Night Bus” is a newcomer with $2m.',
    facts: [{ quote: '$2m', subject: 'Night Bus', metric: 'Sales' }],
  },
];
