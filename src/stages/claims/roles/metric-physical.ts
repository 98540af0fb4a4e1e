/** What lengths and other physical measures tell beside their own nouns: how far away, how much taller, which thing so compound a word describes. */
import type { Chunk, Role } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { plainRole } from '../phrases.js';
import { chunkAt, chunkOf, isCompound, nameOf, quantityOf, rightOf, word, type Scene } from '../scene.js';
import type { MetricRule } from './metric-rule.js';
import { verbWord } from './nearby.js';

const LENGTH = /^(?:kilometre|metre|centimetre|millimetre|mile|nautical mile|yard|foot|inch|light year|league)$/;

/** Things whose length is told. */
const VESSEL =
  /^(?:yacht|boat|powerboat|sailboat|motorboat|fishing-boat|lifeboat|ship|warship|flagship|ferry|vessel|tanker|freighter|trawler|barge|schooner|sloop|catamaran|dinghy|canoe|submarine|cruiser|frigate|destroyer|liner|lorry|truck|trailer|bus|train|bridge|tunnel|pier|runway|shark|whale|snake|python|crocodile|alligator|eel|rope|cable|pipe|pipeline|banner|queue)s?$/;

/** Things whose height is told. */
const RISING =
  /^(?:tower|skyscraper|statue|monument|mast|pole|flagpole|chimney|spire|obelisk|wave|swell|wall|fence|barrier|cliff|tree|oak|pine|waterfall|mountain|hill|peak|dune|dam|pylon|turbine|minaret|steeple|ladder|bronze|sculpture|cross|surge)s?$/;

const COMPASS = /^(?:north|south|east|west|north-?(?:east|west)|south-?(?:east|west))(?:ern|wards?)?$/;

/** "on a single [charge]", "between [charges]", "on [battery] power alone" */
function isCharged(scene: Scene, { quantity }: Draft): boolean {
  for (let i = quantity.whole.after; i < quantity.whole.after + 10; i++) {
    if (/^[.;]$/.test(word(scene, i))) return false;
    if (/^(?:charges?|battery|tank|fill-up)$/.test(word(scene, i))) return true;
  }
  return false;
}

export const PHYSICAL_RULES: readonly MetricRule[] = [
  {
    // "a town 30 miles (48 km) [south of Lima]", "fouled her 20 yards [from goal]", "shot wide [from] eight yards"
    id: 'metric/distance',
    find: ({ scene, draft }) => {
      if (!(draft.part === 'plain' || (draft.part === 'base' && !draft.anchor)) || !LENGTH.test(draft.unit ?? '')) return null;
      const metric = farFrom(scene, draft);
      return metric && { metric };
    },
  },
  {
    // "50 metres [taller] than the old tower", "two inches [wider]"
    id: 'metric/more-by',
    find: ({ scene, draft }) => {
      const at = draft.quantity.whole.after;
      if (
        !LENGTH.test(draft.unit ?? '') ||
        !/^(?:tall|wid|narrow|long|short|deep|thick|thin|broad|high|low|clos)e?r$/.test(word(scene, at))
      )
        return null;
      const metric = plainRole(scene, at, at + 1);
      return metric && { metric };
    },
  },
  {
    // "£4 a week [better off]", "£30 [cheaper]"
    id: 'metric/better-off',
    find: ({ scene, draft }) => {
      const at = draft.quantity.whole.after;
      const { text, start, end } = draft.quantity;
      if (draft.quantity.unitKind === 'money' && /^(?:cheaper|dearer|pricier)$/.test(word(scene, at)))
        return { metric: { name: 'price', text, start, end, type: null } };
      const off = draft.quantity.unitKind === 'money' && /^(?:better|worse)$/.test(word(scene, at)) && word(scene, at + 1) === 'off';
      const metric = off ? plainRole(scene, at, at + 2) : null;
      return metric && { metric };
    },
  },
  {
    // "can go [300 miles] on a charge", "runs [90 km] between charges"
    id: 'metric/range',
    find: ({ scene, draft }) => {
      const { unit, quantity } = draft;
      const { text, start, end } = quantity;
      const goes = /^(?:go|goes|going|gone|travels?|travell?ing|drives?|runs?|covers?|manages?)$/.test(verbWord(scene, draft));
      if (!/^(?:mile|kilometre)$/.test(unit ?? '') || !goes || !(quantity.per === 'charge' || isCharged(scene, draft))) return null;
      return { metric: { name: 'range', text, start, end, type: null } };
    },
  },
  {
    // "31 mpg": how far a car goes on its fuel
    id: 'metric/mileage',
    find: ({ draft, own, clause }) => {
      const { text, start, end } = draft.quantity;
      if (draft.unit !== 'mile per gallon' || own?.metric || clause.metric) return null;
      return { metric: { name: 'fuel economy', text, start, end, type: null } };
    },
  },
  {
    // "would offer [335 horsepower]"
    id: 'metric/power',
    find: ({ draft, own }) => {
      const { text, start, end } = draft.quantity;
      return draft.unit === 'horsepower' && !own?.metric ? { metric: { name: 'power', text, start, end, type: null } } : null;
    },
  },
  {
    // "a 40-foot [yacht]", "the 186-metre [ferry] Delmar", "two-metre [waves]": the one length that a thing is known by
    id: 'metric/extent',
    find: ({ scene, draft }) => {
      if (!isCompound(scene, draft.quantity) || !LENGTH.test(draft.unit ?? '')) return null;
      const { after: first } = draft.quantity.whole;
      // "a 17-foot wooden powerboat" may be one group with its number
      const thing = draft.chunk.after > first ? draft.chunk : rightOf(scene, draft.chunk);
      if (thing?.kind !== 'noun' || thing.first > first) return null;
      const { text, start, end } = draft.quantity;
      for (let i = thing.after - 1; i >= first; i--) {
        const head = word(scene, i);
        const name = VESSEL.test(head) ? 'length' : RISING.test(head) ? 'height' : null;
        if (name) return { metric: { name, text, start, end, type: null } };
        if (scene.nameAt[i]! < 0) return null;
      }
      // "the 90-metre [Mary Orme]": ships are known by their length
      return nameOf(scene, thing.after - 1)?.type === 'product' ? { metric: { name: 'length', text, start, end, type: null } } : null;
    },
  },
  {
    // "a 2-litre four-cylinder [engine]", "a 19-inch, widescreen [display]"
    id: 'metric/compound',
    find: ({ scene, draft, own }) => {
      const thing =
        !own?.metric && draft.quantity.unitKind === 'physical' && isCompound(scene, draft.quantity) ? described(scene, draft) : null;
      const metric = thing && plainRole(scene, thing.first, thing.after);
      return metric && { metric };
    },
  },
];

