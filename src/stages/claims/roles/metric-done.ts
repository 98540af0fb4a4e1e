/** What the sentence measured just before, or else what the number's verb says: "[beat the champion] by 1.4 seconds". */
import type { Clause, Role } from '../../../document.js';
import { changeVerbs } from '../../../lexicon/change.js';
import { forecastVerbs } from '../../../lexicon/reporting.js';
import type { Draft } from '../draft.js';
import { thanOthers } from '../change/movement.js';
import type { ClaimExample } from '../example.js';
import { plainRole } from '../phrases.js';
import { complementBehind, verbPhrase } from '../verb-phrases.js';
import { chunkAt, clauseOf, headWord, leftOf, word, type Scene } from '../scene.js';
import type { MetricRule } from './metric-rule.js';
import { changeNounBefore, describes, isWeak, tellsItself, verbWord } from './nearby.js';
import { rivalOf, supportOf } from './polls.js';

export const DONE_RULES: readonly MetricRule[] = [
  {
    // "That tops the £9m that [poured into clinics] in 2012": what another sum was, not how it compares
    id: 'metric/relative',
    find: ({ scene, draft }) => {
      if (!/^(?:surpass|exceed|eclips|top|beat|match|dwarf|outstrip)/.test(verbWord(scene, draft))) return null;
      const relative = chunkAt(scene, draft.chunk.index + 1);
      const told = relative?.kind === 'relative' ? clauseOf(scene, relative) : null;
      if (!told || told.subject !== draft.chunk.index || told.verb === null) return null;
      const metric = verbPhrase(scene, told, draft.chunk);
      return metric && { metric };
    },
  },
  {
    // "Sales were $3bn, a 13% increase"
    id: 'metric/carried',
    find: ({ scene, draft, clause, focus, inSentence, sameUnit, hasVerb }) => {
      const change =
        draft.part === 'growth' ||
        draft.part === 'base' ||
        draft.quantity.unitKind === 'none' ||
        draft.quantity.number.class === 'multiplier';
      if (!focus.metric || !inSentence || !(change || sameUnit || !hasVerb) || tellsItself(scene, draft)) return null;
      return { metric: focus.metric, owner: change && !clause.subject ? focus.subject : null };
    },
  },
  {
    // "Brokers look for $1.37 a share": of what a share earns
    id: 'metric/expected',
    find: ({ draft, scene, own }) => {
      if (
        own?.metric ||
        draft.quantity.unitKind !== 'money' ||
        draft.quantity.per !== 'share' ||
        !forecastVerbs.has(verbWord(scene, draft))
      )
        return null;
      const { text, start, end } = draft.quantity;
      return { metric: { name: 'earnings per share', text, start, end, type: null } };
    },
  },
  {
    // "[All the delays] amounted to nine months"
    id: 'metric/amounted',
    find: ({ scene, draft, clause, hasVerb }) =>
      hasVerb &&
      clause.subject?.type === null &&
      draft.part === 'plain' &&
      /^(?:amount|total|number)(?:s|ed|led)$/.test(verbWord(scene, draft))
        ? { metric: clause.subject }
        : null,
  },
  {
    // "She [beat the champion] by 1.4 seconds"; "is", "stood at" say less than what was measured before
    id: 'metric/verb-phrase',
    find: ({ scene, draft, focus, near, sameUnit, hasVerb }) => {
      const gained = draft.part === 'growth' && draft.because.includes('change/extra');
      const grown = draft.part === 'growth' && !gained && !tellsItself(scene, draft);
      if (!hasVerb || grown || draft.quantity.unitKind === 'percent') return null;
      // "said the owner, whose children walk 11 miles": who says so does nothing
      if (/^(?:said|says|say|adds|added|tells|told|notes|noted)$/.test(verbWord(scene, draft))) return null;
      const bare = draft.quantity.unitKind === 'none';
      // "Analysts had been forecasting £78m": of what was told before
      if (focus.metric && near && sameUnit && forecastVerbs.has(verbWord(scene, draft))) return null;
      if (focus.metric && near && (sameUnit || gained || bare) && isWeak(scene, draft.clause)) return null;
      // "edged up to 102.5" says nothing of what moved
      if (bare && draft.part === 'level' && changeVerbs.has(verbWord(scene, draft))) return null;
      const metric = counted(scene, draft) ?? completed(scene, draft, verbPhrase(scene, draft.clause, draft.chunk));
      // "is", "were still" say nothing of what is measured
      return metric &&
        !/^(?:said|says|say|told|tells|added|according)$/i.test(metric.text) &&
        !/^(?:is|are|was|were|be|been|has|have|had)(?: (?:still|now|also|it|them|\p{L}+th|second|third|first|fifth))?$/iu.test(
          metric.text,
        ) &&
        !describes(scene, draft)
        ? { metric }
        : null;
    },
  },
  {
    // "Orion led [the market] with 44%"
    id: 'metric/led',
    find: ({ scene, draft }) => {
      const verb = draft.clause.verb === null ? undefined : chunkAt(scene, draft.clause.verb);
      if (!verb || draft.quantity.unitKind !== 'percent' || draft.part === 'growth' || !LEADING.test(headWord(scene, verb))) return null;
      const told = plainRole(scene, verb.head, verb.after);
      if (told && rivalOf(scene, draft.clause)) return { metric: { ...told, name: 'support' } };
      const object = chunkAt(scene, verb.index + 1);
      const metric = object?.kind === 'noun' && object.index < draft.chunk.index ? plainRole(scene, object.first, object.after) : null;
      return metric && { metric };
    },
  },
  {
    // "a [yearly rise] of 5%", "looking for [growth] of 1%"
    id: 'metric/change-noun',
    find: ({ scene, draft }) => {
      const noun = draft.part === 'growth' ? changeNounBefore(scene, draft) : null;
      return noun && { metric: noun };
    },
  },
  {
    // "Lee drew [5%]" in a poll
    id: 'metric/support',
    find: ({ scene, draft, clause }) => {
      const metric = supportOf(scene, draft, clause.subject);
      return metric && { metric };
    },
  },
  {
    // "Women [earn] 9% less than men": a verb of its own tells what is compared
    id: 'metric/more-done',
    find: ({ scene, draft, hasVerb }) => {
      const compared = draft.because.includes('change/more-than') || thanOthers(scene, draft.chunk.after + 1);
      if (!hasVerb || !compared || isWeak(scene, draft.clause)) return null;
      const metric = verbPhrase(scene, draft.clause, draft.chunk);
      return metric && { metric };
    },
  },
  {
    // "In nine days, the union [will start balloting]": how long what stands behind took or takes
    id: 'metric/during',
    find: ({ scene, draft }) => {
      if (!(draft.duration || draft.quantity.unitKind === 'time') || draft.part !== 'plain') return null;
      // "[Those] nine months were hard for her"
      const opens = draft.clause.subject === null && draft.chunk.index <= draft.clause.first + 1;
      if (leftOf(scene, draft.chunk)?.kind !== 'preposition' && !opens) return null;
      const clause = draft.clause.verb === null ? clauseBehind(scene, draft) : draft.clause;
      // "plans to let it go beyond nine months [should stand]": it stands behind the subject
      if (clause?.subject != null && clause.subject < draft.chunk.index) return null;
      const metric = clause?.verb != null && clause.verb > draft.chunk.index ? verbPhrase(scene, clause, draft.chunk) : null;
      return metric && !/^(?:is|are|was|were|be|been|said|says|say)$/i.test(metric.text) ? { metric } : null;
    },
  },
  {
    // "£410m of the budget [went unused]", "Another £600,000 would [see us through]": what the number itself is said to do
    id: 'metric/done',
    find: ({ scene, draft }) => {
      const { subject, verb } = draft.clause;
      if (subject !== draft.chunk.index || verb === null || verb < subject) return null;
      const metric = verbPhrase(scene, draft.clause, draft.chunk);
      return metric && { metric };
    },
  },
];

