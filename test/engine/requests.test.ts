import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/engine/refusal.ts';
import { factsOf, placeOf } from '../../src/engine/case.ts';
import { replay } from '../../src/engine/replay.ts';
import { runPlaythrough } from '../../src/engine/runPlaythrough.ts';
import { isEvent } from '../../src/engine/savedLog.ts';
import { effectsTogether } from '../../src/engine/effectsTogether.ts';
import type { Move } from '../../src/scenario/playthrough.ts';
import { beginSession, submit } from '../../src/session/session.ts';
import { traineeView } from '../../src/session/traineeView.ts';
import { cooperationOf, cooperationText } from '../scoring/cooperationCase.ts';

const { machine } = cooperationOf();
const complete = { at: 'draft', request: 'formal', parts: ['facts', 'article', 'opening-papers'], route: ['judge', 'justice', 'foreign'] } satisfies Move;
const after = (move: Move) => runPlaythrough(machine, [move]);

describe('a request abroad', () => {
  it('is followed by the first outcome that fits the channel, what it holds and lacks, and its way', () => {
    const stateAfter = (move: Move) => factsOf(after(move).case).variables['request'];
    expect(stateAfter(complete)).toBe('complete');
    expect(stateAfter({ ...complete, parts: [...complete.parts, 'everything'] })).toBe('returned');
    expect(stateAfter({ ...complete, parts: ['facts', 'article'] })).toBe('returned');
    expect(stateAfter({ ...complete, route: ['justice', 'judge', 'foreign'] })).toBe('returned');
    expect(stateAfter({ at: 'draft', request: 'by-telephone', parts: ['quiet'] })).toBe('none');
  });

  it('takes the time of the task and of its outcome', () => {
    expect(factsOf(after(complete).case).clock).toBe(180);
    expect(factsOf(after({ ...complete, route: [] }).case).clock).toBe(180 + 24 * 60);
  });

  it('sets off what its channel is', () => {
    expect(factsOf(after({ at: 'draft', request: 'by-bank', parts: [] }).case).failures).toHaveProperty('source-burnt');
  });

  it.each([
    [{ ...complete, request: 'by-pigeon' }, 'channel-unknown'], [{ ...complete, parts: ['poem'] }, 'part-unknown'],
    [{ ...complete, route: ['judge', 'king'] }, 'station-unknown'], [{ ...complete, route: ['judge', 'justice', 'judge'] }, 'station-twice'],
  ] as const)('is refused where it names what there is not: %j', (move, refusal) => {
    expect(after(move as unknown as Move).stopped?.refusal.refused).toBe(refusal);
  });

  it('is refused by a channel whose condition does not hold', () => {
    const closed = cooperationOf(cooperationText.replace('          kind: mla\n', '          kind: mla\n          when: {holds: bank-reply}\n')).machine;
    expect(runPlaythrough(closed, [complete]).stopped?.refusal).toEqual({ refused: 'channel-not-open', about: 'formal' });
  });

  it('comes to the same when it is replayed, and is read from a file only in its own shape', () => {
    const { log, case: live } = after(complete);
    expect(factsOf(replay(machine, log).case)).toEqual(factsOf(live));
    const { event } = log.at(-1) ?? {};
    expect(isEvent(event)).toBe(true);
    expect(isEvent({ ...event, route: 'judge' })).toBe(false);
    expect(isEvent({ ...event, notes: 'mine' })).toBe(false);
  });

  it('carries the effects of sending and of its outcome out as one', () => {
    expect(effectsTogether([{ add: { trust: 1 }, obtain: 'a', set: { x: true } }, { add: { trust: 2 }, obtain: ['a', 'b'], set: { x: false } }])).toMatchObject({ add: { trust: 3 }, obtain: ['a', 'b'], set: { x: false } });
  });

  it('shows a trainee the open channels, the parts and the stations, and after it the reply: never a key', () => {
    const begun = submit(beginSession(machine, '2026-01-01T00:00:00.000Z', 1), 'trainee', { type: 'briefing.read' }, 1, '2026-01-01T00:00:00.000Z');
    if (isRefusal(begun)) throw new Error(begun.refused);
    const view = traineeView(begun);
    expect(view.scene?.task).toMatchObject({ kind: 'request', minutes: 180 });
    const text = JSON.stringify(view);
    for (const key of ['should-include', 'should-leave-out', 'through', 'credit', 'critical', 'Received, complete', 'cannot be used', 'lead-for', '"trap"']) expect(text).not.toContain(key);
    const next = submit(begun, 'trainee', { type: 'request.sent', scene: 'draft', channel: 'formal', parts: ['facts'], route: [] }, 2, '2026-01-01T00:00:00.000Z');
    if (isRefusal(next)) throw new Error(next.refused);
    expect(placeOf(next.case)).toEqual({ phase: 'scene', scene: 'waiting' });
    expect(traineeView(next).log.at(-1)).toMatchObject({ kind: 'request', parts: [expect.stringContaining('Eleven people')], reply: { text: expect.stringContaining('Returned') as string } });
  });
});
