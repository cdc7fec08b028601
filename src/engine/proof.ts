/**
 * How far the file proves an offence, on this path: the integer rule that a lawyer can read (scoring SPEC, rules Q1-Q4).
 * It counts only exhibits that are held, not spoiled, and reliable enough; exhibits of one origin count once.
 */
import type { Grade } from '../scenario/conditions.ts';
import { rowFor } from '../scenario/rows.ts';
import type { Scenario } from '../scenario/wholeScenario.ts';
import type { Facts } from './facts.ts';

export const grades = ['missing', 'indicated', 'supported', 'corroborated'] as const satisfies readonly Grade[];

/** The standard of proof: teaching devices, for a panel to change in the scenario. */
export const standardOfProof = (scenario: Scenario) => ({
  supported: scenario.scoring?.['supported-points'] ?? 3,
  corroborated: scenario.scoring?.['corroborated-points'] ?? 4,
  origins: scenario.scoring?.['corroborated-origins'] ?? 2,
  reliability: scenario.scoring?.['least-reliability'] ?? 2,
});

/** How far one element is proved: its points, the independent origins that support it, and the exhibits that count. */
export interface ElementProof {
  /** The row: an element of the case as a whole, or of one of its subjects. */
  readonly element: string;
  readonly points: number;
  readonly origins: number;
  readonly grade: Grade;
  readonly exhibits: readonly string[];
}

/** Whether an exhibit counts as evidence on this path: held, admissible, and reliable enough. */
export function counts(scenario: Scenario, facts: Facts, exhibit: string): boolean {
  const known = scenario.exhibits[exhibit];
  return known !== undefined && exhibit in facts.held && !(exhibit in facts.spoiled) && known.reliability >= standardOfProof(scenario).reliability;
}

export function proofOfElement(scenario: Scenario, facts: Facts, element: string): ElementProof {
  const standard = standardOfProof(scenario);
  const support = new Map<string, number>();
  const against = new Map<string, number>();
  const exhibits: string[] = [];
  for (const [id, exhibit] of Object.entries(scenario.exhibits)) {
    const bearing = exhibit['bears-on']?.[element];
    if (!bearing?.strength || !counts(scenario, facts, id)) continue;
    const side = bearing.verdict === 'supports' ? support : bearing.verdict === 'contradicts' ? against : undefined;
    if (!side) continue;
    side.set(exhibit.origin, Math.max(side.get(exhibit.origin) ?? 0, bearing.strength));
    if (side === support) exhibits.push(id);
  }
  const points = Math.max(0, total(support) - total(against));
  const origins = support.size;
  const grade: Grade = points === 0 ? 'missing'
    : points >= standard.corroborated && origins >= standard.origins ? 'corroborated'
    : points >= standard.supported ? 'supported' : 'indicated';
  return { element, points, origins, grade, exhibits };
}

/** How far an offence is proved, and of whom where it is proved of people one by one. */
export interface OffenceProof {
  readonly grade: Grade;
  readonly subject?: string;
  readonly requirements: readonly ElementProof[];
}

/** How far an offence is proved of a subject; without one, of whomever it is proved best: acts done to one and a purpose held of another prove nothing. */
export function proofOfOffence(scenario: Scenario, facts: Facts, offence: string, subject?: string): OffenceProof {
  if (!scenario.law.offences[offence]) throw new Error(`offence ${offence} is not in the scenario's law`);
  return (subject === undefined ? provedOf(scenario, offence) : [subject]).map((whom) => proofOf(scenario, facts, offence, whom))
    .reduce((best, next) => (rank(next.grade) > rank(best.grade) || (next.grade === best.grade && points(next) > points(best)) ? next : best));
}

/** Of whom an offence can be proved: the subjects who claim an element of it; undefined alone where none does, for the case as a whole. */
export function provedOf({ law, subjects = {} }: Scenario, offence: string): readonly [string | undefined, ...(string | undefined)[]] {
  const required = law.offences[offence]?.requires.flat() ?? [];
  const [first, ...rest] = Object.entries(subjects).filter(([, { elements }]) => elements.some((element) => required.includes(element))).map(([id]) => id);
  return [first, ...rest];
}

/** The rows on which an offence is proved of a subject: of each requirement, one of its alternatives is enough. */
export const requiredRows = (scenario: Scenario, offence: string, subject: string | undefined): readonly (readonly string[])[] =>
  (scenario.law.offences[offence]?.requires ?? []).map((alternatives) => alternatives.map((element) => rowFor(scenario, element, subject)));

/** The weakest requirement, each taken at its best alternative. */
function proofOf(scenario: Scenario, facts: Facts, offence: string, subject: string | undefined): OffenceProof {
  const requirements = requiredRows(scenario, offence, subject).map((alternatives) => alternatives.map((row) => proofOfElement(scenario, facts, row)).reduce(better));
  return { grade: grades[Math.min(...requirements.map((proof) => rank(proof.grade)))] ?? 'missing', ...(subject !== undefined && { subject }), requirements };
}

const points = ({ requirements }: OffenceProof): number => requirements.reduce((sum, proof) => sum + proof.points, 0);

/** The place of a grade on the scale 0-3. */
export const rank = (grade: Grade): number => grades.indexOf(grade);

const better = (a: ElementProof, b: ElementProof): ElementProof =>
  rank(b.grade) > rank(a.grade) || (b.grade === a.grade && b.points > a.points) ? b : a;
const total = (points: Map<string, number>): number => [...points.values()].reduce((sum, value) => sum + value, 0);
