import { expect, test, type Browser, type Page } from '@playwright/test';
import { aPhone, look, signedIn } from './people';

const NAME = 'Casting du printemps';
const GUEST = 'Aurore Vasselin';
const EMAIL = 'aurore.vasselin@exemple.test';

/** Follows the link of the letter that lies on top of the mailbox, in the guest's own browser. */
async function followsTheLetter(team: Page, guest: Page, to: string): Promise<string> {
  await expect(async () => {
    await team.goto('/mailbox');
    await expect(team.getByRole('link', { name: to }).first()).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await team.getByRole('link', { name: to }).first().click();
  const link = await team.getByRole('link', { name: /\/g\// }).getAttribute('href');
  const path = new URL(link ?? '').pathname;
  await guest.goto(path);
  return path;
}

/** Picks people in the grid and puts them on a new shortlist of the first campaign. */
async function gathers(leonie: Page, names: string[]): Promise<void> {
  for (const [at, name] of names.entries()) {
    await leonie.goto(`/b/clairembrun/partners?q=${encodeURIComponent(name)}`);
    await leonie
      .getByRole('row', { name: new RegExp(name) })
      .first()
      .focus();
    await leonie.keyboard.press('x');
    await leonie.getByRole('button', { name: 'Ajouter à un casting' }).click();
    if (at === 0) {
      await leonie.getByRole('menuitem', { name: 'Nouveau casting…' }).click();
      await leonie.getByRole('combobox', { name: 'Campagne' }).click();
      await leonie.getByRole('option', { name: 'Marée Haute, le lancement' }).click();
      await leonie.getByLabel('Nom', { exact: false }).last().fill(NAME);
      await leonie.getByRole('button', { name: 'Commencer le casting' }).click();
    } else {
      await leonie.getByRole('menuitem', { name: NAME }).click();
    }
    await expect(leonie.getByText('Une personne ajoutée.')).toBeVisible();
  }
  await leonie.getByRole('link', { name: 'Ouvrir le casting' }).click();
  await expect(leonie.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
}

async function anEnglishPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, locale: 'en-GB' });
  return context.newPage();
}

test('people are gathered, voted on, shown to a guest and taken into the campaign', async ({ browser }) => {
  const leonie = await signedIn(browser, 'Léonie Marsaudet');
  await gathers(leonie, ['Ilyana Sorbelin', 'Soazig Le Brindu', 'Coralie Vantrepoule']);

  // Votes, by keyboard alone.
  await leonie.getByRole('button', { name: 'Lancer la revue interne' }).click();
  await expect(leonie.getByRole('button', { name: 'Revenir à la préparation' })).toBeVisible();
  await leonie.keyboard.press('j');
  await leonie.keyboard.press('1');
  const first = leonie.getByRole('group', { name: 'Votes sur Ilyana Sorbelin' });
  await expect(first.getByRole('button', { pressed: true })).toHaveAccessibleName(/Retenu/);
  await leonie.keyboard.press('j');
  await leonie.keyboard.press('2');
  await leonie.keyboard.press('j');
  await leonie.keyboard.press('3');
  await expect(
    leonie.getByRole('group', { name: 'Votes sur Coralie Vantrepoule' }).getByRole('button', { pressed: true }),
  ).toHaveAccessibleName(/Écarté/);

  const karim = await signedIn(browser, 'Karim Belloiseau');
  await karim.goto(new URL(leonie.url()).pathname);
  await karim
    .getByRole('group', { name: 'Votes sur Ilyana Sorbelin' })
    .getByRole('button', { name: /Retenu/ })
    .click();
  await expect(karim.getByRole('button', { name: /Retenu · 2/ })).toBeVisible();
  await karim.mouse.move(0, 0);
  await look(karim, 'shortlist-review');

  // A word for the client, and somebody taken off and put back.
  await leonie.reload();
  await leonie.getByRole('row', { name: /Ilyana Sorbelin/ }).focus();
  await leonie.keyboard.press('Enter');
  await leonie.getByLabel('Avec des mots pour le client').fill('Cliente depuis deux ans.');
  await leonie.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(leonie.getByRole('button', { name: 'Enregistrer' })).toHaveCount(0);
  await look(leonie, 'shortlist-entry');
  await leonie.keyboard.press('Escape');
  await leonie.getByRole('row', { name: /Coralie Vantrepoule/ }).focus();
  await leonie.keyboard.press('Enter');
  await leonie.getByRole('button', { name: 'Retirer du casting' }).click();
  await expect(
    leonie
      .getByText('Coralie Vantrepoule n’est plus dans la sélection.')
      .or(leonie.getByText("Coralie Vantrepoule n'est plus dans la sélection.")),
  ).toBeVisible();
  await leonie.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(leonie.getByRole('row', { name: /Coralie Vantrepoule/ })).toBeVisible();

  // Exactly what is previewed is shared.
  await leonie.getByRole('button', { name: 'Partager avec le client' }).click();
  const preview = leonie.getByRole('region', { name: 'Aperçu' });
  await expect(preview.getByText('Cliente depuis deux ans.')).toBeVisible();
  await leonie.getByRole('checkbox', { name: 'Les cinq feux, en mots' }).check();
  await expect(preview.getByText(/Audience\s: /).first()).toBeVisible();
  await look(leonie, 'shortlist-share');
  await leonie.getByRole('button', { name: 'Partager exactement ceci' }).click();
  await leonie.getByLabel('Nom', { exact: false }).last().fill(GUEST);
  await leonie.getByLabel('E-mail', { exact: false }).last().fill(EMAIL);
  await leonie
    .getByRole('button', { name: 'Envoyer l’invitation' })
    .or(leonie.getByRole('button', { name: "Envoyer l'invitation" }))
    .click();
  await expect(leonie.getByText(EMAIL).first()).toBeVisible();
  const list = new URL(leonie.url()).pathname;

  // The guest looks, presses, answers, sends.
  const aurore = await aPhone(browser);
  const link = await followsTheLetter(leonie, aurore, GUEST);
  await expect(aurore.getByRole('heading', { name: `Bonjour ${GUEST}` })).toBeVisible();
  await expect(aurore.getByText('Ilyana')).toHaveCount(0);
  await look(aurore, 'guest-door');
  await aurore.getByRole('button', { name: 'Voir la sélection' }).click();
  await expect(aurore.getByRole('heading', { name: 'Ilyana Sorbelin' })).toBeVisible();
  await expect(aurore.getByText('Écarté · 1')).toHaveCount(0);
  const about = (name: string) => aurore.getByRole('group', { name: `Votre réponse sur ${name}` });
  await about('Ilyana Sorbelin').getByRole('button', { name: 'Retenu' }).click();
  await aurore.getByLabel('Un mot sur Ilyana Sorbelin').fill('Exactement le ton.');
  await about('Soazig Le Brindu').getByRole('button', { name: 'Remplaçant' }).click();
  await about('Coralie Vantrepoule').getByRole('button', { name: 'Écarté' }).click();
  await expect(aurore.getByText('3 sur 3 avec une réponse')).toBeVisible();
  await look(aurore, 'guest-answers');
  await aurore.getByRole('button', { name: 'Envoyer mes réponses' }).click();
  await aurore.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await expect(aurore.getByText('Réponses envoyées, merci')).toBeVisible();
  await aurore.reload();
  await expect(about('Soazig Le Brindu').getByRole('button', { name: 'Remplaçant' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  // Another browser, another language: the same link, nothing remembered but the answers.
  const elsewhere = await anEnglishPhone(browser);
  await elsewhere.goto(link);
  await expect(elsewhere.getByRole('button', { name: 'Voir la sélection' })).toBeVisible();

  // The team is told, reads, and takes the kept one in.
  await leonie.goto('/today');
  const waiting = leonie.getByRole('listitem').filter({ hasText: NAME });
  await expect(waiting).toContainText('Le client a répondu');
  await waiting.getByRole('link').click();
  await expect(leonie.getByRole('row', { name: /Ilyana Sorbelin/ })).toContainText('Retenu');
  await look(leonie, 'shortlist-answered');
  await leonie.getByRole('button', { name: 'Faire entrer dans la campagne' }).click();
  const dialog = leonie.getByRole('dialog');
  await expect(dialog.getByText(/une collaboration commence dans/)).toBeVisible();
  await look(leonie, 'shortlist-take');
  await dialog.getByRole('button', { name: 'Faire entrer une personne' }).click();
  await expect(dialog.getByText('Une personne est entrée dans la campagne.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Terminé' }).click();

  // Withdrawn, the link opens nothing; let in again, it does.
  await leonie.getByRole('button', { name: `Agir sur le lien de ${GUEST}` }).click();
  await leonie.getByRole('menuitem', { name: /Retirer le lien/ }).click();
  await expect(leonie.getByText('Retiré', { exact: true })).toBeVisible();
  await aurore.goto(link);
  await expect(aurore.getByRole('heading', { name: 'Ce lien a été retiré' })).toBeVisible();
  await look(aurore, 'guest-withdrawn');
  await leonie.getByRole('button', { name: `Agir sur le lien de ${GUEST}` }).click();
  await leonie.getByRole('menuitem', { name: 'Rouvrir le lien' }).click();
  await expect(leonie.getByText('A répondu', { exact: true })).toBeVisible();
  await aurore.goto(link);
  await expect(aurore.getByRole('heading', { name: 'Ilyana Sorbelin' })).toBeVisible();

  // Closed, nobody answers any more.
  await leonie.goto(list);
  await leonie.getByRole('button', { name: 'Clore le casting' }).click();
  await leonie.getByRole('dialog').getByRole('button', { name: 'Clore', exact: true }).click();
  await expect(leonie.getByRole('button', { name: 'Rouvrir' })).toBeVisible();
  await aurore.goto(link);
  await expect(aurore.getByRole('heading', { name: /Merci, rien n.attend/ })).toBeVisible();
});

test('people are compared side by side, each figure with its group', async ({ browser }) => {
  const leonie = await signedIn(browser, 'Léonie Marsaudet');
  await leonie.goto('/b/clairembrun/campaigns');
  await leonie.getByRole('row', { name: /Les Salles de bain/ }).click();
  await leonie.getByRole('tab', { name: 'Castings' }).click();
  await look(leonie, 'campaign-shortlists');
  await leonie.getByRole('row', { name: /Les Salles de bain, le casting/ }).click();
  await expect(leonie.getByText('Le client a répondu').first()).toBeVisible();
  for (let at = 0; at < 3; at++) {
    await leonie.keyboard.press('j');
    await leonie.keyboard.press('x');
  }
  await leonie.getByRole('link', { name: 'Comparer 3' }).click();
  await expect(leonie.getByRole('rowheader', { name: 'Authenticité' })).toBeVisible();
  await expect(leonie.getByText('Ressemblance des audiences')).toBeVisible();
  await look(leonie, 'compare');
});
