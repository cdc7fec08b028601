/** What is asked of the room's server once, rather than followed. */
import type { Seat } from '../../../scenario/seats.ts';
import type { Scenario } from '../../../scenario/wholeScenario.ts';
import type { ExerciseRecord } from '../../../session/room/record.ts';
import type { PlannedPhase } from '../../../session/room/roomEvent.ts';
import type { RoomRefusal } from '../../../session/room/roomRefusal.ts';
import { newOp } from './roomConnection.ts';

export interface RoomCase {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly roles: readonly Seat[];
  readonly languages: readonly string[];
  readonly stops: readonly { readonly scene: string; readonly title: string; readonly usual: boolean }[];
}

export interface NewRoom {
  readonly scenario: string;
  readonly title: string;
  readonly shared: boolean;
  readonly stops: readonly string[];
  readonly languages: readonly string[];
  readonly groups: readonly string[];
  readonly plan?: readonly PlannedPhase[];
  readonly rehearsal?: boolean;
}

/** What printed pages are made of; `code` while the room may be joined. */
export interface RoomPack {
  readonly scenario: Scenario;
  readonly title: string;
  readonly code?: string;
}

/** `unreachable`: nobody answered, or not the room's server. */
export type Asked<T> = T | RoomRefusal | { readonly refused: 'unreachable' };

async function ask<T>(path: string, init?: RequestInit): Promise<Asked<T>> {
  try {
    const response = await fetch(path, { cache: 'no-store', ...init });
    if (!/json/.test(response.headers.get('content-type') ?? '')) return { refused: 'unreachable' };
    return (await response.json()) as T | RoomRefusal;
  } catch {
    return { refused: 'unreachable' };
  }
}

const post = (body: unknown): RequestInit => ({ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
const withKey = (key: string, init: RequestInit = {}): RequestInit => ({ ...init, headers: { ...init.headers, Authorization: `Bearer ${key}` } });

export const roomCase = (id: string) => ask<RoomCase>(`/room/cases/${id}`);
export const listRooms = () => ask<{ readonly rooms: readonly { readonly id: string; readonly created: string; readonly title: string; readonly scenario: string }[] }>('/room/rooms');
export const openRoom = (room: NewRoom) => ask<{ readonly room: string; readonly code: string; readonly key: string; readonly observerKey: string }>('/room/rooms', post(room));
export const joinRoom = (join: { readonly code: string; readonly name: string; readonly language: string; readonly op: string }) => ask<{ readonly room: string; readonly seat: string; readonly secret: string }>('/room/join', post(join));
export const exportRoom = (room: string, key: string) => ask<object>(`/room/rooms/${room}/export`, withKey(key));
export const roomRecord = (room: string, key: string, language: string) => ask<ExerciseRecord>(`/room/rooms/${room}/record?language=${language}`, withKey(key));
export const roomPack = (room: string, key: string, language: string) => ask<RoomPack>(`/room/rooms/${room}/pack?language=${language}`, withKey(key));
export const importRoom = (file: unknown) => ask<{ readonly room: string }>('/room/import', post(file));
export const purgeRoom = (room: string, key: string) => ask<{ readonly purged: true }>(`/room/rooms/${room}`, withKey(key, { method: 'DELETE' }));
export const roomAddresses = () => ask<{ readonly addresses: readonly string[] }>('/room/addresses');
export const leadGroup = (room: string, key: string, group: string, scene: string) => ask<{ readonly seq: number }>(`/room/rooms/${room}/lead`, withKey(key, post({ op: newOp(), group, scene })));
export const setCode = (room: string, key: string, code: { readonly open: boolean; readonly another?: boolean }) => ask<{ readonly seq: number }>(`/room/rooms/${room}/code`, withKey(key, post({ op: newOp(), ...code })));
