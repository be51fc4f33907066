import { expect, test, type Locator, type Page } from '@playwright/test';
import { enter, press, tabTo } from './by-keyboard';
import { look, signedIn } from './people';

const GRID = '/b/clairembrun/partners';

/** The row that has the focus, counted as a reader of the screen hears it: the header is the first. */
async function atRow(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.activeElement?.getAttribute('aria-rowindex') ?? 0));
}

/** Whose lights they are. */
async function nameOn(lights: Locator): Promise<string> {
  return ((await lights.getAttribute('aria-label')) ?? '').split('. ')[0]!;
}

/** From the first page on, nothing is clicked, nothing is focused by program: only keys are pressed. */
test('the grid is worked by keyboard alone', async ({ browser }) => {
  const leonie = await signedIn(browser, 'Léonie Marsaudet');
  await leonie.goto(GRID);
  const grid = leonie.getByRole('grid', { name: 'Partenaires' });
  await expect(grid).toBeVisible();
  const selection = leonie.getByRole('region', { name: 'Sélection' });
  const dialog = leonie.getByRole('dialog');
  const inForce = leonie.getByRole('group', { name: 'Filtres actifs' });
  const all = Number(await grid.getAttribute('aria-rowcount')) - 1;

  await test.step('to the list: past the rail, past the filters', async () => {
    await enter(leonie.getByRole('link', { name: 'Aller au contenu' }), 1);
    await enter(leonie.getByRole('button', { name: 'Aller à la liste' }), 1);
    expect(await atRow(leonie)).toBe(2);
  });

  await test.step('rows: walk, select, a range, the next page, all that match', async () => {
    await press(leonie, 'j', 'x');
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
    await enter(selection.getByRole('button', { name: 'Effacer la sélection' }), 16);
    await expect(selection).toHaveCount(0);
    expect(await atRow(leonie)).toBe(2);
  });

  await test.step('a filter, put on and taken off and put on again', async () => {
    const belgium = leonie.getByRole('list', { name: 'Pays', exact: true }).getByRole('button', { name: /^Belgique/ });
    const countries = leonie.locator('summary').filter({ hasText: /^Pays$/ });
    await press(leonie, 'f', ...Array<string>(5).fill('ArrowDown'));
    await expect(countries).toBeFocused();
    await press(leonie, 'Enter');
    await enter(belgium, 12);
    await expect(inForce).toContainText('Belgique');
    await press(leonie, 'Enter');
    await expect(inForce).toHaveCount(0);
    await expect(belgium).toBeFocused();
    await press(leonie, 'Enter');
    await expect(inForce).toContainText('Belgique');
    await expect.poll(async () => Number(await grid.getAttribute('aria-rowcount')) - 1).toBeLessThan(all);
  });

  await test.step('some of them, tagged', async () => {
    await press(leonie, 'j', 'j', 'x', 'j', 'x');
    await expect(selection).toContainText('Sélection : 2');
    await enter(selection.getByRole('button', { name: 'Étiqueter' }), 8);
    await expect(dialog.getByRole('combobox', { name: 'Étiquettes' })).toBeFocused();
    await leonie.keyboard.type('au clavier');
    await press(leonie, 'Enter');
    await enter(dialog.getByRole('button', { name: 'Étiqueter' }), 3);
    await expect(dialog.getByText(/^Fait/)).toBeVisible();
    await press(leonie, 'Escape');
    await expect(dialog).toHaveCount(0);
    await expect(selection.getByRole('button', { name: 'Étiqueter' })).toBeFocused();
    await enter(selection.getByRole('button', { name: 'Effacer la sélection' }), 12);
    await expect(selection).toHaveCount(0);
  });

  await test.step('a cell, changed and changed back', async () => {
    const owner = grid
      .getByRole('row')
      .nth(1)
      .getByRole('button', { name: /^Suivi par/ });
    await press(leonie, 'Home');
    await tabTo(owner, 5);
    const before = (await owner.textContent()) ?? '';
    await press(leonie, 'Enter');
    await expect(leonie.getByRole('option', { name: 'Karim Belloiseau' })).toBeVisible();
    await leonie.keyboard.type('Karim');
    await press(leonie, 'ArrowDown', 'Enter');
    await expect(owner).toHaveText('Karim Belloiseau');
    await expect(owner).toBeFocused();
    await expect(leonie.getByRole('alert').filter({ hasText: 'Karim Belloiseau' })).toBeVisible();
    await press(leonie, 'Control+z');
    await expect(owner).toHaveText(before);
  });

  await test.step('a closer look, and the next one, without leaving the list', async () => {
    const lights = grid.getByRole('row').nth(1).getByRole('button', { name: /Feux/ });
    const next = grid.getByRole('row').nth(2).getByRole('button', { name: /Feux/ });
    const [first, second] = await Promise.all([nameOn(lights), nameOn(next)]);
    await enter(lights, 3, 'Shift+Tab');
    await expect(dialog).toContainText(first);
    await press(leonie, 'ArrowRight');
    await expect(dialog).toContainText(second);
    await press(leonie, 'ArrowLeft');
    await expect(dialog).toContainText(first);
    await press(leonie, 'Escape');
    await expect(dialog).toHaveCount(0);
    await expect(lights).toBeFocused();
  });

  await test.step('what is seen, kept as a view', async () => {
    await enter(leonie.getByRole('button', { name: 'Vues', exact: true }), 24, 'Shift+Tab');
    await expect(leonie.getByRole('menu')).toBeVisible();
    const keep = leonie.getByRole('menuitem', { name: 'Enregistrer comme nouvelle vue…' });
    for (let down = 0; down < 12 && !(await keep.evaluate((item) => item === document.activeElement)); down++) {
      await press(leonie, 'ArrowDown');
    }
    await expect(keep).toBeFocused();
    await press(leonie, 'Enter');
    await expect(dialog.getByRole('textbox', { name: 'Nom' })).toBeFocused();
    await leonie.keyboard.type('La Belgique au clavier');
    await press(leonie, 'Enter');
    await expect(leonie.getByRole('button', { name: 'Vue : La Belgique au clavier' })).toBeVisible();
    await expect(leonie).toHaveURL(/view=/);
  });

  await test.step('a search, then the profile', async () => {
    await press(leonie, '/');
    await leonie.keyboard.type('oriva');
    await expect(leonie).toHaveURL(/q=oriva/);
    await enter(inForce.getByRole('button', { name: /Belgique/ }), 10);
    await expect(grid.getByRole('row').nth(1)).toContainText('Agathe Orivavaux');
    await press(leonie, '/', 'ArrowDown');
    expect(await atRow(leonie)).toBe(2);
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
