import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { look, signedIn } from './people';

/** Somebody asks on the public page, and follows the link of the letter. */
async function asks(page: Page, email: string): Promise<void> {
  await page.request.get('/api/session');
  const cookies = await page.context().cookies();
  const headers = { 'X-XSRF-TOKEN': cookies.find(({ name }) => name === 'XSRF-TOKEN')?.value ?? '' };
  const asked = await page.request.post('/api/your-data/requests', {
    headers,
    data: { email, asks: ['ACCESS', 'ERASE'], locale: 'fr' },
  });
  expect(asked.ok()).toBe(true);
  const list = (await (await page.request.get('/api/mailbox?limit=100')).json()) as {
    items: { id: string; toAddress: string; subject: string }[];
  };
  const letter = list.items.find(({ toAddress, subject }) => toAddress === email && subject.startsWith('Confirmez'));
  const { text } = (await (await page.request.get(`/api/mailbox/${letter?.id ?? ''}`)).json()) as { text: string };
  const token = /\/vos-donnees\/(\S+)/.exec(text)?.[1] ?? '';
  expect((await page.request.post(`/api/your-data/requests/${token}`, { headers })).ok()).toBe(true);
}

test('whoever asks gets a page they can read, and is erased where no work hangs on them', async ({ browser }) => {
  const anne = await signedIn(browser, 'Anne Rouvrelle');
  const ines = await signedIn(browser, 'Inès Calvarin');
  await asks(ines, 'octave@exemple.test');
  await asks(ines, 'maelle@exemple.test');
  await anne.goto('/b/clairembrun/settings/data');
  const octave = anne.getByRole('listitem').filter({ has: anne.getByRole('heading', { name: 'octave@exemple.test' }) });
  const maelle = anne.getByRole('listitem').filter({ has: anne.getByRole('heading', { name: 'maelle@exemple.test' }) });
  await expect(maelle.getByRole('link', { name: 'Maëlle Tourbigot' })).toBeVisible();
  // Where a list brought somebody else at this address, it is for legal to say who asks.
  const thisOne = maelle.getByRole('button', { name: 'C’est cette personne' });
  if ((await thisOne.count()) > 0) {
    await thisOne.first().click();
  }
  await expect(maelle.getByText(/collaboration/).first()).toBeVisible();
  await look(anne, 'what-is-kept');

  const coming = anne.waitForEvent('download');
  await octave.getByRole('link', { name: 'À lire et à imprimer, en français' }).click();
  const page = await readFile(await (await coming).path(), 'utf8');
  expect(page).toContain('<html lang="fr">');
  expect(page).toContain('n&#39;importe quel produit');
  expect(page).toContain('Candidature « Montrez votre salle de bain »');

  await octave.getByRole('button', { name: 'Effacer Octave Lescarret…' }).click();
  await anne.getByRole('button', { name: 'Effacer', exact: true }).click();
  await expect(octave.getByText('N’est plus dans la base')).toBeVisible();
  await octave.getByRole('button', { name: 'Répondre' }).click();
  await octave
    .getByRole('textbox', { name: /^Votre réponse/ })
    .fill('Tout ce que nous conservions de vous est effacé.');
  await octave.getByRole('button', { name: 'Envoyer la réponse' }).click();
  await expect(octave.getByText('Réponse envoyée')).toBeVisible();
});
