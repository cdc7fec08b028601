/** Tells the other tabs of this device that a case changed. Where a browser cannot, a tab looks for itself when it is shown again. */

const CHANNEL = 'proving-ground.cases';

export interface CaseNews {
  /** Says that a case was written, begun or deleted here. */
  tell(caseId: string): void;
  close(): void;
}

/** Listens to the other tabs, and to this page being shown again (then `onNews` is called without a case). */
export function followCaseNews(onNews: (caseId?: string) => void): CaseNews {
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(CHANNEL) : undefined;
  channel?.addEventListener('message', (message) => {
    if (typeof message.data === 'string') onNews(message.data);
  });
  const onShown = () => {
    if (document.visibilityState === 'visible') onNews();
  };
  if (typeof document !== 'undefined') {
    document.addEventListener('visibilitychange', onShown);
    addEventListener('pageshow', onShown);
  }
  return {
    tell: (caseId) => channel?.postMessage(caseId),
    close() {
      channel?.close();
      if (typeof document === 'undefined') return;
      document.removeEventListener('visibilitychange', onShown);
      removeEventListener('pageshow', onShown);
    },
  };
}