function farFrom(scene: Scene, draft: Draft): Role | null {
  const at = behindBracket(scene, draft.quantity.whole.after);
  const first = word(scene, at);
  const second = word(scene, at + 1);
  const behind =
    COMPASS.test(first) ||
    /^(?:inland|offshore|downstream|upstream|behind)$/.test(first) ||
    (first === 'from' && !/^[\d(]/.test(second) && scene.quantityAt[at + 1]! < 0) ||
    (first === 'out' && !/^(?:of|in)$/.test(second)) ||
    (first === 'away' && /^(?:from|in|at|on|[.,;])$/.test(second)) ||
    (first === 'off' && second === 'the');
  if (behind) {
    const role = plainRole(scene, at, endOf(scene, at, draft.sentence.after));
    return role && { ...role, name: 'distance' };
  }
  const from = draft.quantity.whole.first - 1;
  if (word(scene, from) !== 'from' || first === 'to' || draft.base || draft.anchor) return null;
  const role = plainRole(scene, from, draft.quantity.whole.after);
  return role && { ...role, name: 'distance' };
}

/** "30 miles [(48 km)] south" */
function behindBracket(scene: Scene, at: number): number {
  if (word(scene, at) !== '(') return at;
  for (let i = at + 1; i < at + 8; i++) if (word(scene, i) === ')') return i + 1;
  return at;
}

/** "south [of Lima]": up to the end of the noun group that the distance is from. */
function endOf(scene: Scene, at: number, limit: number): number {
  let chunk: Chunk | undefined = chunkOf(scene, at);
  let after = Math.max(at + 1, chunk.first === at ? chunk.after : at + 1);
  for (chunk = chunkAt(scene, chunk.index + 1); chunk && chunk.first < limit && after < at + 8; chunk = chunkAt(scene, chunk.index + 1)) {
    if (!/^(?:preposition|noun|other|adjective)$/.test(chunk.kind)) break;
    after = chunk.after;
    if (chunk.kind === 'noun') break;
  }
  return after;
}

/** The noun behind other compounds and adjectives: "a 2-litre, four-cylinder [engine]". */
function described(scene: Scene, { chunk }: Draft): Chunk | null {
  let passed = false;
  for (let next = chunkAt(scene, chunk.index + 1); next && next.index < chunk.index + 6; next = chunkAt(scene, next.index + 1)) {
    if (next.kind === 'noun') return passed ? next : null;
    const quantity = quantityOf(scene, next);
    if (quantity ? !isCompound(scene, quantity) : !/^(?:comma|adverb|adjective)$/.test(next.kind)) return null;
    passed ||= quantity !== null;
  }
  return null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'The van can go 300 miles on a single charge and gets 31 mpg. Ana Costa drove 40 miles to Leeds.',
    facts: [
      { quote: '300 miles', metric: 'range', subject: 'van' },
      { quote: '31 mpg', metric: 'fuel economy' },
      { quote: '40 miles', metric: 'drove to Leeds' },
    ],
  },
  {
    text: 'The village is Norbury, 40 miles (64 km) southwest of Lima. Ana Costa was stopped 35 yards from the gate.',
    facts: [
      { quote: '40 miles', metric: 'distance' },
      { quote: '64 km', metric: 'distance' },
      { quote: '35 yards', metric: 'distance' },
    ],
  },
  { text: 'Ana Costa shot wide from eight yards.', facts: [{ quote: 'eight yards', metric: 'distance' }] },
  { text: 'The reach of the tram was cut from 12 km to 9 km.', facts: [{ quote: '12 km', metric: 'reach' }] },
  { text: 'The mast is some 70m taller than the mill.', facts: [{ quote: '70m', subject: 'mast', metric: 'taller' }] },
  {
    text: 'The van has a 2-litre, four-cylinder engine and would offer 210 horsepower.',
    facts: [
      { quote: '2-litre', metric: 'engine' },
      { quote: '210 horsepower', metric: 'power' },
    ],
  },
  {
    text: 'A 40-foot yacht sank, and the boy fled on a 17-foot wooden rowing boat. Two-metre waves hit the quay and a 12-acre park.',
    facts: [
      { quote: '40-foot', metric: 'length' },
      { quote: '17-foot', metric: 'length' },
      { quote: 'Two-metre', metric: 'height' },
      { quote: '12-acre', metric: 'park' },
    ],
  },
  {
    text: 'A family would be £410 worse off a year, and clerks £4 a week better off.',
    facts: [
      { quote: '£410', kind: 'growth', direction: 'down', metric: 'worse off' },
      { quote: '£4', kind: 'growth', direction: 'up', metric: 'better off' },
    ],
  },
];
