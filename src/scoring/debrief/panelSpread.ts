/** How a panel answered, for the debrief: its spread, its commonest answers, its reasons, and how far it is the key. */
import type { Panel } from '../../scenario/panel.ts';
import { bearingScale, countsOn, panelKey, type Scale } from '../panelAnswers.ts';
import { panelVerdict } from '../settledKeys.ts';
import type { PanelSpread } from './reasoningTypes.ts';

export function panelSpread(scale: Scale, panel: Panel): PanelSpread {
  const { n, modes, use } = panelKey(scale, panel);
  const counts = countsOn(scale, panel);
  return {
    n, use: scale === bearingScale ? pairUse(panel) : use, reasons: panel.reasons ?? [],
    answers: scale.answers.map((answer, level) => ({ answer, count: counts[level] ?? 0 })),
    modes: modes.map((level) => scale.answers[level] ?? ''),
  };
}

/** A pair of exhibit and element has a rule of its own: most of the panel must agree (P5). */
function pairUse(panel: Panel): PanelSpread['use'] {
  const verdict = panelVerdict({ panel });
  return verdict === undefined ? 'too-few' : verdict === 'divided' ? 'divided' : 'counts';
}
