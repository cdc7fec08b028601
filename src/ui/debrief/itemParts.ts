/** What an item is about, for its name: the scene it was earned in, and which part of what was done there. */
import type { Component, Item } from '../../scoring/item.ts';

export type ItemPart = 'option' | 'cites' | 'questions' | 'rendering' | 'interpreter' | 'offence' | 'reliance' | 'map' | 'file'
  | 'reliability' | 'admissibility' | 'fact' | 'listed' | 'against' | 'tokens' | 'deduction' | 'certainty' | 'told' | 'settled' | 'status' | 'channel' | 'parts' | 'route';

export interface ItemParts {
  readonly part: ItemPart;
  readonly scene?: string;
  /** Of a rendering: the question. */
  readonly question?: string;
  /** Of weighing: the exhibit. */
  readonly exhibit?: string;
}

const components = { breadth: 'listed', 'counter-evidence': 'against', updating: 'tokens' } as const satisfies Readonly<Record<Component, ItemPart>>;

export function itemParts(item: Pick<Item, 'id' | 'dim' | 'kind' | 'component' | 'line'>): ItemParts {
  const { id, dim, kind, component, line } = item;
  // What these come from may be a line of an exhibit or of a hypothesis: the scene is named by the id.
  const [, asked, exhibit, what] = /^[a-z]+:scenes\.([^.]+)\.task(?:\.([^.]+)\.(reliability|admissible))?$/.exec(id) ?? [];
  if (asked !== undefined) {
    if (component) return { part: components[component], scene: asked };
    if (dim === 'calibration') return { part: 'certainty', scene: asked };
    if (dim === 'weighing') return exhibit === undefined ? { part: 'fact', scene: asked } : { part: what === 'reliability' ? 'reliability' : 'admissibility', scene: asked, exhibit };
  }
  // Who somebody is stands with the subjects of the case.
  const [, identified] = /^[a-z]+:scenes\.([^.]+)\.task\.subjects\./.exec(id) ?? [];
  if (identified !== undefined) return { part: kind === 'set' ? 'cites' : 'status', scene: identified };
  const [, scene, rest = ''] = /^scenes\.([^.]+)\.task\.?(.*)$/.exec(line) ?? [];
  if (scene === undefined) return { part: dim === 'inquiry' ? 'file' : 'map' };
  const [first, question] = rest.split('.');
  if (first === 'cite') return { part: 'cites', scene };
  if (first === 'deductions') return { part: 'deduction', scene };
  if (first === 'tell') return { part: 'told', scene };
  if (first === 'channels') return { part: 'channel', scene };
  if (first === 'parts') return { part: 'parts', scene };
  if (first === 'routes') return { part: 'route', scene };
  if (first === 'settle') return { part: 'settled', scene };
  if (first === 'replace') return { part: 'interpreter', scene };
  if (first === 'questions') return question === undefined ? { part: 'questions', scene } : { part: 'rendering', scene, question };
  if (id.startsWith('qualification:')) return { part: 'offence', scene };
  return { part: kind === 'set' ? 'reliance' : 'option', scene };
}
