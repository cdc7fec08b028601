/** The scenarios that a site brings with it: a card of each at once, the whole when it is played. */
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { ScenarioCard } from '../../session/view.ts';

export interface Shelf {
  readonly cards: readonly ScenarioCard[];
  /** Rejects where the network fails, or for an id that is not here. */
  load(id: string): Promise<Scenario>;
}
