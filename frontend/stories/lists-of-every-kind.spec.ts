import { expect, test, type Page } from '@playwright/test';
import { look, signedIn } from './people';
import { workbook } from './workbook';

const DONE = 'Ouvrir les partenaires';

test('a workbook: the sheet is chosen, and its people come in', async ({ browser }) => {
  const leonie = await signedIn(browser, 'Léonie Marsaudet');
  await leonie.goto('/b/clairembrun/partners/import');
  await leonie.locator('input[type=file]').setInputFiles({
    name: 'casting.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: workbook({
      Résumé: [
        ['Ville', 'Budget'],
        ['Brest', '1 200'],
        ['Laval', '900'],
      ],
      Créateurs: [
        ['Casting de mars'],
        ['Nom', 'Compte Instagram', 'Abonnés', 'Téléphone'],
        ['Bérénice Oulmont', '@berenice.oulmont.demo', '18,4 k', '06 12 34 56 78'],
        ['Tancrède Vialle', '@tancrede.vialle.demo', '7 300', 'le soir'],
      ],
    }),
  });
  await leonie.waitForURL(/\/imports\//);
  await leonie.getByRole('button', { name: 'Lire le fichier autrement' }).click();
  await leonie.getByLabel('Feuille').selectOption('Créateurs');
  await leonie.getByRole('button', { name: 'Relire' }).click();
  await expect(leonie.getByText('berenice.oulmont.demo').first()).toBeVisible();
  await look(leonie, 'import-workbook');
  await told(leonie);
  await leonie.getByRole('button', { name: /Voir l.aperçu/ }).click();
  await leonie.getByRole('button', { name: /Avec des cellules écartées/ }).click();
  await expect(
    leonie.getByText(/«\sle soir\s» dans la colonne «\sTéléphone\s», non compris comme «\sTéléphone\s»/),
  ).toBeVisible();
  await expect(leonie.getByText('Bérénice Oulmont')).toHaveCount(0);
  await look(leonie, 'import-partly');
  await leonie.getByRole('button', { name: /^Importer 2/ }).click();
  await expect(leonie.getByRole('link', { name: DONE })).toBeVisible();
  await leonie.goto('/b/clairembrun/partners?q=oulmont');
  await expect(leonie.getByText('Bérénice Oulmont').first()).toBeVisible();
});

test('cells pasted onto the grid are a list, and known people stay as the team left them when it is undone', async ({
  browser,
}) => {
  const leonie = await signedIn(browser, 'Léonie Marsaudet');
  await pasted(leonie, ['Nom\tCompte Instagram\tPays', 'Gontran Sévilly\t@gontran.sevilly.demo\tFrance']);
  await told(leonie);
  await leonie.getByRole('button', { name: /Voir l.aperçu/ }).click();
  await leonie.getByRole('button', { name: /^Importer 1/ }).click();
  await expect(leonie.getByRole('link', { name: DONE })).toBeVisible();

  await pasted(leonie, [
    'Nom\tCompte Instagram\tPays\tCatégorie',
    'Gontran Sévilly\t@gontran.sevilly.demo\tBelgique\tVoyage',
    'Mahaut Dessalles\t@mahaut.dessalles.demo\tFrance\tCuisine',
  ]);
  await told(leonie);
  await leonie.getByRole('button', { name: /Voir l.aperçu/ }).click();
  await expect(leonie.getByText(/Déjà connu sous le nom Gontran Sévilly/)).toBeVisible();
  await look(leonie, 'import-known');
  await leonie.getByRole('button', { name: /^Importer 2/ }).click();
  await expect(leonie.getByRole('link', { name: DONE })).toBeVisible();
  const result = leonie.url();

  await leonie.goto('/b/clairembrun/partners?q=sevilly');
  await leonie.getByText('Gontran Sévilly').first().click();
  await leonie.getByRole('link', { name: 'Ouvrir le profil' }).click();
  await leonie.getByRole('button', { name: 'Modifier' }).first().click();
  await leonie.getByLabel('Pays', { exact: true }).first().fill('Suisse');
  await leonie.getByRole('option', { name: 'Suisse' }).click();
  await leonie.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(leonie.getByRole('button', { name: 'Enregistrer' })).toHaveCount(0);

  await leonie.goto(result);
  await leonie.getByRole('button', { name: 'Annuler cet import' }).click();
  await leonie.getByRole('button', { name: 'Annuler l’import', exact: true }).click();
  await expect(leonie.getByText(/Annulé. Partenaires retirés\s: 1/)).toBeVisible();
  await expect(leonie.getByText('Conservé tel que l’équipe l’a laissé')).toBeVisible();
  await expect(leonie.getByRole('listitem').filter({ hasText: 'Gontran Sévilly' })).toContainText('pays');
  await look(leonie, 'import-undone');
  await leonie.goto('/b/clairembrun/partners?q=dessalles');
  await expect(leonie.getByText('Mahaut Dessalles')).toHaveCount(0);
});

test('a long list waits when it is asked to, also for somebody who comes back later', async ({ browser }) => {
  const leonie = await signedIn(browser, 'Léonie Marsaudet');
  const rows = Array.from({ length: 12_000 }, (_, at) => `liste.longue.${at}.demo;${at * 13 + 900};France`);
  await leonie.goto('/b/clairembrun/partners/import');
  await leonie.locator('input[type=file]').setInputFiles({
    name: 'instagram-longue.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Compte Instagram;Abonnés;Pays', ...rows].join('\n')),
  });
  await leonie.waitForURL(/\/imports\//);
  await told(leonie);
  await leonie.getByRole('button', { name: /Voir l.aperçu/ }).click();
  await leonie.getByRole('button', { name: /^Importer 12/ }).click({ timeout: 60_000 });
  await leonie.getByRole('button', { name: 'Mettre en pause' }).click();
  await expect(leonie.getByText('L’import attend')).toBeVisible();
  await look(leonie, 'import-paused');

  const address = leonie.url();
  await leonie.goto('/today');
  await leonie.goto(address);
  await expect(leonie.getByText('L’import attend')).toBeVisible();
  await leonie.getByRole('button', { name: 'Reprendre l’import' }).click();
  await expect(leonie.getByText(/lignes\/s/)).toBeVisible();
  await leonie.getByRole('button', { name: 'Abandonner cet import' }).click();
  await leonie.getByRole('button', { name: 'Abandonner l’import' }).click();
  await expect(leonie.getByText(/Import abandonné/)).toBeVisible();
  await leonie.getByRole('button', { name: 'Annuler cet import' }).click();
  await leonie.getByRole('button', { name: 'Annuler l’import', exact: true }).click();
  await expect(leonie.getByText(/^Annulé. Partenaires/)).toBeVisible({ timeout: 60_000 });
});

/** Where a list comes from, since when, what for. */
async function told(page: Page): Promise<void> {
  await page.getByLabel('Source', { exact: false }).first().fill('Casting de démonstration');
  await page.getByLabel('Collecté le').fill('2026-11-02');
  await page.getByLabel('Finalité', { exact: false }).first().fill('Casting de printemps');
}

/** As somebody who copied cells of a spreadsheet and pastes them onto the page. */
async function pasted(page: Page, lines: string[]): Promise<void> {
  await page.goto('/b/clairembrun/partners');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, lines.join('\n'));
  await page.waitForURL(/\/imports\//);
}
