/** What does not fit on a page, runs the wrong way, or has changed places: as it is drawn, whatever the styles say. */
import type { Page } from 'playwright-core';

export interface MisfitRules {
  /** Where the page has to be in one language: words of its script that may stand there all the same, and texts quoted in another. */
  readonly leftovers?: { readonly language: string; readonly latin: ReadonlySet<string>; readonly quoted: ReadonlySet<string> } | undefined;
}

/** `what: where`, one each. */
export async function findMisfits(page: Page, { leftovers }: MisfitRules = {}): Promise<readonly string[]> {
  const { misfits, latin } = await page.evaluate(look, leftovers !== undefined);
  const left = leftovers === undefined ? [] : latin.flatMap(({ text, lang, words }) => {
    if (lang !== leftovers.language) return [...leftovers.quoted].some((quote) => quote.includes(text)) ? [] : [`left in ${lang}: ${text}`];
    const strange = words.filter((word) => !leftovers.latin.has(word));
    return strange.length > 0 ? [`not translated (${strange.join(', ')}): ${text}`] : [];
  });
  return [...new Set([...misfits, ...left])];
}

interface Latin {
  readonly text: string;
  readonly lang: string;
  readonly words: readonly string[];
}

/** Runs in the page, and so uses nothing from outside itself. */
function look(inArabic: boolean): { readonly misfits: readonly string[]; readonly latin: readonly Latin[] } {
  const misfits: string[] = [];
  const latin: Latin[] = [];
  const { clientWidth, scrollWidth } = document.documentElement;
  const named = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 80);
  if (scrollWidth > clientWidth) misfits.push(`${scrollWidth - clientWidth} px wider than the page`);

  const hidden = (element: Element) => element.clientWidth <= 1 || element.clientHeight <= 1;
  const clips = (style: CSSStyleDeclaration, axis: 'overflowX' | 'overflowY') => style[axis] === 'hidden' || style[axis] === 'clip';
  const scrolls = (element: Element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
  for (const element of document.querySelectorAll('body *')) {
    if (!(element instanceof HTMLElement) || !element.checkVisibility() || hidden(element)) continue;
    const style = getComputedStyle(element);
    // Cut after so many lines on purpose, where the whole can be read elsewhere.
    if (style.webkitLineClamp !== 'none') continue;
    // A pixel is rounding.
    const cut = (clips(style, 'overflowX') && element.scrollWidth > element.clientWidth + 1) || (clips(style, 'overflowY') && element.scrollHeight > element.clientHeight + 1);
    if (cut && element.innerText.trim() !== '') misfits.push(`cut off: ${named(element.innerText)}`);
  }

  const arabic = /\p{sc=Arabic}/u;
  const letter = /\p{L}/u;
  // In Arabic the parts of an article, 6(9), are read from the right: brackets join nothing.
  const runs = /[+#]?[\p{sc=Latin}0-9٠-٩]+(?:[.,:/\\_@#&%'’=+-]{1,2}[\p{sc=Latin}0-9٠-٩]+)+%?|\p{sc=Latin}+(?: [\p{sc=Latin}0-9]+)+|\p{sc=Latin}[+−-](?![\p{L}\p{Nd}])/gu;
  const range = document.createRange();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    const parent = node.parentElement;
    const text = node.data;
    if (!parent || text.trim() === '' || ['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(parent.tagName) || !parent.checkVisibility({ visibilityProperty: true })) continue;
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    let unseen = false;
    let inside = false;
    for (let at: Element | null = parent; at; at = at.parentElement) {
      unseen ||= hidden(at) && getComputedStyle(at).overflow !== 'visible';
      inside ||= scrolls(at);
    }
    const { direction } = getComputedStyle(parent);
    const first = letter.exec(text)?.[0];
    if (inArabic && first !== undefined && arabic.test(first) && direction !== 'rtl') misfits.push(`Arabic script from left to right: ${named(text)}`);
    // Between figures they stand as they are: 1,500.
    if (inArabic && direction === 'rtl' && !/\p{sc=Latin}/u.test(text) && /(?<!\d)[,;?]|[,;?](?!\d)|%/.test(text)) misfits.push(`a comma or another sign of another script: ${named(parent.innerText)}`);
    const words = text.match(/[A-Za-z]{2,}/g);
    // A line of the scenario's file is shown as it stands there.
    if (words && !parent.closest('code')) latin.push({ text: text.trim(), lang: parent.closest('[lang]')?.getAttribute('lang') ?? '', words });
    if (unseen || box.width === 0) continue;
    if (!inside && (box.left < -1 || box.right > clientWidth + 1)) misfits.push(`beyond the edge: ${named(text)}`);
    const holder = parent.closest('button, label, summary, td, th');
    if (holder) {
      const around = holder.getBoundingClientRect();
      if (box.left < around.left - 2 || box.right > around.right + 2) misfits.push(`out of its box: ${named(text)}`);
    }
    for (const { 0: run, index } of text.matchAll(runs)) {
      let last: DOMRect | undefined;
      for (let at = index; at < index + run.length; at += 1) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const place = range.getBoundingClientRect();
        if (place.width === 0) continue;
        if (last && Math.abs(place.top - last.top) < last.height / 2 && place.left < last.left - 0.5) {
          misfits.push(`parts have changed places in "${run}": ${named(parent.innerText)}`);
          break;
        }
        last = place;
      }
    }
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    if (!element.checkVisibility()) continue;
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      const text = element.getAttribute(name);
      const words = text?.match(/[A-Za-z]{2,}/g);
      // What a label says, in the language of what it stands on.
      if (text && words) latin.push({ text: text.trim(), lang: element.closest('[lang]')?.getAttribute('lang') ?? '', words });
    }
  }
  return { misfits, latin };
}
