/** Places on the debrief's page, and going to one. The address keeps the screen, so a plain link to an anchor would leave it. */

export type SectionId = 'profile' | 'attempts' | 'failures' | 'timeline' | 'interviews' | 'proof' | 'coordination' | 'cooperation' | 'offence' | 'weighing' | 'hypotheses' | 'certainty' | 'evidence' | 'roads' | 'law';

export const anchors = {
  section: (id: SectionId): string => `debrief-${id}`,
  entry: (seq: number): string => `debrief-entry-${seq}`,
  interview: (seq: number): string => `debrief-interview-${seq}`,
  answer: (seq: number): string => `debrief-answer-${seq}`,
  /** Weighing, a new fact, hypotheses, tokens, counter-evidence, deductions, agencies, people or requests, by its entry. */
  reasoning: (seq: number): string => `debrief-reasoning-${seq}`,
  failure: (id: string): string => `debrief-failure-${id}`,
  law: (ref: string): string => `debrief-law-${ref}`,
};

/** Scrolls to a place, opens what hides it or stands first in it, and takes the focus there. */
export function goTo(anchor: string): void {
  const place = document.getElementById(anchor);
  if (!place) return;
  for (let at: Element | null = place; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true;
  if (place.dataset['opens'] !== undefined) {
    const first = place.querySelector('details');
    if (first) first.open = true;
  }
  place.scrollIntoView?.({ block: 'start' });
  place.focus({ preventScroll: true });
}
