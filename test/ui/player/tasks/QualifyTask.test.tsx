// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { tinyScenario } from '../../../engine/tinyScenario.ts';
import { findAxeViolations } from '../../kit/findAxeViolations.ts';
import { playingHost } from '../hosts.ts';
import { renderPlayer } from '../renderPlayer.tsx';
import { atName } from '../tinyMoves.ts';

const linked = { type: 'exhibit.linked', exhibit: 'phone', element: 'promise', verdict: 'supports' } as const;
const against = { type: 'exhibit.linked', exhibit: 'call', element: 'promise', verdict: 'contradicts' } as const;
const confirm = () => screen.getByRole('button', { name: 'Confirm the qualification' });

describe('naming the offence', () => {
  it('shows what each offence requires, and the law with how far it was verified', async () => {
    const { user } = renderPlayer(playingHost(tinyScenario, ...atName));
    expect(screen.getByRole('radio', { name: 'Taking' })).toHaveAccessibleDescription(/each of:\s*Moved\s*Promise/);
    const law = screen.getAllByText('Taking').map((words) => words.closest('summary')).find((summary) => summary !== null);
    if (!law) throw new Error('the law on an offence opens');
    await user.click(law);
    expect(law.parentElement).toHaveTextContent('Practice, rule 1Teaching pointSafety first.');
    expect(await findAxeViolations()).toEqual([]);
  });

  it('fills in what each element rests on from the trainee’s own supporting links, and takes changes', async () => {
    const host = playingHost(tinyScenario, ...atName, linked, against);
    const { user } = renderPlayer(host);
    await user.click(screen.getByRole('radio', { name: 'Taking' }));
    await user.click(screen.getByRole('radio', { name: 'Refer for charge' }));
    await user.click(screen.getByText('Moved', { selector: 'summary *' }));
    await user.click(screen.getByRole('checkbox', { name: 'Rumour' }));
    await user.click(screen.getByText('Promise', { selector: 'summary *' }));
    const boxes = screen.getAllByRole('checkbox', { name: /Phone|Call note/ }).filter((box) => (box as HTMLInputElement).checked);
    expect(boxes).toHaveLength(1);
    await user.click(confirm());
    expect(host.sent.map(({ event }) => event)).toEqual([{
      type: 'offence.qualified', scene: 'name', offence: 'taking', readiness: 'refer', reliesOn: { moved: ['rumour'], promise: ['phone'] },
    }]);
  });

  it('leaves out an element that was emptied', async () => {
    const host = playingHost(tinyScenario, ...atName, linked);
    const { user } = renderPlayer(host);
    await user.click(screen.getByRole('radio', { name: 'Cheating' }));
    await user.click(screen.getByRole('radio', { name: 'Insufficient' }));
    await user.click(screen.getByText('Promise', { selector: 'summary *' }));
    await user.click(screen.getByRole('checkbox', { name: 'Phone' }));
    await user.click(confirm());
    expect(host.sent.at(-1)?.event).toMatchObject({ offence: 'cheating', readiness: 'insufficient', reliesOn: {} });
  });

  it('says what is missing', async () => {
    const host = playingHost(tinyScenario, ...atName);
    const { user } = renderPlayer(host);
    await user.click(confirm());
    expect(screen.getByText('Choose an offence.').closest('[role=alert]')).toHaveTextContent('Say how ready the file is.');
    expect(host.sent).toEqual([]);
  });

  it('keeps what is not confirmed over a reload', async () => {
    const host = playingHost(tinyScenario, ...atName, linked);
    const { user, unmount } = renderPlayer(host);
    await user.click(screen.getByRole('radio', { name: 'Taking' }));
    await user.click(screen.getByRole('radio', { name: 'Continue investigating' }));
    await user.click(screen.getByText('Moved', { selector: 'summary *' }));
    await user.click(screen.getByRole('checkbox', { name: 'Call note' }));
    unmount();
    renderPlayer(host);
    expect(screen.getByRole('radio', { name: 'Taking' })).toBeChecked();
    await user.click(confirm());
    expect(host.sent.at(-1)?.event).toMatchObject({ readiness: 'continue', reliesOn: { moved: ['call'], promise: ['phone'] } });
  });

  it('asks how sure it is where the author asks for it', async () => {
    const scene = tinyScenario.scenes['name'];
    if (scene?.task?.kind !== 'qualify') throw new Error('the name is qualified');
    const host = playingHost({ ...tinyScenario, scenes: { ...tinyScenario.scenes, name: { ...scene, task: { ...scene.task, certainty: true } } } }, ...atName);
    const { user } = renderPlayer(host);
    await user.click(screen.getByRole('radio', { name: 'Taking' }));
    await user.click(screen.getByRole('radio', { name: 'Continue investigating' }));
    await user.click(confirm());
    expect(screen.getByText('Say how sure you are.')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: /^Not sure/ }));
    await user.click(confirm());
    expect(host.sent.at(-1)?.event).toMatchObject({ certainty: 'not-sure' });
  });
});
