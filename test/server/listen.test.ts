import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { listen, type Opened } from '../../src/server/listen.ts';

const others: Server[] = [];
const ours: Opened[] = [];

afterEach(async () => {
  for (const opened of ours.splice(0)) await opened.close();
  for (const server of others.splice(0)) await new Promise((resolve) => server.close(resolve));
});

/** Another program that has a port. */
function occupy(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    others.push(server);
    server.listen(port, () => resolve((server.address() as AddressInfo).port));
  });
}

async function open(port: number): Promise<Opened> {
  const opened = await listen((_, response) => response.end('here'), port);
  if (typeof opened === 'string') throw new Error(opened);
  ours.push(opened);
  return opened;
}

describe('opening a port', () => {
  it('opens the port that was asked for', async () => {
    const free = await occupy(0);
    await new Promise((resolve) => others.pop()?.close(resolve));
    expect((await open(free)).port).toBe(free);
  });

  it('takes a later one when that is in use', async () => {
    const busy = await occupy(0);
    const { port } = await open(busy);
    expect(port).toBeGreaterThan(busy);
    expect(port).toBeLessThan(busy + 20);
    expect(await (await fetch(`http://localhost:${port}/`)).text()).toBe('here');
  });

  it('takes any free one for 0', async () => {
    expect((await open(0)).port).toBeGreaterThan(1023);
  });

  it('says so when none is left, and what to do', async () => {
    await occupy(65535);
    expect(await listen(() => {}, 65535)).toMatch(/65535.*in use.*PORT=/);
  });

  it('lets go of a connection that stays open when it closes', async () => {
    const { port, close } = await open(0);
    await fetch(`http://localhost:${port}/`, { headers: { connection: 'keep-alive' } });
    await close();
    ours.pop();
    await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow();
  });
});
