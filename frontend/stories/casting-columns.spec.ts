import { expect, test } from '@playwright/test';
import { look, signedIn } from './people';

test('a casting sheet: prices with their source, time in words, and the agency that answers', async ({ browser }) => {
  const leonie = await signedIn(browser, 'Léonie Marsaudet');
  await leonie.goto('/b/clairembrun/partners?q=diambrelle');
  const row = leonie.getByRole('row').filter({ hasText: 'Awa Diambrelle' });
  await expect(row).toBeVisible();

  await test.step('the columns of a casting sheet are one choice away', async () => {
    await leonie.getByRole('button', { name: 'Colonnes' }).click();
    await leonie.getByRole('button', { name: 'Comme une feuille de casting' }).click();
    await leonie.keyboard.press('Escape');
    await expect(leonie.getByRole('columnheader', { name: /Tarifs HT/ })).toBeVisible();
    await expect(row).toContainText('dès 750 €');
    await expect(row).toContainText('1 sur 2 à l’heure');
    await row.getByText('dès 750 €').hover();
    await expect(leonie.getByRole('tooltip')).toContainText('kit média');
  });

  await test.step('the lowest rate narrows the grid, of the networks asked for', async () => {
    await leonie.goto('/b/clairembrun/partners?network=%5B"INSTAGRAM"%2C"TIKTOK"%5D&sort=price');
    await leonie.locator('summary').filter({ hasText: 'Tarifs HT' }).click();
    await expect(leonie.getByText(/dans d’autres devises/)).toBeVisible();
    const inForce = leonie.getByRole('group', { name: 'Filtres actifs' });
    await leonie.getByRole('textbox', { name: 'Tarif de' }).fill('700');
    await leonie.keyboard.press('Enter');
    await expect(inForce).toContainText('≥ 700 €');
    await leonie.getByRole('textbox', { name: 'Tarif à' }).fill('760');
    await leonie.keyboard.press('Enter');
    await expect(inForce).toContainText('700 € – 760 €');
    await expect(row).toBeVisible();
    await expect(leonie.getByRole('row').filter({ hasText: 'Tourbigot' })).toBeHidden();
  });

  await test.step('what she says of her time shows in the grid', async () => {
    await leonie.goto('/b/clairembrun/partners?q=tourbigot');
    await leonie.getByRole('row').filter({ hasText: 'Maëlle Tourbigot' }).focus();
    await leonie.keyboard.press('Enter');
    await leonie.getByRole('button', { name: 'Modifier la disponibilité' }).click();
    const card = leonie.getByRole('region', { name: 'Disponibilité' });
    await card.getByText('En mots').click();
    await card.getByRole('textbox', { name: 'Dans ses mots' }).fill('pas avant les vendanges');
    await card.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(card.getByText('pas avant les vendanges')).toBeVisible();
    await leonie.goto('/b/clairembrun/partners?q=tourbigot');
    await expect(leonie.getByRole('row').filter({ hasText: 'Maëlle' })).toContainText('pas avant les vendanges');
    await look(leonie, 'casting-sheet');
  });

  await test.step('an agency, its talents and their mandates', async () => {
    await leonie.goto('/b/clairembrun/agencies');
    await leonie.getByRole('link', { name: 'Papier-Lune Talents' }).click();
    const awa = leonie.getByRole('region', { name: 'Awa Diambrelle' });
    await expect(awa.getByText('En vigueur')).toBeVisible();
    await expect(awa.getByText(/Négocier/)).toBeVisible();
    await expect(awa.getByRole('link', { name: 'Marée Haute, le lancement' })).toBeVisible();
    await look(leonie, 'agency');
  });

  await test.step('a letter goes to the agent, for a reason', async () => {
    await leonie
      .getByRole('region', { name: 'Awa Diambrelle' })
      .getByRole('link', { name: /Marée Haute/ })
      .click();
    await leonie.goto(`${leonie.url().split('?')[0]}/write?kind=FOLLOW_UP`);
    await expect(leonie.getByText(/Papier-Lune Talents peut négocier/)).toBeVisible();
    await expect(leonie.getByRole('radio', { name: /Capucine/ })).toBeChecked();
    await leonie.getByText('Awa Diambrelle', { exact: true }).last().click();
    await expect(leonie.getByText(/serait le destinataire habituel/)).toBeVisible();
  });
});
