/** The page's end of the work: asks, hears how far it is, and may stop it. */
import type { Ask, Asks } from './asks.ts';
import type { FromWorker, ToWorker } from './worker.ts';

export interface Running<A extends Ask> {
  readonly answer: Promise<Asks[A]['answer']>;
  /** Ends it early; its answer is what there is until then. */
  readonly stop: () => void;
}

export interface Workshop {
  readonly ask: <A extends Ask>(ask: A, given: Asks[A]['with'], onProgress?: (now: Asks[A]['progress']) => void) => Running<A>;
  readonly close: () => void;
}

interface Waiting {
  readonly onProgress: ((now: never) => void) | undefined;
  readonly resolve: (answer: never) => void;
  readonly reject: (failure: Error) => void;
}

/** In a worker of its own. */
export function openWorkshop(): Workshop {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const send = (message: ToWorker) => worker.postMessage(message);
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    const asked = waiting.get(data.id);
    if ('progress' in data) asked?.onProgress?.(data.progress as never);
    else {
      waiting.delete(data.id);
      if ('answer' in data) asked?.resolve(data.answer as never);
      else asked?.reject(new Error(data.failed));
    }
  });
  worker.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message || 'the worker could not be loaded'));
    waiting.clear();
  });
  return {
    ask(ask, given, onProgress) {
      last += 1;
      const id = last;
      const answer = new Promise<never>((resolve, reject) => {
        waiting.set(id, { onProgress: onProgress as Waiting['onProgress'], resolve, reject });
      });
      send({ id, ask, given });
      return { answer, stop: () => send({ id, stop: true }) };
    },
    close() {
      worker.terminate();
      waiting.clear();
    },
  };
}
