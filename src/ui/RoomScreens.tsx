import type { ReactNode } from 'react';
import type { ScenarioCard } from '../session/view.ts';
import { ConsoleList } from './room/ConsoleList.tsx';
import { ConsoleScreen } from './room/ConsoleScreen.tsx';
import { JoinScreen } from './room/JoinScreen.tsx';
import { ProjectorScreen } from './room/ProjectorScreen.tsx';
import { RoomGroupScreen } from './RoomGroupScreen.tsx';
import { RoomSeatScreen } from './RoomSeatScreen.tsx';
import type { Route } from './useHashRoute.ts';

export interface RoomScreensProps {
  readonly route: Extract<Route, { readonly screen: 'join' | 'seat' | 'console' | 'projector' }>;
  readonly go: (route: Route) => void;
  readonly cards: readonly ScenarioCard[];
  /** Shown where a case does not bring its own. */
  readonly header: ReactNode;
}

/** Everything that belongs to a group exercise. */
export function RoomScreens({ route, go, cards, header }: RoomScreensProps) {
  if (route.screen === 'join') return <JoinScreen key={route.code ?? ''} code={route.code} onJoined={(room) => go({ screen: 'seat', room })} />;
  if (route.screen === 'seat') return <RoomSeatScreen key={route.room} room={route.room} header={header} />;
  if (route.screen === 'projector') return <ProjectorScreen key={route.room} room={route.room} secret={route.key} beside={route.beside} />;
  if (route.room !== undefined && route.group !== undefined) return <RoomGroupScreen key={route.group} room={route.room} group={route.group} onLeave={() => go({ screen: 'console', ...(route.room !== undefined && { room: route.room }) })} />;
  return route.room === undefined ? <ConsoleList cards={cards} onOpen={(room) => go({ screen: 'console', room })} /> : <ConsoleScreen key={route.room} room={route.room} onLeave={() => go({ screen: 'console' })} />;
}
