import { headerOf, type HttpRequest } from '@skillhub/domain/http-kernel';

export const SESSION_COOKIE = 'skillhub_session';

/** The secret in the session cookie of a request. */
export function sessionSecretOf(request: HttpRequest): string | undefined {
  for (const part of headerOf(request, 'cookie')?.split(';') ?? []) {
    const [name, value] = part.trim().split('=', 2);
    if (name === SESSION_COOKIE && value !== undefined && value !== '') return value;
  }
  return undefined;
}

/** Value of `Set-Cookie`: out of reach of scripts, and not sent along by other sites' requests except plain navigation. */
export function sessionCookie(secret: string, maxAgeSeconds: number, secure: boolean): string {
  const parts = [
    `${SESSION_COOKIE}=${secret}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    `Max-Age=${String(maxAgeSeconds)}`,
  ];
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ');
}
