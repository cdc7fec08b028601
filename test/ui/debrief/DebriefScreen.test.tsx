// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Scenario } from '../../../src/scenario/wholeScenario.ts';
import { DebriefScreen, type DebriefScreenProps } from '../../../src/ui/debrief/DebriefScreen.tsx';
import { setLanguage } from '../../../src/ui/i18n.ts';
import { tinyScenario } from '../../engine/tinyScenario.ts';
import { changed } from '../../scoring/played.ts';
import { findAxeViolations } from '../kit/findAxeViolations.ts';
import { debriefOf, goodMoves, poorMoves } from './debriefForTests.ts';

const draft = 'Draft key: no panel of practitioners has confirmed these marks.';

function show(moves = poorMoves, scenario: Scenario = tinyScenario, given: Partial<DebriefScreenProps> = {}) {
  const told = debriefOf(moves, scenario);
  render(<DebriefScreen {...told} onLeave={() => undefined} onExport={() => undefined} {...given} />);
  return told;
}

const section = (name: string) => within(screen.getByRole('region', { name }));
const press = (name: string | RegExp, at = 0) => {
  const button = screen.getAllByRole('button', { name })[at];
  if (!button) throw new Error(`no button ${name}`);
  fireEvent.click(button);
};
const unfoldAll = () => {
  for (const details of document.querySelectorAll('details')) details.open = true;
};
const placeOf = (anchor: string) => within(document.getElementById(anchor) as HTMLElement);

afterEach(async () => {
  vi.restoreAllMocks();
  await setLanguage('en');
});

describe('the opening', () => {
  it('tells how the case ended, of what kind that is, and what one case is not', () => {
    show();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Failed');
    expect(screen.getByText('The case fails')).toBeInTheDocument();
    expect(screen.getByText('The case falls.')).toBeInTheDocument();
    expect(screen.getByText(/no certificate and no basis for selection or discipline/)).toBeInTheDocument();
  });

  it('says of a case that goes on that it has not ended, and gives it no band', () => {
    show(poorMoves.slice(0, 3));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('The case has not ended');
    expect(screen.getByText('A band is given only to a case that has ended.')).toBeInTheDocument();
  });
});

