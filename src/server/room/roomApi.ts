/**
 * What phones, the console and the projector ask of the room. Everything that arrives is untrusted; every answer is JSON.
 *
 * - `GET  /room/cases/<id>`        (this computer) what a room can be opened on: stops, roles, languages
 * - `GET  /room/addresses`         where phones of this network reach the laptop
 * - `GET  /room/rooms`             (this computer) the rooms there are
 * - `POST /room/rooms`             (this computer) opens one: `{ room, code, key, observerKey }`
 * - `POST /room/join`              `{ code, name?, language }`: `{ room, seat, secret }`
 * - `POST /room/rooms/<id>/events` `{ op, event }`: `{ seq }`, or `{ refused }`
 * - `GET  /room/rooms/<id>/live`   Server-Sent Events: `view` with what changed of it, `gone`
 * - `POST /room/rooms/<id>/lead`   (key) `{ op, group, scene }`: leads a group's case to a scene by the shortest way there is
 * - `POST /room/rooms/<id>/code`   (key) `{ op, open, another? }`: lets people join or not, with another code where that is asked
 * - `POST /room/rooms/<id>/wall`   a seat: `{ id, text }` or `{ dot }`; the facilitator: `{ sort: { id, area, merged? } }`
 * - `GET  /room/rooms/<id>/record` (key) the record of the exercise, in a language
 * - `GET  /room/rooms/<id>/pack`   (key) the case in a language, for printed pages: see `packApi.ts`
 * - `GET  /room/rooms/<id>/export` (key) the whole room in one file; `POST /room/import` (this computer) takes it in
 * - `DELETE /room/rooms/<id>`      (key) deletes it for good
 *
 * Who asks says so with `Authorization: Bearer <secret>`, never in an address: addresses are remembered.
 */
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { wayTo } from '../../analysis/wayTo.ts';
import { seatsOf } from '../../scenario/seats.ts';
import { language, type Language } from '../../scenario/words.ts';
import { exerciseRecord } from '../../session/room/record.ts';
import { readRoomEvent } from '../../session/room/readRoomEvent.ts';
import type { RoomBy } from '../../session/room/roomEvent.ts';
import { isRoomRefusal, refuseInRoom, type RoomRefusal } from '../../session/room/roomRefusal.ts';
import { usualStops } from '../../session/room/stops.ts';
import { networkAddresses } from '../networkAddresses.ts';
import { onlyFromHere } from '../onlyFromHere.ts';
import { securityHeaders } from '../securityHeaders.ts';
import { hashOf, isHash, Keyring, newCode, newId, newSecret, Tries } from './keys.ts';
import type { Keeper, KeptRoom } from './keeper.ts';
import { liveViews, type Watcher } from './liveViews.ts';
import { rehearsals } from './rehearsal.ts';
import { contentFrom } from './roomContent.ts';
import { packApi } from './packApi.ts';
import { exported, importOf } from './roomFile.ts';
import type { RoomStore } from './roomStore.ts';

export interface RoomApiParts {
  readonly store: RoomStore;
  readonly keeper: Keeper;
  /** The folder that scenarios are read from. */
  readonly scenarios: string;
  readonly now?: () => number;
  /** Called when a room was opened, closed or deleted. */
  readonly onRooms?: () => Promise<void>;
}

/** Wrong codes of one address in ten minutes, and of all together: a million codes outlast any afternoon. */
const TRIES = { one: 20, all: 300, within: 10 * 60_000 };
const LARGEST = 256 * 1024;
const LARGEST_ROOM = 64 * 1024 * 1024;
/** Entries of one seat on the wall, and its dots. */
const WALL = { entries: 20, dots: 3, longest: 300 };

