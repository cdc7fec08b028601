import { describe, expect, it } from 'vitest';
import type { Move } from '../../src/scenario/playthrough.ts';
import { tinyScenario } from '../engine/tinyScenario.ts';
import { organCase, organMoves } from './organCase.ts';
import { changed, played } from './played.ts';

const RELIES = 'rationale:scenes.name.task';

describe('naming the offence', () => {
  it('[Q8] counts the first answer in a scene', () => {
    const again = changed(organCase, (draft) => {
      const task = draft.scenes['name']?.task;
      if (task?.kind === 'qualify') task.outcomes = [{ readiness: 'insufficient', to: 'name' }, { to: 'done' }];
    });
    const game = played(again, [...organMoves('full', 'trafficking', 'insufficient'), ...organMoves('full', 'trafficking', 'refer').slice(1)]);
    expect(game.item('qualification:scenes.name.task').raw).toBe(0);
    expect(game.item('qualification:scenes.name.task').entries).toEqual([3]);
  });

  it('[Q8] that was mandatory and never asked is worth 0', () => {
    const skipped = changed(organCase, (draft) => {
      const gather = draft.scenes['gather']?.task;
      const name = draft.scenes['name']?.task;
      if (gather?.kind === 'choose' && gather.choices['full']) gather.choices['full']['leads-to'] = 'done';
      if (name?.kind === 'qualify') name.mandatory = true;
    });
    const item = played(skipped, organMoves('full', 'trafficking', 'refer').slice(0, 1)).item('qualification:scenes.name.task');
    expect(item).toMatchObject({ raw: 0, undone: true, entries: [] });
    expect(item.score).toBeLessThan(0);
  });

  it('[Q9] does not count an unlawful search twice', () => {
    const { value, exposure } = played(organCase, organMoves('unlawful', 'trafficking', 'continue')).dimension('qualification');
    expect(value).toBe(1);
    expect(exposure).toEqual({ weight: 10, expert: 10, factor: 1 });
  });
});

describe('what there was to name the offence by', () => {
  // `again` is answered after `name`, and comes before it by its id.
  const twice = changed(organCase, (draft) => {
    const step = (obtain: string, to: string) => ({
      title: 'More', text: 'More comes in.',
      task: { kind: 'choose' as const, prompt: 'Go on?', decision: false, choices: { on: { label: 'On', effects: { obtain }, 'leads-to': to, feedback: { text: 'So.', sources: ['practice/safety'] } } } },
    });
    const name = draft.scenes['name'];
    if (name?.task?.kind !== 'qualify') throw new Error('not a qualification');
    draft.scenes['again'] = structuredClone(name);
    const again = draft.scenes['again'].task;
    if (again?.kind === 'qualify') again.outcomes = [{ to: 'after' }];
    name.task.outcomes = [{ to: 'between' }];
    draft.scenes['between'] = step('chat', 'again');
    draft.scenes['after'] = step('hospital', 'done');
  });
  const answer = (at: string): Move => ({ at, qualify: 'trafficking', readiness: 'continue', 'relies-on': {} });
  const moves: Move[] = [{ at: 'gather', choose: 'victim-only' }, answer('name'), { at: 'between', choose: 'on' }, answer('again'), { at: 'after', choose: 'on' }];

  it('[N4] is the file at the last answer that counts, not what came in afterwards', () => {
    const { exposure, items } = played(twice, moves).dimension('qualification');
    expect(exposure?.weight).toBe(6);
    expect(items).toHaveLength(2);
  });
});

describe('what the offence rests on', () => {
  const relied = (reliesOn: Record<string, string[]>, way: 'full' | 'paid' | 'unlawful' = 'full', offence = 'trafficking') =>
    played(organCase, organMoves(way, offence, 'refer', reliesOn)).item(RELIES).set;
  const all = { act: ['victim', 'chat', 'advert'], means: ['victim', 'chat', 'advert'], purpose: ['victim', 'hospital'] };

  it('[R4] is one set over exhibits held and elements of the offence that was named', () => {
    expect(relied(all)).toEqual({ a: 16, b: 0, G: 16, F: 8 });
    expect(relied({ purpose: ['victim', 'hospital'], payment: ['receipt', 'ledger'] }, 'paid', 'organ-sale')).toEqual({ a: 10, b: 0, G: 10, F: 16 });
  });

  it('[R5] is wrong where the exhibit does not bear on the element, contradicts it, or is not reliable enough', () => {
    expect(relied({ act: ['hospital'] })).toEqual({ a: 0, b: 2, G: 16, F: 8 });
    const weak = changed(organCase, (draft) => {
      if (draft.exhibits['advert']) draft.exhibits['advert'].reliability = 1;
      const bears = draft.exhibits['chat']?.['bears-on'];
      if (bears?.['means']) bears['means'].verdict = 'contradicts';
      if (bears?.['act']) bears['act'].verdict = 'trap';
    });
    const of = (reliesOn: Record<string, string[]>) => played(weak, organMoves('full', 'trafficking', 'refer', reliesOn)).item(RELIES).set;
    expect(of({ act: ['advert'] })?.b).toBe(2);
    expect(of({ means: ['chat'] })?.b).toBe(2);
    expect(of({ act: ['chat'] })?.b).toBe(3);
  });

  it('[R5] is neither right nor wrong where the exhibit is inadmissible or the author calls it arguable', () => {
    expect(relied({ act: ['chat'] }, 'unlawful')).toEqual({ a: 0, b: 0, G: 9, F: 8 });
    const open = changed(organCase, (draft) => {
      const bearing = draft.exhibits['hospital']?.['bears-on'];
      if (bearing) bearing['act'] = { verdict: 'arguable', because: 'May be.' };
    });
    expect(played(open, organMoves('full', 'trafficking', 'refer', { act: ['hospital'] })).item(RELIES).set).toMatchObject({ b: 0, F: 6 });
  });

  it('[R6] does not ask about elements that the offence does not require', () => {
    expect(relied({ ...all, payment: ['victim'], border: ['chat'] })).toEqual(relied(all));
  });

  it('[Q3] [R4] takes the alternatives that the law pack gives', () => {
    const either = changed(tinyScenario, (draft) => {
      if (draft.law.offences['taking']) draft.law.offences['taking'].requires = [['moved', 'promise']];
    });
    const moves: Move[] = [{ at: 'first-call', choose: 'meet', certainty: 'sure' }, { at: 'talk', 'end-interview': 'now' }, { at: 'map', 'hand-in': 'proof-map' },
      { at: 'name', qualify: 'taking', readiness: 'refer', 'relies-on': { promise: ['phone', 'call'], moved: ['phone'] } }];
    const game = played(either, moves);
    // The promise is corroborated (phone 3, call 2), the movement only supported: the best alternative counts.
    expect(game.item('qualification:scenes.name.task').raw).toBe(1);
    expect(game.item(RELIES)).toMatchObject({ raw: 1 });
    expect(played(tinyScenario, moves).item('qualification:scenes.name.task').raw).toBe(0.25);
  });
});
