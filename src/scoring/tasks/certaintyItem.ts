/** The item of an answer that came with a certainty (SPEC M1-M4). */
import type { Certainty } from '../../scenario/playthrough.ts';
import type { Item } from '../item.ts';
import { message } from '../message.ts';
import { certaintyWorth, markOf } from '../primitives/certainty.ts';

interface Answer {
  readonly scene: string;
  readonly title: string;
  readonly seq: number;
  readonly certainty: Certainty | undefined;
  /** It was worth as much as the best that was open. */
  readonly right: boolean;
}

export function certaintyItem({ scene, title, seq, certainty, right }: Answer): readonly Item[] {
  if (!certainty) return [];
  const mark = markOf(certainty, right);
  return [{
    id: `calibration:scenes.${scene}.task`, dim: 'calibration', kind: 'certainty', ...certaintyWorth(mark), weight: 1, entries: [seq], line: `scenes.${scene}.task.certainty`,
    sentences: [message(`certainty-${right ? 'right' : 'wrong'}-${certainty}`, { scene: title }), message(mark < 0 ? 'certainty-costs' : 'certainty-earns', { mark: Math.abs(mark) })],
  }];
}
