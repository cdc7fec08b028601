/** A scenario played by moves: its log and what it was worth. */
import { machineOf } from '../../src/compiler/machine.ts';
import type { CaseMachine } from '../../src/engine/case.ts';
import type { Log } from '../../src/engine/log.ts';
import { runPlaythrough } from '../../src/engine/runPlaythrough.ts';
import type { Move } from '../../src/scenario/playthrough.ts';
import type { Scenario } from '../../src/scenario/wholeScenario.ts';
import type { Dimension } from '../../src/scoring/item.ts';
import { score } from '../../src/scoring/score.ts';
import type { DimensionScore, Scorecard, ScoredItem } from '../../src/scoring/scorecard.ts';

export interface Played {
  readonly machine: CaseMachine;
  readonly log: Log;
  readonly card: Scorecard;
  dimension(code: Dimension): DimensionScore;
  item(id: string): ScoredItem;
}

export function played(scenario: Scenario, moves: readonly Move[]): Played {
  const machine = machineOf(scenario);
  const { log, stopped } = runPlaythrough(machine, moves);
  if (stopped) throw new Error(`move ${stopped.move} was refused: ${stopped.refusal.refused} ${stopped.refusal.about ?? ''}`);
  const card = score(machine, log);
  return {
    machine, log, card,
    dimension: (code) => dimensionOf(card, code),
    item(id) {
      const found = card.dimensions.flatMap(({ items }) => items).find((item) => item.id === id);
      if (!found) throw new Error(`no item ${id} among ${card.dimensions.flatMap(({ items }) => items.map((item) => item.id)).join(', ')}`);
      return found;
    },
  };
}

export function dimensionOf(card: Scorecard, code: Dimension): DimensionScore {
  const found = card.dimensions.find((dimension) => dimension.code === code);
  if (!found) throw new Error(`no dimension ${code}`);
  return found;
}

export type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

/** A copy of a scenario with something changed. */
export function changed(scenario: Scenario, change: (draft: Mutable<Scenario>) => void): Scenario {
  const draft = structuredClone(scenario) as Mutable<Scenario>;
  change(draft);
  return draft as Scenario;
}
