/** Long work in short slices, so that whoever shares the thread - the page, or a word to stop - gets a turn in between. */

/** Milliseconds of a slice. */
export const SLICE = 25;

/** Drives a generator to its end, or until told to stop; what it yielded or returned last. */
export async function inSlices<T, R extends T>(work: Generator<T, R>, stop: AbortSignal, onProgress: (last: T) => void): Promise<T | undefined> {
  let last: T | undefined;
  for (;;) {
    const until = performance.now() + SLICE;
    do {
      const { value, done } = work.next();
      last = value;
      if (done) return value;
    } while (performance.now() < until);
    onProgress(last);
    await pause();
    if (stop.aborted) return last;
  }
}

/** Until everything that waits for the thread has had its turn. */
export const pause = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });
