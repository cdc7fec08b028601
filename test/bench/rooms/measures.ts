/** What is measured of a room under load, and of the bare baselines beside it. Times in milliseconds of one steady clock. */
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import WebSocket from 'ws';
import type { RoomStore } from '../../../src/server/room/roomStore.ts';
import { bareServer } from './bareServer.ts';
import type { Percentiles } from './percentiles.ts';
import { percentile, percentiles } from './percentiles.ts';
import { newOp, openPlayedRoom, type PlayedRoom } from './playedRoom.ts';
import type { ProcessUse } from './processUse.ts';
import { sender } from './streamClient.ts';

export interface RoomFigures {
  readonly clients: number;
  readonly groups: number;
  /** From sending to the reply, every device once in two seconds: what is acknowledged is on the disk. */
  readonly acknowledged: Percentiles;
  /** Of one append after another, with nobody else at work. */
  readonly alone: number;
  /** The same entry written and synced to a file beside, and that many times it. */
  readonly fsync: number;
  readonly appendRatio: number;
  /** The store's own append of such an entry, without the network and the rules; and that beside the bare fsync. */
  readonly stored: number;
  readonly storedRatio: number;
  /** Of a bare HTTP server that writes and syncs the same entry and does nothing else: what no room server can be below. */
  readonly bareAlone: number;
  /** How much later than the first device each device has a reveal, over all devices and reveals; the first counts with 0. */
  readonly skew: Percentiles;
  readonly bareSkew: Percentiles;
  readonly bareUse: ProcessUse | undefined;
  readonly skewRatio: number;
  /** From the press on Reveal to the last device. */
  readonly last: number;
  readonly frame: number;
  readonly reveals: number;
}

const REVEALS = 5;
const WITHIN = 2_000;
const wait = (milliseconds: number) => new Promise<void>((resolve) => { setTimeout(resolve, milliseconds); });

/** `store`: another one of the kind that the server uses, for what an append costs by itself. */
export async function measureRoom(address: string, clients: number, groups: number, folder: string, store: RoomStore): Promise<RoomFigures> {
  const room = await openPlayedRoom([address], clients, groups);
  const skews: number[] = [];
  const lasts: number[] = [];
  const acks: number[] = [];
  let frame = '';
  for (let reveal = 0; reveal < REVEALS; reveal += 1) {
    acks.push(...(await everybodySends(room)));
    const revealed = await revealTo(room);
    skews.push(...revealed.skews);
    lasts.push(revealed.last);
    frame = room.devices[0]?.stream.last() ?? '';
    await room.lead({ type: 'phase.set', phase: 'deciding' });
    await wait(300);
  }
  const alone: number[] = [];
  for (let at = 0; at < 100; at += 1) alone.push(await room.lead({ type: 'timer.started', seconds: 60 + at }));
  room.close();
  const entry = JSON.stringify({ at: new Date(0).toISOString(), by: 'facilitator', event: { type: 'timer.started', seconds: 60 } });
  const fsync = fsyncs(folder, entry);
  const bareAlone = await bareAppends(folder, entry);
  const stored = await appends(store);
  const { skews: bare, use: bareUse } = await bareSkews(frame, clients);
  const skew = percentiles(skews);
  return {
    clients, groups, acknowledged: percentiles(acks), alone: percentile(alone, 0.5), fsync, appendRatio: percentile(alone, 0.5) / fsync, stored, storedRatio: stored / fsync, bareAlone,
    skew, bareSkew: percentiles(bare), bareUse, skewRatio: skew.p95 / percentiles(bare).p95, last: Math.max(...lasts), frame: Buffer.byteLength(frame), reveals: REVEALS,
  };
}

/** Every device sends once at its own moment: one of each group holds the answer, all others change what they are called. */
async function everybodySends({ devices, toStops, note, id }: PlayedRoom): Promise<readonly number[]> {
  const answers = new Map(await toStops());
  return Promise.all(devices.map(async ({ seat, group, send }, at) => {
    const answer = answers.get(group);
    answers.delete(group);
    await wait((at * 7919) % WITHIN);
    const sent = await send.post(`/room/rooms/${id}/events`, { op: newOp(), event: answer ?? { type: 'seat.changed', seat, name: `Seat ${at} ${Date.now() % 1000}` } });
    if (sent.status !== 200) throw new Error(`a device was refused: ${JSON.stringify(sent.body)}`);
    if (answer) note(answer);
    return sent.milliseconds;
  }));
}

async function revealTo({ devices, lead }: PlayedRoom): Promise<{ readonly skews: readonly number[]; readonly last: number }> {
  await lead({ type: 'phase.set', phase: 'locked' });
  await wait(300);
  const arriving = Promise.all(devices.map(({ stream }) => stream.awaits('"phase":"revealed"')));
  const from = performance.now();
  await lead({ type: 'answers.revealed' });
  const arrived = await arriving;
  const first = Math.min(...arrived);
  return { skews: arrived.map((at) => at - first), last: Math.max(...arrived) - from };
}

