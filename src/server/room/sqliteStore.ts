/** Rooms in one SQLite file beside the laptop's user data. Every append is synced to the disk before it is acknowledged (WAL, synchronous=FULL). */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import type { RoomEntry } from '../../session/room/roomEvent.ts';
import type { Appended, RoomRecord, RoomStore, WallEntry } from './roomStore.ts';

const tables = `
  CREATE TABLE IF NOT EXISTS room (id TEXT PRIMARY KEY, created TEXT NOT NULL, title TEXT NOT NULL, scenario TEXT NOT NULL, facilitator_key TEXT NOT NULL, observer_key TEXT NOT NULL, content TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS entry (room TEXT NOT NULL, seq INTEGER NOT NULL, op TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (room, seq), UNIQUE (room, op)) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS wall (room TEXT NOT NULL, id TEXT NOT NULL, text TEXT NOT NULL, area TEXT NOT NULL DEFAULT '', merged TEXT, dots INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (room, id)) STRICT, WITHOUT ROWID;
`;

const columns = 'id, created, title, scenario, facilitator_key, observer_key';

export function sqliteStore(path: string): RoomStore {
  mkdirSync(dirname(path), { recursive: true });
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('busy_timeout = 5000');
  // What was purged is not left in the file.
  db.pragma('secure_delete = ON');
  db.exec(tables);
  const all = <T>(sql: string, ...values: readonly unknown[]): readonly T[] => db.prepare(sql).all(...values) as T[];
  const insert = db.prepare('INSERT INTO entry (room, seq, op, body) VALUES (?, ?, ?, ?)');
  const recordOf = (row: { id: string; created: string; title: string; scenario: string; facilitator_key: string; observer_key: string }): RoomRecord =>
    ({ id: row.id, created: row.created, title: row.title, scenario: row.scenario, facilitatorKey: row.facilitator_key, observerKey: row.observer_key });
  const entry = (room: string, { seq, op, ...rest }: RoomEntry) => insert.run(room, seq, op, JSON.stringify(rest));
  const entries = db.transaction((room: string, added: readonly RoomEntry[]) => {
    for (const each of added) entry(room, each);
  });

  return {
    async create(record, content, entries) {
      db.transaction(() => {
        db.prepare('INSERT INTO room VALUES (?, ?, ?, ?, ?, ?, ?)').run(record.id, record.created, record.title, record.scenario, record.facilitatorKey, record.observerKey, content);
        for (const each of entries) entry(record.id, each);
      })();
    },
    content: async (room) => all<{ content: string }>('SELECT content FROM room WHERE id = ?', room)[0]?.content,
    list: async () => all<Parameters<typeof recordOf>[0]>(`SELECT ${columns} FROM room ORDER BY created DESC`).map(recordOf),
    find: async (room) => all<Parameters<typeof recordOf>[0]>(`SELECT ${columns} FROM room WHERE id = ?`, room).map(recordOf)[0],
    read: async (room, from) => all<{ seq: number; op: string; body: string }>('SELECT seq, op, body FROM entry WHERE room = ? AND seq >= ? ORDER BY seq', room, from)
      .map(({ seq, op, body }) => ({ seq, op, ...JSON.parse(body) }) as RoomEntry),
    async append(room, ...added): Promise<Appended> {
      try {
        if (added.length === 1 && added[0]) entry(room, added[0]);
        else entries(room, added);
        return { kept: true };
      } catch (error) {
        if (!String((error as { code?: string }).code).startsWith('SQLITE_CONSTRAINT')) throw error;
        for (const { op } of added) {
          const [same] = all<{ seq: number }>('SELECT seq FROM entry WHERE room = ? AND op = ?', room, op);
          if (same) return { kept: false, why: 'repeated', seq: same.seq };
        }
        return { kept: false, why: 'taken' };
      }
    },
    wall: async (room) => all<{ id: string; text: string; area: string; merged: string | null; dots: number }>('SELECT id, text, area, merged, dots FROM wall WHERE room = ? ORDER BY id', room)
      .map(({ merged, id, text, area, dots }): WallEntry => ({ id, text, area, dots, ...(merged !== null && { merged }) })),
    async addToWall(room, { id, text }) {
      db.prepare('INSERT OR IGNORE INTO wall (room, id, text) VALUES (?, ?, ?)').run(room, id, text);
    },
    async sortOnWall(room, id, area, merged) {
      db.prepare('UPDATE wall SET area = ?, merged = ? WHERE room = ? AND id = ?').run(area, merged ?? null, room, id);
    },
    async dotOnWall(room, id) {
      db.prepare('UPDATE wall SET dots = dots + 1 WHERE room = ? AND id = ?').run(room, id);
    },
    async purge(room) {
      db.transaction(() => {
        for (const [table, column] of [['entry', 'room'], ['wall', 'room'], ['room', 'id']] as const) db.prepare(`DELETE FROM ${table} WHERE ${column} = ?`).run(room);
      })();
      // Where SQLite moved rows between pages, remains of them may stay in the gaps: the file is written anew.
      db.exec('VACUUM');
      db.pragma('wal_checkpoint(TRUNCATE)');
    },
    onChange: () => () => undefined,
    async close() {
      db.close();
    },
  };
}
