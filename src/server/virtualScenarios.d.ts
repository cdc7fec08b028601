/** Made by `scenarioPlugin.ts`: what is shipped, and a way to fetch each whole scenario when it is played. */
declare module 'virtual:scenarios' {
  type Scenario = import('../scenario/wholeScenario.ts').Scenario;

  /** What the list of cases shows before one is opened. `hash` names its content. */
  export type ShippedScenario = Readonly<
    Pick<Scenario, 'id' | 'version' | 'title' | 'summary' | 'minutes' | 'focus' | 'language' | 'keys' | 'hash'>
  >;

  /** Every shipped scenario, in the order of their folders. */
  export const shippedScenarios: readonly ShippedScenario[];

  /** Fetches a shipped scenario by its id; each is a file of its own. Rejects for an id that is not shipped. */
  export function loadScenario(id: string): Promise<Scenario>;
}
