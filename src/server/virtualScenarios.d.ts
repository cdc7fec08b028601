/** Made by `scenarioPlugin.ts` while the site is built. */
declare module 'virtual:scenarios' {
  /** A card of every shipped scenario, in the order of their folders. They come with the page. */
  export const shippedScenarios: readonly import('../session/view.ts').ScenarioCard[];

  /** Fetches a whole scenario; each is a file of its own. Rejects where the network fails, or for an id that is not shipped. */
  export function loadScenario(id: string): Promise<import('../scenario/wholeScenario.ts').Scenario>;
}
