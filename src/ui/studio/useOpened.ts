/** A scenario that is open: read, worked out, and worked out anew with every save. A save with errors keeps the last good map. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../analysis/lint/problemsOf.ts';
import type { Source } from './sources/source.ts';
import type { ScenarioFiles, Whole } from './work/asks.ts';
import type { Workshop } from './work/workshop.ts';

export interface OpenedScenario {
  readonly state: 'opening' | 'missing' | 'failed' | 'open';
  /** The texts as they were last read. */
  readonly texts?: ScenarioFiles;
  readonly problems: readonly Problem[];
  /** The last version without errors. */
  readonly whole?: Whole;
  /** The texts that `whole` was made from. */
  readonly wholeTexts?: ScenarioFiles;
  /** What was saved last has errors: `whole` is older. */
  readonly broken: boolean;
  /** How often it was read. */
  readonly readings: number;
}

export function useOpened(source: Source, folder: string, workshop: Workshop): OpenedScenario & { readonly again: () => void } {
  const [opened, setOpened] = useState<OpenedScenario>({ state: 'opening', problems: [], broken: false, readings: 0 });
  /** Readings overtake each other where files are saved quickly; only the last one counts. */
  const turn = useRef(0);

  const read = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const settle = (next: (now: OpenedScenario) => OpenedScenario) => { if (mine === turn.current) setOpened(next); };
    try {
      const texts = await source.read(folder);
      if (mine !== turn.current) return;
      if (!texts) {
        settle((now) => ({ ...now, state: now.whole ? 'open' : 'missing', broken: now.whole !== undefined }));
        return;
      }
      const { problems, whole } = await workshop.ask('open', texts).answer;
      settle((now) => ({
        state: 'open', texts, problems, broken: !whole, readings: now.readings + 1,
        ...(whole ? { whole, wholeTexts: texts } : now.whole && { whole: now.whole, ...(now.wholeTexts && { wholeTexts: now.wholeTexts }) }),
      }));
    } catch {
      settle((now) => ({ ...now, state: now.whole ? 'open' : 'failed' }));
    }
  }, [source, folder, workshop]);

  useEffect(() => {
    void read();
    const stop = source.follow?.((folders) => {
      if (folders.length === 0 || folders.includes(folder) || folders.includes('jurisdictions')) void read();
    });
    return () => {
      turn.current += 1;
      stop?.();
    };
  }, [source, folder, read]);

  return { ...opened, again: () => void read() };
}
