/** Whether the page has room for two columns side by side. */
import { useSyncExternalStore } from 'react';

/** In ems, so that a reader who enlarges the text gets the one-column layout sooner. */
const wide = '(min-width: 62em)';

export function useWide(): boolean {
  return useSyncExternalStore(subscribe, matches, () => false);
}

const query = (): MediaQueryList | undefined => (typeof matchMedia === 'function' ? matchMedia(wide) : undefined);
const matches = (): boolean => query()?.matches ?? false;

function subscribe(onChange: () => void): () => void {
  const list = query();
  list?.addEventListener('change', onChange);
  return () => list?.removeEventListener('change', onChange);
}
