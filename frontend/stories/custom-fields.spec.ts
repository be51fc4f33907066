import { expect, test } from '@playwright/test';
import { look, signedIn } from './people';

test('a brand asks what no other brand asks', async ({ browser }) => {
  const karim = await signedIn(browser, 'Karim Belloiseau');

  await test.step('a manager defines a choice and a number', async () => {
    await karim.goto('/b/clairembrun/settings');
    await karim.getByRole('link', { name: /^Champs/ }).click();
    await expect(karim.getByRole('group', { name: 'Cheveux' })).toBeVisible();

    await karim.getByRole('button', { name: 'Nouveau champ' }).click();
    const form = karim.getByRole('dialog');
    await form.getByRole('textbox', { name: 'Nom' }).fill('Abonnés');
    await form.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(form.getByRole('alert')).toContainText('Abonnés');
    await form.getByRole('textbox', { name: 'Nom' }).fill('Parfum préféré');
    await form.getByRole('combobox', { name: 'Type' }).selectOption('CHOICE');
    await form.getByRole('textbox', { name: 'Choix 1' }).fill('Figuier');
    await form.getByRole('textbox', { name: 'Choix 2' }).fill('Sans parfum');
    await form.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(karim.getByRole('group', { name: 'Parfum préféré' })).toContainText('Figuier, Sans parfum');

    await karim.getByRole('button', { name: 'Nouveau champ' }).click();
    await form.getByRole('textbox', { name: 'Nom' }).fill('Pointure');
    await form.getByRole('combobox', { name: 'Type' }).selectOption('NUMBER');
    await form.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(karim.getByRole('group', { name: 'Pointure' })).toBeVisible();
    await look(karim, 'fields');
  });

  const leonie = await signedIn(browser, 'Léonie Marsaudet');

  await test.step('a colleague fills one partner, and is told what is no number', async () => {
    await leonie.goto('/b/clairembrun/partners?q=maelle+tourbigot');
    await leonie.getByRole('row').filter({ hasText: 'Maëlle Tourbigot' }).focus();
    await leonie.keyboard.press('Enter');
    await leonie.getByRole('button', { name: 'Remplir' }).click();
    const form = leonie.getByRole('dialog');
    await form.getByRole('textbox', { name: 'Pointure' }).fill('trente-huit');
    await form.getByRole('combobox', { name: 'Parfum préféré' }).click();
    await leonie.getByRole('option', { name: 'Figuier' }).click();
    await form.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(form.getByRole('alert')).toContainText('« trente-huit » n’est pas un nombre');
    await form.getByRole('textbox', { name: 'Pointure' }).fill('38,5');
    await form.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(form).toHaveCount(0);
    await expect(leonie.getByText('38,5', { exact: true })).toBeVisible();
    await look(leonie, 'fields-of-a-partner');
  });

  await test.step('the grid is narrowed by it, shows it, and still does after a reload', async () => {
    await leonie.goto('/b/clairembrun/partners');
    await leonie.getByRole('button', { name: 'Colonnes' }).click();
    await leonie.getByRole('checkbox', { name: 'Pointure' }).check();
    await leonie.keyboard.press('Escape');
    const filters = leonie.getByRole('complementary', { name: 'Filtres' });
    await filters.getByText('Parfum préféré', { exact: true }).click();
    await filters.getByRole('button', { name: /^Figuier/ }).click();
    const maelle = leonie.getByRole('row').filter({ hasText: 'Maëlle Tourbigot' });
    for (const again of [false, true]) {
      if (again) {
        await leonie.reload();
      }
      await expect(leonie.getByText('1 partenaire', { exact: true })).toBeVisible();
      await expect(maelle).toContainText('38,5');
      await expect(leonie.getByRole('columnheader', { name: /Pointure/ })).toBeVisible();
    }
    await look(leonie, 'fields-in-the-grid');
  });

  await test.step('the cell is typed over: what is no number stays there with the reason, and a number can be undone', async () => {
    const size = leonie.getByRole('button', { name: /^Pointure, Maëlle/ });
    await size.focus();
    await leonie.keyboard.press('Enter');
    const cell = leonie.getByRole('dialog');
    const box = cell.getByRole('textbox', { name: 'Pointure' });
    await expect(box).toBeFocused();
    await box.fill('trente-neuf');
    await leonie.keyboard.press('Enter');
    await expect(cell.getByRole('alert')).toContainText('« trente-neuf » n’est pas un nombre');
    await expect(box).toHaveValue('trente-neuf');
    await leonie.keyboard.press('Escape');
    await expect(size).toBeFocused();
    await expect(size).toHaveText('38,5');
    await leonie.keyboard.press('Enter');
    await box.fill('39');
    await leonie.keyboard.press('Tab');
    await expect(cell).toHaveCount(0);
    await expect(size).toHaveText('39');
    await leonie.getByRole('button', { name: 'Annuler', exact: true }).click();
    await expect(size).toHaveText('38,5');
  });

  await test.step('many are told the same at once, and one takes it back', async () => {
    const maelle = leonie.getByRole('row').filter({ hasText: 'Maëlle Tourbigot' });
    await maelle.getByRole('checkbox').check();
    await leonie.getByRole('button', { name: 'Autres actions sur la sélection' }).click();
    await leonie.getByRole('menuitem', { name: 'Remplir un champ' }).click();
    const dialog = leonie.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Champ' }).click();
    await leonie.getByRole('option', { name: 'Pointure' }).click();
    await dialog.getByRole('textbox', { name: 'Pointure' }).fill('41');
    await dialog.getByRole('button', { name: 'Remplir' }).click();
    await expect(dialog.getByText(/^Fait/)).toBeVisible();
    await expect(maelle).toContainText('41');
    await dialog.getByRole('button', { name: 'Tout annuler' }).click();
    await expect(dialog.getByText(/^Annulé/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Fermer' }).last().click();
    await expect(maelle).toContainText('38,5');
    await maelle.getByText('Maëlle Tourbigot').click();
    await expect(dialog.getByText('Parfum préféré')).toBeVisible();
    await expect(dialog.getByText('Figuier')).toBeVisible();
    await leonie.keyboard.press('Escape');
  });

  await test.step('retired, it is asked no more, and the list says so', async () => {
    await karim.getByRole('button', { name: 'Retirer Parfum préféré' }).click();
    await expect(karim.getByRole('button', { name: 'Remettre Parfum préféré' })).toBeVisible();
    await leonie.reload();
    await expect(leonie.getByText('Un champ demandé ici est retiré.')).toBeVisible();
    await karim.getByRole('button', { name: 'Remettre Parfum préféré' }).click();
    await expect(karim.getByRole('button', { name: 'Retirer Parfum préféré' })).toBeVisible();
  });
});
