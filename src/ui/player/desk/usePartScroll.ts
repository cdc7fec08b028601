/** On a phone each part of the desk keeps its own place on the page. */
import { useCallback, useLayoutEffect, useRef } from 'react';
import type { Part } from './parts.ts';

/** Gives what to call before another part is shown. A new place in the case begins at its top, and so do the parts. */
export function usePartScroll(part: Part, place: string): () => void {
  const tops = useRef(new Map<Part, number>());
  const shown = useRef({ part, place });

  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { part, place };
    if (before.place !== place) tops.current.clear();
    else if (before.part !== part && document.scrollingElement) document.scrollingElement.scrollTop = tops.current.get(part) ?? 0;
  }, [part, place]);
  return useCallback(() => {
    tops.current.set(shown.current.part, document.scrollingElement?.scrollTop ?? 0);
  }, []);
}
