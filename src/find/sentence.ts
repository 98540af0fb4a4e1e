/**
 * One plain sentence a fact, from its fields alone: who reads it sees what the program understood. Metrics are taken as the article words
 * them, nouns and verbs, so a level whose metric is no noun is told with a colon: "Darren Hoyle: fined £2,500".
 */
import type { GoldFact } from '../gold.js';
import { similar } from '../score/similar.js';
import { fraction, numberPhrase, plainNumber, plural, valuePhrase } from './numbers.js';
import { whenPhrase } from './periods.js';

type Mood = GoldFact['modality'];

const VERBS = { up: ['rise', 'rose'], down: ['fall', 'fell'], flat: ['stay flat', 'stayed flat'] } as const;
const FACTORS: Readonly<Record<number, readonly [base: string, past: string]>> = {
  0.5: ['halve', 'halved'],
  2: ['double', 'doubled'],
  3: ['triple', 'tripled'],
  4: ['quadruple', 'quadrupled'],
};
const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const COUNTS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** Metrics that say by themselves that something changed: "growth was 1.7 %". */
const CHANGES = new Set(
  'growth increase rise gain advance jump decline drop fall decrease cut change raise raises slump surge loss'.split(' '),
);
const PARTS = new Set('share stake proportion percentage part portion fraction margin ratio rate'.split(' '));
/** First words of metrics that are verbs; what ends in -ed is found by its ending. */
const DOING = new Set(
  'sold took take worth bought buy spent spend made make lost lose won win cut paid pay held hold grew grow fell fall rose rise hit left set begin began sent send built build kept keep met meet ran run saw see push break infect bring start enter file lodge sowed lent gave give got get went go came come'.split(
    ' ',
  ),
);
/** First words of what people in a survey do; some are nouns too ("vote share"). */
const ANSWERING = new Set(
  'use lean say think worry own want like support oppose approve look watch have live work believe expect trust feel vote read play know back plan'.split(
    ' ',
  ),
);
const SMALL = new Set(
  'of in by at on for to with who that which from per off out up into over under since before after as than among about how whether'.split(
    ' ',
  ),
);
/** Places that need no "in". */
const ADVERBS = new Set('overseas abroad worldwide nationwide globally domestically nationally'.split(' '));

