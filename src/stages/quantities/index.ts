/** Quantities stage: each number that measures or counts something, with its unit, denominator and hedge. */
import type { Document, Mention, NumberMention, Quantities, Quantity, Token } from '../../document.js';
import { hedgeAfter, hedgeBefore, lasts, type HedgeMatch } from '../../lexicon/hedges.js';
import { ucumOf } from '../../lexicon/units/index.js';
import { scaleBy } from '../../lexicon/numerals.js';
import { DATE, lowerAt, NAME, PERSON, type Draft, type Evidence, type Measured, type Reading } from './draft.js';
import { readEvidence } from './evidence.js';
import { measure } from './measure.js';
import { readDistantPer, readLatePer, readPer, readPerBefore } from './per.js';
import { bounded, carryBack, carryHedge, carryOn, carryRank, carryScale, carryTwin, mergeParts } from './together.js';

/** Reads the quantities of a document, in reading order and never overlapping. */
export function readQuantities(document: Pick<Document, 'text' | 'tokens' | 'names' | 'times' | 'numbers'>): Quantities {
  const reading = new ArticleReading(document, takenTokens(document));
  const { tokens } = reading;
  const found: Draft[] = [];
  let end = 0;
  for (const number of document.numbers.numbers) {
    if (number.first < end) continue;
    const measured = measure(reading, number, end);
    if (!measured) continue;
    const draft = complete(reading, number, measured);
    found.push(draft);
    end = Math.max(end, draft.wholeAfter);
  }
  const merged = mergeParts(tokens, found);
  const united = carryScale(tokens, carryTwin(tokens, carryOn(tokens, carryBack(tokens, carryRank(tokens, merged)))));
  return { quantities: carryHedge(tokens, united).map((draft) => quantity(reading, draft)) };
}

type Input = Pick<Document, 'text' | 'tokens' | 'names' | 'times'>;

/** A class, for V8 makes a slow object of a literal with a getter. */
class ArticleReading implements Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  private evidence: Evidence | null = null;

  constructor(
    readonly document: Input,
    readonly taken: Uint8Array,
  ) {
    this.text = document.text;
    this.tokens = document.tokens.tokens;
  }

  /** Read when it is first asked for: most articles hold no money in doubt. */
  get money(): Evidence {
    return (this.evidence ??= readEvidence(this.document));
  }
}

function takenTokens({ tokens, names, times: { times: mentions } }: Pick<Document, 'tokens' | 'names' | 'times'>): Uint8Array {
  const taken = new Uint8Array(tokens.tokens.length);
  const take = ({ first, after }: Mention, by: number): void => {
    for (let i = first; i < after; i++) taken[i] = by;
  };
  for (const name of names.mentions) if (name.form === 'name') take(name, name.type === 'person' ? PERSON : NAME);
  for (const time of mentions) if (time.type === 'DATE' || time.type === 'TIME') take(time, DATE);
  return taken;
}

