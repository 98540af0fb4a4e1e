/** The day of a disaster or an attack that the article names with its day is the day of its victims, wherever it tells of them. */
import { DISASTER } from '../../../lexicon/disasters.js';
import type { TimeMention } from '../../../document.js';
import { HARMED } from '../../../lexicon/people.js';
import type { ClaimExample } from '../example.js';
import type { Draft } from '../draft.js';
import { chunkAt, isPossessive, once, timeOf, word, type Scene } from '../scene.js';
import { tenseOf } from './tense.js';
import { readTimeUses } from './time-uses.js';

/** The day or month of the one such event that the article dates: "[last Friday]'s bombings", "the [Aug. 7] blasts"; null where there are two. */
const eventTime = once((scene): { readonly time: TimeMention | null } => {
  let found: TimeMention | null = null;
  for (const time of scene.times.times) {
    if (time.type !== 'DATE' || !/^\d{4}-\d\d/.test(time.value ?? '') || !datesEvent(scene, time)) continue;
    if (found !== null && found.value !== time.value) return { time: null };
    found ??= time;
  }
  return { time: found };
});

const BURST = /^(?:explode|erupt|detonate|derail|capsize|collide|crash|overturn)(?:d|ed|s)?$|^capsized$|^(?:ripped|tore|went|blew)$/;

/** Whether such a noun stands right behind the time, "[Friday]'s deadly bomb attacks", or in front, "the bombing of a hotel in Oslo on [Friday]", or a bomb went off then. */
function datesEvent(scene: Scene, time: TimeMention): boolean {
  const { sentence } = scene.tokens.tokens[time.first]!;
  const chunk = chunkAt(scene, scene.chunkAt[time.first]!)!;
  const clause = scene.clauses.clauses[chunk.clause]!;
  const subject = clause.subject === null ? undefined : chunkAt(scene, clause.subject);
  if (clause.verb !== null && BURST.test(word(scene, chunkAt(scene, clause.verb)!.head)))
    if (subject?.kind === 'noun' && /^(?:bombs?|explosives|devices?|explosions?|blasts?)$/.test(word(scene, subject.after - 1)))
      return true;
  for (let i = chunk.index - 1; i > chunk.index - 8; i--) {
    const before = chunkAt(scene, i);
    if (!before || scene.tokens.tokens[before.first]!.sentence !== sentence || !/^(?:noun|preposition|quantity)$/.test(before.kind)) break;
    if (before.kind === 'noun' && DISASTER.test(word(scene, before.after - 1))) return true;
  }
  const start = isPossessive(scene, time.after) ? time.after + 1 : time.after;
  for (let i = start; i < start + 5; i++) {
    const token = scene.tokens.tokens[i];
    if (!token || token.sentence !== sentence) return false;
    if (DISASTER.test(token.lower) && !/^(?:NOUN|PROPN)$/.test(scene.tokens.tokens[i + 1]?.pos ?? '')) return true;
    if (!/^(?:NOUN|PROPN|ADJ|VERB)$/.test(token.pos)) return false;
  }
  return false;
}

/** "the [2017] fire, which killed 72 people", "an attack [in 2019] that killed three": the time of what the clause is about. */
function timeOfAntecedent(scene: Scene, { clause }: Draft): TimeMention | null {
  let i = clause.first;
  if (chunkAt(scene, i)?.kind === 'comma') i++;
  if (!/^(?:which|that)$/.test(word(scene, chunkAt(scene, i)?.first ?? -1))) return null;
  i = clause.first - 1;
  if (chunkAt(scene, i)?.kind === 'comma') i--;
  const behind = timeOf(scene, chunkAt(scene, i));
  const noun = chunkAt(scene, behind ? i - 2 : i);
  const before = isPossessive(scene, chunkAt(scene, i - 1)?.first ?? -1) ? i - 2 : i - 1;
  const time = behind ?? timeOf(scene, chunkAt(scene, before));
  return noun?.kind === 'noun' && DISASTER.test(word(scene, noun.after - 1)) && time?.type === 'DATE' && time.value !== null ? time : null;
}

