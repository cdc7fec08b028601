import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entriesOf, readScenarioFiles } from '../../src/server/scenarioFiles.ts';

const written = {
  'a-case/scenario.yaml': 'format: 1',
  'a-case/locales/ar.yaml': 'title: قضية',
  'a-case/playthroughs/model.yaml': 'name: model',
  'a-case/measures.json': '{}',
  'jurisdictions/iraq-federal.yaml': 'id: iraq-federal',
  'README.md': 'For authors.',
};
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
  for (const [path, text] of Object.entries(written)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the scenarios on disk', () => {
  it('are read as the compiler takes them: texts by path, and nothing else', () => {
    const { 'README.md': _, ...texts } = written;
    expect(readScenarioFiles(folder)).toEqual(texts);
  });

  it('have one entry for each case, and none for law or translations', () => {
    expect(entriesOf(readScenarioFiles(folder))).toEqual(['a-case/scenario.yaml']);
  });

  it('are none where there is no folder', () => {
    expect(readScenarioFiles(join(folder, 'nowhere'))).toEqual({});
  });
});
