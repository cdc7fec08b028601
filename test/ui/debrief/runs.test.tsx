// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { attemptsOf, type PlayedCase } from '../../../src/scoring/attempts.ts';
import { DebriefScreen } from '../../../src/ui/debrief/DebriefScreen.tsx';
import type { RunFacts } from '../../../src/ui/debrief/RunFacts.ts';
import { findAxeViolations } from '../kit/findAxeViolations.ts';
import { debriefOf, goodMoves } from './debriefForTests.ts';

const run = (id: string, day: number, elements: number, more: Partial<PlayedCase> = {}): PlayedCase =>
  ({ id, started: `2026-05-0${day}`, ended: `2026-05-0${day}`, model: 'k1', index: elements, values: { elements }, ...more });

function show(cases: readonly PlayedCase[], given: Partial<RunFacts> = {}) {
  const done: string[] = [];
  const facts: RunFacts = {
    caseId: 'one', standing: 'scored', attempt: 1, attempts: attemptsOf(cases), numbers: new Map(cases.map(({ id }, at) => [id, at + 1])),
    steps: [{ seq: 0, words: 'opening the case' }, { seq: 1, words: 'reading the briefing' }, { seq: 2, words: 'the decision “Meet her”' }],
    onFork: async (seq) => { done.push(`fork ${seq}`); }, onScorecard: (format) => done.push(format), ...given,
  };
  render(<DebriefScreen {...debriefOf(goodMoves)} run={facts} onLeave={() => undefined} onExport={() => undefined} />);
  return done;
}

const section = () => within(screen.getByRole('region', { name: 'Your runs of this case' }));
const rows = () => within(section().getByRole('table')).getAllByRole('row').map(({ textContent }) => textContent);

describe('the runs of a case', () => {
  it('are not told of after the first, which says that it is the scored one', () => {
    show([run('one', 1, 0.4)]);
    expect(screen.queryByRole('region', { name: 'Your runs of this case' })).toBeNull();
    expect(screen.getByText('This is the scored run of this case (attempt 1), by scoring model k1.')).toBeInTheDocument();
  });

  it('stand side by side, dimension by dimension, with the change in words', () => {
    show([run('one', 1, 0.4), run('two', 2, 0.75)], { caseId: 'two', standing: 'practice', attempt: 2 });
    expect(rows()).toEqual(['DimensionAttempt 1 scoredAttempt 2 practice this one', 'Elements of proof4075', 'Overall4075']);
    expect(section().getByText(/^Elements of proof:/)).toHaveTextContent('Elements of proof: +35 higher');
    expect(screen.getByText('Practice: attempt 2')).toBeInTheDocument();
  });

  it('are not compared where another model scored one of them', () => {
    show([run('one', 1, 0.4, { model: 'k0' }), run('two', 2, 0.75)], { caseId: 'two', standing: 'practice', attempt: 2 });
    expect(rows().at(-1)).toBe('Scoring modelk0k1');
    expect(section().getByText(/Their figures cannot be compared/)).toBeInTheDocument();
    expect(section().queryByText('From the scored run to the last:')).toBeNull();
  });

  it('never count a what-if, which stands beside them on its own page and nowhere else', () => {
    const cases = [run('one', 1, 0.4), run('what', 2, 0.9, { fork: true })];
    show(cases, { caseId: 'what', standing: 'what-if', leftAt: 2 });
    expect(rows()[0]).toBe('DimensionAttempt 1 scoredWhat if not counted this one');
    expect(screen.getByText('What if: not a run of its own')).toBeInTheDocument();
    expect(screen.getByText(/It left attempt 1 before step 3/)).toBeInTheDocument();
    expect(section().queryByText('From the scored run to the last:')).toBeNull();
  });
});

describe('another way', () => {
  it('is offered at each decision, by the place it begins at', async () => {
    const done = show([run('one', 1, 0.4)]);
    fireEvent.click(screen.getByRole('button', { name: 'Try another way from here: First call' }));
    await waitFor(() => expect(done).toEqual(['fork 2']));
    for (const scene of ['The talk', 'The map', 'The name']) expect(screen.getByRole('button', { name: `Try another way from here: ${scene}` })).toBeInTheDocument();
  });

  it('is offered from any step after the briefing', async () => {
    const done = show([run('one', 1, 0.4)]);
    for (const details of document.querySelectorAll('details')) details.open = true;
    const steps = screen.getByRole('combobox', { name: 'Before which step?' });
    expect(within(steps).getAllByRole('option').map(({ textContent }) => textContent?.replace(/[\u2068\u2069]/g, ''))).toEqual(['Choose a step', 'Step 3: the decision “Meet her”']);
    fireEvent.change(steps, { target: { value: '2' } });
    fireEvent.click(screen.getByRole('button', { name: 'Try another way from here' }));
    await waitFor(() => expect(done).toEqual(['fork 2']));
  });

  it('says so where it could not be made', async () => {
    show([run('one', 1, 0.4)], { onFork: () => Promise.reject(new Error('full')) });
    fireEvent.click(screen.getByRole('button', { name: 'Try another way from here: First call' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be made now');
  });
});

it('saves the scorecard for other programs', () => {
  const done = show([run('one', 1, 0.4)]);
  fireEvent.click(screen.getAllByRole('button', { name: 'Scorecard as JSON' })[0] as HTMLElement);
  fireEvent.click(screen.getAllByRole('button', { name: 'Scorecard as CSV' })[0] as HTMLElement);
  expect(done).toEqual(['json', 'csv']);
});

it('has nothing for axe to find, with runs of two models and a what-if', async () => {
  const cases = [run('one', 1, 0.4, { model: 'k0' }), run('two', 2, 0.75), run('what', 3, 0.9, { fork: true })];
  show(cases, { caseId: 'what', standing: 'what-if', leftAt: 2, anew: { first: 'k0', onFirst: () => undefined } });
  expect(await findAxeViolations()).toEqual([]);
}, 60_000);
