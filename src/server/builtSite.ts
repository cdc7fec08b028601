/**
 * Serves what was built. All of it is read once, into memory: it is small, and so a rebuild in the middle of a session
 * cannot mix two versions or take a file away from under an answer.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { securityHeaders } from './securityHeaders.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
};

type Encoding = 'br' | 'gzip';

class BuiltFile {
  readonly type: string;
  readonly hash: string;
  private readonly plain: Buffer;
  private readonly packed = new Map<Encoding, Buffer>();

  constructor(path: string) {
    this.plain = readFileSync(path);
    this.type = types[extname(path)] ?? 'application/octet-stream';
    this.hash = createHash('sha256').update(this.plain).digest('base64url').slice(0, 22);
  }

  /** Text is worth packing; pictures and fonts are packed already. */
  get packs(): boolean {
    return this.plain.length > 1000 && /charset/.test(this.type);
  }

  as(encoding: Encoding | undefined): Buffer {
    if (!encoding) return this.plain;
    let body = this.packed.get(encoding);
    if (!body) {
      body = encoding === 'br'
        ? brotliCompressSync(this.plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
        : gzipSync(this.plain, { level: 9 });
      this.packed.set(encoding, body);
    }
    return body;
  }
}

/** Answers requests for the files of a folder. A path that is no file and looks like a page is the page itself. */
export function builtSite(folder: string): RequestListener {
  const files = new Map(
    filesIn(folder).map((path) => [`/${relative(folder, path).split(sep).join('/')}`, new BuiltFile(path)]),
  );
  const page = files.get('/index.html');

  return (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return sayOnly(response, 405, 'Only reading is possible here.');
    }
    const path = pathOf(request.url ?? '/');
    if (path === undefined) return sayOnly(response, 400, 'This address cannot be read.');
    const file = files.get(path) ?? (looksLikePage(path) ? page : undefined);
    if (!file) return sayOnly(response, 404, 'There is nothing at this address.');
    // A name in `assets` holds the hash of its content: it never changes. Everything else is asked for again.
    response.setHeader('Cache-Control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    answer(request, response, file);
  };
}

function answer(request: IncomingMessage, response: ServerResponse, file: BuiltFile): void {
  const encoding = file.packs ? acceptedEncoding(String(request.headers['accept-encoding'] ?? '')) : undefined;
  const tag = `"${file.hash}${encoding ? `-${encoding}` : ''}"`;
  response.setHeader('ETag', tag);
  if (file.packs) response.setHeader('Vary', 'Accept-Encoding');
  if (request.headers['if-none-match']?.includes(tag)) {
    response.writeHead(304).end();
    return;
  }
  const body = file.as(encoding);
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function acceptedEncoding(header: string): Encoding | undefined {
  const accepted = header.split(',').map((part) => part.trim()).filter((part) => !/;\s*q=0(\.0*)?$/.test(part)).map((part) => part.split(';')[0]);
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding));
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
  } catch {
    return undefined;
  }
}

const looksLikePage = (path: string): boolean => !path.startsWith('/assets/') && !path.includes('.');

function sayOnly(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }).end(`${sentence}\n`);
}

/** Every file below a folder, but those whose names begin with a dot. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]));
}
