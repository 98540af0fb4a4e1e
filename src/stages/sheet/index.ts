/** Sheet stage: claims → the fact sheet, with ids, and the ledger of every other number. */
import { hash } from 'node:crypto';
import type { Article } from '../../article.js';
import type { Claim, Document, Role, Span } from '../../document.js';
import { FactSheet, type Fact } from '../../fact.js';
import { VERSION } from '../../version.js';
import { confidenceOf } from './confidence.js';
import { makeLedger, numeralsOf } from './ledger.js';
import { sameFigures } from './same.js';

/**
 * Builds the sheet of an article. Throws a ZodError when what is told of the article is no meta, such as a date that is none.
 * What the stages made is not checked again here, which would take as long as a stage does: the types say its shape, and the tests hold
 * every sheet to the schema.
 */
export function makeSheet(article: Article, document: Document): FactSheet {
  const { text } = document;
  const numerals = numeralsOf(document);
  const { claims } = document.claims;
  const ids = factIds(
    article.id,
    text,
    numerals,
    claims.map((claim) => claim.anchor),
  );
  const facts = claims.map((claim, index) => toFact(text, claim, ids, index));
  const body = document.tokens.sentences.find(({ role }) => role !== 'heading')?.start ?? 0;
  sameFigures(facts, body).forEach((same, index) => {
    facts[index]!.same = same;
  });
  return {
    schema: 'tallywire/fact-sheet@1',
    article: FactSheet.shape.article.parse({
      id: article.id,
      title: article.meta.title ?? null,
      published: document.published,
      url: article.meta.url ?? null,
      language: article.meta.language ?? 'en',
      sha256: hash('sha256', text),
      characters: text.length,
    }),
    extractor: { name: 'tallywire', version: VERSION },
    facts,
    ledger: makeLedger(document, numerals),
  };
}

/** Hash of the article, the first numeral of the number and its occurrence: rules may come and go, the id stays. */
function factIds(article: string, text: string, numerals: readonly Span[], anchors: readonly Span[]): string[] {
  const lower = text.toLowerCase();
  const seen = new Map<string, number>();
  const count = (word: string): number => {
    const occurrence = (seen.get(word) ?? 0) + 1;
    seen.set(word, occurrence);
    return occurrence;
  };
  const numbered = numerals.map((span) => {
    const word = lower.slice(span.start, span.end);
    return { word, occurrence: count(word), ...span };
  });
  // Anchors and numerals stand in reading order; a date without a numeral ("last month") counts among the dates of the same words.
  let next = 0;
  return anchors.map((anchor) => {
    while (next < numbered.length && numbered[next]!.start < anchor.start) next++;
    const numeral = numbered[next];
    const word = lower.slice(anchor.start, anchor.end);
    const found = numeral && numeral.end <= anchor.end ? numeral : { word, occurrence: count(`date ${word}`) };
    return hash('sha256', `${article}\0${found.word}\0${found.occurrence}`).slice(0, 8);
  });
}

function toFact(text: string, claim: Claim, ids: readonly string[], index: number): Fact {
  const subject = claim.subject && mentionOf(claim.subject);
  const change = claim.change && changeOf(claim.change, ids);
  const evidence = { text: text.slice(claim.evidence.start, claim.evidence.end), start: claim.evidence.start, end: claim.evidence.end };
  const because = [...new Set(claim.because)];
  const { kind, metric, place, modality } = claim;
  const measured = metric && { name: metric.name, text: metric.text, start: metric.start, end: metric.end };
  return {
    id: ids[index]!,
    kind,
    subject,
    metric: measured,
    quantity: claim.quantity,
    change,
    period: claim.period,
    place: place && { ...mentionOf(place), code: place.code ?? null },
    source: claim.source && mentionOf(claim.source),
    modality,
    evidence,
    because,
    confidence: confidenceOf({ kind, quantity: claim.quantity, subject, metric: measured, change, modality, evidence, because }),
    same: null,
  };
}

function mentionOf({ name, type, text, start, end }: Role): NonNullable<Fact['subject']> {
  return { name, type, text, start, end };
}

function changeOf({ direction, basis, from }: NonNullable<Claim['change']>, ids: readonly string[]): NonNullable<Fact['change']> {
  if (!from) return { direction, basis, from };
  const { value, low, high, unit, period, claim } = from;
  return { direction, basis, from: { value, low, high, unit, period, fact: claim === null ? null : ids[claim]! } };
}
