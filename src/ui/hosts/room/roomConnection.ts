/**
 * A device's connection to a room. What is sent has a name of its own and is sent again until it was answered, so that a lost
 * reply, a lift or a flat battery loses nothing and nothing happens twice. What comes is the view of whoever the secret belongs
 * to; after a break all of it comes anew. Works where the browser grants no secure context.
 */
import type { FacilitatorView, ProjectorView, SeatView } from '../../../session/room/roomViews.ts';
import type { RoomEvent } from '../../../session/room/roomEvent.ts';
import { isRoomRefusal, type RoomRefusal } from '../../../session/room/roomRefusal.ts';
import type { TraineeView } from '../../../session/view.ts';

/** Something on the wall, as everybody sees it. */
export interface WallNote {
  readonly id: string;
  readonly text: string;
  readonly area: string;
  readonly dots: number;
  readonly merged?: string;
}

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** What has come so far. */
export interface RoomNews<View extends SeatView | ProjectorView | FacilitatorView> {
  readonly size: number;
  readonly room: Without<View, 'size' | 'case'>;
  /** A seat's: the case of its group; null before there is one. */
  readonly case?: TraineeView | null;
  readonly wall?: readonly WallNote[];
  /** The facilitator's: seats that are connected now. */
  readonly connected?: readonly string[];
}

/** `waiting`: the room cannot be reached just now; it is tried again all the time. `gone`: the seat or the room is no more. */
export type Standing = 'connecting' | 'live' | 'waiting' | 'gone';

export type Sent = { readonly seq: number } | RoomRefusal;

export interface RoomConnection<View extends SeatView | ProjectorView | FacilitatorView> {
  news(): RoomNews<View> | undefined;
  standing(): Standing;
  /** How many steps wait to be sent. */
  waiting(): number;
  subscribe(told: () => void): () => void;
  /** Resolves when the room has answered, however long that takes. */
  send(event: RoomEvent): Promise<Sent>;
  /** To the wall: not in the log of the room, and under nobody's name. */
  toWall(body: object): Promise<Sent | { readonly kept: true }>;
  close(): void;
}

/** Where steps that were not answered yet outlast a closed page. */
export interface Outbox {
  read(): readonly Waiting[];
  write(waiting: readonly Waiting[]): void;
}

export interface Waiting {
  readonly op: string;
  readonly event: RoomEvent;
}

export interface ConnectionParts {
  /** Where the room is served; empty: where the page came from. */
  readonly address?: string;
  readonly room: string;
  readonly secret: string;
  readonly language: string;
  /** The facilitator's: the group whose case comes as well. */
  readonly group?: string | undefined;
  readonly outbox?: Outbox;
  /** Milliseconds in which something has to answer at all, without a sign of life after which the connection is taken for dead, and between tries. */
  readonly patience?: { readonly answer: number; readonly silent: number; readonly between: number };
}

/** Random enough for a name that nobody else takes; `randomUUID` is for secure contexts only. */
export const newOp = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

const nothing: Outbox = { read: () => [], write: () => undefined };

