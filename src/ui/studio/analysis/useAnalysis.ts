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

const names = ['explore', 'guess', 'walk', 'judge', 'ranges'] as const satisfies readonly Ask[];
type Name = (typeof names)[number];
type Parts = { readonly [A in Name]: Part<A> };

export interface Analysis extends Parts {
  readonly run: <A extends Name>(part: A, given: Asks[A]['with']) => void;
  readonly stop: (part: Name) => void;
}

/** As far as the page goes by itself; `analyse` of the command line goes further. */
export const PAGE_BOUNDS = { states: 1_000_000, bytes: 384 * 1024 * 1024 };

const none = Object.fromEntries(names.map((name) => [name, { running: false }])) as unknown as Parts;

export function useAnalysis(workshop: Workshop, whole: Whole | undefined): Analysis {
  const [parts, setParts] = useState<Parts>(none);
  const running = useRef(new Map<Name, Running<Ask>>());
  const version = useRef(0);
  /** What the author asked for once is done again with every save. */
  const asked = useRef(new Map<Name, Asks[Name]['with']>());

  const begin = useCallback(<A extends Name>(part: A, given: Asks[A]['with']) => {
    const mine = version.current;
    const set = (next: (before: Part<A>) => Part<A>) => {
      if (version.current === mine) setParts((now) => ({ ...now, [part]: next(now[part] as unknown as Part<A>) }));
    };
    set(() => ({ running: true }));
    const work = workshop.ask(part, given as never, (progress) => set((before) => ({ ...before, progress })));
    running.current.set(part, work as unknown as Running<Ask>);
    work.answer.then(
      (answer) => set(() => ({ running: false, answer })),
      () => set(() => ({ running: false, failed: true })),
    );
  }, [workshop]);
  const run = useCallback(<A extends Name>(part: A, given: Asks[A]['with']) => {
    if (part !== 'explore') asked.current.set(part, given);
    begin(part, given);
  }, [begin]);

  const stop = useCallback((part: Name) => running.current.get(part)?.stop(), []);

  useEffect(() => {
    version.current += 1;
    for (const work of running.current.values()) work.stop();
    running.current.clear();
    setParts(none);
    if (!whole) return;
    begin('explore', PAGE_BOUNDS);
    begin('guess', {});
    for (const [part, given] of asked.current) begin(part, given as never);
  }, [whole, begin]);

  return { ...parts, run, stop };
}
