import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { compile } from '../../src/compiler/compile.ts';
import { advance } from '../../src/engine/advance.ts';
import { factsOf } from '../../src/engine/case.ts';
import type { CaseEvent } from '../../src/engine/event.ts';
import { isRefusal } from '../../src/engine/refusal.ts';
import { runPlaythrough } from '../../src/engine/runPlaythrough.ts';
import { isEvent } from '../../src/engine/savedLog.ts';
import type { Playthrough } from '../../src/scenario/playthrough.ts';
import { score } from '../../src/scoring/score.ts';
import { beginSession, submit } from '../../src/session/session.ts';
import { traineeView } from '../../src/session/traineeView.ts';

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../fixtures/ok/${path}`, import.meta.url)), 'utf8');
const compiled = (text: string) => {
  const { machine } = compile({ 'small/scenario.yaml': text, 'jurisdictions/practice-land.yaml': read('jurisdictions/practice-land.yaml') }, 'small/scenario.yaml');
  if (!machine) throw new Error('the small case does not compile');
  return machine;
};
const machine = compiled(read('small.yaml'));
const { moves } = parse(read('small.model.yaml')) as Playthrough;
const at = '2026-12-01T08:00:00.000Z';
const begun = beginSession(machine, at, 7);

/** The session once these were done. */
const after = (...events: readonly CaseEvent[]) => events.reduce((session, event) => {
  const next = submit(session, 'trainee', event, session.log.length, at);
  if (isRefusal(next)) throw new Error(next.refused);
  return next;
}, begun);

describe('a seat at the table', () => {
  it('is taken before the case begins, and may be changed until then', () => {
    const taken = after({ type: 'seat.taken', seat: 'police' }, { type: 'seat.taken', seat: 'victim-support' }, { type: 'briefing.read' });
    expect(factsOf(taken.case).seat).toBe('victim-support');
    expect(submit(taken, 'trainee', { type: 'seat.taken', seat: 'police' }, taken.log.length, at)).toEqual({ refused: 'not-here' });
    expect(factsOf(after({ type: 'briefing.read' }).case).seat).toBe('all');
  });

  it('is one that the case has a packet for', () => {
    expect(submit(begun, 'trainee', { type: 'seat.taken', seat: 'prosecutor' }, 1, at)).toEqual({ refused: 'seat-unknown', about: 'prosecutor' });
    const { roles: _none, ...without } = parse(read('small.yaml')) as Record<string, unknown>;
    const alone = compiled(stringify(without));
    const opened = beginSession(alone, at, 7);
    expect(advance(alone, opened.case, { type: 'seat.taken', seat: 'police' })).toEqual({ refused: 'seat-unknown', about: 'police' });
    expect(traineeView(opened).seats).toBeUndefined();
  });

  it('shows its own packet only; with all of them, all; and none while it is chosen', () => {
    expect(traineeView(begun).seats).toEqual({ taken: 'all', offered: ['police', 'victim-support'], packets: [] });
    const own = traineeView(after({ type: 'seat.taken', seat: 'police' }, { type: 'briefing.read' }));
    expect(own.seats?.packets).toMatchObject([{ seat: 'police', exhibits: ['call-note'], watchFor: 'Ask what is written down and when.' }]);
    expect(JSON.stringify(own)).not.toContain('one bed left');
    expect(traineeView(after({ type: 'briefing.read' })).seats?.packets.map(({ seat }) => seat)).toEqual(['police', 'victim-support']);
  });

  it('changes neither where the case goes nor what it is worth', () => {
    const all = runPlaythrough(machine, moves);
    for (const seat of ['police', 'victim-support', 'all'] as const) {
      const one = runPlaythrough(machine, moves, { seat });
      expect(one.stopped).toBeUndefined();
      expect({ ...factsOf(one.case), seat: 'all' }).toEqual(factsOf(all.case));
      expect(score(machine, one.log).index).toEqual(score(machine, all.log).index);
    }
  });

  it('is an event of the closed list', () => {
    expect(isEvent({ type: 'seat.taken', seat: 'prosecutor' })).toBe(true);
    expect(isEvent({ type: 'seat.taken', seat: 'observer' })).toBe(false);
  });

  it('never shows what is for facilitators', () => {
    for (const session of [begun, after({ type: 'briefing.read' })]) {
      expect(JSON.stringify(traineeView(session))).not.toMatch(/"facilitator"|somebody may be looking|change your mind/);
    }
  });
});
