import type { Page } from 'playwright-core';

/** A phone held upright, with a finger. */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

/** As much of its window as a keyboard on the glass leaves. */
const ABOVE_KEYBOARD = 400;

/** What hinders a finger in a part of the page, each as one line. */
export function touchFaults(page: Page, part = '.run-dialog'): Promise<string[]> {
  return page.evaluate((selector) => {
    const box = document.querySelector<HTMLElement>(selector);
    if (!box) return [`no ${selector}`];
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) faults.push('the page is wider than the window');
    if (box.scrollWidth > box.clientWidth + 1) faults.push('the part is wider than it shows');
    for (const one of box.querySelectorAll<HTMLElement>(
      'button, input, select, textarea, summary, .button',
    )) {
      if (!one.checkVisibility()) continue;
      // A box is pressed by its words, too.
      const target = one.closest('label:has(input[type=checkbox])') ?? one;
      const { width, height } = target.getBoundingClientRect();
      if (Math.min(width, height) < 24)
        faults.push(`${one.textContent || one.id || one.localName} is ${width} by ${height} px`);
    }
    return faults;
  }, part);
}

/** Whether the dialog's buttons can be pressed while a keyboard covers half of the window. */
export async function isAboveKeyboard(page: Page): Promise<boolean> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: size?.width ?? 390, height: ABOVE_KEYBOARD });
  const isThere = await page.evaluate(() =>
    [...document.querySelectorAll('.run-dialog .run-form > .run-deeds:last-child button')].every((one) => {
      one.scrollIntoView({ block: 'nearest' });
      const { left, top, width, height } = one.getBoundingClientRect();
      return top >= 0 && one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    }),
  );
  if (size) await page.setViewportSize(size);
  return isThere;
}
