import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { machineOf } from '../../src/compiler/machine.ts';
import { append, type Log } from '../../src/engine/log.ts';
import { replay } from '../../src/engine/replay.ts';
import { isEvent, readSavedLog, savedLogOf, writeSavedLog } from '../../src/engine/savedLog.ts';
import { runPlaythrough } from '../../src/engine/runPlaythrough.ts';
import type { Move } from '../../src/scenario/playthrough.ts';
import { tinyScenario } from './tinyScenario.ts';

const machine = machineOf(tinyScenario);
const moves: Move[] = [
  { link: { call: { promise: 'supports' } } },
  { at: 'first-call', choose: 'meet', certainty: 'sure', cites: ['call'], reason: 'She comes first.' },
  { at: 'talk', ask: 'told' },
  { at: 'talk', check: 'told', by: 'read-back' },
  { at: 'talk', 'end-interview': 'now' },
  { at: 'map', 'hand-in': 'proof-map' },
  { at: 'name', qualify: 'taking', readiness: 'refer', 'relies-on': { moved: ['phone'] } },
];
const { log, case: played, stopped } = runPlaythrough(machine, moves);

describe('replaying a log', () => {
  it('gives the same case, byte for byte, also through a file', () => {
    expect(stopped).toBeUndefined();
    const read = readSavedLog(writeSavedLog(savedLogOf(log)));
    if (!('saved' in read)) throw new Error(read.fault.code);
    for (const again of [replay(machine, log), replay(machineOf(structuredClone(tinyScenario)), read.saved.entries)]) {
      expect(JSON.stringify(again.case.context)).toBe(JSON.stringify(played.context));
      expect(again.case.value).toEqual(played.value);
    }
  });

  it('stops at an entry on request', () => {
    expect(replay(machine, log, 2).steps).toHaveLength(3);
  });

  it('names the first entry that no longer fits an edited scenario, and keeps what fits', () => {
    const edited = structuredClone(tinyScenario);
    const talk = edited.scenes['talk']?.task;
    if (talk?.kind === 'interview') delete (talk.questions as Record<string, unknown>)['told'];
    const again = replay(machineOf(edited), log);
    expect(again.stopped?.entry.seq).toBe(4);
    expect(again.stopped?.refusal).toEqual({ refused: 'question-unknown', about: 'told' });
    expect(again.steps).toHaveLength(4);
  });

  it('names the move of a playthrough that is not possible', () => {
    const run = runPlaythrough(machine, [moves[1] as Move, { at: 'talk', ask: 'nothing' }]);
    expect(run.stopped).toMatchObject({ move: 1, refusal: { refused: 'question-unknown' } });
  });
});

describe('a saved case', () => {
  const saved = savedLogOf(log);
  const fault = (text: string) => {
    const read = readSavedLog(text);
    return 'fault' in read ? read.fault : undefined;
  };
  const withEntries = (change: (entries: unknown[]) => unknown[]) => fault(JSON.stringify({ ...saved, entries: change(structuredClone(log) as unknown[]) }));

  it('is refused when it is not one, is too large, or is from a newer version', () => {
    expect(fault('{"format": 1,')).toEqual({ code: 'not-json' });
    expect(fault('[]')).toEqual({ code: 'not-a-case' });
    expect(fault('{"format": 1}')).toEqual({ code: 'not-a-case' });
    expect(fault('{"format": 2}')).toEqual({ code: 'newer-format' });
    expect(fault(' '.repeat(4 * 1024 * 1024 + 1))).toEqual({ code: 'too-large' });
  });

  it('is refused with a missing, repeated, reordered or malformed entry, and says which', () => {
    expect(withEntries((entries) => entries.toSpliced(3, 1))).toEqual({ code: 'missing-entry', seq: 3 });
    expect(withEntries((entries) => entries.toSpliced(3, 0, entries[2]))).toEqual({ code: 'repeated-entry', seq: 2 });
    expect(withEntries((entries) => entries.toSpliced(3, 2, entries[4], entries[3]))).toEqual({ code: 'entries-out-of-order', seq: 3 });
    expect(withEntries((entries) => entries.toSpliced(3, 1, { ...(entries[3] as object), event: { type: 'choice.made' } }))).toEqual({ code: 'bad-entry', seq: 3 });
    expect(withEntries(() => [])).toEqual({ code: 'not-opened', seq: 0 });
  });

  it('is refused when an entry was forged, however plausible', () => {
    const text = writeSavedLog(saved).replace('"meet"', '"wait"');
    expect(text).not.toBe(writeSavedLog(saved));
    expect(fault(text)).toEqual({ code: 'changed-after-saving' });
  });

  it('that was re-sealed after a forgery still stops at the first entry the case does not accept', () => {
    const forged = log.map((entry) => (entry.event.type === 'choice.made' ? { ...entry, event: { ...entry.event, cites: ['video'] } } : entry));
    const read = readSavedLog(writeSavedLog({ ...saved, entries: forged }));
    if (!('saved' in read)) throw new Error(read.fault.code);
    expect(replay(machine, read.saved.entries).stopped?.refusal).toEqual({ refused: 'exhibit-not-held', about: 'video' });
  });

  it('never throws, whatever is done to its text', () => {
    const text = writeSavedLog(saved);
    fc.assert(fc.property(fc.nat(text.length), fc.nat(200), fc.string({ maxLength: 40 }), (at, cut, put) => {
      const read = readSavedLog(text.slice(0, at) + put + text.slice(at + cut));
      return 'fault' in read || JSON.stringify(read.saved) === JSON.stringify(saved);
    }), { numRuns: 1000 });
  });
});

describe('an event from outside', () => {
  it('is taken only with exactly its fields', () => {
    expect(isEvent({ type: 'briefing.read' })).toBe(true);
    expect(isEvent({ type: 'briefing.read', extra: 1 })).toBe(false);
    expect(isEvent({ type: 'constructor' })).toBe(false);
    expect(isEvent({ type: 'choice.made', scene: 's', choice: 'c', certainty: 'quite' })).toBe(false);
    expect(isEvent(JSON.parse('{"type":"exhibit.opened","exhibit":"call","__proto__":{"x":1}}'))).toBe(false);
    expect(isEvent({ type: 'clock.advanced', minutes: 1.5 })).toBe(false);
  });

  it('is appended with the next number', () => {
    const one: Log = append([], 'now', 'host', { type: 'briefing.read' });
    expect(append(one, 'then', 'trainee', { type: 'briefing.read' })).toMatchObject([{ seq: 0 }, { seq: 1, at: 'then' }]);
  });
});
