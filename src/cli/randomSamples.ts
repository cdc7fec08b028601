/** Many random runs: here, or shared among threads of their own. Can be stopped at any time; what was done is kept. */
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { random } from '../analysis/policies/random.ts';
import type { Sample } from '../analysis/policies/sample.ts';
import { samplesOf } from '../analysis/policies/samplesOf.ts';
import type { CaseMachine } from '../engine/case.ts';

export interface RandomRuns {
  readonly machine: CaseMachine;
  /** As `loadScenario` takes it: each thread loads the scenario for itself. */
  readonly subject: string;
  readonly seeds: number;
  /** 0 and 1: no threads. */
  readonly workers: number;
  readonly signal: AbortSignal;
  /** Told now and then, once it takes long. */
  readonly progress: (done: number) => void;
}

/** Runs that a thread makes before it tells of them: about half a second. */
export const CHUNK = 20;
const TELL_EVERY = 5000;

export async function randomSamples(runs: RandomRuns): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  let told = performance.now();
  const add = (more: readonly Sample[]) => {
    samples.push(...more);
    if (performance.now() - told < TELL_EVERY || samples.length === runs.seeds) return;
    told = performance.now();
    runs.progress(samples.length);
  };
  await (runs.workers > 1 ? inThreads(runs, add) : here(runs, add));
  return samples;
}

async function here({ machine, seeds, signal }: RandomRuns, add: (samples: readonly Sample[]) => void): Promise<void> {
  for (let seed = 1; seed <= seeds && !signal.aborted; seed += 1) {
    add([...samplesOf(machine, random, seed, seed + 1)]);
    // Lets an interrupt through, at once: tsx kills what does not answer it.
    await setImmediate();
  }
}

/** The threads take chunks in turn, so that which of them is fast changes nothing but the order. */
async function inThreads({ subject, seeds, workers, signal }: RandomRuns, add: (samples: readonly Sample[]) => void): Promise<void> {
  let next = 1;
  const threads = Array.from({ length: workers }, () => new Worker(new URL('./randomThread.mjs', import.meta.url), { workerData: subject }));
  const work = (thread: Worker) => new Promise<void>((resolve, reject) => {
    const give = () => {
      if (next > seeds || signal.aborted) {
        resolve();
        return;
      }
      thread.postMessage({ from: next, to: Math.min(next + CHUNK, seeds + 1) });
      next += CHUNK;
    };
    thread.on('message', (samples: readonly Sample[]) => {
      add(samples);
      give();
    });
    thread.on('error', reject);
    give();
  });
  try {
    await Promise.all(threads.map(work));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
