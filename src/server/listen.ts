/** Opens a server on a port, or on the next one that is free. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Opened {
  readonly port: number;
  /** Stops listening and lets go of everyone who is connected. */
  close(): Promise<void>;
}

const tries = 20;

/** The open server, or a sentence that says why no port could be opened. */
export async function listen(handler: RequestListener, wanted: number): Promise<Opened | string> {
  const last = Math.min(wanted + tries - 1, 65535);
  for (let port = wanted; port <= last; port += 1) {
    const opened = await attempt(handler, port);
    if (typeof opened !== 'string') return opened;
    if (opened === 'EACCES') return `Port ${port} may not be opened by this user. Ports from 1024 up are free to all: PORT=4173 npm start`;
    if (opened !== 'EADDRINUSE') return `Port ${port} could not be opened (${opened}).`;
  }
  return `Ports ${wanted} to ${last} are all in use by other programs. Choose another: PORT=8080 npm start`;
}

function attempt(handler: RequestListener, port: number): Promise<Opened | string> {
  return new Promise((resolve) => {
    const server = createServer(handler);
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, () => resolve({
      port: (server.address() as AddressInfo).port,
      close: () => new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
    }));
  });
}
