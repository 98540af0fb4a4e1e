/** Places that the words at the number tell: "[the UK's] third-oldest", "a third of [Norway's] power", "two [Ohio] plants". */
import type { Chunk, NameMention } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { chunkAt, chunkOf, entityOf, headWord, isPossessive, nameOf, trimmed, word, type Scene } from '../scene.js';
import { AREAS } from './place-role.js';
import type { Site } from './sites.js';

export function placeSite(scene: Scene, mention: NameMention, rule: string, chunk: Chunk): Site {
  const { name, code } = entityOf(scene, mention);
  return {
    role: { name, text: mention.text, start: mention.start, end: mention.end, type: 'place', code },
    rule,
    chunk,
    opens: false,
    venue: false,
  };
}

/** "the third-largest [U.S.] discounter": the place that narrows whom it is ranked among. */
function placeInside(scene: Scene, draft: Draft): Site | null {
  const noun = rightNoun(scene, draft);
  for (let i = noun?.first ?? 0; noun && i < noun.after - 1; i++) {
    const mention = nameOf(scene, i);
    if (mention?.type === 'place' && mention.after < noun.after && !isPossessive(scene, mention.after))
      return placeSite(scene, mention, 'place/possessor', noun);
  }
  return null;
}

/** The noun group that a rank describes, behind its superlative. */
function rightNoun(scene: Scene, { chunk, span }: Draft): Chunk | null {
  for (let i = chunk.index; i <= chunk.index + 3; i++) {
    const next = chunkAt(scene, i);
    if (next?.kind === 'noun' && next.after > span.after) return next;
    if (!next || !/^(?:quantity|other|adjective|adverb)$/.test(next.kind)) return null;
  }
  return null;
}

/** "[Norway's] second-oldest mill", "[the world's] fourth-largest shipper" */
export function ofRank(scene: Scene, draft: Draft): Site | null {
  // "[Danish] second seed Ann Lee": where she is from, and not whom she is seeded among
  if (draft.kind !== 'rank' || draft.metric?.name === 'seeding') return null;
  const last = draft.span.first - 1;
  return (
    placeInside(scene, draft) ??
    (isPossessive(scene, last) ? owner(scene, last - 1, draft.chunk, 'place/possessor') : null) ??
    ofRanking(scene, draft)
  );
}

/** "[world] number one", "the [British] number two", "a [UK] top ten hit", "number two in the [world]" */
function ofRanking(scene: Scene, { span, chunk }: Draft): Site | null {
  const last = span.first - 1;
  if (word(scene, last) === 'world' || nameOf(scene, last)?.type === 'place') return owner(scene, last, chunk, 'place/possessor');
  // "the [Irish] vinyl sales top 20"
  const list = chunkAt(scene, chunk.index - 1);
  if (list?.kind === 'noun' && list.after === span.first && LISTS.test(headWord(scene, list)))
    for (let i = list.first; i < list.after; i++) if (nameOf(scene, i)?.type === 'place') return owner(scene, i, list, 'place/possessor');
  if (word(scene, span.after) !== 'in') return null;
  const noun = chunkAt(scene, scene.chunkAt[span.after + 1] ?? -1);
  return noun?.kind === 'noun' && headWord(scene, noun) === 'world' ? owner(scene, noun.head, noun, 'place/possessor') : null;
}

const LISTS = /^(?:sales|singles?|albums?|charts?|downloads?|video|dvd|box[- ]office|rankings?|ratings?|bestseller|bestsellers)$/;

/** The place whose last word a token is: "[Norway]'s", "the [region]'s". */
function owner(scene: Scene, token: number, chunk: Chunk, rule: string): Site | null {
  const mention = nameOf(scene, token);
  if (mention?.type === 'place') return placeSite(scene, mention, rule, chunk);
  if (!AREAS.test(word(scene, token))) return null;
  const { start, end, text } = scene.tokens.tokens[token]!;
  // "the [world] number two", who is a person
  const name = mention && mention.type !== 'person' ? entityOf(scene, mention).name : text;
  return { role: { name, text, start, end, type: 'place', code: null }, rule, chunk, opens: false, venue: false };
}

/** "shut a mill in [Bergen], where it has 140 staff" */
export function ofWhere(scene: Scene, { chunk, sentence }: Pick<Draft, 'chunk' | 'sentence'>): Site | null {
  for (let i = chunk.index - 1; i > chunk.index - 14; i--) {
    const where = chunkAt(scene, i);
    if (!where || where.first < sentence.first || where.kind === 'stop' || where.kind === 'quantity') return null;
    if (word(scene, where.first) !== 'where') continue;
    let at = /^[,–—-]$/.test(word(scene, where.first - 1)) ? i - 2 : i - 1;
    // "held in [Bergen], near Oslo, where"
    if (/^(?:near|off|outside)$/.test(word(scene, chunkAt(scene, at - 1)?.first ?? -1)) && chunkAt(scene, at - 2)?.kind === 'comma')
      at -= 3;
    const noun = chunkAt(scene, at);
    const mention = noun?.kind === 'noun' ? nameOf(scene, noun.after - 1) : null;
    return mention?.type === 'place' && mention.form === 'name' ? placeSite(scene, mention, 'place/where', noun!) : null;
  }
  return null;
}

