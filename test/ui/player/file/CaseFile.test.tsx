// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Scenario } from '../../../../src/scenario/wholeScenario.ts';
import { tinyScenario } from '../../../engine/tinyScenario.ts';
import { findAxeViolations } from '../../kit/findAxeViolations.ts';
import { playingHost, type WatchedHost } from '../hosts.ts';
import { makeWide, renderPlayer } from '../renderPlayer.tsx';
import { begun } from '../tinyMoves.ts';

/** The tiny scenario with five exhibits in the file from the start. */
const fullFile: Scenario = {
  ...tinyScenario,
  exhibits: {
    ...Object.fromEntries(Object.entries(tinyScenario.exhibits).map(([id, exhibit]) => [id, { ...exhibit, 'at-start': true }])),
    voice: {
      title: 'Voice note', source: 'Rana', custody: 'copied', origin: 'voice', importance: 1, reliability: 2, 'at-start': true,
      document: { kind: 'note', written: 'transcript', lines: [{ text: 'أَخَذوها', lang: 'ar', gloss: 'They took it.' }] },
    },
  },
};

const opened = (host: WatchedHost) => host.sent.flatMap(({ event }) => (event.type === 'exhibit.opened' ? [event.exhibit] : []));

async function openFile(host = playingHost(fullFile, begun)) {
  const rendered = renderPlayer(host);
  await rendered.user.click(screen.getByRole('button', { name: /^File/ }));
  return { ...rendered, host };
}

describe('the case file', () => {
  it('opens an exhibit as a document with its source and custody, and records it once', async () => {
    const { user, host } = await openFile();
    const item = screen.getByRole('button', { name: /Call note.*Unread/ });
    expect(item).toHaveTextContent('In the file since Tuesday 3 February 2026, 07:40');
    await user.click(item);
    expect(screen.getByRole('heading', { name: 'Call note' })).toHaveFocus();
    expect(screen.getByText('She called.')).toBeVisible();
    expect(screen.getByText('Custody').nextElementSibling).toHaveTextContent('desk');
    expect(await findAxeViolations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Back to the file' }));
    const again = screen.getByRole('button', { name: /Call note/ });
    expect(again).toHaveFocus();
    expect(again).not.toHaveTextContent('Unread');
    await user.click(again);
    await waitFor(() => expect(opened(host)).toEqual(['call']));
  });

  it('finds exhibits by any word in them, in any language, with or without vowel signs', async () => {
    const { user } = await openFile();
    const search = screen.getByRole('textbox', { name: 'Search the file' });
    const found = () => within(screen.getByRole('main')).queryAllByRole('button').map((button) => button.dataset['exhibit']).filter((id) => id !== undefined);
    await user.type(search, 'ten DAYS');
    expect(found()).toEqual(['phone']);
    await user.clear(search);
    await user.type(search, 'اخذوها');
    expect(found()).toEqual(['voice']);
    await user.clear(search);
    await user.type(search, 'nowhere');
    expect(found()).toEqual([]);
    expect(screen.getByText('No exhibit holds these words.')).toBeVisible();
  });

  it('shows two exhibits together', async () => {
    const { user, host } = await openFile();
    await user.click(screen.getByRole('button', { name: /Call note/ }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Compare with' }), 'Phone');
    expect(screen.getByRole('heading', { name: 'Two exhibits compared' })).toHaveFocus();
    expect(screen.getByText('She called.')).toBeVisible();
    expect(screen.getByText('Ten days.')).toBeVisible();
    expect(opened(host)).toEqual(['call', 'phone']);
    expect(await findAxeViolations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Stop comparing' }));
    expect(screen.queryByText('Ten days.')).toBeNull();
  });

  it('shows the trainee’s own links of an exhibit', async () => {
    const { user } = await openFile(playingHost(fullFile, begun, { type: 'exhibit.linked', exhibit: 'call', element: 'promise', verdict: 'contradicts' }));
    await user.click(screen.getByRole('button', { name: /Call note/ }));
    expect(screen.getByText('Promise').closest('li')).toHaveTextContent('Promise: Contradicts');
  });

  describe('with room for two columns', () => {
    let narrow: () => void;
    afterEach(() => narrow());

    it('takes the whole width to compare', async () => {
      narrow = makeWide();
      const { user } = renderPlayer(playingHost(fullFile, begun));
      await user.click(screen.getByRole('button', { name: /Call note/ }));
      expect(screen.getByRole('heading', { name: 'First call' })).toBeVisible();
      await user.selectOptions(screen.getByRole('combobox', { name: 'Compare with' }), 'Phone');
      expect(screen.queryByRole('heading', { name: 'First call' })).toBeNull();
      await user.click(screen.getByRole('button', { name: 'Show the scene beside it' }));
      expect(screen.getByRole('heading', { name: 'First call' })).toBeVisible();
    });
  });
});
