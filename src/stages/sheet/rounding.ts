/** How exactly a number is stated, and whether one number is another one rounded. */
import type { FactQuantity } from '../../fact.js';
import type { z } from 'zod';

type Stated = Pick<z.infer<typeof FactQuantity>, 'text' | 'value' | 'low' | 'modifier'>;

/** Significant digits: "£1,420m" → 3 · "50%" → 1 · a number in words → 1, since they are common */
export function digitsOf({ text, value, low }: Stated): number {
  const number = value ?? low;
  return number === null || !/\d/.test(text) ? 1 : mantissaOf(number).digits;
}

/** 1,420,000 → 3 digits, the last of them worth 10,000 */
function mantissaOf(value: number): { readonly digits: number; readonly last: number } {
  const [mantissa, power] = Math.abs(value).toExponential().split('e');
  const digits = mantissa!.replace('.', '').length;
  return { digits, last: 10 ** (Number(power) - digits + 1) };
}

/** Most that a rounded number is off, as a share of it. */
const SLACK = 0.05;

/**
 * Whether `rough` says `exact` with fewer digits: £3.2m, £3.24m. A hedge tells the side: "over £200m", £204.7m. A number in words stands for
 * itself.
 */
export function isRounded(rough: Stated, exact: Stated): boolean {
  if (rough.value === null || exact.value === null || !/\d/.test(rough.text) || !/\d/.test(exact.text)) return false;
  const { digits, last } = mantissaOf(rough.value);
  if (digits >= mantissaOf(exact.value).digits) return false;
  const above = Math.abs(exact.value) - Math.abs(rough.value);
  if (rough.value * exact.value < 0 || Math.abs(above) > SLACK * Math.abs(exact.value)) return false;
  if (rough.modifier === 'over' || rough.modifier === 'at least') return above > 0 && above < last;
  if (rough.modifier === 'under' || rough.modifier === 'at most') return above < 0 && -above < last;
  return Math.abs(above) <= (last / 2) * (1 + 1e-9);
}
