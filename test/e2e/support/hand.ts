/**
 * Three ways to work the interface. The keyboard's hand knows only keys: it goes where a person without a mouse can go, and
 * fails where such a person would be stuck. Nothing is focused or pressed by script.
 */
import type { ElementHandle, Locator, Page } from 'playwright-core';
import type { LinkVerdict } from '../../../src/scenario/playthrough.ts';

export interface Hand {
  /** Presses a button, a link or the line of something that opens. */
  press(target: Locator): Promise<void>;
  /** Marks one of several. */
  mark(radio: Locator): Promise<void>;
  tick(box: Locator, on: boolean): Promise<void>;
  type(field: Locator, text: string): Promise<void>;
  /** Chooses from a list that unfolds. */
  choose(list: Locator, value: string): Promise<void>;
  /** Shows a tab of a list of tabs. */
  turnTo(tab: Locator): Promise<void>;
  /** Sets a cell of the matrix of proof; `named` is what the cell is called at each verdict. */
  link(cell: Locator, verdict: LinkVerdict, named: Readonly<Record<LinkVerdict, string>>): Promise<void>;
}

const verdicts: readonly LinkVerdict[] = ['none', 'supports', 'contradicts'];

/** The hand on a mouse. */
export const pointer = (page: Page): Hand => pointing(page, (target) => target.click());

/** The finger on a phone; the page must have been opened with `hasTouch`. */
export const finger = (page: Page): Hand => pointing(page, (target) => target.tap());

/** The same hand; before every press somebody looks at the page, at what is filled in and at what has opened. */
export const looking = (hand: Hand, look: () => Promise<void>): Hand => ({
  ...hand,
  async press(target) {
    await target.waitFor();
    await look();
    await hand.press(target);
  },
});

function pointing(page: Page, press: (target: Locator) => Promise<void>): Hand {
  return {
    press,
    async mark(radio) {
      await press(radio);
      // A link to an element shows once it is kept.
      await radio.and(page.locator(':checked')).waitFor();
    },
    async tick(box, on) {
      if ((await box.isChecked()) === on) return;
      await press(box);
      await box.and(page.locator(on ? ':checked' : ':not(:checked)')).waitFor();
    },
    async type(field, text) {
      await press(field);
      await page.keyboard.type(text);
    },
    async choose(list, value) {
      // The list itself is drawn by the system; no pointer of a test reaches into it.
      await list.selectOption(value);
    },
    turnTo: press,
    async link(cell, verdict, named) {
      const element = await handleOf(cell);
      for (;;) {
        const now = await element.getAttribute('aria-label');
        if (now === named[verdict]) return;
        const next = verdicts[(verdicts.findIndex((one) => named[one] === now) + 1) % verdicts.length] ?? 'none';
        await element.click();
        await isNamed(page, element, named[next]);
      }
    },
  };
}

export function keyboard(page: Page): Hand {
  const { keyboard: keys } = page;
  const reach = async (target: Locator) => {
    const found = await handleOf(target);
    await tabTo(page, found);
    return found;
  };
  return {
    async press(target) {
      await reach(target);
      await target.and(page.locator(':not([aria-disabled=true])')).waitFor();
      await keys.press('Enter');
    },
    async mark(radio) {
      const found = await reach(radio);
      const first = await focused(page);
      for (let presses = 0; !(await hasFocus(found)); presses += 1) {
        await keys.press('ArrowDown');
        if ((await focused(page)) === first || presses > 100) throw new Error(`arrow keys do not lead to ${radio}`);
      }
      if (!(await found.isChecked())) await keys.press('Space');
      if (!(await found.isChecked())) throw new Error(`it cannot be marked: ${radio}`);
    },
    async tick(box, on) {
      if ((await box.isChecked()) === on) return;
      await reach(box);
      await keys.press('Space');
      if ((await box.isChecked()) !== on) throw new Error(`it cannot be ticked: ${box}`);
    },
    async type(field, text) {
      await reach(field);
      await keys.type(text);
    },
    async choose(list, value) {
      await reach(list);
      const count = await list.locator('option').count();
      await keys.press('Home');
      for (let at = 0; at <= count && (await list.inputValue()) !== value; at += 1) await keys.press('ArrowDown');
      if ((await list.inputValue()) !== value) throw new Error(`arrow keys do not lead to ${value} in ${list}`);
    },
    async turnTo(tab) {
      const found = await reach(tab);
      const first = await focused(page);
      while (!(await hasFocus(found))) {
        await keys.press('ArrowRight');
        if ((await focused(page)) === first) throw new Error(`arrow keys do not lead to ${tab}`);
      }
    },
    async link(cell, verdict, named) {
      const element = await handleOf(cell);
      await tabTo(page, element);
      for (;;) {
        const key = await element.evaluate((to) => {
          const place = (button: Element | null) => {
            const row = button?.closest('tr');
            return { row: row?.rowIndex ?? -1, column: button?.closest('td')?.cellIndex ?? -1 };
          };
          const [here, there] = [place(document.activeElement), place(to)];
          if (here.row !== there.row) return here.row < there.row ? 'ArrowDown' : 'ArrowUp';
          if (here.column === there.column) return undefined;
          return here.column < there.column ? 'ArrowRight' : 'ArrowLeft';
        });
        if (key === undefined) break;
        const before = await focused(page);
        await keys.press(key);
        if ((await focused(page)) === before) throw new Error(`${key} does not move in the matrix`);
      }
      await keys.press(verdict === 'supports' ? 's' : verdict === 'contradicts' ? 'c' : 'Delete');
      await isNamed(page, element, named[verdict]);
    },
  };
}

type Found = ElementHandle<HTMLElement | SVGElement>;

/** The one element that is meant. Looking it up by its name at every key would take most of the time. */
async function handleOf(target: Locator): Promise<Found> {
  await target.waitFor();
  const handle = await target.elementHandle();
  if (!handle) throw new Error(`it is not there: ${target}`);
  return handle as Found;
}

const isNamed = (page: Page, element: Found, name: string): Promise<unknown> =>
  page.waitForFunction(([one, called]) => one.getAttribute('aria-label') === called, [element, name] as const);

/** What has the focus, as a text to tell it by among its like: an option, a tab, a cell of a grid. */
const focused = (page: Page): Promise<string> => page.evaluate(() => {
  const { activeElement: at } = document;
  return at ? [at.tagName, at.id, at.getAttribute('value'), at.getAttribute('data-cell')].join(' ') : '';
});

const hasFocus = (element: Found): Promise<boolean> => element.evaluate((one) => one === document.activeElement);

/**
 * Goes to something with Tab, or back with Shift+Tab, and stops at it, or at the group that it is one stop with: radios of one
 * name, tabs of one list, cells of one grid.
 */
async function tabTo(page: Page, target: Found): Promise<void> {
  let turned = 0;
  let last: string | undefined;
  for (let presses = 0; presses < 600; presses += 1) {
    const key = await target.evaluate((element) => {
      const stopOf = (one: Element): unknown => (one instanceof HTMLInputElement && one.type === 'radio' ? one.name : one.closest('[role=tablist], [role=grid]') ?? one);
      const at = document.activeElement;
      if (at && stopOf(at) === stopOf(element)) return undefined;
      if (!at || at === document.body) return 'Tab';
      return at.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? 'Shift+Tab' : 'Tab';
    });
    if (key === undefined) return;
    if (last !== undefined && last !== key) turned += 1;
    if (turned > 2) break;
    last = key;
    await page.keyboard.press(key);
  }
  throw new Error(`the Tab key does not lead to ${await target.evaluate((element) => element.outerHTML.slice(0, 300))}`);
}
