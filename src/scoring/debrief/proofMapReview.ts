/** The map of proof beside the reference, cell by cell, and how far the file proves each element at the end. */
import { scenarioOf } from '../../engine/case.ts';
import { judgedMap } from '../criteria/elements.ts';
import { rowsOf } from '../../scenario/rows.ts';
import { TRAP, WRONG } from '../constants.ts';
import { bearingScale } from '../panelAnswers.ts';
import type { Run } from '../run.ts';
import type { Scorecard } from '../scorecard.ts';
import type { CellReview, ProofMapReview } from './debriefTypes.ts';
import { exhibitNamed, subjectNamed } from './names.ts';
import { panelSpread } from './panelSpread.ts';
import { elementReasoning } from './proofReasoning.ts';

export function proofMapReview(run: Run, scorecard: Scorecard): ProofMapReview {
  const { scenario, end } = run;
  const { handedIn } = judgedMap(run);
  return {
    ...(handedIn !== undefined && { handedIn }),
    items: scorecard.dimensions.flatMap(({ code, items }) => (code === 'elements' ? items.map(({ id }) => id) : [])),
    exhibits: Object.keys(end.held).map((id) => exhibitNamed(scenario, id)),
    elements: rowsOf(scenario).flatMap(({ id, element: of, subject }) => {
      const element = scenario.law.elements[of];
      return element ? [{ id, name: element.name, ...(subject !== undefined && { subject: subjectNamed(scenario, subject) }), family: element.family, question: element.question, proof: elementReasoning(scenario, end, id) }] : [];
    }),
    cells: cells(run),
  };
}

function cells(run: Run): readonly CellReview[] {
  const { scenario, end } = run;
  const authored = scenarioOf(run.machine);
  const { facts } = judgedMap(run);
  return Object.keys(end.held).flatMap((exhibit) => rowsOf(scenario).flatMap(({ id: element }): CellReview[] => {
    const bearing = scenario.exhibits[exhibit]?.['bears-on']?.[element];
    // A panel may stand in the author's place; the reasons are the author's all the same.
    const written = authored.exhibits[exhibit]?.['bears-on']?.[element];
    const judged = exhibit in facts.held;
    const yours = (judged ? facts : end).links[exhibit]?.[element] ?? 'none';
    const reference = bearing?.verdict ?? 'none';
    const spoiled = exhibit in (judged ? facts : end).spoiled;
    const result = resultOf(yours, reference, spoiled);
    // A trap that was left alone is not a fault and not a feat: nothing to show.
    if (result === undefined) return [];
    return [{
      exhibit, element, yours, reference, result, judged,
      weight: reference === 'trap' ? TRAP : reference === 'arguable' ? 0 : result === 'turned' || reference === 'none' ? WRONG : bearing?.strength ?? WRONG,
      ...(written && { because: written.because }), sources: written?.sources ?? [],
      ...(written?.panel && { panel: panelSpread(bearingScale, written.panel) }), ...(written && written.verdict !== reference && { author: written.verdict }),
    }];
  }));
}

function resultOf(yours: CellReview['yours'], reference: CellReview['reference'], spoiled: boolean): CellReview['result'] | undefined {
  if (reference === 'arguable') return 'arguable';
  if (reference === 'trap') return yours === 'none' ? undefined : 'trap';
  if (reference === 'none') return yours === 'none' ? undefined : 'wrong';
  if (yours !== 'none' && yours !== reference) return 'turned';
  if (spoiled) return 'not-admissible';
  return yours === 'none' ? 'missed' : 'right';
}
