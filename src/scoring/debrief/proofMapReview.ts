/** The map of proof beside the reference, cell by cell, and how far the file proves each element at the end. */
import { judgedMap } from '../criteria/elements.ts';
import { TRAP, WRONG } from '../constants.ts';
import type { Run } from '../run.ts';
import type { Scorecard } from '../scorecard.ts';
import type { CellReview, ProofMapReview } from './debriefTypes.ts';
import { elementNamed, exhibitNamed } from './names.ts';
import { elementReasoning } from './proofReasoning.ts';

export function proofMapReview(run: Run, scorecard: Scorecard): ProofMapReview {
  const { scenario, end } = run;
  const { handedIn } = judgedMap(run);
  return {
    ...(handedIn !== undefined && { handedIn }),
    items: scorecard.dimensions.flatMap(({ code, items }) => (code === 'elements' ? items.map(({ id }) => id) : [])),
    exhibits: Object.keys(end.held).map((id) => exhibitNamed(scenario, id)),
    elements: scenario.elements.flatMap((id) => {
      const element = scenario.law.elements[id];
      return element ? [{ ...elementNamed(scenario, id), family: element.family, question: element.question, proof: elementReasoning(scenario, end, id) }] : [];
    }),
    cells: cells(run),
  };
}

function cells(run: Run): readonly CellReview[] {
  const { scenario, end } = run;
  const { facts } = judgedMap(run);
  return Object.keys(end.held).flatMap((exhibit) => scenario.elements.flatMap((element): CellReview[] => {
    const bearing = scenario.exhibits[exhibit]?.['bears-on']?.[element];
    const judged = exhibit in facts.held;
    const yours = (judged ? facts : end).links[exhibit]?.[element] ?? 'none';
    const reference = bearing?.verdict ?? 'none';
    if (yours === 'none' && reference === 'none') return [];
    const spoiled = exhibit in (judged ? facts : end).spoiled;
    const result = resultOf(yours, reference, spoiled);
    // A trap that was left alone is not a fault and not a feat: nothing to show.
    if (result === undefined) return [];
    return [{
      exhibit, element, yours, reference, result, judged,
      weight: reference === 'trap' ? TRAP : reference === 'arguable' ? 0 : result === 'turned' || reference === 'none' ? WRONG : bearing?.strength ?? WRONG,
      ...(bearing && { because: bearing.because }), sources: bearing?.sources ?? [],
    }];
  }));
}

function resultOf(yours: CellReview['yours'], reference: CellReview['reference'], spoiled: boolean): CellReview['result'] | undefined {
  if (reference === 'arguable') return 'arguable';
  if (reference === 'trap') return yours === 'none' ? undefined : 'trap';
  if (reference === 'none') return 'wrong';
  if (yours !== 'none' && yours !== reference) return 'turned';
  if (spoiled) return 'not-admissible';
  return yours === 'none' ? 'missed' : 'right';
}
