// @vitest-environment jsdom
import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import * as v from 'valibot';
import { afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { playthrough } from '../../../src/scenario/playthrough.ts';
import { bringApart, setLanguage } from '../../../src/ui/i18n.ts';
import { PlayerScreen } from '../../../src/ui/player/PlayerScreen.tsx';
import { StudioScreen } from '../../../src/ui/studio/StudioScreen.tsx';
import type { PlayedTrial } from '../../../src/ui/studio/trial/TrialScreen.tsx';
import { findAxeViolations } from '../kit/findAxeViolations.ts';
import { filesOf, type SavedSource, sourceOf } from './filesForTests.ts';
import { openWorkshopHere } from './workshopHere.ts';

configure({ asyncUtilTimeout: 10_000 });
beforeAll(bringApart);
beforeEach(() => {
  location.hash = '';
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => act(() => setLanguage('en')));

const player = ({ host, onLeave }: PlayedTrial): ReactNode => <PlayerScreen host={host} caseId={host.id} kept={false} onLeave={onLeave} onExport={() => undefined} />;

function Around({ source, at }: { readonly source: SavedSource; readonly at?: string }) {
  const [folder, setFolder] = useState<string | undefined>(at);
  return <StudioScreen folder={folder} onFolder={setFolder} header={null} player={player} first={source} workshop={openWorkshopHere} />;
}

async function show(files = filesOf()) {
  const source = sourceOf(files);
  const user = userEvent.setup();
  render(<Around source={source} at="small" />);
  await screen.findByRole('heading', { level: 1, name: 'A small case' });
  return { source, user };
}

const textOf = (blob: Blob) => new Promise<string>((resolve) => {
  const reader = new FileReader();
  reader.onload = () => resolve(String(reader.result));
  reader.readAsText(blob);
});
const tab = (name: RegExp) => screen.getByRole('tab', { name });
const outline = () => screen.getByRole('table', { name: /in the order in which a case comes to/ });
const openScene = async (user: ReturnType<typeof userEvent.setup>, title: string) => {
  await user.click(within(outline()).getAllByRole('button', { name: title })[0] as HTMLElement);
  return screen.findByRole('dialog');
};

describe('choosing a scenario', () => {
  it('lists those of the server, and opens one', async () => {
    const user = userEvent.setup();
    render(<Around source={sourceOf(filesOf())} />);
    await user.click(await screen.findByRole('button', { name: /A small case/ }));
    expect(await screen.findByRole('heading', { level: 1, name: 'A small case' })).toBeInTheDocument();
    expect(await findAxeViolations(document.body)).toEqual([]);
  });

  it('takes a folder of the author\'s own where no server shows any', async () => {
    const user = userEvent.setup();
    const none = { ...sourceOf(filesOf()), list: async () => { throw new Error('no'); } };
    render(<Around source={none} />);
    await screen.findByText(/only on the computer that runs npm start/);
    expect(await findAxeViolations(document.body)).toEqual([]);
    const { files } = filesOf((scenario) => ({ ...scenario, title: 'Mine' }));
    const picked = Object.entries(files).map(([path, text]) => {
      const file = new File([text], path.split('/').at(-1) ?? '');
      Object.defineProperty(file, 'webkitRelativePath', { value: `all/${path}` });
      return file;
    });
    await user.upload(screen.getByTestId('scenario-folder'), [new File(['x'], 'notes.txt')]);
    expect(await screen.findByRole('alert')).toHaveTextContent('There is no scenario.yaml in that folder.');
    await user.upload(screen.getByTestId('scenario-folder'), picked);
    expect(await screen.findByRole('heading', { level: 1, name: 'Mine' })).toBeInTheDocument();
    expect(screen.getByTestId('readings')).toHaveTextContent('Read once; changes are not seen.');
  });

  it('says so where the address names a scenario that is not there', async () => {
    const source = sourceOf(filesOf());
    source.save(undefined);
    render(<Around source={source} at="small" />);
    expect(await screen.findByRole('heading', { name: 'This scenario is not there' })).toBeInTheDocument();
  });
});

describe('a scenario, looked at from every side', () => {
  it('has its outline first where there is no room for a map, with what each scene asks, its marks and its ways', async () => {
    await show();
    const rows = within(outline()).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual(['The call call', 'The door door', 'Too late late', 'It stands stands', 'It falls falls']);
    expect(rows[0]).toHaveTextContent('Critical failure possible');
    expect(rows[1]).toHaveTextContent(/Asks about the clock.*Changed by what the clock releases/);
    expect(rows[1]).toHaveTextContent(/It falls.*2 ways.*Only where a condition holds/);
    expect(rows[2]).toHaveTextContent(/Repairs a critical failure.*May come back to itself/);
    expect(rows[3]).toHaveTextContent('Ending: the case stands');
    await waitFor(() => expect(rows[4]).toHaveTextContent('Can be reached'));
    expect(await findAxeViolations(document.body)).toEqual([]);
  });

  it('shows a scene with conditions and effects in words, its place, and the way on', async () => {
    const { user } = await show();
    const dialog = await openScene(user, 'The door');
    expect(dialog).toHaveTextContent('“The person is safe” (safe)⁩ is yes');
    expect(dialog).toHaveTextContent('It is before Tuesday 3 February 2026, 10:00');
    expect(dialog).toHaveTextContent(/“Trust” \(trust\).* is at least 1/);
    expect(dialog).toHaveTextContent(/“Video of the door” \(video\).* comes into the file/);
    expect(dialog).toHaveTextContent('Takes 30 minutes');
    expect(dialog).toHaveTextContent(/small\/scenario\.yaml:\d+:3/);
    expect(await findAxeViolations(document.body)).toEqual([]);
    await user.click(within(dialog).getAllByRole('button', { name: 'It stands' })[0] as HTMLElement);
    expect(await screen.findByRole('dialog', { name: 'It stands' })).toHaveTextContent('The case stands.');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('lists problems with the line of the file, and leads to the scene or the thing', async () => {
    const { user } = await show(filesOf((scenario) => ({ ...scenario, exhibits: { ...scenario.exhibits, unused: { ...scenario.exhibits.video, title: 'Nobody asks for it' } } })));
    await user.click(tab(/Problems/));
    await waitFor(() => expect(screen.getByRole('tabpanel')).toHaveTextContent('exhibit-never-used'));
    // What only exploring every path can tell.
    await waitFor(() => expect(screen.getByRole('tabpanel')).toHaveTextContent('always-true'));
    expect(await findAxeViolations(document.body)).toEqual([]);
    await user.click(screen.getAllByRole('button', { name: /Show .*exhibits\.unused/ })[0] as HTMLElement);
    const row = await screen.findByRole('row', { name: /Nobody asks for it/ });
    expect(row).toHaveFocus();
    expect(row).toHaveTextContent('Set nowhere');
  });

  it('shows a path to what it says, plays the case up to where it shows, or to before a step, and saves the path as a playthrough', async () => {
    const { user } = await show(filesOf((scenario) => ({ ...scenario, invariants: { 'never-late': { never: { visited: 'late' }, at: 'falls', because: 'Whoever waited is heard.' } } })));
    await user.click(tab(/Problems/));
    const problem = (await screen.findByText('invariant-broken')).closest('li') as HTMLElement;
    expect(problem).toHaveTextContent('What must always hold does not');
    await user.click(within(problem).getByText('A path that shows it: 3 steps'));
    expect(within(problem).getAllByRole('listitem').map((step) => step.textContent)).toEqual(['the decision “Wait for the morning” in “The call”', 'the decision “Go back” in “Too late”', 'the decision “Ask for the video” in “The door”']);
    expect(await findAxeViolations(document.body)).toEqual([]);

    await user.click(within(problem).getByRole('button', { name: /“Go back”/ }));
    expect(await screen.findByRole('heading', { name: 'Too late' })).toBeInTheDocument();
    expect(screen.getByTestId('trial-banner')).toHaveTextContent('This state is really played up to');
    await user.click(screen.getByRole('button', { name: 'Leave the trial' }));

    const again = (await screen.findByText('invariant-broken')).closest('li') as HTMLElement;
    const saved: Blob[] = [];
    URL.createObjectURL = (blob) => {
      saved.push(blob as Blob);
      return 'blob:saved';
    };
    URL.revokeObjectURL = () => undefined;
    const pressed: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    onTestFinished(() => {
      HTMLAnchorElement.prototype.click = click;
    });
    HTMLAnchorElement.prototype.click = function press() {
      pressed.push(this.download);
    };
    await user.click(within(again).getByRole('button', { name: 'Save as a playthrough: invariant-broken never-late' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(pressed).toEqual(['invariant-broken-never-late.yaml']);
    const written = v.parse(playthrough, parse(await textOf(saved[0] as Blob)));
    expect(written).toMatchObject({ scenario: 'small', moves: [{ at: 'call', choose: 'wait' }, { at: 'late', choose: 'back' }, { at: 'door', choose: 'film' }] });

    await user.click(within(again).getByRole('button', { name: 'Go to where it shows: invariant-broken never-late' }));
    expect(await screen.findByText('The case falls.')).toBeInTheDocument();
  });

  it('says where it is easy to guess, and leads there', async () => {
    const { user } = await show(filesOf((scenario) => {
      const { go } = scenario.scenes.call.task.choices;
      const longest = { ...go, label: 'Go there at once and take somebody along who speaks the language' };
      const calls = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`call-${at}`, { ...scenario.scenes.call, title: `Call ${at}`, task: { ...scenario.scenes.call.task, choices: {
        go: { ...longest, 'leads-to': at < 8 ? `call-${at + 1}` : 'door' }, wait: { ...scenario.scenes.call.task.choices.wait, critical: undefined, 'leads-to': at < 8 ? `call-${at + 1}` : 'door' },
      } } }]));
      return { ...scenario, 'first-scene': 'call-0', scenes: { ...calls, door: scenario.scenes.door, stands: scenario.scenes.stands, falls: scenario.scenes.falls }, 'critical-failures': undefined };
    }));
    await user.click(tab(/Problems/));
    const problem = (await screen.findAllByText('easy-to-guess'))[0]?.closest('li') as HTMLElement;
    expect(problem).toHaveTextContent('Taking always the longest option earns');
    expect(problem).toHaveTextContent(/small\/scenario\.yaml:\d+:/);
  });

  it('tells what the clock releases, and leads there from a problem and from a scene', async () => {
    const { user } = await show(filesOf((scenario) => ({ ...scenario, injects: { ...scenario.injects, night: { title: 'Night falls', text: 'It is dark.', at: '2026-02-20 20:00', unless: { is: { safe: 'no' } } } } })));
    const injects = screen.getByRole('table', { name: /that the clock releases/ });
    expect(within(injects).getByRole('row', { name: /The video is gone/ })).toHaveTextContent(/unless ?The file holds.*is lost for good: Overwritten\..*The door/);
    expect(within(injects).getByRole('row', { name: /Night falls/ })).toHaveTextContent('No scene asks about what it changes');
    await user.click(tab(/Problems/));
    await user.click(await screen.findByRole('button', { name: /Show .*injects\.night/ }));
    expect(await screen.findByRole('row', { name: /Night falls/ })).toHaveFocus();
    await user.click(within(await openScene(user, 'The door')).getByRole('button', { name: 'The video is gone' }));
    expect(await screen.findByRole('row', { name: /The video is gone/ })).toHaveFocus();
  });

  it('says of every variable and exhibit where it is set and where it is read', async () => {
    const { user } = await show();
    await user.click(tab(/Set and read/));
    const row = screen.getByRole('row', { name: /The person is safe/ });
    expect(row).toHaveTextContent(/set The call go \d+:\d+/);
    expect(row).toHaveTextContent(/asked for its value The door film \d+:\d+/);
    await user.selectOptions(screen.getByRole('combobox'), 'Agencies');
    expect(screen.getAllByRole('rowheader').map((header) => header.textContent)).toEqual([expect.stringContaining('Court')]);
    expect(await findAxeViolations(document.body)).toEqual([]);
  });

  it('is analysed: every path at once, walks and policies when asked, with their figures', async () => {
    const { user } = await show();
    await user.click(tab(/Analysis/));
    expect(await screen.findByText('Everything was explored.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Walk 400 times' }));
    expect(await screen.findByText('400 of 400 walks made')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Work it out' }));
    expect(await screen.findByRole('row', { name: /Ticks everything/ })).toBeInTheDocument();
    expect(screen.getByText(/There is no model run/)).toBeInTheDocument();
    expect(await findAxeViolations(document.body)).toEqual([]);
    await user.click(tab(/Scenes/));
    expect(screen.getByRole('row', { name: /The call/ })).toHaveTextContent('Passed by 400 of 400 walks (100 %)');
  });

  it.each(['ar', 'ckb'] as const)('is read in %s with the scenario in its own language', async (language) => {
    const { user } = await show();
    await act(() => setLanguage(language));
    expect(screen.getByRole('heading', { level: 1 }).querySelector('[lang=en]')).toHaveTextContent('A small case');
    expect(screen.getByRole('tablist')).not.toHaveTextContent('Map');
    await user.click(screen.getAllByRole('tab')[3] as HTMLElement);
    expect(await findAxeViolations(document.body)).toEqual([]);
  });
});

describe('a trial', () => {
  const begin = async (user: ReturnType<typeof userEvent.setup>, title: string, choose: (dialog: HTMLElement) => Promise<void> = async () => undefined) => {
    await user.click(within(await openScene(user, title)).getByRole('button', { name: 'Play from here' }));
    const dialog = await screen.findByRole('dialog', { name: `Play from: ${title}` });
    await choose(dialog);
    await user.click(within(dialog).getByRole('button', { name: 'Begin the trial' }));
    return screen.findByTestId('trial-banner');
  };
  const decide = async (user: ReturnType<typeof userEvent.setup>, label: string) => {
    await user.click(await screen.findByRole('radio', { name: new RegExp(label) }));
    await user.click(screen.getByRole('button', { name: 'Confirm this decision' }));
  };

  it('begins where the shortest known way leads, and is played with the screens of trainees to an ending that is not scored', async () => {
    const { user } = await show();
    const banner = await begin(user, 'The door', async (dialog) => {
      expect(dialog).toHaveTextContent(/shortest known way here: 1 step/);
      expect(within(dialog).getByRole('checkbox', { name: 'The person is safe' })).toBeChecked();
      expect(dialog).toHaveTextContent('This state is really played up to');
      expect(await findAxeViolations(document.body)).toEqual([]);
    });
    expect(banner).toHaveTextContent('Trial from The door – not scored, kept nowhere');
    await decide(user, 'Ask for the video');
    expect(await screen.findByText('The case stands.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /debrief/i })).not.toBeInTheDocument();
    await user.click(within(banner).getByRole('button', { name: 'Leave the trial' }));
    expect(await screen.findByRole('tablist')).toBeInTheDocument();
  });

  it('begins in the state that the author chooses, and says that it was put together', async () => {
    const { user } = await show();
    const banner = await begin(user, 'The door', async (dialog) => {
      await user.click(within(dialog).getByRole('checkbox', { name: 'The person is safe' }));
      await user.clear(within(dialog).getByRole('spinbutton'));
      await user.type(within(dialog).getByRole('spinbutton'), '0');
      expect(dialog).toHaveTextContent('This state is put together by hand');
    });
    expect(banner).toHaveTextContent('put together by hand');
    expect(screen.queryByRole('radio', { name: /Leave/ })).not.toBeInTheDocument();
    await decide(user, 'Ask for the video');
    expect(await screen.findByText('The case falls.')).toBeInTheDocument();
  });

  it('keeps its place through a save, goes on through a broken one, and says which step no longer fits', async () => {
    const { user, source } = await show();
    const banner = await begin(user, 'The call');
    await decide(user, 'Go there');
    await screen.findByRole('heading', { name: 'The door' });
    const changed = (title: string) => filesOf((scenario) => ({ ...scenario, scenes: { ...scenario.scenes, door: { ...scenario.scenes.door, title } } }));

    act(() => source.save(changed('The green door')));
    expect(await screen.findByRole('heading', { name: 'The green door' })).toBeInTheDocument();
    expect(banner).toHaveTextContent('your place was kept');

    act(() => source.save({ ...filesOf(), files: { 'small/scenario.yaml': 'title: [' } }));
    await waitFor(() => expect(banner).toHaveTextContent('What was saved last has errors'));
    expect(screen.getByRole('heading', { name: 'The green door' })).toBeInTheDocument();

    act(() => source.save(filesOf(({ scenes, ...scenario }) => {
      const { go, wait } = scenes.call.task.choices;
      return { ...scenario, scenes: { ...scenes, call: { ...scenes.call, task: { ...scenes.call.task, choices: { hurry: go, wait } } } } };
    })));
    await waitFor(() => expect(banner).toHaveTextContent('A step of your trial no longer fits'));
    expect(await screen.findByRole('heading', { name: 'The call' })).toBeInTheDocument();
  });
});

describe('a save', () => {
  it('is drawn anew; with errors, the last good one stays and the problems are told', async () => {
    const { user, source } = await show();
    act(() => source.save(filesOf((scenario) => ({ ...scenario, title: 'Called otherwise' }))));
    expect(await screen.findByRole('heading', { level: 1, name: 'Called otherwise' })).toBeInTheDocument();
    act(() => source.save(filesOf((scenario) => ({ ...scenario, title: 'Broken', 'first-scene': 'nowhere' }))));
    expect(await screen.findByText('The map shows the last version without errors until they are mended.')).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1, name: 'Called otherwise' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show the problems' }));
    expect(screen.getByRole('tabpanel')).toHaveTextContent('first-scene: nowhere');
    act(() => source.save(filesOf()));
    expect(await screen.findByRole('heading', { level: 1, name: 'A small case' })).toBeInTheDocument();
    expect(screen.queryByText(/until they are mended/)).not.toBeInTheDocument();
  });

  it('that was broken from the beginning shows its problems and nothing else', async () => {
    render(<Around source={sourceOf({ ...filesOf(), files: { 'small/scenario.yaml': 'title: [' } })} at="small" />);
    expect(await screen.findByRole('tab', { name: /Problems/ })).toHaveAttribute('aria-selected', 'true');
    expect(screen.getAllByRole('tab')).toHaveLength(1);
    expect(await findAxeViolations(document.body)).toEqual([]);
  });
});
