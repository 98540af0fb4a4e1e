/** Which of the guide's kinds a quantity is, tested in the guide's order: rank, growth, share, rate, amount, count, measure. */
import type { Direction, FactKind } from '../../fact.js';
import { changeNouns, changeVerbs } from '../../lexicon/change.js';
import { metricOf, metricVerbOf, pricedOf } from '../../lexicon/metrics.js';
import type { Draft } from './draft.js';
import { chunkAt, headWord, leftOf, rightOf, word, type Scene } from './scene.js';

export function decideKind(scene: Scene, draft: Draft): FactKind {
  const { quantity } = draft;
  const say = (kind: FactKind, rule: string): FactKind => {
    draft.because.push(rule);
    return kind;
  };
  if (draft.part === 'rank') return 'rank';
  if (draft.duration) return say('measure', draft.duration.streak ? 'kind/streak' : 'kind/duration');
  if (draft.part === 'growth') return say('growth', 'kind/growth');
  if (draft.part === 'base' && draft.anchor?.part === 'growth' && draft.anchor.quantity.unitKind === quantity.unitKind) {
    draft.direction = draft.anchor.direction;
    return say('growth', 'growth/earlier-rate');
  }
  const rate = growthMetric(draft) ?? annualRate(scene, draft);
  if (rate && (quantity.unitKind === 'percent' || quantity.unitKind === 'point')) {
    draft.direction = rate;
    return say('growth', 'growth/metric');
  }
  switch (quantity.unitKind) {
    case 'percent':
      return percentKind(scene, draft, say);
    case 'times':
      return timesKind(scene, draft, say);
    case 'point':
      return say(isIndexPoint(draft) ? 'measure' : 'rate', 'kind/point');
    case 'money':
      return isExchangeRate(scene, draft) ? say('rate', 'kind/exchange-rate') : say('amount', 'kind/money');
    case 'count':
      return /^\d/.test(quantity.per ?? '') ? say('rate', 'rate/per-many') : say('count', 'kind/count');
    case 'rank':
      return 'rank';
    case 'none':
      return draft.unit === null || draft.unit === 'point' ? say('measure', 'kind/bare') : say('count', 'kind/bare-count');
    default:
      return say('measure', `kind/${quantity.unitKind}`);
  }
}

/** "annual [growth] of 1.8%": the metric itself is a change; a growth that slows is still up. */
function growthMetric(draft: Draft): Exclude<Direction, null> | null {
  const head = draft.metric?.name.toLowerCase().match(/[\p{L}-]+$/u)?.[0] ?? '';
  const noun = changeNouns.get(head);
  if (noun) return noun.direction;
  return /\bgrowth rate$/i.test(draft.metric?.name ?? '') ? 'up' : null;
}

/** "expanding at an annual [rate] of 3.8%": the rate of a change that the verb or the subject names. */
function annualRate(scene: Scene, draft: Draft): Exclude<Direction, null> | null {
  if (!/\brate$/i.test(draft.metric?.name ?? '') || !/\b(?:annual|annualized|annualised|yearly|quarterly|monthly)\b/i.test(draft.metric?.name ?? '')) return null;
  const { verb, subject } = draft.clause;
  const change = verb === null ? undefined : changeVerbs.get(headWord(scene, chunkAt(scene, verb)));
  if (change) return change.direction;
  return (subject !== null ? changeNouns.get(headWord(scene, chunkAt(scene, subject)))?.direction : undefined) ?? null;
}

type Say = (kind: FactKind, rule: string) => FactKind;

const isIndexPoint = (draft: Draft): boolean => draft.quantity.unit === 'point';

const SHARE_NOUN = /^(?:stake|stakes|share|shares|interest|holding|holdings|majority|minority|ownership|slice|portion|vote|votes|support|part|chunk)$/;

function percentKind(scene: Scene, draft: Draft, say: Say): FactKind {
  const { chunk, quantity } = draft;
  const right = rightOf(scene, chunk);
  const adjacent = right && right.first === chunk.after ? right : undefined;
  const left = leftOf(scene, chunk);
  const leftHead = left && /^(?:of|at|to|from|by|with|was|is|were|,)$/.test(word(scene, left.after - 1)) ? leftOf(scene, left) : left;
  if (adjacent?.kind === 'noun') {
    for (let i = adjacent.after - 1; i >= adjacent.first; i--) {
      const lower = word(scene, i);
      if (SHARE_NOUN.test(lower)) return say('share', 'share/noun');
      const metric = metricOf(lower);
      if (metric?.kind === 'rate') return say('rate', 'rate/noun');
    }
    return say('share', 'share/modifier');
  }
  const next = adjacent ? word(scene, adjacent.first) : '';
  if (next === 'of' || /^(?:of|said|have|had|say|think|believe|were|are|who|thought)$/.test(next)) {
    const behind = chunkAt(scene, (adjacent?.index ?? 0) + 1);
    if (next === 'of' && behind && /^gdp|gross$/.test(headWord(scene, behind))) return say('share', 'share/of');
    return say('share', next === 'of' ? 'share/of' : 'share/people');
  }
  const named = draft.metric ? metricKind(draft.metric.text) : null;
  if (named === 'rate') return say('rate', 'rate/metric');
  if (named === 'share') return say('share', 'share/metric');
  if (leftHead?.kind === 'noun') {
    const kind = metricKind(headWord(scene, leftHead));
    if (kind === 'rate') return say('rate', 'rate/of');
    if (kind === 'share') return say('share', 'share/of-noun');
  }
  const verb = draft.clause.verb === null ? undefined : chunkAt(scene, draft.clause.verb);
  const verbRow = verb ? metricVerbOf(headWord(scene, verb), quantity.unitKind) : null;
  if (verbRow?.percent) return say(verbRow.percent, verbRow.id);
  if (draft.subject && metricKind(draft.subject.text) === 'rate') return say('rate', 'rate/subject');
  return say('share', 'share/default');
}

function metricKind(text: string): 'rate' | 'share' | null {
  const lower = text.toLowerCase();
  const words = lower.split(/[\s-]+/);
  for (let i = words.length - 1; i >= 0; i--) {
    const metric = metricOf(words.slice(i).join(' ')) ?? metricOf(words[i]!);
    if (metric?.kind === 'rate' && words[i] !== 'tax') return 'rate';
    if (metric?.kind === 'share') return 'share';
  }
  return null;
}

function timesKind(scene: Scene, draft: Draft, say: Say): FactKind {
  const { quantity } = draft;
  if (quantity.number.class === 'multiplier' && /^(?:doubl|tripl|trebl|quadrupl|halv)/.test(quantity.number.text.toLowerCase())) {
    draft.direction ??= /^halv/.test(quantity.number.text.toLowerCase()) ? 'down' : 'up';
    return say('growth', 'growth/multiplier');
  }
  if (quantity.number.class === 'fraction' || quantity.number.class === 'ratio') return say('share', 'share/fraction');
  void scene;
  return say('rate', 'rate/times');
}

/** "the euro at $1.1075", "108.55 yen per dollar": what is priced is a currency. */
function isExchangeRate(scene: Scene, draft: Draft): boolean {
  if (/^[A-Z]{3}$/.test(draft.quantity.per ?? '')) return true;
  if (draft.quantity.value !== null && draft.quantity.value > 100_000) return false;
  const { subject } = draft.clause;
  const chunk = subject === null ? undefined : chunkAt(scene, subject);
  return chunk !== undefined && pricedOf(headWord(scene, chunk))?.id === 'priced/currency' && draft.part !== 'growth';
}
