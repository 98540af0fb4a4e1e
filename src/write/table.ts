/** A sheet as a table for a terminal. */
import Table from 'cli-table3';
import pc from 'picocolors';
import type { Fact, FactSheet } from '../fact.js';

const ARROWS = { up: '▲', down: '▼', flat: '▬' } as const;

/** Control characters of the article must not reach the terminal. */
const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\p{Cc}\s]+/gu, ' ');

function row(fact: Fact): string[] {
  const { quantity, change, period } = fact;
  const from = change?.from;
  const earlier = from ? ` from ${from.value ?? `${from.low ?? ''}…${from.high ?? ''}`}` : '';
  return [
    fact.kind + (fact.modality === 'actual' ? '' : ` (${fact.modality})`),
    plain((quantity ?? period)?.text) +
      (quantity?.modifier ? ` (${quantity.modifier})` : '') +
      (fact.same && fact.same !== fact.id ? ' (again)' : ''),
    (change?.direction ? ARROWS[change.direction] : '') + earlier,
    plain(fact.subject?.name),
    plain(fact.metric?.name),
    [period?.value ?? '', plain(fact.place?.name)].filter(Boolean).join(', '),
    plain(fact.source?.name),
    fact.confidence.toFixed(2),
  ];
}

export function tableOf(sheet: FactSheet): string {
  const table = new Table({
    head: ['kind', 'number', 'change', 'who', 'what', 'when, where', 'says', 'sure'],
    colWidths: [14, 24, 14, 22, 24, 16, 16, 6],
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  table.push(...sheet.facts.map(row));
  const { id, published } = sheet.article;
  const title = `${pc.bold(id)}${published === null ? '' : `, ${published}`}: ${sheet.facts.length} fact(s), ${sheet.ledger.length} other number(s)`;
  return `${title}\n${sheet.facts.length > 0 ? `${table.toString()}\n` : ''}\n`;
}
