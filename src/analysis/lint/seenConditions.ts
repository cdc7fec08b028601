/** Conditions that came out one way only on every path, without those that another rule says more of. */
import type { Condition } from '../../scenario/conditions.ts';
import type { Path } from '../../scenario/diagnostic.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Exploration } from '../explore/exploration.ts';

export interface OneWay {
  readonly at: Path;
  readonly condition: Condition;
  readonly always: boolean;
  /** It asks for the time and for nothing else, one way: a deadline. */
  readonly deadline?: { readonly kind: 'before' | 'after'; readonly time: string };
}

export function oneWayConditions(scenario: Scenario, { conditions }: Exploration): readonly OneWay[] {
  return conditions.flatMap(({ at, held, failed }): OneWay[] => {
    const condition = conditionAt(scenario, at);
    if (held === failed || !condition) return [];
    const [first, ...rest] = Object.keys(condition);
    const deadline = rest.length === 0 && (first === 'before' || first === 'after') ? { kind: first, time: condition[first] ?? '' } as const : undefined;
    return [{ at, condition, always: held, ...(deadline && { deadline }) }];
  });
}

/** An option that is never open, and an inject that is never released, are said as such. */
export const saidElsewhere = ({ at, always }: OneWay): boolean =>
  (always ? at[0] === 'injects' && at[2] === 'unless' : at[0] === 'scenes' && (at[3] === 'choices' || at[3] === 'questions') && at[5] === 'when' && at.length === 6);

function conditionAt(scenario: Scenario, at: Path): Condition | undefined {
  let found: unknown = scenario;
  for (const key of at) found = typeof found === 'object' && found !== null ? (found as Readonly<Record<string | number, unknown>>)[key] : undefined;
  return found as Condition | undefined;
}
