/** What the device has of a case: straight from its database, past everything that a page may believe. */
import type { Page } from 'playwright-core';
import type { Entry } from '../../../src/engine/log.ts';

/** The id of the case that the page shows. */
export function caseIdOf(page: Page): string {
  const id = /#\/case\/([\w-]+)/.exec(page.url())?.[1];
  if (id === undefined) throw new Error(`no case is open at ${page.url()}`);
  return id;
}

/** The entries of a case, in their order. */
export const entriesOnDevice = (page: Page, caseId = caseIdOf(page)): Promise<readonly Entry[]> => page.evaluate((id) => new Promise<Entry[]>((resolve, reject) => {
  const opening = indexedDB.open('proving-ground');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const asking = opening.result.transaction('entries').objectStore('entries').getAll(IDBKeyRange.bound([id, 0], [id, Number.POSITIVE_INFINITY]));
    asking.onerror = () => reject(asking.error);
    asking.onsuccess = () => {
      opening.result.close();
      resolve((asking.result as Entry[]).sort((a, b) => a.seq - b.seq));
    };
  };
}), caseId);
