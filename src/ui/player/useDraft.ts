/** Something begun and not yet confirmed. It survives a reload of the page; storage that refuses costs only that. */
import { useCallback, useRef, useState } from 'react';
import { draftKeys } from '../hosts/drafts.ts';

export interface DraftPlace {
  readonly caseId: string;
  /** What the draft is for: one task, one notice. One draft of each name is kept per case. */
  readonly name: string;
  /** The visit it belongs to; a draft of another visit is not taken up. */
  readonly visit: string;
}

export interface Draft<T> {
  readonly value: T;
  readonly change: (part: Partial<T>) => void;
  /** Forgets what is stored, once it was confirmed. What is shown stays until the page moves on. */
  readonly clear: () => void;
}

/** The component must be mounted anew for another place: key it by the visit. `restore` makes a draft of whatever was stored. */
export function useDraft<T extends object>(place: DraftPlace, restore: (stored: unknown) => T): Draft<T> {
  const { caseId, name, visit } = place;
  const [value, setValue] = useState(() => restore(readDraft(caseId, name, visit)));
  // Two changes may come before the page has shown the first: the second must not undo it.
  const latest = useRef(value);
  const change = useCallback((part: Partial<T>) => {
    latest.current = { ...latest.current, ...part };
    setValue(latest.current);
    write(caseId, name, JSON.stringify({ visit, value: latest.current }));
  }, [caseId, name, visit]);
  const clear = useCallback(() => write(caseId, name, undefined), [caseId, name]);
  return { value, change, clear };
}

/** Reads a stored draft's field as one of the texts it may be. */
export function fieldOf(stored: unknown, field: string): unknown {
  return typeof stored === 'object' && stored !== null && Object.hasOwn(stored, field) ? (stored as Readonly<Record<string, unknown>>)[field] : undefined;
}

/** The texts of a stored list that are among those that may be there. */
export const listAmong = (stored: unknown, allowed: readonly string[]): readonly string[] =>
  (Array.isArray(stored) ? allowed.filter((one) => stored.includes(one)) : []);

const keyOf = (caseId: string, name: string): string => `${draftKeys(caseId)}${name}`;

function readDraft(caseId: string, name: string, visit: string): unknown {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(caseId, name)) ?? 'null');
    return fieldOf(stored, 'visit') === visit ? fieldOf(stored, 'value') : undefined;
  } catch {
    return undefined;
  }
}

function write(caseId: string, name: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(keyOf(caseId, name));
    else localStorage.setItem(keyOf(caseId, name), text);
  } catch {
    // A draft that cannot be kept is still on the page.
  }
}
