import { describe, expect, it } from 'vitest';
import { machineOf } from '../../src/compiler/machine.ts';
import { advance } from '../../src/engine/advance.ts';
import { type Case, factsOf, placeOf, unopened } from '../../src/engine/case.ts';
import type { CaseEvent } from '../../src/engine/event.ts';
import { isRefusal } from '../../src/engine/refusal.ts';
import { tinyScenario } from './tinyScenario.ts';

const machine = machineOf(tinyScenario);
const opened: CaseEvent[] = [{ type: 'case.opened', scenario: 'tiny', version: '1.0.0', hash: 'tiny-hash', seed: 7 }, { type: 'briefing.read' }];
const choose = (choice: string, scene = 'first-call'): CaseEvent => ({ type: 'choice.made', scene, choice, certainty: 'sure' });

/** The case after these events; fails the test where one of them is refused. */
function after(...events: CaseEvent[]): Case {
  return events.reduce<Case>((now, event) => {
    const next = advance(machine, now, event);
    if (isRefusal(next)) throw new Error(`${event.type} was refused: ${next.refused} ${next.about ?? ''}`);
    return next;
  }, unopened(machine));
}

/** Why an event is refused on a case; undefined when it is not. */
function refused(now: Case, event: CaseEvent): string | undefined {
  const before = JSON.stringify(now);
  const next = advance(machine, now, event);
  expect(JSON.stringify(now)).toBe(before);
  return isRefusal(next) ? next.refused : undefined;
}

describe('a case', () => {
  it('opens at the briefing and begins in the first scene', () => {
    expect(placeOf(unopened(machine))).toEqual({ phase: 'unopened' });
    expect(placeOf(after(opened[0] as CaseEvent))).toEqual({ phase: 'briefing' });
    expect(placeOf(after(...opened))).toEqual({ phase: 'scene', scene: 'first-call' });
  });

  it('carries out what a choice changes, lets its time pass, and goes where it leads', () => {
    const now = after(...opened, choose('meet'));
    const facts = factsOf(now);
    expect(placeOf(now)).toEqual({ phase: 'scene', scene: 'talk' });
    expect(facts).toMatchObject({ clock: 30, held: { call: 0, phone: 0 }, told: { court: 0 }, variables: { safe: true }, visited: ['first-call', 'talk'] });
  });

  it('reads the conditions of leads-to after the effects and the time of the choice', () => {
    // The visitor comes at 09:00, twenty minutes into the booking, and sets `warned`.
    const now = after(...opened, choose('book'));
    expect(placeOf(now)).toEqual({ phase: 'interrupted', scene: 'regret', inject: 'visitor' });
  });

  it('is interrupted by an inject and returns to the scene it was interrupted in, without arriving there again', () => {
    const now = after(...opened, choose('book'), { type: 'inject.read', inject: 'visitor' });
    expect(placeOf(now)).toEqual({ phase: 'scene', scene: 'regret' });
    expect(factsOf(now)).toMatchObject({ waiting: [], visited: ['first-call', 'regret'], released: { visitor: 80 } });
  });

  it('loses at a deadline what was not obtained before it, and keeps what was', () => {
    const late = after(...opened, choose('wait'));
    expect(factsOf(late).lost).toEqual({ video: { reason: 'Overwritten after a day.', at: 140 } });
    expect(factsOf(late).clock).toBe(180);
  });

  it('keeps a counter within its bounds', () => {
    expect(factsOf(after(...opened, choose('book'))).variables['trust']).toBe(0);
  });

  it('records a critical failure once, and its repair', () => {
    const booked = after(...opened, choose('book'), { type: 'inject.read', inject: 'visitor' });
    expect(factsOf(booked).failures).toEqual({ 'charged-victim': { at: 0 } });
    expect(factsOf(advanced(booked, choose('release', 'regret'))).failures).toEqual({ 'charged-victim': { at: 0, repaired: 90 } });
  });

  it('judges an answer on the file of this path', () => {
    const toName = (first: string): Case => {
      let now = after(...opened, choose(first));
      for (const event of [
        ...(placeOf(now).phase === 'interrupted' ? [{ type: 'inject.read', inject: 'visitor' } as const, choose('release', 'regret')] : []),
        { type: 'interview.ended', scene: 'talk' } as const, { type: 'proof-map.handed-in', scene: 'map' } as const,
        { type: 'offence.qualified', scene: 'name', offence: 'taking', readiness: 'refer', reliesOn: {} } as const,
      ]) now = advanced(now, event);
      return now;
    };
    expect(placeOf(toName('meet'))).toEqual({ phase: 'ended', scene: 'charged' });
    expect(placeOf(toName('book'))).toEqual({ phase: 'ended', scene: 'failed' });
  });
});

