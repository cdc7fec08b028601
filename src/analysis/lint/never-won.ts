/** Endings in which the case stands are written, and no path leads to any of them. */
import { pathRule } from './rule.ts';

export const neverWon = pathRule('never-won', (scenario, { scenes }) => {
  const won = Object.entries(scenario.scenes).filter(([, { ending }]) => ending?.kind === 'justice').map(([id]) => id);
  const [first] = won;
  return first === undefined || won.some((id) => scenes.has(id)) ? []
    : [{ path: ['scenes', first, 'ending'], at: 'key', what: `No path leads to an ending of the kind justice: ${won.join(', ')}.` }];
});