describe('the profile', () => {
  it('shows each dimension on the scale from guessing to the reference expert, and the total after all of them', () => {
    show();
    const elements = section('Your profile').getByRole('meter', { name: 'Elements of proof' });
    expect(elements).toHaveAttribute('aria-valuenow', '50');
    const total = screen.getByText(/^Overall:/);
    for (const meter of screen.getAllByRole('meter')) {
      expect(meter.compareDocumentPosition(total) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    }
  });

  it('groups the dimensions in families, and leaves out a family in which nothing was judged', () => {
    // Nobody is asked how sure they are.
    const { at, choose, cites, reason } = poorMoves[0] as { at: string; choose: string; cites: string[]; reason: string };
    show([{ at, choose, cites, reason }, ...poorMoves.slice(1)], changed(tinyScenario, (scenario) => {
      const { task } = scenario.scenes['first-call'] ?? {};
      if (task?.kind === 'choose') delete task.certainty;
    }));
    expect(section('Your profile').getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['Prove', 'Decide', 'Protect']);
  });

  it('says of a dimension that was not judged why not, instead of drawing it empty', () => {
    show();
    expect(screen.queryByRole('meter', { name: 'Lines of inquiry' })).toBeNull();
    expect(section('Your profile').getByText(/Not judged: this case has not been measured/)).toBeInTheDocument();
  });

  it('marks the dimension that a critical failure holds, at its cap, and leads to the failure', () => {
    show();
    const protection = section('Your profile').getByRole('meter', { name: 'Victim protection' });
    expect(protection.getAttribute('aria-valuetext')).toContain('Held at 60 or less by');
    fireEvent.click(section('Your profile').getByRole('button', { name: 'Charged the person' }));
    expect(document.activeElement).toHaveTextContent('She is no suspect.');
  });

  it('has a table behind the bars that tells the same', () => {
    show();
    unfoldAll();
    const rows = within(screen.getByRole('table', { name: 'The profile as a table' })).getAllByRole('row').map(({ textContent }) => textContent);
    expect(rows).toContainEqual(expect.stringMatching(/^Lines of inquirynot judged/));
    expect(rows).toContainEqual(expect.stringMatching(/^Elements of proof501/));
  });

  it('says what the band means and why it is no better one', () => {
    show();
    expect(screen.getByText(/The foundations come first/)).toBeInTheDocument();
    expect(screen.getByText(/Repaired, and still counted/)).toBeInTheDocument();
  });
});

describe('a mark', () => {
  it('is traced, every one of them, to the line of the author and to entries of the log', () => {
    const { scorecard } = show();
    unfoldAll();
    const lines = [...document.querySelectorAll('code')].map(({ textContent }) => textContent);
    for (const { line } of scorecard.dimensions.flatMap(({ items }) => items)) expect(lines).toContain(line);
  });

  it('tells its points, its sentence and its sum', () => {
    show();
    unfoldAll();
    const first = placeOf('debrief-entry-2');
    expect(first.getByText(/You cited 0 of 2 points of what mattered \(recall 0 %\)/)).toBeInTheDocument();
    expect(first.getAllByText('scenes.first-call.task.choices.book')).toHaveLength(2);
    expect(first.getAllByText(/Worth 0, where guessing earns 0.5 and the reference expert 1/)).toHaveLength(2);
  });

  it('is never shown below nothing', () => {
    show();
    unfoldAll();
    expect(document.body.textContent).not.toMatch(/[-\u2212]\d+ of 100(?! points)/);
  });

  it('that nothing else on the page tells of is told in full in the profile', () => {
    const skipped = changed(tinyScenario, (scenario) => {
      const call = scenario.scenes['first-call'];
      if (call?.task?.kind === 'choose' && call.task.choices['meet']) call.task.choices['meet']['leads-to'] = 'failed';
      const { name } = scenario.scenes;
      if (name?.task) name.task.mandatory = true;
    });
    show([{ at: 'first-call', choose: 'meet', certainty: 'sure' }], skipped);
    unfoldAll();
    expect(section('Your profile').getAllByText(/The case ended without .{1,2}The name.{1,2}, which it needed/).length).toBeGreaterThan(0);
  });

  it('carries the note that its key is a draft, until a panel has confirmed the keys', () => {
    show();
    const marks = screen.getAllByText('Marks').length;
    expect(screen.getAllByText(draft).length).toBeGreaterThan(marks);
  });

  it('carries no such note once the keys are confirmed', () => {
    show(poorMoves, { ...tinyScenario, keys: 'confirmed' });
    expect(screen.queryByText(draft)).toBeNull();
  });
});

describe('critical failures', () => {
  it('tell what happened, when, that it was repaired, what it does, and what that rests on', () => {
    show();
    const failures = section('Critical failures');
    expect(failures.getByRole('heading', { name: 'Charged the person' })).toBeInTheDocument();
    expect(failures.getByText('Tuesday 3 February 2026, 07:40, entry 2 of the log')).toBeInTheDocument();
    expect(failures.getByText(/Holds “Victim protection” at 60 of 100/)).toBeInTheDocument();
    expect(failures.getByText('Tuesday 3 February 2026, 09:10')).toBeInTheDocument();
    expect(failures.getByText('(teaching point of the authors)')).toBeInTheDocument();
  });

  it('that were not repaired tell where they could have been', () => {
    show([...poorMoves.slice(0, 2), { at: 'regret', choose: 'keep' }]);
    expect(section('Critical failures').getByText('Second thoughts: Release her')).toBeInTheDocument();
  });

  it('are said to be none where there are none', () => {
    show(goodMoves);
    expect(section('Critical failures').getByText('None on this path.')).toBeInTheDocument();
  });
});

describe('the decisions', () => {
  it('show what was known then, what was chosen and why in the trainee\'s own words', () => {
    show();
    const first = placeOf('debrief-entry-2');
    expect(first.getByText('He signed it.')).toHaveAttribute('dir', 'auto');
    expect(first.getByText('Certainty: Sure')).toBeInTheDocument();
    expect(first.getByText('Exhibits held then: 2')).toBeInTheDocument();
    expect(first.getByText('(tempting, and wrong)')).toBeInTheDocument();
    expect(first.getByText('Exhibits held then: 2').nextElementSibling).toHaveTextContent('Call noteRumour');
    expect(first.getByText('Agencies told by then').nextElementSibling).toHaveTextContent('none');
  });

  it('show the options that were open, in words and not in numbers', () => {
    show();
    const options = placeOf('debrief-entry-2').getAllByRole('listitem', { hidden: true }).filter(({ textContent }) => textContent?.includes('Because the person comes first.'));
    expect(options.map(({ textContent }) => textContent?.split('Because')[0])).toEqual([
      expect.stringContaining('Book herYour choiceNot as the reference expert'),
      expect.stringContaining('Meet herAs the reference expert'),
      expect.stringContaining('Wait for the orderPartly as the reference expert'),
    ]);
  });

  it('come with what the clock brought, between them', () => {
    show();
    expect(section('Your decisions, and what you knew').getByText('A man asks for her.')).toBeInTheDocument();
  });
});

describe('interviews', () => {
  it('put what was said beside what was rendered, and say that it was not found out', () => {
    show();
    const talk = section('Interviews');
    expect(talk.getByText('Not found out')).toBeInTheDocument();
    expect(talk.getByText('أخذوها')).toHaveAttribute('dir', 'rtl');
    expect(talk.getByText('She gave it.')).toBeInTheDocument();
    expect(talk.getByText('Taking became giving.')).toBeInTheDocument();
  });

  it('say which check brought a distortion to light', () => {
    show(goodMoves);
    expect(section('Interviews').getByText('Found out')).toBeInTheDocument();
    expect(section('Interviews').getByText(/Read back:/).closest('li')).toHaveTextContent('it came to light.');
  });

  it('tell the questions that were better left out', () => {
    show();
    expect(section('Interviews').getByText('You agreed, did you not?').closest('li')).toHaveTextContent('Better left out');
  });
});

describe('the map of proof', () => {
  it('sets each link beside the reference, with the author\'s reason', () => {
    show();
    const map = section('Your map of proof beside the reference');
    expect(map.getByText('It tells of it.').closest('li')).toHaveTextContent(/Right.*You:supports.*Reference:supports/);
    expect(map.getAllByText('Rumour').map((name) => name.closest('li')).find(Boolean)).toHaveTextContent(/Wrong.*You:supports.*Reference:no link/);
    expect(map.getByText('His words.').closest('li')).toHaveTextContent('Inadmissible: does not count');
  });

  it('tells how far each element is proved, and why an exhibit does not count', () => {
    show();
    const map = section('Your map of proof beside the reference');
    expect(map.getByText('indicated (points: 2, independent origins: 1)')).toBeInTheDocument();
    expect(map.getAllByText('(does not count: inadmissible)').length).toBeGreaterThan(0);
  });
});

describe('the offence', () => {
  it('is judged on the file of this path, with the weakest link named', () => {
    show();
    const offence = section('Naming the offence');
    expect(offence.getAllByText('Cheating').length).toBeGreaterThan(0);
    expect(offence.getByText(/Taking.*: not shown\. The file is not sufficient for it\./)).toBeInTheDocument();
    expect(offence.getAllByText('The weakest link').length).toBeGreaterThan(0);
  });
});

describe('the evidence and the roads', () => {
  it('tell what became inadmissible and why, and what was never found', () => {
    show();
    const evidence = section('Lost, inadmissible, never found');
    expect(evidence.getByText('Taken without an order.')).toBeInTheDocument();
    expect(evidence.getByText('Video')).toBeInTheDocument();
  });

  it('tell where the options that were never taken would have led', () => {
    show();
    const roads = section('The roads not taken');
    expect(roads.getByText('Meet her').closest('li')).toHaveTextContent(/Leads toThe talk.*Takes30 minutes.*Into the filePhone.*ToldCourt/);
    expect(roads.queryByText('Book her')).toBeNull();
  });
});

describe('the legal basis', () => {
  it('never shows unverified law as fact', () => {
    const doubtful = changed(tinyScenario, ({ law }) => {
      const article = law.articles['practice/safety'];
      if (article) Object.assign(article, { verified: 'unverified', note: 'Wording not seen.' });
    });
    show(poorMoves, doubtful);
    const law = section('Legal basis');
    expect(law.getByText('unverified: to be confirmed by your national expert')).toBeInTheDocument();
    expect(law.getByText('Safety first.')).toBeInTheDocument();
    expect(law.getByText('Wording not seen.')).toBeInTheDocument();
    expect(section('Critical failures').getByText('(unverified: to be confirmed by your national expert)')).toBeInTheDocument();
  });

  it('is reached from every statement that rests on it', () => {
    show();
    fireEvent.click(section('Critical failures').getByRole('button', { name: 'rule 1' }));
    expect(document.activeElement).toHaveTextContent('Safety first.');
    expect(document.activeElement?.closest('details')?.open).toBe(true);
  });
});

describe('the page', () => {
  it('goes from a mark in the profile to the decision it belongs to, unfolded', () => {
    show();
    unfoldAll();
    const decision = document.querySelector<HTMLDetailsElement>('#debrief-entry-2 details');
    if (decision) decision.open = false;
    const line = section('Your profile').getAllByText('First call').map((name) => name.closest('li')).find(Boolean);
    fireEvent.click(within(line as HTMLElement).getByRole('button', { name: 'Read why' }));
    expect(document.activeElement?.id).toBe('debrief-entry-2');
    expect(decision?.open).toBe(true);
  });

  it('has contents that lead to each section it has, and to no other', () => {
    show(poorMoves.slice(0, 3));
    const contents = within(screen.getByRole('navigation', { name: 'Contents of the debrief' }));
    expect(contents.queryByRole('button', { name: 'Interviews' })).toBeNull();
    fireEvent.click(contents.getByRole('button', { name: 'Roads not taken' }));
    expect(document.activeElement).toHaveAccessibleName('The roads not taken');
  });

  it('prints everything unfolded, and folds it again', () => {
    const open = () => document.querySelectorAll('details[open]').length;
    const all = () => document.querySelectorAll('details').length;
    let printed = 0;
    vi.spyOn(window, 'print').mockImplementation(() => {
      window.dispatchEvent(new Event('beforeprint'));
      printed = open();
      window.dispatchEvent(new Event('afterprint'));
    });
    show();
    press('Print everything');
    expect(printed).toBe(all());
    expect(open()).toBe(0);
    press('Print what is unfolded');
    expect(printed).toBe(0);
    press('Print everything');
    expect(printed).toBe(all());
  });

  it('exports the case and leads back', () => {
    const done: string[] = [];
    show(poorMoves, tinyScenario, { onExport: () => done.push('export'), onLeave: () => done.push('leave') });
    press('Export the case file');
    press('Back to all cases', 1);
    expect(done).toEqual(['export', 'leave']);
  });

  it('keeps the author\'s texts in their language inside an interface in another', async () => {
    await setLanguage('ar');
    show();
    expect(screen.getByText('The case falls.').closest('[lang]')).toHaveAttribute('lang', 'en');
    expect(screen.getByText('The case falls.').closest('[dir]')).toHaveAttribute('dir', 'ltr');
    expect(screen.getByRole('meter', { name: 'عناصر الإثبات' })).toHaveAttribute('aria-valuetext', '٥٠ من ١٠٠');
  });

  it.each([['a poor run', poorMoves], ['a good run', goodMoves]])('has nothing for axe to find after %s, with all of it unfolded', async (_, moves) => {
    show(moves);
    unfoldAll();
    expect(await findAxeViolations()).toEqual([]);
  }, 60_000);
});
