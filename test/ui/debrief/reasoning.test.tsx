// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Move } from '../../../src/scenario/playthrough.ts';
import type { Scenario } from '../../../src/scenario/wholeScenario.ts';
import { DebriefScreen } from '../../../src/ui/debrief/DebriefScreen.tsx';
import { setLanguage } from '../../../src/ui/i18n.ts';
import { against, expert, expertBut, gather, judge, list, place, reasoningCase, weigh, withExhibit, withTask } from '../../scoring/reasoningCase.ts';
import { deduce, deduceCase, gather as gatherFor, putForward } from '../../scoring/deduceCase.ts';
import { findAxeViolations } from '../kit/findAxeViolations.ts';
import { debriefOf, poorMoves } from './debriefForTests.ts';

const draft = 'Draft key: no panel of practitioners has confirmed these marks.';

function show(moves: readonly Move[] = expert, scenario: Scenario = reasoningCase) {
  const told = debriefOf(moves, scenario);
  render(<DebriefScreen {...told} onLeave={() => undefined} onExport={() => undefined} />);
  for (const details of document.querySelectorAll('details')) details.open = true;
  return told;
}

const section = (name: string) => within(screen.getByRole('region', { name }));
const rowsOf = (table: HTMLElement) => within(table).getAllByRole('row').map(({ textContent }) => textContent?.replaceAll('\u00a0', ' '));
const entryOf = (name: string, within_: ReturnType<typeof section>) => {
  const entry = within_.getAllByText(name).map((each) => each.closest('li')).find(Boolean);
  if (!entry) throw new Error(`no entry ${name}`);
  return entry;
};

afterEach(async () => {
  await setLanguage('en');
});

describe('weighing', () => {
  const ledger = { reliability: 2, admissible: 'yes' as const, reason: 'original' as const };
  const moves = expertBut(2, weigh({ message: { reliability: 4, admissible: 'yes' }, ledger, copy: { reliability: 3, admissible: 'yes' } }));

  it('sets the trainee’s answers beside the reference, with the reasons of both', () => {
    show(moves);
    const weighing = section('Weighing the evidence');
    expect(rowsOf(weighing.getByRole('table', { name: 'The office' }))).toEqual([
      'QuestionYouReference', 'Can it be relied on?2 of 4: Partly reliable1 of 4: Hardly reliable', 'Is it admissible?YesDoubtful',
    ]);
    const entry = entryOf('The office', weighing);
    for (const text of ['Your reason: It is the original', 'Written by the accused.', 'A page is missing.']) expect(entry).toHaveTextContent(text);
    expect(weighing.getByText(draft, { selector: 'section > div > span' })).toBeInTheDocument();
  });

  it('shows how a panel answered, why, and that it takes the author’s place', () => {
    const panel = { counts: { 0: 7, 1: 3, 4: 1 }, reasons: [{ answer: '0', text: 'He wrote it himself.' }] };
    show(moves, withExhibit('ledger', { 'reliability-panel': panel }));
    const answers = within(entryOf('The office', section('Weighing the evidence'))).getByRole('list', { name: 'Practitioners who answered: 11.' });
    expect(within(answers).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '0 of 4: Cannot be relied on (given most often)7', '1 of 4: Hardly reliable3', '2 of 4: Partly reliable (your answer)0', '3 of 4: Largely reliable0', '4 of 4: Fully reliable1',
    ]);
    expect(screen.getByText('He wrote it himself.')).toBeInTheDocument();
    expect(screen.getByText('Their answers are the key.', { exact: false })).toBeInTheDocument();
    expect(screen.getByText('The author’s own answer: 1 of 4: Hardly reliable.')).toBeInTheDocument();
  });

  it('says where a panel is divided that there is no reference and no mark', () => {
    show(expert, withTask('fact', { panel: { counts: { '-1': 4, 1: 4 } } }));
    const table = section('Weighing the evidence').getByRole('table', { name: /What this new fact does/ });
    expect(rowsOf(table)[1]).toBe('It becomesmore likelynone: practitioners are divided');
    expect(screen.getByText('They are divided: not scored.', { exact: false })).toBeInTheDocument();
  });

  it('tells of a new fact what each answer was worth, why, and what it rests on', () => {
    show(expertBut(3, judge(-1, 'rumour')));
    const weighing = section('Weighing the evidence');
    expect(weighing.getByText('He was paid.')).toBeInTheDocument();
    expect(rowsOf(weighing.getByRole('table', { name: /What this new fact does/ }))[1]).toBe('It becomesless likelymore likely');
    expect(weighing.getByText(/What each answer is worth: much less likely 25 %; less likely 50 %/)).toBeInTheDocument();
    expect(weighing.getByText('(does not bear on it)')).toBeInTheDocument();
    expect(weighing.getByText('Not cited, though it matters').nextElementSibling).toHaveTextContent('The phone');
  });
});

