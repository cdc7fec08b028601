/** Brings the row of what was asked for into view, and puts the keys there. */
import { type RefObject, useEffect, useRef } from 'react';

export function useSought(thing: string | undefined): RefObject<HTMLTableRowElement | null> {
  const sought = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (thing === undefined) return;
    sought.current?.scrollIntoView({ block: 'center' });
    sought.current?.focus({ preventScroll: true });
  }, [thing]);
  return sought;
}
