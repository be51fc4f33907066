import { exec, execSync } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test, type APIResponse, type Page } from '@playwright/test';
import type { components } from '../src/api/schema';
import { look, signedIn } from './people';

type Schemas = components['schemas'];

const STOP = process.env.RELAIS_TEST_ENGINE_STOP ?? '';
const START = process.env.RELAIS_TEST_ENGINE_START ?? '';
const AWAY = /La base de données ne répond pas/;
const STEPS = 15;

/** These stories take the store away in the middle of the work, so they are skipped where there is none to stop and start. */
test.skip(STOP === '' || START === '', 'RELAIS_TEST_ENGINE_STOP and RELAIS_TEST_ENGINE_START say how to stop a server');

const stopped = () => execSync(STOP, { stdio: 'ignore' });
const started = () => execSync(START, { stdio: 'ignore' });
const later = promisify(exec);

test.afterEach(() => {
  if (START !== '') {
    started();
  }
});

test('a step that meets a store that is away costs a sentence and a second click', async ({ browser }) => {
  const leonie = await signedIn(browser, 'Léonie Marsaudet');
  const brand = await clairembrun(leonie);
  await leonie.goto('/b/clairembrun/campaigns/new');
  await leonie.getByLabel('Nom', { exact: false }).first().fill('Marée basse');
  await leonie.getByLabel('Objectif promotionnel').fill('Faire connaître la recharge');
  await leonie.getByLabel('Du', { exact: false }).first().fill('2026-12-01');
  await leonie.getByLabel('Budget prévu HT').fill('1200');

  stopped();
  await leonie.getByRole('button', { name: 'Créer', exact: true }).click();
  await expect(leonie.getByRole('alert').filter({ hasText: AWAY })).toBeInViewport({ timeout: 30_000 });
  await expect(leonie.getByLabel('Objectif promotionnel')).toHaveValue('Faire connaître la recharge');
  await look(leonie, 'store-away');

  started();
  await leonie.getByRole('button', { name: 'Créer', exact: true }).click();
  await leonie.waitForURL(/\/campaigns\/(?!new)/);
  await expect(leonie.getByRole('heading', { name: 'Marée basse' })).toBeVisible();
  const named = (await campaigns(leonie, brand)).filter((one) => one.name === 'Marée basse');
  expect(named, 'planned once').toHaveLength(1);
});

test('a screen opened while the store is away says so, and opens when it is back', async ({ browser }) => {
  const leonie = await signedIn(browser, 'Léonie Marsaudet');
  stopped();
  await leonie
    .getByRole('link', { name: /Partenaires/ })
    .first()
    .click();
  await expect(leonie.getByText(AWAY).first()).toBeVisible({ timeout: 60_000 });
  await look(leonie, 'store-away-screen');
  started();
  await leonie.getByRole('button', { name: 'Réessayer' }).first().click();
  await expect(leonie.getByText('Awa Diambrelle').first()).toBeVisible({ timeout: 30_000 });
  await expect(
    leonie.getByRole('list', { name: 'Catégorie' }).getByRole('listitem').first(),
    'the filters are back too',
  ).toBeVisible();
});

test('steps sent while the store dies and comes back are each done, and done once', async ({ browser }) => {
  const leonie = await signedIn(browser, 'Léonie Marsaudet');
  const brand = await clairembrun(leonie);
  const steps = Array.from({ length: STEPS }, (_, step) => step);
  const active = await read<Schemas['CollaborationPage']>(leonie, `/api/brands/${brand}/collaborations?stage=ACTIVE`);
  const maelle = active.items.find((one) => one.partnerName === 'Maëlle Tourbigot');
  const letters = `/api/brands/${brand}/collaborations/${maelle?.id}/letters`;
  const replies = `/api/brands/${brand}/collaborations/${maelle?.id}/replies`;
  const asked = letter('INFORMATION_REQUEST', 'Une question');
  expect((await sent(leonie, letters, asked, crypto.randomUUID())).code, 'the first letter').toBe(200);
  const changing = await planned(leonie, brand, 'Changée souvent');

  const met = { away: 0 };
  const somebodyWasTold = () =>
    expect
      .poll(() => met.away, { message: 'answers that said that the store was away', timeout: 60_000 })
      .toBeGreaterThan(0);
  let gone: Promise<unknown> = Promise.resolve();
  let back: Promise<unknown> = Promise.resolve();
  const interrupted = async (step: number) => {
    if (step === 5) {
      gone = later(STOP);
      back = gone.then(somebodyWasTold).then(() => later(START));
    }
    if (step === STEPS - 1) {
      await gone;
    }
  };
  const planning = async () => {
    for (const step of steps) {
      await interrupted(step);
      await insisted(leonie, met, `/api/brands/${brand}/campaigns`, plan(`Vague ${step}`));
    }
  };
  const writing = async () => {
    for (const step of steps) {
      await insisted(leonie, met, letters, letter('FOLLOW_UP', `Relance ${step}`));
      await insisted(leonie, met, replies, { channel: 'PHONE', at: '2026-11-20T10:00:00Z', text: `Réponse ${step}` });
    }
  };
  const rewriting = async () => {
    for (const step of steps) {
      await changed(leonie, met, `/api/brands/${brand}/campaigns/${changing}`, ` · ligne ${step}`);
    }
  };
  await Promise.all([planning(), writing(), rewriting()]);
  await back;

  const names = (await campaigns(leonie, brand)).map((one) => one.name).filter((name) => name.startsWith('Vague'));
  expect(names.sort(), 'campaigns').toEqual(steps.map((step) => `Vague ${step}`).sort());
  const rewritten = await read<Schemas['CampaignView']>(leonie, `/api/brands/${brand}/campaigns/${changing}`);
  expect(rewritten.brief, 'changes').toBe(
    steps
      .map((step) => ` · ligne ${step}`)
      .join('')
      .trim(),
  );
  const subjects = steps.map((step) => `Relance ${step}`).sort();
  await expect
    .poll(async () => (await followUps(leonie)).sort(), { message: 'letters in the mailbox', timeout: 60_000 })
    .toEqual(subjects);
  const said = await read<Schemas['ConversationView']>(
    leonie,
    `/api/brands/${brand}/partners/${maelle?.partnerId}/conversation`,
  );
  const followed = said.messages.filter((one) => one.kind === 'FOLLOW_UP').map((one) => one.subject);
  expect(followed.sort(), 'letters in the conversation').toEqual(subjects);
  const answered = said.messages.filter((one) => one.direction === 'IN').map((one) => one.text);
  expect(answered.sort(), 'replies').toEqual(steps.map((step) => `Réponse ${step}`).sort());
});

