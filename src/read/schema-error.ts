/** Bad JSON and bad fields, told in a line. */
import type { z } from 'zod';
import { InputError } from './input-error.js';

const SHOWN = 3;

/** "facts.2.kind: Invalid option …" */
export function describeIssues(error: z.ZodError): string {
  const issues = error.issues.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message));
  return issues.slice(0, SHOWN).join(', ') + (issues.length > SHOWN ? ` and ${issues.length - SHOWN} more` : '');
}

/** @throws InputError where the text is no JSON or does not fit the schema. */
export function parseJson<Schema extends z.ZodType>(text: string, schema: Schema, file: string): z.infer<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(file, `is no JSON (${(error as Error).message.replace(/\s+/g, ' ')})`, 'mend it or remove it');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InputError(file, describeIssues(parsed.error), 'mend it or remove it; "tallywire schema" shows what is expected');
}