const opening = v.strictObject({
  scenario: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)), title: v.pipe(v.string(), v.trim(), v.maxLength(80)), shared: v.boolean(),
  stops: v.exactOptional(v.pipe(v.array(v.string()), v.maxLength(200))), languages: v.pipe(v.array(language), v.minLength(1), v.maxLength(8)), groups: v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60))), v.maxLength(20)),
  plan: v.exactOptional(v.pipe(v.array(v.strictObject({ phase: v.picklist(['opener', 'briefing', 'deciding', 'debrief']), minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1440)) })), v.maxLength(4))), rehearsal: v.exactOptional(v.boolean()),
});
const leading = v.strictObject({ op: v.pipe(v.string(), v.minLength(8), v.maxLength(80)), group: v.string(), scene: v.string() });
const onCode = v.strictObject({ op: v.pipe(v.string(), v.minLength(8), v.maxLength(80)), open: v.boolean(), another: v.exactOptional(v.boolean()) });
const joining = v.strictObject({ code: v.pipe(v.string(), v.maxLength(20)), name: v.pipe(v.string(), v.trim(), v.maxLength(60)), language, op: v.pipe(v.string(), v.minLength(8), v.maxLength(80)) });
const sending = v.strictObject({ op: v.pipe(v.string(), v.minLength(8), v.maxLength(80)), event: v.unknown() });
const onWall = v.union([
  v.strictObject({ id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/)), text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(WALL.longest)) }),
  v.strictObject({ dot: v.pipe(v.string(), v.maxLength(64)) }),
  v.strictObject({ sort: v.strictObject({ id: v.pipe(v.string(), v.maxLength(64)), area: v.pipe(v.string(), v.maxLength(60)), merged: v.exactOptional(v.pipe(v.string(), v.maxLength(64))) }) }),
]);

export const asksForRoom = (url: string | undefined): boolean => (url ?? '').startsWith('/room/');

