/** What the workshop finds out about a scenario, each part with how far it is; forgotten when the scenario changes. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Whole, Ask, Asks } from '../work/asks.ts';
import type { Running, Workshop } from '../work/workshop.ts';

export interface Part<A extends Ask> {
  readonly running: boolean;
  readonly progress?: Asks[A]['progress'];
  readonly answer?: Asks[A]['answer'];
  readonly failed?: boolean;
}

export interface Analysis {
  readonly explore: Part<'explore'>;
  readonly walk: Part<'walk'>;
  readonly judge: Part<'judge'>;
  readonly run: <A extends 'explore' | 'walk' | 'judge'>(part: A, given: Asks[A]['with']) => void;
  readonly stop: (part: 'explore' | 'walk' | 'judge') => void;
}

/** As far as the page goes by itself; `analyse` of the command line goes further. */
export const PAGE_BOUNDS = { states: 1_000_000, bytes: 384 * 1024 * 1024 };

type Parts = Pick<Analysis, 'explore' | 'walk' | 'judge'>;
const none: Parts = { explore: { running: false }, walk: { running: false }, judge: { running: false } };

export function useAnalysis(workshop: Workshop, whole: Whole | undefined): Analysis {
  const [parts, setParts] = useState<Parts>(none);
  const running = useRef(new Map<keyof Parts, Running<Ask>>());
  const version = useRef(0);
  /** What the author asked for once is done again with every save. */
  const asked = useRef(new Map<'walk' | 'judge', Asks['walk' | 'judge']['with']>());

  const run = useCallback(<A extends keyof Parts>(part: A, given: Asks[A]['with']) => {
    const mine = version.current;
    const set = (next: (before: Part<A>) => Part<A>) => {
      if (version.current === mine) setParts((now) => ({ ...now, [part]: next(now[part] as unknown as Part<A>) }));
    };
    if (part !== 'explore') asked.current.set(part, given as Asks['walk' | 'judge']['with']);
    set(() => ({ running: true }));
    const work = workshop.ask(part, given as never, (progress) => set((before) => ({ ...before, progress })));
    running.current.set(part, work as unknown as Running<Ask>);
    work.answer.then(
      (answer) => set(() => ({ running: false, answer })),
      () => set(() => ({ running: false, failed: true })),
    );
  }, [workshop]);

  const stop = useCallback((part: keyof Parts) => running.current.get(part)?.stop(), []);

  useEffect(() => {
    version.current += 1;
    for (const work of running.current.values()) work.stop();
    running.current.clear();
    setParts(none);
    if (!whole) return;
    run('explore', PAGE_BOUNDS);
    for (const [part, given] of asked.current) run(part, given as never);
  }, [whole, run]);

  return { ...parts, run, stop };
}
