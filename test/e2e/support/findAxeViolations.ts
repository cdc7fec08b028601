/** What axe finds wrong on a page as it is drawn, colours included. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** `rule: element`, one each: of all rules, of the rule on colours alone, or of all others. Waits until nothing moves or fades any more. */
export async function findAxeViolations(page: Page, rules: 'all' | 'colours' | 'all but colours'): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(async (which) => {
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
    const { axe: runner } = window as unknown as { readonly axe: typeof axe };
    const colours = 'color-contrast';
    const { violations } = await runner.run(document, {
      resultTypes: ['violations'],
      ...(which === 'colours' && { runOnly: [colours] }),
      ...(which === 'all but colours' && { rules: { [colours]: { enabled: false } } }),
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} (${(failureSummary ?? '').replace(/\s+/g, ' ').slice(0, 160)})`));
  }, rules);
}
