import { describe, expect, it } from 'vitest';
import type { Choose } from '../../src/scenario/tasks/choose.ts';
import { letterAt, paperLetters, paperOrder } from '../../src/session/paperOrder.ts';

const choice = (when?: object) => ({ label: 'x', 'leads-to': 'y', feedback: { text: 'z', sources: ['a/b'] }, ...(when && { when }) });
const task = (more: Partial<Choose> = {}): Choose => ({ kind: 'choose', prompt: 'p', choices: { one: choice(), two: choice({ holds: 'paper' }), three: choice(), four: choice() }, ...more }) as Choose;

describe('letters on paper', () => {
  it('are the same at every look, and another order in another scene', () => {
    expect([...paperLetters(task(), 'ward')]).toEqual([...paperLetters(task(), 'ward')]);
    const items = Array.from({ length: 12 }, (_, at) => at);
    expect(paperOrder(items, 'ward')).not.toEqual(paperOrder(items, 'court'));
    expect([...paperOrder(items, 'ward')].sort((a, b) => a - b)).toEqual(items);
  });

  it('leave no gap where an option is not always open: such options come last', () => {
    const letters = paperLetters(task(), 'ward');
    expect(letters.get('two')).toBe('D');
    expect(['one', 'three', 'four'].map((id) => letters.get(id)).sort()).toEqual(['A', 'B', 'C']);
  });

  it('follow the order of the author where that is to be kept, and in plain steps', () => {
    for (const more of [{ 'fixed-order': true }, { decision: false }]) expect([...paperLetters(task(more), 'ward').keys()]).toEqual(['one', 'three', 'four', 'two']);
  });

  it('go on after Z', () => {
    expect([0, 25, 26, 27, 51, 52].map(letterAt)).toEqual(['A', 'Z', 'AA', 'AB', 'AZ', 'BA']);
  });
});
