/** Elements of proof: the map of proof as it was last handed in, one set over the exhibits held and the map's rows (SPEC E1-E6). */
import type { Facts, Link } from '../../engine/facts.ts';
import { rowsOf } from '../../scenario/rows.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { TRAP, WRONG } from '../constants.ts';
import type { Item } from '../item.ts';
import { setSentences } from '../itemSentences.ts';
import { message } from '../message.ts';
import { type Key, kappa, weightsOf } from '../primitives/set.ts';
import { type Run, stepsOf, tasksOf } from '../run.ts';
import { type Criterion, rightWeight } from './criterion.ts';

export const elements: Criterion = {
  code: 'elements',
  exposed: true,
  weightBefore: (_run, items) => rightWeight(items),
  caseItems(run): readonly Item[] {
    const { facts, handedIn } = judgedMap(run);
    const skipped = run.ended && handedIn === undefined && tasksOf(run.scenario, 'proof-map').some(({ task }) => task.mandatory);
    const weights = weightsOf(mapKey(run.scenario, facts), skipped ? [] : linkPicks(run.scenario, facts.links));
    if (weights.G === 0 || !(run.ended || handedIn !== undefined)) return [];
    const raw = kappa(weights);
    const drawn = stepsOf(run, 'exhibit.linked').filter(({ seq }) => handedIn === undefined || seq < handedIn).map(({ seq }) => seq);
    return [{
      id: 'elements:proof-map', dim: 'elements', kind: 'set', raw, base: 0, best: 1, weight: 1, set: weights,
      entries: skipped ? [] : handedIn === undefined ? drawn : [...drawn, handedIn], line: 'elements', ...(skipped && { undone: true as const }),
      sentences: skipped ? [message('map-undone')] : setSentences('linked', weights, raw),
    }];
  },
};

/** What the map is judged on: the case when it was last handed in, or at the end of the log where it never was. */
export function judgedMap(run: Run): { readonly facts: Facts; readonly handedIn?: number } {
  const last = stepsOf(run, 'proof-map.handed-in').at(-1);
  return last ? { facts: last.before, handedIn: last.seq } : { facts: run.end };
}

const cell = (exhibit: string, element: string, link: Link): string => `${exhibit}/${element}/${link}`;
const other = (link: Link): Link => (link === 'supports' ? 'contradicts' : 'supports');

/** Every cell of the map that is not arguable, as the picks that can be made in it. */
export function mapKey(scenario: Scenario, { held, spoiled }: Pick<Facts, 'held' | 'spoiled'>): Key {
  const right = new Map<string, number>();
  const wrong = new Map<string, number>();
  const turned = new Map<string, number>();
  for (const exhibit of Object.keys(held)) {
    for (const { id: element } of rowsOf(scenario)) {
      const bearing = scenario.exhibits[exhibit]?.['bears-on']?.[element];
      const verdict = bearing?.verdict;
      if (verdict === 'arguable') continue;
      if (verdict === 'supports' || verdict === 'contradicts') {
        // What an inadmissible exhibit would show is neither right nor wrong to link (E5); the wrong way round stays wrong.
        if (!(exhibit in spoiled)) right.set(cell(exhibit, element, verdict), bearing?.strength ?? WRONG);
        turned.set(cell(exhibit, element, other(verdict)), WRONG);
      } else wrong.set(wrongCell(exhibit, element), verdict === 'trap' ? TRAP : WRONG);
    }
  }
  return { right, wrong, turned };
}

const wrongCell = (exhibit: string, element: string): string => `${exhibit}/${element}`;

/** The links that were drawn, as picks. In a cell that bears on nothing, either way round is the same wrong pick. */
export function linkPicks(scenario: Scenario, links: Facts['links']): readonly string[] {
  return Object.entries(links).flatMap(([exhibit, row]) => Object.entries(row).map(([element, link]) => {
    const verdict = scenario.exhibits[exhibit]?.['bears-on']?.[element]?.verdict;
    return verdict === 'supports' || verdict === 'contradicts' ? cell(exhibit, element, link) : wrongCell(exhibit, element);
  }));
}
