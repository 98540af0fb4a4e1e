/** A place in the text that may be a name. */
import type { TitleList } from '../../lexicon/titles.js';
import type { KnownName } from '../../document.js';

export interface Candidate {
  readonly first: number;
  readonly after: number;
  /** The list row that is this name whole. */
  readonly known: KnownName | null;
  /** The title before it. */
  readonly title: TitleList | null;
  readonly numbered: boolean;
  /** A common word that opens a sentence: a name only if it shortens another ("Orchards" of "Orchards Corp."). */
  readonly doubtful: boolean;
}