const LEADING = /^(?:lead|leads|led|leading|top|tops|topped|dominat(?:e|es|ed))$/;

/** "In nine days, [the union will start]": the clause behind the comma that a number in front of it ends with. */
function clauseBehind(scene: Scene, { chunk, sentence }: Draft): Clause | null {
  const next = chunkAt(scene, chunk.index + 1);
  const behind = next?.kind === 'comma' ? chunkAt(scene, next.index + 1) : next;
  return behind && behind.first < sentence.after ? clauseOf(scene, behind) : null;
}

/** "averaged 21.4 [points]", "totalled 90 [points]": a verb that only says that it was measured. */
function counted(scene: Scene, draft: Draft): Role | null {
  const at = draft.quantity.number.after;
  const told = /^(?:averag|total)/.test(verbWord(scene, draft)) && draft.unit === 'point' && draft.part === 'plain';
  return told && word(scene, at).startsWith('point') ? plainRole(scene, at, at + 1) : null;
}

/** "took 10 years [to bring it to the screen]", "put £5m [into ports]": a bare verb with what completes it behind the number. */
function completed(scene: Scene, { clause, chunk }: Draft, metric: Role | null): Role | null {
  const verb = chunkAt(scene, clause.verb!)!;
  // "They [won't] wait three months": how certain it is, not what
  const bare = metric && { ...metric, name: metric.name.replace(/^(?:not|never|\p{L}+n['’]t) (?=\p{L})/u, '') };
  const particle = /^(?:in|up|out|off|down|away|back|aside)$/.test(word(scene, verb.after)) ? 1 : 0;
  if (!metric || verb.index > chunk.index || metric.end > scene.tokens.tokens[verb.after - 1 + particle]!.end) return bare;
  // "came within nine weeks [of the raid]": since when, not what
  const complement = word(scene, chunk.first - 1) === 'within' ? null : complementBehind(scene, chunk);
  if (!complement || !bare) return bare;
  const spent = /^(?:tak(?:e|es|en|ing)|took|need(?:s|ed)?|requir(?:e|es|ed)|spen(?:d|ds|t))$/.test(word(scene, verb.head));
  return { ...bare, name: spent ? complement.name.replace(/^to /, '') : `${bare.name} ${complement.name}` };
}

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'Ana Costa beat Bo Bell 7-6, 6-1 in 90 minutes.', facts: [{ quote: '90 minutes', metric: 'beat Bo Bell' }] },
  {
    text: 'Kenya and Peru broke the Stability and Growth Pact for three years. Orsa Inc. has served hotels and dug wells for nine years.',
    facts: [
      { quote: 'three years', metric: 'broke the Stability and Growth Pact' },
      { quote: 'nine years', metric: 'dug wells' },
    ],
  },
  { text: 'The other $9m was paid by brokers.', facts: [{ quote: '$9m', metric: 'paid' }] },
  { text: 'Each stop has $20,000 in prize money.', facts: [{ quote: '$20,000', metric: 'prize money' }] },
  { text: 'The many hold-ups amounted to 62 months.', facts: [{ quote: '62 months', metric: 'many hold-ups' }] },
  { text: 'Plans to let it run beyond nine months should be published.', facts: [{ quote: 'nine months' }] },
  { text: 'Women earn 9% less than men.', facts: [{ quote: '9%', kind: 'rate', subject: 'Women', metric: 'earn' }] },
  {
    text: 'In nine days, the union will start balloting clerks.',
    facts: [{ quote: 'nine days', subject: 'union', metric: 'start balloting clerks' }],
  },
  {
    text: 'Over the last two years Orsa Inc. has opened shops in Peru.',
    facts: [{ quote: 'the last two years', subject: 'Orsa Inc.', metric: 'opened shops in Peru' }],
  },
  { text: 'The drivers make £12 an hour.', facts: [{ quote: '£12', metric: 'pay' }] },
  { text: 'Orsa Inc. made £12m.', facts: [{ quote: '£12m', metric: 'profit' }] },
  { text: 'That tops the £9m that poured into clinics in 2012.', facts: [{ quote: '£9m', metric: 'poured into clinics' }] },
  {
    text: 'Ministers announced an extra £3m for night clinics.',
    facts: [{ quote: '£3m', subject: 'Ministers', metric: 'announced for night clinics' }],
  },
  {
    text: 'A cup run would bring in another £90,000 from television.',
    facts: [{ quote: '£90,000', metric: 'bring in from television' }],
  },
  { text: 'Ana Costa was barred from running a shop for 12 years.', facts: [{ quote: '12 years', metric: 'running a shop' }] },
  {
    text: 'Sales of Orsa Inc. rose 4%, and its customers are spending 40p more a visit.',
    facts: [{ quote: '40p', kind: 'growth', metric: 'spending' }],
  },
  {
    text: 'Orsa Inc. will spend $40m on raising its quay by 3 metres.',
    facts: [{ quote: '3 metres', kind: 'growth', metric: 'raising its quay' }],
  },
  {
    text: 'Ana Costa held the title for a fourth straight year.',
    facts: [{ quote: 'fourth straight year', subject: 'Ana Costa', metric: 'held the title for straight year' }],
  },
  {
    text: 'Orsa Inc. asked pupils, and one in nine has yet to choose a school.',
    facts: [{ quote: 'one in nine', kind: 'share', metric: 'choose a school' }],
  },
  {
    text: 'A quarter of tenants in Peru have given up on at least one bank.',
    facts: [{ quote: 'quarter', kind: 'share', metric: 'given up on at least one bank' }],
  },
  {
    text: '"We ask for little," said Ana Costa, whose sons walk 11 miles to school.',
    facts: [{ quote: '11 miles', metric: 'walk to school' }],
  },
  { text: 'Ridership rose 6% in Peru.', facts: [{ quote: '6%', subject: 'Peru', metric: 'Ridership' }] },
  {
    text: 'Orsa Inc. cut its budget, but £4m of the money went unused.',
    facts: [{ quote: '£4m', metric: 'money' }],
  },
  {
    text: 'Another £600,000 would see Orsa Inc. through the year.',
    facts: [{ quote: '£600,000', metric: 'see Orsa Inc.' }],
  },
  {
    text: 'Ana Costa took 10 years to bring the saga to the stage.',
    facts: [{ quote: '10 years', subject: 'Ana Costa', metric: 'bring the saga to the stage' }],
  },
  {
    text: 'The council has promised £48m over three years to keep village schools open.',
    facts: [{ quote: '£48m', subject: 'council', metric: 'promised to keep village schools open' }],
  },
  { text: "Shoppers won't wait three months.", facts: [{ quote: 'three months', subject: 'Shoppers', metric: 'wait' }] },
  { text: 'Brokers had expected $1.37 a share.', facts: [{ quote: '$1.37', metric: 'earnings per share' }] },
  { text: 'Orsa led the tea market with 44%.', facts: [{ quote: '44%', subject: 'Orsa', metric: 'tea market' }] },
  { text: 'Ana Costa said a new pier could bring in an extra £6m.', facts: [{ quote: '£6m', metric: 'bring in' }] },
  {
    text: 'The Greens won 12 seats and the Reds have seven.',
    facts: [{ quote: 'seven', subject: 'Reds', metric: 'seats' }],
  },
  { text: 'Ana Costa had been looking for growth of 1%.', facts: [{ quote: '1%', metric: 'growth', kind: 'growth', direction: 'up' }] },
  {
    text: 'Ana Costa beat the champion by 1.4 seconds.',
    facts: [{ quote: '1.4 seconds', metric: 'beat the champion', subject: 'Ana Costa' }],
  },
  {
    text: 'Twelve clerks are now confirmed to have drowned. Some 40 firms are thought to have closed in May.',
    facts: [
      { quote: 'Twelve clerks', metric: 'clerks drowned' },
      { quote: '40 firms', metric: 'firms closed' },
    ],
  },
  { text: 'Ana Costa averaged 21.4 points a game.', facts: [{ quote: '21.4 points', metric: 'points' }] },
];
