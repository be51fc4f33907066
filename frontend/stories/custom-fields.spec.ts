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

  await test.step('retired, it is asked no more, and the list says so', async () => {
    await karim.getByRole('button', { name: 'Retirer Parfum préféré' }).click();
    await expect(karim.getByRole('button', { name: 'Remettre Parfum préféré' })).toBeVisible();
    await leonie.reload();
    await expect(leonie.getByText('Un champ demandé ici est retiré.')).toBeVisible();
    await karim.getByRole('button', { name: 'Remettre Parfum préféré' }).click();
    await expect(karim.getByRole('button', { name: 'Retirer Parfum préféré' })).toBeVisible();
  });
});
