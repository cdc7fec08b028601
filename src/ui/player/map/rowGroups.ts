/** Rows of the map by whom they are about: the case as a whole first, then person by person. */
import type { ElementView } from '../../../session/view.ts';

export interface RowGroup {
  /** Empty for the case as a whole. */
  readonly id: string;
  readonly name?: string;
  readonly elements: readonly ElementView[];
}

export function rowGroups(elements: readonly ElementView[]): readonly RowGroup[] {
  const ids = [...new Set(elements.map(({ subject }) => subject?.id ?? ''))];
  return ids.map((id) => {
    const own = elements.filter(({ subject }) => (subject?.id ?? '') === id);
    const name = own[0]?.subject?.name;
    return { id, ...(name !== undefined && { name }), elements: own };
  });
}
