import { type RefObject, useCallback, useEffect } from 'react';

/** What goes on paper: everything, or only what the reader has unfolded. */
export type Paper = 'whole' | 'unfolded';

/**
 * Prints an element. On paper nothing can be unfolded, so everything folded is open while it is printed, and folded again
 * after; a long debrief can also be printed as the reader left it. The browser's own print command prints everything.
 */
export function usePaper(element: RefObject<HTMLElement | null>): (what: Paper) => void {
  useEffect(() => {
    let opened: readonly HTMLDetailsElement[] = [];
    const before = () => {
      if (element.current?.dataset['paper'] === 'unfolded') return;
      opened = [...(element.current?.querySelectorAll('details') ?? [])].filter((details) => !details.open);
      for (const details of opened) details.open = true;
    };
    const after = () => {
      for (const details of opened) details.open = false;
      opened = [];
      if (element.current) delete element.current.dataset['paper'];
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [element]);
  return useCallback((what) => {
    if (element.current) element.current.dataset['paper'] = what;
    window.print();
  }, [element]);
}
