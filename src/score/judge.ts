/** An article's facts, each with what is right and wrong about it: all scores and reports are counted from these. */
import type { FactSheet } from '../fact.js';
import type { Gold } from '../gold.js';
import { align } from './align.js';
import { occurrence } from './anchor.js';
import { causeOfExtra, causeOfMissed } from './causes.js';
import { levelsOf, wrongFields, type Field, type Level } from './compare.js';
import { entriesOfGold, entriesOfSheet, type Entry } from './entries.js';
import { countsOf, type Counts } from './tally.js';

/** An article to be scored; `found` is null where no sheet was made, and its gold then counts as missed. */
export interface ScoreInput {
  readonly id: string;
  readonly text: string;
  readonly gold: Gold;
  /** A fact sheet, the gold of another annotator, or the entries of another extractor. */
  readonly found: FactSheet | Gold | readonly Entry[] | null;
  readonly title?: string | null | undefined;
  /** Where it was published, "example.org". */
  readonly site?: string | null | undefined;
  /** Path of the text, for annotations. */
  readonly file?: string | null | undefined;
}

export type Problem = 'right' | 'wrong' | 'missed' | 'extra';

/** A gold fact with what was found for it, or a found fact without gold. Optional gold makes none. */
export interface Outcome {
  /** What stands there, and which occurrence of it: the name of the fact within its article. */
  readonly quote: string;
  readonly nth: number;
  readonly problem: Problem;
  readonly gold: Entry | null;
  readonly found: Entry | null;
  /** Fields that differ, of a pair. */
  readonly wrong: readonly Field[];
  readonly levels: readonly Level[];
  /** Why it was missed, or what an extra fact is; null for a pair. */
  readonly cause: string | null;
}

export interface JudgedArticle {
  readonly id: string;
  readonly text: string;
  readonly title: string | null;
  readonly site: string | null;
  readonly file: string | null;
  readonly draft: boolean;
  /** Whether there was a sheet. */
  readonly hasSheet: boolean;
  /** In reading order. */
  readonly outcomes: readonly Outcome[];
  readonly counts: Counts;
}

/** Articles in order of their ids. @throws GoldError where a gold quote does not stand in its text. */
export const judge = (inputs: readonly ScoreInput[]): readonly JudgedArticle[] =>
  [...inputs].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)).map(judgeArticle);

function judgeArticle(input: ScoreInput): JudgedArticle {
  const { id, text, title, site, file } = input;
  const gold = entriesOfGold(input.gold, text);
  const found = entriesOfFound(input);
  const ledger = input.found !== null && 'ledger' in input.found ? input.found.ledger : [];
  const { pairs, missed, extra } = align(gold, found);
  const named = (entry: Entry): Pick<Outcome, 'quote' | 'nth'> => ({ quote: entry.text, nth: occurrence(text, entry.text, entry.start) });
  const alone = { wrong: [], levels: [] };
  const outcomes: Outcome[] = [
    ...pairs
      .filter(([g]) => !gold[g]!.optional)
      .map(([g, f]): Outcome => {
        const wrong = wrongFields(gold[g]!, found[f]!);
        const problem = wrong.length > 0 ? 'wrong' : 'right';
        return { ...named(gold[g]!), problem, gold: gold[g]!, found: found[f]!, wrong, levels: levelsOf(wrong), cause: null };
      }),
    ...missed
      .map((g) => gold[g]!)
      .filter((entry) => !entry.optional)
      .map((entry): Outcome => ({ ...named(entry), problem: 'missed', gold: entry, found: null, ...alone, cause: causeOfMissed(entry, found, ledger) })), // prettier-ignore
    ...extra.map((f): Outcome => ({
      ...named(found[f]!),
      problem: 'extra',
      gold: null,
      found: found[f]!,
      ...alone,
      cause: causeOfExtra(found[f]!, gold),
    })),
  ];
  outcomes.sort((a, b) => spanOf(a).start - spanOf(b).start || spanOf(a).end - spanOf(b).end);
  return {
    id,
    text,
    title: title ?? null,
    site: site ?? null,
    file: file ?? null,
    draft: input.gold.draft ?? false,
    hasSheet: input.found !== null,
    outcomes,
    counts: countsOf(outcomes),
  };
}

/** Where the fact stands: what gold says, if it does. */
export const spanOf = ({ gold, found }: Outcome): Entry => (gold ?? found)!;

function entriesOfFound({ found, text }: ScoreInput): readonly Entry[] {
  if (found === null) return [];
  if ('ledger' in found) return entriesOfSheet(found);
  return 'article' in found ? entriesOfGold(found, text) : found;
}