export function roomApi({ store, keeper, scenarios, now = Date.now, onRooms = async () => undefined }: RoomApiParts): FastifyInstance {
  const app = fastify({ logger: false, bodyLimit: LARGEST, trustProxy: false });
  const tries = { one: new Tries(TRIES.one, TRIES.within), all: new Tries(TRIES.all, TRIES.within) };
  // What a seat has put on the wall is counted here and nowhere else: on the disk it would say who wrote what.
  const wallOf = new Map<string, { entries: Set<string>; dots: number }>();
  const keyrings = new WeakMap<KeptRoom['record'], Keyring>();
  const live = liveViews(store, keeper, now);
  const rehearsing = rehearsals(keeper);

  app.addHook('onRequest', async (request, reply) => {
    for (const [name, value] of Object.entries(securityHeaders)) reply.header(name, value);
    reply.header('Cache-Control', 'no-store');
    const site = request.headers['sec-fetch-site'];
    // A page from elsewhere that somebody has open must not speak for them.
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return reply.code(403).send(refuseInRoom('only-facilitator'));
    return undefined;
  });
  app.setErrorHandler((error: { readonly statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    return status >= 500 ? reply.code(503).send(refuseInRoom('store-failing')) : reply.code(status).send(refuseInRoom(status === 413 ? 'too-long' : 'malformed'));
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send(refuseInRoom('room-unknown')));

  const refused = (reply: FastifyReply, refusal: RoomRefusal, status = 409) => reply.code(status).send(refusal);
  const here = (request: FastifyRequest) => onlyFromHere(request.raw);
  const secretOf = ({ headers }: FastifyRequest): string | undefined => /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1];

  /** Who asks: the facilitator, a seat, or the projector. */
  const whoAsks = async (request: FastifyRequest<{ Params: { id: string } }>): Promise<Watcher | undefined> => {
    const { id } = request.params;
    const secret = secretOf(request);
    const kept = secret === undefined ? undefined : await keeper.find(id);
    if (secret === undefined || !kept) return undefined;
    const hash = hashOf(secret);
    if (isHash(hash, kept.record.facilitatorKey)) return { room: id, role: 'facilitator' };
    if (isHash(hash, kept.record.observerKey)) return { room: id, role: 'observer' };
    const keyring = keyrings.get(kept.record) ?? new Keyring();
    keyrings.set(kept.record, keyring);
    // Who joined through another server a moment ago may be in the store before this server has heard of it.
    const seat = keyring.holderOf(hash, kept.room.seats) ?? keyring.holderOf(hash, (await keeper.newest(id))?.room.seats ?? new Map());
    return seat === undefined ? undefined : { room: id, role: 'trainee', seat };
  };

  app.get<{ Params: { id: string } }>('/room/cases/:id', async (request, reply) => {
    if (!here(request)) return refused(reply, refuseInRoom('only-facilitator'), 403);
    const content = contentFrom(scenarios, request.params.id);
    if (!content) return refused(reply, refuseInRoom('room-unknown', request.params.id), 404);
    const { scenario, translations } = content;
    const usual = usualStops(scenario);
    return {
      id: scenario.id, title: scenario.title, minutes: scenario.minutes, roles: seatsOf(scenario.roles), languages: [scenario.language, ...translations.map((each) => each.language)],
      stops: Object.entries(scenario.scenes).filter(([, { task }]) => task).map(([scene, { title }]) => ({ scene, title, usual: usual.includes(scene) })),
    };
  });

  app.get('/room/rooms', async (request, reply) => {
    if (!here(request)) return refused(reply, refuseInRoom('only-facilitator'), 403);
    return { rooms: (await store.list()).map(({ id, created, title, scenario }) => ({ id, created, title, scenario })) };
  });

  app.get('/room/addresses', async () => ({ addresses: networkAddresses() }));

  app.post('/room/rooms', async (request, reply) => {
    if (!here(request)) return refused(reply, refuseInRoom('only-facilitator'), 403);
    const read = v.safeParse(opening, request.body);
    if (!read.success) return refused(reply, refuseInRoom('malformed'), 400);
    const content = contentFrom(scenarios, read.output.scenario);
    if (!content) return refused(reply, refuseInRoom('room-unknown', read.output.scenario), 404);
    const { scenario } = content;
    const [id, key, observerKey, code] = [newId('room'), newSecret(), newSecret(), await freeCode()];
    const { title, shared, languages, groups, plan, rehearsal } = read.output;
    const stops = (read.output.stops ?? usualStops(scenario)).filter((scene) => scenario.scenes[scene]?.task);
    await keeper.open(id, { type: 'room.opened', scenario: scenario.id, version: scenario.version, hash: scenario.hash, title, seed: Math.floor(now() % 1_000_000), stops, shared, languages, ...(plan && { plan }), ...(rehearsal && { rehearsal }) }, content, { facilitator: hashOf(key), observer: hashOf(observerKey) });
    await keeper.submit(id, 'host', `code-${id}`, { type: 'code.set', code, open: true });
    for (const [at, name] of groups.entries()) await keeper.submit(id, 'facilitator', `group-${id}-${at}`, { type: 'group.added', group: `group-${at + 1}`, name });
    await onRooms();
    return { room: id, code, key, observerKey };
  });

  /** Codes of rooms that can be joined are different. */
  async function freeCode(): Promise<string> {
    const used = new Set((await openRooms()).map(({ code }) => code));
    for (;;) {
      const code = newCode();
      if (!used.has(code)) return code;
    }
  }

  async function openRooms(): Promise<readonly { readonly id: string; readonly code: string }[]> {
    const kept = await Promise.all((await store.list()).map(async ({ id }) => ({ id, room: (await keeper.find(id))?.room })));
    return kept.flatMap(({ id, room }) => (room?.code.open && room.phase !== 'closed' ? [{ id, code: room.code.code }] : []));
  }

  app.post('/room/join', async (request, reply) => {
    const read = v.safeParse(joining, request.body);
    if (!read.success) return refused(reply, refuseInRoom('malformed'), 400);
    const who = request.ip;
    if (!tries.one.allowed(who, now()) || !tries.all.allowed('all', now())) return refused(reply, refuseInRoom('too-many-tries'), 429);
    const code = read.output.code.replace(/\D/g, '');
    const found = (await openRooms()).find((open) => open.code === code);
    if (!found) {
      tries.one.failed(who, now());
      tries.all.failed('all', now());
      return refused(reply, refuseInRoom('code-wrong'), 403);
    }
    const secret = newSecret();
    const kept = await keeper.find(found.id);
    const seat = newId('seat');
    const name = read.output.name === '' ? `${(kept?.room.seats.size ?? 0) + 1}` : read.output.name;
    const outcome = await keeper.submit(found.id, 'host', `join-${read.output.op}`, { type: 'seat.joined', seat, name, language: read.output.language, key: hashOf(secret) });
    return isRoomRefusal(outcome) ? refused(reply, outcome) : { room: found.id, seat, secret };
  });

  app.post<{ Params: { id: string } }>('/room/rooms/:id/events', async (request, reply) => {
    const who = await whoAsks(request);
    if (!who || who.role === 'observer') return refused(reply, refuseInRoom('key-wrong'), 403);
    const read = v.safeParse(sending, request.body);
    const event = read.success ? readRoomEvent(read.output.event) : undefined;
    if (!read.success || !event) return refused(reply, refuseInRoom('malformed'), 400);
    const by: RoomBy = who.role === 'facilitator' ? 'facilitator' : { seat: who.seat };
    // Names of operations are each device's own: one device cannot take the answer to another's.
    const outcome = await keeper.submit(who.room, by, `${who.role === 'facilitator' ? 'f' : who.seat}-${read.output.op}`, event);
    if (isRoomRefusal(outcome)) return refused(reply, outcome, outcome.refused === 'store-failing' ? 503 : 409);
    if (event.type === 'phase.set') await onRooms();
    return outcome;
  });

  app.post<{ Params: { id: string } }>('/room/rooms/:id/lead', async (request, reply) => {
    const who = await whoAsks(request);
    if (who?.role !== 'facilitator') return refused(reply, refuseInRoom('key-wrong'), 403);
    const read = v.safeParse(leading, request.body);
    if (!read.success) return refused(reply, refuseInRoom('malformed'), 400);
    const { op, group: id, scene } = read.output;
    const kept = await keeper.find(who.room);
    const group = kept?.room.groups.get(id);
    if (!kept || !group) return refused(reply, refuseInRoom('group-unknown', id));
    const events = wayTo(kept.room.machine, group.session.case, scene);
    if (!events || events.length === 0) return refused(reply, refuseInRoom('no-way', scene));
    const outcome = await keeper.submit(who.room, 'facilitator', `f-${op}`, { type: 'case.led', group: id, events, on: group.session.log.length });
    return isRoomRefusal(outcome) ? refused(reply, outcome) : outcome;
  });

  app.post<{ Params: { id: string } }>('/room/rooms/:id/code', async (request, reply) => {
    const who = await whoAsks(request);
    if (who?.role !== 'facilitator') return refused(reply, refuseInRoom('key-wrong'), 403);
    const read = v.safeParse(onCode, request.body);
    const kept = await keeper.find(who.room);
    if (!read.success || !kept) return refused(reply, refuseInRoom('malformed'), 400);
    const { op, open, another } = read.output;
    const outcome = await keeper.submit(who.room, 'facilitator', `f-${op}`, { type: 'code.set', code: another ? await freeCode() : kept.room.code.code, open });
    return isRoomRefusal(outcome) ? refused(reply, outcome) : outcome;
  });

  app.get<{ Params: { id: string }; Querystring: { language?: string; group?: string } }>('/room/rooms/:id/live', async (request, reply) => {
    const who = await whoAsks(request);
    if (!who) return refused(reply, refuseInRoom('key-wrong'), 403);
    const asked = v.safeParse(language, request.query.language);
    if (who.role === 'facilitator') await rehearsing.follow(who.room);
    reply.hijack();
    for (const [name, value] of Object.entries(securityHeaders)) reply.raw.setHeader(name, value);
    live.stream(who.role === 'facilitator' && request.query.group !== undefined ? { ...who, group: request.query.group } : who, asked.success ? asked.output as Language : 'en', reply.raw);
    return reply;
  });

  app.post<{ Params: { id: string } }>('/room/rooms/:id/wall', async (request, reply) => {
    const who = await whoAsks(request);
    if (!who || who.role === 'observer') return refused(reply, refuseInRoom('key-wrong'), 403);
    const read = v.safeParse(onWall, request.body);
    if (!read.success) return refused(reply, refuseInRoom('malformed'), 400);
    const { id } = request.params;
    const kept = await keeper.find(id);
    if (kept?.room.phase !== 'opener' && !('sort' in read.output)) return refused(reply, refuseInRoom('not-in-this-phase', kept?.room.phase));
    if ('sort' in read.output) {
      if (who.role !== 'facilitator') return refused(reply, refuseInRoom('only-facilitator'));
      await store.sortOnWall(id, read.output.sort.id, read.output.sort.area, read.output.sort.merged);
    } else {
      const own = `${id} ${who.role === 'trainee' ? who.seat : ''}`;
      const used = wallOf.get(own) ?? { entries: new Set<string>(), dots: 0 };
      wallOf.set(own, used);
      if ('dot' in read.output) {
        if (used.dots >= WALL.dots) return refused(reply, refuseInRoom('too-long', 'dots'));
        used.dots += 1;
        await store.dotOnWall(id, read.output.dot);
      } else {
        if (!used.entries.has(read.output.id) && used.entries.size >= WALL.entries) return refused(reply, refuseInRoom('too-long', 'entries'));
        used.entries.add(read.output.id);
        await store.addToWall(id, read.output);
      }
    }
    keeper.changed(id);
    return { kept: true };
  });

  app.get<{ Params: { id: string } }>('/room/rooms/:id/export', async (request, reply) => {
    const who = await whoAsks(request);
    if (who?.role !== 'facilitator') return refused(reply, refuseInRoom('key-wrong'), 403);
    return exported(store, request.params.id);
  });

  app.get<{ Params: { id: string }; Querystring: { language?: string } }>('/room/rooms/:id/record', async (request, reply) => {
    const who = await whoAsks(request);
    if (who?.role !== 'facilitator') return refused(reply, refuseInRoom('key-wrong'), 403);
    const kept = await keeper.find(request.params.id);
    if (!kept) return refused(reply, refuseInRoom('room-unknown'), 404);
    const asked = v.safeParse(language, request.query.language);
    return exerciseRecord(kept.room, await store.read(request.params.id, 0), kept.told.machineIn(asked.success ? asked.output : 'en'));
  });

  packApi(app, keeper, whoAsks);

  app.post('/room/import', { bodyLimit: LARGEST_ROOM }, async (request, reply) => {
    if (!here(request)) return refused(reply, refuseInRoom('only-facilitator'), 403);
    const room = importOf(request.body);
    if (!room) return refused(reply, refuseInRoom('malformed'), 400);
    if (await store.find(room.record.id)) return refused(reply, refuseInRoom('group-exists', room.record.id));
    await store.create(room.record, room.content, room.entries);
    for (const entry of room.wall) {
      await store.addToWall(room.record.id, entry);
      await store.sortOnWall(room.record.id, entry.id, entry.area, entry.merged);
      for (let dot = 0; dot < entry.dots; dot += 1) await store.dotOnWall(room.record.id, entry.id);
    }
    await onRooms();
    return { room: room.record.id };
  });

  app.delete<{ Params: { id: string } }>('/room/rooms/:id', async (request, reply) => {
    const who = await whoAsks(request);
    if (who?.role !== 'facilitator') return refused(reply, refuseInRoom('key-wrong'), 403);
    await store.purge(request.params.id);
    live.gone(request.params.id);
    keeper.forget(request.params.id);
    await onRooms();
    return { purged: true };
  });

  app.addHook('onClose', async () => {
    rehearsing.close();
    live.close();
  });
  return app;
}
