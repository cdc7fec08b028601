/** The trial being played, if any; a save takes it along to the scenario as it is now. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Way } from '../../../analysis/trial/beginTrial.ts';
import type { Start } from '../../../analysis/trial/start.ts';
import type { Scenario } from '../../../scenario/wholeScenario.ts';
import { forgetDrafts } from '../../hosts/drafts.ts';
import { newSeed } from '../../hosts/newCaseId.ts';
import { openTrial, type Replayed, type TrialHost } from './trialHost.ts';

export interface Trial {
  readonly host: TrialHost;
  readonly way: Way | undefined;
  readonly replayed?: Replayed;
  readonly saves: number;
}

export interface UsedTrial {
  readonly trial: Trial | undefined;
  readonly begin: (start: Start, way: Way | undefined) => void;
  readonly again: () => void;
  readonly leave: () => void;
}

let last = 0;

export function useTrial(scenario: Scenario | undefined): UsedTrial {
  const [trial, setTrial] = useState<Trial | undefined>();
  const taken = useRef<Scenario | undefined>(undefined);

  const begin = useCallback((start: Start, way: Way | undefined) => {
    if (!scenario) return;
    last += 1;
    const id = `trial-${last}`;
    // Trials are counted anew after every load of the page: what another of this number left behind is not taken up.
    forgetDrafts(id);
    taken.current = scenario;
    setTrial({ host: openTrial({ id, scenario, start, way, seed: newSeed() }), way, saves: 0 });
  }, [scenario]);

  useEffect(() => {
    if (!scenario || !trial || taken.current === scenario) return;
    taken.current = scenario;
    const replayed = trial.host.take(scenario);
    setTrial({ ...trial, replayed, saves: trial.saves + 1 });
  }, [scenario, trial]);

  const again = useCallback(() => {
    if (!trial) return;
    forgetDrafts(trial.host.id);
    begin(trial.host.start, trial.way);
  }, [trial, begin]);
  const leave = useCallback(() => {
    if (trial) forgetDrafts(trial.host.id);
    setTrial(undefined);
  }, [trial]);
  return { trial, begin, again, leave };
}
