// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/scenario/rows.ts';
import { nameOfRow } from '../../../src/ui/hosts/stepWords.ts';
import { FacilitatorView } from '../../../src/ui/library/FacilitatorView.tsx';
import { signsIn } from '../../../src/ui/library/identifying.ts';
import { Opener } from '../../../src/ui/library/Opener.tsx';
import { WorkedCase } from '../../../src/ui/library/WorkedCase.tsx';
import { personsCase } from '../../scoring/personsCase.ts';
import { tinyScenario } from '../../engine/tinyScenario.ts';
import { findAxeViolations } from '../kit/findAxeViolations.ts';

beforeEach(() => localStorage.clear());

describe('the exercise that opens a session', () => {
  it('takes what is difficult, sorts it, keeps it on this device, and forgets it', async () => {
    const user = userEvent.setup();
    const { unmount } = render(<Opener />);
    await user.type(screen.getByLabelText('One difficulty'), 'Answers from abroad come too late');
    await user.click(screen.getByRole('button', { name: 'Add it' }));
    await user.selectOptions(screen.getByLabelText('Belongs to'), 'International cooperation');
    unmount();
    render(<Opener />);
    expect(screen.getByText('Answers from abroad come too late')).toBeVisible();
    expect(screen.queryByText('Not sorted yet', { selector: 'h3' })).toBeNull();
    expect(await findAxeViolations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Delete all of it' }));
    await user.click(screen.getByRole('button', { name: 'Delete for good' }));
    expect(screen.queryByText('Answers from abroad come too late')).toBeNull();
    expect(localStorage.getItem('proving-ground.opener')).toBeNull();
  });

  it('starts anew from what is no list of its own', () => {
    localStorage.setItem('proving-ground.opener', '{"text":1}');
    render(<Opener />);
    expect(screen.getByLabelText('One difficulty')).toBeVisible();
  });
});

describe('a case that somebody worked on', () => {
  it('points at what may tell who somebody is', async () => {
    const user = userEvent.setup();
    render(<WorkedCase />);
    const field = screen.getByLabelText('What happened');
    await user.type(field, 'On 3/2/2024 Dr Salim sent him there');
    expect(field).toHaveAccessibleDescription(/looks like a date.*looks like somebody/);
    expect(await findAxeViolations()).toEqual([]);
  });

  it('knows dates, numbers, addresses, titles and initials, and lets general words be', () => {
    expect(signsIn('on 03.02.2024')).toEqual(['date']);
    expect(signsIn('call +964 750 123 4567')).toContain('number');
    expect(signsIn('write to a@b.org')).toEqual(['mail']);
    expect(signsIn('السيد محمد')).toEqual(['title']);
    expect(signsIn('the worker K. H. said')).toEqual(['initials']);
    expect(signsIn('A man was promised work and was brought to a hospital for tests.')).toEqual([]);
  });
});

describe('the facilitators’ view of a case', () => {
  it('shows nothing before somebody says that they run the exercise', async () => {
    const user = userEvent.setup();
    const scene = tinyScenario.scenes['talk'];
    if (!scene) throw new Error('the case has a talk');
    const noted = { ...tinyScenario, scenes: { ...tinyScenario.scenes, talk: { ...scene, facilitator: { ask: ['What would change your mind?'], missed: ['The oath.'] } } } };
    render(<FacilitatorView load={() => Promise.resolve(noted)} />);
    expect(screen.queryByText('What would change your mind?')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'I run this exercise' }));
    expect(await screen.findByText('What would change your mind?')).toBeVisible();
    expect(screen.getByText('The oath.')).toBeVisible();
    expect(await findAxeViolations()).toEqual([]);
  });

  it('names what is to be proved person by person, with the exhibits that support it of each', async () => {
    const user = userEvent.setup();
    render(<FacilitatorView load={() => Promise.resolve(personsCase)} />);
    await user.click(screen.getByRole('button', { name: 'I run this exercise' }));
    const rows = (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent ?? '');
    for (const row of rowsOf(personsCase)) {
      const titles = Object.values(personsCase.exhibits).filter((exhibit) => exhibit['bears-on']?.[row.id]?.verdict === 'supports').map(({ title }) => title);
      const line = rows.find((text) => text.startsWith(`${nameOfRow(personsCase, row.id)}: `));
      expect(line, row.id).toBeDefined();
      for (const title of titles) expect(line).toContain(title);
    }
    expect(rows.some((text) => text.includes('@'))).toBe(false);
  });

  it('says in which language the words of the author stand, and leaves those of the program alone', async () => {
    const user = userEvent.setup();
    render(<FacilitatorView load={() => Promise.resolve({ ...tinyScenario, language: 'ar' })} />);
    await user.click(screen.getByRole('button', { name: 'I run this exercise' }));
    expect((await screen.findByText(tinyScenario.title)).closest('[lang]')).toHaveAttribute('dir', 'rtl');
    expect(screen.getByRole('button', { name: /Print/ }).closest('[lang="ar"]')).toBeNull();
  });
});
