// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from '../../../src/ui/i18n.ts';
import { tinyScenario } from '../../engine/tinyScenario.ts';
import { findAxeViolations } from '../kit/findAxeViolations.ts';
import { answeringHost, playingHost } from './hosts.ts';
import { makeWide, renderPlayer } from './renderPlayer.tsx';
import { asked, atEnd, atMap, atName, atTalk, begun, booked, met } from './tinyMoves.ts';

const heading = (name: string | RegExp) => screen.getByRole('heading', { name });

describe('the briefing', () => {
  it('says first what the case contains and that one may leave, and that its marks are for practice only', async () => {
    renderPlayer(playingHost(tinyScenario));
    const note = screen.getByText('Nothing graphic.');
    expect(note.compareDocumentPosition(screen.getByText('A small case.')) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(screen.getByText(/leave at any time/)).toBeVisible();
    expect(screen.getByText(/not made for certificates/)).toBeVisible();
    expect(screen.getByText(/keys of this case are a draft/)).toBeVisible();
    expect(screen.getByText('Invented.')).toBeVisible();
    expect(await findAxeViolations()).toEqual([]);
  });

  it('does not call confirmed keys a draft', () => {
    renderPlayer(playingHost({ ...tinyScenario, keys: 'confirmed' }));
    expect(screen.queryByText(/keys of this case are a draft/)).toBeNull();
  });

  it('begins the case, and takes the reader to the heading of the first scene', async () => {
    const host = playingHost(tinyScenario);
    const { user } = renderPlayer(host);
    await user.click(screen.getByRole('button', { name: 'Begin the case' }));
    expect(host.sent).toEqual([{ event: { type: 'briefing.read' }, seq: 1 }]);
    expect(heading('First call')).toHaveFocus();
  });
});

describe('a run after the first', () => {
  const words = 'Practice run: the first completed run is the scored one';

  it('says before the case and in it that it is practice', async () => {
    const { user } = renderPlayer(playingHost(tinyScenario), 'case-1', 3);
    expect(screen.getByText(words)).toBeVisible();
    expect(screen.getByText('This is run 3 of this case.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Begin the case' }));
    expect(heading('First call')).toHaveFocus();
    expect(screen.getByText(words)).toBeVisible();
  });

  it('is not said of the first', () => {
    renderPlayer(playingHost(tinyScenario), 'case-1', 1);
    expect(screen.queryByText(words)).toBeNull();
  });
});

describe('the desk', () => {
  it('shows the time of the case and the next deadline, and every deadline on asking', async () => {
    const { user } = renderPlayer(playingHost(tinyScenario, begun));
    const clock = screen.getByRole('button', { name: /07:40/ });
    expect(clock).toHaveTextContent('Video is overwritten');
    expect(clock).toHaveTextContent('in 2 hours 20 minutes');
    await user.click(clock);
    expect(within(screen.getByRole('dialog')).getByText('Still open')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(clock).toHaveFocus();
  });

  it('goes to the new scene’s heading after a move, and says what came into the file and how much time passed', async () => {
    const { user } = renderPlayer(playingHost(tinyScenario, begun));
    await user.click(screen.getByRole('radio', { name: 'Meet her' }));
    await user.click(screen.getByRole('radio', { name: /^Sure/ }));
    await user.click(screen.getByRole('button', { name: 'Confirm this decision' }));
    await waitFor(() => expect(heading('The talk')).toHaveFocus());
    expect(screen.getByText(/30 minutes passed\. It is now 08:10\. New in the file: Phone\./)).toHaveAttribute('aria-live', 'polite');
  });

  it('has its parts in a bar on a phone, with what is unread', async () => {
    const { user } = renderPlayer(playingHost(tinyScenario, ...atTalk));
    const bar = screen.getByRole('navigation', { name: 'Parts of the case' });
    expect(within(bar).getAllByRole('button')).toHaveLength(5);
    await user.click(within(bar).getByRole('button', { name: /File.*3 unread/ }));
    expect(heading('Case file')).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'The talk' })).toBeNull();
    await user.click(within(bar).getByRole('button', { name: 'People' }));
    expect(screen.getByText('Told at Tuesday 3 February 2026, 07:40')).toBeVisible();
    expect(await findAxeViolations()).toEqual([]);
  });

  it('comes back to the scene when the case moves on while another part is open', async () => {
    const host = playingHost(tinyScenario, begun);
    const { user } = renderPlayer(host);
    await user.click(screen.getByRole('button', { name: 'People' }));
    const moved = playingHost(tinyScenario, ...atTalk).view();
    act(() => host.show({ view: moved }));
    expect(heading('The talk')).toHaveFocus();
  });

  it('keeps a decision log with the reasons', async () => {
    const { user } = renderPlayer(playingHost(tinyScenario, begun, { ...met, type: 'choice.made', scene: 'first-call', choice: 'meet', cites: ['call'], reason: 'She comes first.' }));
    await user.click(screen.getByRole('button', { name: 'Log' }));
    const log = screen.getByRole('list', { name: 'Decision log' });
    expect(log).toHaveTextContent('Decision: Meet her');
    expect(log).toHaveTextContent('Rests on: Call note');
    expect(log).toHaveTextContent('She comes first.');
    expect(await findAxeViolations()).toEqual([]);
  });

  describe('with room for two columns', () => {
    let narrow: () => void;
    afterEach(() => narrow());

    it('shows the scene and the file side by side', async () => {
      narrow = makeWide();
      renderPlayer(playingHost(tinyScenario, begun));
      expect(heading('First call')).toBeVisible();
      expect(heading('Case file')).toBeVisible();
      expect(screen.queryByRole('navigation')).toBeNull();
      expect(await findAxeViolations()).toEqual([]);
    });

    it('gives the whole width to the part beside the scene, and takes it back', async () => {
      narrow = makeWide();
      const { user } = renderPlayer(playingHost(tinyScenario, begun));
      await user.click(screen.getByRole('button', { name: 'Use the whole width' }));
      expect(screen.queryByRole('heading', { name: 'First call' })).toBeNull();
      await user.click(screen.getByRole('button', { name: 'Show the scene beside it' }));
      expect(heading('First call')).toBeVisible();
    });
  });
});

