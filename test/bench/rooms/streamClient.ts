/** A device as the bench plays it: it follows a room by Server-Sent Events and notes when something arrived. It draws nothing. */
import { Agent, request } from 'node:http';

export interface StreamClient {
  /** Resolves with the time (milliseconds, this process's steady clock) at which text that holds `mark` arrived. */
  readonly awaits: (mark: string) => Promise<number>;
  /** The text of the last whole event. */
  readonly last: () => string;
  readonly close: () => void;
}

export function follow(address: string, room: string, secret: string): Promise<StreamClient> {
  return new Promise((resolve, reject) => {
    const asked = request(`${address}/room/rooms/${room}/live?language=en`, { agent: false, headers: { Authorization: `Bearer ${secret}` } }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`a device was refused: ${response.statusCode}`));
      response.setEncoding('utf8');
      let buffer = '';
      let last = '';
      let waiting: { readonly mark: string; readonly done: (at: number) => void } | undefined;
      response.on('data', (part: string) => {
        const at = performance.now();
        buffer += part;
        for (let end = buffer.indexOf('\n\n'); end >= 0; end = buffer.indexOf('\n\n')) {
          const event = buffer.slice(0, end);
          buffer = buffer.slice(end + 2);
          if (event.startsWith(':')) continue;
          last = event;
          if (waiting && event.includes(waiting.mark)) {
            waiting.done(at);
            waiting = undefined;
          }
        }
      });
      response.on('error', () => undefined);
      resolve({
        awaits: (mark) => new Promise((done, fail) => {
          const late = setTimeout(() => fail(new Error(`a device waited a minute for ${mark}`)), 60_000);
          waiting = { mark, done: (at) => {
            clearTimeout(late);
            done(at);
          } };
        }),
        last: () => last,
        close: () => asked.destroy(),
      });
      return undefined;
    });
    asked.on('error', reject);
    asked.end();
  });
}

export interface Reply {
  readonly status: number;
  readonly body: Record<string, string | number>;
  readonly milliseconds: number;
}

export interface Sender {
  readonly post: (path: string, body: unknown) => Promise<Reply>;
  readonly close: () => void;
}

/** One connection of each device for what it sends, as a browser keeps it. One that the server had closed meanwhile is opened anew. */
export function sender(address: string, secret: string): Sender {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const post = (path: string, body: unknown): Promise<Reply> => new Promise((resolve, reject) => {
    const from = performance.now();
    const text = JSON.stringify(body);
    const asked = request(`${address}${path}`, { method: 'POST', agent, headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text), Authorization: `Bearer ${secret}` } }, (response) => {
      let said = '';
      response.setEncoding('utf8').on('data', (part: string) => { said += part; });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(said) as Record<string, string | number>, milliseconds: performance.now() - from }));
    });
    asked.on('error', (error) => {
      if (asked.reusedSocket) resolve(post(path, body));
      else reject(error);
    });
    asked.end(text);
  });
  return { post, close: () => agent.destroy() };
}
