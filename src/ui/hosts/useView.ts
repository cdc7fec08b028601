/** Follows a session in a component: its view, and whether what happened is safe. */
import { useCallback, useSyncExternalStore } from 'react';
import type { Saving, SessionHost } from '../../session/host.ts';
import type { TraineeView } from '../../session/view.ts';

/** The view now; the component renders again when it changes. */
export function useView(host: SessionHost): TraineeView {
  const subscribe = useCallback((onChange: () => void) => host.subscribe(onChange), [host]);
  return useSyncExternalStore(subscribe, () => host.view());
}

/** Whether what happened is saved, being saved, or cannot be saved. */
export function useSaving(host: SessionHost): Saving {
  const subscribe = useCallback((onChange: () => void) => host.subscribe(onChange), [host]);
  return useSyncExternalStore(subscribe, () => host.saving());
}
