import { expect, test, type Page } from '@playwright/test';
import { aPhone, look, signedIn } from './people';

const CAMPAIGN = 'Marée Haute, le lancement';
const ADDRESS = 'nolwenn@exemple.test';

/** The newest letter to somebody, as the mailbox shows it. */
async function letterTo(page: Page, address: string): Promise<string> {
  const list = (await (await page.request.get('/api/mailbox?limit=100')).json()) as {
    items: { id: string; toAddress: string }[];
  };
  const id = list.items.find((letter) => letter.toAddress === address)?.id ?? '';
  return ((await (await page.request.get(`/api/mailbox/${id}`)).json()) as { text: string }).text;
}

test('a stranger applies on a phone and comes into the campaign', async ({ browser }) => {
  const leonie = await signedIn(browser, 'Léonie Marsaudet');
  await leonie.goto('/b/clairembrun/campaigns');
  await leonie.getByText(CAMPAIGN).click();
  await leonie.getByRole('tab', { name: 'Candidatures' }).click();
  await leonie.getByRole('button', { name: 'Ouvrir un formulaire' }).click();
  const editor = leonie.getByRole('dialog');
  await editor.getByLabel('Titre en français').fill('Testez Marée Haute');
  await editor.getByLabel('Accueil en français').fill('Trois semaines avec le pain, et votre avis tel quel.');
  await editor.getByRole('button', { name: 'Ouvrir le formulaire' }).click();
  await expect(editor).toHaveCount(0);
  const url = await leonie.getByLabel('Adresse à partager').inputValue();
  const path = new URL(url).pathname;

  const phone = await aPhone(browser);
  await phone.goto(path);
  await expect(phone.getByRole('heading', { level: 1, name: 'Testez Marée Haute' })).toBeVisible();
  const send = phone.getByRole('button', { name: 'Envoyer ma candidature' });
  await send.click();
  await expect(phone.getByText('Il manque quelque chose plus haut')).toBeVisible();
  await expect(phone.getByRole('checkbox', { name: /accepte que Clairembrun/ })).not.toBeChecked();
  await phone.getByLabel('Votre nom').fill('Nolwenn Kerdoncuff');
  await phone.getByLabel('Votre e-mail').fill('nolwenn@exemple');
  await phone.getByRole('textbox', { name: 'Pseudo ou adresse du profil' }).fill('@nolwenn.kerdoncuff.demo');
  await phone.getByRole('combobox', { name: 'Où vivez-vous ?' }).fill('Belg');
  await phone.getByRole('option', { name: 'Belgique' }).click();
  await phone.getByLabel('Pourquoi cette campagne ?').fill('Je voyage avec un seul savon depuis deux ans.');
  await phone.getByRole('checkbox', { name: /18 ans/ }).check();
  await phone.getByRole('checkbox', { name: /accepte que Clairembrun/ }).check();
  await send.click();
  await expect(phone.getByText(/n’est pas une adresse e-mail/).first()).toBeVisible();
  await expect(phone.getByLabel('Pourquoi cette campagne ?')).toHaveValue(/un seul savon/);
  await look(phone, 'apply');
  await phone.getByLabel('Votre e-mail').fill(ADDRESS);
  await send.click();
  await expect(phone.getByRole('heading', { name: 'Une dernière étape' })).toBeVisible();

  const ines = await signedIn(browser, 'Inès Calvarin');
  const link = /\/candidature\/\S+/.exec(await letterTo(ines, ADDRESS))?.[0];
  expect(link).toBeTruthy();
  await phone.goto(link ?? '');
  await phone.getByRole('button', { name: 'Confirmer ma candidature' }).click();
  await expect(phone.getByRole('heading', { name: 'Votre candidature est arrivée' })).toBeVisible();

  await leonie.goto('/today');
  await leonie.getByRole('link', { name: /Candidatures à lire, Marée Haute/ }).click();
  await leonie.waitForURL(/tab=applications/);
  const card = leonie.getByRole('article', { name: 'Nolwenn Kerdoncuff' });
  await expect(card.getByText(/Nouvelle personne/)).toBeVisible();
  await look(leonie, 'applications');
  await card.getByRole('button', { name: /^Faire entrer/ }).click();
  await leonie.getByText(/^Retenues/).click();
  await leonie.getByRole('link', { name: 'Voir la collaboration avec Nolwenn Kerdoncuff' }).click();
  await leonie.waitForURL(/\/collaborations\//);
  await expect(leonie.getByRole('heading', { level: 1, name: /Nolwenn Kerdoncuff/ })).toBeVisible();
});
