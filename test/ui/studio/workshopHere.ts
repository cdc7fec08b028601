/** A workshop in the page itself: tests have no workers. The bench is the real one. */
import { openBench } from '../../../src/ui/studio/work/bench.ts';
import type { Workshop } from '../../../src/ui/studio/work/workshop.ts';

export function openWorkshopHere(): Workshop {
  const bench = openBench();
  const stops = new Set<AbortController>();
  return {
    ask(ask, given, onProgress = () => undefined) {
      const stop = new AbortController();
      if (ask === 'open') for (const other of stops) other.abort();
      stops.add(stop);
      const answer = bench.serve(ask, given, stop.signal, onProgress).finally(() => stops.delete(stop));
      return { answer, stop: () => stop.abort() };
    },
    close() {
      for (const stop of stops) stop.abort();
    },
  };
}