describe('feedback at once', () => {
  it('stands above the next scene with its sources and how far they were verified, until it is dismissed', async () => {
    const read = { type: 'inject.read', inject: 'visitor' } as const;
    const { user, unmount } = renderPlayer(playingHost(tinyScenario, begun, booked, read));
    const panel = screen.getByRole('complementary', { name: 'About your decision' });
    expect(panel).toHaveTextContent('Book her');
    expect(panel).toHaveTextContent('Because the person comes first.');
    await user.click(within(panel).getByText('What it rests on (1 source)'));
    expect(panel).toHaveTextContent('Practice, rule 1');
    expect(panel).toHaveTextContent('Teaching point');
    await user.click(within(panel).getByRole('button', { name: 'Close this feedback' }));
    expect(panel).not.toBeInTheDocument();
    unmount();
    renderPlayer(playingHost(tinyScenario, begun, booked, read));
    expect(screen.queryByRole('complementary', { name: 'About your decision' })).toBeNull();
  });

  it('is not there where the author holds it back', () => {
    renderPlayer(playingHost(tinyScenario, begun, met));
    expect(screen.queryByRole('complementary', { name: 'About your decision' })).toBeNull();
  });
});

describe('something that interrupts', () => {
  it('has the focus, has to be read, and is not told a second time', async () => {
    const host = playingHost(tinyScenario, begun, booked);
    const { user } = renderPlayer(host);
    expect(host.view().phase).toBe('interrupted');
    expect(heading('A visitor')).toHaveFocus();
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(await findAxeViolations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: /I have read it/ }));
    expect(host.sent.at(-1)?.event).toEqual({ type: 'inject.read', inject: 'visitor' });
    expect(screen.queryByText('A man asks for her.')).toBeNull();
    expect(heading('Second thoughts')).toHaveFocus();
  });
});

describe('a notice', () => {
  it('is shown with the scene, and is not in the way', () => {
    renderPlayer(playingHost(tinyScenario, begun, { type: 'choice.made', scene: 'first-call', choice: 'wait', certainty: 'sure' }, { type: 'inject.read', inject: 'visitor' }));
    const since = screen.getByRole('complementary', { name: 'Since your last move' });
    expect(since).toHaveTextContent('The video is gone');
    expect(since).toHaveTextContent('It was overwritten.');
  });
});

