/** How exactly a number is stated, and whether one number is another one rounded. */
import type { Fact } from '../../fact.js';

export interface Stated {
  readonly value: number | null;
  readonly modifier: NonNullable<Fact['quantity']>['modifier'];
  /** Significant digits: "£1,420m" → 3, "50%" → 1; a number in words has one, since they are common. */
  readonly digits: number;
  /** What the last of them is worth: "£1,420m" → 10,000,000; null for a number in words, which stands for itself. */
  readonly last: number | null;
}

export function statedIn({ text, value, low, modifier }: NonNullable<Fact['quantity']>): Stated {
  const number = value ?? low;
  if (number === null || !/\d/.test(text)) return { value, modifier, digits: 1, last: null };
  const [mantissa, power] = Math.abs(number).toExponential().split('e');
  const digits = mantissa!.replace('.', '').length;
  return { value, modifier, digits, last: 10 ** (Number(power) - digits + 1) };
}

/** Most that a rounded number is off, as a share of it. */
const SLACK = 0.05;

/** Whether `rough` says `exact` with fewer digits: £3.2m, £3.24m. A hedge tells the side: "over £200m", £204.7m. */
export function isRounded(rough: Stated, exact: Stated): boolean {
  if (rough.value === null || exact.value === null || rough.last === null || exact.last === null) return false;
  if (rough.digits >= exact.digits || rough.value * exact.value < 0) return false;
  const above = Math.abs(exact.value) - Math.abs(rough.value);
  if (Math.abs(above) > SLACK * Math.abs(exact.value)) return false;
  if (rough.modifier === 'over' || rough.modifier === 'at least') return above > 0 && above < rough.last;
  if (rough.modifier === 'under' || rough.modifier === 'at most') return above < 0 && -above < rough.last;
  return Math.abs(above) <= (rough.last / 2) * (1 + 1e-9);
}
