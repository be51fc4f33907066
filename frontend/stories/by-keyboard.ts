import { expect, type Locator, type Page } from '@playwright/test';

/** Presses these keys, one after the other, wherever the focus is. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
  }
}

/** Tabs to it, as whoever has no mouse does; more than so many tabs are too many. */
export async function tabTo(target: Locator, most: number, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const page = target.page();
  const here = target.and(page.locator(':focus'));
  await expect(target, 'what is tabbed to is there').toBeVisible();
  let tabs = 0;
  while ((await here.count()) === 0) {
    expect(tabs, `tabs to ${target.toString()}`).toBeLessThan(most);
    await page.keyboard.press(key);
    tabs++;
  }
}

/** Tabs to it and presses Enter. */
export async function enter(target: Locator, most: number, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(target, most, key);
  await target.page().keyboard.press('Enter');
}
