/** What a panel of practitioners answered, read on the scale of what it was asked (SPEC P1-P4). */
import type { Panel } from '../scenario/panel.ts';
import type { ItemPanel } from './item.ts';
import { type Concordance, concordance } from './primitives/concordance.ts';

/** A scale: its answers as panels write them, the lowest first, and the one between two opposed sides. */
export interface Scale {
  readonly answers: readonly string[];
  readonly middle?: number;
}

/** How far a source can be relied on. */
export const reliabilityScale: Scale = { answers: ['0', '1', '2', '3', '4'] };
/** How much likelier a fact makes a hypothesis. */
export const likelierScale: Scale = { answers: ['-2', '-1', '0', '1', '2'], middle: 2 };
/** How an exhibit bears on an element. */
export const bearingScale: Scale = { answers: ['supports', 'contradicts', 'none'] };

/** Members by answer of the scale. Answers that are not of the scale do not count. */
export const countsOn = ({ answers }: Scale, panel: Panel): readonly number[] => answers.map((answer) => panel.counts[answer] ?? 0);

/** How far a panel's answers are the key to an item. */
export const panelKey = (scale: Scale, panel: Panel): Concordance => concordance(countsOn(scale, panel), scale.middle);

/** A panel as an item tells of it. */
export function itemPanel(scale: Scale, panel: Panel): ItemPanel {
  const { n, modes, use } = panelKey(scale, panel);
  return {
    n, counts: Object.fromEntries(scale.answers.flatMap((answer): [string, number][] => (panel.counts[answer] ? [[answer, panel.counts[answer]]] : []))),
    mode: scale.answers[modes[0] ?? 0] ?? '', ...(use === 'provisional' && { provisional: true as const }),
  };
}
