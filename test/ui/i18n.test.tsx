// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { currentLanguage, isDraft, preferredLanguage, setLanguage } from '../../src/ui/i18n.ts';
import { CertaintyChoice } from '../../src/ui/kit/CertaintyChoice.tsx';
import { TextField } from '../../src/ui/kit/TextField.tsx';
import { useFormat } from '../../src/ui/kit/useFormat.ts';

afterEach(async () => {
  vi.restoreAllMocks();
  await act(() => setLanguage('en'));
});

function Reason() {
  const [reason, setReason] = useState('');
  const { duration } = useFormat();
  return (
    <>
      <TextField label="Reason" value={reason} onChange={setReason} />
      <CertaintyChoice value={null} onChange={() => {}} />
      <p data-testid="takes">{duration(1745)}</p>
    </>
  );
}

describe('the language of the interface', () => {
  it('changes words and direction, and keeps what was typed', async () => {
    render(<Reason />);
    await userEvent.type(screen.getByRole('textbox'), 'His card was taken');
    expect(screen.getByRole('group')).toHaveAccessibleName('How sure are you?');

    await act(() => setLanguage('ar'));

    expect(screen.getByRole('group')).toHaveAccessibleName('ما مدى يقينك؟');
    expect(screen.getByRole('textbox')).toHaveValue('His card was taken');
    expect(document.documentElement).toHaveAttribute('lang', 'ar');
    expect(document.documentElement).toHaveAttribute('dir', 'rtl');
    await act(() => setLanguage('en'));
    expect(document.documentElement).toHaveAttribute('dir', 'ltr');
  });

  it('counts in the words and digits of each language', async () => {
    render(<Reason />);
    expect(screen.getByTestId('takes')).toHaveTextContent('1 day 5 hours 5 minutes');
    await act(() => setLanguage('ar'));
    expect(screen.getByTestId('takes')).toHaveTextContent('يوم واحد و٥ ساعات و٥ دقائق');
    await act(() => setLanguage('ckb'));
    expect(screen.getByTestId('takes')).toHaveTextContent('١ ڕۆژ و ٥ کاتژمێر و ٥ خولەک');
  });

  it('is remembered on this device', async () => {
    await act(() => setLanguage('ckb'));
    expect(preferredLanguage()).toBe('ckb');
  });

  it('is set even where the browser keeps nothing', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => { throw new DOMException('refused', 'SecurityError'); });
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => { throw new DOMException('refused', 'SecurityError'); });
    await act(() => setLanguage('ar'));
    expect(currentLanguage()).toBe('ar');
    expect(['en', 'ar', 'ckb']).toContain(preferredLanguage());
  });

  it('follows the reader\'s own languages where none was chosen yet', () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['tr-TR', 'ar-IQ', 'en-US']);
    expect(preferredLanguage()).toBe('ar');
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['tr-TR']);
    expect(preferredLanguage()).toBe('en');
  });

  it('says which translations still await a reviewer', async () => {
    await act(() => setLanguage('ar'));
    expect(isDraft('ar')).toBe(true);
    expect(isDraft('en')).toBe(false);
  });
});