export function openRoomConnection<View extends SeatView | ProjectorView | FacilitatorView>({ address = '', room, secret, language, group, outbox = nothing, patience = { answer: 5_000, silent: 12_000, between: 1_000 } }: ConnectionParts): RoomConnection<View> {
  const base = `${address}/room/rooms/${room}`;
  const headers = { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' };
  const listeners = new Set<() => void>();
  let news: RoomNews<View> | undefined;
  let standing: Standing = 'connecting';
  let closed = false;
  let wake: (() => void) | undefined;
  let stream: AbortController | undefined;
  const answers = new Map<string, (sent: Sent) => void>();
  let queue: readonly Waiting[] = outbox.read();

  const tell = () => {
    for (const told of [...listeners]) told();
  };
  const stands = (next: Standing) => {
    if (standing === next) return;
    standing = next;
    tell();
  };
  const pause = (milliseconds: number) => new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });

  const listen = async (): Promise<void> => {
    while (!closed) {
      const mine = new AbortController();
      stream = mine;
      // A connection can be made and lead nowhere: it is given up sooner than one that has spoken.
      let silent = setTimeout(() => mine.abort(), patience.answer);
      try {
        const response = await fetch(`${base}/live?language=${encodeURIComponent(language)}${group === undefined ? '' : `&group=${encodeURIComponent(group)}`}`, { headers: { Authorization: headers.Authorization }, signal: mine.signal, cache: 'no-store' });
        if (response.status === 403 || response.status === 404) {
          stands('gone');
          return;
        }
        if (!response.ok || !response.body) throw new Error(`${response.status}`);
        const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
        let text = '';
        for (;;) {
          const { value, done } = await reader.read();
          if (done) break;
          clearTimeout(silent);
          silent = setTimeout(() => mine.abort(), patience.silent);
          text += value;
          for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
            const block = text.slice(0, end);
            text = text.slice(end + 2);
            if (block.startsWith('event: gone')) {
              stands('gone');
              return;
            }
            const data = /^data: (.*)$/m.exec(block)?.[1];
            if (data === undefined) continue;
            news = { ...news, ...(JSON.parse(data) as RoomNews<View>) };
            standing = 'live';
            tell();
          }
        }
      } catch {
        // Tried again below, whatever it was.
      } finally {
        clearTimeout(silent);
      }
      if (closed) return;
      stands('waiting');
      await pause(patience.between);
    }
  };

  let sending: Promise<void> | undefined;
  const sendAll = (): Promise<void> => {
    sending ??= (async () => {
      while (!closed && queue.length > 0) {
        const first = queue[0] as Waiting;
        const sent = await post(`${base}/events`, { op: first.op, event: first.event }) as Sent | undefined;
        if (closed) return;
        // Where nothing can be sent, what still seems to arrive is taken for dead as well.
        if (sent === undefined && standing === 'live') {
          stands('waiting');
          stream?.abort();
        }
        if (sent === undefined || (isRoomRefusal(sent) && sent.refused === 'store-failing')) {
          await new Promise((resolve) => { setTimeout(resolve, patience.between); });
          continue;
        }
        queue = queue.slice(1);
        outbox.write(queue);
        answers.get(first.op)?.(sent);
        answers.delete(first.op);
        tell();
      }
    })().finally(() => {
      sending = undefined;
      // Whoever was just answered may have sent more before this turn was over.
      if (!closed && queue.length > 0) void sendAll();
    });
    return sending;
  };

  /** Undefined: nobody answered. */
  const post = async (to: string, body: object): Promise<unknown> => {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), patience.answer);
    try {
      const response = await fetch(to, { method: 'POST', headers, body: JSON.stringify(body), signal: limit.signal });
      return await response.json();
    } catch {
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  };

  /** Back from a lock screen, another app or a dead spot: a connection that looks alive may be dead. */
  const back = () => {
    if (closed || standing === 'gone' || (typeof document !== 'undefined' && document.visibilityState === 'hidden')) return;
    if (standing === 'live') stream?.abort();
    wake?.();
    void sendAll();
  };
  if (typeof window !== 'undefined') {
    document.addEventListener('visibilitychange', back);
    window.addEventListener('pageshow', back);
    window.addEventListener('online', back);
  }

  void listen();
  void sendAll();
  return {
    news: () => news,
    standing: () => standing,
    waiting: () => queue.length,
    subscribe(told) {
      listeners.add(told);
      return () => {
        listeners.delete(told);
      };
    },
    send(event) {
      const waiting: Waiting = { op: newOp(), event };
      queue = [...queue, waiting];
      outbox.write(queue);
      tell();
      return new Promise((resolve) => {
        answers.set(waiting.op, resolve);
        void sendAll();
      });
    },
    async toWall(body) {
      for (;;) {
        const sent = (await post(`${base}/wall`, body)) as Sent | { readonly kept: true } | undefined;
        if (sent !== undefined || closed) return sent ?? { refused: 'store-failing' };
        await pause(patience.between);
      }
    },
    close() {
      closed = true;
      stream?.abort();
      wake?.();
      if (typeof window !== 'undefined') {
        document.removeEventListener('visibilitychange', back);
        window.removeEventListener('pageshow', back);
        window.removeEventListener('online', back);
      }
    },
  };
}
