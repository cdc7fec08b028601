/** The entry of the site. */
import { loadCardTexts, loadGlossary, loadScenario, loadTranslation, shippedScenarios } from 'virtual:scenarios';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { openCaseStore } from './hosts/caseStore.ts';
import { GlossarySource } from './hosts/glossarySource.ts';
import type { Desk } from './hosts/openCase.ts';
import { preferredLanguage, setLanguage } from './i18n.ts';
import './theme/base.css';
import { rememberedTheme, setTheme } from './theme/theme.ts';

const desk: Desk = { store: openCaseStore(), shelf: { cards: shippedScenarios, load: loadScenario, translation: loadTranslation, cardTexts: loadCardTexts } };

setTheme(rememberedTheme());
// Without its texts a language cannot be shown: then the page is in English, and the choice can be made again.
await setLanguage(preferredLanguage()).catch(() => undefined);

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(<StrictMode><GlossarySource value={loadGlossary}><App desk={desk} /></GlossarySource></StrictMode>);
