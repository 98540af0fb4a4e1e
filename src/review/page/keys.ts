/** Keys of the article view. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FactKind } from '../../fact.js';
import { FIELD_KEYS } from './detail.js';
import type { TextField } from './draft.js';
import { KINDS } from './kinds.js';
import type { WordCursor } from './words.js';

interface Keys {
  /** While a dialog waits for an answer. */
  readonly disabled: boolean;
  /** Where words are selected by keys. */
  readonly cursor: RefObject<WordCursor | null>;
  readonly simple: Readonly<Record<string, () => void>>;
  /** Returns whether the key has a meaning with Ctrl or Cmd. */
  readonly withControl: (key: string) => boolean;
  readonly setField: (field: TextField) => void;
  readonly setKind: (kind: FactKind) => void;
}

/** Listens as long as the view stands, from the moment it is drawn: a key that is pressed at once is heard. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      if (!latest.current.disabled && !isTyping(event) && handle(event, latest.current)) event.preventDefault();
    };
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
}

/** Returns whether the key has a meaning here. */
function handle(event: KeyboardEvent, { cursor, simple, withControl, setField, setKind }: Keys): boolean {
  const { key } = event;
  if (event.ctrlKey || event.metaKey) return withControl(key);
  if (event.altKey) return false;
  if (cursor.current) {
    if (cursor.current.handle(key, event.shiftKey)) return true;
    if (key === 'Escape') {
      document.getSelection()?.removeAllRanges();
      cursor.current = null;
      return true;
    }
  }
  // A button or a link that was reached by Tab keeps its own Enter.
  if (key === 'Enter' && document.activeElement?.matches('a, button:not(.pick)')) return false;
  const field = FIELD_KEYS[key];
  const kind = KINDS[Number(key) - 1];
  if (field) setField(field);
  else if (/^[1-8]$/.test(key) && kind) setKind(kind.kind);
  else if (simple[key]) simple[key]();
  else return false;
  return true;
}

export function isTyping({ target }: Event): boolean {
  return target instanceof HTMLElement && target.closest('input, select, textarea, dialog, form') !== null;
}
