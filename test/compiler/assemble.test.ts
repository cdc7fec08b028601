import { describe, expect, it } from 'vitest';
import { assemble, type Named, type StateConfig } from '../../src/compiler/assemble.ts';
import { machineOf, vocabulary } from '../../src/compiler/machine.ts';
import { tinyScenario } from '../engine/tinyScenario.ts';

/** Every guard and action that a configuration names, wherever it stands. */
function namesIn(state: StateConfig): { readonly guards: Named[]; readonly actions: Named[] } {
  const transitions = [...Object.values(state.on ?? {}).flatMap((list) => list ?? []), ...(state.always ?? [])];
  const inner = Object.values(state.states ?? {}).map(namesIn);
  return {
    guards: [...transitions.flatMap((to) => (to.guard ? [to.guard] : [])), ...inner.flatMap((names) => names.guards)],
    actions: [...transitions.flatMap((to) => ('actions' in to ? (to.actions as Named[]) : [])), ...inner.flatMap((names) => names.actions)],
  };
}

describe('the machine configuration of a scenario', () => {
  const config = assemble(tinyScenario);

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(config))).toEqual(config);
  });

  it('names only guards and actions that the engine has (XState would silently ignore an unknown action)', () => {
    const { guards, actions } = namesIn(config);
    expect(guards.length).toBeGreaterThan(10);
    expect(guards.filter(({ type }) => !vocabulary.guards.some((known) => known === type))).toEqual([]);
    expect(actions.filter(({ type }) => !vocabulary.actions.some((known) => known === type))).toEqual([]);
    const { implementations } = machineOf(tinyScenario);
    expect(Object.keys(implementations.guards).sort()).toEqual([...vocabulary.guards].sort());
    expect(Object.keys(implementations.actions).sort()).toEqual([...vocabulary.actions].sort());
  });

  it('gives every transition something to do, so that it can be asked whether it is possible', () => {
    const idle = (state: StateConfig): boolean => Object.values(state.on ?? {}).some((list) => list?.some((to) => to.actions.length === 0))
      || Object.values(state.states ?? {}).some(idle);
    expect(idle(config)).toBe(false);
  });

  it('keeps injects beside the scenes and draws one transition for each way out of a scene', () => {
    const investigation = config.states?.['investigation']?.states;
    expect(Object.keys(investigation ?? {})).toEqual(['scenes', 'injects']);
    expect(investigation?.['scenes']?.states?.['first-call']?.on?.['choice.made']?.map((to) => [to.guard?.params?.['option'], to.target])).toEqual([
      ['meet', '#scene:talk'], ['book', '#scene:regret'], ['book', '#scene:talk'], ['wait', '#scene:talk'],
    ]);
  });
});
