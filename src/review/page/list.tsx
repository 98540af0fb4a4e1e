/** The facts of an article in reading order, one sentence each; and the numbers that are in no fact. */
import { Component, type ComponentChildren, type JSX } from 'preact';
import type { Item } from '../../decisions/items.js';
import type { LedgerEntry } from '../../fact.js';
import { sentence } from '../../find/sentence.js';
import type { GoldFact } from '../../gold.js';
import { KindSign, StateSign, Sure, typeset } from './kinds.js';
import { factOf } from './roles.js';
import { ledgerKey } from './segments.js';

const sentences = new WeakMap<GoldFact, string>();

/** Made once a fact, since lists are drawn often. */
function sentenceOf(fact: GoldFact): string {
  const known = sentences.get(fact) ?? typeset(sentence(fact));
  sentences.set(fact, known);
  return known;
}

interface RowProps {
  readonly item: Item;
  readonly chosen: boolean;
  readonly onChoose: (key: string) => void;
  /** The detail, under the chosen row. */
  readonly children?: ComponentChildren;
}

/** Drawn anew only where its item changed, or while it is chosen. */
export class FactRow extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    return next.chosen || this.props.chosen || next.item !== this.props.item;
  }

  override render({ item, chosen, onChoose, children }: RowProps): JSX.Element {
    const fact = factOf(item);
    return (
      <li class={`row is-${item.state} ${chosen ? 'chosen' : ''}`}>
        <button
          type="button"
          class="pick"
          id={`row-${item.key}`}
          aria-current={chosen ? 'true' : undefined}
          onClick={() => onChoose(item.key)}
        >
          <StateSign state={item.state} />
          <KindSign kind={fact.kind} />
          <span class="sentence" dir="auto">
            {sentenceOf(fact)}
          </span>
          {!chosen && item.found && (item.state === 'new' || item.state === 'changed') && <Sure value={item.found.confidence} />}
        </button>
        {children}
      </li>
    );
  }
}

const REASONS: Readonly<Record<LedgerEntry['reason'], string>> = {
  name: 'part of a name',
  time: 'part of a date or time',
  ordinal: 'an ordinal of mere sequence',
  pronoun: '“one” as a pronoun',
  idiom: 'an idiom',
  vague: 'a vague word',
  score: 'a score',
  clock: 'a clock time',
  label: 'a label, version or code',
  part: 'the second half of a range',
  other: 'no reason known',
};

interface LedgerProps {
  readonly entry: LedgerEntry;
  readonly text: string;
  readonly chosen: boolean;
  readonly onChoose: (key: string) => void;
  readonly onMake: () => void;
}

const AROUND = 32;
/** Words around a number, without half words at the ends. */
const before = (text: string, start: number): string => text.slice(Math.max(0, start - AROUND), start).replace(/^\S*\s/, '');
const behind = (text: string, end: number): string => text.slice(end, end + AROUND).replace(/\s\S*$/, '');

export function LedgerRow({ entry, text, chosen, onChoose, onMake }: LedgerProps): JSX.Element {
  const key = ledgerKey(entry);
  return (
    <li class={`row ${chosen ? 'chosen' : ''}`}>
      <button type="button" class="pick" id={`row-${key}`} aria-current={chosen ? 'true' : undefined} onClick={() => onChoose(key)}>
        <span class="sentence" dir="auto">
          {before(text, entry.start)}
          <b>{entry.text}</b>
          {behind(text, entry.end)}
          <span class="reason">
            {REASONS[entry.reason]}
            {entry.detail !== null && entry.detail !== entry.text && `: ${entry.detail}`}
          </span>
        </span>
      </button>
      {chosen && (
        <div class="actions">
          <button type="button" class="main" onClick={onMake}>
            Make a fact of it <kbd>c</kbd>
          </button>
        </div>
      )}
    </li>
  );
}
