/** A request as it is drafted, and how it is shown: section by section. */
import type { PartSection } from '../../../scenario/tasks/request.ts';
import type { RequestView } from '../../../session/view.ts';

export interface RequestDraft {
  readonly channel: string | null;
  readonly parts: readonly string[];
  /** The stations it goes through, in their order. */
  readonly route: readonly string[];
}

/** The texts of a stored list that may be there, each once, in the order in which they were stored. */
export const inOrderAmong = (stored: unknown, allowed: readonly string[]): readonly string[] =>
  (Array.isArray(stored) ? [...new Set(stored.filter((one): one is string => typeof one === 'string' && allowed.includes(one)))] : []);

export interface DraftSection {
  readonly section: PartSection;
  readonly parts: RequestView['parts'];
}

/** Sections that have parts, in the order in which the view has them. */
export const sectionsOf = ({ parts }: Pick<RequestView, 'parts'>): readonly DraftSection[] =>
  [...new Set(parts.map(({ section }) => section))].map((section) => ({ section, parts: parts.filter((part) => part.section === section) }));

/** The list with one entry moved by so many places, as far as that goes. */
export function moved(route: readonly string[], id: string, by: 1 | -1): readonly string[] {
  const at = route.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= route.length) return route;
  const next = [...route];
  [next[at], next[to]] = [route[to] as string, route[at] as string];
  return next;
}
