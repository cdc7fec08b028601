/** What an item is about, for its name: the scene it was earned in, and which part of what was done there. */
import type { Item } from '../../scoring/item.ts';

export type ItemPart = 'option' | 'cites' | 'questions' | 'rendering' | 'interpreter' | 'offence' | 'reliance' | 'map' | 'file';

export interface ItemParts {
  readonly part: ItemPart;
  readonly scene?: string;
  /** Of a rendering: the question. */
  readonly question?: string;
}

export function itemParts({ id, dim, kind, line }: Pick<Item, 'id' | 'dim' | 'kind' | 'line'>): ItemParts {
  const [, scene, rest = ''] = /^scenes\.([^.]+)\.task\.?(.*)$/.exec(line) ?? [];
  if (scene === undefined) return { part: dim === 'inquiry' ? 'file' : 'map' };
  const [first, question] = rest.split('.');
  if (first === 'cite') return { part: 'cites', scene };
  if (first === 'replace') return { part: 'interpreter', scene };
  if (first === 'questions') return question === undefined ? { part: 'questions', scene } : { part: 'rendering', scene, question };
  if (id.startsWith('qualification:')) return { part: 'offence', scene };
  return { part: kind === 'set' ? 'reliance' : 'option', scene };
}
