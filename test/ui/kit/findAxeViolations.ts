import axe from 'axe-core';

/** What axe finds wrong on the page, as `rule: element`. Colours are measured elsewhere: jsdom draws nothing. */
export async function findAxeViolations(element: Element = document.body): Promise<readonly string[]> {
  const { violations } = await axe.run(element, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html}`));
}
