/**
 * Scenario -> machine configuration: plain JSON, guards and actions by name. Injects are siblings of the scenes, so that
 * the case returns to the scene it was interrupted in (XState keeps history only of a parent that was left).
 */
import type { EventType } from '../engine/event.ts';
import { rulesOf } from '../engine/tasks/rulesOf.ts';
import type { Scene } from '../scenario/scenario.ts';
import type { Scenario } from '../scenario/wholeScenario.ts';

export interface Named {
  readonly type: string;
  readonly params?: Readonly<Record<string, string>>;
}

export interface Transition {
  readonly target?: string;
  readonly guard?: Named;
  readonly actions: readonly Named[];
}

export interface StateConfig {
  readonly id?: string;
  readonly type?: 'history';
  readonly initial?: string;
  readonly on?: Readonly<Partial<Record<EventType, readonly Transition[]>>>;
  readonly always?: readonly (Pick<Transition, 'target' | 'guard'>)[];
  readonly states?: Readonly<Record<string, StateConfig>>;
}

export const sceneId = (scene: string) => `scene:${scene}`;
export const injectId = (inject: string) => `inject:${inject}`;
const BACK = 'back';

export function assemble(scenario: Scenario): StateConfig {
  const first = scenario['first-scene'];
  const scenes = Object.entries(scenario.scenes);
  const interrupting = Object.entries(scenario.injects ?? {}).filter(([, inject]) => inject.interrupts).map(([id]) => id);
  const plain = scenes.filter(([, scene]) => !scene.ending);
  return {
    id: 'case',
    initial: 'unopened',
    states: {
      unopened: { on: { 'case.opened': [{ target: 'briefing', actions: [{ type: 'open' }] }] } },
      briefing: { on: { ...(scenario.roles && { 'seat.taken': [{ actions: [{ type: 'take-seat' }] }] }), 'briefing.read': [moveTo(first, [])] } },
      investigation: {
        initial: 'scenes',
        on: {
          'exhibit.opened': [{ actions: [{ type: 'examine' }] }],
          'exhibit.linked': [{ actions: [{ type: 'link' }] }],
          'clock.advanced': [{ actions: [{ type: 'pass-time' }] }],
          ...(scenario.injects && { 'inject.released': [{ actions: [{ type: 'release-inject' }] }], 'inject.withheld': [{ actions: [{ type: 'withhold-inject' }] }] }),
        },
        states: {
          scenes: {
            initial: first,
            always: interrupting.map((inject) => ({ target: `#${injectId(inject)}`, guard: { type: 'waits', params: { inject } } })),
            // An id may not hold a `$`, so the history node cannot meet a scene of its name.
            states: { $back: { id: BACK, type: 'history' }, ...Object.fromEntries(plain.map(([id, scene]) => [id, sceneState(id, scene)])) },
          },
          ...(interrupting.length > 0 && {
            injects: { initial: interrupting[0] as string, states: Object.fromEntries(interrupting.map((id) => [id, injectState(id)])) },
          }),
        },
      },
      endings: {
        initial: scenes.find(([, scene]) => scene.ending)?.[0] ?? 'none',
        states: Object.fromEntries(scenes.filter(([, scene]) => scene.ending).map(([id]) => [id, { id: sceneId(id) }])),
      },
    },
  };
}

/** A scene: one transition for each way that its task can move. */
function sceneState(id: string, scene: Scene): StateConfig {
  const on: Partial<Record<EventType, Transition[]>> = {};
  for (const { type, option, to } of scene.task ? rulesOf(scene.task).edges(scene.task) : []) {
    const params = { scene: id, ...(option !== undefined && { option }), ...(to !== undefined && { to }) };
    const done: Named[] = [{ type: 'carry-out', params: { scene: id } }];
    (on[type] ??= []).push({ guard: { type: 'leads', params }, ...(to === undefined ? { actions: done } : moveTo(to, done)) });
  }
  return { id: sceneId(id), on };
}

const injectState = (id: string): StateConfig => ({
  id: injectId(id),
  on: { 'inject.read': [{ target: `#${BACK}`, actions: [{ type: 'read-inject', params: { inject: id } }] }] },
});

const moveTo = (scene: string, first: readonly Named[]): Transition => ({
  target: `#${sceneId(scene)}`,
  actions: [...first, { type: 'arrive', params: { scene } }],
});
