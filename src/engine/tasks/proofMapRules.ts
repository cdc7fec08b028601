/** How a `proof-map` checkpoint moves: the map is handed in as it stands. */
import type { ProofMap } from '../../scenario/tasks/proofMap.ts';
import { carryOut, passTime } from '../change.ts';
import type { EventOf } from '../event.ts';
import { destination, destinations, type TaskRules } from './taskRules.ts';

export const proofMapRules: TaskRules<ProofMap, EventOf<'proof-map.handed-in'>> = {
  edges: (task) => destinations(task['leads-to']).map((to) => ({ type: 'proof-map.handed-in' as const, to })),
  optionOf: () => undefined,
  refuse: () => undefined,
  carryOut(draft, at) {
    carryOut(draft, at.scenario, at.task.effects);
    passTime(draft, at.scenario, at.task.takes ?? 0);
  },
  leads: (at, after) => destination(at.task['leads-to'], at.scenario, after),
};
