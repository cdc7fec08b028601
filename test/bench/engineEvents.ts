/** Engine events per second, against a bare XState transition over a machine with as many scenes. */
import { assign, initialTransition, setup, transition } from 'xstate';
import { advance } from '../../src/engine/advance.ts';
import { type Case, type CaseMachine, unopened } from '../../src/engine/case.ts';
import type { Log } from '../../src/engine/log.ts';
import { isRefusal } from '../../src/engine/refusal.ts';
import { type Ratio, ratio } from './ratio.ts';

/** Replays the log of a real run `times` over; the baseline makes as many transitions in a ring of as many plain states. */
export async function engineEvents(machine: CaseMachine, log: Log, scenes: number, times = 20): Promise<Ratio & { readonly eventsPerSecond: number }> {
  const work = () => {
    for (let time = 0; time < times; time += 1) {
      let now: Case = unopened(machine);
      for (const { event } of log) {
        const next = advance(machine, now, event);
        if (isRefusal(next)) throw new Error(`the log does not replay: ${next.refused}`);
        now = next;
      }
    }
  };
  const ring = setup({
    types: { context: {} as { steps: number }, events: {} as { type: 'on' } },
    guards: { fine: () => true },
    actions: { count: assign({ steps: ({ context }) => context.steps + 1 }) },
  });
  const bare = ring.createMachine({
    initial: 's0', context: { steps: 0 },
    states: Object.fromEntries(Array.from({ length: scenes }, (_, at) => [`s${at}`, { on: { on: { target: `s${(at + 1) % scenes}`, guard: 'fine' as const, actions: 'count' as const } } }])),
  });
  const baseline = () => {
    for (let time = 0; time < times; time += 1) {
      let [now] = initialTransition(bare);
      for (let step = 0; step < log.length; step += 1) [now] = transition(bare, now, { type: 'on' });
    }
  };
  const measured = await ratio('engine: events of the model run through advance, against bare XState transitions', 15, work, baseline);
  return { ...measured, eventsPerSecond: (log.length * times) / (measured.work / 1000) };
}
