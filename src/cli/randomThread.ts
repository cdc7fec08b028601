/** A thread that makes random runs: told from which seed to which, it answers with their samples. */
import { parentPort, workerData } from 'node:worker_threads';
import { random } from '../analysis/policies/random.ts';
import { samplesOf } from '../analysis/policies/samplesOf.ts';
import { loadScenario } from './loadScenario.ts';

const machine = loadScenario(workerData as string)?.machine;
if (!machine || !parentPort) throw new Error('a thread without a scenario');
const port = parentPort;

port.on('message', ({ from, to }: { readonly from: number; readonly to: number }) => {
  port.postMessage([...samplesOf(machine, random, from, to)]);
});
