/** A trial being played: the real session, kept nowhere but in this page. */
import { scenarioOf } from '../../../engine/case.ts';
import type { Entry } from '../../../engine/log.ts';
import { isRefusal, type Refusal } from '../../../engine/refusal.ts';
import type { SessionHost } from '../../../session/host.ts';
import { resumeSession, type Session, submit } from '../../../session/session.ts';
import { traineeView } from '../../../session/traineeView.ts';
import { machineOf } from '../../../compiler/machine.ts';
import type { Scenario } from '../../../scenario/wholeScenario.ts';
import { type BegunTrial, beginTrial, type Way } from '../../../analysis/trial/beginTrial.ts';
import { startingAt } from '../../../analysis/trial/startingAt.ts';
import type { Start } from '../../../analysis/trial/start.ts';

/** What came of a save for the trial: it stands where it stood, only up to a step that no longer fits, or its scene is gone. */
export type Replayed =
  | { readonly as: 'kept' }
  | { readonly as: 'shortened'; readonly entry: Entry; readonly refusal: Refusal }
  | { readonly as: 'gone' };

export interface TrialHost extends SessionHost {
  readonly as: BegunTrial['as'];
  /** Names it, for the drafts of its answers. Not the name of any case. */
  readonly id: string;
  readonly start: Start;
  /** The scenario that is played now, as it was changed to begin where it does. */
  readonly scenario: () => Scenario;
  readonly steps: () => number;
  /** Plays what was played on the scenario as it was saved. */
  readonly take: (saved: Scenario) => Replayed;
}

export interface TrialParts {
  readonly id: string;
  readonly scenario: Scenario;
  readonly start: Start;
  readonly way?: Way | undefined;
  readonly seed: number;
  readonly now?: () => string;
}

export function openTrial({ id, scenario, start, way, seed, now = () => new Date().toISOString() }: TrialParts): TrialHost {
  const { as, machine, log } = beginTrial(scenario, start, way, now(), seed);
  const listeners = new Set<() => void>();
  let session: Session = resumeSession(machine, log).session;
  let view = traineeView(session);
  const show = (next: Session) => {
    session = next;
    view = traineeView(next);
    for (const listener of [...listeners]) listener();
  };
  return {
    as, id, start,
    view: () => view,
    saving: () => 'saved',
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    async submit(event, seq) {
      const next = submit(session, 'trainee', event, seq, now());
      if (isRefusal(next)) return next;
      show(next);
      return undefined;
    },
    scenario: () => scenarioOf(session.machine),
    steps: () => session.log.length,
    take(saved) {
      if (as === 'artificial' && !Object.hasOwn(saved.scenes, start.scene)) return { as: 'gone' };
      const { session: next, stopped } = resumeSession(machineOf(as === 'artificial' ? startingAt(saved, start) : saved), session.log);
      if (next.log.length === 0) return { as: 'gone' };
      show(next);
      return stopped ? { as: 'shortened', ...stopped } : { as: 'kept' };
    },
  };
}
