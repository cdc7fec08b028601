/** Rooms in PostgreSQL, for an organisation: several servers may serve the same rooms. NOTIFY tells the others that there is something to read. */
import pg from 'pg';
import type { RoomEntry } from '../../session/room/roomEvent.ts';
import type { Appended, RoomRecord, RoomStore, WallEntry } from './roomStore.ts';

const CHANNEL = 'proving_ground_room';

const tables = `
  CREATE TABLE IF NOT EXISTS room (id text PRIMARY KEY, created text NOT NULL, title text NOT NULL, scenario text NOT NULL, facilitator_key text NOT NULL, observer_key text NOT NULL, content text NOT NULL);
  CREATE TABLE IF NOT EXISTS entry (room text NOT NULL REFERENCES room (id) ON DELETE CASCADE, seq integer NOT NULL, op text NOT NULL, body text NOT NULL, PRIMARY KEY (room, seq), UNIQUE (room, op));
  CREATE TABLE IF NOT EXISTS wall (room text NOT NULL REFERENCES room (id) ON DELETE CASCADE, id text NOT NULL, text text NOT NULL, area text NOT NULL DEFAULT '', merged text, dots integer NOT NULL DEFAULT 0, PRIMARY KEY (room, id));
`;

const columns = 'id, created, title, scenario, facilitator_key, observer_key';

/** One statement and one sync for entries that came together; the others are told how long the log is now, so that whoever knows it all does not read. */
const append = `WITH added AS (INSERT INTO entry (room, seq, op, body) SELECT $1, each.* FROM unnest($2::integer[], $3::text[], $4::text[]) AS each (seq, op, body) RETURNING seq) SELECT pg_notify('${CHANNEL}', $1 || ' ' || (max(seq) + 1)) FROM added`;

/** A place in a log or the name of an operation that is there already. */
const UNIQUE_VIOLATION = '23505';

export interface PostgresOptions {
  /** At most so many connections, and one more that listens. */
  readonly connections?: number;
}

export async function postgresStore(url: string, { connections = 8 }: PostgresOptions = {}): Promise<RoomStore> {
  const pool = new pg.Pool({ connectionString: url, max: connections, connectionTimeoutMillis: 5000 });
  // A connection that breaks while nobody uses it is made anew with the next question.
  pool.on('error', () => undefined);
  // Two servers that start at once would both make the tables: one waits for the other.
  await pool.query(`BEGIN; SELECT pg_advisory_xact_lock(7240117); ${tables} COMMIT;`);
  const listeners = new Set<(room: string, size?: number) => void>();
  let closed = false;
  let listening: pg.Client | undefined;
  const listen = async (): Promise<void> => {
    if (closed) return;
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    client.on('notification', ({ payload }) => {
      const [room = '', size] = (payload ?? '').split(' ');
      for (const told of listeners) told(room, size === undefined ? undefined : Number(size));
    });
    const again = () => {
      if (listening === client) listening = undefined;
      if (!closed) setTimeout(() => void listen().catch(() => undefined), 500).unref();
    };
    client.on('error', again);
    client.on('end', again);
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      listening = client;
      // Something may have been written while nobody listened: everybody looks.
      for (const told of listeners) told('');
    } catch (error) {
      await client.end().catch(() => undefined);
      if (!closed) again();
      else throw error;
    }
  };
  await listen();

  interface RoomRow { readonly id: string; readonly created: string; readonly title: string; readonly scenario: string; readonly facilitator_key: string; readonly observer_key: string }
  const recordOf = (row: RoomRow): RoomRecord => ({ id: row.id, created: row.created, title: row.title, scenario: row.scenario, facilitatorKey: row.facilitator_key, observerKey: row.observer_key });
  const bodyOf = ({ seq: _, op: __, ...rest }: RoomEntry) => JSON.stringify(rest);

  return {
    async create(record, content, entries) {
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        await client.query('INSERT INTO room VALUES ($1, $2, $3, $4, $5, $6, $7)', [record.id, record.created, record.title, record.scenario, record.facilitatorKey, record.observerKey, content]);
        for (const entry of entries) await client.query('INSERT INTO entry (room, seq, op, body) VALUES ($1, $2, $3, $4)', [record.id, entry.seq, entry.op, bodyOf(entry)]);
        await client.query('COMMIT');
      } catch (error) {
        await client.query('ROLLBACK').catch(() => undefined);
        throw error;
      } finally {
        client.release();
      }
    },
    content: async (room) => (await pool.query<{ content: string }>('SELECT content FROM room WHERE id = $1', [room])).rows[0]?.content,
    list: async () => (await pool.query<RoomRow>(`SELECT ${columns} FROM room ORDER BY created DESC`)).rows.map(recordOf),
    find: async (room) => (await pool.query<RoomRow>(`SELECT ${columns} FROM room WHERE id = $1`, [room])).rows.map(recordOf)[0],
    read: async (room, from) => (await pool.query<{ seq: number; op: string; body: string }>('SELECT seq, op, body FROM entry WHERE room = $1 AND seq >= $2 ORDER BY seq', [room, from])).rows
      .map(({ seq, op, body }) => ({ seq, op, ...JSON.parse(body) }) as RoomEntry),
    async append(room, ...entries): Promise<Appended> {
      try {
        await pool.query({ name: 'append', text: append, values: [room, entries.map(({ seq }) => seq), entries.map(({ op }) => op), entries.map(bodyOf)] });
        return { kept: true };
      } catch (error) {
        if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
        const { rows: [same] } = await pool.query<{ seq: number }>('SELECT seq FROM entry WHERE room = $1 AND op = ANY ($2) ORDER BY seq LIMIT 1', [room, entries.map(({ op }) => op)]);
        return same ? { kept: false, why: 'repeated', seq: same.seq } : { kept: false, why: 'taken' };
      }
    },
    wall: async (room) => (await pool.query<{ id: string; text: string; area: string; merged: string | null; dots: number }>('SELECT id, text, area, merged, dots FROM wall WHERE room = $1 ORDER BY id', [room])).rows
      .map(({ merged, id, text, area, dots }): WallEntry => ({ id, text, area, dots, ...(merged !== null && { merged }) })),
    async addToWall(room, { id, text }) {
      await pool.query(`WITH added AS (INSERT INTO wall (room, id, text) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING room) SELECT pg_notify('${CHANNEL}', room) FROM added`, [room, id, text]);
    },
    async sortOnWall(room, id, area, merged) {
      await pool.query(`WITH sorted AS (UPDATE wall SET area = $3, merged = $4 WHERE room = $1 AND id = $2 RETURNING room) SELECT pg_notify('${CHANNEL}', room) FROM sorted`, [room, id, area, merged ?? null]);
    },
    async dotOnWall(room, id) {
      await pool.query(`WITH dotted AS (UPDATE wall SET dots = dots + 1 WHERE room = $1 AND id = $2 RETURNING room) SELECT pg_notify('${CHANNEL}', room) FROM dotted`, [room, id]);
    },
    async purge(room) {
      await pool.query(`WITH gone AS (DELETE FROM room WHERE id = $1 RETURNING id) SELECT pg_notify('${CHANNEL}', id) FROM gone`, [room]);
    },
    onChange(told) {
      listeners.add(told);
      return () => {
        listeners.delete(told);
      };
    },
    async close() {
      closed = true;
      await listening?.end().catch(() => undefined);
      await pool.end();
    },
  };
}
