/** A page as a printer gets it: the sizes of its sheets, and whatever stands beyond their edges. */
import type { Page } from 'playwright-core';

export interface PaperSize {
  readonly width: number;
  readonly height: number;
}

/** Sheets in millimetres, in their order, as they stand in the PDF that the browser makes. */
export async function sheetsOf(page: Page): Promise<readonly PaperSize[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox \[([\d. ]+)\]/g)].map(([, box = '']) => box.trim().split(/\s+/).map(Number));
  return boxes.map(([left = 0, bottom = 0, right = 0, top = 0]) => ({ width: millimetres(right - left), height: millimetres(top - bottom) }));
}

const millimetres = (points: number): number => Math.round((points * 25.4) / 72);

/** Texts that reach over the edge of a sheet of this width, or out of a box that is not to grow. `within`: the parts that are printed so. */
export async function beyondTheEdge(page: Page, { width, within }: { readonly width: number; readonly within: string }): Promise<readonly string[]> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: Math.floor((width * 96) / 25.4), height: 1000 });
  return page.evaluate((parts) => {
    const beyond: string[] = [];
    const edge = document.documentElement.clientWidth;
    for (const part of document.querySelectorAll(parts)) {
      const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      while (texts.nextNode()) {
        const { textContent } = texts.currentNode;
        if (textContent?.trim() === '') continue;
        range.selectNodeContents(texts.currentNode);
        // A pixel is rounding.
        for (const { left, right } of range.getClientRects()) if (left < -1 || right > edge + 1) beyond.push(`${Math.round(left)} to ${Math.round(right)} of ${edge}: ${textContent?.trim().slice(0, 60)}`);
      }
      for (const card of part.querySelectorAll('.card, td, th')) if (card.scrollWidth > card.clientWidth + 1 || card.scrollHeight > card.clientHeight + 1) beyond.push(`out of its box: ${card.textContent?.trim().slice(0, 60)}`);
    }
    return beyond;
  }, within);
}