describe('deductions', () => {
  const tried = [gatherFor('full'), putForward({ payer: 'hospital', keeper: 'driver' }), putForward({ payer: 'brother', keeper: 'driver' }), deduce({ payer: 'brother', keeper: 'driver', order: 'before' })];

  it('stand beside what follows from the file, with the exhibits, the reasons, and the try that confirmed them', async () => {
    show(tried, deduceCase);
    const weighing = section('Weighing the evidence');
    expect(rowsOf(weighing.getByRole('table', { name: 'The sum was paid by' }))[1]).toBe('First answerthe hospitalthe brother');
    expect(rowsOf(weighing.getByRole('table', { name: 'The number called' }))[1]).toBe('First answerLeft blankthe theatre');
    const payer = entryOf('The sum was paid by', weighing);
    for (const text of ['Confirmed at try 2', 'Handed in as: the brother', 'The receipt', 'Because.']) expect(payer).toHaveTextContent(text);
    expect(entryOf('The number called', weighing)).not.toHaveTextContent('Confirmed');
    expect(weighing.getByText('Answers were confirmed when at least 2 were right at once. You asked 2 times. What counts is the first answer to each.')).toBeInTheDocument();
    expect(within(screen.getByRole('region', { name: 'Your decisions, and what you knew' })).getByText('You deduced from the file.')).toBeInTheDocument();
    expect(await findAxeViolations()).toEqual([]);
  });
});

