import { expect, test, type Page } from '@playwright/test';
import { look, signedIn } from './people';

const GRID = '/b/clairembrun/partners';

/** The row that has the focus, counted as a reader of the screen hears it: the header is the first. */
async function atRow(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.activeElement?.getAttribute('aria-rowindex') ?? 0));
}

async function press(page: Page, ...keys: string[]) {
  for (const key of keys) {
    await page.keyboard.press(key);
  }
}

test('the grid is worked by keyboard alone', async ({ browser }) => {
  const leonie = await signedIn(browser, 'Léonie Marsaudet');
  await leonie.goto(GRID);
  const grid = leonie.getByRole('grid', { name: 'Partenaires' });
  await expect(grid).toBeVisible();
  const selection = leonie.getByRole('region', { name: 'Sélection' });
  const all = Number(await grid.getAttribute('aria-rowcount')) - 1;

  await test.step('rows: walk, select, a range, the next page, all that match', async () => {
    await press(leonie, 'j', 'j', 'x');
    expect(await atRow(leonie)).toBe(3);
    await expect(selection).toContainText('Sélection : 1');
    await press(leonie, 'j', 'j', 'j', 'Shift+X');
    await expect(selection).toContainText('Sélection : 4');
    await press(leonie, 'k', 'x');
    await expect(selection).toContainText('Sélection : 3');
    await look(leonie, 'grid-selection');

    await press(leonie, 'j', 'End');
    await expect(leonie.getByText(/la dernière chargée pour l’instant, la suite arrive/)).toBeAttached();
    await expect(leonie.getByText(`${all} sur ${all} affichés`)).toBeVisible();
    await press(leonie, 'End');
    await expect.poll(() => atRow(leonie)).toBe(all + 1);
    expect(await grid.getByRole('row').count()).toBeLessThan(60);
    await press(leonie, 'Home');
    expect(await atRow(leonie)).toBe(2);
    await press(leonie, 'PageDown', 'PageUp');
    expect(await atRow(leonie)).toBe(2);

    await press(leonie, 'a');
    await expect(selection).toContainText(`Sélection : les ${all} qui correspondent`);
    await press(leonie, 'x');
    await expect(selection).toContainText(`Sélection : les ${all - 1} qui correspondent`);
    await selection.getByRole('button', { name: 'Effacer la sélection' }).press('Enter');
    await expect(selection).toHaveCount(0);
  });

  await test.step('a closer look, and the next ones, without leaving the list', async () => {
    await leonie.goto(`${GRID}?q=agathe&sort=name`);
    await expect(grid.getByRole('row')).toHaveCount(5);
    await grid.getByRole('button', { name: /^Agathe Douranelle/ }).press('Enter');
    const panel = leonie.getByRole('dialog');
    await expect(panel).toContainText('Agathe Douranelle');
    await press(leonie, 'ArrowRight');
    await expect(panel).toContainText('Agathe Fernedreau');
    await press(leonie, 'ArrowLeft');
    await expect(panel).toContainText('Agathe Douranelle');
    await press(leonie, 'Escape');
    await expect(panel).toHaveCount(0);
  });

  await test.step('search, then the profile', async () => {
    await leonie.goto(GRID);
    await expect(grid).toBeVisible();
    await press(leonie, '/');
    await leonie.keyboard.type('oriva');
    await expect(leonie).toHaveURL(/q=oriva/);
    await expect(grid.getByRole('row').nth(1)).toContainText('Agathe Orivavaux');
    await leonie.keyboard.press('Tab');
    await grid.getByRole('row').nth(1).focus();
    await press(leonie, 'Enter');
    await expect(leonie.getByRole('heading', { level: 1 })).toContainText('Oriva');
  });
});

