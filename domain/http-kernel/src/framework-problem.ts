import { HttpException } from '@nestjs/common';
import type { ProblemFields } from './problem-error';

/** Problem types are identifiers, not pages: a URN followed by the stable code. */
export const ERROR_PAGE = 'urn:skillhub:problem:';

const BY_STATUS: Readonly<Record<number, Omit<ProblemFields, 'status'>>> = {
  400: {
    code: 'request.invalid',
    title: 'Invalid request',
    detail: 'The request could not be read: its JSON or its address is malformed.',
  },
  401: {
    code: 'auth.required',
    title: 'Sign-in required',
    detail: 'This needs a session or a bearer token.',
  },
  403: { code: 'auth.forbidden', title: 'Not allowed', detail: 'Your role does not allow this.' },
  404: { code: 'not_found', title: 'Not found', detail: 'There is nothing at this address.' },
  405: {
    code: 'request.method_not_allowed',
    title: 'Method not allowed',
    detail: 'This address does not take that method.',
  },
  413: { code: 'request.too_large', title: 'Request too large', detail: 'The body is larger than allowed.' },
  415: {
    code: 'request.unsupported_media_type',
    title: 'Unsupported media type',
    detail: 'Send the body as application/json.',
  },
  429: { code: 'request.too_many', title: 'Too many requests', detail: 'Try again later.' },
  503: { code: 'unavailable', title: 'Not available', detail: 'Try again in a moment.' },
};

/** The problem behind an error of Nest or of Express's body parser; undefined for anything that is a surprise. */
export function frameworkProblem(error: unknown): ProblemFields | undefined {
  const status = statusOf(error);
  const known = status === undefined ? undefined : BY_STATUS[status];
  return status === undefined || known === undefined ? undefined : { status, ...known };
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  return isBodyParserError(error) ? error.status : undefined;
}

/** `http-errors` as body-parser throws them carry `type` and `status`. */
function isBodyParserError(error: unknown): error is Error & { type: string; status: number } {
  return (
    error instanceof Error &&
    'type' in error &&
    typeof error.type === 'string' &&
    'status' in error &&
    typeof error.status === 'number'
  );
}