/** "The quake, which struck [on Monday], killed 30", "The raid [on Sunday], which rebels claimed, killed 12": the time that stands beside the event that harms. */
function timeOfSubject(scene: Scene, { clause }: Draft): TimeMention | null {
  const { subject, verb } = clause;
  const event = subject === null ? undefined : chunkAt(scene, subject);
  if (event?.kind !== 'noun' || !DISASTER.test(word(scene, event.after - 1))) return null;
  for (let i = event.index + 1; i < Math.min(verb!, event.index + 12); i++) {
    const time = timeOf(scene, chunkAt(scene, i));
    if (time?.type === 'DATE' && time.value !== null && /^(?:holds|event)$/.test(readTimeUses(scene)[scene.times.times.indexOf(time)]!))
      return time;
  }
  return null;
}

/** "The bombings have killed [200]", "the blast that killed [10]", "[257] died in the attacks" */
export function eventDay(scene: Scene, draft: Draft): TimeMention | null {
  const { clause, quantity } = draft;
  if (clause.verb === null || !/^(?:count|none)$/.test(quantity.unitKind) || draft.modality !== 'actual') return null;
  const verb = chunkAt(scene, clause.verb)!;
  const whole =
    HARMED.test(word(scene, verb.head)) ||
    RUINED.test(word(scene, verb.head)) ||
    RUINED.test(word(scene, draft.span.after - 1)) ||
    RUINED.test(word(scene, draft.span.after));
  const dated = whole ? timeOfSubject(scene, draft) : null;
  if (dated) return dated;
  if (!HARMED.test(word(scene, verb.head)) && !HARMED.test(word(scene, verb.after - 1))) return null;
  const which = timeOfAntecedent(scene, draft);
  if (which) return which;
  // "as [the bomb] exploded, killing 12"
  const subject = clause.subject === null ? undefined : chunkAt(scene, clause.subject);
  if (subject?.kind === 'noun' && word(scene, subject.first) === 'the' && /^(?:bombs?|explosives)$/.test(word(scene, subject.after - 1)))
    return eventTime(scene).time;
  for (let i = Math.max(0, clause.first - 1); i < clause.after; i++) {
    const chunk = chunkAt(scene, i)!;
    if (chunk.kind !== 'noun' || !DISASTER.test(word(scene, chunk.after - 1)) || chunk.clause < clause.index - 1) continue;
    // "a blast" may be another one
    if (scene.tokens.tokens[chunk.first]!.sentence === draft.sentence.index && !/^an?$/.test(word(scene, chunk.first)))
      return eventTime(scene).time;
  }
  return null;
}

const BEFELL = /^(?:sank|collapsed|burst|erupted|struck|hit|capsized|came|opened|stabbed|shot|plunged|plowed|ploughed)$/;
const RUINED = /^(?:destroyed|damaged|survived|burned|burnt|flattened|levelled|leveled|homeless|shot|stabbed)$/;
const FALLEN =
  /^(?:down|fire|bus|train|plane|jet|helicopter|ferry|boat|ship|car|truck|lorry|coach|dam|mine|bridge|building|volcano|factory)s?$/;

/** "Two trains collided near Oster [in 2017]. The crash killed 32": the time of a disaster, in the sentence or two before, is that of its victims. */
export function toldDisaster(scene: Scene, draft: Draft): TimeMention | null {
  const { clause, sentence, quantity, modality, part } = draft;
  if (clause.verb === null || !/^(?:count|none)$/.test(quantity.unitKind) || modality !== 'actual' || part !== 'plain') return null;
  // "The driver, 34, was hurt": an age
  if (draft.kind === 'measure') return null;
  const verb = chunkAt(scene, clause.verb)!;
  const harmed = [verb.head, verb.after - 1, verb.after].some(
    (token) => HARMED.test(word(scene, token)) || RUINED.test(word(scene, token)),
  );
  if (!harmed || tenseOf(scene, clause) !== 'past') return null;
  for (let s = sentence.index - 1; s >= 0 && s > sentence.index - 3; s--) {
    const before = scene.tokens.sentences[s]!;
    if (before.role !== 'body' || before.paragraph < sentence.paragraph - 1) return null;
    const times = scene.times.times.filter(({ first, type }) => first >= before.first && first < before.after && type !== 'DURATION');
    const time = times.find((at) => readTimeUses(scene)[scene.times.times.indexOf(at)] === 'holds' && /^\d{4}/.test(at.value ?? ''));
    if (!time) {
      if (times.length > 0) return null;
      continue;
    }
    const ahead = scene.published !== null && (time.from ?? '') > scene.published;
    return time.type === 'DATE' && times.length === 1 && !ahead && tellsDisaster(scene, before.first, before.after) ? time : null;
  }
  return null;
}

