/** What the file may be asked to prove: an offence, of a person where it is proved person by person. */
import { provedOf } from '../../engine/proof.ts';
import type { Condition, Grade } from '../../scenario/conditions.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';

export interface Claim {
  readonly offence: string;
  readonly subject: string | undefined;
}

/** Every claim that a condition can make. */
export const claimsOf = (scenario: Scenario): readonly Claim[] => Object.keys(scenario.law.offences).flatMap((offence) =>
  [...new Set([...provedOf(scenario, offence), ...Object.keys(scenario.subjects ?? {})])].map((subject) => ({ offence, subject })));

/** The claims of which a condition wants one to be proved: of the subject it names, or of whomever it can be. */
export const claimsIn = (scenario: Scenario, { offence, for: subject }: NonNullable<Condition['proves']>): readonly Claim[] =>
  (subject === undefined ? provedOf(scenario, offence) : [subject]).map((whom) => ({ offence, subject: whom }));

export const proofName = ({ offence, subject }: Claim, least: Grade): string => `proof:${offence}${subject === undefined ? '' : `@${subject}`}/${least}`;
