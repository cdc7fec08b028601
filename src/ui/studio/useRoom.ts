/** Whether the page has room for the map with a scene beside it. */
import { useSyncExternalStore } from 'react';

/** In ems, so that a reader who enlarges the text gets the outline sooner. */
const roomy = '(min-width: 60em)';

export function useRoom(): boolean {
  return useSyncExternalStore(subscribe, matches, () => false);
}

const query = (): MediaQueryList | undefined => (typeof matchMedia === 'function' ? matchMedia(roomy) : undefined);
const matches = (): boolean => query()?.matches ?? false;

function subscribe(onChange: () => void): () => void {
  const list = query();
  list?.addEventListener('change', onChange);
  return () => list?.removeEventListener('change', onChange);
}
