import { http, HttpResponse } from 'msw';
import { afterEach, expect, test, vi } from 'vitest';
import { server } from '@/test/server';
import { api, body } from './client';
import { ApiProblem } from './problem';
import { askToSignInWith } from './signed-out';

const SESSION = 'http://localhost:3000/api/me';
const wish = () => body(api.PATCH('/api/me', { body: { locale: 'fr' } }));

afterEach(() => {
  askToSignInWith(null);
  document.cookie = 'XSRF-TOKEN=; max-age=0';
});

test('a refusal is thrown with its code and what it is about', async () => {
  server.use(
    http.patch(SESSION, () =>
      HttpResponse.json(
        { status: 409, code: 'CHANGED_MEANWHILE', title: '', params: { by: 'Karim' } },
        { status: 409 },
      ),
    ),
  );
  const thrown: unknown = await wish().catch((problem: unknown) => problem);
  expect(thrown).toBeInstanceOf(ApiProblem);
  expect(thrown).toMatchObject({ code: 'CHANGED_MEANWHILE', status: 409, params: { by: 'Karim' } });
});

test('a change carries the token of our own page', async () => {
  document.cookie = 'XSRF-TOKEN=abc%3D';
  const seen = vi.fn();
  server.use(
    http.patch(SESSION, ({ request }) => {
      seen(request.headers.get('X-XSRF-TOKEN'));
      return HttpResponse.json({});
    }),
  );
  await wish();
  expect(seen).toHaveBeenCalledWith('abc=');
});

test('a network that is away is said as such', async () => {
  server.use(http.patch(SESSION, () => HttpResponse.error()));
  await expect(wish()).rejects.toMatchObject({ code: 'NETWORK', passing: true });
});

test('when the session has ended, signing in again sends what was typed once more', async () => {
  const sent: unknown[] = [];
  let signedIn = false;
  server.use(
    http.patch(SESSION, async ({ request }) => {
      sent.push(await request.json());
      return signedIn
        ? HttpResponse.json({ kind: 'MEMBER' })
        : HttpResponse.json({ code: 'NOT_SIGNED_IN' }, { status: 401 });
    }),
  );
  askToSignInWith(() => {
    signedIn = true;
    return Promise.resolve(true);
  });
  await expect(wish()).resolves.toMatchObject({ kind: 'MEMBER' });
  expect(sent).toEqual([{ locale: 'fr' }, { locale: 'fr' }]);
});

test('whoever does not sign in again is told that the session ended', async () => {
  server.use(http.patch(SESSION, () => HttpResponse.json({ code: 'NOT_SIGNED_IN' }, { status: 401 })));
  askToSignInWith(() => Promise.resolve(false));
  await expect(wish()).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
});
