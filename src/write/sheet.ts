/** A sheet as JSON that people can read and `git diff` can show: one line a field of a fact, one line a ledger entry. */
import type { FactSheet } from '../fact.js';

/** `{ "a": 1, "b": [1, 2] }` on one line. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${fields(value).map(([key, field]) => `${JSON.stringify(key)}: ${inline(field)}`).join(', ')} }`; // prettier-ignore
}

const fields = (value: object): [string, unknown][] => Object.entries(value).filter(([, field]) => field !== undefined);

function block(open: string, lines: readonly string[], close: string, indent: string): string {
  return lines.length === 0 ? open + close : `${open}\n${lines.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}${close}`;
}

export function formatSheet(sheet: FactSheet): string {
  const facts = sheet.facts.map((fact) => block('{', fields(fact).map(([key, value]) => `${JSON.stringify(key)}: ${inline(value)}`), '}', '    ')); // prettier-ignore
  const lines = fields(sheet).map(([key, value]) => {
    if (key === 'facts') return `"facts": ${block('[', facts, ']', '  ')}`;
    if (key === 'ledger') return `"ledger": ${block('[', sheet.ledger.map(inline), ']', '  ')}`;
    return `${JSON.stringify(key)}: ${inline(value)}`;
  });
  return `${block('{', lines, '}', '')}\n`;
}