test('columns and a view are kept, shared and found again', async ({ browser }) => {
  const leonie = await signedIn(browser, 'Léonie Marsaudet');
  await leonie.goto(`${GRID}?country=%5B%22BE%22%5D&sort=-followers`);
  const grid = leonie.getByRole('grid', { name: 'Partenaires' });
  await expect(grid).toBeVisible();

  await leonie.getByRole('button', { name: 'Colonnes', exact: true }).press('Enter');
  await leonie.getByRole('checkbox', { name: 'Catégories' }).press('Space');
  await leonie.getByRole('checkbox', { name: 'Catégories' }).press('Alt+ArrowUp');
  await leonie.getByRole('radio', { name: 'Aéré' }).press('ArrowRight');
  await press(leonie, 'Escape');
  await expect(grid).toHaveAttribute('data-density', 'COMPACT');
  await expect(grid.getByRole('columnheader', { name: 'Catégories' })).toBeVisible();
  const edge = grid.getByRole('separator', { name: 'Largeur de Abonnés' });
  const width = Number(await edge.getAttribute('aria-valuenow'));
  await edge.press('Shift+ArrowRight');
  await expect(edge).toHaveAttribute('aria-valuenow', String(width + 40));

  const views = leonie.getByRole('button', { name: /^Vue/ });
  await views.press('Enter');
  await leonie.getByRole('menuitem', { name: 'Enregistrer comme nouvelle vue…' }).press('Enter');
  const form = leonie.getByRole('dialog', { name: 'Enregistrer comme nouvelle vue' });
  await form.getByRole('textbox', { name: 'Nom' }).fill('Belgique, compacte');
  await form.getByRole('switch').press('Space');
  await press(leonie, 'Tab', 'Tab');
  await form.getByRole('button', { name: 'Enregistrer' }).press('Enter');
  await expect(leonie).toHaveURL(/view=/);
  const link = leonie.url();
  const short = link.replace(/\?.*?(view=[^&]+).*/, '?$1');
  await look(leonie, 'grid-view');

  await grid.getByRole('columnheader', { name: 'Partenaire' }).getByRole('button').press('Enter');
  await expect(leonie.getByText('Modifiée')).toBeVisible();
  await leonie.getByRole('button', { name: 'Comme enregistrée' }).press('Enter');
  await expect(leonie.getByText('Modifiée')).toHaveCount(0);

  const karim = await signedIn(browser, 'Karim Belloiseau');
  await karim.goto(short);
  await expect(karim).toHaveURL(/country=/);
  const theirs = karim.getByRole('grid', { name: 'Partenaires' });
  await expect(theirs).toHaveAttribute('data-density', 'COMPACT');
  await expect(karim.getByRole('button', { name: 'Vue : Belgique, compacte' })).toBeVisible();

  await leonie.getByRole('button', { name: /^Vue/ }).press('Enter');
  await leonie.getByRole('menuitem', { name: 'La garder pour moi' }).press('Enter');
  await expect(leonie.getByRole('menu')).toHaveCount(0);
  await expect
    .poll(async () => {
      await karim.goto(link);
      await expect(theirs).toBeVisible();
      return karim.getByText(/La vue de ce lien est personnelle/).count();
    })
    .toBe(1);

  await leonie.getByRole('button', { name: /^Vue/ }).press('Enter');
  await leonie.getByRole('menuitem', { name: /^Retirer/ }).press('Enter');
  await leonie.getByRole('button', { name: 'Annuler' }).press('Enter');
  await expect(leonie.getByRole('button', { name: 'Vue : Belgique, compacte' })).toBeVisible();
});

test('Ctrl K goes anywhere', async ({ browser }) => {
  const leonie = await signedIn(browser, 'Léonie Marsaudet');
  await expect(leonie.getByRole('button', { name: 'Aller partout' })).toBeVisible();
  await press(leonie, 'Control+k');
  const box = leonie.getByRole('combobox', { name: 'Aller partout' });
  await expect(box).toBeFocused();
  await leonie.keyboard.type('agathe f');
  await expect(leonie.getByRole('option', { name: /Agathe Fernedreau/ })).toBeVisible();
  await look(leonie, 'palette');
  await press(leonie, 'Enter');
  await expect(leonie.getByRole('heading', { level: 1 })).toContainText('Agathe Fernedreau');

  await press(leonie, 'Control+k');
  await expect(box).toBeFocused();
  await expect(leonie.getByRole('group', { name: 'Récemment' }).getByRole('option')).toContainText('Agathe Fernedreau');
  await leonie.keyboard.type('creer une camp');
  await press(leonie, 'Enter');
  await expect(leonie).toHaveURL(/campaigns\/new/);

  await press(leonie, 'Control+k');
  await expect(box).toBeFocused();
  await leonie.keyboard.type('ajouter un part');
  await press(leonie, 'Enter');
  await expect(leonie.getByRole('dialog', { name: 'Ajouter un partenaire' })).toBeVisible();
});
