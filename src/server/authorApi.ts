/**
 * What the Author section asks of the server: which scenarios there are, the files of one, and word when they change. Read only,
 * and for this computer alone.
 *
 * - `GET /author/scenarios`: `{ scenarios: [{ folder, title? }] }`
 * - `GET /author/scenarios/<folder>`: `{ entry, files: { path: text } }`, the law packs among them
 * - `GET /author/changes`: Server-Sent Events, `changed` with `{ folders: [...] }`
 */
import type { RequestListener, ServerResponse } from 'node:http';
import { onlyFromHere } from './onlyFromHere.ts';
import { entriesOf, readScenarioFiles } from './scenarioFiles.ts';
import { securityHeaders } from './securityHeaders.ts';
import { watchFolder } from './watchFolder.ts';

const BASE = '/author/';

/** Milliseconds between signs of life: a connection on which nothing is heard is taken for a dead one. */
const ALIVE = 20_000;

/** Whether an address is one of these. The page itself is at `/`, with what it shows after a `#`. */
export const asksForAuthor = (url: string | undefined): boolean => (url ?? '').startsWith(BASE);

/** Answers for the scenarios in a folder. */
export function authorApi(folder: string): RequestListener {
  return (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    response.setHeader('Cache-Control', 'no-store');
    if (!onlyFromHere(request)) return say(response, 403, 'Scenarios can be looked into only on the computer that serves them.');
    if (request.method !== 'GET') {
      response.setHeader('Allow', 'GET');
      return say(response, 405, 'Only reading is possible here.');
    }
    const [path = ''] = (request.url ?? '').split('?', 1);
    if (path === `${BASE}changes`) return tellChanges(folder, response);
    if (path === `${BASE}scenarios`) return answer(response, { scenarios: listOf(folder) });
    const [, name] = /^\/author\/scenarios\/([A-Za-z0-9._-]+)$/.exec(path) ?? [];
    const found = name === undefined ? undefined : filesOf(folder, name);
    return found ? answer(response, found) : say(response, 404, 'There is no such scenario.');
  };
}

interface ListedScenario {
  readonly folder: string;
  /** As it stands in the file; absent where it cannot be found there. */
  readonly title?: string;
}

function listOf(folder: string): readonly ListedScenario[] {
  const files = readScenarioFiles(folder);
  return entriesOf(files).map((entry) => {
    const title = /^title: *["']?(.+?)["']? *$/m.exec(files[entry] ?? '')?.[1];
    return { folder: entry.split('/')[0] ?? '', ...(title !== undefined && { title }) };
  });
}

/** The name is looked for among the names that are there; it is never made into a path. */
function filesOf(folder: string, name: string): { readonly entry: string; readonly files: Readonly<Record<string, string>> } | undefined {
  const all = readScenarioFiles(folder);
  const entry = entriesOf(all).find((path) => path === `${name}/scenario.yaml`);
  if (entry === undefined) return undefined;
  const own = Object.entries(all).filter(([path]) => path.startsWith(`${name}/`) || path.startsWith('jurisdictions/'));
  return { entry, files: Object.fromEntries(own) };
}

function tellChanges(folder: string, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
  response.write('retry: 1000\n\n: open\n\n');
  const stop = watchFolder(folder, (folders) => response.write(`event: changed\ndata: ${JSON.stringify({ folders })}\n\n`));
  const alive = setInterval(() => response.write(': alive\n\n'), ALIVE);
  alive.unref();
  response.once('close', () => {
    clearInterval(alive);
    stop();
  });
}

function answer(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(value));
}

function say(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${sentence}\n`);
}
