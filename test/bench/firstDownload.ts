/** Bytes to the first playable scene of a first visit, against React alone built in the same run. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import { build } from 'vite';
import { root } from '../../src/server/sourceStamp.ts';
import { beginCase } from '../e2e/support/playCase.ts';
import { pointer } from '../e2e/support/hand.ts';

export interface Download {
  readonly name: string;
  /** Brotli bytes of everything fetched, and of a page with React and nothing else. */
  readonly work: number;
  readonly baseline: number;
  readonly ratio: number;
  readonly requests: number;
  readonly largest: readonly { readonly path: string; readonly bytes: number }[];
}

/** Opens the start page with nothing stored, opens the case, reads the briefing, and stands in the first scene. */
export async function firstDownload(browser: Browser, address: string): Promise<Download> {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 360, height: 780 } });
  const page = await context.newPage();
  const fetched: Promise<{ readonly path: string; readonly bytes: number }>[] = [];
  const note = (response: Response) => {
    const body = response.body().then((bytes) => ({ path: new URL(response.url()).pathname, bytes: brotliCompressSync(bytes).length }));
    body.catch(() => undefined); // what fails is told by `Promise.all` below; if the case cannot be opened, that is the error to show
    fetched.push(body);
  };
  page.on('response', note);
  await page.goto('/');
  await beginCase(page, pointer(page));
  await page.waitForLoadState('networkidle');
  page.off('response', note);
  const all = await Promise.all(fetched);
  await context.close();
  const work = all.reduce((sum, { bytes }) => sum + bytes, 0);
  const baseline = await reactAlone();
  return {
    name: 'first download: brotli bytes to the first playable scene, against React and React DOM alone', work, baseline, ratio: work / baseline,
    requests: all.length, largest: [...all].sort((a, b) => b.bytes - a.bytes).slice(0, 6),
  };
}

/** The brotli bytes of a page that renders one word with React. */
async function reactAlone(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'react-alone-'));
  try {
    writeFileSync(join(folder, 'main.js'), "import { createElement } from 'react';\nimport { createRoot } from 'react-dom/client';\ncreateRoot(document.body).render(createElement('p', null, 'x'));\n");
    const outDir = join(folder, 'dist');
    await build({
      root: folder, configFile: false, logLevel: 'silent',
      resolve: { alias: { react: join(root, 'node_modules/react'), 'react-dom': join(root, 'node_modules/react-dom') } },
      build: { outDir, rollupOptions: { input: join(folder, 'main.js') }, modulePreload: false },
    });
    const scripts = readdirSync(join(outDir, 'assets')).filter((name) => name.endsWith('.js'));
    return scripts.reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(outDir, 'assets', name))).length, 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
