/** How a `proof-map` checkpoint moves: the map is handed in as it stands. */
import type { ProofMap } from '../../scenario/tasks/proofMap.ts';
import type { EventOf } from '../event.ts';
import { handInRules } from './handInRules.ts';

export const proofMapRules = handInRules<ProofMap, EventOf<'proof-map.handed-in'>>({ type: 'proof-map.handed-in' });
