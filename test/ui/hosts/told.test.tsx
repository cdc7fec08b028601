// @vitest-environment jsdom
/** A case told in the language of the interface, and told anew when that changes. */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compile } from '../../../src/compiler/compile.ts';
import { openCase, startCase } from '../../../src/ui/hosts/openCase.ts';
import type { Shelf } from '../../../src/ui/hosts/shelf.ts';
import { Told } from '../../../src/ui/hosts/Told.tsx';
import { useView } from '../../../src/ui/hosts/useView.ts';
import type { LocalHost } from '../../../src/ui/hosts/localHost.ts';
import { setLanguage } from '../../../src/ui/i18n.ts';
import { closeStores, freshDevice, openTab, shelfOf } from './deskForTests.ts';

beforeEach(freshDevice);
afterEach(async () => {
  await act(() => setLanguage('en'));
  closeStores();
});

const fixture = (path: string) => readFileSync(join(import.meta.dirname, '../../fixtures/ok', path), 'utf8');
const { scenario, translations = [] } = compile({
  'small/scenario.yaml': fixture('small.yaml'), 'jurisdictions/practice-land.yaml': fixture('jurisdictions/practice-land.yaml'),
  'small/locales/ar.yaml': fixture('small.ar.yaml').replace(/^ {2}scenes\/first-call\/text: .*\n/m, ''), 'jurisdictions/locales/ar/practice-land.yaml': fixture('jurisdictions/locales/ar/practice-land.yaml'),
}, 'small/scenario.yaml');
if (!scenario) throw new Error('the small case is whole');
const shelf: Shelf = { ...shelfOf(scenario), translation: async (_, language) => translations.find((each) => each.language === language)?.translation };

const Title = ({ host }: { readonly host: LocalHost }) => <h1>{useView(host).scenario.title}</h1>;

it('follows the interface, says that it is a draft and not whole, and keeps every step', async () => {
  const store = openTab();
  const id = await startCase({ store, shelf }, 'small');
  const opened = await openCase({ store, shelf }, id, 'en');
  if (opened.as !== 'ready') throw new Error(opened.as);
  const { host } = opened;
  await host.submit({ type: 'briefing.read' }, 1);
  render(<Told host={host} shelf={shelf}>{(told) => <Title host={told} />}</Told>);
  expect(screen.getByRole('heading')).toHaveTextContent('The Night Bus');
  expect(screen.queryByRole('complementary')).toBeNull();
  const before = host.log();
  await act(() => setLanguage('ar'));
  expect(await screen.findByText('حافلة الليل')).toBeInTheDocument();
  expect(screen.getByRole('complementary')).toHaveTextContent('مسودة');
  expect(screen.getByRole('complementary')).toHaveTextContent('والباقي باللغة الإنكليزية');
  expect(host.log()).toEqual(before);
  expect(host.record()).toMatchObject({ title: 'The Night Bus', language: 'en' });
  await act(() => setLanguage('ckb'));
  expect(await screen.findByText('The Night Bus')).toBeInTheDocument();
  expect(screen.queryByRole('complementary')).toBeNull();
});

it('is told as it was written where its translation cannot be fetched', async () => {
  const store = openTab();
  const id = await startCase({ store, shelf }, 'small');
  const opened = await openCase({ store, shelf: { ...shelf, translation: async () => { throw new Error('no network'); } } }, id, 'ar');
  expect(opened.as === 'ready' && opened.host.view().scenario).toMatchObject({ title: 'The Night Bus', language: 'en' });
});
