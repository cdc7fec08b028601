// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { DebriefScreen } from '../../../src/ui/debrief/DebriefScreen.tsx';
import { setLanguage } from '../../../src/ui/i18n.ts';
import { assign, handIn, identify, personsCase, qualify } from '../../scoring/personsCase.ts';
import { debriefOf } from './debriefForTests.ts';

function show() {
  const moves = [assign({ newspaper: 'now' }, { lead: 'border' }), handIn, identify({ women: 'trafficked' }, { boy: ['boys-account', 'radio'], women: [] }), qualify];
  render(<DebriefScreen {...debriefOf(moves, personsCase)} onLeave={() => undefined} onExport={() => undefined} />);
  for (const details of document.querySelectorAll('details')) details.open = true;
}

const section = (name: string) => within(screen.getByRole('region', { name }));
const rowsOf = (table: HTMLElement) => within(table).getAllByRole('row').map(({ textContent }) => textContent);

afterEach(() => setLanguage('en'));

describe('agencies and persons in the debrief', () => {
  it('sets each time beside the right one, and what was settled beside the best, with the reasons', () => {
    show();
    const part = section('Agencies and persons');
    expect(rowsOf(part.getByRole('table', { name: 'When each agency is told' }))).toEqual([
      'QuestionYouReference', 'Child protection officeNowNow', 'Border postTodayNow or Today', 'The morning paperNowNot yet',
    ]);
    const lead = part.getByText('Who leads?').closest('li');
    for (const text of ['The border post, since the road is theirs', 'not the best', 'The police, in writing, with the border post beside them']) expect(lead).toHaveTextContent(text);
    for (const text of ['Whoever is warned hides what is looked for.', 'They lead at the border; the kiln is not there.', 'One leads and all know it.']) expect(part.getAllByText(text).length).toBeGreaterThan(0);
  });

  it('says what each person is, why, and what that rests on', () => {
    show();
    const part = section('Agencies and persons');
    expect(rowsOf(part.getByRole('table', { name: 'The two women' }))[1]).toBe('IsTraffickedSmuggled or Trafficked');
    const boy = part.getByRole('table', { name: 'The boy of sixteen' }).closest('li');
    for (const text of ['as the reference', 'He was promised school and was expected at a kiln', 'What Sami says(matters here)', 'Radio of the lorry(does not bear on it)', 'List of the kiln']) expect(boy).toHaveTextContent(text);
  });

  it('tells the map person by person, and whom an answer on the offence was about', () => {
    show();
    expect(screen.getAllByRole('heading', { name: /The boy of sixteen$/, level: 3 })).toHaveLength(2);
    expect(section('Naming the offence').getByText('About').closest('div')).toHaveTextContent('The boy of sixteen');
  });
});
