import { describe, expect, it } from 'vitest';
import { wayTo } from '../../src/analysis/wayTo.ts';
import { machineOf } from '../../src/compiler/machine.ts';
import { advance } from '../../src/engine/advance.ts';
import { type Case, placeOf } from '../../src/engine/case.ts';
import { isRefusal } from '../../src/engine/refusal.ts';
import { beginSession } from '../../src/session/session.ts';
import { contentFrom } from '../../src/server/room/roomContent.ts';
import { join } from 'node:path';
import { root } from '../../src/server/sourceStamp.ts';
import { tinyScenario } from '../engine/tinyScenario.ts';

describe('a way to a scene', () => {
  const machine = machineOf(tinyScenario);
  const from = beginSession(machine, '', 1).case;

  it('is none where the case stands there, and unknown where no line leads', () => {
    const there = advance(machine, from, { type: 'briefing.read' }) as Case;
    expect(wayTo(machine, there, 'first-call')).toEqual([]);
    expect(wayTo(machine, from, 'nowhere')).toBeUndefined();
  });

  it('goes by the better option', () => {
    expect(wayTo(machine, from, 'talk')).toMatchObject([{ type: 'briefing.read' }, { type: 'choice.made', choice: 'meet' }]);
  });

  it('leads to nearly every scene of a shipped case, by moves that the case takes', () => {
    const content = contentFrom(join(root, 'scenarios'), 'the-hot-lead');
    if (!content) throw new Error('no case');
    const shipped = machineOf(content.scenario);
    const start = beginSession(shipped, '', 1).case;
    const scenes = Object.entries(content.scenario.scenes).filter(([, { task }]) => task).map(([id]) => id);
    const found = scenes.filter((scene) => {
      const way = wayTo(shipped, start, scene);
      if (!way) return false;
      const end = way.reduce<Case>((now, event) => {
        const next = advance(shipped, now, event);
        if (isRefusal(next)) throw new Error(`${scene}: ${event.type} ${next.refused}`);
        return next;
      }, start);
      expect(placeOf(end)).toEqual({ phase: 'scene', scene });
      return true;
    });
    expect(found.length).toBeGreaterThanOrEqual(scenes.length - 1);
  });
});
