// @vitest-environment jsdom
/** Texts of a case in the language they are read in: what runs the other way, and what has no translation. */
import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { asWritten } from '../../../src/scenario/asWritten.ts';
import { CaseLanguage } from '../../../src/ui/kit/caseLanguage.ts';
import { CaseText } from '../../../src/ui/kit/CaseText.tsx';
import { Prose } from '../../../src/ui/kit/Prose.tsx';
import { Words } from '../../../src/ui/kit/Words.tsx';

const inArabic = (children: ReactNode) => render(<CaseLanguage value={{ language: 'ar', from: 'en' }}><div data-testid="text" lang="ar" dir="rtl">{children}</div></CaseLanguage>);
const isolated = () => [...screen.getByTestId('text').querySelectorAll('bdi')].map((each) => [each.textContent, each.getAttribute('dir')]);

describe('a text that runs from right to left', () => {
  it.each([
    ['القضية IQ-2026/114 أُغلقت', ['IQ-2026/114']],
    ['في 2026-02-03 الساعة 07:40', ['2026-02-03', '07:40']],
    ['اتصل على +964 750 123 4567 فوراً', ['+964 750 123 4567']],
    ['كتب Captain Shilan ثم غادر', ['Captain Shilan']],
    ['بين ٢٠٢٦-٠٢-٠٣ و12', ['٢٠٢٦-٠٢-٠٣']],
    ['الدم A+. والكلية', ['A+']], ['A+', ['A+']],
    ['ثلاثة أشهر ولا شيء', []], ['WhatsApp', []],
  ])('keeps apart what runs the other way: %s', (text, runs) => {
    inArabic(<CaseText>{text}</CaseText>);
    expect(screen.getByTestId('text')).toHaveTextContent(text);
    expect(isolated()).toEqual(runs.map((run) => [run, 'ltr']));
  });

  it('is left as it is where the case runs from left to right', () => {
    render(<div data-testid="text"><CaseText>case IQ-2026/114 of 2026-02-03</CaseText></div>);
    expect(screen.getByTestId('text').innerHTML).toBe('case IQ-2026/114 of 2026-02-03');
  });
});

describe('a text without a translation', () => {
  it('says its own language and direction, in a line, in paragraphs and as words', () => {
    const text = asWritten('The call.\n\nHe hangs up.', 'en');
    inArabic(<><CaseText>{asWritten('A line', 'en')}</CaseText><Prose text={text} /><Words words={asWritten('Words', 'en')} /><Prose text="المكالمة" /></>);
    for (const part of [screen.getByText('A line'), screen.getByText('He hangs up.').parentElement, screen.getByText('Words')]) {
      expect(part?.closest('[lang]')).toHaveAttribute('lang', 'en');
      expect(part?.closest('[dir]')).toHaveAttribute('dir', 'ltr');
    }
    expect(screen.getByText('المكالمة').closest('[lang]')).toHaveAttribute('lang', 'ar');
    expect(screen.getByTestId('text').textContent).not.toMatch(/[\u2066-\u2069]/);
  });
});
