/** What an announced inject is to a trainee: a deadline, met when it is called off or when what it takes away is in the file by then. */
import type { Path } from '../../scenario/diagnostic.ts';
import type { Inject } from '../../scenario/scenario.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';

export const announcedInjects = (scenario: Scenario): readonly (readonly [string, Inject])[] =>
  Object.entries(scenario.injects ?? {}).filter(([, inject]) => inject.announced !== undefined);

/** The condition that calls off an announced inject. */
export const announcedUnless = (scenario: Scenario, at: Path): boolean =>
  at[0] === 'injects' && at[2] === 'unless' && at.length === 3 && scenario.injects?.[String(at[1])]?.announced !== undefined;
