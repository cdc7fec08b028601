// @vitest-environment jsdom
/** The review of a translation on the page, with the real work beside it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../../../../src/compiler/compile.ts';
import { readCsv } from '../../../../src/interop/translations/csv.ts';
import type { LocaleFile } from '../../../../src/scenario/localeFile.ts';
import { bringApart, setLanguage } from '../../../../src/ui/i18n.ts';
import { TranslationsPanel } from '../../../../src/ui/studio/translations/TranslationsPanel.tsx';
import { findAxeViolations } from '../../kit/findAxeViolations.ts';
import { openWorkshopHere } from '../workshopHere.ts';

const fixture = (path: string) => readFileSync(join(import.meta.dirname, '../../../fixtures/ok', path), 'utf8');
const arabic = fixture('small.ar.yaml').replace(/^ {2}title: .*\n/m, '').replace('735d56bf', 'aaaaaaaa');
const files = { 'small/scenario.yaml': fixture('small.yaml'), 'jurisdictions/practice-land.yaml': fixture('jurisdictions/practice-land.yaml'), 'small/locales/ar.yaml': arabic };
const entry = 'small/scenario.yaml';
const { scenario } = compile(files, entry);
if (!scenario) throw new Error('the small case is whole');
const whole = scenario;

configure({ asyncUtilTimeout: 10_000 });
let saved: Blob | undefined;
beforeAll(bringApart);
beforeEach(() => {
  localStorage.clear();
  saved = undefined;
  Object.assign(URL, { createObjectURL: (made: Blob) => { saved = made; return 'blob:x'; }, revokeObjectURL: () => undefined });
});
afterEach(() => act(() => setLanguage('en')));

async function show() {
  const workshop = openWorkshopHere();
  await workshop.ask('open', { files, entry }).answer;
  const user = userEvent.setup();
  const { unmount } = render(<main><TranslationsPanel workshop={workshop} folder="small" scenario={whole} /></main>);
  await screen.findByText(/of 120 translated/);
  return { user, unmount };
}
const row = (key: string) => screen.getByText(key).closest('li') as HTMLElement;
const rows = () => screen.getAllByRole('textbox', { name: 'Translation' }).length;

it('shows every text beside its translation, in its own direction, and those alone that are missing or old', async () => {
  const { user } = await show();
  expect(screen.getByText('99 of 120 translated, 1 of an older original, 0 changed here')).toBeInTheDocument();
  expect(within(row('people/karim/name')).getByRole('textbox')).toHaveValue('كريم');
  expect(within(row('people/karim/name')).getByRole('textbox')).toHaveAttribute('dir', 'rtl');
  expect(within(row('people/karim/name')).getByText('Karim').closest('[lang]')).toHaveAttribute('lang', 'en');
  expect(await findAxeViolations(document.body)).toEqual([]);
  await user.selectOptions(screen.getByLabelText('Show'), 'Of an older original');
  expect(rows()).toBe(1);
  expect(within(row('summary')).getByText('Original changed')).toBeInTheDocument();
  await user.selectOptions(screen.getByLabelText('Show'), 'Missing');
  expect(rows()).toBe(20);
});

it('keeps what was changed in the browser, and writes it into the file and into CSV', async () => {
  const { user, unmount } = await show();
  await user.type(within(row('title')).getByRole('textbox'), 'حافلة الليل');
  await user.click(within(row('people/karim/name')).getByRole('radio', { name: 'Reviewed' }));
  unmount();
  const again = await show();
  expect(screen.getByText('100 of 120 translated, 1 of an older original, 2 changed here')).toBeInTheDocument();
  await again.user.type(screen.getByLabelText('Reviewed by'), 'Nadia');
  await again.user.click(screen.getByRole('button', { name: /small\/locales\/ar\.yaml/ }));
  await waitFor(() => expect(saved).toBeDefined());
  const file = parse(await (saved as Blob).text()) as LocaleFile;
  expect(file['reviewed-by']).toBe('Nadia');
  expect(file.strings['title']).toEqual({ of: 'ee56325b', text: 'حافلة الليل' });
  expect(file.strings['people/karim/name']).toEqual({ of: '2a4bd429', text: 'كريم', status: 'reviewed' });
  expect(Object.keys(file.strings)).toEqual(Object.keys((parse(fixture('small.ar.yaml')) as LocaleFile).strings));
  await again.user.click(screen.getByRole('button', { name: 'CSV' }));
  const table = readCsv(await (saved as Blob).text());
  expect('exchange' in table && table.exchange.entries.find(({ key }) => key === 'title')).toMatchObject({ text: 'حافلة الليل', state: 'draft' });
  await again.user.click(screen.getByRole('button', { name: /Forget the changes/ }));
  expect(screen.getByText(/99 of 120 translated/)).toBeInTheDocument();
  expect(localStorage).toHaveLength(0);
});

it('says where a figure of the original was lost', async () => {
  const { user } = await show();
  await user.selectOptions(screen.getByLabelText('Show'), 'Drafts');
  for (let more = screen.queryByRole('button', { name: /more/ }); more; more = screen.queryByRole('button', { name: /more/ })) await user.click(more);
  const box = within(row('exhibits/phone/document/messages/0/at')).getByRole('textbox');
  await user.clear(box);
  await user.type(box, 'تشرين الثاني');
  expect(row('exhibits/phone/document/messages/0/at')).toHaveTextContent('Look again: "18", "10" of the original are not in it');
});
