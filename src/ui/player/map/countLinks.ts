import type { ExhibitView, TraineeView } from '../../../session/view.ts';

/** How many exhibits in the file the trainee linked to an element, and how. */
export function countLinks(element: string, exhibits: readonly ExhibitView[], links: TraineeView['links']) {
  const verdicts = exhibits.map((exhibit) => links[exhibit.id]?.[element]);
  const supports = verdicts.filter((verdict) => verdict === 'supports').length;
  const contradicts = verdicts.filter((verdict) => verdict === 'contradicts').length;
  return { supports, contradicts, linked: supports + contradicts };
}
