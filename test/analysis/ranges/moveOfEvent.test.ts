import { describe, expect, it } from 'vitest';
import { movesOfLog } from '../../../src/analysis/ranges/moveOfEvent.ts';
import { machineOf } from '../../../src/compiler/machine.ts';
import { runPlaythrough } from '../../../src/engine/runPlaythrough.ts';
import { generatedLog, generatedScenario } from '../../scoring/generatedScenario.ts';

describe('the moves of a log', () => {
  it('make the same log again, on cases with tasks of every kind', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const machine = machineOf(generatedScenario(seed));
      const log = generatedLog(machine, seed);
      const { log: again, stopped } = runPlaythrough(machine, movesOfLog(log));
      expect(stopped, `seed ${seed}`).toBeUndefined();
      expect(again.map(({ event }) => event), `seed ${seed}`).toEqual(log.map(({ event }) => event));
    }
  });

  it('tell links that were drawn one after another as one', () => {
    const drawn = (element: string, seq: number) => ({ seq, at: '', by: 'trainee' as const, event: { type: 'exhibit.linked' as const, exhibit: 'phone', element, verdict: 'supports' as const } });
    expect(movesOfLog([drawn('moved', 0), drawn('promise', 1)])).toEqual([{ link: { phone: { moved: 'supports', promise: 'supports' } } }]);
  });
});
