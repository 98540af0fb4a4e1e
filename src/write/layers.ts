/** Every layer of the pipeline for a text, as a person reads it. */
import pc from 'picocolors';
import type { Claim, Document, Mention, Span } from '../document.js';
import type { FactSheet } from '../fact.js';

/** Tokens that are shown; more of them hide the rest. */
const SHOWN_TOKENS = 400;

const visible = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ');
const place = ({ start, end }: Span): string => pc.dim(`${start}–${end}`.padEnd(9));
const rules = (because: readonly string[]): string => (because.length > 0 ? pc.dim(`  ‹${because.join(' ')}›`) : '');
const quoted = (text: string): string => pc.bold(`"${visible(text)}"`);

/** "a b null c" → "a b c"; a filled field is `name value`. */
const join = (...parts: readonly (string | null | undefined | false)[]): string => parts.filter((part) => part).join(' ');
const field = (name: string, value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : `${pc.dim(name)} ${value}`;

interface Interval {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** "9" · "5…6" · "5…" (at least 5) */
const number = ({ value, low, high }: Interval): string =>
  value !== null ? String(value) : low === null && high === null ? '?' : `${low ?? ''}…${high ?? ''}`;

const mention = (found: Mention, what: string): string => `${place(found)} ${quoted(found.text)} → ${what}${rules(found.because)}`;

/** Name of the layer, then one line a finding. */
type Layer = readonly [name: string, lines: readonly string[]];

export function formatLayers(document: Document, sheet: FactSheet): string {
  const layers: readonly Layer[] = [
    ['tokens', tokenLines(document)],
    [
      'names',
      document.names.mentions.map((found) =>
        mention(found, join(document.names.entities[found.entity]?.name ?? '?', found.type, found.form)),
      ),
    ],
    [
      'times',
      document.times.times.map((found) =>
        mention(
          found,
          join(
            found.type,
            found.value ?? 'open',
            field('days', found.from && `${found.from}…${found.to}`),
            found.fiscal && 'fiscal',
            found.streak && 'streak',
            field('anchor', found.anchor),
          ),
        ),
      ),
    ],
    ['numbers', document.numbers.numbers.map((found) => mention(found, join(found.class, number(found))))],
    [
      'quantities',
      document.quantities.quantities.map((found) =>
        mention(
          found,
          join(found.modifier, number(found), found.unit ?? 'no unit', found.per !== null && `per ${found.per}`, pc.dim(found.unitKind)),
        ),
      ),
    ],
    ['clauses', clauseLines(document)],
    ['claims', document.claims.claims.flatMap((claim, index) => claimLines(claim, document.text, sheet.facts[index]?.confidence))],
    ['ledger', sheet.ledger.map((entry) => `${place(entry)} ${quoted(entry.text)} → ${join(entry.reason, field('in', entry.detail))}`)],
  ];
  return layers
    .map(([name, lines]) => `${pc.underline(name)}\n${(lines.length > 0 ? lines : [pc.dim('none')]).map((line) => `  ${line}\n`).join('')}`)
    .join('\n');
}

/** "Sales/NOUN rose/VERB" */
function tokenLines({ tokens: { tokens, sentences } }: Document): string[] {
  const lines = sentences
    .filter(({ first }) => first < SHOWN_TOKENS)
    .map(({ index, role, first, after }) => {
      const words = tokens.slice(first, Math.min(after, SHOWN_TOKENS)).map((token) => token.text + pc.dim(`/${token.pos}`));
      return `${pc.dim(`sentence ${index} ${role}:`)} ${words.join(' ')}`;
    });
  if (tokens.length > SHOWN_TOKENS) lines.push(pc.dim(`… ${tokens.length - SHOWN_TOKENS} more (--json shows all)`));
  return lines;
}

/** "[Sales]noun [rose]verb [5%]quantity" */
function clauseLines({ text, tokens: { tokens }, clauses: { chunks, clauses } }: Document): string[] {
  return clauses.map((clause) => {
    const parts = chunks.slice(clause.first, clause.after).map((chunk) => {
      const role = chunk.index === clause.subject ? '=subject' : chunk.index === clause.verb ? '=verb' : '';
      const words = visible(text.slice(tokens[chunk.first]?.start, tokens[chunk.after - 1]?.end));
      return `[${words}]${pc.dim(chunk.kind + role)}`;
    });
    return join(
      pc.dim(`clause ${clause.index}${clause.parent === null ? '' : ` of ${clause.parent}`}${clause.quoted ? ' quoted' : ''}:`),
      ...parts,
    );
  });
}

function claimLines(claim: Claim, text: string, confidence: number | undefined): string[] {
  const { anchor, quantity, change, period } = claim;
  const from = change?.from;
  const head = `${place(anchor)} ${quoted(text.slice(anchor.start, anchor.end))} → ${pc.cyan(claim.kind)} ${claim.modality}${rules(claim.because)}`;
  const roles = join(
    quantity && join(field('value', number(quantity)), quantity.unit, quantity.per !== null && `per ${quantity.per}`, quantity.modifier),
    field('subject', claim.subject?.name),
    field('metric', claim.metric?.name),
    field('direction', change?.direction),
    from && join(field('from', number(from)), from.unit, from.period),
    field('period', period?.value),
    field('place', claim.place?.name),
    field('source', claim.source?.name),
    field('confidence', confidence?.toFixed(2)),
  );
  return [head, `${' '.repeat(10)}${roles}`];
}
