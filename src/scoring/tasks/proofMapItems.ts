/** A checkpoint of the map of proof makes no item of its own: the map is one, judged once for the whole case (criteria/elements.ts). */
import type { ProofMap } from '../../scenario/tasks/proofMap.ts';
import type { TaskItems } from './taskItems.ts';

export const proofMapItems: TaskItems<ProofMap> = () => [];
