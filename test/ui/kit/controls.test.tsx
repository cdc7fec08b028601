// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { Banner } from '../../../src/ui/kit/Banner.tsx';
import { BearingChoice } from '../../../src/ui/kit/BearingChoice.tsx';
import { Button } from '../../../src/ui/kit/Button.tsx';
import { CertaintyChoice } from '../../../src/ui/kit/CertaintyChoice.tsx';
import { CheckList } from '../../../src/ui/kit/CheckList.tsx';
import { Dialog } from '../../../src/ui/kit/Dialog.tsx';
import { Disclosure } from '../../../src/ui/kit/Disclosure.tsx';
import { RadioCards } from '../../../src/ui/kit/RadioCards.tsx';
import { SelectField } from '../../../src/ui/kit/SelectField.tsx';
import { Tabs } from '../../../src/ui/kit/Tabs.tsx';
import { TextField } from '../../../src/ui/kit/TextField.tsx';
import { findAxeViolations } from './findAxeViolations.ts';

describe('a button', () => {
  it('takes one press', async () => {
    let presses = 0;
    render(<Button onClick={() => { presses += 1; }}>Hand in</Button>);
    await userEvent.click(screen.getByRole('button', { name: 'Hand in' }));
    expect(presses).toBe(1);
  });

  it('takes no second press while its work is under way, says so, and can still be reached', async () => {
    let presses = 0;
    let sent = 0;
    render(
      <form onSubmit={(event) => { event.preventDefault(); sent += 1; }}>
        <Button type="submit" busy onClick={() => { presses += 1; }}>Hand in</Button>
      </form>,
    );
    const button = screen.getByRole('button', { name: 'Hand in', busy: true });
    await userEvent.click(button);
    expect([presses, sent]).toEqual([0, 0]);
    expect(button).toHaveFocus();
  });
});

describe('a banner', () => {
  it('says what kind of message it is in words, and offers what can be done', async () => {
    let asked = false;
    const action = { label: 'Request it now', onAct: () => { asked = true; } };
    render(<Banner tone="warn" live="polite" title="Two hours left" action={action} />);
    expect(screen.getByRole('status')).toHaveTextContent('Caution: Two hours left');
    await userEvent.click(screen.getByRole('button', { name: 'Request it now' }));
    expect(asked).toBe(true);
  });
});

function Question() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      <Dialog open={open} title="End the interview?" onClose={() => setOpen(false)}><Button>Not yet</Button></Dialog>
    </>
  );
}

describe('a dialog', () => {
  it.each([
    ['the cross', () => userEvent.click(screen.getByRole('button', { name: 'Close' }))],
    ['Escape', async () => { screen.getByRole('button', { name: 'Not yet' }).focus(); await userEvent.keyboard('{Escape}'); }],
    ['a press beside it', () => userEvent.pointer({ keys: '[MouseLeft]', target: screen.getByRole('dialog') })],
  ])('closes by %s and gives the focus back', async (_, close) => {
    render(<Question />);
    await userEvent.click(screen.getByRole('button', { name: 'Open' }));
    expect(screen.getByRole('dialog', { name: 'End the interview?' })).toBeVisible();
    expect(await findAxeViolations()).toEqual([]);
    await close();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus();
  });
});

function Desk({ dir }: { readonly dir: 'ltr' | 'rtl' }) {
  const [selected, setSelected] = useState('exhibits');
  const tabs = [{ id: 'exhibits', label: 'Exhibits', badge: 7 }, { id: 'proof', label: 'Proof' }, { id: 'law', label: 'Law' }];
  return (
    <div dir={dir}>
      <Tabs label="Desk" tabs={tabs} selected={selected} onSelect={setSelected}>Shows {selected}</Tabs>
    </div>
  );
}

describe('tabs', () => {
  it.each([
    ['ltr', '{ArrowRight}', '{ArrowLeft}'],
    ['rtl', '{ArrowLeft}', '{ArrowRight}'],
  ] as const)('move with the arrow keys the way a page in %s reads', async (dir, onward, back) => {
    render(<Desk dir={dir} />);
    await userEvent.tab();
    expect(screen.getByRole('tab', { name: /Exhibits/ })).toHaveFocus();
    await userEvent.keyboard(onward);
    expect(screen.getByRole('tab', { name: 'Proof', selected: true })).toHaveFocus();
    expect(screen.getByRole('tabpanel', { name: 'Proof' })).toHaveTextContent('Shows proof');
    await userEvent.keyboard(back);
    await userEvent.keyboard(back);
    expect(screen.getByRole('tab', { name: 'Law', selected: true })).toHaveFocus();
    await userEvent.keyboard('{Home}');
    expect(screen.getByRole('tab', { name: /Exhibits/, selected: true })).toHaveFocus();
    expect(await findAxeViolations()).toEqual([]);
  });
});

