/** Measures told by how many or how large a part: "[the number of tenants waiting more than a year] has fallen by 9%", and by a noun of change alone. */
import type { Role } from '../../../document.js';
import { changeNouns, changeVerbs } from '../../../lexicon/change.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { phraseFrom, plainRole, roleFrom } from '../phrases.js';
import { chunkAt, chunkOf, headWord, word, type Scene } from '../scene.js';
import { STATING } from './clause-words.js';
import type { FoundMetric, MetricRule } from './metric-rule.js';

const TALLY = /^(?:numbers?|percentage|proportion|amount)$/;
const AUXILIARY =
  /^(?:is|are|was|were|has|have|had|be|been|being|will|would|could|may|might|should|can|also|to|expected|likely|set|already|now|still)$/;
/** Where the phrase or the clause ends. */
const BORDER = /^(?:[,;:.()–—]|--|said|says|and|but|while|that|when|as)$/;
const FARTHEST = 32;

/** The phrase between the word that counts and the verb in front of the number, or null. */
function talliedPhrase(scene: Scene, { quantity, sentence }: Draft): FoundMetric | null {
  const from = Math.max(sentence.first, quantity.whole.first - FARTHEST);
  // "the number of vans sold would [double]": the number is the verb
  const own = quantity.number.class === 'multiplier';
  let verb = own ? (quantity.hedge?.first ?? quantity.whole.first) : quantity.whole.first - 1;
  // "has fallen [slightly, by a striking] 9%"
  while (!own && verb > from && !moves(word(scene, verb))) {
    if (BORDER.test(word(scene, verb)) || quantity.whole.first - verb > 9) return null;
    verb--;
  }
  let after = verb;
  while (after > from && AUXILIARY.test(word(scene, after - 1))) after--;
  for (let first = after - 2; first >= from; first--) {
    const lower = word(scene, first);
    if (TALLY.test(lower) && /^(?:of|waiting|living|working|using|taking|claiming|going|attending)$/.test(word(scene, first + 1)))
      return tallied(scene, first, after, own);
    if (BORDER.test(lower) && !(lower === 'and' || lower === 'as')) return null;
  }
  return null;
}

function tallied(scene: Scene, first: number, after: number, multiplied: boolean): FoundMetric | null {
  const metric = plainRole(scene, first, after);
  return metric && { metric, owner: multiplied ? ofWhat(scene, first + 1) : null };
}

/** "the number of [vans] sold" */
function ofWhat(scene: Scene, of: number): Role | null {
  const noun = word(scene, of) === 'of' ? chunkOf(scene, of + 1) : undefined;
  return noun?.kind === 'noun' ? roleFrom(scene, noun.first, noun.after) : null;
}

/** "took to 15 [the number of ferries lost]" */
function totalBehind(scene: Scene, { quantity }: Draft): Role | null {
  const total = chunkOf(scene, quantity.whole.after);
  if (total.kind !== 'noun' || total.first !== quantity.whole.after) return null;
  const phrase = phraseFrom(scene, total, /^(?:of|in)$/);
  const done = chunkAt(scene, phrase.next);
  return plainRole(scene, phrase.first, done?.kind === 'verb' ? done.after : phrase.after);
}

const moves = (lower: string): boolean => changeVerbs.has(lower) || STATING.test(lower);

/** A change that says nothing of what it is of: "an [increase]", "the smallest [rise]"; but "growth", "cuts", "gains" are told of. */
const BARE_CHANGE =
  /^(?:(?:an?|the|further|new|first|big|bigger|biggest|small|smaller|smallest|large|larger|largest|sharp|sharper|sharpest|slight|similar|overall|annual|monthly) )*(?:rise|increase|decline|drop|fall|decrease|reduction|improvement|jump)$/i;

export const TALLY_RULES: readonly MetricRule[] = [
  {
    // "[The percentage of tenants with a phone] has shrunk to 51%", "took to 15 [the number of ferries lost]"
    id: 'metric/tally',
    find: ({ scene, draft, own, clause }) => {
      if (own?.metric || draft.part === 'rank' || draft.duration) return null;
      const brought = draft.because.includes('change/taken-total') ? totalBehind(scene, draft) : null;
      if (brought) return { metric: brought };
      const found = talliedPhrase(scene, draft);
      return found && found.metric.end !== clause.metric?.end ? { ...found, owner: clause.owner ?? found.owner ?? null } : null;
    },
  },
  {
    // "Visits rose. That is [an increase] of 30%": of what was told before
    id: 'metric/bare-change',
    find: ({ own, object, clause, focus, near }) => {
      const found = own?.metric ? null : (object?.metric ?? clause.metric);
      if (!found || !BARE_CHANGE.test(found.name) || found.name !== found.text || !focus.metric || !near) return null;
      const told = changeNouns.has(focus.metric.name.split(' ').pop()!.toLowerCase());
      return told ? null : { metric: focus.metric, owner: clause.owner ?? (clause.subject ? null : focus.subject) };
    },
  },
  {
    // "the sector, which saw [output] fall 5%": what it saw move, and not who saw it
    id: 'metric/seen',
    find: ({ scene, draft }) => {
      const { verb } = draft.clause;
      const noun = verb === null || draft.part === 'plain' ? undefined : chunkAt(scene, verb - 1);
      const saw = noun?.kind === 'noun' && verb! < draft.chunk.index ? chunkAt(scene, noun.index - 1) : undefined;
      const metric =
        saw?.kind === 'verb' && /^(?:see|sees|saw|seen|seeing|watch(?:ed|es)?|let|helped)$/.test(headWord(scene, saw))
          ? plainRole(scene, noun!.first, noun!.after)
          : null;
      return metric && draft.clause.subject !== noun!.index ? { metric } : null;
    },
  },
];

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'The fire brought to 15 the number of ferries lost.',
    facts: [{ quote: '15', metric: 'number of ferries lost' }],
  },
  {
    text: 'The percentage of tenants with a phone in Peru has shrunk to 51%.',
    facts: [{ quote: '51%', metric: 'percentage of tenants with a phone in Peru' }],
  },
  {
    text: 'The number waiting more than a year fell by 9%.',
    facts: [{ quote: '9%', kind: 'growth', metric: 'number waiting more than a year' }],
  },
  {
    text: 'Some 300 visits were logged in May. That is an increase of 30%.',
    facts: [{ quote: '30%', kind: 'growth', metric: 'visits logged' }],
  },
  {
    text: 'The number of vans sold in Peru would double. The number of tins found has more than trebled.',
    facts: [
      { quote: 'double', metric: 'number of vans sold in Peru' },
      { quote: 'trebled', metric: 'number of tins found' },
    ],
  },
  { text: 'The car sector, which saw output fall 5%, is small.', facts: [{ quote: '5%', kind: 'growth', metric: 'output' }] },
];
