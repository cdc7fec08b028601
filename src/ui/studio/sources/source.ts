/** Where scenarios come from: the server on this computer, which tells of every save, or a folder that the author picked. */
import type { ScenarioFiles } from '../work/asks.ts';

export interface ListedScenario {
  readonly folder: string;
  readonly title?: string;
}

export interface Source {
  readonly kind: 'server' | 'picked';
  readonly list: () => Promise<readonly ListedScenario[]>;
  /** Undefined: there is no such scenario any more. */
  readonly read: (folder: string) => Promise<ScenarioFiles | undefined>;
  /** Told after every save of something in these folders; returns how to stop. Where it is absent, changes are not seen. */
  readonly follow?: (onChange: (folders: readonly string[]) => void) => () => void;
}
