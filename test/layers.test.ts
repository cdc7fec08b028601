import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../src/server/sourceStamp.ts';
import { faultsOf, layers } from './support/layers.ts';

const src = join(root, 'src');
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name))
  .map((entry) => relative(src, join(entry.parentPath, entry.name)).split(sep).join('/'));

describe('the layers of the source', () => {
  it('hold in every file, type imports included', () => {
    expect(files.flatMap((path) => faultsOf(path, readFileSync(join(src, path), 'utf8')))).toEqual([]);
  });

  it('name every folder under src', () => {
    const folders = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.filter((folder) => !(folder in layers))).toEqual([]);
  });

  it('were looked for in the whole source, not in an empty list', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files).toContain('scenario/scenario.ts');
  });
});

describe('the check itself', () => {
  const caught: readonly [string, string, string, string][] = [
    ['an import that points down', 'engine/advance.ts', `import { machineOf } from '../compiler/machine.ts';`, 'may not import compiler'],
    ['a type import that points down', 'scenario/time.ts', `import type { Facts } from '../engine/facts.ts';`, 'may not import engine'],
    ['a re-export that points down', 'scoring/mark.ts', `export { compile } from '../compiler/compile.ts';`, 'may not import compiler'],
    ['a type named inside import()', 'engine/case.ts', `export type A = import('../session/view.ts').View;`, 'may not import session'],
    ['a lazy import that points down', 'session/session.ts', `const later = () => import('../analysis/lint.ts');`, 'may not import analysis'],
    ['a glob that points sideways', 'ui/player/Case.tsx', `const all = import.meta.glob(['../../cli/*.ts']);`, 'may not import cli'],
    ['the server inside the page', 'ui/hosts/localHost.ts', `import { listen } from '../../server/listen.ts';`, 'may not import server'],
    ['the page inside the command line', 'cli/main.ts', `import { App } from '../ui/App.tsx';`, 'may not import ui'],
    ['one area of the page inside another', 'ui/player/SceneScreen.tsx', `import { Board } from '../facilitator/Board.tsx';`, 'know nothing of each other'],
    ['an area that reaches for the whole page', 'ui/kit/Button.tsx', `import { App } from '../App.tsx';`, 'know nothing of each other'],
    ['XState away from its home', 'session/session.ts', `import type { AnyStateMachine } from 'xstate';`, 'belongs to engine and compiler'],
    ['immer away from its home', 'compiler/compile.ts', `import { produce } from 'immer';`, 'belongs to engine'],
    ['React away from its home', 'scoring/debrief.ts', `import { useState } from 'react';`, 'belongs to ui'],
    ['Node in a pure folder', 'analysis/paths.ts', `import { readFileSync } from 'node:fs';`, 'belongs to server'],
    ['Node in the page', 'ui/hosts/localHost.ts', `import { join } from 'node:path';`, 'belongs to server'],
    ['a file outside src', 'engine/log.ts', `import data from '../../scenarios/x.json';`, 'outside src'],
    ['the clock', 'engine/log.ts', 'export const at = () => Date.now();', 'uses Date.now'],
    ['the clock by another name', 'engine/log.ts', 'export const at = () => new Date();', 'uses new Date() of now'],
    ['the clock as text', 'engine/log.ts', 'export const at = () => Date();', 'uses Date() of now'],
    ['chance', 'engine/log.ts', 'export const dice = () => Math.random();', 'uses Math.random'],
    ['the page', 'session/view.ts', 'export const title = () => document.title;', 'uses document'],
    ['the window', 'session/view.ts', 'export const wide = () => window.innerWidth > 500;', 'uses window'],
    ['storage', 'session/view.ts', `export const kept = () => localStorage.getItem('a');`, 'uses localStorage'],
    ['the network', 'scenario/readScenario.ts', `export const read = () => fetch('/a');`, 'uses fetch'],
    ['a timer', 'engine/advance.ts', 'export const wait = (then: () => void) => setTimeout(then, 1);', 'uses setTimeout'],
    ['a folder that nobody agreed on', 'helpers/text.ts', 'export const a = 1;', 'not in the table'],
    ['a file in no folder', 'main.ts', 'export const a = 1;', 'not directly in src'],
  ];
  it.each(caught)('catches %s', (_, path, text, fault) => {
    expect(faultsOf(path, text).join('\n')).toContain(fault);
  });

  const allowed: readonly [string, string, string][] = [
    ['an import that points up', 'scoring/mark.ts', `import type { Log } from '../engine/log.ts';`],
    ['a date that is given', 'scenario/time.ts', 'export const at = (text: string) => new Date(text);'],
    ['a property that is called document', 'scenario/exhibit.ts', 'export const kind = (exhibit: { document: { kind: string } }) => exhibit.document.kind;'],
    ['a variable that is called document', 'scenario/readScenario.ts', 'export const read = (parse: () => { ok: boolean }) => { const document = parse(); return document.ok; };'],
    ['these words in a comment or a text', 'engine/log.ts', `// never Date.now or window\nexport const a = 'Math.random, document.title';`],
    ['an area that uses the kit', 'ui/player/SceneScreen.tsx', `import { Button } from '../kit/Button.tsx';\nimport { i18n } from '../i18n.ts';`],
    ['the page that puts areas together', 'ui/App.tsx', `const Player = () => import('./player/Player.tsx');`],
    ['the clock at the edge', 'ui/hosts/localHost.ts', 'export const at = () => Date.now();'],
  ];
  it.each(allowed)('lets pass %s', (_, path, text) => {
    expect(faultsOf(path, text)).toEqual([]);
  });
});
