/** What a percentage is: a share of a whole, or a rate of its own. */
import { metricOf, metricVerbOf } from '../../../lexicon/metrics.js';
import type { FactKind } from '../../../fact.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { thanOthers } from '../change/movement.js';
import { isComparative } from '../roles/own-phrase.js';
import { chunkAt, headWord, leftOf, rightOf, word, type Scene } from '../scene.js';

const SHARE_NOUN =
  /^(?:stake|stakes|share|shares|interest|holding|holdings|majority|minority|ownership|slice|portion|vote|votes|support|part|chunk)$/;

/** What pays the percentage before it: "13.5% [bonds]". */
const SECURITY = /^(?:bonds?|notes|debentures|gilts|securities|preferred|debt|certificates)$/;

/** "the 2031 [bond] weakened to 11%": what it yields. */
const BONDS = /\b(?:bonds?|notes|gilts?|debentures?)$/;

interface Reading {
  readonly kind: FactKind;
  readonly rule: string;
}

const share = (rule: string): Reading => ({ kind: 'share', rule });
const rate = (rule: string): Reading => ({ kind: 'rate', rule });

export function percentKind(scene: Scene, draft: Draft): Reading {
  if (draft.because.includes('role/share-of')) return share('share/people');
  return (
    byRight(scene, draft) ??
    byLevel(draft) ??
    byMetric(scene, draft) ??
    byVerb(scene, draft) ??
    byRateWord(scene, draft) ??
    share('share/default')
  );
}

/** "a 25% [stake]", "a 4% [yield]", "40% [of sales]", "12% [said so]" */
function byRight(scene: Scene, draft: Draft): Reading | null {
  const { chunk } = draft;
  const right = rightOf(scene, chunk);
  const adjacent = right && right.first === chunk.after ? right : undefined;
  // "the 2.4% [the ministry] forecast": no modifier but a clause
  if (adjacent?.kind === 'noun' && !/^(?:the|a|an|it|they|he|she|we|its|their|that)$/.test(word(scene, adjacent.first))) {
    for (let i = adjacent.after - 1; i >= adjacent.first; i--) {
      const lower = word(scene, i);
      if (SECURITY.test(lower)) return rate('rate/coupon');
      if (SHARE_NOUN.test(lower)) return share('share/noun');
      if (metricOf(lower, scene.lexicon)?.kind === 'rate') return rate('rate/noun');
      // "the 3% deficit limit"
      if (DEFICIT.test(lower)) return rate('rate/deficit');
      // "the bank's 2% [target]": of the kind of what is aimed at
      if (/^(?:target|goal|ceiling|limit|cap|floor|threshold)$/.test(lower) && !DEFICIT.test(word(scene, i - 1))) return null;
    }
    return share('share/modifier');
  }
  const next = adjacent ? word(scene, adjacent.first) : '';
  // "costs 40% more than a bus"
  if (/^(?:more|less|fewer|higher|lower|dearer|cheaper)$/.test(next) && word(scene, adjacent!.first + 1) === 'than')
    return rate('rate/against');
  // "a deficit of 3% of GDP": the size of one thing against another, for the deficit is no part of it
  if (next === 'of') return isDeficit(scene, draft) ? rate('rate/deficit') : share('share/of');
  if (adjacent && (isComparative(scene, adjacent.first) || thanOthers(scene, adjacent.first + 1))) return rate('rate/likely');
  // "9% smaller than its rival", "12% over the limit": set against something else
  if (AGAINST.test(next) && /^(?:the|its|their|his|her|our|an?|that|what)$/.test(word(scene, adjacent!.first + 1)))
    return rate('rate/against');
  if (/^(?:smaller|larger|bigger|faster|slower|longer|shorter|older|younger|heavier|lighter|richer|poorer|better|worse)$/.test(next))
    return rate('rate/against');
  return /^(?:said|have|had|say|think|believe|were|are|who|thought)$/.test(next) ? share('share/people') : null;
}

const DEFICIT = /^(?:deficits?|surplus(?:es)?)$/;
const OUTPUT = /^of (?:the |its |their |gross )?(?:gdp|gnp|output|gross|national|domestic|economic)\b/;

/** "the [deficit] will fall to 3% of GDP", "run [deficits] of up to 3% of output" */
function isDeficit(scene: Scene, { span, sentence, chunk, twin }: Draft): boolean {
  if (twin || !OUTPUT.test([0, 1, 2].map((step) => word(scene, chunk.after + step)).join(' '))) return false;
  for (let i = span.first - 1; i >= sentence.first && i > span.first - 20; i--) {
    if (DEFICIT.test(word(scene, i))) return true;
    if (scene.quantityAt[i]! >= 0 || /^(?:and|but|while|;)$/.test(word(scene, i))) return false;
  }
  return false;
}

const AGAINST = /^(?:above|over|below|under|beyond|short|shy)$/;

/** An earlier level is what the later one is: "9% of sales, down from [13%]". */
function byLevel({ part, anchor, index }: Draft): Reading | null {
  if (part !== 'base' || !anchor || anchor.index > index) return null;
  return anchor.kind === 'share' ? share('share/level') : anchor.kind === 'rate' ? rate('rate/level') : null;
}

