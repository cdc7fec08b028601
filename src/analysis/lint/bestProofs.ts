/**
 * How far each requirement of the reference offence can be proved at best: with as much in the file as can be in it together, nothing of
 * it spoiled that need not be, and nothing against it.
 */
import { obtainableIn } from '../../compiler/checks/obtainable.ts';
import { openingFacts } from '../../engine/facts.ts';
import { type ElementProof, proofOfElement, rank } from '../../engine/proof.ts';
import type { Path } from '../../scenario/diagnostic.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Exploration } from '../explore/exploration.ts';
import { heldTogether } from './heldTogether.ts';

export interface BestProof {
  /** The rows of the proof map that would do. */
  readonly rows: readonly string[];
  readonly proof: ElementProof;
  /** With everything at once, were that possible. */
  readonly inAll: ElementProof;
  /** Exhibits that would support it, and are spoiled whenever they are held. */
  readonly spoiled: readonly string[];
  readonly path: Path;
}

/** Past so many pairs that exclude each other, more is taken to be possible than is. */
const MOST_PAIRS = 12;

/** Whatever else is against it, what fails even so fails on every path. */
export function bestProofs(scenario: Scenario, explored: Exploration | undefined): readonly BestProof[] {
  const whole = explored?.whole ? explored : undefined;
  const held = whole?.exhibits ?? obtainableIn(scenario);
  const { alwaysSpoiled, canBoth } = heldTogether(scenario, new Set(whole?.scenes.keys() ?? Object.keys(scenario.scenes)));
  const onlyFor: Scenario = { ...scenario, exhibits: Object.fromEntries(Object.entries(scenario.exhibits).map(([id, exhibit]) => [id, {
    ...exhibit, 'bears-on': Object.fromEntries(Object.entries(exhibit['bears-on'] ?? {}).filter(([, { verdict }]) => verdict === 'supports')),
  }])) };
  const proofWith = (exhibits: readonly string[], element: string) => proofOfElement(onlyFor, { ...openingFacts(scenario), held: Object.fromEntries(exhibits.map((id) => [id, 0])) }, element);
  const ofRow = (element: string): Omit<BestProof, 'rows' | 'path'> => {
    const bearing = [...held].filter((id) => onlyFor.exhibits[id]?.['bears-on']?.[element]);
    const spoiled = bearing.filter(alwaysSpoiled);
    const counting = bearing.filter((id) => !spoiled.includes(id));
    const apart = counting.flatMap((one, at) => counting.slice(at + 1).filter((other) => !canBoth(one, other)).map((other) => [one, other] as const)).slice(0, MOST_PAIRS);
    /** Of each pair that excludes each other, without the one and without the other. */
    const best = (exhibits: readonly string[], [pair, ...more]: typeof apart): ElementProof =>
      (!pair ? proofWith(exhibits, element) : pair.every((id) => exhibits.includes(id)) ? better(...pair.map((id) => best(exhibits.filter((one) => one !== id), more))) : best(exhibits, more));
    return { proof: best(counting, apart), inAll: proofWith(counting, element), spoiled };
  };
  return (scenario.law.offences[scenario.qualification.reference]?.requires ?? []).flatMap((group): BestProof[] => {
    const rows = group.filter((element) => scenario.elements.includes(element));
    const [first, ...rest] = rows.map(ofRow);
    if (!first) return [];
    const found = rest.reduce((best, next) => (better(best.proof, next.proof) === best.proof ? best : next), first);
    return [{ ...found, rows, path: ['elements', scenario.elements.indexOf(found.proof.element)] }];
  });
}

const better = (...proofs: readonly ElementProof[]): ElementProof =>
  proofs.reduce((best, next) => (rank(next.grade) > rank(best.grade) || (next.grade === best.grade && next.points > best.points) ? next : best));
