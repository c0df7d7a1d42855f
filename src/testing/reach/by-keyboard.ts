import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Presses Tab until it stands on what is wanted, as a reader without a mouse must; throws where it never does. */
export async function tabTo(page: Page, wanted: Locator, most = 500): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    if (!(await isFocused(wanted))) continue;
    await expect.poll(() => focusFault(page)).toBe('');
    return;
  }
  throw new Error(`${String(wanted)} is not reached by ${most} presses of Tab`);
}

export const isFocused = (wanted: Locator): Promise<boolean> =>
  wanted.evaluateAll((found) => found.some((one) => one === document.activeElement));

/** From the page's first stop on, as after it was opened. */
export const tabFromStart = async (page: Page, wanted: Locator): Promise<void> => {
  await page.evaluate(() => {
    // Tab begins behind what had the focus last, also where that lost it.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  await tabTo(page, wanted);
};

/** Why a reader would not see where the keyboard is; empty where they do. */
function focusFault(page: Page): Promise<string> {
  return page.evaluate(() => {
    const one = document.activeElement as HTMLElement | null;
    if (!one || one === document.body) return 'nothing has the focus';
    if (!one.matches(':focus-visible')) return 'the focus is not shown';
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    if ((outlineStyle === 'none' || parseFloat(outlineWidth) < 1) && boxShadow === 'none') return 'no ring';
    const [box] = one.getClientRects();
    if (!box) return 'no box';
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `out of the window, at ${x} ${y}`;
    const top = document.elementFromPoint(x, y);
    const isSeen = one.contains(top) || (one.closest('label')?.contains(top) ?? false);
    return isSeen ? '' : `covered by ${top?.localName}.${top?.className}`;
  });
}