function byMetric(scene: Scene, draft: Draft): Reading | null {
  // "leads by 48%": support, whatever the verb is
  const named = draft.metric ? metricKind(scene, draft.metric.name === 'support' ? 'support' : draft.metric.text) : null;
  if (named) return named === 'rate' ? rate('rate/metric') : share('share/metric');
  // "paid income [tax] - currently 40%"
  if (/\b(?:income tax|corporation tax|sales tax|tax|vat|duty|levy)$/i.test(draft.metric?.text ?? '') && !ofSomething(scene, draft))
    return rate('rate/tax');
  const left = leftOf(scene, draft.chunk);
  const head = left && /^(?:of|at|to|from|by|with|was|is|were|,)$/.test(word(scene, left.after - 1)) ? leftOf(scene, left) : left;
  if (head?.kind !== 'noun') return null;
  const kind = metricKind(scene, headWord(scene, head));
  return kind && (kind === 'rate' ? rate('rate/of') : share('share/of-noun'));
}

const ofSomething = (scene: Scene, { quantity }: Draft): boolean => word(scene, quantity.whole.after) === 'of';

function byVerb(scene: Scene, draft: Draft): Reading | null {
  const verb = draft.clause.verb === null ? undefined : chunkAt(scene, draft.clause.verb);
  const row = verb ? metricVerbOf(headWord(scene, verb), draft.quantity.unitKind) : null;
  if (row?.percent) return { kind: row.percent, rule: row.id };
  // "charges 6.9% [on loans]", "pays 4% [interest]"
  if (verb && verb.index < draft.chunk.index && /^(?:charg|pay|paid|earn)/.test(headWord(scene, verb)))
    if (/^(?:on|interest|annually)$/.test(word(scene, draft.quantity.whole.after))) return rate('rate/paid');
  return draft.subject && (metricKind(scene, draft.subject.text) === 'rate' || BONDS.test(draft.subject.text))
    ? rate('rate/subject')
    : null;
}

const RATE_WORD =
  /^(?:rates?|borrowing|inflation|vacancy|occupancy|uptake|unemployment|joblessness|yields?|margins?|deficits?|surplus(?:es)?)$/;

/** "the jobless [rate] … when it stood at a high of 12.4%", "It slowed [to 5.7%]": a rate named in the sentence; a level that moved and names no whole. */
function byRateWord(scene: Scene, draft: Draft): Reading | null {
  for (let i = draft.span.first - 1; i >= draft.sentence.first && i > draft.span.first - 40; i--) {
    if (scene.tokens.tokens[i]!.text === ';') break;
    if (RATE_WORD.test(word(scene, i))) return rate('rate/in-sentence');
  }
  if (!/^(?:level|base)$/.test(draft.part) || (draft.metric && metricOf(draft.metric.name.split(' ').pop()!, scene.lexicon) !== null))
    return null;
  // "came third with 11.2%, down from 12.6%": only "fell to 5%" says by its verb that the level is one of its own
  if (draft.because.some((rule) => rule === 'change/apposition' || rule === 'change/up-from')) return null;
  return shareWordBefore(scene, draft) ? null : rate('rate/moved');
}

/** "the [share] of adults who work edged down to 63%" */
function shareWordBefore(scene: Scene, { span, sentence }: Draft): boolean {
  for (let i = span.first - 1; i >= sentence.first; i--)
    if (/^(?:shares?|stakes?|proportion|percentage|portion|holdings?|votes?|part|support)$/.test(word(scene, i))) return true;
  return false;
}

function metricKind({ lexicon }: Scene, text: string): 'rate' | 'share' | null {
  const words = text.toLowerCase().split(/[\s-]+/);
  for (let i = words.length - 1; i >= 0; i--) {
    const metric = metricOf(words.slice(i).join(' '), lexicon) ?? metricOf(words[i]!, lexicon);
    if (metric?.kind === 'rate' && words[i] !== 'tax') return 'rate';
    if (metric?.kind === 'share') return 'share';
  }
  return null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'The bank charges 6.9% on loans. It pays income tax – currently 40% – in Peru. It paid 9% of the tax.',
    facts: [
      { quote: '6.9%', kind: 'rate' },
      { quote: '40%', kind: 'rate' },
      { quote: '9%', kind: 'share' },
    ],
  },
  { text: 'Holders may buy 13.5% bonds due 1993.', facts: [{ quote: '13.5%', kind: 'rate' }] },
  {
    text: 'Phones made 62% of sales, up from 58%.',
    facts: [
      { quote: '62%', kind: 'share' },
      { quote: '58%', kind: 'share' },
    ],
  },
  { text: 'The jobless rate has fallen since May, when it stood at a high of 12.4%.', facts: [{ quote: '12.4%', kind: 'rate' }] },
  {
    text: 'It slowed to 5.7% from 5.9%.',
    facts: [
      { quote: '5.7%', kind: 'rate' },
      { quote: '5.9%', kind: 'rate' },
    ],
  },
  { text: 'Its 2031 bond has weakened, hitting 11.4% on Monday.', facts: [{ quote: '11.4%', kind: 'rate' }] },
  { text: 'The fund took a 25% stake.', facts: [{ quote: '25%', kind: 'share' }] },
  {
    text: 'Corvo came third with 11.2%, down from 12.6% a year earlier.',
    facts: [
      { quote: '11.2%', kind: 'share', direction: 'down' },
      { quote: '12.6%', kind: 'share' },
    ],
  },
  {
    text: 'The firm is about 8% smaller than Orsa, and its shares trade 60% above the offer price.',
    facts: [
      { quote: '8%', kind: 'rate' },
      { quote: '60%', kind: 'rate' },
    ],
  },
  {
    text: 'Each member has to keep its deficit below 3%. Spain broke the 3% deficit limit, with a deficit of 4.1% of GDP, and spends 9% of GDP on health.',
    facts: [
      { quote: '3%', kind: 'rate' },
      { quote: '4.1%', kind: 'rate' },
      { quote: '9%', kind: 'share' },
    ],
  },
  { text: 'It charges a 4% levy.', facts: [{ quote: '4%', kind: 'rate' }] },
];
