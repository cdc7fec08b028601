/** What one run of a policy was worth, as far as bounds ask for it: plain JSON, so that another thread can send it. */
import type { Dimension } from '../../scoring/item.ts';
import { scoreRun } from '../../scoring/score.ts';
import type { Band, Scorecard, ScoredItem } from '../../scoring/scorecard.ts';
import type { PolicyRun } from './runPolicy.ts';

export interface Sample {
  readonly index?: number;
  readonly band?: Band;
  /** The scene that it ended in; absent where it did not end. */
  readonly ending?: string;
  /** Values of the active dimensions, and the same before clipping. */
  readonly values: Readonly<Partial<Record<Dimension, number>>>;
  readonly unclipped: Readonly<Partial<Record<Dimension, number>>>;
  /** Index over what is reasoned alone, without the dimensions of steps; and the items it rests on. */
  readonly reasoning?: { readonly value: number; readonly items: number };
  /** Items of weighing. */
  readonly weighed: number;
  /** Of the options that earn credit: how many were taken, and their share between guessing and the best. */
  readonly choices: { readonly met: number; readonly share?: number; readonly right: readonly string[] };
  /** Sets, outside interviews and routes, in which what was picked earned something: the author's line, and what it earned. */
  readonly sets: readonly { readonly line: string; readonly dim: Dimension; readonly score: number }[];
}

/** Dimensions that steps decide, not reasoning about the file. */
const ofSteps: readonly Dimension[] = ['inquiry', 'procedure', 'protection'];

export const sampleOf = ({ run }: PolicyRun): Sample => sampleOfCard(scoreRun(run));

export function sampleOfCard(card: Scorecard): Sample {
  const active = card.dimensions.flatMap((dimension) => (dimension.value === undefined ? [] : [{ ...dimension, value: dimension.value }]));
  const reasoned = active.filter(({ code, weight }) => !ofSteps.includes(code) && weight > 0);
  const weight = reasoned.reduce((sum, dimension) => sum + dimension.weight, 0);
  const items = card.dimensions.flatMap((dimension) => dimension.items);
  return {
    ...(card.index !== undefined && { index: card.index }), ...(card.band && { band: card.band }), ...(card.ending && { ending: card.ending.scene }),
    values: Object.fromEntries(active.map(({ code, value }) => [code, value])),
    unclipped: Object.fromEntries(card.dimensions.flatMap(({ code, unclipped }) => (unclipped === undefined ? [] : [[code, unclipped]]))),
    ...(weight > 0 && { reasoning: {
      value: reasoned.reduce((sum, dimension) => sum + dimension.weight * dimension.value, 0) / weight,
      items: reasoned.reduce((sum, dimension) => sum + dimension.items.length, 0),
    } }),
    weighed: items.filter(({ dim }) => dim === 'weighing').length,
    choices: choicesIn(items),
    sets: items.filter((item) => item.kind === 'set' && (item.dim !== 'procedure' || item.line.endsWith('.task.parts')) && item.raw > 0).map(({ line, dim, score: own }) => ({ line, dim, score: own })),
  };
}

function choicesIn(items: readonly ScoredItem[]): Sample['choices'] {
  const taken = items.filter((item) => item.kind === 'choice' && item.entries.length > 0);
  const most = taken.reduce((sum, item) => sum + item.weight * (item.best - item.base), 0);
  const gained = taken.reduce((sum, item) => sum + item.weight * (item.raw - item.base), 0);
  // A decision may give credit in two dimensions; it is one decision all the same.
  const met = new Set(taken.map(sceneOf));
  const wrong = new Set(taken.filter(({ raw, best }) => raw < best).map(sceneOf));
  return { met: met.size, ...(most > 0 && { share: gained / most }), right: [...met].filter((scene) => !wrong.has(scene)).sort() };
}

/** The scene of a line of the scenario, `scenes.first-call.task...`; each deduction of a scene, each matter and each person is an answer of its own. */
function sceneOf({ id: item, line }: ScoredItem): string {
  const [, identified, subject] = /^[a-z]+:scenes\.([^.]+)\.task\.subjects\.(.+)$/.exec(item) ?? [];
  if (identified !== undefined) return `${identified}.${subject}`;
  const [, scene = line, , part, id] = line.split('.');
  return part === 'deductions' || part === 'settle' ? `${scene}.${id}` : scene;
}
