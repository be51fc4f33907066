import { expect, test, type Page } from '@playwright/test';
import { aPhone, look, signedIn } from './people';

const LIST = `Pseudo;Nom;Abonnés;E-mail
ondine.vasseret.demo;Ondine Vasseret;18 400;ondine@exemple.test
tobias.kermadec.demo;Tobias Kermadec;9 200;`;

/** Brings a list in as far as the dry run, as the wizard does. */
async function checked(page: Page): Promise<void> {
  await page.goto('/b/clairembrun/partners/import');
  await page.locator('input[type=file]').setInputFiles({
    name: 'instagram.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(LIST),
  });
  await page.waitForURL(/\/imports\//);
  await page.getByLabel('Source').fill('Salon de Lyon');
  await page.getByLabel('Collecté le').fill('2026-11-20');
  await page.getByLabel('Finalité').fill('Casting de printemps');
  await page.getByRole('button', { name: 'Voir l’aperçu avant import' }).click();
}

/** The newest letter to somebody, as the mailbox shows it. */
async function letterTo(page: Page, address: string): Promise<string> {
  const list = (await (await page.request.get('/api/mailbox?limit=100')).json()) as {
    items: { id: string; toAddress: string }[];
  };
  const id = list.items.find((letter) => letter.toAddress === address)?.id ?? '';
  return ((await (await page.request.get(`/api/mailbox/${id}`)).json()) as { text: string }).text;
}

test('an objection from a phone holds: no list brings the person back until legal lifts it', async ({ browser }) => {
  const phone = await aPhone(browser);
  await phone.goto('/your-data');
  await expect(phone.getByRole('heading', { level: 1, name: 'Vos données' })).toBeVisible();
  await phone.getByLabel('E-mail').fill('ondine@exemple.test');
  await phone.getByLabel(/^Votre compte/).fill('@ondine.vasseret.demo');
  await phone.getByRole('combobox', { name: 'Sur quel réseau ?' }).click();
  await phone.getByRole('option', { name: 'Instagram' }).click();
  await expect(phone.getByText('Compris : Instagram ondine.vasseret.demo')).toBeVisible();
  await look(phone, 'your-data');
  await phone.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await expect(phone.getByRole('heading', { name: 'Une dernière étape' })).toBeVisible();
  await look(phone, 'your-data-sent');

  const leonie = await signedIn(browser, 'Léonie Marsaudet');
  const ines = await signedIn(browser, 'Inès Calvarin');
  const link = /\/vos-donnees\/\S+/.exec(await letterTo(ines, 'ondine@exemple.test'))?.[0];
  expect(link).toBeTruthy();
  await phone.goto(link ?? '');
  await look(phone, 'your-data-confirm');
  await phone.getByRole('button', { name: 'Confirmer ma demande' }).click();
  await expect(phone.getByRole('heading', { name: 'C’est noté' })).toBeVisible();
  await look(phone, 'your-data-noted');

  await checked(leonie);
  await expect(leonie.getByText('Cette personne s’est opposée à figurer dans une liste.')).toBeVisible();
  await look(leonie, 'import-objected');

  const anne = await signedIn(browser, 'Anne Rouvrelle');
  await anne.goto('/b/clairembrun/settings');
  await anne.getByRole('link', { name: /Protection des données/ }).click();
  await look(anne, 'rights-requests');
  await anne.getByRole('tab', { name: 'Oppositions' }).click();
  await anne.getByLabel('Une personne est-elle sur la liste ?').fill('ondine@exemple.test');
  await anne.getByRole('button', { name: 'Vérifier' }).click();
  await expect(anne.getByText('En vigueur')).toBeVisible();
  await look(anne, 'objections');
  await anne.getByRole('button', { name: 'Lever…' }).click();
  await anne.getByRole('textbox', { name: /^Motif/ }).fill('Elle souhaite de nouveau recevoir nos propositions');
  await anne.getByRole('button', { name: 'Lever l’opposition' }).click();
  await expect(anne.getByText('Absent de la liste')).toBeVisible();
});

test('whoever must be told stands on a list until it is on record', async ({ browser }) => {
  const leonie = await signedIn(browser, 'Léonie Marsaudet');
  await leonie.goto('/b/clairembrun/partners');
  await leonie.getByRole('link', { name: 'À informer' }).click();
  await expect(leonie.getByRole('heading', { level: 1, name: 'À informer' })).toBeVisible();
  const first = leonie.getByRole('table', { name: 'À informer' }).getByRole('row').nth(1);
  await expect(first).toBeVisible();
  const name = (await first.getByRole('link').first().textContent()) ?? '';
  await first.getByRole('button', { name: /^Autrement/ }).click();
  await leonie.getByRole('menuitem', { name: 'Informé autrement…' }).click();
  const how = leonie.getByRole('dialog');
  await how.getByLabel('Le', { exact: false }).first().fill('2026-11-20');
  await how.getByRole('textbox', { name: /^Comment, et ce qui/ }).fill('Dit de vive voix au salon, devant Karim');
  await how.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(leonie.getByRole('table', { name: 'À informer' }).getByText(name, { exact: true })).toHaveCount(0);

  // A long list is drawn as it is scrolled to, so the look is at a short one.
  await leonie.getByText(/^Cette semaine/).click();
  await expect(leonie.getByText('Aucune échéance dans cette période.')).toBeVisible();
  await look(leonie, 'to-be-informed');
});
