/**
 * How far each requirement of the reference offence - of the case, and of each subject that has one of its own - can be proved at best: with as much in the file as can be in it together, nothing of
 * it spoiled that need not be, and nothing against it.
 */
import { obtainableIn } from '../../compiler/checks/obtainable.ts';
import { openingFacts } from '../../engine/facts.ts';
import { type ElementProof, proofOfElement, provedOf, rank, requiredRows } from '../../engine/proof.ts';
import type { Path } from '../../scenario/diagnostic.ts';
import { rowOf, rowsOf } from '../../scenario/rows.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Exploration } from '../explore/exploration.ts';
import { heldTogether } from './heldTogether.ts';

export interface BestProof {
  readonly offence: string;
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
  const seen = explored?.whole ? explored : undefined;
  const held = seen?.exhibits ?? obtainableIn(scenario);
  const { alwaysSpoiled, canBoth } = heldTogether(scenario, new Set(seen?.scenes.keys() ?? Object.keys(scenario.scenes)));
  const onlyFor: Scenario = { ...scenario, exhibits: Object.fromEntries(Object.entries(scenario.exhibits).map(([id, exhibit]) => [id, {
    ...exhibit, 'bears-on': Object.fromEntries(Object.entries(exhibit['bears-on'] ?? {}).filter(([, { verdict }]) => verdict === 'supports')),
  }])) };
  const proofWith = (exhibits: readonly string[], element: string) => proofOfElement(onlyFor, { ...openingFacts(scenario), held: Object.fromEntries(exhibits.map((id) => [id, 0])) }, element);
  const ofRow = (element: string): Omit<BestProof, 'offence' | 'rows' | 'path'> => {
    const bearing = [...held].filter((id) => onlyFor.exhibits[id]?.['bears-on']?.[element]);
    const spoiled = bearing.filter(alwaysSpoiled);
    const counting = bearing.filter((id) => !spoiled.includes(id));
    const apart = counting.flatMap((one, at) => counting.slice(at + 1).filter((other) => !canBoth(one, other)).map((other) => [one, other] as const)).slice(0, MOST_PAIRS);
    /** Of each pair that excludes each other, without the one and without the other. */
    const best = (exhibits: readonly string[], [pair, ...more]: typeof apart): ElementProof =>
      (!pair ? proofWith(exhibits, element) : pair.every((id) => exhibits.includes(id)) ? better(...pair.map((id) => best(exhibits.filter((one) => one !== id), more))) : best(exhibits, more));
    return { proof: best(counting, apart), inAll: proofWith(counting, element), spoiled };
  };
  const ofClaim = (offence: string, subject: string | undefined): readonly BestProof[] => requiredRows(scenario, offence, subject).flatMap((group): BestProof[] => {
    const rows = group.filter((row) => known.has(row));
    const [first, ...rest] = rows.map(ofRow);
    if (!first) return [];
    const found = rest.reduce((best, next) => (better(best.proof, next.proof) === best.proof ? best : next), first);
    return [{ ...found, offence, rows, path: placeOf(scenario, found.proof.element) }];
  });
  const known = new Set(rowsOf(scenario).map(({ id }) => id));
  const weakest = (proofs: readonly BestProof[]) => Math.min(...proofs.map(({ proof }) => rank(proof.grade)));
  const { reference } = scenario.qualification;
  // The case as a whole is proved of whomever it can be proved best; and what was done to each of its people, of them.
  const whole = provedOf(scenario, reference).map((subject) => ofClaim(reference, subject)).reduce((best, next) => (weakest(next) > weakest(best) ? next : best));
  const each = Object.entries(scenario.subjects ?? {}).flatMap(([subject, { qualification }]) => (qualification ? ofClaim(qualification.reference, subject) : []));
  const said = new Set<string>();
  return [...whole, ...each].filter(({ offence, rows }) => {
    const key = `${offence}/${rows.join()}`;
    return !said.has(key) && said.add(key);
  });
}

/** Where a row stands among the elements of the case, or of the subject that it belongs to. */
function placeOf({ elements, subjects }: Scenario, row: string): Path {
  const { element, subject } = rowOf(row);
  return subject === undefined ? ['elements', elements.indexOf(element)] : ['subjects', subject, 'elements', subjects?.[subject]?.elements.indexOf(element) ?? 0];
}

const better = (...proofs: readonly ElementProof[]): ElementProof =>
  proofs.reduce((best, next) => (rank(next.grade) > rank(best.grade) || (next.grade === best.grade && next.points > best.points) ? next : best));