describe('an interview', () => {
  const talk = after(...opened, choose('meet'));
  const ask = (question: string): CaseEvent => ({ type: 'question.asked', scene: 'talk', question });
  const check = (question: string, by: 'stopped' | 'verbatim' | 'read-back'): CaseEvent => ({ type: 'rendering.checked', scene: 'talk', question, by });

  it('shows a distortion by the checks that catch it, and by a second interpreter always', () => {
    const caught = (now: Case) => factsOf(now).interviews['talk']?.checked['told']?.at(-1)?.caught;
    const asked = advanced(talk, ask('told'));
    expect(caught(advanced(asked, check('told', 'verbatim')))).toBe(false);
    expect(caught(advanced(asked, check('told', 'read-back')))).toBe(true);
    expect(factsOf(advanced(asked, check('told', 'read-back'))).variables['trust']).toBe(3);
    const replaced = advanced(asked, { type: 'interpreter.replaced', scene: 'talk', interpreter: 'sworn' });
    expect(caught(advanced(replaced, check('told', 'verbatim')))).toBe(true);
  });

  it('refuses what cannot be asked or checked, and says why', () => {
    const asked = advanced(talk, ask('told'));
    expect(refused(talk, check('told', 'verbatim'))).toBe('question-not-asked');
    expect(refused(talk, ask('nothing'))).toBe('question-unknown');
    expect(refused(talk, ask('constructor'))).toBe('question-unknown');
    expect(refused(asked, ask('told'))).toBe('question-already-asked');
    expect(refused(advanced(asked, ask('when')), ask('agreed'))).toBe('questions-used-up');
    expect(refused(advanced(asked, check('told', 'verbatim')), check('told', 'verbatim'))).toBe('already-checked');
    expect(refused(talk, { type: 'interpreter.replaced', scene: 'talk', interpreter: 'clerk' })).toBe('interpreter-already-here');
    expect(refused(talk, { type: 'interpreter.replaced', scene: 'talk', interpreter: 'rana' })).toBe('interpreter-unknown');
    const back = advanced(talk, { type: 'interpreter.replaced', scene: 'talk', interpreter: 'sworn' });
    expect(refused(back, { type: 'interpreter.replaced', scene: 'talk', interpreter: 'clerk' })).toBe('interpreter-not-open');
  });

  it('does not open a question whose condition does not hold', () => {
    const unsafe = after(...opened, choose('wait'), { type: 'inject.read', inject: 'visitor' });
    expect(refused(unsafe, ask('when'))).toBe('question-not-open');
  });
});

describe('an inject in the hands of the facilitator', () => {
  const first = after(...opened);
  const give = (of: Case, type: 'inject.released' | 'inject.withheld', inject: string): Case => {
    const next = advance(machine, of, { type, inject });
    if (isRefusal(next)) throw new Error(next.refused);
    return next;
  };

  it('comes before its time, with its effects, and interrupts; the clock does not bring it again', () => {
    const early = give(first, 'inject.released', 'visitor');
    expect(placeOf(early)).toEqual({ phase: 'interrupted', scene: 'first-call', inject: 'visitor' });
    expect(factsOf(early).released['visitor']).toBe(factsOf(first).clock);
    expect(factsOf(early).variables['warned']).toBe(true);
    const read = advance(machine, early, { type: 'inject.read', inject: 'visitor' });
    const later = isRefusal(read) ? read : advance(machine, read, { type: 'clock.advanced', minutes: 14_400 });
    expect(isRefusal(later)).toBe(false);
    expect(placeOf(later as Case)).toEqual({ phase: 'scene', scene: 'first-call' });
  });

  it('that is withheld stays away', () => {
    const without = advance(machine, give(first, 'inject.withheld', 'overwritten'), { type: 'clock.advanced', minutes: 14_400 });
    expect(factsOf(without as Case).released).not.toHaveProperty('overwritten');
    expect(factsOf(without as Case).lost).not.toHaveProperty('video');
  });

  it('is refused where it came, was withheld, cannot come any more, or does not exist', () => {
    expect(refused(give(first, 'inject.withheld', 'visitor'), { type: 'inject.released', inject: 'visitor' })).toBe('inject-spent');
    expect(refused(give(first, 'inject.released', 'overwritten'), { type: 'inject.withheld', inject: 'overwritten' })).toBe('inject-spent');
    expect(refused(first, { type: 'inject.released', inject: '__proto__' })).toBe('inject-unknown');
  });
});

