/** What a case's unconfirmed answers are stored under, and how they are forgotten with the case. */

/** The beginning of the key of every draft of a case. */
export const draftKeys = (caseId: string): string => `proving-ground.draft.${caseId}.`;

/** Forgets every draft of a case: a deleted case leaves no typed reason behind. */
export function forgetDrafts(caseId: string): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(draftKeys(caseId))) localStorage.removeItem(key);
  } catch {
    // Storage that cannot be read holds no drafts either.
  }
}
