import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from '../../src/server/builtSite.ts';
import { listen, type Opened } from '../../src/server/listen.ts';

const page = `<!doctype html><title>The page</title>${'<!-- long enough to be worth packing -->'.repeat(50)}`;
const script = `export const words = ${JSON.stringify('evidence '.repeat(300))};`;
let folder: string;
let opened: Opened;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'built-site-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, '.built-from'), 'a stamp');
  writeFileSync(join(folder, 'icon.png'), Buffer.alloc(4000, 1));
  writeFileSync(join(folder, 'assets/main-abc123.js'), script);
  const result = await listen(builtSite(folder), 0);
  if (typeof result === 'string') throw new Error(result);
  opened = result;
});

afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port: opened.port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    }).on('error', reject).end();
  });
}

describe('the served site', () => {
  it('answers with the page and its type', async () => {
    const { status, headers, body } = await ask('/index.html');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body.toString()).toBe(page);
  });

  it.each(['/', '/play/the-price-of-a-kidney', '/teach?room=4#board', '/%D9%82%D8%B6%D9%8A%D8%A9'])('answers %s with the page, which finds its own way', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(200);
    expect(body.toString()).toBe(page);
  });

  it.each(['/assets/gone-123.js', '/assets/gone', '/robots.txt', '/.built-from', '/assets/../.built-from', '/..%2f..%2fetc%2fpasswd', '/.git/config'])(
    'has nothing at %s, and says so instead of sending the page',
    async (path) => {
      const { status, headers, body } = await ask(path);
      expect([status, headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8']);
      expect(body.toString()).not.toContain('stamp');
    },
  );

  it.each(['/', '/assets/main-abc123.js', '/gone.js', '/%'])('protects the browser with every answer, %s too', async (path) => {
    const { headers } = await ask(path);
    const policy = headers['content-security-policy'];
    for (const rule of ["default-src 'self'", "script-src 'self'", "style-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toMatch(/unsafe|\*|https?:|upgrade-insecure-requests/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it('lets hashed files be kept for ever, and has everything else asked for again', async () => {
    expect((await ask('/assets/main-abc123.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    for (const path of ['/', '/index.html', '/icon.png', '/play']) expect((await ask(path)).headers['cache-control']).toBe('no-cache');
    expect((await ask('/assets/gone.js')).headers['cache-control']).toBe('no-store');
  });

  it('does not send again what the browser has', async () => {
    const { headers } = await ask('/');
    const again = await ask('/', { 'If-None-Match': String(headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await ask('/', { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it('packs text as the browser can unpack it, and under its own tag', async () => {
    const path = '/assets/main-abc123.js';
    const [plain, gzip, brotli] = [await ask(path), await ask(path, { 'Accept-Encoding': 'gzip, deflate' }), await ask(path, { 'Accept-Encoding': 'gzip, br;q=0.9' })];
    expect([plain, gzip, brotli].map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'gzip', 'br']);
    expect(gunzipSync(gzip.body).toString()).toBe(script);
    expect(brotliDecompressSync(brotli.body).toString()).toBe(script);
    expect(new Set([plain, gzip, brotli].map(({ headers }) => headers.etag)).size).toBe(3);
    expect(gzip.headers.vary).toBe('Accept-Encoding');
    expect(Number(gzip.headers['content-length'])).toBe(gzip.body.length);
  });

  it('does not pack what the browser refuses, nor pictures', async () => {
    expect((await ask('/', { 'Accept-Encoding': 'br;q=0, gzip;q=0.0' })).headers['content-encoding']).toBeUndefined();
    expect((await ask('/icon.png', { 'Accept-Encoding': 'gzip, br' })).headers['content-encoding']).toBeUndefined();
  });

  it('describes a file without sending it', async () => {
    const { status, headers, body } = await ask('/index.html', {}, 'HEAD');
    expect([status, headers['content-length'], body.length]).toEqual([200, String(Buffer.byteLength(page)), 0]);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const { status, headers } = await ask('/', {}, method);
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('says that an address which cannot be decoded cannot be read', async () => {
    expect((await ask('/%E0%A4%A')).status).toBe(400);
  });

  it('stays up whatever ranges it is asked for', async () => {
    for (const range of ['bytes=5-2', 'bytes=99999999-', 'bytes=-', 'nonsense']) expect((await ask('/', { Range: range })).status).toBe(200);
  });

  it('goes on serving what it opened with when the folder is rebuilt', async () => {
    const own = mkdtempSync(join(tmpdir(), 'rebuilt-'));
    writeFileSync(join(own, 'index.html'), 'the first');
    const site = await listen(builtSite(own), 0);
    if (typeof site === 'string') throw new Error(site);
    rmSync(own, { recursive: true });
    const answer = await fetch(`http://localhost:${site.port}/`);
    expect([answer.status, await answer.text()]).toEqual([200, 'the first']);
    await site.close();
  });
});
