/** How far each requirement of the reference offence can be proved at best: with everything in the file, nothing spoiled, nothing against it. */
import { obtainableIn } from '../../compiler/checks/obtainable.ts';
import { openingFacts } from '../../engine/facts.ts';
import { type ElementProof, proofOfElement, rank } from '../../engine/proof.ts';
import type { Path } from '../../scenario/diagnostic.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Exploration } from '../explore/exploration.ts';

export interface BestProof {
  /** The rows of the proof map that would do. */
  readonly rows: readonly string[];
  readonly proof: ElementProof;
  readonly path: Path;
}

/** No single path need hold all of it: what fails even so fails on every path. */
export function bestProofs(scenario: Scenario, explored: Exploration | undefined): readonly BestProof[] {
  const held = explored?.whole ? explored.exhibits : obtainableIn(scenario);
  const facts = { ...openingFacts(scenario), held: Object.fromEntries([...held].map((id) => [id, 0])) };
  const onlyFor: Scenario = { ...scenario, exhibits: Object.fromEntries(Object.entries(scenario.exhibits).map(([id, exhibit]) => [id, {
    ...exhibit, 'bears-on': Object.fromEntries(Object.entries(exhibit['bears-on'] ?? {}).filter(([, { verdict }]) => verdict === 'supports')),
  }])) };
  return (scenario.law.offences[scenario.qualification.reference]?.requires ?? []).flatMap((group) => {
    const rows = group.filter((element) => scenario.elements.includes(element));
    const [first, ...rest] = rows.map((element) => proofOfElement(onlyFor, facts, element));
    if (!first) return [];
    const proof = rest.reduce((best, next) => (rank(next.grade) > rank(best.grade) || (next.grade === best.grade && next.points > best.points) ? next : best), first);
    return [{ rows, proof, path: ['elements', scenario.elements.indexOf(proof.element)] }];
  });
}