/** Adds the denominator, the hedge and the interval. */
function complete(reading: Reading, number: NumberMention, measured: Measured): Draft {
  const { tokens } = reading;
  const per =
    measured.per === null && measured.kind !== 'rank' && measured.kind !== 'age'
      ? readPer(reading, behindMore(reading, measured), measured.kind === 'money')
      : null;
  const distant =
    per === null && measured.per === null && /^(?:money|physical|count|time)$/.test(measured.kind)
      ? (readDistantPer(reading, measured.after) ??
        readPerBefore(reading, measured.first, measured.kind === 'money') ??
        (measured.kind === 'time' ? null : readLatePer(reading, measured.after)))
      : null;
  const denominator = per ?? distant;
  const wholeAfter = per?.after ?? measured.whole ?? measured.after;
  const hedge = findHedge(reading, number, measured, wholeAfter);
  const modifier = measured.modifier ?? hedge?.row.modifier ?? null;
  const scaled = (value: number | null): number | null => (value === null ? null : scaleBy(value, measured.factor));
  const first = withBetween(reading, number, measured.first);
  const stated = { value: scaled(number.value), low: scaled(number.low), high: scaled(number.high), modifier };
  const { value, low, high } = bounded(stated, modifier);
  return {
    number,
    value,
    low,
    high,
    modifier,
    unit: measured.unit,
    kind: measured.kind,
    ucum: measured.ucum,
    factor: measured.factor,
    after: measured.after,
    noun: measured.noun,
    first,
    start:
      first < number.first
        ? tokens[first]!.start
        : number.start > tokens[number.first]!.start && measured.kind === 'money'
          ? tokens[number.first]!.start
          : number.start,
    wholeAfter: Math.max(wholeAfter, hedge?.after ?? 0, measured.after),
    hedge: hedge ? { first: hedge.first, after: hedge.after } : null,
    per: denominator?.per ?? measured.per,
    because:
      denominator || hedge
        ? [...measured.because, ...(denominator ? [denominator.because] : []), ...(hedge ? [hedge.row.id] : [])]
        : measured.because,
  };
}

/** "30p [more] a night" */
function behindMore({ tokens }: Reading, { after, kind }: Measured): number {
  const more = kind === 'money' && /^(?:more|less|extra)$/.test(lowerAt(tokens, after)) && /^(?:an?|per)$/.test(lowerAt(tokens, after + 1));
  return more ? after + 1 : after;
}

/** A range's quote begins at "between". */
function withBetween({ tokens }: Reading, number: NumberMention, first: number): number {
  return number.class === 'range' && lowerAt(tokens, first - 1) === 'between' ? first - 1 : first;
}

const PREPOSITION = /^(?:over|under|above|below|past|beyond|near|beneath)$/;

function findHedge(reading: Reading, number: NumberMention, measured: Measured, wholeAfter: number): HedgeMatch | null {
  const { tokens } = reading;
  const glue = lowerAt(tokens, measured.first - 1);
  const prefixed = /^[-–]$/.test(glue) && !tokens[measured.first - 1]!.spaced && !tokens[measured.first]!.spaced;
  if (prefixed && /^(?:near|sub|over|under|almost|nearly|about|below|above)$/.test(lowerAt(tokens, measured.first - 2))) {
    const word = measured.first - 2;
    const sub = lowerAt(tokens, word) === 'sub' ? HEDGE_SUB : hedgeBefore(tokens, word + 1);
    if (sub) return { ...sub, first: word, after: word + 1 };
  }
  const start = lowerAt(tokens, measured.first - 1) === 'between' ? measured.first - 1 : measured.first;
  // "past the $1bn [mark]"
  const marked = lowerAt(tokens, start - 1) === 'the' && /^(?:mark|threshold|barrier|milestone)$/.test(lowerAt(tokens, wholeAfter));
  const before = hedgeBefore(tokens, marked && PREPOSITION.test(lowerAt(tokens, start - 2)) ? start - 1 : start);
  if (before && means(reading, number, measured, before, wholeAfter)) return before;
  return behind(reading, number, measured, wholeAfter);
}

