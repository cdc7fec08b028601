/** The source of scenarios in use: the server's, where it shows them, until the author picks a folder. */
import { useCallback, useEffect, useState } from 'react';
import { serverSource } from './serverSource.ts';
import type { ListedScenario, Source } from './source.ts';

export interface UsedSource {
  /** `looking`: not known yet. `none`: no server shows scenarios, and nothing was picked. */
  readonly state: 'looking' | 'none' | 'ready';
  readonly source?: Source;
  readonly scenarios: readonly ListedScenario[];
  readonly use: (source: Source) => Promise<readonly ListedScenario[]>;
}

export function useSource(first: Source = serverSource): UsedSource {
  const [used, setUsed] = useState<Omit<UsedSource, 'use'>>({ state: 'looking', scenarios: [] });
  const use = useCallback(async (source: Source) => {
    const scenarios = await source.list();
    setUsed({ state: 'ready', source, scenarios });
    return scenarios;
  }, []);
  useEffect(() => {
    let left = false;
    first.list().then(
      (scenarios) => { if (!left) setUsed((now) => (now.state === 'looking' ? { state: 'ready', source: first, scenarios } : now)); },
      () => { if (!left) setUsed((now) => (now.state === 'looking' ? { state: 'none', scenarios: [] } : now)); },
    );
    return () => { left = true; };
  }, [first]);
  return { ...used, use };
}