/** "a [heatwave] hit the city", "the [dam collapsed]", "two [trains collided]" */
function tellsDisaster(scene: Scene, first: number, after: number): boolean {
  let fell = false;
  let thing = false;
  for (let i = first; i < after; i++) {
    const lower = word(scene, i);
    if (
      DISASTER.test(lower) ||
      /^(?:collided|derailed|exploded|crashed|overturned|detonated|gunm[ae]n|knifem[ae]n|shooters?|bombers?|attackers?)$/.test(lower)
    )
      return true;
    fell ||= BEFELL.test(lower);
    thing ||= FALLEN.test(lower);
  }
  return fell && thing;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'The quake, which struck on Sunday, killed 31 people and left 4,000 homeless.',
    facts: [
      { quote: '31 people', period: '2024-05-12' },
      { quote: '4,000 homeless', period: '2024-05-12' },
    ],
  },
  { text: 'The storm, which Bo Bell filmed in 2019, is on show in 12 halls.', facts: [{ quote: '12 halls', period: null }] },
  {
    text: "Ann Lee thanked Norway for its help after last Friday's bombings. The bombings have killed more than 30 people.",
    facts: [{ quote: '30 people', period: '2024-05-10' }],
  },
  {
    text: 'Ann Lee visited Belmora, where the May 7 ferry blasts killed 19 people.',
    facts: [{ quote: '19 people', period: '2024-05-07' }],
  },
  {
    text: "Ann Lee spoke of Friday's bombing. She laid a wreath near the yard hit by the blast that killed 12 people.",
    facts: [{ quote: '12 people', period: '2024-05-10' }],
  },
  {
    text: 'A bomb exploded in Belmora on Friday. Ann Lee was at home when the bomb went off, killing 12 people and hurting 30 others.',
    facts: [
      { quote: '12 people', period: '2024-05-10' },
      { quote: '30 others', period: '2024-05-10' },
    ],
  },
  {
    text: 'Ann Lee grew up in Belmora. In 1995 a heatwave hit the city. It killed 700 people.',
    facts: [
      { quote: '700 people', period: '1995' },
      { quote: '1995', kind: 'date' },
    ],
  },
  {
    text: 'Ann Lee grew up in Belmora. Two trams collided there in 2017. The tracks were icy. Nine passengers died.',
    facts: [
      { quote: 'Two trams', period: '2017' },
      { quote: 'Nine passengers', period: '2017' },
    ],
  },
  {
    text: 'A gunman fired 27 shots within a minute on 4 July 2022. Seven people died.',
    facts: [{ quote: 'Seven people', period: '2022-07-04' }],
  },
  {
    text: 'Ann Lee grew up in Belmora. Her mother moved there in 1995. A fever once killed 700 people.',
    facts: [{ quote: '700 people', period: null }],
  },
  {
    text: 'An inquiry into the 2017 fire, which killed 72 people, has cost £9m.',
    facts: [
      { quote: '72 people', period: '2017' },
      { quote: '£9m', period: null },
    ],
  },
  {
    text: 'Bo Bell faces 12 charges over an attack in 2019 that killed three people.',
    facts: [
      { quote: '12 charges', period: null },
      { quote: 'three people', period: '2019' },
    ],
  },
  { text: 'The dam burst on Friday. The keeper, 34, was hurt.', facts: [{ quote: '34', period: null }] },
  { text: "Ann Lee spoke of Friday's bombing. A blast in Oslo once killed 12 people.", facts: [{ quote: '12 people', period: null }] },
  {
    text: "Ann Lee spoke of Friday's bombing and of the May 2 blast. The attacks killed 12 people.",
    facts: [{ quote: '12 people', period: null }],
  },
];
