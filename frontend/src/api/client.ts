import createClient, { type Middleware } from 'openapi-fetch';
import { ApiProblem, problemFrom } from './problem';
import { signedInAgain } from './signed-out';
import type { paths } from './schema';

const CHANGES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** The token that proves a change comes from our own page; the server keeps it in a readable cookie. */
export function csrfToken(): string {
  const cookie = document.cookie.split('; ').find((one) => one.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
}

/** Headers for hand-made requests (uploads). */
export function changeHeaders(): Record<string, string> {
  return { 'X-XSRF-TOKEN': csrfToken() };
}

/** A fresh key for one intention to create or send: keep it while the same form is retried, so nothing happens twice. */
export function idempotencyKey(): string {
  return crypto.randomUUID();
}

/**
 * Fetches as usual, with two kindnesses: a page whose session ended asks to sign in and then sends the same request
 * again, so nothing typed is lost; a network that is away is said as such.
 */
async function patientFetch(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await send(request);
  if (response.status !== 401 || new URL(request.url).pathname.startsWith('/api/session')) {
    return response;
  }
  if (!(await signedInAgain())) {
    return response;
  }
  const headers = new Headers(again.headers);
  if (CHANGES.has(again.method)) {
    headers.set('X-XSRF-TOKEN', csrfToken());
  }
  return send(new Request(again, { headers }));
}

async function send(request: Request): Promise<Response> {
  try {
    return await globalThis.fetch(request);
  } catch (failure) {
    if (request.signal.aborted) {
      throw failure;
    }
    throw new ApiProblem(0, 'NETWORK');
  }
}

const honest: Middleware = {
  onRequest({ request }) {
    if (CHANGES.has(request.method)) {
      request.headers.set('X-XSRF-TOKEN', csrfToken());
    }
    request.headers.set('Accept-Language', document.documentElement.lang || 'fr');
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) {
      throw await problemFrom(response);
    }
  },
};

/** The typed client of the whole API. A refusal is thrown as ApiProblem; see `body` for the usual way to read. */
export const api = createClient<paths>({ baseUrl: globalThis.location?.origin ?? '', fetch: patientFetch });
api.use(honest);

/** What the server answered; refusals have been thrown before. `await body(api.GET('/api/…'))` */
export async function body<T>(answer: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  return (await answer).data as NonNullable<T>;
}
