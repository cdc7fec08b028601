/**
 * `GET /room/rooms/<id>/pack?language=` (key): the case of a room in a language, for the pages that a facilitator prints, and the code by which
 * the room is joined while it may be. It has the answer key in it, as the desk of whoever leads has.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { scenarioOf } from '../../engine/case.ts';
import { language } from '../../scenario/words.ts';
import { refuseInRoom } from '../../session/room/roomRefusal.ts';
import type { Keeper } from './keeper.ts';
import type { Watcher } from './liveViews.ts';

export type WhoAsks = (request: FastifyRequest<{ Params: { id: string } }>) => Promise<Watcher | undefined>;

export function packApi(app: FastifyInstance, keeper: Keeper, whoAsks: WhoAsks): void {
  app.get<{ Params: { id: string }; Querystring: { language?: string } }>('/room/rooms/:id/pack', async (request, reply) => {
    const who = await whoAsks(request);
    if (who?.role !== 'facilitator') return reply.code(403).send(refuseInRoom('key-wrong'));
    const kept = await keeper.find(request.params.id);
    if (!kept) return reply.code(404).send(refuseInRoom('room-unknown'));
    const asked = v.safeParse(language, request.query.language);
    const { code, phase, opened } = kept.room;
    return {
      scenario: scenarioOf(asked.success ? kept.told.machineIn(asked.output) : kept.told.base), title: opened.title,
      ...(code.open && phase !== 'closed' && { code: code.code }),
    };
  });
}
