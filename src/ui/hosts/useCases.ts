/** The cases of this device, kept up to date with what happens here and in other tabs. */
import { useEffect, useState } from 'react';
import type { CaseStore, ListedCase } from './caseStore.ts';

export interface Cases {
  readonly cases: readonly ListedCase[];
  readonly failing: boolean;
}

/** Undefined until the device has answered for the first time. */
export function useCases(store: CaseStore): Cases | undefined {
  const [cases, setCases] = useState<Cases | undefined>();
  useEffect(() => {
    let left = false;
    const look = () => void store.list().then((list) => {
      if (!left) setCases(list);
    });
    look();
    const stop = store.subscribe(look);
    return () => {
      left = true;
      stop();
    };
  }, [store]);
  return cases;
}
