import { expect, test } from '@playwright/test';
import { look, signedIn } from './people';

const COLUMNS = 'Nom;Compte Instagram;Abonnés;Taux engagement;Pays;Catégorie;E-mail';
const ROWS = [
  'Ysaline Dorvaux;@ysaline.dorvaux.demo;48,2K;4,1 %;France;Beauté;ysaline@exemple.test',
  'Corentin Malbosc;https://www.instagram.com/corentin.malbosc.demo/;12 400;3,2 %;Belgique;Cuisine;corentin@exemple.test',
  ';;;;;;',
];

test('a list of creators becomes partners that can be found again', async ({ browser }) => {
  const leonie = await signedIn(browser, 'Léonie Marsaudet');
  await look(leonie, 'today');

  await leonie.goto('/b/clairembrun/partners/import');
  await look(leonie, 'import');
  await leonie.locator('input[type=file]').setInputFiles({
    name: 'createurs.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([COLUMNS, ...ROWS].join('\r\n'), 'latin1'),
  });
  await leonie.waitForURL(/\/imports\//);
  await leonie.getByLabel('Source', { exact: false }).first().fill('Export de démonstration');
  await leonie.getByLabel('Collecté le').fill('2026-11-02');
  await leonie.getByLabel('Finalité', { exact: false }).first().fill('Casting de printemps');
  await look(leonie, 'import-columns');
  await leonie.getByRole('button', { name: /Voir l.aperçu/ }).click();
  await leonie.getByRole('button', { name: /^Importer \d/ }).click();
  await expect(leonie.getByRole('link', { name: 'Ouvrir les partenaires' })).toBeVisible();
  await look(leonie, 'import-result');

  await leonie.goto('/b/clairembrun/partners?q=ysaline');
  await expect(leonie.getByText('Ysaline Dorvaux').first()).toBeVisible();
  await look(leonie, 'partners');

  await leonie.goto('/b/clairembrun/partners?q=ysalnie');
  await expect(leonie.getByText(/Personne ne porte exactement ce nom/)).toBeVisible();
  await expect(leonie.getByText('Ysaline Dorvaux').first()).toBeVisible();

  await leonie.goto('/b/clairembrun/partners?sort=-added');
  await expect(leonie.getByText('Corentin Malbosc').first()).toBeVisible();
  await leonie.getByRole('button', { name: 'Écarter Instagram' }).click();
  await expect(leonie.getByText('Corentin Malbosc')).toHaveCount(0);
  await leonie.goto(leonie.url());
  await expect(leonie.getByRole('button', { name: 'Retirer le filtre sauf Instagram' })).toBeVisible();
  await look(leonie, 'partners-left-out');
  await leonie.getByRole('button', { name: 'Retirer le filtre sauf Instagram' }).click();
  await expect(leonie.getByText('Corentin Malbosc').first()).toBeVisible();
});

test("another brand's manager of content sees nothing of it", async ({ browser }) => {
  const noe = await signedIn(browser, 'Noé Quintebois');
  await noe.goto('/b/clairembrun/partners');
  await expect(noe.getByText('Maëlle Tourbigot')).toHaveCount(0);
});
