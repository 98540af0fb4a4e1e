import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract.js';
import type { Fact } from '../../src/fact.js';
import type { ClaimExample, ExpectedFact } from '../../src/stages/claims/example.js';
import { expectPartsAreRead } from './broken-off.js';

const folder = new URL('../../src/stages/claims/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const sets: [string, readonly ClaimExample[]][] = [];
for (const name of files) {
  const module = (await import(new URL(name, folder).href)) as { EXAMPLES?: readonly ClaimExample[] };
  if (module.EXAMPLES) sets.push([name, module.EXAMPLES]);
}

const names = (role: { name: string; text: string } | null): (string | null)[] => (role ? [role.name, role.text] : [null]);

function differences(fact: Fact | undefined, want: ExpectedFact): string[] {
  if (!fact) return ['no such fact'];
  const wrong: string[] = [];
  type Plain = string | number | null | undefined;
  const same = (field: string, found: Plain, wanted: Plain): void => {
    if (wanted !== undefined && found !== wanted) wrong.push(`${field}: found ${String(found)}, want ${String(wanted)}`);
  };
  same('kind', fact.kind, want.kind);
  same('value', fact.quantity?.value ?? null, want.value);
  same('unit', fact.quantity?.unit ?? null, want.unit);
  same('per', fact.quantity?.per ?? null, want.per);
  same('modifier', fact.quantity?.modifier ?? null, want.modifier);
  same('direction', fact.change?.direction ?? null, want.direction);
  same('from', fact.change?.from?.value ?? null, want.from);
  same('period', fact.period?.value ?? null, want.period);
  same('modality', fact.modality, want.modality);
  for (const role of ['subject', 'metric', 'place', 'source'] as const) {
    if (want[role] !== undefined && !names(fact[role]).includes(want[role]))
      wrong.push(`${role}: found ${names(fact[role]).join(' / ')}, want ${want[role]}`);
  }
  return wrong;
}

const quoteOf = (fact: Fact): string | null => fact.quantity?.text ?? fact.period?.text ?? null;

describe('a text that breaks off', () => {
  it.each(sets)('anywhere, or lacks its first words, is read without an error: examples of %s', (_, examples) => {
    for (const { text } of examples) expectPartsAreRead(text);
  });
});

describe('examples of the claim rules', () => {
  it('are there', () => {
    expect(sets.flatMap(([, examples]) => examples).length).toBeGreaterThan(20);
  });

  // An example is content with the name or the text of a role.
  it('name what hurt people, not the place where they were', () => {
    const { facts } = extract({ id: 'example', text: 'At least 14 people were killed when a bus overturned near Leeds.', meta: {} });
    expect(facts.map(({ subject, place }) => [subject?.name, place?.name])).toEqual([['bus', 'Leeds']]);
  });

  describe.each(sets)('%s', (_, examples) => {
    it.each(examples.map((example) => [example.text, example] as const))('%s', (text, example) => {
      const published = example.published === undefined ? '2024-05-14' : example.published;
      const { facts } = extract({ id: 'example', text, meta: { published } });
      for (const want of example.facts) {
        expect(
          differences(
            facts.find((fact) => quoteOf(fact) === want.quote),
            want,
          ),
          want.quote,
        ).toEqual([]);
      }
      for (const quote of example.not ?? []) expect(facts.map(quoteOf), quote).not.toContain(quote);
    });
  });
});