/** Whether a preposition is a hedge here: "for over 15 years", not "£5m over 15 years"; "up to 5%", not "up to 5% from 4%". */
function means({ tokens }: Reading, number: NumberMention, measured: Measured, hedge: HedgeMatch, wholeAfter: number): boolean {
  const word = hedge.after - hedge.first === 1 ? lowerAt(tokens, hedge.first) : '';
  if (measured.kind === 'time' && PREPOSITION.test(word))
    return word === 'over' || word === 'under'
      ? lasts(lowerAt(tokens, hedge.first - 1)) && hedge.after === measured.first
      : word === 'near' || word === 'beyond';
  // "the fastest over 800m"
  if (
    measured.unit === 'metre' &&
    word === 'over' &&
    /\d[\d,]*m$/.test(tokens[number.after - 1]!.text + (tokens[measured.after - 1]?.text ?? '')) &&
    /^(?:\d00|\d,?[05]00|10,?000|60|50|110)$/.test(number.text)
  )
    return false;
  if (measured.kind === 'count' && PREPOSITION.test(word) && (number.value ?? 0) < 13 && !/\d/.test(number.text)) return false;
  if (measured.kind === 'rank') return !PREPOSITION.test(word) && hedge.row.modifier !== 'about';
  // "under a $2 billion scheme": where it stands, not how much
  if (PREPOSITION.test(word) && /^an?$/.test(lowerAt(tokens, hedge.after)) && /\d/.test(number.text)) return false;
  if (lowerAt(tokens, hedge.first) === 'up' && hedge.row.modifier === 'at most' && lowerAt(tokens, hedge.first - 1) !== 'by')
    return (
      lowerAt(tokens, wholeAfter) !== 'from' || (tokens[wholeAfter + 1]?.shape === 'word' && !/^\d/.test(tokens[wholeAfter + 1]!.text))
    );
  return true;
}

/** "50 or so homes", "60+", "$64,000 (£51,000) or above" */
function behind({ tokens }: Reading, number: NumberMention, measured: Measured, wholeAfter: number): HedgeMatch | null {
  for (const at of [number.after, wholeAfter]) {
    const found = hedgeAfter(tokens, at);
    if (found && allowed(tokens, at, found)) return found;
  }
  if (lowerAt(tokens, wholeAfter) !== '(' || measured.kind === 'none') return null;
  for (let i = wholeAfter + 1; i < wholeAfter + 8; i++) {
    if (lowerAt(tokens, i) !== ')') continue;
    const found = hedgeAfter(tokens, i + 1);
    return found && allowed(tokens, i + 1, found) ? { ...found, first: wholeAfter, after: wholeAfter } : null;
  }
  return null;
}

function allowed(tokens: Reading['tokens'], at: number, { after }: HedgeMatch): boolean {
  const token = tokens[at]!;
  if (token.sentence !== tokens[at - 1]?.sentence) return false;
  if (/^(?:plus|ish|odd|\+)$/.test(token.lower)) return !token.spaced && !/^(?:number)$/.test(tokens[after]?.shape ?? '');
  if (/^(?:and|or)$/.test(token.lower) && /^(?:more|less|over|under|above|below|fewer)$/.test(tokens[after - 1]!.lower))
    return !/^(?:than|the|\$|£|€)$/.test(tokens[after]?.lower ?? '') && tokens[after]?.shape !== 'number';
  if (/^(?:maximum|minimum|max|at)$/.test(token.lower))
    return tokens[after]?.shape !== 'word' || /^(?:ADP|CCONJ|VERB|AUX)$/.test(tokens[after].pos);
  return true;
}

const HEDGE_SUB: HedgeMatch = { row: { id: 'hedge/sub', modifier: 'under', forms: ['sub-'], examples: [], not: [] }, first: 0, after: 0 };

function quantity({ text, tokens }: Reading, draft: Draft): Quantity {
  const { number, first, after, start, value, low, high, unit, kind, per, modifier, hedge, noun, because, wholeAfter } = draft;
  const end = after === number.after ? number.end : tokens[after - 1]!.end;
  return {
    start,
    end,
    text: text.slice(start, end),
    first,
    after,
    because,
    number,
    value,
    low,
    high,
    unit,
    unitKind: kind,
    // barrel per day → "[bbl_us]/d"; a denominator that is no unit adds nothing
    ucum: per !== null && draft.ucum !== null && ucumOf.has(per) ? `${draft.ucum}/${ucumOf.get(per)!}` : draft.ucum,
    per,
    modifier,
    hedge,
    noun,
    whole: { first: hedge ? Math.min(hedge.first, first) : first, after: Math.max(wholeAfter, after) },
  };
}
