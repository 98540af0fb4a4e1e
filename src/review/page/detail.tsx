/** All fields of the chosen fact, to read and to edit, and why the program says so. */
import type { JSX, TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Item } from '../../decisions/items.js';
import type { Modality, Modifier } from '../../fact.js';
import { valuePhrase } from '../../find/numbers.js';
import { periodLabel } from '../../find/periods.js';
import type { GoldFact } from '../../gold.js';
import { draftOf, factOfDraft, showValue, type Draft, type TextField } from './draft.js';
import { KINDS, Sure } from './kinds.js';
import { factOf } from './roles.js';

/** Fields as the detail shows them; the key opens the form there, or takes the selected text. */
export const FIELD_KEYS: Readonly<Record<string, TextField>> = {
  s: 'subject',
  m: 'metric',
  p: 'period',
  l: 'place',
  o: 'source',
  f: 'fromValue',
};

const answers = (list: readonly string[]): string => list.join(' | ');
const timex = (value: string | null): string =>
  value === null ? '' : `${value}${periodLabel(value) === value ? '' : ` (${periodLabel(value)})`}`;

const ROWS: readonly { readonly name: string; readonly role?: string; readonly key?: string; readonly field: string; readonly show: (fact: GoldFact) => string }[] = [
  { name: 'kind', field: 'kind', key: '1–8', show: ({ kind }) => kind },
  { name: 'value', field: 'value', show: (fact) => number(fact) },
  { name: 'hedge', field: 'modifier', key: 'b', show: ({ modifier }) => modifier ?? '' },
  { name: 'subject', role: 'subject', field: 'subject', key: 's', show: ({ subject }) => answers(subject) },
  { name: 'metric', role: 'metric', field: 'metric', key: 'm', show: ({ metric }) => answers(metric) },
  { name: 'change', field: 'direction', key: 'd', show: ({ direction }) => direction ?? '' },
  { name: 'from', role: 'from', field: 'from', key: 'f', show: ({ from, unit }) => (from ? [valuePhrase(from.value, from.unit ?? unit, true), timex(from.period)].filter(Boolean).join(', ') : '') },
  { name: 'period', role: 'period', field: 'period', key: 'p', show: ({ period }) => timex(period) },
  { name: 'place', role: 'place', field: 'place', key: 'l', show: ({ place }) => answers(place) },
  { name: 'source', role: 'source', field: 'source', key: 'o', show: ({ source }) => answers(source) },
  { name: 'modality', field: 'modality', key: 'i', show: ({ modality }) => modality },
]; // prettier-ignore

/** "38600000000 CNY a share" as gold writes it */
function number({ value, unit, per }: GoldFact): string {
  if (value === null) return '';
  return `${showValue(value)} ${unit ?? '(no unit)'}${per === null ? '' : ` per ${per}`}`;
}

interface Props {
  readonly item: Item;
  readonly text: string;
  /** The field whose input gets the focus, while the form is open. */
  readonly editing: TextField | null;
  readonly onEdit: (field: TextField) => void;
  readonly onSave: (fact: GoldFact) => void;
  readonly onCancel: () => void;
}

export function Detail(props: Props): JSX.Element {
  return (
    <div class="detail">
      {props.editing === null ? <Fields {...props} /> : <Form {...props} focus={props.editing} />}
      <Why item={props.item} />
    </div>
  );
}

