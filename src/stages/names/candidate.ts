/** A place in the text that may be a name. */
import type { TitleList } from '../../lexicon/titles.js';
import type { Known } from './gazetteer.js';

export interface Candidate {
  readonly first: number;
  readonly after: number;
  /** The list row that is this name whole. */
  readonly known: Known | null;
  /** The title before it. */
  readonly title: TitleList | null;
  readonly numbered: boolean;
  /** A common word that opens a sentence: a name only if it shortens another ("Orchards" of "Orchards Corp."). */
  readonly doubtful: boolean;
}
