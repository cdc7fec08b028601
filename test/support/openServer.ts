/** Starts the real `npm start` once for all end-to-end tests, on a free port, and tells them its address. */
import type { TestProject } from 'vitest/node';
import { start } from './startServer.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the server under test is: `http://localhost:40123`. */
    address: string;
  }
}

export default async function openServer(project: TestProject): Promise<() => Promise<void>> {
  const server = start({ port: '0' });
  project.provide('address', await server.address());
  return async () => {
    await server.stop();
  };
}
