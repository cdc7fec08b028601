/** Text that takes more room on a phone than its kind may take. */
import { textRule } from './rule.ts';
import { type TextKind, textsIn } from './textsIn.ts';

/**
 * Characters by kind of text. A phone 360 points wide shows about 40 characters on a line and 22 lines on a screen: a scene
 * is one screen, four options with their frames are one, and what stands on a card is not more than half.
 */
const most: Readonly<Record<TextKind, number>> = {
  title: 60, 'exhibit-title': 80, announced: 80, hypothesis: 120, label: 160, part: 250, prompt: 200, ending: 300, because: 300, about: 300, more: 400, fact: 400, summary: 450,
  feedback: 450, reply: 600, inject: 900, scene: 900, 'content-note': 1200, briefing: 1800,
};

export const longForPhone = textRule('long-for-phone', (scenario) => textsIn(scenario).flatMap(({ kind, text, path }) => (text.length <= most[kind] ? []
  : [{ path, what: `${text.length} characters stand here; on a phone ${most[kind]} are the most that are read.` }])));
