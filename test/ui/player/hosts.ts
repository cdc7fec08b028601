/** Hosts for the player's tests: the real session kept in memory, and one that answers as it is told. */
import { machineOf } from '../../../src/compiler/machine.ts';
import type { CaseEvent } from '../../../src/engine/event.ts';
import { isRefusal, type Refusal } from '../../../src/engine/refusal.ts';
import type { Scenario } from '../../../src/scenario/wholeScenario.ts';
import type { Saving, SessionHost } from '../../../src/session/host.ts';
import { beginSession, type Session, submit } from '../../../src/session/session.ts';
import { traineeView } from '../../../src/session/traineeView.ts';
import type { TraineeView } from '../../../src/session/view.ts';

const at = '2026-11-24T10:00:00.000Z';

export interface WatchedHost extends SessionHost {
  /** What was submitted, in order, refused or not. */
  readonly sent: readonly { readonly event: CaseEvent; readonly seq: number }[];
  /** Changes what the host shows, as another tab or the device would. */
  show(change: { readonly view?: TraineeView; readonly saving?: Saving }): void;
}

function watched(first: TraineeView, answer: (event: CaseEvent, seq: number, show: WatchedHost['show']) => Promise<Refusal | undefined>): WatchedHost {
  let view = first;
  let saving: Saving = 'saved';
  const listeners = new Set<() => void>();
  const sent: { event: CaseEvent; seq: number }[] = [];
  const show: WatchedHost['show'] = (change) => {
    view = change.view ?? view;
    saving = change.saving ?? saving;
    for (const listener of listeners) listener();
  };
  return {
    sent, show,
    view: () => view,
    saving: () => saving,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    submit(event, seq) {
      sent.push({ event, seq });
      return answer(event, seq, show);
    },
  };
}

/** The real session over a scenario, after these events. Throws where one of them is refused. */
export function playingHost(scenario: Scenario, ...events: readonly CaseEvent[]): WatchedHost {
  const take = (session: Session, event: CaseEvent): Session => {
    const next = submit(session, 'trainee', event, session.log.length, at);
    if (isRefusal(next)) throw new Error(`${event.type}: ${next.refused}`);
    return next;
  };
  let session = events.reduce(take, beginSession(machineOf(scenario), at, 11));
  return watched(traineeView(session), async (event, seq, show) => {
    const next = submit(session, 'trainee', event, seq, at);
    if (isRefusal(next)) return next;
    session = next;
    show({ view: traineeView(session) });
    return undefined;
  });
}

/** A host that shows one view and answers every move in the same way. */
export const answeringHost = (view: TraineeView, answer: () => Promise<Refusal | undefined>): WatchedHost => watched(view, answer);
