/** Takes the reader to the top of a new place: its heading has the focus, its column and the page begin at the top. */
import { type RefObject, useEffect, useRef } from 'react';

export function usePlaceFocus(root: RefObject<HTMLElement | null>, place: string): void {
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (last.current === place) return;
    last.current = place;
    const heading = root.current?.querySelector<HTMLElement>('[data-place-heading]');
    heading?.focus({ preventScroll: true });
    const column = heading?.closest('[data-scrolls]');
    if (column) column.scrollTop = 0;
    if (document.scrollingElement) document.scrollingElement.scrollTop = 0;
  }, [root, place]);
}
