/** The table of dimensions that are judged, in the order they are shown. A new one is a file in `criteria/` and a line here. */
import { calibration } from './criteria/calibration.ts';
import type { Criterion } from './criteria/criterion.ts';
import { elements } from './criteria/elements.ts';
import { hypotheses } from './criteria/hypotheses.ts';
import { inquiry } from './criteria/inquiry.ts';
import { procedure } from './criteria/procedure.ts';
import { protection } from './criteria/protection.ts';
import { qualification } from './criteria/qualification.ts';
import { rationale } from './criteria/rationale.ts';
import { weighing } from './criteria/weighing.ts';

export const criteria: readonly Criterion[] = [inquiry, elements, qualification, weighing, hypotheses, calibration, rationale, procedure, protection];
