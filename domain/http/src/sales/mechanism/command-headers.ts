import { headerOf, ProblemError, requestInvalid, type HttpRequest } from '@skillhub/domain/http-kernel';
import type { IdempotencyKey, TenantId } from '@skillhub/domain/kernel';
import { createHash } from 'node:crypto';
import { v5, v7 } from 'uuid';

export const COMMAND_HEADERS = {
  'Idempotency-Key':
    'Chosen by the client. The same key and body get the same answer, with another body 409 idempotency.key_reused.',
  'X-Correlation-Id': 'Follows the command into logs, events and answers.',
};
export const VERSION_HEADER = {
  'If-Match':
    'The version that the author saw, as in the ETag: "3". A newer one answers 409 conflict.version.',
};

/** `If-Match: "3"` → 3. @throws ProblemError 400 for any other form */
export function expectedVersionOf(request: HttpRequest): number | undefined {
  const text = headerOf(request, 'if-match');
  if (text === undefined || text === '*') return undefined;
  const version = /^"(\d{1,9})"$/.exec(text)?.[1];
  if (version !== undefined) return Number(version);
  throw requestInvalid('If-Match must be one version in quotes.', [
    { path: 'If-Match', message: 'expected the ETag of an answer, such as "3"' },
  ]);
}

/** The key and a digest of what it was used for. @throws ProblemError 400 for a key that is too long */
export function idempotencyOf(
  request: HttpRequest,
  command: string,
  target: string | undefined,
  body: unknown,
): IdempotencyKey | undefined {
  const key = headerOf(request, 'idempotency-key');
  if (key === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw requestInvalid('The idempotency key must be 1 to 200 visible characters.', [
      { path: 'Idempotency-Key', message: 'expected 1 to 200 visible ASCII characters' },
    ]);
  }
  const digest = createHash('sha256').update(canonical([command, target ?? null, body]));
  return { key, bodyHash: digest.digest('base64url') };
}

const NAMESPACE = '6f0c4a52-6d5c-4a8e-9d0e-0d9a2f6f1b11';

/**
 * Ids for what a command creates. Under an idempotency key they come from the key, so that a repeat speaks of the same
 * record; else they are new and grow with time.
 */
export function idSource(tenant: TenantId, idempotency: IdempotencyKey | undefined): (use: string) => string {
  return (use) =>
    idempotency === undefined ? v7() : v5(JSON.stringify([tenant, idempotency.key, use]), NAMESPACE);
}

/** The same text for the same content, whatever the order of its keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}

/** 409: the key was used for something else. */
export const keyReused = (): ProblemError =>
  new ProblemError({
    status: 409,
    code: 'idempotency.key_reused',
    title: 'Idempotency key reused',
    detail: 'This Idempotency-Key was used before for another command or body.',
  });

/** 409: the record has changed since its author saw it. */
export const versionConflict = (currentVersion: number): ProblemError =>
  new ProblemError({
    status: 409,
    code: 'conflict.version',
    title: 'Changed meanwhile',
    detail: `The record is at version ${String(currentVersion)} now: look at it again.`,
    currentVersion,
  });
