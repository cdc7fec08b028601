import { describe, expect, it } from 'vitest';
import { change, carryOut, markFailure, passTime } from '../../src/engine/change.ts';
import { holds } from '../../src/engine/conditions.ts';
import { type Facts, openingFacts } from '../../src/engine/facts.ts';
import { proofOfElement, proofOfOffence } from '../../src/engine/proof.ts';
import type { Condition, Effects } from '../../src/scenario/conditions.ts';
import { minutesBetween, minutesOf, timeAfter } from '../../src/scenario/time.ts';
import { tinyScenario } from './tinyScenario.ts';

const opening = openingFacts(tinyScenario);
const facts: Facts = {
  ...opening, clock: 60, variables: { ...opening.variables, safe: true, trust: 1 }, held: { call: 0, phone: 10 },
  spoiled: { phone: 'Taken without an order.' }, told: { court: 5 }, visited: ['first-call', 'talk'],
};
const on = (condition: Condition) => holds(condition, tinyScenario, facts);

describe('a condition', () => {
  it.each<[string, Condition, Condition]>([
    ['is: a flag, written as yes or true', { is: { safe: 'yes', warned: false } }, { is: { safe: 'no' } }],
    ['is: a state', { is: { standing: 'victim' } }, { is: { standing: 'suspect' } }],
    ['at-least', { 'at-least': { trust: 1 } }, { 'at-least': { trust: 2 } }],
    ['at-most', { 'at-most': { trust: 1 } }, { 'at-most': { trust: 0 } }],
    ['holds', { holds: ['call', 'phone'] }, { holds: ['call', 'video'] }],
    ['lacks', { lacks: 'video' }, { lacks: ['video', 'call'] }],
    ['spoiled', { spoiled: 'phone' }, { spoiled: 'call' }],
    ['told', { told: 'court' }, { told: ['court', 'nobody'] }],
    ['visited', { visited: 'talk' }, { visited: 'map' }],
    ['before: not at the minute itself', { before: '2026-02-03 08:41' }, { before: '2026-02-03 08:40' }],
    ['after: from the minute itself', { after: '2026-02-03 08:40' }, { after: '2026-02-03 08:41' }],
    ['proves', { proves: { offence: 'cheating', 'at-least': 'indicated' } }, { proves: { offence: 'taking', 'at-least': 'indicated' } }],
    ['all', { all: [{ holds: 'call' }, { told: 'court' }] }, { all: [{ holds: 'call' }, { holds: 'video' }] }],
    ['any', { any: [{ holds: 'video' }, { told: 'court' }] }, { any: [{ holds: 'video' }] }],
    ['not', { not: { holds: 'video' } }, { not: { holds: 'call' } }],
    ['several keys: all must hold', { holds: 'call', told: 'court' }, { holds: 'call', visited: 'map' }],
  ])('%s', (_name, yes, no) => {
    expect(on(yes)).toBe(true);
    expect(on(no)).toBe(false);
  });

  it('that says nothing holds', () => {
    expect(holds(undefined, tinyScenario, facts)).toBe(true);
    expect(on({})).toBe(true);
  });
});

describe('effects', () => {
  const carried = (effects: Effects, from: Facts = opening) => change(from, (draft) => carryOut(draft, tinyScenario, effects));

  it('leave the old facts as they were', () => {
    carried({ set: { safe: true }, obtain: 'phone' });
    expect(opening.variables['safe']).toBe(false);
    expect(opening.held).toEqual({ call: 0, rumour: 0 });
  });

  it('cannot obtain what was lost, nor lose what is held', () => {
    expect(carried({ obtain: 'video' }, carried({ lose: { video: 'Gone.' } })).held).not.toHaveProperty('video');
    expect(carried({ lose: { video: 'Gone.' } }, carried({ obtain: 'video' })).lost).toEqual({});
  });

  it('spoil an exhibit for whenever it is obtained, with the first reason', () => {
    expect(carried({ spoil: { phone: 'Second.' } }, carried({ spoil: { phone: 'First.' } })).spoiled).toEqual({ phone: 'First.' });
  });

  it('keep the first time at which an agency was told', () => {
    const later = change(carried({ tell: 'court' }), (draft) => passTime(draft, tinyScenario, 30));
    expect(carried({ tell: 'court' }, later).told).toEqual({ court: 0 });
  });
});