describe('options', () => {
  it('are one of several, with what each means and costs read after its label', async () => {
    const chosen: string[] = [];
    render(
      <RadioCards
        legend="What do you do first?"
        value="doctor"
        onChange={(id) => chosen.push(id)}
        options={[
          { id: 'doctor', label: 'Call a doctor', detail: 'He bleeds.', meta: '20 minutes' },
          { id: 'statement', label: 'Take his statement' },
          { id: 'judge', label: 'Go to the judge', disabled: true },
        ]}
      />,
    );
    const set = within(screen.getByRole('group', { name: 'What do you do first?' }));
    expect(set.getByRole('radio', { name: 'Call a doctor' })).toBeChecked();
    expect(set.getByRole('radio', { name: 'Call a doctor' })).toHaveAccessibleDescription('He bleeds. 20 minutes');
    await userEvent.click(screen.getByText('Take his statement'));
    await userEvent.click(screen.getByText('Go to the judge'));
    expect(chosen).toEqual(['statement']);
    expect(await findAxeViolations()).toEqual([]);
  });

  it('are any of several, told in the order they stand in', async () => {
    function Cited() {
      const [value, setValue] = useState<readonly string[]>(['ledger']);
      return (
        <>
          <CheckList
            legend="Exhibits"
            value={value}
            onChange={setValue}
            options={[{ id: 'chat', label: 'Chat' }, { id: 'ledger', label: 'Ledger' }, { id: 'note', label: 'Note' }]}
          />
          <output>{value.join(' ')}</output>
        </>
      );
    }
    render(<Cited />);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Note' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Chat' }));
    expect(screen.getByRole('status')).toHaveTextContent('chat ledger note');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Ledger' }));
    expect(screen.getByRole('status')).toHaveTextContent('chat note');
  });

  it('of certainty say their numbers beside their words', async () => {
    const said: string[] = [];
    render(<CertaintyChoice value={null} onChange={(certainty) => said.push(certainty)} />);
    const labels = screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent);
    expect(labels).toEqual(['Not sure (below 67 %)', 'Probable (67–80 %)', 'Sure (above 80 %)']);
    await userEvent.click(screen.getByRole('radio', { name: 'Sure (above 80 %)' }));
    expect(said).toEqual(['sure']);
  });

  it('of bearing are three, and none is chosen beforehand', async () => {
    const said: string[] = [];
    render(<BearingChoice legend="Chat: deception" value={null} onChange={(verdict) => said.push(verdict)} />);
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
    for (const radio of screen.getAllByRole('radio')) await userEvent.click(radio);
    expect(said).toEqual(['supports', 'none', 'contradicts']);
  });

  it('of a long list start from a prompt', async () => {
    const chosen: string[] = [];
    const options = [{ value: 'shilan', label: 'Shilan' }];
    render(
      <SelectField label="Interpreter" prompt="Choose one" value={null} onChange={(id) => chosen.push(id)} options={options} />,
    );
    expect(screen.getByRole('combobox', { name: 'Interpreter' })).toHaveDisplayValue('Choose one');
    await userEvent.selectOptions(screen.getByRole('combobox'), 'Shilan');
    expect(chosen).toEqual(['shilan']);
  });
});

describe('a field', () => {
  it('reads its hint and what is wrong with it', async () => {
    render(<TextField label="Room code" hint="Six letters" error="No room has this code." value="4KQ" onChange={() => {}} />);
    expect(screen.getByRole('textbox', { name: 'Room code' })).toHaveAccessibleDescription('Six letters No room has this code.');
    expect(screen.getByRole('textbox')).toBeInvalid();
    expect(await findAxeViolations()).toEqual([]);
  });
});

describe('a disclosure', () => {
  it('opens into more and tells its page', async () => {
    const states: boolean[] = [];
    render(<Disclosure summary="Why" onToggle={(open) => states.push(open)}>Because.</Disclosure>);
    expect(screen.getByText('Because.')).not.toBeVisible();
    await userEvent.click(screen.getByText('Why'));
    expect(screen.getByText('Because.')).toBeVisible();
    await expect.poll(() => states).toEqual([true]);
  });
});
