import { describe, expect, it } from 'vitest';
import { machineOf } from '../../src/compiler/machine.ts';
import type { CaseEvent } from '../../src/engine/event.ts';
import { isRefusal } from '../../src/engine/refusal.ts';
import { beginSession, resumeSession, type Session, submit } from '../../src/session/session.ts';
import { shuffled } from '../../src/session/shuffle.ts';
import { traineeView } from '../../src/session/traineeView.ts';
import { tinyScenario } from '../engine/tinyScenario.ts';
import { deduceCase } from '../scoring/deduceCase.ts';

const machine = machineOf(tinyScenario);

function playing(...events: CaseEvent[]): Session {
  return events.reduce((session, event) => {
    const next = submit(session, 'trainee', event, session.log.length, '2026-11-24T10:00:00.000Z');
    if (isRefusal(next)) throw new Error(`${event.type}: ${next.refused}`);
    return next;
  }, beginSession(machine, '2026-11-24T10:00:00.000Z', 11));
}

const begun: CaseEvent[] = [{ type: 'briefing.read' }];
const meet: CaseEvent = { type: 'choice.made', scene: 'first-call', choice: 'meet', certainty: 'sure', cites: ['call'], reason: 'She comes first.' };

describe('a session', () => {
  it('refuses a move that builds on an older view, and one that is not the role’s', () => {
    const session = playing(...begun);
    expect(submit(session, 'trainee', meet, 1, '')).toEqual({ refused: 'stale' });
    expect(submit(session, 'trainee', { type: 'clock.advanced', minutes: 5 }, 2, '')).toMatchObject({ refused: 'not-your-role' });
    expect(submit(session, 'observer', meet, 2, '')).toMatchObject({ refused: 'not-your-role' });
    expect(session.log).toHaveLength(2);
  });

  it('resumes from its log with the same view', () => {
    const session = playing(...begun, meet);
    const { session: again, stopped } = resumeSession(machine, session.log);
    expect(stopped).toBeUndefined();
    expect(traineeView(again)).toEqual(traineeView(session));
  });
});

describe('a trainee’s view', () => {
  it('shows the scene, what is open in it, and what the trainee knows', () => {
    const view = traineeView(playing(...begun));
    expect(view).toMatchObject({ phase: 'scene', seq: 2, time: '2026-02-03 07:40', scene: { id: 'first-call', paragraphs: ['The phone rings.', 'You wrote it down.'] } });
    expect(view.scene?.task).toMatchObject({ kind: 'choose', certainty: true, cites: true });
    expect(view.exhibits.map((exhibit) => exhibit.id)).toEqual(['call', 'rumour']);
    expect(view.deadlines).toEqual([{ id: 'overwritten', label: 'Video is overwritten', at: '2026-02-03 10:00', state: 'open' }]);
  });

  it('tells what was done, when, on which exhibits, and what came into the file', () => {
    const view = traineeView(playing(...begun, meet));
    expect(view.log).toMatchObject([
      { kind: 'choice', time: '2026-02-03 07:40', title: 'First call', text: 'Meet her', certainty: 'sure', cites: ['call'], reason: 'She comes first.' },
      { kind: 'exhibit', title: 'Phone', about: 'phone' },
    ]);
    expect(view.agencies).toEqual([{ id: 'court', name: 'Court', role: 'Orders', told: '2026-02-03 07:40' }]);
  });

  it('shows feedback at once only where the author says so', () => {
    const booked = traineeView(playing(...begun, { ...meet, choice: 'book' } as CaseEvent));
    expect(booked.log[0]?.feedback?.text).toBe('Because the person comes first.');
    expect(traineeView(playing(...begun, meet)).log[0]?.feedback).toBeUndefined();
  });

  it('shows what was really said only once a check has brought it to light', () => {
    const ask: CaseEvent = { type: 'question.asked', scene: 'talk', question: 'told' };
    const exchange = (session: Session) => {
      const task = traineeView(session).scene?.task;
      return task?.kind === 'interview' ? task.exchanges[0] : undefined;
    };
    const asked = playing(...begun, meet, ask);
    expect(exchange(asked)).toMatchObject({ rendered: 'She gave it.', spoken: 'ar' });
    expect(JSON.stringify(traineeView(asked))).not.toContain('They took it.');
    const missed = playing(...begun, meet, ask, { type: 'rendering.checked', scene: 'talk', question: 'told', by: 'verbatim' });
    expect(exchange(missed)?.said).toBeUndefined();
    const caught = playing(...begun, meet, ask, { type: 'rendering.checked', scene: 'talk', question: 'told', by: 'read-back' });
    expect(exchange(caught)?.said).toMatchObject({ gloss: 'They took it.' });
  });

  it('holds no key, at any step, under any name', () => {
    const session = playing(...begun, meet, { type: 'question.asked', scene: 'talk', question: 'told' }, { type: 'interview.ended', scene: 'talk' }, { type: 'proof-map.handed-in', scene: 'map' });
    const keys = /"(credit|should-weigh|should-ask|should-not-ask|bears-on|reliability|importance|origin|strength|distorted|critical|repairs|leads-to|effects|outcomes|reference|measures|facilitator-note|when-caught|unless|facilitator)"/;
    for (let length = 1; length <= session.log.length; length += 1) {
      const view = JSON.stringify(traineeView(resumeSession(machine, session.log.slice(0, length)).session));
      expect(view).not.toMatch(keys);
      for (const unseen of ['Overwritten after a day.', 'Taken without an order.', 'The ride.', 'Taking became giving.', 'She sits in the cell.']) expect(view).not.toContain(unseen);
    }
  });
});

