import type { Problem } from '@skillhub/domain/contracts';

/** Anything of a problem document that is not the same for every problem. */
export type ProblemFields = Omit<Problem, 'type' | 'traceId'>;

/** Thrown at the edge, where a problem document is the answer. The core knows no HTTP status: it returns refusals. */
export class ProblemError extends Error {
  constructor(
    readonly problem: ProblemFields,
    options?: ErrorOptions,
  ) {
    super(problem.detail, options);
    this.name = 'ProblemError';
  }
}

/** 400: the request itself is malformed; `errors` names each faulty field. */
export const requestInvalid = (detail: string, errors: ProblemFields['errors'] = []): ProblemError =>
  new ProblemError({ status: 400, code: 'request.invalid', title: 'Invalid request', detail, errors });

/** 401: nobody known sent this. */
export const unauthenticated = (): ProblemError =>
  new ProblemError({
    status: 401,
    code: 'auth.required',
    title: 'Sign-in required',
    detail: 'This needs a session or a bearer token that is still valid.',
  });

/** 403: the sender is known and may not. */
export const forbidden = (detail: string, code = 'auth.forbidden'): ProblemError =>
  new ProblemError({ status: 403, code, title: 'Not allowed', detail });

/** 404: there is no such thing, or not for this tenant: a caller cannot tell the two apart. */
export const notFound = (what: string): ProblemError =>
  new ProblemError({
    status: 404,
    code: 'not_found',
    title: 'Not found',
    detail: `There is no such ${what}.`,
  });
