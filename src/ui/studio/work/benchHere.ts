/** A workshop in the page itself: for browsers that let no worker in, and for tests. */
import { openBench } from './bench.ts';
import type { Workshop } from './workshop.ts';

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
