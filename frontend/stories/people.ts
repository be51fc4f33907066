import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Browser, type Page } from '@playwright/test';

const SHOTS = 'target/stories/screens';
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 780 };

/** Signs a demo person in, in a browser of their own. */
export async function signedIn(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('button', { name }).click();
  await page.waitForURL(/\/today/);
  return page;
}

/** The phone of somebody who has no account yet. */
export async function aPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, hasTouch: true, reducedMotion: 'reduce' });
  return context.newPage();
}

/**
 * Looks at a screen as a desk and a phone would, by day and by night: a screenshot of each, nothing for axe to find,
 * and nothing that sticks out of the edge. `RELAIS_LOOK=no` plays a story without looking.
 */
export async function look(page: Page, name: string): Promise<void> {
  await expect(page.locator('main')).toBeVisible();
  await expect(page.getByLabel('Chargement', { exact: true })).toHaveCount(0);
  if (process.env.RELAIS_LOOK === 'no') {
    return;
  }
  const before = page.viewportSize() ?? DESK;
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    const at = `${name}-${size.width}`;
    await expect(page.locator('main')).toBeVisible();
    await photograph(page, at);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(wide, `${at}: nothing sticks out`).toBeLessThanOrEqual(size.width);
    await nothingFound(axe(page), at);
    await page.emulateMedia({ colorScheme: 'dark' });
    await photograph(page, `${at}-dark`);
    if (size === PHONE) {
      await nothingFound(axe(page).withRules(['color-contrast']), `${at} in the dark`);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  }
  await page.setViewportSize(before);
}

async function photograph(page: Page, name: string): Promise<void> {
  const path = `${SHOTS}/${name}.jpg`;
  await page.screenshot({ path, type: 'jpeg', quality: 85, fullPage: true, animations: 'disabled' });
}

/**
 * Asked in the page itself: the way that also reads foreign frames, of which there are none, opens a page for each answer.
 * What passes is not written down: that alone takes twice as long as asking.
 */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
}

async function nothingFound(asked: AxeBuilder, where: string): Promise<void> {
  const found = await asked.analyze();
  expect
    .soft(
      found.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target).join(' ')}`),
      `axe on ${where}`,
    )
    .toEqual([]);
}

/** What waits for somebody on their Today, about one partner; a reply waits beside whatever else there is. */
export async function waits(page: Page, partner: string, ...words: string[]): Promise<void> {
  await page.goto('/today');
  await expect(page.getByRole('heading', { level: 1, name: 'Aujourd’hui' })).toBeVisible();
  await expect(page.getByLabel('Chargement', { exact: true })).toHaveCount(0);
  const about = page.getByRole('listitem').filter({ hasText: partner }).filter({ hasNotText: 'Réponse à traiter' });
  await expect(about).toHaveCount(words.length);
  for (const one of words) {
    await expect(about.filter({ hasText: one })).toHaveCount(1);
  }
}