describe('a trainee’s view of deductions', () => {
  const answers = { payer: 'brother', keeper: 'driver', caller: 'shop' };
  const playingDeductions = (...events: readonly CaseEvent[]) => {
    const cases = machineOf(deduceCase);
    return events.reduce((session, event) => {
      const next = submit(session, 'trainee', event, session.log.length, '2026-11-24T10:00:00.000Z');
      if (isRefusal(next)) throw new Error(next.refused);
      return next;
    }, beginSession(cases, '2026-11-24T10:00:00.000Z', 7));
  };
  const viewAfter = (choice: string, ...events: readonly CaseEvent[]) =>
    traineeView(playingDeductions({ type: 'briefing.read' }, { type: 'choice.made', scene: 'gather', choice }, ...events));
  const taskOf = (view: ReturnType<typeof traineeView>) => {
    const task = view.scene?.task;
    if (task?.kind !== 'deduce') throw new Error('no deductions are asked');
    return task;
  };
  const put: CaseEvent = { type: 'deductions.put-forward', scene: 'follows', answers };

  it('shows those that the file gives grounds for, with their options in an order of the case, and no answer', () => {
    const task = taskOf(viewAfter('full'));
    expect(task.deductions.map(({ id, statement }) => [id, statement])).toEqual([
      ['payer', 'The sum was paid by'], ['keeper', 'The passport was kept by'], ['caller', 'The number called'], ['order', 'The theatre was booked'],
    ]);
    expect(task.confirm).toEqual({ batch: 2, tries: 3, triesLeft: 3 });
    expect(task.deductions[0]?.options.map(({ id }) => id).sort()).toEqual(['brother', 'driver', 'hospital', 'page']);
    expect(JSON.stringify(task)).not.toMatch(/"(answer|from|feedback|confirmed)"/);
    expect(taskOf(viewAfter('short')).deductions.map(({ id }) => id)).toEqual(['payer', 'caller']);
    expect(taskOf(traineeView(resumeSession(machineOf(deduceCase), playingDeductions({ type: 'briefing.read' }, { type: 'choice.made', scene: 'gather', choice: 'full' }).log).session))).toEqual(task);
  });

  it('shows the answers of those alone that were confirmed, and how often may still be asked', () => {
    const view = viewAfter('full', put);
    expect(taskOf(view).deductions.map(({ id, confirmed }) => [id, confirmed])).toEqual([['payer', 'brother'], ['keeper', 'driver'], ['caller', undefined], ['order', undefined]]);
    expect(taskOf(view).confirm).toEqual({ batch: 2, tries: 3, triesLeft: 2 });
  });

  it('tells in the log what was put forward, how many were confirmed, and what was handed in', () => {
    const { log } = viewAfter('full', put, { type: 'deductions.handed-in', scene: 'follows', answers: { order: 'after' } });
    expect(log.slice(-2)).toMatchObject([
      { kind: 'put-forward', title: 'What follows', text: 'The sum was paid by the brother\nThe passport was kept by the driver\nThe number called the shop', confirmed: 2 },
      { kind: 'deduced', text: 'The theatre was booked after the committee' },
    ]);
  });
});

describe('the order of options', () => {
  it('is the same for one case at every look, and differs between cases', () => {
    const items = ['a', 'b', 'c', 'd', 'e'];
    expect(shuffled(items, 5, 'x')).toEqual(shuffled(items, 5, 'x'));
    expect([...shuffled(items, 5, 'x')].sort()).toEqual(items);
    const firsts = new Set(Array.from({ length: 200 }, (_, seed) => shuffled(items, seed, 'x')[0]));
    expect(firsts).toEqual(new Set(items));
  });
});
