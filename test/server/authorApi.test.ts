import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asksForAuthor, authorApi } from '../../src/server/authorApi.ts';
import { listen, type Opened } from '../../src/server/listen.ts';
import { onlyFromHere } from '../../src/server/onlyFromHere.ts';

let outside: string;
let folder: string;
let opened: Opened;

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), 'author-'));
  folder = join(outside, 'scenarios');
  for (const path of ['one/playthroughs', 'two', 'jurisdictions', 'no-case']) mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, 'one/scenario.yaml'), 'format: 1\ntitle: "The first"\n');
  writeFileSync(join(folder, 'one/playthroughs/model.yaml'), 'moves: []\n');
  writeFileSync(join(folder, 'one/notes.txt'), 'not for anybody');
  writeFileSync(join(folder, 'two/scenario.yaml'), '[');
  writeFileSync(join(folder, 'jurisdictions/land.yaml'), 'id: land\n');
  writeFileSync(join(outside, 'secret.yaml'), 'secret: yes\n');
  mkdirSync(join(outside, 'other'));
  writeFileSync(join(outside, 'other/scenario.yaml'), 'secret: yes\n');
  symlinkSync(join(outside, 'other'), join(folder, 'linked'));
  symlinkSync(join(outside, 'secret.yaml'), join(folder, 'one/linked.yaml'));
  const result = await listen(authorApi(folder), 0);
  if (typeof result === 'string') throw new Error(result);
  opened = result;
});

afterAll(async () => {
  await opened.close();
  rmSync(outside, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly policy: unknown;
  readonly body: string;
}

function ask(path: string, { headers = {}, method = 'GET', host = '127.0.0.1' }: { readonly headers?: Readonly<Record<string, string>>; readonly method?: string; readonly host?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host, port: opened.port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => { body += part; });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, policy: response.headers['content-security-policy'], body }));
    }).on('error', reject).end();
  });
}

describe('what the Author section asks of the server', () => {
  it('is which scenarios there are, with the title that is written in each', async () => {
    const { status, body, policy } = await ask('/author/scenarios');
    expect([status, JSON.parse(body)]).toEqual([200, { scenarios: [{ folder: 'one', title: 'The first' }, { folder: 'two' }] }]);
    expect(policy).toContain("default-src 'self'");
  });

  it('is the texts of one, with the law packs, and nothing else that lies in its folder', async () => {
    const { entry, files } = JSON.parse((await ask('/author/scenarios/one')).body) as { entry: string; files: Record<string, string> };
    expect(entry).toBe('one/scenario.yaml');
    expect(Object.keys(files).sort()).toEqual(['jurisdictions/land.yaml', 'one/playthroughs/model.yaml', 'one/scenario.yaml']);
    expect(files['one/scenario.yaml']).toContain('The first');
  });

  it('is a broken scenario too: what is wrong with it is for the author to see', async () => {
    expect(JSON.parse((await ask('/author/scenarios/two')).body)).toMatchObject({ files: { 'two/scenario.yaml': '[' } });
  });

  it.each([
    '/author/scenarios/..', '/author/scenarios/.', '/author/scenarios/../other', '/author/scenarios/..%2fother', '/author/scenarios/%2e%2e/other', '/author/scenarios/one/../../other',
    '/author/scenarios/one/scenario.yaml', '/author/scenarios/no-case', '/author/scenarios/jurisdictions', '/author/scenarios/linked', '/author/scenarios//etc', '/author/', '/author/secret.yaml',
  ])('is never anything beyond the scenarios: %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  it('leaves out links that lead elsewhere', async () => {
    expect((await ask('/author/scenarios/one')).body).not.toContain('secret');
    expect((await ask('/author/scenarios')).body).not.toContain('linked');
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD'])('is only ever read: %s', async (method) => {
    expect((await ask('/author/scenarios', { method })).status).toBe(405);
  });

  it.each([
    ['under a name that is not ours', { host: 'cases.example:80' }],
    ['under an address of the network', { host: '192.168.1.20:4173' }],
    ['under a name that begins like ours', { host: 'localhost.example' }],
    ['for somebody else', { 'x-forwarded-for': '192.168.1.20' }],
    ['for somebody else, in the new way', { forwarded: 'for=192.168.1.20' }],
    ['from a page of another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a page of another port', { 'sec-fetch-site': 'same-site' }],
  ] as const)('is refused when it is asked %s', async (_, headers) => {
    for (const path of ['/author/scenarios', '/author/scenarios/one', '/author/changes']) {
      const { status, body } = await ask(path, { headers });
      expect(status).toBe(403);
      expect(body).not.toContain('The first');
    }
  });

  it('is refused to everyone who comes over the network', async () => {
    const own = Object.values(networkInterfaces()).flatMap((all) => all ?? []).find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
    // A machine without a network has nobody to refuse.
    if (own === undefined) return;
    expect((await ask('/author/scenarios/one', { host: own, headers: { host: 'localhost' } })).status).toBe(403);
  });

  it('takes an address for its own only below /author/', () => {
    expect(['/author/scenarios', '/author', '/', '/authors', '/assets/author/x', undefined].map(asksForAuthor)).toEqual([true, false, false, false, false, false]);
  });
});

describe('where a request comes from', () => {
  const from = (remoteAddress: string | undefined) => onlyFromHere({ socket: { remoteAddress }, headers: { host: 'localhost:4173' } });
  it.each(['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'])('is this computer at %s', (address) => expect(from(address)).toBe(true));
  it.each([undefined, '', '10.0.0.4', '192.168.1.2', '::ffff:10.0.0.4', 'fe80::1', '1127.0.0.1', '127.0.0.1.example'])('is elsewhere at %s', (address) => expect(from(address)).toBe(false));
  it.each(['localhost', 'LOCALHOST:80', '127.0.0.1:4173', '[::1]:4173'])('may call this computer %s', (host) => expect(onlyFromHere({ socket: { remoteAddress: '::1' }, headers: { host } })).toBe(true));
  it('has to say whom it asks', () => expect(onlyFromHere({ socket: { remoteAddress: '::1' }, headers: {} })).toBe(false));
});

describe('word of changes', () => {
  it('comes once after each save, also when an editor puts a new file in the old one\'s place, and from folders made since', async () => {
    const told: string[][] = [];
    const waiting: (() => void)[] = [];
    const sent = request({ host: '127.0.0.1', port: opened.port, path: '/author/changes' }, (response) => {
      response.setEncoding('utf8').on('data', (part: string) => {
        for (const [, data] of part.matchAll(/event: changed\ndata: (.+)\n/g)) told.push((JSON.parse(data ?? '') as { folders: string[] }).folders);
        waiting.splice(0).forEach((go) => { go(); });
      });
    });
    sent.on('error', () => undefined);
    sent.end();
    const until = async (count: number) => {
      while (told.length < count) await new Promise<void>((resolve) => { waiting.push(resolve); });
    };
    await new Promise<void>((resolve) => { waiting.push(resolve); });

    writeFileSync(join(folder, 'two/scenario.yaml'), 'format: 1\n');
    await until(1);
    writeFileSync(join(folder, 'two/.new'), 'format: 1\n\n');
    renameSync(join(folder, 'two/.new'), join(folder, 'two/scenario.yaml'));
    await until(2);
    mkdirSync(join(folder, 'three'));
    await until(3);
    writeFileSync(join(folder, 'three/scenario.yaml'), 'format: 1\n');
    await until(4);
    expect(told).toEqual([['two'], ['two'], ['three'], ['three']]);
    sent.destroy();
  });
});