describe('a critical failure', () => {
  const then = (from: Facts, critical?: string, repairs?: string) => change(from, (draft) => {
    passTime(draft, tinyScenario, 1);
    markFailure(draft, critical, repairs);
  });

  it('is reopened when it happens again after its repair', () => {
    const repaired = then(then(opening, 'charged-victim'), undefined, 'charged-victim');
    expect(repaired.failures).toEqual({ 'charged-victim': { at: 1, repaired: 2 } });
    expect(then(repaired, 'charged-victim').failures).toEqual({ 'charged-victim': { at: 3 } });
  });

  it('keeps the minute it first happened while it stands, and cannot be repaired before', () => {
    expect(then(then(opening, 'charged-victim'), 'charged-victim').failures).toEqual({ 'charged-victim': { at: 1 } });
    expect(then(opening, undefined, 'charged-victim').failures).toEqual({});
  });
});

describe('an inject', () => {
  it('that is called off when due does not come back later', () => {
    const secured = change(opening, (draft) => {
      carryOut(draft, tinyScenario, { obtain: 'video' });
      passTime(draft, tinyScenario, 200);
    });
    expect(secured.calledOff).toEqual(['overwritten']);
    const later = change({ ...secured, held: {} }, (draft) => passTime(draft, tinyScenario, 200));
    expect(later.released).not.toHaveProperty('overwritten');
  });

  it('happens at its own minute, before what the rest of the time brings', () => {
    expect(change(opening, (draft) => passTime(draft, tinyScenario, 500)).lost['video']?.at).toBe(140);
  });
});

describe('proof on this path', () => {
  const filed = (held: string[], spoiled: Facts['spoiled'] = {}): Facts => ({ ...opening, held: Object.fromEntries(held.map((id) => [id, 0])), spoiled });

  it('is graded by points and independent origins', () => {
    expect(proofOfElement(tinyScenario, filed(['call']), 'promise')).toMatchObject({ points: 2, origins: 1, grade: 'indicated' });
    expect(proofOfElement(tinyScenario, filed(['phone']), 'promise')).toMatchObject({ points: 3, origins: 1, grade: 'supported' });
    expect(proofOfElement(tinyScenario, filed(['phone', 'call']), 'promise')).toMatchObject({ points: 5, origins: 2, grade: 'corroborated' });
    expect(proofOfElement(tinyScenario, filed([]), 'promise')).toMatchObject({ points: 0, grade: 'missing' });
  });

  it('leaves out what is spoiled', () => {
    expect(proofOfElement(tinyScenario, filed(['phone', 'call'], { phone: 'x' }), 'promise')).toMatchObject({ points: 2, exhibits: ['call'] });
  });

  it('of an offence is that of its weakest requirement', () => {
    expect(proofOfOffence(tinyScenario, filed(['call', 'video']), 'taking').grade).toBe('indicated');
    expect(proofOfOffence(tinyScenario, filed(['phone', 'call']), 'taking').grade).toBe('supported');
    expect(proofOfOffence(tinyScenario, filed(['phone', 'call', 'video']), 'taking').grade).toBe('corroborated');
  });
});

describe('times of the case', () => {
  it('are counted in minutes, over months and years, and refuse dates that do not exist', () => {
    expect(minutesBetween('2026-02-28 23:00', '2026-03-01 01:30')).toBe(150);
    expect(timeAfter('2026-12-31 23:50', 20)).toBe('2027-01-01 00:10');
    expect(minutesBetween('2026-02-30 10:00', '2026-03-01 10:00')).toBeNaN();
    expect(minutesBetween('2026-02-03 24:00', '2026-03-01 10:00')).toBeNaN();
    expect(minutesOf('1 day 4 hours 5 minutes')).toBe(1685);
  });
});