/** "a third of [Norway's] power", "30% of [the bloc's] trade", "first among [Japan's] brands" */
export function ofWhole(scene: Scene, draft: Draft): Site | null {
  if (draft.kind !== 'share' && draft.kind !== 'rank') return null;
  const link = word(scene, draft.quantity.whole.after);
  if (link !== 'of' && link !== 'among') return null;
  // A text may end behind "of"
  const noun = chunkAt(scene, scene.chunkAt[draft.quantity.whole.after + 1] ?? -1);
  if (noun?.kind !== 'noun') return null;
  // "the region", where it takes up no name, may be any that the report is set in
  const mention = nameOf(scene, noun.first) ?? nameOf(scene, noun.first + 1);
  return mention && mention.after < noun.after && isPossessive(scene, mention.after)
    ? owner(scene, mention.after - 1, noun, 'place/own')
    : null;
}

/** "30% of the [British] kettle market", "the count of its [Irish] branches": a place that narrows what is counted. */
export function ofOwnPhrase(scene: Scene, draft: Draft): Site | null {
  const first = Math.max(draft.clause.first, draft.chunk.index - 4);
  for (let k = Math.min(draft.clause.after, draft.chunk.index + 4) - 1; k >= first; k--) {
    const noun = chunkAt(scene, k)!;
    if (
      noun.kind !== 'noun' ||
      !COUNTED.test(headWord(scene, noun)) ||
      (k < draft.chunk.index && word(scene, chunkAt(scene, k - 1)?.first ?? -1) !== 'of')
    )
      continue;
    for (let i = noun.first; i < noun.after - 1; i++) {
      const mention = nameOf(scene, i);
      if (mention?.type === 'place') return placeSite(scene, mention, 'place/own', noun);
    }
  }
  return null;
}

const VOTES = /\b(?:votes?|majority|turnout|vote share|lead|swing|margin)\b/i;
const SEATS =
  /^(?:seats?|constituency|by-election|byelection|ward|electorate|riding|runoff|run-off|primary|caucus|caucuses|election|elections|referendum)$/;

/** "won the [Farrow] seat with 900 votes", "the [Farrow] by-election": where those who vote are. */
export function ofSeat(scene: Scene, { metric, quantity, clause, sentence }: Draft): Site | null {
  if (!VOTES.test(metric?.text ?? '') && !VOTES.test(quantity.text)) return null;
  for (let k = clause.after - 1; k >= 0; k--) {
    const noun = chunkAt(scene, k)!;
    if (noun.first < sentence.first) break;
    if (noun.kind !== 'noun' || !SEATS.test(headWord(scene, noun))) continue;
    for (let i = noun.first; i < noun.head; i++) {
      const mention = nameOf(scene, i);
      // A seat of a little town has a name that may be anything's
      if (!mention || (mention.type !== 'place' && (mention.type === 'person' || mention.after !== noun.head))) continue;
      if (!isPossessive(scene, mention.after)) return placeSite(scene, mention, 'place/seat', noun);
    }
  }
  return null;
}

/** "[Britain's] biggest grocer, with a share of 27%": among whom it leads. */
export function ofLeader(scene: Scene, { kind, metric, chunk, sentence }: Draft): Site | null {
  if (kind !== 'share' || !/\bshare$/.test(metric?.name ?? '')) return null;
  for (let i = chunk.first - 1; i > sentence.first + 1; i--) {
    if (!LEADING.test(word(scene, i)) || !isPossessive(scene, i - 1)) continue;
    const mention = nameOf(scene, i - 2);
    return mention?.type === 'place' ? placeSite(scene, mention, 'place/own', chunkOf(scene, i)) : null;
  }
  return null;
}

const LEADING = /^(?:biggest|largest|leading|top|main|dominant|oldest|number|no)$/;

/** "a million [US] consumers", "one in ten [British] adults", "two [Ohio] plants": where those counted are. */
export function ofPeople(scene: Scene, { kind, chunk, quantity }: Draft): Site | null {
  if (kind !== 'count' && kind !== 'share') return null;
  const right = chunkAt(scene, chunk.index + (word(scene, chunk.after) === 'of' ? 2 : 1));
  const noun = quantity.noun ?? (right?.kind === 'noun' ? right : null);
  // "half of [all] US homes"
  const { first, after } = (noun && trimmed(scene, noun.first, noun.after)) ?? { first: 0, after: 0 };
  const mention = after - first > 1 ? nameOf(scene, first) : null;
  const head = word(scene, after - 1);
  const local = LOCALS.test(head) || COUNTED.test(head) || (kind === 'share' && SHARED.test(head));
  return mention?.type === 'place' && mention.after < after && local ? placeSite(scene, mention, 'place/people', right ?? chunk) : null;
}

