// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { EmptyState } from '../../../src/ui/kit/EmptyState.tsx';
import { InLanguage } from '../../../src/ui/kit/InLanguage.tsx';
import { Meter } from '../../../src/ui/kit/Meter.tsx';
import { Panel } from '../../../src/ui/kit/Panel.tsx';
import { blocksOf, Prose } from '../../../src/ui/kit/Prose.tsx';
import { Tag } from '../../../src/ui/kit/Tag.tsx';
import { Timeline } from '../../../src/ui/kit/Timeline.tsx';
import { plainWords, Words } from '../../../src/ui/kit/Words.tsx';
import { findAxeViolations } from './findAxeViolations.ts';

describe('words', () => {
  it.each([
    ['ar', 'rtl'], ['ckb', 'rtl'], ['fa', 'rtl'], ['ur', 'rtl'], ['syr', 'rtl'], ['kmr', 'ltr'], ['tr', 'ltr'],
  ] as const)('in %s run %s, with the meaning in the direction of the page', (lang, dir) => {
    render(<Words words={{ text: 'original', lang, gloss: 'There is no risk.' }} />);
    expect(screen.getByText('original')).toHaveAttribute('lang', lang);
    expect(screen.getByText('original')).toHaveAttribute('dir', dir);
    expect(screen.getByText('There is no risk.').closest('[dir]')).toBe(document.documentElement);
    expect(screen.getByText('There is no risk.')).toHaveTextContent('Meaning: There is no risk.');
  });

  it('in the language of the page stand as they are', () => {
    render(<Words words="Two beds." />);
    expect(screen.getByText('Two beds.')).not.toHaveAttribute('lang');
  });

  it('keep their meaning back where only the original may be seen', () => {
    render(<Words words={{ text: 'ماكو خطر', lang: 'ar', gloss: 'There is no risk.' }} gloss={false} />);
    expect(screen.queryByText(/no risk/)).toBeNull();
  });

  it('become a label by their meaning, else by themselves', () => {
    expect(plainWords('Ledger')).toBe('Ledger');
    expect(plainWords({ text: 'سجل', lang: 'ar', gloss: 'Register' })).toBe('Register');
    expect(plainWords({ text: 'سجل', lang: 'ar' })).toBe('سجل');
  });

  it('of a case in another language than the interface keep their direction', () => {
    render(<InLanguage lang="ckb">دەق</InLanguage>);
    expect(screen.getByText('دەق')).toHaveAttribute('dir', 'rtl');
  });
});

describe('prose', () => {
  it('starts a paragraph at a blank line and joins lines within one', () => {
    expect(blocksOf('One\nstill one.\n\nTwo.')).toEqual([
      { kind: 'paragraph', text: 'One still one.' },
      { kind: 'paragraph', text: 'Two.' },
    ]);
  });

  it('reads lines that begin with a hyphen as a list, with the line before it as its opening', () => {
    expect(blocksOf('You know:\n- he was paid\n  four million\n- his card is gone')).toEqual([
      { kind: 'paragraph', text: 'You know:' },
      { kind: 'list', items: ['he was paid four million', 'his card is gone'] },
    ]);
  });

  it('shows anything else as it stands: no markup of any kind', () => {
    const { container } = render(<Prose text={'<b>bold</b> **stars** [link](https://example.org) # not a heading'} />);
    expect(container).toHaveTextContent('<b>bold</b> **stars** [link](https://example.org) # not a heading');
    expect(container.querySelectorAll('b, a, h1, strong')).toHaveLength(0);
  });
});

describe('a meter', () => {
  it('says its figure in words', () => {
    render(<Meter label="Cited" value={5 / 7} text="5 of 7" />);
    expect(screen.getByRole('meter', { name: 'Cited' })).toHaveAttribute('aria-valuetext', '5 of 7');
    expect(screen.getByRole('meter')).toHaveAttribute('aria-valuenow', '71');
  });

  it.each([[-0.4, '0'], [1.3, '100'], [Number.NaN, '0']])('of %s is drawn at %s', (value, drawn) => {
    render(<Meter label="Calibration" value={value} />);
    expect(screen.getByRole('meter')).toHaveAttribute('aria-valuenow', drawn);
  });

  it('tells what caps it', () => {
    render(<Meter label="Protection" value={0.2} mark={{ at: 0.2, label: 'Capped at 20 %' }} />);
    expect(screen.getByRole('meter')).toHaveAttribute('aria-valuetext', expect.stringContaining('Capped at 20 %'));
  });
});

describe('a page of panels, a timeline and an empty place', () => {
  it('names its parts by their titles and shows times in words', async () => {
    render(
      <main>
        <h1>Case</h1>
        <Panel title="Findings" kicker="At the end" aside={<Tag tone="warn">Draft</Tag>}>Text</Panel>
        <Timeline
          label="What happened"
          entries={[
            { id: 'a', time: '2026-02-03 07:40', title: 'He walks in' },
            { id: 'b', time: 'later', title: 'The judge', tone: 'now' },
          ]}
        />
        <EmptyState level={2} title="No exhibits yet">They appear here.</EmptyState>
      </main>,
    );
    expect(screen.getByRole('region', { name: 'Findings' })).toBeInTheDocument();
    const happened = screen.getByRole('list', { name: 'What happened' });
    expect(happened).toHaveTextContent('Tuesday 3 February 2026, 07:40He walks inlaterThe judge');
    expect(await findAxeViolations()).toEqual([]);
  });
});