/** "Xiaomi's market share fell to 9 % in Q3 2019, from 13.1 % (Canalys)" */
export function sentence(fact: GoldFact): string {
  const said = capital(sayWhat(fact));
  const from = fact.from && fact.from.value !== null ? `, from ${valuePhrase(fact.from.value, fact.from.unit ?? fact.unit, true)}` : '';
  // A verb says the mood of its own; with a colon it stands behind.
  const mood = fact.modality !== 'actual' && hasColon(said, fact) ? fact.modality : null;
  const notes = [mood, fact.source[0]].filter((note) => note != null);
  return `${said}${from}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
}

const hasColon = (said: string, { subject: [subject] }: GoldFact): boolean =>
  said.startsWith(`${capital(subject ?? '')}: `) || subject === undefined;

function sayWhat(fact: GoldFact): string {
  const metric = fact.metric[0] ?? null;
  if (fact.kind === 'date') return told(fact, [metric, when(fact)]);
  if (fact.kind === 'rank') return ranked(fact, metric);
  const isChange = fact.kind === 'growth';
  if (metric !== null && fact.kind === 'share' && isAnswer(metric)) return told(fact, [moves(fact), numberPhrase(fact), metric, where(fact), when(fact)]); // prettier-ignore
  if (metric !== null && isVerb(metric)) return isChange && fact.direction !== null && fact.subject[0] ? told(fact, [metric, moved(fact), where(fact), when(fact)]) : told(fact, [metric, bareNumber(fact), where(fact), when(fact)]); // prettier-ignore
  if (metric !== null && isChange && CHANGES.has(headOf(metric))) return plainLevel(fact, metric);
  if (isChange && fact.direction === null) return told(fact, [metric, 'changed by', numberPhrase(fact), where(fact), when(fact)]);
  if (fact.kind === 'share' && metric !== null && !PARTS.has(headOf(metric))) return shareOf(fact, metric);
  if (fact.direction !== null) return join(owner(fact, metric), where(fact), changed(fact), when(fact));
  return plainLevel(fact, metric);
}

/** "revenue was $3 million", and with a colon where who and what are one: "Firefighters: more than 30" */
function plainLevel(fact: GoldFact, metric: string | null): string {
  const subject = fact.subject[0];
  if (metric === null || subject === undefined || similar(subject, metric)) return told(fact, [subject === undefined ? metric : null, numberPhrase(fact, false), where(fact), when(fact)]); // prettier-ignore
  return join(owner(fact, metric), where(fact), verb(fact.modality, 'be', wasOf(metric), metric), bareNumber(fact), when(fact));
}

/** "Its overseas business: more than 40 % of total revenue": who has the share is not known from the fields, so no verb says it. */
function shareOf(fact: GoldFact, metric: string): string {
  const subject = fact.subject[0];
  const whole = subject !== undefined && similar(subject, metric) ? null : `of ${metric}`;
  return told(fact, [moves(fact), numberPhrase(fact), whole, where(fact), when(fact)]);
}

const moves = ({ direction }: GoldFact): string | null => (direction === 'up' ? 'up to' : direction === 'down' ? 'down to' : null);

function ranked(fact: GoldFact, metric: string | null): string {
  const value = typeof fact.value === 'number' ? fact.value : null;
  const ordinal = value === null ? 'an unknown rank' : (ORDINALS[value] ?? `number ${plainNumber(value)}`);
  const subject = fact.subject[0] ?? 'It';
  if (value !== null && (fact.modifier === 'at most' || fact.modifier === 'under')) {
    return join(subject, verb(fact.modality, 'rank', 'ranked'), `in the top ${COUNTS[value] ?? plainNumber(value)}`, metric && `by ${metric}`, where(fact), when(fact)); // prettier-ignore
  }
  const superlative = metric !== null && /^(?:most|least|\w+est)\b/.test(metric);
  if (superlative) return join(subject, verb(fact.modality, 'be', 'was'), value === 1 ? `the ${metric}` : `the ${ordinal} ${metric}`, where(fact), when(fact)); // prettier-ignore
  return join(subject, verb(fact.modality, 'rank', 'ranked'), ordinal, metric && `by ${metric}`, where(fact), when(fact));
}

/** "rose 9 %" · "fell to 9 %" · "more than doubled" */
function changed(fact: GoldFact): string {
  const direction = fact.direction!;
  const [base, past] = VERBS[direction];
  const say = (now: string, then: string): string => verb(fact.modality, now, then, fact.metric[0] ?? fact.subject[0]);
  if (fact.kind !== 'growth') return `${say(base, past)} ${direction === 'flat' ? 'at' : 'to'} ${bareNumber(fact)}`;
  if (direction === 'flat') return say(base, past);
  if (fact.unit === 'times' && typeof fact.value === 'number') {
    const factor = (direction === 'up') === fact.value > 1 ? FACTORS[fact.value] : undefined;
    const hedge = fact.modifier === 'over' ? 'more than ' : fact.modifier === 'about' ? 'about ' : '';
    if (factor) return hedge + say(...factor);
    const part = fraction(fact.value);
    if (part) return `${say(base, past)} by ${hedge}${part}`;
    return `${say(base, past)} ${hedge}${plainNumber(fact.value)}-fold`;
  }
  return `${say(base, past)} ${fact.unit === 'percent' ? '' : 'by '}${bareNumber(fact)}`;
}

/** For a metric that is a verb: "up 5 %" */
const moved = (fact: GoldFact): string => join(fact.direction, bareNumber(fact));

/** Counted nouns that the metric names already are not said twice: "Huawei's units shipped were 41.5 million". */
function bareNumber(fact: GoldFact): string {
  const { unit } = fact;
  const metric = fact.metric[0]?.toLowerCase().split(/\s+/) ?? [];
  const isNamed = unit !== null && (metric.includes(unit) || metric.includes(plural(unit)));
  const isPeople = unit === 'person' && metric.length > 0;
  const isAge = metric.includes('age') && unit?.endsWith(' of age') === true;
  return numberPhrase(isAge ? { ...fact, unit: unit.slice(0, -' of age'.length) } : fact, isNamed || isPeople);
}

/** With a colon, which any wording of the metric stands behind. */
function told(fact: GoldFact, parts: readonly (string | null)[]): string {
  const words = join(...parts);
  const subject = fact.subject[0];
  return subject === undefined ? words : `${subject}: ${words}`;
}

/** "Norvik's revenue" · "the companies' revenue" · "revenue" where nobody owns it */
function owner(fact: GoldFact, metric: string | null): string {
  const subject = fact.subject[0];
  if (subject === undefined) return metric ?? 'it';
  if (metric === null || similar(subject, metric)) return subject;
  return `${subject}${subject.endsWith('s') ? "'" : "'s"} ${metric}`;
}

function verb(modality: Mood, base: string, past: string, about = ''): string {
  const be = about === '' || wasOf(about) === 'was' ? 'is' : 'are';
  if (modality === 'forecast') return `${be} expected to ${base}`;
  if (modality === 'planned') return `${be} planned to ${base}`;
  if (modality === 'hypothetical') return `could ${base}`;
  if (modality === 'negated') return base === 'be' ? `${past} not` : `did not ${base}`;
  return past;
}

const when = ({ period }: GoldFact): string | null => (period === null ? null : whenPhrase(period));

function where({ place: [place], subject: [subject] }: GoldFact): string | null {
  if (place === undefined || place === subject) return null;
  return ADVERBS.has(place.toLowerCase()) ? place.toLowerCase() : place.toLowerCase() === 'domestic' ? 'at home' : `in ${place}`;
}

/** "loans approved for house purchase" → "loans" */
function headOf(metric: string): string {
  const words = metric.toLowerCase().split(/\s+/);
  const small = words.findIndex((word, index) => index > 0 && SMALL.has(word));
  const group = small > 0 ? words.slice(0, small) : words;
  while (group.length > 1 && /(?:ed|sold|made|bought|paid|spent)$/.test(group.at(-1)!)) group.pop();
  return group.at(-1) ?? '';
}

function wasOf(metric: string): 'was' | 'were' {
  const head = headOf(metric);
  return /[^sui]s$/.test(head) || ['people', 'men', 'women', 'children', 'staff'].includes(head) ? 'were' : 'was';
}

/** "fined", "banned from driving", "took in", but not "adjusted earnings" */
function isVerb(metric: string): boolean {
  const [first, second] = metric.toLowerCase().split(/\s+/);
  return DOING.has(first!) || (/..ed$/.test(first!) && isOpening(second));
}

/** "lean on a single app", "named roads as their worry", but not "vote share" */
function isAnswer(metric: string): boolean {
  const [first, second] = metric.toLowerCase().split(/\s+/);
  return isVerb(metric) || /..ed$/.test(first!) || (ANSWERING.has(first!) && isOpening(second));
}

/** What stands behind a verb rather than behind an adjective. */
const isOpening = (word: string | undefined): boolean =>
  word === undefined || SMALL.has(word) || /^(?:a|an|the|it|them|its|their|his|her|back)$/.test(word);

const join = (...parts: readonly (string | null | undefined | false)[]): string => parts.filter((part) => part).join(' ');
/** "iPhone" and "eBay" stay as they are. */
const capital = (text: string): string => (/^\p{Ll}+(?!\p{Lu})\b/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text);
