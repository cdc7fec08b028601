/** Certainty: how sure the trainee was, beside how often they were right. Its items come from the tasks (SPEC M1-M5). */
import { type Criterion, itemWeight } from './criterion.ts';

export const calibration: Criterion = { code: 'calibration', weightBefore: (_run, items) => itemWeight(items) };