/** Sends one step again and again under one key, as a patient person would, until it is done. */
async function insisted(page: Page, met: { away: number }, path: string, told: object): Promise<void> {
  const key = crypto.randomUUID();
  await expect(async () => {
    const { code, problem } = await sent(page, path, told, key);
    if (code !== 200) {
      expect([code, problem]).toEqual([503, 'STORE_UNAVAILABLE']);
      met.away++;
    }
    expect(code).toBe(200);
  }).toPass({ timeout: 120_000, intervals: [200, 500, 1000] });
}

/** Adds a line to a campaign's brief; whoever is told that it changed meanwhile looks first whether the line is there. */
async function changed(page: Page, met: { away: number }, path: string, line: string): Promise<void> {
  await expect(async () => {
    const seen = await page.request.get(path);
    if (seen.status() === 503) {
      met.away++;
    }
    expect(seen.status()).toBe(200);
    const { version, name, brief } = (await seen.json()) as Schemas['CampaignView'];
    if (brief.endsWith(line)) {
      return;
    }
    const told = { version, plan: { ...plan(name), brief: `${brief}${line}` } };
    const put = await page.request.put(path, { headers: await token(page), data: told });
    if (put.status() === 503) {
      met.away++;
    }
    expect([200, 409, 503]).toContain(put.status());
    expect(put.status()).toBe(200);
  }).toPass({ timeout: 120_000, intervals: [200, 500, 1000] });
}

async function sent(page: Page, path: string, data: object, key: string): Promise<{ code: number; problem?: string }> {
  const answer = await page.request.post(path, {
    headers: { ...(await token(page)), 'Idempotency-Key': key },
    data,
  });
  return { code: answer.status(), problem: answer.ok() ? undefined : await problem(answer) };
}

async function problem(answer: APIResponse): Promise<string> {
  return ((await answer.json()) as Schemas['Problem']).code;
}

async function token(page: Page): Promise<Record<string, string>> {
  const cookies = await page.context().cookies();
  return { 'X-XSRF-TOKEN': cookies.find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? '' };
}

async function read<T>(page: Page, path: string): Promise<T> {
  const answer = await page.request.get(path);
  expect(answer.status(), path).toBe(200);
  return (await answer.json()) as T;
}

async function clairembrun(page: Page): Promise<string> {
  const session = await read<Schemas['SessionView']>(page, '/api/session');
  return session.brands.find((one) => one.slug === 'clairembrun')?.id ?? '';
}

async function campaigns(page: Page, brand: string): Promise<Schemas['CampaignView'][]> {
  return (await read<Schemas['CampaignPage']>(page, `/api/brands/${brand}/campaigns?limit=200`)).items;
}

async function planned(page: Page, brand: string, name: string): Promise<string> {
  await sent(page, `/api/brands/${brand}/campaigns`, plan(name), crypto.randomUUID());
  return (await campaigns(page, brand)).find((one) => one.name === name)?.id ?? '';
}

async function followUps(page: Page): Promise<string[]> {
  const mailbox = await read<Schemas['Mailbox']>(page, '/api/mailbox');
  return mailbox.items.map((one) => one.subject).filter((subject) => subject.startsWith('Relance'));
}

function plan(name: string): object {
  const budget = { amount: '100.00', currency: 'EUR' };
  return { name, objective: 'Tenir bon', classification: 'PAID', from: '2026-12-01', budget };
}

function letter(kind: string, subject: string): object {
  return { kind, locale: 'fr', to: 'PARTNER', subject, text: 'Bonjour, une nouvelle de Clairembrun.' };
}