async function appends(store: RoomStore): Promise<number> {
  const id = `bench-${process.pid}-${Date.now()}`;
  await store.create({ id, created: '', title: '', scenario: '', facilitatorKey: '', observerKey: '' }, '{}', []);
  const times: number[] = [];
  for (let seq = 0; seq < 200; seq += 1) {
    const from = performance.now();
    await store.append(id, { seq, at: new Date(0).toISOString(), by: 'facilitator', op: `bench-op-${seq}`, event: { type: 'timer.started', seconds: 60 } });
    times.push(performance.now() - from);
  }
  await store.purge(id);
  return percentile(times, 0.5);
}

/** The median of a plain append with fdatasync of the same bytes, in the folder in which rooms are kept. */
function fsyncs(folder: string, entry: string): number {
  const file = openSync(join(folder, `bench-fsync-${process.pid}`), 'w');
  const times: number[] = [];
  for (let at = 0; at < 200; at += 1) {
    const from = performance.now();
    writeSync(file, entry);
    fdatasyncSync(file);
    times.push(performance.now() - from);
  }
  closeSync(file);
  return percentile(times, 0.5);
}

/** The median of the same entry sent to a bare HTTP server that syncs it, as the facilitator's device sends it. */
async function bareAppends(folder: string, entry: string): Promise<number> {
  const server = await bareServer('bareAppend.mjs', join(folder, `bench-append-${process.pid}`));
  const desk = sender(`http://127.0.0.1:${server.port}`, 'bench');
  try {
    const times: number[] = [];
    for (let at = 0; at < 100; at += 1) times.push((await desk.post('/', JSON.parse(entry))).milliseconds);
    return percentile(times, 0.5);
  } finally {
    desk.close();
    server.stop();
  }
}

/** The same bytes by a bare WebSocket server in a process of its own, to as many clients in this one; in several rooms, all at once. */
async function bareSkews(frame: string, clients: number, rooms = 1): Promise<{ readonly skews: readonly number[]; readonly use: ProcessUse | undefined }> {
  const server = await bareServer('bareBroadcast.mjs');
  const open = await Promise.all(Array.from({ length: rooms }, (_, room) => Promise.all(Array.from({ length: clients }, () => new Promise<WebSocket>((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/${room}`, { perMessageDeflate: false });
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
  })))));
  try {
    const skews: number[] = [];
    for (let round = 0; round < REVEALS; round += 1) {
      const arriving = Promise.all(open.map((sockets) => Promise.all(sockets.map((socket) => new Promise<number>((resolve) => {
        socket.once('message', (data) => {
          const at = performance.now();
          // As a device does: the text is looked at before it is known for what it is.
          if (data.toString().includes('"phase":"revealed"')) resolve(at);
        });
      })))));
      for (const [socket] of open) socket?.send(frame);
      for (const arrived of await arriving) {
        const first = Math.min(...arrived);
        skews.push(...arrived.map((at) => at - first));
      }
      await wait(300);
    }
    return { skews, use: server.use() };
  } finally {
    for (const socket of open.flat()) socket.terminate();
    server.stop();
  }
}

export interface ManyRooms {
  readonly rooms: number;
  readonly devices: number;
  readonly acknowledged: Percentiles;
  readonly skew: Percentiles;
  readonly bareSkew: Percentiles;
  readonly skewRatio: number;
  readonly last: number;
}

/** Many rooms at once, the devices of each spread over all servers. */
export async function measureManyRooms(addresses: readonly string[], rooms: number, seats: number): Promise<ManyRooms> {
  const open: PlayedRoom[] = [];
  for (let at = 0; at < rooms; at += 1) open.push(await openPlayedRoom(at % 2 === 0 ? addresses : [...addresses].reverse(), seats, 2));
  const acks: number[] = [];
  const skews: number[] = [];
  let frame = '';
  let last = 0;
  for (let reveal = 0; reveal < 3; reveal += 1) {
    acks.push(...(await Promise.all(open.map(everybodySends))).flat());
    for (const revealed of await Promise.all(open.map(revealTo))) {
      skews.push(...revealed.skews);
      last = Math.max(last, revealed.last);
    }
    frame = open[0]?.devices[0]?.stream.last() ?? '';
    await Promise.all(open.map(({ lead }) => lead({ type: 'phase.set', phase: 'deciding' })));
    await wait(300);
  }
  for (const room of open) room.close();
  const [skew, bareSkew] = [percentiles(skews), percentiles((await bareSkews(frame, seats, rooms)).skews)];
  return { rooms, devices: rooms * seats, acknowledged: percentiles(acks), skew, bareSkew, skewRatio: skew.p95 / bareSkew.p95, last };
}
