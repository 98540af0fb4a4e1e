/** A claim while its roles are being found. Only this stage sees it. */
import type { Chunk, Clause, PeriodRole, Quantity, Role, Sentence, Span, TimeMention } from '../../document.js';
import type { Direction, FactKind, Modality } from '../../fact.js';

/** What a quantity does in its clause: says how much something changed, a level, the level before, or a standing. */
export type Part = 'growth' | 'level' | 'base' | 'rank' | 'plain';

export interface Draft {
  readonly index: number;
  readonly quantity: Quantity;
  /** The duration or streak that is read as the quantity, if it is one. */
  readonly duration: TimeMention | null;
  readonly span: Span & { readonly first: number; readonly after: number };
  readonly chunk: Chunk;
  readonly clause: Clause;
  readonly sentence: Sentence;
  part: Part;
  kind: FactKind;
  direction: Direction;
  unit: string | null;
  /** What the header of a table multiplies its cells by. */
  scale: number;
  /** A cell of a table: its header and row gave the roles, no clause does. */
  cell: boolean;
  /** The draft that this one repeats in another unit or currency, or continues in a list: roles are copied from it. */
  twin: Draft | null;
  /** The level that a change or an earlier level belongs to. */
  anchor: Draft | null;
  /** The earlier level. */
  base: Draft | null;
  metric: Role | null;
  subject: Role | null;
  period: PeriodRole | null;
  place: Role | null;
  source: Role | null;
  modality: Modality;
  readonly because: string[];
}
