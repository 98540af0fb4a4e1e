/** What is known of a claim when it is decided whether a period is carried to it. */
import type { PeriodRole } from '../../../document.js';
import type { ClaimExample } from '../example.js';
import type { Draft } from '../draft.js';
import type { Scene } from '../scene.js';
import type { Tense } from './tense.js';

/** A period that a claim may hold at. */
export interface Candidate {
  readonly period: PeriodRole;
  /** The paragraph that told of it. */
  readonly paragraph: number;
}

/** A claim and its candidate. */
export interface Case extends Candidate {
  readonly scene: Scene;
  readonly draft: Draft;
  /** Whether the article tells of prices and indexes: its day is the day of all of them. */
  readonly market: boolean;
  readonly tense: Tense;
}

/** A row of the table that decides. */
export interface Row {
  readonly id: string;
  /** What holds of the claim, for a reader. */
  readonly about: string;
  readonly holds: (at: Case) => boolean;
  /** Texts that it decides, and texts like them without it. */
  readonly examples: readonly ClaimExample[];
}

export interface Sign extends Row {
  /** Log-odds. */
  readonly weight: number;
}
