// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from '../../../../src/ui/i18n.ts';
import { tinyScenario } from '../../../engine/tinyScenario.ts';
import { findAxeViolations } from '../../kit/findAxeViolations.ts';
import { answeringHost, playingHost, type WatchedHost } from '../hosts.ts';
import { makeWide, renderPlayer } from '../renderPlayer.tsx';
import { atMap } from '../tinyMoves.ts';

const linksSent = (host: WatchedHost) => host.sent.flatMap(({ event }) => (event.type === 'exhibit.linked' ? [[event.exhibit, event.element, event.verdict]] : []));
const cell = (name: string) => screen.getByRole('button', { name });

describe('the proof map on a phone', () => {
  it('goes element by element: its question, then every exhibit in the file', async () => {
    const host = playingHost(tinyScenario, ...atMap);
    const { user } = renderPlayer(host);
    await user.click(screen.getByRole('button', { name: 'Proof map' }));
    await user.click(screen.getByText('Promise', { selector: 'summary *' }));
    expect(screen.getByText('What was promised?')).toBeVisible();
    const phone = screen.getByRole('group', { name: 'Phone' });
    expect(within(phone).getByRole('radio', { name: 'Does not bear' })).toBeChecked();
    await user.click(within(phone).getByRole('radio', { name: 'Supports' }));
    expect(linksSent(host)).toEqual([['phone', 'promise', 'supports']]);
    expect(within(phone).getByRole('radio', { name: 'Supports' })).toBeChecked();
    expect(phone.closest('details')?.querySelector('summary')).toHaveTextContent('Promise1 supporting');
    expect(await findAxeViolations()).toEqual([]);
  });
});

describe('the proof map as a matrix', () => {
  let narrow: () => void;
  afterEach(async () => {
    narrow();
    await setLanguage('en');
  });

  async function openMatrix(host = playingHost(tinyScenario, ...atMap)) {
    narrow = makeWide();
    const rendered = renderPlayer(host);
    await rendered.user.click(screen.getAllByRole('tab')[1] as HTMLElement);
    return { ...rendered, host };
  }

  it('names every cell by its exhibit, its element and its verdict, and is reached by one stop of the Tab key', async () => {
    await openMatrix();
    const grid = screen.getByRole('grid', { name: 'Proof map' });
    const cells = within(grid).getAllByRole('button');
    expect(cells).toHaveLength(6);
    expect(cells.filter((one) => one.tabIndex === 0)).toEqual([cell('Call note - Moved: Does not bear')]);
    expect(await findAxeViolations()).toEqual([]);
  });

  it('is filled in by arrow keys and letters', async () => {
    const { user, host } = await openMatrix();
    act(() => cell('Call note - Moved: Does not bear').focus());
    await user.keyboard('{ArrowRight}s{ArrowDown}c');
    expect(cell('Call note - Promise: Supports')).toBeVisible();
    expect(cell('Rumour - Promise: Contradicts')).toHaveFocus();
    await user.keyboard(' {ArrowUp}{Delete}');
    expect(linksSent(host)).toEqual([
      ['call', 'promise', 'supports'], ['rumour', 'promise', 'contradicts'], ['rumour', 'promise', 'none'], ['call', 'promise', 'none'],
    ]);
  });

  it('goes the other way in a page that runs from right to left', async () => {
    await setLanguage('ar');
    const { user } = await openMatrix();
    act(() => screen.getByRole('button', { name: /^Call note - Moved/ }).focus());
    await user.keyboard('{ArrowLeft}');
    expect(screen.getByRole('button', { name: /^Call note - Promise/ })).toHaveFocus();
  });

  it('goes round the three verdicts when a cell is pressed', async () => {
    const { user, host } = await openMatrix();
    await user.click(cell('Phone - Moved: Does not bear'));
    await user.click(cell('Phone - Moved: Supports'));
    await user.click(cell('Phone - Moved: Contradicts'));
    expect(linksSent(host).map(([, , verdict]) => verdict)).toEqual(['supports', 'contradicts', 'none']);
    expect(cell('Phone - Moved: Does not bear')).toBeVisible();
  });

  it('loses no link however fast they are drawn, and sends each on the log as it then stands', async () => {
    const real = playingHost(tinyScenario, ...atMap);
    const { user } = await openMatrix(real);
    act(() => cell('Call note - Moved: Does not bear').focus());
    await user.keyboard('s{ArrowRight}s{ArrowDown}s{ArrowLeft}s');
    expect(linksSent(real)).toHaveLength(4);
    expect(real.sent.map(({ seq }) => seq)).toEqual([4, 5, 6, 7]);
    expect(Object.values(real.view().links).flatMap((row) => Object.keys(row))).toHaveLength(4);
  });

  it('is closed once the case has ended', async () => {
    const view = playingHost(tinyScenario, ...atMap).view();
    const { user, host } = await openMatrix(answeringHost({ ...view, phase: 'ended' }, async () => undefined));
    await user.click(cell('Phone - Moved: Does not bear'));
    act(() => cell('Phone - Moved: Does not bear').focus());
    await user.keyboard('s');
    expect(host.sent).toEqual([]);
  });
});
