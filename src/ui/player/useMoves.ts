/** Sends what the trainee does to the session, one thing after the other, and keeps the reason when one was not possible. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseEvent } from '../../engine/event.ts';
import type { Refusal } from '../../engine/refusal.ts';
import type { SessionHost } from '../../session/host.ts';
import type { TraineeView } from '../../session/view.ts';
import { placeOf } from './caseMoment.ts';

/** Why the last thing did not happen: the session refused it, or it could not be reached. */
export type Trouble = Refusal | { readonly refused: 'failed' };

export interface Moves {
  /** A move is under way; another one is ignored until it is settled. */
  readonly busy: boolean;
  readonly trouble: Trouble | undefined;
  readonly dismiss: () => void;
  /** A move of the case: a decision, a question, going on. `onAccepted` runs once it is durable. */
  readonly move: (event: CaseEvent, onAccepted?: () => void) => void;
  /** A note on the file: an exhibit opened or linked. Never ignored; each waits for the one before. */
  readonly note: (event: CaseEvent) => void;
}

/** `seen` is the view on the page: what a move is made on. */
export function useMoves(host: SessionHost, seen: TraineeView): Moves {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | undefined>();
  const moving = useRef(false);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);
  const mounted = useRef(true);

  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const send = useCallback((event: CaseEvent, seq: () => number): Promise<Trouble | undefined> => {
    waiting.current += 1;
    const sent = queue.current
      .then(() => host.submit(event, seq()))
      .catch((): Trouble => ({ refused: 'failed' }))
      .then((refusal) => {
        waiting.current -= 1;
        if (mounted.current) setTrouble(refusal);
        return refusal;
      });
    queue.current = sent;
    return sent;
  }, [host]);

  const move = useCallback((event: CaseEvent, onAccepted?: () => void) => {
    if (moving.current) return;
    moving.current = true;
    setBusy(true);
    const mayCatchUp = waiting.current > 0;
    // Behind notes of its own the log will have grown: what counts is that the case still stands where it was seen.
    const seq = () => (mayCatchUp && placeOf(host.view()) === placeOf(seen) ? host.view().seq : seen.seq);
    void send(event, seq).then((refusal) => {
      moving.current = false;
      if (!mounted.current) return;
      setBusy(false);
      if (!refusal) onAccepted?.();
    });
  }, [host, seen, send]);

  const note = useCallback((event: CaseEvent) => void send(event, () => host.view().seq), [host, send]);
  const dismiss = useCallback(() => setTrouble(undefined), []);
  return { busy, trouble, dismiss, move, note };
}
