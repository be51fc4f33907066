import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Browser, type Page } from '@playwright/test';

const SHOTS = 'target/stories/screens';

/** Signs a demo person in, in a browser of their own. */
export async function signedIn(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('button', { name }).click();
  await page.waitForURL(/\/today/);
  return page;
}

/** Looks at a screen as a desk and a phone would: a screenshot of each, and nothing for axe to find on either. */
export async function look(page: Page, name: string): Promise<void> {
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: width === 360 ? 780 : 900 });
    await expect(page.locator('main')).toBeVisible();
    await page.screenshot({ path: `${SHOTS}/${name}-${width}.png`, animations: 'disabled' });
    const found = await new AxeBuilder({ page }).analyze();
    expect(
      found.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target).join(' ')}`),
      `axe on ${name} at ${width}`,
    ).toEqual([]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}
