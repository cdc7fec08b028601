// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../../src/scenario/wholeScenario.ts';
import { tinyScenario } from '../../../engine/tinyScenario.ts';
import { findAxeViolations } from '../../kit/findAxeViolations.ts';
import { playingHost } from '../hosts.ts';
import { renderPlayer } from '../renderPlayer.tsx';
import { asked, atTalk } from '../tinyMoves.ts';

const feedback = { text: 'Because.', sources: ['practice/safety'] };
const scene = tinyScenario.scenes['talk'];
if (scene?.task?.kind !== 'interview') throw new Error('the talk is an interview');
const full: Scenario = {
  ...tinyScenario,
  scenes: {
    ...tinyScenario.scenes,
    talk: {
      ...scene,
      task: {
        ...scene.task,
        prepare: { record: { label: 'Record it', kind: 'recording', takes: 5, shows: 'The red light is on.', 'should-do': 2, feedback }, crowd: { label: 'Let them all listen', kind: 'seating', 'should-not-do': 2, feedback } },
        address: { feedback }, mode: { feedback }, audio: { after: 'record', takes: 20 }, 'second-interpreter': { person: 'sworn', takes: 15 },
      },
    },
  },
};

describe('an interview in full', () => {
  it('offers each step once, shows what it brought, and closes with the first question', async () => {
    const host = playingHost(full, ...atTalk);
    const { user } = renderPlayer(host);
    await user.click(screen.getByRole('button', { name: 'Do this: Record it' }));
    expect(host.sent.at(-1)?.event).toEqual({ type: 'preparation.done', scene: 'talk', step: 'record' });
    expect(screen.getByText('The red light is on.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Do this: Record it' })).toBeNull();
    expect(await findAxeViolations()).toEqual([]);
    await user.click(screen.getByRole('radio', { name: 'What were you told?' }));
    await user.click(screen.getByRole('button', { name: 'Ask this question' }));
    expect(screen.queryByRole('button', { name: /Let them all listen/ })).toBeNull();
  });

  it('lets one choose whom to speak to and how it is rendered', async () => {
    const host = playingHost(full, ...atTalk);
    const { user } = renderPlayer(host);
    await user.click(screen.getByRole('radio', { name: 'To the person' }));
    await user.click(screen.getByRole('radio', { name: 'Word for word' }));
    expect(host.sent.map(({ event }) => event)).toEqual([{ type: 'address.chosen', scene: 'talk', to: 'person' }, { type: 'mode.chosen', scene: 'talk', mode: 'verbatim' }]);
  });

  it('offers the recording only where one was made', async () => {
    renderPlayer(playingHost(full, ...atTalk, asked));
    expect(screen.queryByRole('button', { name: /Listen to the recording/ })).toBeNull();
    expect(screen.getByRole('button', { name: /Let somebody else listen.*Takes 15 minutes/ })).toBeVisible();
  });
});
