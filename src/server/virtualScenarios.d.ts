/** Made by `scenarioPlugin.ts` while the site is built. */
declare module 'virtual:scenarios' {
  /** A card of every shipped scenario, in the order of their folders. They come with the page. */
  export const shippedScenarios: readonly import('../session/view.ts').ScenarioCard[];

  /** Fetches a whole scenario; each is a file of its own. Rejects where the network fails, or for an id that is not shipped. */
  export function loadScenario(id: string): Promise<import('../scenario/wholeScenario.ts').Scenario>;

  /** Fetches a translation of one; undefined where there is none. Rejects where the network fails. */
  export function loadTranslation(id: string, language: string): Promise<import('../scenario/translation.ts').Translation | undefined>;

  /** Fetches what the cards say in a language. Rejects where the network fails. */
  export function loadCardTexts(language: string): Promise<Readonly<Record<string, { readonly title: string; readonly summary: string }>>>;

  /** Fetches the glossary. Rejects where the network fails. */
  export function loadGlossary(): Promise<import('../scenario/glossary.ts').Glossary>;
}
