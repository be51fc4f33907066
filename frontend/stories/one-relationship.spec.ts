import { readFile } from 'node:fs/promises';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { aPhone, look, signedIn, waits } from './people';

const CAMPAIGN = 'Marée Haute, le lancement';
const PARTNER = 'Maëlle Œuvrard';
const BEFORE_SIGNING = 'Trois semaines avec le shampoing solide Marée Haute 🌊 Résultat à la fin !';
const AS_AGREED = 'Publicité · Trois semaines de Marée Haute avec @clairembrun.demo 🌊 sans filtre.';
const LAST_POSTS = '612 28\n398 15\n541 22\n276 14\n455 39\n720 46\n489 17\n333 21\n402 15\n518 28';
const POST = 'https://www.instagram.com/p/C9MareeHaute/';

test.describe.serial('five people and one relationship, from a list to a published post', () => {
  let leonie: Page;
  let karim: Page;
  let anne: Page;
  let maelle: Page;
  let profile: string;
  let collaboration: string;
  let content: string;
  const asked = new Set<string>();

  test.beforeAll(async ({ browser }) => {
    leonie = await signedIn(browser, 'Léonie Marsaudet');
    karim = await signedIn(browser, 'Karim Belloiseau');
    anne = await signedIn(browser, 'Anne Rouvrelle');
    maelle = await aPhone(browser);
    leonie.on('response', (answer) => {
      if (answer.request().method() === 'GET' && answer.url().includes('/api/brands/')) {
        asked.add(answer.url());
      }
    });
  });

  test('a messy list becomes partners', async () => {
    await leonie.goto('/b/clairembrun/partners');
    await leonie.getByRole('link', { name: 'Importer une liste' }).click();
    const download = leonie.waitForEvent('download');
    await leonie.getByRole('link', { name: /petite liste en désordre/ }).click();
    const sample = await download;
    await look(leonie, '01-import');
    await leonie.locator('input[type=file]').setInputFiles({
      name: sample.suggestedFilename(),
      mimeType: 'text/csv',
      buffer: await readFile(await sample.path()),
    });
    await leonie.waitForURL(/\/imports\//);
    await expect(leonie.getByText('La colonne « Vues moy. » contient des pays')).toBeVisible();
    await leonie.getByLabel('Source').first().fill('Liste d’exemple');
    await leonie.getByLabel('Collecté le').fill('2026-11-02');
    await leonie.getByLabel('Finalité').first().fill('Casting de printemps');
    await look(leonie, '02-import-columns');
    await leonie.getByRole('button', { name: /Voir l.aperçu/ }).click();
    await expect(leonie.getByRole('button', { name: /^Importer \d/ })).toBeVisible();
    await look(leonie, '03-import-dry-run');
    await leonie.getByRole('button', { name: /^Importer \d/ }).click();
    await expect(leonie.getByRole('link', { name: 'Ouvrir les partenaires' })).toBeVisible();
    await look(leonie, '04-import-result');
    await leonie.getByRole('link', { name: 'Ouvrir les partenaires' }).click();
    await leonie.getByLabel(/^Chercher par nom/).fill('œuvrard');
    await expect(leonie.getByRole('grid').getByText(PARTNER)).toBeVisible();
    await expect(leonie.getByText('1 partenaire', { exact: true })).toBeVisible();
    await look(leonie, '05-partners');
    await leonie.getByRole('grid').getByText(PARTNER).click();
    await expect(leonie.getByRole('dialog').getByText('@maelle.cuisine.demo')).toBeVisible();
    await look(leonie, '06-side-panel');
    await leonie.getByRole('link', { name: 'Ouvrir le profil' }).click();
    await leonie.waitForURL(/\/partners\/\w+$/);
    profile = new URL(leonie.url()).pathname;
    await expect(leonie.getByRole('heading', { level: 1, name: PARTNER })).toBeVisible();
    await look(leonie, '07-profile');
  });

  test('before the gate opens a question may leave, a proposal may not', async () => {
    await leonie.goto('/b/clairembrun/campaigns');
    await leonie.getByText(CAMPAIGN).click();
    await leonie.getByRole('button', { name: 'Ajouter un partenaire' }).click();
    await leonie.getByRole('combobox', { name: 'Partenaire' }).fill('œuvrard');
    await leonie.getByRole('option', { name: PARTNER }).click();
    await leonie.getByRole('button', { name: 'Ajouter à la campagne' }).click();
    await leonie.waitForURL(/\/collaborations\/\w+$/);
    collaboration = new URL(leonie.url()).pathname;
    await expect(leonie.getByText(/Pas encore de proposition/)).toBeVisible();
    await look(leonie, '08-collaboration');
    await waits(leonie, PARTNER, 'Feux à compléter');
    await look(leonie, '09-today');

    await leonie.goto(`${collaboration}/write?kind=FIRST_CONTACT`);
    await expect(leonie.getByRole('button', { name: 'Envoyer', exact: true })).toBeDisabled();
    await look(leonie, '10-letter-refused');

    await leonie.goto(collaboration);
    await leonie.getByRole('link', { name: 'Demander des informations' }).click();
    await leonie.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await leonie.waitForURL(/\/messages\//);
    await look(leonie, '11-conversation');
    await waits(leonie, PARTNER);
  });

  test('a manager may open the way for another partner, with a reason', async () => {
    await karim.goto('/b/clairembrun/partners?q=oumou');
    await karim.getByRole('grid').getByText('Oumou Lectrice').click();
    await karim.getByRole('link', { name: 'Ouvrir le profil' }).click();
    await karim.waitForURL(/\/partners\/\w+$/);
    await karim.goto(`${new URL(karim.url()).pathname}/lights`);
    await karim.getByRole('button', { name: 'Déroger…' }).first().click();
    await karim.getByLabel('Motif').fill('Une voix que nos clientes citent ; on essaie sur une seule publication.');
    await look(karim, '12-override');
    await karim.getByRole('button', { name: 'Déroger', exact: true }).click();
    await expect(karim.getByText('La voie est ouverte par dérogation')).toBeVisible();
  });

  test('five lights turn green by what is known, and are confirmed', async () => {
    await leonie.goto(profile);
    await leonie.getByRole('button', { name: 'Modifier', exact: true }).click();
    await leonie
      .getByLabel('En quelques mots')
      .fill('Salle de bain sans plastique, cheveux, gestes simples. En Bretagne.');
    await tag(leonie, 'Catégories', 'beauté naturelle');
    await look(leonie, '13-edit-partner');
    await leonie.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(leonie.getByRole('dialog')).toHaveCount(0);

    await leonie.goto(`${profile}/lights`);
    const light = (name: string) => leonie.getByRole('region', { name: new RegExp(`^${name}, `) });
    await look(leonie, '14-lights-before');
    await light('E-réputation')
      .getByRole('button', { name: /recherche/i })
      .first()
      .click();
    await leonie.getByLabel('Où vous avez cherché').fill('Moteur de recherche, presse, vingt dernières publications');
    await look(leonie, '15-search-form');
    await leonie.getByRole('button', { name: 'Consigner', exact: true }).click();
    await expect(leonie.getByRole('region', { name: 'E-réputation, vert' })).toBeVisible();

    await light('Audience')
      .getByRole('button', { name: /kit média/i })
      .first()
      .click();
    await leonie.getByRole('button', { name: 'Ajouter un pays' }).click();
    await leonie.getByRole('combobox', { name: 'Ajouter un pays' }).fill('France');
    await leonie.getByRole('option', { name: 'France', exact: true }).click();
    await leonie.getByLabel('France, en pour cent').fill('86');
    await leonie.getByLabel('25–34').fill('52');
    await leonie.getByLabel('35–44').fill('31');
    await leonie.getByLabel('femmes').fill('74');
    await leonie.getByLabel('hommes').fill('26');
    await look(leonie, '16-media-kit-form');
    await leonie.getByRole('button', { name: 'Consigner', exact: true }).click();
    await expect(leonie.getByRole('region', { name: 'Audience, vert' })).toBeVisible();

    await light('Authenticité')
      .getByRole('button', { name: /chiffre/i })
      .first()
      .click();
    await leonie.getByLabel('Outil ou fournisseur').fill('Observatoire Lumen');
    await leonie.getByRole('textbox', { name: 'Part', exact: true }).fill('8');
    await leonie.getByLabel('Au moins').fill('5');
    await leonie.getByLabel('Au plus').fill('12');
    await leonie.getByLabel('Abonnés observés').fill('200');
    await look(leonie, '17-vendor-form');
    await leonie.getByRole('button', { name: 'Consigner', exact: true }).click();
    await expect(leonie.getByRole('region', { name: 'Authenticité, vert' })).toBeVisible();

    await light('Engagement').getByRole('button', { name: 'Saisir les dernières publications' }).click();
    await leonie.getByLabel(/^Une publication par ligne/).fill(LAST_POSTS);
    await look(leonie, '18-posts-form');
    await leonie.getByRole('button', { name: 'Consigner', exact: true }).click();
    await expect(leonie.getByRole('region', { name: 'Engagement, vert' })).toBeVisible();
    await expect(leonie.getByRole('region', { name: 'Univers, vert' })).toBeVisible();

    await leonie.getByRole('button', { name: 'Confirmer les feux' }).click();
    await expect(leonie.getByText('Cinq feux verts. La voie est libre pour écrire à Maëlle.')).toBeVisible();
    await look(leonie, '19-lights-green');
    await waits(leonie, PARTNER, 'Voie libre : partenaire à contacter');
  });

  test('a first letter leaves from its template and is answered', async () => {
    await leonie.goto(collaboration);
    await leonie.getByRole('link', { name: 'Écrire la première lettre' }).click();
    await expect(leonie.getByText(/^Bonjour Maëlle,/)).toBeVisible();
    await look(leonie, '19-first-letter');
    await leonie.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await leonie.waitForURL(/\/messages\//);
    await leonie.goto('/mailbox');
    await look(leonie, '20-mailbox');
    await leonie.getByRole('link', { name: PARTNER }).first().click();
    await expect(leonie.getByText(/^Bonjour Maëlle,/)).toBeVisible();
    await look(leonie, '21-letter');

    await leonie.goto(collaboration);
    await leonie.getByRole('button', { name: 'Consigner une réponse' }).click();
    await leonie.getByLabel('Ce qui a été dit').fill('Avec plaisir, envoyez-moi les détails.');
    await leonie.getByRole('button', { name: 'Consigner cette réponse' }).click();
    await expect(leonie.getByText('Faire une offre : contenus, rémunération, droits, dates.')).toBeVisible();
    await waits(leonie, PARTNER, 'En discussion : offre à faire');
  });

  test('an offer is countered, offered again, and accepted on a phone', async () => {
    await leonie.goto(collaboration);
    await pick(leonie, 'Format', 'Post');
    await leonie.getByLabel('Rémunération (HT)').fill('1200');
    await tag(leonie, 'Exigé dans la légende', '@clairembrun.demo');
    await leonie.getByLabel('Avec une dotation').check();
    await leonie.getByLabel('Quoi').fill('Coffret Marée Haute');
    await leonie.getByLabel('Valeur pour le partenaire').fill('64');
    await leonie.getByLabel('Coût pour la marque').fill('21');
    await leonie.getByRole('button', { name: 'Ajouter un droit' }).click();
    await leonie.getByLabel('Message au partenaire').fill('Votre regard sur la salle de bain nous plaît beaucoup.');
    await look(leonie, '22-offer-form');
    await leonie.getByRole('button', { name: 'Envoyer l’offre' }).click();
    await expect(leonie.getByText(`L’offre est chez ${PARTNER}, sur le portail.`)).toBeVisible();

    await opensLatestLetter(leonie, maelle, 'Une offre de Clairembrun vous attend');
    await look(maelle, '23-link');
    await maelle.getByRole('button', { name: 'Continuer' }).click();
    await maelle.waitForURL(/\/portal/);
    await maelle.goto('/portal');
    await expect(maelle.getByText('Une offre à lire')).toBeVisible();
    await look(maelle, '24-portal-offer-waits');
    await maelle.getByRole('link', { name: 'Lire l’offre' }).click();
    await expect(maelle.getByText(/Coffret Marée Haute/)).toBeVisible();
    await expect(maelle.getByText('21,00')).toHaveCount(0);
    await look(maelle, '25-portal-offer');
    await maelle.getByRole('button', { name: 'Je propose un changement' }).click();
    await maelle.getByLabel('Rémunération (HT)').fill('1400');
    await maelle.getByLabel('Pourquoi').fill('Le montage prend deux jours.');
    await look(maelle, '26-portal-counter');
    await maelle.getByRole('button', { name: 'J’envoie ma proposition' }).click();
    await expect(maelle.getByText(/Votre proposition est chez Clairembrun/)).toBeVisible();

    await waits(leonie, PARTNER, 'Contre-proposition à traiter');
    await leonie.goto(collaboration);
    await expect(leonie.getByRole('button', { name: /Accepter la contre-proposition/ })).toBeVisible();
    await look(leonie, '27-counter');
    await leonie.getByRole('button', { name: 'Répondre par une nouvelle offre' }).click();
    await leonie.getByLabel('Rémunération (HT)').fill('1300');
    await leonie.getByRole('button', { name: 'Envoyer l’offre' }).click();
    await expect(leonie.getByText(`L’offre est chez ${PARTNER}, sur le portail.`)).toBeVisible();

    await maelle.goto('/portal');
    await maelle.getByRole('link', { name: 'Lire l’offre' }).click();
    await maelle.getByRole('button', { name: 'J’accepte', exact: true }).click();
    await maelle.getByLabel('SIREN ou équivalent').fill('812345678');
    await maelle.getByLabel('Adresse postale').fill('3 rue du Goémon, 29200 Brest');
    await maelle.getByLabel('E-mail').fill('maelle@exemple.test');
    await look(maelle, '28-portal-accept');
    await maelle.getByRole('button', { name: 'J’accepte cette offre' }).click();
    await expect(maelle.getByText(/Clairembrun le prépare/)).toBeVisible();
  });

  test('the contract is made, signed on a phone, read by legal, signed by the brand', async () => {
    await waits(leonie, PARTNER, 'Accord de principe : contrat à préparer');
    await leonie.goto(collaboration);
    await look(leonie, '29-contract-form');
    await leonie.getByRole('button', { name: 'Établir le contrat' }).click();
    await leonie.getByRole('button', { name: 'Envoyer à la signature' }).click();
    await expect(leonie.getByText(/Le contrat est chez/)).toBeVisible();
    await look(leonie, '30-contract-sent');

    await maelle.goto('/portal');
    await look(maelle, '31-portal-contract-waits');
    await maelle.getByRole('link', { name: 'Lire et signer' }).click();
    await maelle.getByRole('button', { name: 'Je signe', exact: true }).scrollIntoViewIfNeeded();
    await expect(maelle.getByText('Lu jusqu’au bout.')).toBeVisible();
    await maelle.getByRole('checkbox').check();
    await maelle.getByLabel('Prénom et nom').fill(PARTNER);
    await look(maelle, '32-portal-signing');
    await maelle.getByRole('button', { name: 'Je signe', exact: true }).click();
    await expect(maelle.getByText(/^Signé le/)).toBeVisible();
    await look(maelle, '33-portal-signed');
  });

  test('content may be handed in before the contract is in force, not approved', async ({ browser }) => {
    await maelle.goto('/portal/all');
    await look(maelle, '34-portal-all');
    await maelle.getByRole('link', { name: /Post Instagram/ }).click();
    content = new URL(maelle.url()).pathname;
    await maelle.getByLabel('Ajouter des images ou une vidéo').setInputFiles({
      name: 'maree-haute.png',
      mimeType: 'image/png',
      buffer: await aPicture(browser),
    });
    await expect(maelle.getByText(/^Reçu/)).toBeVisible();
    await maelle.getByLabel('Légende').fill(BEFORE_SIGNING);
    await expect(maelle.getByText(/Pas de mention commerciale/).first()).toBeVisible();
    await look(maelle, '35-portal-hand-in');
    await maelle.getByRole('button', { name: 'Envoyer la V1' }).click();
    await expect(maelle.getByText('Bien reçu. Rien d’autre à faire pour l’instant')).toBeVisible();

    await waits(leonie, PARTNER, 'Proposition de contenu à valider');
    await leonie.getByRole('link', { name: new RegExp(`contenu à valider, ${PARTNER}`) }).click();
    await expect(leonie.getByText(/Pas encore validable/).first()).toBeVisible();
    await expect(leonie.getByRole('button', { name: /Valider la V1/ })).toBeDisabled();
    await look(leonie, '36-review-locked');
  });

  test('legal reads the signed text, the brand signs last', async () => {
    await waits(karim, PARTNER, 'Proposition de contenu à valider');
    await waits(anne, PARTNER, 'Contrat signé à relire');
    await anne.getByRole('link', { name: new RegExp(PARTNER) }).click();
    await expect(anne.getByText('Mot pour mot le texte convenu.')).toBeVisible();
    await look(anne, '37-legal');
    await anne.getByRole('button', { name: 'Décider' }).click();
    await expect(anne.getByText('Décidé : le texte signé est le texte convenu.')).toBeVisible();

    await waits(karim, PARTNER, 'Contrat à signer pour la marque', 'Proposition de contenu à valider');
    await karim.goto(collaboration);
    await karim.getByLabel(/J’ai lu le fichier signé/).check();
    await look(karim, '38-brand-signs');
    await karim.getByRole('button', { name: 'Signer pour la marque' }).click();
    await expect(karim.getByText(/Le contrat est en vigueur/)).toBeVisible();
    await look(karim, '39-in-force');
    await waits(anne, PARTNER);
  });

  test('changes are asked for with a reason, the next version is approved', async () => {
    await waits(leonie, PARTNER, 'Proposition de contenu à valider');
    await leonie.getByRole('link', { name: new RegExp(`contenu à valider, ${PARTNER}`) }).click();
    await leonie.getByLabel('Ajouter une remarque').fill('On adore cette lumière.');
    await leonie.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await leonie.getByRole('button', { name: /Demander des modifications/ }).click();
    await leonie
      .getByLabel('Ce que lira le partenaire')
      .fill('Commencer par « Publicité » et nommer @clairembrun.demo. Le reste est bon.');
    await look(leonie, '40-ask-for-changes');
    await leonie.getByRole('button', { name: 'Envoyer au partenaire' }).click();
    await expect(leonie.getByText('Modifications demandées').first()).toBeVisible();
    await waits(leonie, PARTNER);

    await maelle.goto('/portal');
    await look(maelle, '41-portal-changes-wait');
    await maelle.goto(content);
    await expect(maelle.getByText(/On y est presque/)).toBeVisible();
    await maelle.getByLabel('Légende').fill(AS_AGREED);
    await expect(maelle.getByText(/est là, bien visible/).first()).toBeVisible();
    await look(maelle, '42-portal-second-version');
    await maelle.getByRole('button', { name: 'Envoyer la V2' }).click();
    await expect(maelle.getByText('Bien reçu. Rien d’autre à faire pour l’instant')).toBeVisible();

    await waits(leonie, PARTNER, 'Proposition de contenu à valider');
    await leonie.getByRole('link', { name: new RegExp(`contenu à valider, ${PARTNER}`) }).click();
    await leonie.getByText('Changements depuis la V1').click();
    await look(leonie, '43-review-compare');
    await leonie.getByText('Tel que publié').click();
    await leonie.getByRole('button', { name: /Valider la V2/ }).click();
    await expect(leonie.getByText('Validé', { exact: true }).first()).toBeVisible();
    await look(leonie, '44-approved');
  });

  test('the post goes live, and the timeline tells the whole story', async () => {
    await maelle.goto('/portal');
    await maelle.getByRole('link', { name: 'J’ai publié' }).click();
    await look(maelle, '45-portal-to-post');
    await maelle.getByLabel('Adresse de la publication').fill(POST);
    await maelle.getByRole('button', { name: 'J’ai publié' }).click();
    await expect(maelle.getByText('Publié, merci')).toBeVisible();
    await look(maelle, '46-portal-published');

    await leonie.goto(`${profile}?tab=timeline`);
    const told = leonie.getByRole('list', { name: `Historique de ${PARTNER}` });
    await expect(told.getByRole('listitem')).toContainText(WHOLE_STORY);
    await look(leonie, '47-timeline');
    await waits(leonie, PARTNER);
    await waits(karim, PARTNER);
  });

  test('whoever works for another brand finds nothing of it at any address', async ({ browser }) => {
    const noe = await signedIn(browser, 'Noé Quintebois');
    await waits(noe, PARTNER);
    await look(noe, '48-another-brand');
    for (const address of [
      profile,
      `${profile}/lights`,
      collaboration,
      '/b/clairembrun/review',
      '/b/clairembrun/messages',
    ]) {
      await noe.goto(address);
      await expect(noe.locator('main')).toBeVisible();
      await expect(noe.getByText(PARTNER)).toHaveCount(0);
    }
    expect(asked.size).toBeGreaterThan(20);
    for (const address of asked) {
      const answer = await noe.request.get(address);
      expect([403, 404], address).toContain(answer.status());
    }
  });
});

/** The whole story as the timeline tells it, newest first, and whose doing each line was. */
const WHOLE_STORY = [
  /Contenu publié\s: Post Instagram.*Maëlle Œuvrard/,
  /Contenu validé\s: Post Instagram, V2.*Léonie Marsaudet/,
  /Contenu remis\s: Post Instagram, V2.*Maëlle Œuvrard/,
  /Modifications demandées\s: Post Instagram, V1.*Léonie Marsaudet/,
  /Contrat en vigueur.*Karim Belloiseau/,
  /Signé pour la marque.*Karim Belloiseau/,
  /Juridique\s: le texte signé est le texte convenu.*Anne Rouvrelle/,
  /Contenu remis\s: Post Instagram, V1.*Maëlle Œuvrard/,
  /Contrat signé en relecture juridique.*Relais/,
  /Signature du partenaire reçue.*Maëlle Œuvrard/,
  /Contrat envoyé à la signature.*Léonie Marsaudet/,
  /Contrat établi.*Léonie Marsaudet/,
  /Accord de principe.*Maëlle Œuvrard/,
  /Offre envoyée\s: 1\s?300\s€.*Léonie Marsaudet/,
  /Contre-proposition\s: 1\s?400\s€.*Maëlle Œuvrard/,
  /Offre envoyée\s: 1\s?200\s€.*Léonie Marsaudet/,
  /La discussion a commencé.*Léonie Marsaudet/,
  /Réponse notée.*Léonie Marsaudet/,
  /Premier contact pris.*Léonie Marsaudet/,
  /Courrier envoyé\s: premier contact.*Léonie Marsaudet/,
  /Cinq feux verts\s: la voie est libre.*Léonie Marsaudet/,
  /Feux confirmés.*Léonie Marsaudet/,
  /Dernières publications saisies · Engagement gris.* → vert.*Léonie Marsaudet/,
  /Chiffre d’audience saisi · Authenticité gris.* → vert.*Léonie Marsaudet/,
  /Kit média saisi · Audience gris.* → vert.*Léonie Marsaudet/,
  /Recherche consignée · E-réputation gris.* → vert.*Léonie Marsaudet/,
  /Feux relus · Univers gris.* → vert.*Relais/,
  /Modifié\s: profil.*Léonie Marsaudet/,
  /Demande d’informations.*Léonie Marsaudet/,
  /Courrier envoyé\s: demande d’informations.*Léonie Marsaudet/,
  /Ajout à une campagne.*Léonie Marsaudet/,
  /Partenaire importé\s: Liste d’exemple.*Léonie Marsaudet/,
];

async function pick(page: Page, label: string, choice: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).first().click();
  await page.getByRole('option', { name: choice, exact: true }).click();
}

async function tag(page: Page, label: string, word: string): Promise<void> {
  const field = page.getByLabel(label).and(page.locator('input'));
  await field.fill(word);
  await field.press('Enter');
  await field.blur();
}

/** Follows the link of the letter that lies on top of the mailbox, in the reader's own browser. */
async function opensLatestLetter(team: Page, reader: Page, subject: string): Promise<void> {
  await team.goto('/mailbox');
  await team.getByRole('link', { name: PARTNER }).filter({ hasText: subject }).first().click();
  const link = await team.getByRole('link', { name: /\/l\// }).getAttribute('href');
  await reader.goto(new URL(link ?? '').pathname);
}

/** A picture nobody else has: a wave, drawn by the browser. */
async function aPicture(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1080, height: 1350 } });
  await page.setContent(
    '<body style="margin:0;height:100vh;background:radial-gradient(circle at 30% 20%,#fdf3dd,#8fc1c8 45%,#1f5b6b)">',
  );
  const picture = await page.screenshot();
  await page.close();
  return picture;
}
