import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PlayerScreen } from '../../../src/ui/player/PlayerScreen.tsx';
import type { WatchedHost } from './hosts.ts';

/** Shows the player over a host, and counts what it asks of the page around it. */
export function renderPlayer(host: WatchedHost, caseId = 'case-1', attempt?: number) {
  const asked = { leave: 0, debrief: 0, export: 0 };
  const page = render(
    <PlayerScreen
      host={host}
      caseId={caseId}
      attempt={attempt}
      onLeave={() => { asked.leave += 1; }}
      onDebrief={() => { asked.debrief += 1; }}
      onExport={() => { asked.export += 1; }}
    />,
  );
  return { ...page, asked, user: userEvent.setup() };
}

/** Gives the page room for two columns until the returned function is called. */
export function makeWide(): () => void {
  const before = window.matchMedia;
  window.matchMedia = (media) => ({
    media, matches: media.includes('min-width'), onchange: null,
    addEventListener: () => undefined, removeEventListener: () => undefined, addListener: () => undefined, removeListener: () => undefined, dispatchEvent: () => false,
  });
  return () => {
    window.matchMedia = before;
  };
}
