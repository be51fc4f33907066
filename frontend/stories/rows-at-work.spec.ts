import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import type { components } from '../src/api/schema';
import { look, signedIn } from './people';

type Schemas = components['schemas'];

/** Shows the column of tags beside the usual ones, as somebody would who chose it. */
async function withTags(page: Page): Promise<void> {
  const session = (await (await page.request.get('/api/session')).json()) as Schemas['SessionView'];
  const brand = session.brands.find((one) => one.slug === 'clairembrun')?.id ?? '';
  const columns = ['name', 'followers', 'lights', 'stage', 'owner', 'tags'].map((id) => ({ id }));
  await page.evaluate(
    ([key, layout]) => localStorage.setItem(key!, layout!),
    [`relais.grid.${brand}`, JSON.stringify({ columns, density: 'COMFORTABLE' })],
  );
}

test('rows at work: a cell, many at once, and a file', async ({ browser }) => {
  const leonie = await signedIn(browser, 'Léonie Marsaudet');
  await withTags(leonie);
  await leonie.goto('/b/clairembrun/partners?q=tourbigot');
  const row = leonie.getByRole('row').filter({ hasText: 'Maëlle Tourbigot' });
  await expect(row).toBeVisible();

  await test.step('one cell, and back', async () => {
    const tags = row.getByRole('button', { name: /^Étiquettes, Maëlle/ });
    const before = await tags.textContent();
    await tags.focus();
    await leonie.keyboard.press('Enter');
    await leonie.getByRole('combobox', { name: 'Étiquettes' }).fill('à rappeler');
    await leonie.keyboard.press('Enter');
    await leonie.getByRole('button', { name: 'Garder' }).click();
    await expect(tags).toContainText('à rappeler');
    await leonie.getByRole('button', { name: 'Annuler', exact: true }).click();
    await expect(tags).toHaveText(before ?? '');
    await look(leonie, 'cell-back');
    await leonie.reload();
    await expect(tags).toHaveText(before ?? '');
  });

  await test.step('everybody who matches, and back', async () => {
    await leonie.goto(`/b/clairembrun/partners?country=${encodeURIComponent('["BE"]')}`);
    await leonie.getByRole('checkbox', { name: 'Tout sélectionner' }).check();
    const all = leonie.getByRole('button', { name: /^Sélectionner les/ });
    if (await all.isVisible()) {
      await all.click();
    }
    await look(leonie, 'selection-bar');
    await leonie.getByRole('button', { name: 'Étiqueter' }).click();
    const dialog = leonie.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Étiquettes' }).fill('printemps');
    await leonie.keyboard.press('Enter');
    await leonie.keyboard.press('Tab');
    await look(leonie, 'act-form');
    await dialog.getByRole('button', { name: 'Étiqueter' }).click();
    await expect(dialog.getByText(/^Fait/)).toBeVisible();
    await look(leonie, 'act-done');
    await dialog.getByRole('button', { name: 'Fermer' }).last().click();
    await expect(dialog).toHaveCount(0);
    await leonie.getByRole('button', { name: 'Dernières actions groupées' }).click();
    await look(leonie, 'acts-lately');
    await dialog.getByRole('button', { name: /printemps/ }).click();
    await dialog.getByRole('button', { name: 'Tout annuler' }).click();
    await expect(dialog.getByText(/^Annulé/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Fermer' }).last().click();
    await expect(leonie.getByText('printemps')).toHaveCount(0);
  });

  await test.step('a campaign says who is in it already', async () => {
    const dialog = leonie.getByRole('dialog');
    const join = async () => {
      await leonie.getByRole('button', { name: 'Ajouter à une campagne' }).click();
      await dialog.getByRole('combobox', { name: 'Campagne' }).click();
      await leonie.getByRole('option').first().click();
      await dialog.getByRole('button', { name: 'Ajouter' }).click();
      await expect(dialog.getByText(/^Fait|^Refusé/).first()).toBeVisible();
    };
    await join();
    await dialog.getByRole('button', { name: 'Fermer' }).last().click();
    await expect(dialog).toHaveCount(0);
    await join();
    await expect(dialog.getByText('Non traités, et pourquoi')).toBeVisible();
    await look(leonie, 'act-refused');
    await dialog.getByRole('button', { name: 'Fermer' }).last().click();
  });

  await test.step('what is shown leaves as a file', async () => {
    await leonie.goto('/b/clairembrun/partners?sort=-followers');
    await leonie.getByRole('button', { name: 'Exporter' }).first().click();
    const dialog = leonie.getByRole('dialog');
    await look(leonie, 'export');
    const [file] = await Promise.all([
      leonie.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Exporter' }).click(),
    ]);
    const text = await readFile(await file.path(), 'utf8');
    const [head, ...lines] = text.trimEnd().split('\r\n');
    expect(head).toBe(
      '\uFEFFNom complet;Réseau;Pseudo;Lien du profil;Abonnés;Relais : feu univers;Relais : feu e-réputation;' +
        'Relais : feu audience;Relais : feu authenticité;Relais : feu engagement;Relais : étape;' +
        'Relais : ne plus contacter;Relais : suivi par;Étiquettes',
    );
    const followers = lines.map((line) => Number(line.split(';')[4] || -1));
    expect(followers).toEqual([...followers].sort((a, b) => b - a));
  });
});