function Fields({ item, onEdit }: Props): JSX.Element {
  const fact = factOf(item);
  const other = item.gold && item.proposal && item.state === 'changed' ? item.proposal : null;
  const earlier = item.state === 'changed' && !item.gold ? (item.decision?.proposal ?? null) : null;
  return (
    <table class="fields">
      {(other ?? earlier) && (
        <thead>
          <tr>
            <th scope="col">field</th>
            <th scope="col">{other ? 'gold' : 'today'}</th>
            <th scope="col">{other ? 'the program, today' : 'when it was rejected'}</th>
          </tr>
        </thead>
      )}
      <tbody>
        {ROWS.map(({ name, role, key, field, show }) => {
          const words = show(fact);
          const others = other ?? earlier;
          const differs = others !== null && (other ? isDifferent(item, field) : show(others) !== words);
          if (words === '' && !differs && ['hedge', 'from', 'place', 'change'].includes(name)) return null;
          return (
            <tr key={name} class={differs ? 'differs' : undefined}>
              <th scope="row">
                {role && <i class={`dot role-${role}`} />}
                {name}
                {key && <kbd>{key}</kbd>}
              </th>
              <td dir="auto" onDblClick={() => onEdit(field === 'from' ? 'fromValue' : isText(field) ? field : 'value')}>
                {words || <span class="none">none</span>}
              </td>
              {others && <td dir="auto">{differs ? show(others) || <span class="none">none</span> : ''}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const isText = (field: string): field is TextField => ['subject', 'metric', 'value', 'period', 'place', 'source'].includes(field);

function isDifferent({ differs }: Item, field: string): boolean {
  if (field === 'value') return differs.some((each) => each === 'value' || each === 'unit' || each === 'per');
  return differs.some((each) => each === field);
}

function Why({ item: { found, decision, state } }: { readonly item: Item }): JSX.Element {
  return (
    <div class="why">
      {found && (
        <p>
          <b>Why</b> <Sure value={found.confidence} />{' '}
          {found.because.map((rule) => (
            <code key={rule}>{rule}</code>
          ))}
          {found.same !== null && found.same !== found.id && <span> · repeats an earlier figure</span>}
        </p>
      )}
      {!found && <p>The program found no fact here.</p>}
      {decision && (
        <p>
          {state === 'changed' ? 'Last decided' : state} by {decision.by || 'you'}, {decision.at.slice(0, 16).replace('T', ' ')} UTC
        </p>
      )}
    </div>
  );
}

/** In the order in which their keys go through them. */
export const CHOICES = {
  modifier: [null, 'about', 'over', 'under', 'at least', 'at most'] as readonly Modifier[],
  direction: [null, 'up', 'down', 'flat'] as readonly GoldFact['direction'][],
  modality: ['actual', 'forecast', 'planned', 'hypothetical', 'negated'] as readonly Modality[],
};

function Form({ item, focus, onSave, onCancel }: Props & { readonly focus: TextField }): JSX.Element {
  const base = factOf(item);
  const [draft, setDraft] = useState<Draft>(() => draftOf(base));
  const [problem, setProblem] = useState<{ readonly field: TextField; readonly problem: string } | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const input = form.current?.elements.namedItem(focus);
    if (input instanceof HTMLInputElement) {
      input.focus();
      input.select();
    }
  }, [focus]);
  const set = (change: Partial<Draft>): void => setDraft({ ...draft, ...change });
  const save = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const fact = factOfDraft(draft, base);
    if ('problem' in fact) setProblem(fact);
    else onSave(fact);
  };
  const input = (field: TextField, label: string): JSX.Element => (
    <input
      name={field}
      aria-label={label}
      aria-invalid={problem?.field === field}
      dir="auto"
      autocomplete="off"
      spellcheck={false}
      value={draft[field]}
      onInput={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  const choice = <Field extends 'modifier' | 'direction'>(field: Field, label: string): JSX.Element => (
    <select aria-label={label} value={draft[field] ?? ''} onChange={(event) => set({ [field]: event.currentTarget.value || null })}>
      {CHOICES[field].map((option) => (
        <option key={option} value={option ?? ''}>
          {option ?? 'none'}
        </option>
      ))}
    </select>
  );
  return (
    <form
      class="edit"
      ref={form}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <label>
        <span>kind</span>
        <select value={draft.kind} onChange={(event) => set({ kind: event.currentTarget.value as Draft['kind'] })}>
          {KINDS.map(({ kind }) => (
            <option key={kind}>{kind}</option>
          ))}
        </select>
      </label>
      <div class="line">
        <span>value</span>
        {choice('modifier', 'hedge')}
        {input('value', 'value')}
        {input('unit', 'unit')}
        {input('per', 'per')}
      </div>
      {(['subject', 'metric'] as const).map((field) => (
        <label key={field}>
          <span>{field}</span>
          {input(field, field)}
        </label>
      ))}
      <div class="line">
        <span>change</span>
        {choice('direction', 'direction')}
        <span class="inner">from</span>
        {input('fromValue', 'from value')}
        {input('fromUnit', 'from unit')}
        {input('fromPeriod', 'from period')}
      </div>
      {(['period', 'place', 'source'] as const).map((field) => (
        <label key={field}>
          <span>{field}</span>
          {input(field, field)}
        </label>
      ))}
      <div class="line">
        <span>modality</span>
        <select
          aria-label="modality"
          value={draft.modality}
          onChange={(event) => set({ modality: event.currentTarget.value as Draft['modality'] })}
        >
          {CHOICES.modality.map((modality) => (
            <option key={modality}>{modality}</option>
          ))}
        </select>
        <label class="inner">
          <input type="checkbox" checked={draft.optional} onChange={(event) => set({ optional: event.currentTarget.checked })} /> borderline
        </label>
      </div>
      {problem && <p role="alert">{problem.problem}</p>}
      <div class="actions">
        <button type="submit" class="main">
          Save <kbd>Enter</kbd>
        </button>
        <button type="button" onClick={onCancel}>
          Cancel <kbd>Esc</kbd>
        </button>
        <span class="note">several answers: A | B</span>
      </div>
    </form>
  );
}
