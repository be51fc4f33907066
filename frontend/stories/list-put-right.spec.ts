import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { signedIn } from './people';

const HEADERS = 'Compte Instagram;Nom;Abonnés;Truc interne';

test('a column gets another meaning, which is remembered, and rejected rows come back once they are put right', async ({
  browser,
}) => {
  const leonie = await signedIn(browser, 'Léonie Marsaudet');
  await brought(leonie, 'printemps.csv', [
    HEADERS,
    '@philippine.dravel.demo;Philippine Dravel;18 400;printemps',
    ';Sosthène Marquier;7 300;printemps',
  ]);
  const column = leonie.getByRole('listitem').filter({ hasText: 'Truc interne' });
  await column.getByLabel('Ce que contient Truc interne').selectOption({ label: 'Étiquettes' });
  await expect(column.getByText('Choisi par vous')).toBeVisible();
  await previewed(leonie);

  await leonie.getByRole('button', { name: /Rejeter/ }).click();
  const verdicts = leonie.getByRole('table', { name: 'Verdicts' });
  await expect(verdicts.getByText('Sosthène Marquier')).toBeVisible();
  await expect(verdicts.getByText('Philippine Dravel')).toHaveCount(0);
  await leonie.getByRole('button', { name: /^Importer 1/ }).click();
  await expect(leonie.getByText(/Lignes écartées/)).toBeVisible();

  const download = leonie.waitForEvent('download');
  await leonie.getByRole('link', { name: 'Télécharger les lignes rejetées' }).click();
  const rejects = await download;
  expect(rejects.suggestedFilename()).toContain('lignes-rejetees');
  const written = await readFile(await rejects.path(), 'utf8');
  expect(written).toContain('Sosthène Marquier');
  expect(written).not.toContain('Philippine Dravel');

  await leonie.goto('/b/clairembrun/partners/import');
  await leonie.locator('input[type=file]').setInputFiles({
    name: rejects.suggestedFilename(),
    mimeType: 'text/csv',
    buffer: Buffer.from(written.replace(';Sosthène Marquier', '@sosthene.marquier.demo;Sosthène Marquier')),
  });
  await leonie.waitForURL(/\/imports\//);
  await expect(leonie.getByText('sosthene.marquier.demo').first()).toBeVisible();
  await previewed(leonie);
  await leonie.getByRole('button', { name: /^Importer 1/ }).click();
  await expect(leonie.getByRole('link', { name: 'Ouvrir les partenaires' })).toBeVisible();
  await leonie.goto('/b/clairembrun/partners?q=marquier');
  await expect(leonie.getByText('Sosthène Marquier').first()).toBeVisible();

  await brought(leonie, 'ete.csv', [HEADERS, '@philippine.dravel.demo;Philippine Dravel;19 000;été']);
  const again = leonie.getByRole('listitem').filter({ hasText: 'Truc interne' });
  await expect(again.getByText('Comme dans la dernière liste avec ces en-têtes')).toBeVisible();
  await expect(again.getByLabel('Ce que contient Truc interne')).toHaveValue('TAG');
});

async function brought(page: Page, name: string, lines: string[]): Promise<void> {
  await page.goto('/b/clairembrun/partners/import');
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.join('\r\n'), 'latin1'),
  });
  await page.waitForURL(/\/imports\//);
}

/** Where the list comes from, then the dry run. */
async function previewed(page: Page): Promise<void> {
  await page.getByLabel('Source', { exact: false }).first().fill('Casting de démonstration');
  await page.getByLabel('Collecté le').fill('2026-11-02');
  await page.getByLabel('Finalité', { exact: false }).first().fill('Casting de printemps');
  await page.getByRole('button', { name: /Voir l.aperçu/ }).click();
}