describe('hypotheses', () => {
  it('tells which were kept open, which belong, which were missed, and why', () => {
    show(expertBut(1, list('trafficking', 'debt')));
    const hypotheses = section('Your hypotheses');
    expect(entryOf('He sold it', hypotheses)).toHaveTextContent('Not kept open');
    expect(entryOf('A debt', hypotheses)).toHaveTextContent('No fact spoke for itNo fact speaks for it.');
    expect(entryOf('He was trafficked', hypotheses)).toHaveTextContent('Kept open, rightly');
  });

  it('sets the tokens beside what the file bore, each time they were asked for, with what moved each', () => {
    show(expertBut(4, place(7, 2, 1)));
    const hypotheses = section('Your hypotheses');
    expect(rowsOf(hypotheses.getByRole('table', { name: 'Ten tokens in “Reason”' }))).toEqual([
      'HypothesisYouReferenceHow likely the file made it', 'He was trafficked7986 %', 'He sold it2111 %', 'It was lawful103 %',
    ]);
    expect(hypotheses.getAllByText('(adds nothing: same origin as another)').length).toBeGreaterThan(0);
  });

  it('leaves an inadmissible exhibit out, and says so', () => {
    show(expert.with(0, gather('spoiled')));
    expect(section('Your hypotheses').getByText('Left out, because inadmissible').nextElementSibling).toHaveTextContent('The office(Taken without an order.)');
  });

  it('shows hypotheses in rows and evidence in columns, by origin, and the same as a list', () => {
    show();
    const hypotheses = section('Your hypotheses');
    const [origins, head, ...rows] = rowsOf(hypotheses.getByRole('table', { name: 'Hypotheses and evidence' }));
    expect(origins).toBe('one origin');
    expect(head).toBe('HypothesisThe phoneThe officeThe copyIn all');
    expect(rows).toEqual([
      'He was trafficked+1+2+1 (adds nothing beside others of its origin)+3', 'He sold it+1\u22121' + '0', 'It was lawful\u22121\u22121\u22121\u22122',
    ]);
    expect(hypotheses.getByText('Hypotheses that nothing in your file speaks of').closest('details')).toHaveTextContent('A feud');
  });

  it('names what spoke against the leading one, found or not', () => {
    show([...expert.slice(0, 4), place(0, 10, 0), against('rumour')]);
    const hypotheses = section('Your hypotheses');
    expect(hypotheses.getByText('Your own leading hypothesis:')).toHaveTextContent('He sold it');
    expect(hypotheses.getByText('Speaks against it, and was not named').closest('li')).toHaveTextContent(/The office.*\u22121/);
    expect(hypotheses.getByText('Does not speak against it').closest('li')).toHaveTextContent('The street');
  });

  it('names the lines of inquiry that could have disproved the leading one, and where each was to be had', () => {
    show();
    const title = screen.getByRole('heading', { name: 'What could have disproved the leading hypothesis' });
    const disproof = within(title.parentElement as HTMLElement);
    expect(disproof.getByText(/Your own, by the tokens you placed last/)).toHaveTextContent('He was trafficked');
    expect(disproof.getByText('The hospital').closest('li')).toHaveTextContent(/Never obtained.*\u22123.*Search: Ask the hospital \(you were not there\)/);
  });
});

describe('certainty', () => {
  it('stands in a table beside how often it was right, with every answer', () => {
    render(<DebriefScreen {...debriefOf(poorMoves)} onLeave={() => undefined} onExport={() => undefined} />);
    const certainty = section('How sure you were, and how often you were right');
    expect(rowsOf(certainty.getByRole('table', { name: 'Certainty and how often it was right' }))).toEqual([
      'You saidWhich stands forAnswersRightShare right', 'Not surebelow 67 %00never said', 'Probable67–80 %00never said', 'Sureabove 80 %100 %',
    ]);
    expect(entryOf('First call', certainty)).toHaveTextContent(/SureNot rightMark: \u22126/);
  });
});

describe('the page', () => {
  it('has the answers in the timeline, leading to where they are told of', () => {
    show();
    const timeline = section('Your decisions, and what you knew');
    const placed = timeline.getByText('You placed ten tokens.').parentElement as HTMLElement;
    fireEvent.click(within(placed).getByRole('button', { name: 'Read the reasoning' }));
    expect(document.activeElement?.id).toBe('debrief-reasoning-6');
  });

  it('traces every mark of weighing and hypotheses to the line of the author and names what it is about', () => {
    const { scorecard } = show(expertBut(5, against('rumour')));
    const lines = [...document.querySelectorAll('code')].map(({ textContent }) => textContent);
    for (const { line } of scorecard.dimensions.flatMap(({ items }) => items)) expect(lines).toContain(line);
    const profile = section('Your profile');
    expect(profile.getAllByText('(reliability)').map((part) => part.parentElement?.textContent)).toContain('Reason (reliability) The office');
    for (const part of ['(explanations kept open)', '(tokens)', '(the new fact)']) expect(profile.getByText(part)).toBeInTheDocument();
    expect(profile.getByText(/Kept open: 100 of 100; /)).toBeInTheDocument();
  });

  it('has nothing for axe to find, with panels and all of it unfolded, from right to left too', async () => {
    await setLanguage('ar');
    show(expertBut(4, place(4, 3, 3)), withTask('fact', { panel: { counts: { 0: 2, 1: 6, 2: 4 }, reasons: [{ answer: '1', text: 'Money came.' }] } }));
    expect(await findAxeViolations()).toEqual([]);
  }, 60_000);
});
