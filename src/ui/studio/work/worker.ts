/** The worker: its bench, and the messages in and out. */
import type { Ask, Asks } from './asks.ts';
import { openBench } from './bench.ts';

export type ToWorker = { readonly id: number; readonly ask: Ask; readonly given: Asks[Ask]['with'] } | { readonly id: number; readonly stop: true };
export type FromWorker =
  | { readonly id: number; readonly progress: Asks[Ask]['progress'] }
  | { readonly id: number; readonly answer: Asks[Ask]['answer'] }
  | { readonly id: number; readonly failed: string };

const bench = openBench();
const stops = new Map<number, AbortController>();

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  const { id } = data;
  if ('stop' in data) {
    stops.get(id)?.abort();
    return;
  }
  const stop = new AbortController();
  stops.set(id, stop);
  // A scenario opened anew takes the place of the old one, and of all work on it.
  if (data.ask === 'open') for (const [other, controller] of stops) if (other !== id) controller.abort();
  const say = (message: FromWorker) => postMessage(message);
  bench.serve(data.ask, data.given as never, stop.signal, (progress) => say({ id, progress }))
    .then((answer) => say({ id, answer }), (failure: unknown) => say({ id, failed: failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure) }))
    .finally(() => stops.delete(id));
});