describe('the end', () => {
  it('says how the case ended and leads to the debrief, with the file still open', async () => {
    const { user, asked: wanted } = renderPlayer(playingHost(tinyScenario, ...atEnd));
    expect(heading('Failed')).toHaveFocus();
    expect(screen.getByText('The case falls.')).toBeVisible();
    expect(await findAxeViolations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Go to the debrief' }));
    expect(wanted.debrief).toBe(1);
  });

  it('shows which exhibits were not admissible, and why', async () => {
    const host = playingHost(tinyScenario, begun, booked, { type: 'inject.read', inject: 'visitor' }, { type: 'choice.made', scene: 'regret', choice: 'keep' });
    const { user } = renderPlayer(host);
    await user.click(screen.getByRole('button', { name: /File/ }));
    await user.click(screen.getByRole('button', { name: /Phone.*Not admissible/ }));
    expect(screen.getByText('Taken without an order.')).toBeVisible();
    // The log of an ended case is closed.
    expect(host.sent).toEqual([]);
  });
});

describe('saving', () => {
  it('is said in the bar, and a banner offers the file as long as it fails', async () => {
    const host = playingHost(tinyScenario, begun);
    const { user, asked: wanted } = renderPlayer(host);
    expect(screen.getByText('Saved')).toBeInTheDocument();
    act(() => host.show({ saving: 'failing' }));
    expect(screen.getByText(/not being saved on this device/).closest('[role=alert]')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Take the case as a file' }));
    expect(wanted.export).toBe(1);
    expect(screen.getByText('Not saved')).toBeInTheDocument();
    act(() => host.show({ saving: 'saved' }));
    expect(screen.queryByText(/not being saved/)).toBeNull();
  });

  it('asks before leaving only while it fails', async () => {
    const host = playingHost(tinyScenario, begun);
    const { user, asked: wanted } = renderPlayer(host);
    await user.click(screen.getByRole('button', { name: 'Leave the case' }));
    expect(wanted.leave).toBe(1);
    act(() => host.show({ saving: 'failing' }));
    await user.click(screen.getByRole('button', { name: 'Leave the case' }));
    expect(wanted.leave).toBe(1);
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Leave anyway' }));
    expect(wanted.leave).toBe(2);
  });
});

describe('a move that is not possible', () => {
  it('is explained, changes nothing, and the explanation goes with the next move', async () => {
    const view = playingHost(tinyScenario, ...atMap).view();
    let first = true;
    const host = answeringHost(view, async () => {
      if (!first) return undefined;
      first = false;
      return { refused: 'stale' };
    });
    const { user } = renderPlayer(host);
    const handIn = async () => {
      await user.click(screen.getByRole('button', { name: 'Hand in the proof map' }));
      await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Hand in the proof map' }));
    };
    await handIn();
    expect(screen.getByText(/moved on in another tab or on another device/)).toBeVisible();
    await handIn();
    expect(screen.queryByText(/moved on in another tab/)).toBeNull();
  });

  it('is told of when the session could not be reached at all', async () => {
    const host = answeringHost(playingHost(tinyScenario).view(), () => Promise.reject(new Error('gone')));
    const { user } = renderPlayer(host);
    await user.click(screen.getByRole('button', { name: 'Begin the case' }));
    expect(screen.getByRole('alert')).toHaveTextContent('did not get through');
    expect(screen.getByRole('button', { name: 'Begin the case' })).not.toHaveAttribute('aria-busy');
  });
});

describe('two presses', () => {
  it('send one move', async () => {
    let settle: () => void = () => undefined;
    const host = answeringHost(playingHost(tinyScenario).view(), () => new Promise((resolve) => {
      settle = () => resolve(undefined);
    }));
    const { user } = renderPlayer(host);
    await user.dblClick(screen.getByRole('button', { name: 'Begin the case' }));
    await user.click(screen.getByRole('button', { name: 'Begin the case' }));
    expect(host.sent).toHaveLength(1);
    await act(async () => settle());
    await user.click(screen.getByRole('button', { name: 'Begin the case' }));
    expect(host.sent).toHaveLength(2);
  });
});

describe('an author’s text', () => {
  afterEach(() => setLanguage('en'));

  it('keeps its own language and direction in an Arabic interface', async () => {
    await setLanguage('ar');
    renderPlayer(playingHost(tinyScenario, ...atTalk, asked));
    const story = screen.getByText('She speaks.').closest('[lang]');
    expect(story).toHaveAttribute('lang', 'en');
    expect(story).toHaveAttribute('dir', 'ltr');
    expect(screen.getByRole('button', { name: 'مغادرة القضية' })).toBeVisible();
    expect(await findAxeViolations()).toEqual([]);
  });
});

describe('the real session', () => {
  it('is played to its end by keyboard alone', async () => {
    const host = playingHost(tinyScenario, ...atName);
    const { user } = renderPlayer(host);
    screen.getByRole('radio', { name: 'Taking' }).focus();
    await user.keyboard('[ArrowDown]');
    screen.getByRole('radio', { name: 'Continue investigating' }).focus();
    await user.keyboard(' ');
    screen.getByRole('button', { name: 'Confirm the qualification' }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(host.view().phase).toBe('ended'));
    expect(heading('Failed')).toHaveFocus();
  });
});
