/** Examples of the claim rules: our own sentences with what they must give. They stand beside the rules; one test walks over all. */
import type { Direction, FactKind, Modality, Modifier } from '../../fact.js';

export interface ExpectedFact {
  /** The number as it is quoted, with sign, scale and unit. */
  readonly quote: string;
  readonly kind?: FactKind;
  readonly value?: number | null;
  readonly unit?: string | null;
  readonly per?: string | null;
  readonly modifier?: Modifier;
  readonly direction?: Direction;
  /** Value of the earlier level; null where there must be none. */
  readonly from?: number | null;
  /** Name or text of the role; null where there must be none. */
  readonly subject?: string | null;
  readonly metric?: string | null;
  readonly period?: string | null;
  readonly place?: string | null;
  readonly source?: string | null;
  readonly modality?: Modality;
}

export interface ClaimExample {
  readonly text: string;
  /** The day the text was published; 2024-05-14 where left out, null for an undated one. */
  readonly published?: string | null;
  readonly facts: readonly ExpectedFact[];
  /** Numbers of the text that must make no fact. */
  readonly not?: readonly string[];
}