/** People and places of business who are where they are said to be from. */
const LOCALS =
  /^(?:consumers|adults|households|homes|shoppers|voters|votes|drivers|motorists|families|firms|businesses|companies|employers|internet|users|viewers|patients|pupils|schoolchildren|children|teenagers|parents|taxpayers|homeowners|tenants|renters|jobs|dates|gigs|concerts|shows|towns|cities|counties|states|regions|villages|schools|universities|hospitals|prisons|farms|mills|airports|ports|mines|sites|offices|cinemas|theat(?:re|er)s|banks|dealerships)$/;
/** Of whom a share is told where they live: "40% of [American women]"; counted, they may be anywhere. */
const SHARED =
  /^(?:women|men|girls|boys|people|workers|employees|students|teens|youngsters|pensioners|residents|graduates|doctors|nurses|teachers|farmers|investors|executives|managers|couples|mothers|fathers|smokers)$/;

const COUNTED = /^(?:market|markets|stores|outlets|shops|factories|plants|branches|restaurants|hotels|dealers)$/;

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'Ann Lee lost. Even so, the world number six smiled.', facts: [{ quote: 'number six', place: 'world' }] },
  { text: 'Ann Lee lost to Danish second seed Eva Moss.', facts: [{ quote: 'second', metric: 'seeding', place: null }] },
  { text: "Tolvane Corp. is the UK's third-oldest brewer.", facts: [{ quote: 'third', place: 'UK' }] },
  { text: "Tolvane Corp. is the region's third-oldest brewer.", facts: [{ quote: 'third', place: 'region' }] },
  { text: 'Tolvane Corp. will close two Ohio plants.', facts: [{ quote: 'two Ohio plants', place: 'Ohio' }] },
  { text: 'The European Union is warm. Wind met a third of the bloc’s demand.', facts: [{ quote: 'third', place: 'European Union' }] },
  { text: 'Tolvane Corp. holds 30% of the British kettle market.', facts: [{ quote: '30%', place: 'United Kingdom' }] },
  { text: 'Tolvane Corp. has a 27% share of the British kettle market.', facts: [{ quote: '27%', place: 'United Kingdom' }] },
  { text: 'Wind met a third of Norway’s demand.', facts: [{ quote: 'third', place: 'Norway' }] },
  { text: 'Tolvane Corp. ranked first among Norway’s brewers.', facts: [{ quote: 'first', place: 'Norway' }] },
  { text: 'About 12,000 British households lost power.', facts: [{ quote: '12,000 British households', place: 'United Kingdom' }] },
  { text: 'Tolvane Corp., the third-largest Norwegian brewer, was sold.', facts: [{ quote: 'third', place: 'Norway' }] },
  { text: 'Tolvane Corp. has a base in Leeds, where it has 140 staff.', facts: [{ quote: '140 staff', place: 'Leeds' }] },
  { text: 'In Norway, where fees doubled, boats are sold.', facts: [{ quote: 'doubled', subject: 'Norway', place: 'Norway' }] },
  { text: 'The mill is loved in Norway - where 140 people work for it - and abroad.', facts: [{ quote: '140 people', place: 'Norway' }] },
  { text: 'World number one Ann Lee beat Colin Marsh.', facts: [{ quote: 'number one', place: 'World' }] },
  { text: 'Ann Lee beat the Norwegian number two.', facts: [{ quote: 'number two', place: 'Norway' }] },
  { text: 'Ann Lee is number three in the world.', facts: [{ quote: 'number three', place: 'world' }] },
  { text: 'Orsa reached the current Irish digital sales top 10.', facts: [{ quote: 'top 10', place: 'Ireland' }] },
  { text: 'Half of all British homes have a sledge.', facts: [{ quote: 'Half', place: 'United Kingdom' }] },
  { text: 'The fee fell in 60% of British towns.', facts: [{ quote: '60%', place: 'United Kingdom' }] },
  { text: 'About 40% of Norwegian women own a sledge.', facts: [{ quote: '40%', place: 'Norway' }] },
  { text: 'Ann Lee met 40 Norwegian women.', facts: [{ quote: '40 Norwegian women', place: null }] },
  { text: 'The seed number one is Ann Lee.', facts: [{ quote: 'number one', place: null }] },
  { text: 'The mill made 40% of', facts: [{ quote: '40%', place: null }] },
  { text: 'Ann Lee won the Harrow seat by 900 votes.', facts: [{ quote: '900 votes', place: 'Harrow' }] },
  { text: 'Ann Lee took the Norwegian seat of Tolvane Corp. for $900.', facts: [{ quote: '$900', place: null }] },
  { text: "Tolvane Corp., Norway's biggest brewer with a market share of 27%, sold beer.", facts: [{ quote: '27%', place: 'Norway' }] },
  { text: "Tolvane Corp., Norway's biggest brewer, raised its staff by 27%.", facts: [{ quote: '27%', place: null }] },
  { text: 'Tolvane Corp. has a base in Leeds, near York, where it has 140 staff.', facts: [{ quote: '140 staff', place: 'Leeds' }] },
];
