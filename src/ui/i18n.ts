/**
 * The languages of the interface. English comes with the page; Arabic and Sorani are fetched when they are chosen. A
 * namespace is a file in `locales/<language>/`: adding the file in all three languages is all it takes. The texts of the Author
 * section stay out of the first download: they come when it is opened (`bringApart`), and those of printed pages when one is made.
 */
import i18next, { type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { formatNumber } from './kit/formatNumber.ts';

export const interfaceLanguages = ['en', 'ar', 'ckb'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** Each language's name in itself. */
export const languageNames: Readonly<Record<InterfaceLanguage, string>> = {
  en: 'English',
  ar: 'العربية',
  ckb: 'کوردی (سۆرانی)',
};

const english = import.meta.glob<ResourceKey>(['./locales/en/*.json', '!./locales/en/studio.json', '!./locales/en/pack.json'], { eager: true, import: 'default' });
const others = import.meta.glob<ResourceKey>(['./locales/ar/*.json', './locales/ckb/*.json', '!./locales/*/studio.json', '!./locales/*/pack.json'], { import: 'default' });
const apart = import.meta.glob<ResourceKey>('./locales/*/studio.json', { import: 'default' });
const printed = import.meta.glob<ResourceKey>('./locales/*/pack.json', { import: 'default' });
const remembered = 'proving-ground.language';

const namespaceOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
const namespaces = Object.keys(english).map(namespaceOf);

/** The one instance of the interface's texts. Importing this module makes English ready at once. */
export const i18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  supportedLngs: [...interfaceLanguages],
  resources: { en: Object.fromEntries(Object.entries(english).map(([path, texts]) => [namespaceOf(path), texts])) },
  ns: namespaces,
  defaultNS: 'kit',
  initAsync: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});
// `{{count, number}}` in a text: our digits, since browsers have none for Sorani.
i18n.services.formatter?.add('number', (value: number, language) => formatNumber(value, asInterfaceLanguage(language)));
i18n.on('languageChanged', (language) => describePage(asInterfaceLanguage(language)));

/** A language tag as one of ours; English for anything else. */
export function asInterfaceLanguage(tag: string | undefined): InterfaceLanguage {
  return interfaceLanguages.find((language) => language === tag?.split('-')[0]) ?? 'en';
}

/** Which way an interface language runs. */
export const directionOf = (language: InterfaceLanguage): 'ltr' | 'rtl' => (language === 'en' ? 'ltr' : 'rtl');

/** The language of the interface now. */
export const currentLanguage = (): InterfaceLanguage => asInterfaceLanguage(i18n.language);

/** Fetches a language's texts where needed, shows the interface in it, and remembers it. Nothing on the page is lost. */
export async function setLanguage(language: InterfaceLanguage): Promise<void> {
  await fetchTexts(language);
  await i18n.changeLanguage(language);
  try {
    localStorage.setItem(remembered, language);
  } catch {
    // Private windows refuse storage; the language still holds for this visit.
  }
}

/** The language remembered on this device, else the first of the reader's own that we have, else English. */
export function preferredLanguage(): InterfaceLanguage {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(remembered);
  } catch {
    // Nothing is remembered here.
  }
  for (const tag of [kept, ...navigator.languages]) {
    const ours = interfaceLanguages.find((language) => language === tag?.split('-')[0]);
    if (ours) return ours;
  }
  return 'en';
}

/** Whether any of a language's texts still await a reviewer: each namespace says so of itself with `_review`. */
export const isDraft = (language: InterfaceLanguage): boolean =>
  namespaces.some((namespace) => i18n.getResource(language, namespace, '_review') === 'draft');

/** Whether the texts kept apart were asked for: from then on they come with every language. */
let apartToo = false;

/** Fetches the texts of the Author section, in English and in the language of the interface. */
export async function bringApart(): Promise<void> {
  apartToo = true;
  await Promise.all([fetchTexts('en'), fetchTexts(currentLanguage())]);
}

/** Files of texts as they are written, for what is made in another language than that of the interface. */
export async function textsIn(language: InterfaceLanguage, files: readonly string[]): Promise<Readonly<Record<string, ResourceKey>>> {
  const found = await Promise.all(files.map(async (file) => {
    const path = `./locales/${language}/${file}.json`;
    return [file, english[path] ?? (await (others[path] ?? apart[path] ?? printed[path])?.()) ?? {}] as const;
  }));
  return Object.fromEntries(found);
}

/** Fetches a language's texts beside that of the interface, for a page that shows both. */
export const bringLanguage = (language: InterfaceLanguage): Promise<void> => fetchTexts(language);

async function fetchTexts(language: InterfaceLanguage): Promise<void> {
  const files = Object.entries(apartToo ? { ...others, ...apart } : others).filter(([path]) => path.startsWith(`./locales/${language}/`));
  await Promise.all(files.map(async ([path, fetch]) => {
    const namespace = namespaceOf(path);
    if (!i18n.hasResourceBundle(language, namespace)) i18n.addResourceBundle(language, namespace, await fetch());
  }));
}

function describePage(language: InterfaceLanguage): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

describePage(currentLanguage());
