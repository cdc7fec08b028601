/** Asks before the page is closed while steps are only in its memory. */
import { useEffect } from 'react';
import type { CaseStore } from './caseStore.ts';

export function useUnloadGuard(store: CaseStore): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    // Only while it is needed: a page that listens for its end is not kept ready for the way back.
    const look = () => {
      if (store.holdsAny()) addEventListener('beforeunload', ask);
      else removeEventListener('beforeunload', ask);
    };
    look();
    const stop = store.subscribe(look);
    return () => {
      stop();
      removeEventListener('beforeunload', ask);
    };
  }, [store]);
}