describe('a refusal', () => {
  const first = after(...opened);
  it('changes nothing and names its reason', () => {
    expect(refused(unopened(machine), { type: 'briefing.read' })).toBe('case-not-open');
    expect(refused(first, opened[0] as CaseEvent)).toBe('case-already-open');
    expect(refused(unopened(machine), { ...(opened[0] as Extract<CaseEvent, { type: 'case.opened' }>), scenario: 'other' })).toBe('other-scenario');
    expect(refused(first, choose('fly'))).toBe('choice-unknown');
    expect(refused(first, choose('meet', 'talk'))).toBe('not-here');
    expect(refused(first, { type: 'choice.made', scene: 'first-call', choice: 'meet' })).toBe('certainty-missing');
    expect(refused(first, { ...choose('meet'), cites: ['video'] } as CaseEvent)).toBe('exhibit-not-held');
    expect(refused(first, { ...choose('meet'), cites: ['__proto__'] } as CaseEvent)).toBe('exhibit-unknown');
    expect(refused(first, { type: 'exhibit.opened', exhibit: 'video' })).toBe('exhibit-not-held');
    expect(refused(first, { type: 'exhibit.linked', exhibit: 'call', element: 'nothing', verdict: 'supports' })).toBe('element-unknown');
    expect(refused(first, { type: 'clock.advanced', minutes: 0 })).toBe('minutes-out-of-range');
    expect(refused(first, { type: 'inject.read', inject: 'visitor' })).toBe('not-interrupted');
    expect(refused(first, { type: 'question.asked', scene: 'first-call', question: 'told' })).toBe('not-here');
  });

  it('meets every move but reading while an inject interrupts, and every move after the end', () => {
    const interrupted = after(...opened, choose('wait'));
    expect(refused(interrupted, { type: 'interview.ended', scene: 'talk' })).toBe('interrupted');
    const ended = after(...opened, choose('meet'), { type: 'interview.ended', scene: 'talk' }, { type: 'proof-map.handed-in', scene: 'map' },
      { type: 'offence.qualified', scene: 'name', offence: 'cheating', readiness: 'insufficient', reliesOn: {} });
    expect(refused(ended, { type: 'exhibit.opened', exhibit: 'call' })).toBe('case-ended');
  });
});

describe('the map of proof', () => {
  it('holds the links as they were last drawn', () => {
    const link = (verdict: 'supports' | 'contradicts' | 'none'): CaseEvent => ({ type: 'exhibit.linked', exhibit: 'call', element: 'promise', verdict });
    expect(factsOf(after(...opened, link('supports'))).links).toEqual({ call: { promise: 'supports' } });
    expect(factsOf(after(...opened, link('supports'), link('contradicts'))).links).toEqual({ call: { promise: 'contradicts' } });
    expect(factsOf(after(...opened, link('supports'), link('none'))).links).toEqual({});
  });
});

describe('the clock', () => {
  it('passes by an event, and releases what is due', () => {
    expect(placeOf(after(...opened, { type: 'clock.advanced', minutes: 80 }))).toEqual({ phase: 'interrupted', scene: 'first-call', inject: 'visitor' });
    expect(factsOf(after(...opened, { type: 'clock.advanced', minutes: 79 })).released).toEqual({});
  });
});

function advanced(now: Case, event: CaseEvent): Case {
  const next = advance(machine, now, event);
  if (isRefusal(next)) throw new Error(`${event.type} was refused: ${next.refused} ${next.about ?? ''}`);
  return next;
}
