/** Sheet stage: claims → the fact sheet, with ids, the ledger of every other number, and the contract checked. */
import { hash } from 'node:crypto';
import type { Article } from '../../article.js';
import type { Claim, Document, Span } from '../../document.js';
import { FactSheet } from '../../fact.js';
import { VERSION } from '../../version.js';
import { confidenceOf } from './confidence.js';
import { makeLedger, numeralsOf } from './ledger.js';
import { sameFigures, type Ungrouped } from './same.js';

/** Builds the sheet of an article. Throws a ZodError when a stage broke the contract: a fault of the program, never of the text. */
export function makeSheet(article: Article, document: Document): FactSheet {
  const { text } = document;
  const numerals = numeralsOf(text);
  const { claims } = document.claims;
  const ids = factIds(
    article.id,
    text,
    numerals,
    claims.map((claim) => claim.anchor),
  );
  const facts = claims.map((claim, index) => toFact(text, claim, ids, index));
  const body = document.tokens.sentences.find(({ role }) => role !== 'heading')?.start ?? 0;
  const same = sameFigures(facts, body);
  return FactSheet.parse({
    schema: 'tallywire/fact-sheet@1',
    article: {
      id: article.id,
      title: article.meta.title ?? null,
      published: document.published,
      url: article.meta.url ?? null,
      language: article.meta.language ?? 'en',
      sha256: hash('sha256', text),
      characters: text.length,
    },
    extractor: { name: 'tallywire', version: VERSION },
    facts: facts.map((fact, index) => ({ ...fact, same: same[index]! })),
    ledger: makeLedger(document, numerals),
  });
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

function toFact(text: string, claim: Claim, ids: readonly string[], index: number): Ungrouped {
  const { change } = claim;
  const linked = change?.from?.claim ?? null;
  const fact = {
    id: ids[index]!,
    kind: claim.kind,
    subject: claim.subject && {
      name: claim.subject.name,
      type: claim.subject.type,
      text: claim.subject.text,
      start: claim.subject.start,
      end: claim.subject.end,
    },
    metric: claim.metric && { name: claim.metric.name, text: claim.metric.text, start: claim.metric.start, end: claim.metric.end },
    quantity: claim.quantity,
    change: change && {
      direction: change.direction,
      basis: change.basis,
      from: change.from && {
        value: change.from.value,
        low: change.from.low,
        high: change.from.high,
        unit: change.from.unit,
        period: change.from.period,
        fact: linked === null ? null : ids[linked]!,
      },
    },
    period: claim.period,
    place: claim.place && {
      name: claim.place.name,
      type: claim.place.type,
      text: claim.place.text,
      start: claim.place.start,
      end: claim.place.end,
      code: claim.place.code ?? null,
    },
    source: claim.source && {
      name: claim.source.name,
      type: claim.source.type,
      text: claim.source.text,
      start: claim.source.start,
      end: claim.source.end,
    },
    modality: claim.modality,
    evidence: { text: text.slice(claim.evidence.start, claim.evidence.end), start: claim.evidence.start, end: claim.evidence.end },
    because: [...new Set(claim.because)],
  };
  return { ...fact, confidence: confidenceOf(fact) };
}
