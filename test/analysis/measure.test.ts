import { describe, expect, it } from 'vitest';
import { measure } from '../../src/analysis/measure.ts';
import { openMoves } from '../../src/analysis/moves.ts';
import { seeded } from '../../src/analysis/seeded.ts';
import { MOST_MOVES, walk } from '../../src/analysis/walk.ts';
import { machineOf } from '../../src/compiler/machine.ts';
import { placeOf } from '../../src/engine/case.ts';
import { runPlaythrough } from '../../src/engine/runPlaythrough.ts';
import type { Move } from '../../src/scenario/playthrough.ts';
import { tinyScenario } from '../engine/tinyScenario.ts';
import { changed } from '../scoring/played.ts';

const machine = machineOf(tinyScenario);
const meet: Move = { at: 'first-call', choose: 'meet', certainty: 'sure' };
const model: Move[] = [meet, { at: 'talk', ask: 'told' }, { at: 'talk', 'end-interview': 'now' }, { at: 'map', 'hand-in': 'proof-map' }, { at: 'name', qualify: 'taking', readiness: 'continue', 'relies-on': {} }];
const openAfter = (moves: readonly Move[]) => openMoves(machine, runPlaythrough(machine, moves).case);
const of = (moves: readonly Move[], options = { walks: 300, seed: 4 }) => {
  const result = measure(machine, moves, options);
  if ('stopped' in result) throw new Error('the model run stops');
  return result.measures;
};

describe('the open moves of a case', () => {
  it('are the options whose condition holds', () => {
    expect(openAfter([]).map((event) => ('choice' in event ? event.choice : event.type))).toEqual(['meet', 'book', 'wait']);
  });

  it('are only the inject that interrupts, while it does', () => {
    expect(openAfter([{ at: 'first-call', choose: 'wait', certainty: 'sure' }])).toEqual([{ type: 'inject.read', inject: 'visitor' }]);
  });

  it('of an interview are its questions, checks of what was asked, other interpreters, and its end', () => {
    expect(openAfter([meet]).map(({ type }) => type)).toEqual(['question.asked', 'question.asked', 'question.asked', 'interpreter.replaced', 'interview.ended']);
    expect(openAfter(model.slice(0, 2)).filter(({ type }) => type === 'rendering.checked')).toHaveLength(3);
  });

  it('of a qualification are all offences at all readinesses, and at the end there is none', () => {
    expect(openAfter(model.slice(0, 4))).toHaveLength(6);
    expect(openAfter(model)).toEqual([]);
  });
});

describe('walking at random', () => {
  it('[I4] takes the same walk from the same seed, and another from another', () => {
    const path = (seed: number) => {
      const taken: string[] = [];
      const draw = seeded(seed);
      for (let count = 0; count < 5; count += 1) walk(machine, draw, (event) => taken.push(JSON.stringify(event)));
      return taken;
    };
    expect(path(1)).toEqual(path(1));
    expect(path(1)).not.toEqual(path(2));
  });

  it('[I4] takes every open move alike, checks and replaces by the toss of a coin, and leaves out links and opened exhibits', () => {
    const first = { meet: 0, book: 0, wait: 0 };
    const types = new Set<string>();
    const draw = seeded(9);
    for (let count = 0; count < 1500; count += 1) {
      walk(machine, draw, (event) => {
        types.add(event.type);
        if (event.type === 'choice.made' && event.scene === 'first-call') first[event.choice as 'meet'] += 1;
      });
    }
    for (const times of Object.values(first)) expect(Math.abs(times - 500)).toBeLessThan(70);
    expect([...types].sort()).toEqual(['briefing.read', 'choice.made', 'inject.read', 'interpreter.replaced', 'interview.ended', 'offence.qualified', 'proof-map.handed-in', 'question.asked', 'rendering.checked']);
  });

  it('[I4] ends with the case, or gives up a loop', () => {
    expect(placeOf(walk(machine, seeded(3))).phase).toBe('ended');
    const endless = changed(tinyScenario, (draft) => {
      const task = draft.scenes['first-call']?.task;
      if (task?.kind === 'choose') task.choices = { wait: { label: 'Wait', 'leads-to': 'first-call', feedback: { text: 'So.', sources: ['practice/safety'] } } };
    });
    let moves = 0;
    walk(machineOf(endless), seeded(1), () => { moves += 1; });
    expect(moves).toBe(MOST_MOVES);
  });
});

describe('measures', () => {
  it('[I2] [I5] hold what the model run obtained, what random walks obtain, and the scenario they are of', () => {
    const measures = of(model);
    expect(measures).toMatchObject({ of: 'tiny-hash', inquiry: { best: 4, walks: 300, seed: 4 } });
    expect(measures.inquiry.random).toBeGreaterThan(1);
    expect(measures.inquiry.random).toBeLessThan(4);
    expect(of(model)).toEqual(measures);
  });

  it('[N4] hold the right weight that the model run had before it', () => {
    expect(of(model).expert).toMatchObject({ elements: 8, rationale: 2 + 8, qualification: 4 });
  });

  it('name the first move of the model run that is not possible', () => {
    expect(measure(machine, [meet, meet], { walks: 1, seed: 1 })).toMatchObject({ stopped: { move: 1, refusal: { refused: 'not-here' } } });
  });
});
