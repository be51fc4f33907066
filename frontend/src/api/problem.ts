import type { components } from './schema';

export type ProblemCode = components['schemas']['ProblemCode'];
export type FieldProblem = { path: string; code: string; params?: Record<string, string> };

/** Why the server said no, in a shape every screen understands. The sentence of each code lives in app/problems. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: ProblemCode | 'NETWORK';
  readonly params: Record<string, string>;
  readonly errors: FieldProblem[];

  constructor(status: number, code: ProblemCode | 'NETWORK', params?: Record<string, string>, errors?: FieldProblem[]) {
    super(code);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
    this.params = params ?? {};
    this.errors = errors ?? [];
  }

  /** Trying again later may well succeed: the network or the store was away. */
  get passing(): boolean {
    return this.code === 'NETWORK' || this.status === 503 || this.status === 502 || this.status === 504;
  }
}

/** The problem inside anything thrown; what is no ApiProblem counts as unexpected. */
export function problemOf(thrown: unknown): ApiProblem {
  return thrown instanceof ApiProblem ? thrown : new ApiProblem(500, 'UNEXPECTED');
}

/** Reads the problem document of a failed answer. */
export async function problemFrom(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  const told = (body ?? {}) as { code?: ProblemCode; params?: Record<string, string>; errors?: FieldProblem[] };
  return new ApiProblem(response.status, told.code ?? codeOf(response.status), told.params, told.errors);
}

function codeOf(status: number): ProblemCode {
  switch (status) {
    case 400:
      return 'BAD_REQUEST';
    case 401:
      return 'NOT_SIGNED_IN';
    case 403:
      return 'NOT_ALLOWED';
    case 404:
      return 'NOT_FOUND';
    case 413:
      return 'TOO_LARGE';
    case 415:
      return 'UNSUPPORTED_TYPE';
    case 429:
      return 'TOO_MANY_REQUESTS';
    case 502:
    case 503:
    case 504:
      return 'STORE_UNAVAILABLE';
    default:
      return 'UNEXPECTED';
  }
}
