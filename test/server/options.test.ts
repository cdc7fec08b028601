import { describe, expect, it } from 'vitest';
import { readOptions, usualPort } from '../../src/server/options.ts';

describe('the options of npm start', () => {
  it('open the usual port and build what has changed, unless told otherwise', () => {
    expect(readOptions([], {})).toEqual({ port: usualPort, build: true, help: false });
    expect(readOptions([], { PORT: '' })).toMatchObject({ port: usualPort });
  });

  it('take the port from the environment, and rather from the command', () => {
    expect(readOptions([], { PORT: '8080' })).toMatchObject({ port: 8080 });
    expect(readOptions(['--port', '9090'], { PORT: '8080' })).toMatchObject({ port: 9090 });
    expect(readOptions(['--port=0'], {})).toMatchObject({ port: 0 });
  });

  it('leave out the build when asked to', () => {
    expect(readOptions(['--no-build'], {})).toMatchObject({ build: false });
  });

  it('take the folder of scenarios from the environment, and rather from the command', () => {
    expect(readOptions([], { SCENARIOS: 'mine' })).toMatchObject({ scenarios: 'mine' });
    expect(readOptions(['--scenarios', 'theirs'], { SCENARIOS: 'mine' })).toMatchObject({ scenarios: 'theirs' });
    expect(readOptions([], { SCENARIOS: '' })).not.toHaveProperty('scenarios');
  });

  it.each(['eighty', '65536', '-1', '80.5', '8080x', '0x50', '1e3', '99999999'])('refuse the port %s in a sentence that names it', (port) => {
    expect(readOptions([], { PORT: port })).toBe(`PORT is "${port}". It has to be a whole number from 0 to 65535, such as ${usualPort}.`);
    expect(readOptions([`--port=${port}`], {})).toContain(`--port is "${port}"`);
  });

  it('refuse what they do not know, and show what there is', () => {
    expect(readOptions(['--prot', '80'], {})).toMatch(/--prot[\s\S]*npm start -- --port 8080/);
  });
});
