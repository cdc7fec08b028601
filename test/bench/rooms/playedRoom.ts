/** A room that the bench leads: groups come to their next stop by the steps of simulated groups, and hold answers like people. */
import { nextStep } from '../../../src/server/room/rehearsal.ts';
import { contentFrom } from '../../../src/server/room/roomContent.ts';
import { machineOf } from '../../../src/compiler/machine.ts';
import { type Room, roomAfter, roomOpened } from '../../../src/session/room/room.ts';
import type { RoomEvent } from '../../../src/session/room/roomEvent.ts';
import { join } from 'node:path';
import { root } from '../../../src/server/sourceStamp.ts';
import { usualStops } from '../../../src/session/room/stops.ts';
import { follow, sender, type StreamClient } from './streamClient.ts';

export const SCENARIO = 'the-hot-lead';
const AT = '2026-01-01T00:00:00.000Z';

export interface Device {
  readonly seat: string;
  readonly group: string;
  readonly stream: StreamClient;
  readonly send: ReturnType<typeof sender>;
}

export interface PlayedRoom {
  readonly id: string;
  readonly devices: readonly Device[];
  /** Sends an event of the facilitator, and refuses to be refused. */
  readonly lead: (event: RoomEvent) => Promise<number>;
  /** Brings every group to its next stop; what they are about to answer there, by group. */
  readonly toStops: () => Promise<ReadonlyMap<string, RoomEvent>>;
  /** The room as the bench knows it, after an answer that was accepted. */
  readonly note: (event: RoomEvent) => void;
  readonly close: () => void;
}

let ops = 0;
export const newOp = (): string => `bench-op-${process.pid}-${(ops += 1)}`;

/** `addresses`: the servers among which the devices are spread. */
export async function openPlayedRoom(addresses: readonly string[], seats: number, groups: number): Promise<PlayedRoom> {
  const content = contentFrom(join(root, 'scenarios'), SCENARIO);
  const [first = ''] = addresses;
  if (!content) throw new Error(`${SCENARIO} is not there`);
  const { scenario } = content;
  const anyone = sender(first, '');
  const opened = (await anyone.post('/room/rooms', { scenario: SCENARIO, title: 'Bench', shared: false, languages: ['en'], groups: Array.from({ length: groups }, (_, at) => `Group ${at + 1}`) })).body as unknown as { room: string; code: string; key: string; observerKey: string };
  if (!opened.room) throw new Error(`no room was opened: ${JSON.stringify(opened)}`);
  let mirror: Room = roomOpened(machineOf(scenario), { seq: 0, at: AT, by: 'host', op: 'open', event: { type: 'room.opened', scenario: scenario.id, version: scenario.version, hash: scenario.hash, title: 'Bench', seed: 1, stops: usualStops(scenario), shared: false, languages: ['en'] } });
  const note = (event: RoomEvent) => {
    mirror = roomAfter(mirror, { seq: mirror.size, at: AT, by: 'facilitator', op: `mirror-${mirror.size}`, event });
  };
  const desk = sender(first, opened.key);
  const lead = async (event: RoomEvent): Promise<number> => {
    const sent = await desk.post(`/room/rooms/${opened.room}/events`, { op: newOp(), event });
    if (sent.status !== 200) throw new Error(`${event.type} was refused: ${JSON.stringify(sent.body)}`);
    if (event.type === 'phase.set' || event.type === 'case.moved' || event.type === 'answers.revealed') note(event);
    return sent.milliseconds;
  };
  for (let at = 0; at < groups; at += 1) note({ type: 'group.added', group: `group-${at + 1}`, name: `Group ${at + 1}` });
  // The desk and the projector are there as in every exercise; what they are sent is not measured.
  const around = [await follow(first, opened.room, opened.key), await follow(first, opened.room, opened.observerKey)];
  const devices: Device[] = [];
  for (let at = 0; at < seats; at += 1) {
    const joined = (await anyone.post('/room/join', { code: opened.code, name: `Seat ${at}`, language: 'en', op: newOp() })).body as unknown as { seat: string; secret: string };
    if (!joined.seat) throw new Error(`device ${at} could not join: ${JSON.stringify(joined)}`);
    const group = `group-${(at % groups) + 1}`;
    await lead({ type: 'seat.placed', seat: joined.seat, group });
    const address = addresses[at % addresses.length] ?? first;
    devices.push({ seat: joined.seat, group, stream: await follow(address, opened.room, joined.secret), send: sender(address, joined.secret) });
  }
  anyone.close();
  await lead({ type: 'phase.set', phase: 'briefing' });
  await lead({ type: 'phase.set', phase: 'deciding' });
  return {
    id: opened.room, devices, lead, note,
    async toStops() {
      const answers = new Map<string, RoomEvent>();
      for (const group of mirror.groups.keys()) {
        for (let step = nextStep(mirror, group); step; step = nextStep(mirror, group)) {
          if (step.type === 'answer.held') {
            answers.set(group, step);
            break;
          }
          await lead(step);
        }
      }
      return answers;
    },
    close() {
      for (const { stream, send } of devices) {
        stream.close();
        send.close();
      }
      for (const stream of around) stream.close();
      desk.close();
    },
  };
}
