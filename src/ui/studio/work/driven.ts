/** Drives work that can be told to stop, in slices: told so, it still gives what it has. */
import { pause, SLICE } from './inSlices.ts';

export async function driven<T, R>(work: Generator<T, R, 'stop' | undefined>, stop: AbortSignal, onProgress: (now: T) => void): Promise<R> {
  let step = work.next();
  let until = performance.now() + SLICE;
  while (!step.done) {
    if (performance.now() > until) {
      onProgress(step.value);
      await pause();
      until = performance.now() + SLICE;
    }
    step = work.next(stop.aborted ? 'stop' : undefined);
  }
  return step.value;
}
