/** The item of what an answer was said to rest on: one set over the exhibits held at that moment (SPEC R1-R3). */
import type { Facts } from '../../engine/facts.ts';
import type { Citing } from '../../scenario/choiceParts.ts';
import { TRAP, WRONG } from '../constants.ts';
import type { Item } from '../item.ts';
import { setSentences } from '../itemSentences.ts';
import { message } from '../message.ts';
import { type Key, kappa, weightsOf } from '../primitives/set.ts';
import type { Run } from '../run.ts';

/** The key of citations over the exhibits held: what is right to cite, and what is wrong. */
export function citeKey({ 'should-weigh': should, arguable = [], traps = [] }: Citing, facts: Facts): Key {
  const right = new Map<string, number>();
  const wrong = new Map<string, number>();
  for (const id of Object.keys(facts.held)) {
    const weight = should[id];
    if (weight !== undefined) {
      // An inadmissible exhibit carries no decision, and it is not told that it is one: neither right nor wrong (R3).
      if (!(id in facts.spoiled)) right.set(id, weight);
    } else if (traps.includes(id)) wrong.set(id, TRAP);
    else if (!arguable.includes(id)) wrong.set(id, WRONG);
  }
  return { right, wrong };
}

interface Citable {
  readonly scene: string;
  readonly title: string;
  readonly task: { readonly cite?: Citing; readonly weight?: number };
}

/** Where an answer was given: its entry, what was known before it, and what it cited. */
interface Given {
  readonly seq: number;
  readonly before: Facts;
  readonly event: { readonly cites?: readonly string[] };
}

/** None where the task does not ask for it, or nothing held was right to cite. */
export function citeItems(run: Run, { scene, title, task }: Citable, given: Given | undefined): readonly Item[] {
  if (!task.cite) return [];
  const weights = weightsOf(citeKey(task.cite, given?.before ?? run.end), given?.event.cites ?? []);
  if (weights.G === 0) return [];
  const raw = kappa(weights);
  return [{
    id: `rationale:scenes.${scene}.task.cite`, dim: 'rationale', kind: 'set', raw, base: 0, best: 1, weight: task.weight ?? 1, set: weights,
    entries: given ? [given.seq] : [], line: `scenes.${scene}.task.cite`, ...(!given && { undone: true as const }),
    sentences: given ? [message('item-in', { scene: title }), ...setSentences('cited', weights, raw)] : [message('choice-undone', { scene: title })],
  }];
}
