// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Move } from '../../../src/scenario/playthrough.ts';
import { DebriefScreen } from '../../../src/ui/debrief/DebriefScreen.tsx';
import { setLanguage } from '../../../src/ui/i18n.ts';
import { cooperationOf } from '../../scoring/cooperationCase.ts';
import { findAxeViolations } from '../kit/findAxeViolations.ts';
import { debriefOf } from './debriefForTests.ts';

const { scenario } = cooperationOf();
const sent = (parts: string[], route: string[]): readonly Move[] => [
  { at: 'draft', request: 'formal', parts, route }, { at: 'waiting', choose: 'wait' },
  { at: 'name-it', qualify: 'trafficking', readiness: 'continue', 'relies-on': {} },
];

function show(moves: readonly Move[]) {
  render(<DebriefScreen {...debriefOf(moves, scenario)} onLeave={() => undefined} onExport={() => undefined} />);
  for (const details of document.querySelectorAll('details')) details.open = true;
  return within(screen.getByRole('region', { name: 'Asking other countries for help' }));
}

/** All that the entries with this text say, in one piece. */
const itemOf = (part: ReturnType<typeof show>, text: string | RegExp): string => part.getAllByText(text).map((found) => found.closest('li')?.textContent ?? '').join(' | ');

afterEach(() => setLanguage('en'));

describe('a request in the debrief', () => {
  it('tells the channel among those that were open, what came back, and of each part what it was worth and why', async () => {
    const part = show(sent(['facts', 'what-dana-said', 'thanks'], ['judge', 'foreign']));
    expect(itemOf(part, /^A request of the judge/)).toMatch(/Taken.*Only what comes back this way can be used/);
    expect(itemOf(part, /^A letter to the bank itself/)).toContain('Procedure 0 of 100');
    expect(part.getByText(/^Returned\. We cannot see/)).toBeInTheDocument();
    expect(itemOf(part, /^We already know from your police/)).toMatch(/A trap.*Weight 3.*burns the colleague/);
    expect(itemOf(part, /^The papers with which account 71/)).toMatch(/Belongs there, and was left out.*Weight 3/);
    expect(itemOf(part, /^Everything that is known/)).toContain('Rightly left out');
    expect(itemOf(part, /^We thank you/)).toMatch(/Arguable.*Included/);
    expect(await findAxeViolations()).toEqual([]);
  });

  it('sets the way it went beside the right one', () => {
    const part = show(sent(['facts'], ['judge', 'foreign']));
    expect(part.getByText('Not the right way')).toBeInTheDocument();
    expect(part.getAllByRole('list').map((list) => list.textContent)).toContain('The investigating judgeThe ministry of justiceThe ministry of foreign affairs');
  });

  it('says of every lead whether it came back as evidence', () => {
    expect(itemOf(show(sent(['facts'], [])), 'What Officer Dana said on the telephone')).toMatch(/Never came back as evidence.*Reply of the bank/);
  });

  it('says so where it did', () => {
    const part = show(sent(['facts', 'article', 'opening-papers'], ['judge', 'justice', 'foreign']));
    expect(itemOf(part, 'What Officer Dana said on the telephone')).toContain('Came back as evidence');
    expect(part.getByText('The right way')).toBeInTheDocument();
  });
});
