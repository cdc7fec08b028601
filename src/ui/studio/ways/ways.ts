/** What may be done with a path that shows something: the trial is started along it, or it is taken home as a file. */
import { createContext } from 'react';
import type { Way } from '../../../analysis/trial/beginTrial.ts';
import type { Move } from '../../../scenario/playthrough.ts';
import type { Scenario } from '../../../scenario/wholeScenario.ts';

export interface Ways {
  /** The scenario that the paths go through; without one that is whole, nothing can be played. */
  readonly scenario: Scenario | undefined;
  readonly play: (way: Way) => void;
  readonly save: (title: string, moves: readonly Move[]) => void;
}

export const WaysHere = createContext<Ways>({ scenario: undefined, play: () => undefined, save: () => undefined });
