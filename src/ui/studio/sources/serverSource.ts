/** Scenarios from the server of `npm start`, which shows them to its own computer alone. */
import type { ScenarioFiles } from '../work/asks.ts';
import type { ListedScenario, Source } from './source.ts';

const BASE = '/author/';

export const serverSource: Source = {
  kind: 'server',
  async list() {
    const { scenarios } = (await asked('scenarios')) as { readonly scenarios?: readonly ListedScenario[] };
    if (!Array.isArray(scenarios)) throw new Error('the server does not show scenarios');
    return scenarios as readonly ListedScenario[];
  },
  async read(folder) {
    const answer = await fetch(`${BASE}scenarios/${encodeURIComponent(folder)}`);
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
    return (await answer.json()) as ScenarioFiles;
  },
  follow(onChange) {
    const events = new EventSource(`${BASE}changes`);
    let lost = false;
    events.addEventListener('changed', ({ data }: MessageEvent<string>) => onChange((JSON.parse(data) as { readonly folders: readonly string[] }).folders));
    // What was saved while nothing could be heard is read again.
    events.addEventListener('open', () => {
      if (lost) onChange([]);
      lost = false;
    });
    events.addEventListener('error', () => { lost = true; });
    return () => events.close();
  },
};

async function asked(path: string): Promise<unknown> {
  const answer = await fetch(BASE + path);
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return answer.json();
}
