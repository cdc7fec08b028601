// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it } from 'vitest';
import { compile } from '../../../src/compiler/compile.ts';
import { RangesTable } from '../../../src/ui/studio/analysis/RangesTable.tsx';
import { bringApart } from '../../../src/ui/i18n.ts';
import type { Ranges, Whole } from '../../../src/ui/studio/work/asks.ts';
import { WaysHere } from '../../../src/ui/studio/ways/ways.ts';
import { findAxeViolations } from '../kit/findAxeViolations.ts';
import { filesOf } from './filesForTests.ts';

beforeAll(bringApart);

const { files, entry } = filesOf();
const scenario = compile(files, entry).scenario as Whole['scenario'];
const whole: Whole = { scenario, map: { scenes: [], edges: [] }, points: {}, uses: [], places: {}, hasRanges: true };
const moves = [{ at: 'call', choose: 'go' }, { at: 'door', choose: 'film' }];
const ranges: Ranges = { exact: false, runs: 60, states: 100, ranges: [
  { dimension: 'procedure', lowest: { value: 0.125, moves, ending: 'falls', exact: false }, highest: { value: 1, moves, ending: 'stands', exact: true } },
  { dimension: 'inquiry', without: 'not-measured' },
] };

it('shows the lowest and the highest of each dimension, plays the run that earns it, and says what is not certain or not there', async () => {
  const played: unknown[] = [];
  render(<WaysHere value={{ scenario, play: (way) => played.push(way.map(({ type }) => type)), save: () => undefined }}><RangesTable whole={whole} ranges={ranges} /></WaysHere>);
  const row = screen.getByRole('row', { name: /Procedure/ });
  const [lowest, highest] = within(row).getAllByRole('cell') as [HTMLElement, HTMLElement];
  expect(lowest).toHaveTextContent(/13 of 100.*perhaps less.*It falls/);
  expect(highest).toHaveTextContent(/100 of 100.*It stands/);
  expect(highest).not.toHaveTextContent('perhaps');
  expect(screen.getByRole('row', { name: /Lines of inquiry/ })).toHaveTextContent('It needs measures');
  await userEvent.click(within(highest).getByRole('button', { name: 'Play this path: Procedure and legality 100' }));
  expect(played).toEqual([['choice.made', 'choice.made']]);
  expect(await findAxeViolations(document.body)).toEqual([]);
});
