/** Why an element or an offence is proved so far and no further, exhibit by exhibit: the integer rule, spelled out (SPEC Q1-Q4). */
import type { Facts } from '../../engine/facts.ts';
import { proofOfElement, proofOfOffence, rank, requiredRows, standardOfProof } from '../../engine/proof.ts';
import { qualificationFor } from '../../scenario/rows.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { readyFor } from '../primitives/qualification.ts';
import type { Counted, ElementReasoning, OffenceReasoning } from './debriefTypes.ts';
import { elementNamed, exhibitNamed, offenceNamed } from './names.ts';

export function elementReasoning(scenario: Scenario, facts: Facts, element: string): ElementReasoning {
  const { points, origins, grade } = proofOfElement(scenario, facts, element);
  return {
    ...elementNamed(scenario, element), points, origins, grade,
    support: counted(scenario, facts, element, 'supports'), against: counted(scenario, facts, element, 'contradicts'),
  };
}

/** Exhibits held that bear on an element one way, strongest first, and why some of them add nothing. */
function counted(scenario: Scenario, facts: Facts, element: string, verdict: 'supports' | 'contradicts'): readonly Counted[] {
  const { reliability } = standardOfProof(scenario);
  const taken = new Set<string>();
  return Object.keys(facts.held).flatMap((id) => {
    const exhibit = scenario.exhibits[id];
    const bearing = exhibit?.['bears-on']?.[element];
    if (!exhibit || bearing?.verdict !== verdict || !bearing.strength) return [];
    return [{ id, origin: exhibit.origin, strength: bearing.strength, reliable: exhibit.reliability >= reliability }];
  }).sort((a, b) => b.strength - a.strength).map(({ id, origin, strength, reliable }) => {
    const not = id in facts.spoiled ? 'spoiled' as const : !reliable ? 'unreliable' as const : taken.has(origin) ? 'same-origin' as const : undefined;
    if (!not) taken.add(origin);
    return { ...exhibitNamed(scenario, id), origin, strength, ...(not && { not }) };
  });
}

/** Without a subject, of whomever it is proved best. */
export function offenceReasoning(scenario: Scenario, facts: Facts, offence: string, subject?: string): OffenceReasoning {
  const { grade, requirements, subject: whom } = proofOfOffence(scenario, facts, offence, subject);
  const { reference, related } = qualificationFor(scenario, subject);
  return {
    ...offenceNamed(scenario, offence),
    standing: offence === reference ? 'reference' : (related?.[offence] ?? 0) > 0 ? 'related' : 'other',
    grade, ready: readyFor(grade),
    requirements: requiredRows(scenario, offence, whom).map((alternatives, index) => {
      const best = requirements[index];
      return {
        best: best?.element ?? '', grade: best?.grade ?? 'missing', weakest: rank(best?.grade ?? 'missing') === rank(grade),
        alternatives: alternatives.map((element) => elementReasoning(scenario, facts, element)),
      };
    }),
  };
}
