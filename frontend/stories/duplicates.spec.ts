import { expect, test, type Page } from '@playwright/test';
import type { components } from '../src/api/schema';
import { look, signedIn } from './people';

type Schemas = components['schemas'];

async function added(page: Page, handle: string, network: string, name: string, country: string): Promise<string> {
  const session = (await (await page.request.get('/api/session')).json()) as Schemas['SessionView'];
  const brand = session.brands.find((one) => one.slug === 'clairembrun')?.id ?? '';
  const token = (await page.context().cookies()).find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? '';
  const headers = { 'X-XSRF-TOKEN': token };
  const at = `/api/brands/${brand}/partners`;
  const made = await page.request.post(at, { headers, data: { handle, network, displayName: name, country } });
  expect(made.ok()).toBe(true);
  const { id, version } = (await made.json()) as Schemas['PartnerView'];
  const contact = {
    channel: 'EMAIL',
    value: 'solveig@exemple.test',
    label: '',
    source: 'bio du profil',
    since: '2026-11-02',
  };
  const sheet = {
    version,
    displayName: name,
    kinds: ['INFLUENCER'],
    country,
    languages: ['fr'],
    categories: ['Beauté'],
    tags: [],
    contacts: [contact],
    rates: [],
  };
  const edited = await page.request.put(`${at}/${id}`, { headers, data: sheet });
  expect(edited.ok()).toBe(true);
  return id;
}

test('one person kept twice becomes one, and two again', async ({ browser }) => {
  const leonie = await signedIn(browser, 'Léonie Marsaudet');
  const kept = await added(leonie, 'solveig.tanvier.demo', 'INSTAGRAM', 'Solveig Tanvier', 'FR');
  await added(leonie, 'solveig_tanvier.demo', 'TIKTOK', 'S. Tanvier', 'BE');

  await leonie.goto(`/b/clairembrun/partners/${kept}`);
  await expect(leonie.getByText(/Peut-être la même personne que/)).toContainText('même e-mail');
  await look(leonie, 'duplicate-note');

  await leonie.goto('/b/clairembrun/partners');
  await leonie.getByRole('link', { name: 'Doublons possibles' }).click();
  const pair = leonie.getByRole('listitem').filter({ hasText: 'S. Tanvier' });
  await expect(pair).toContainText('solveig@exemple.test');
  await look(leonie, 'duplicates');

  await pair.getByRole('button', { name: 'Deux personnes' }).click();
  await expect(pair).toHaveCount(0);
  await leonie.getByRole('button', { name: 'Annuler', exact: true }).click();
  await pair.getByRole('link', { name: 'Comparer et fusionner' }).click();

  await expect(leonie.getByRole('heading', { name: 'Fusionner deux fiches' })).toBeVisible();
  await leonie.getByRole('radiogroup', { name: 'Nom' }).getByRole('radio', { name: 'Solveig Tanvier' }).check();
  await leonie.getByRole('radiogroup', { name: 'Pays', exact: true }).getByRole('radio', { name: 'Belgique' }).check();
  await look(leonie, 'merge');
  await leonie.getByRole('button', { name: 'Fusionner' }).click();

  await leonie.waitForURL(/\/merges\//);
  await expect(leonie.getByText('Une seule fiche désormais')).toBeVisible();
  await look(leonie, 'merged');
  const result = leonie.url();
  await leonie.getByRole('link', { name: /^Ouvrir/ }).click();
  await expect(leonie.getByText('solveig_tanvier.demo').first()).toBeVisible();
  await leonie.getByRole('tab', { name: 'Historique' }).click();
  await expect(leonie.getByText(/Fusion avec/).first()).toBeVisible();

  await leonie.goto(result);
  await leonie.getByRole('button', { name: 'Annuler la fusion' }).click();
  await expect(leonie.getByText('De nouveau deux fiches')).toBeVisible();
  await look(leonie, 'merge-undone');
  await leonie.goto('/b/clairembrun/partners/duplicates');
  await expect(pair).toBeVisible();
});
