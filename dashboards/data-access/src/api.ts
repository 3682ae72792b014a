import { inject, Injectable, InjectionToken } from '@angular/core';
import type { Problem } from '@skillhub/domain/contracts';
import { ProblemError, unreachable } from './problem-error';

export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

/** The only door to the network; tests and the offline harness put their own behind it. */
export const FETCH = new InjectionToken<Fetch>('fetch', {
  providedIn: 'root',
  factory: () => (input, init) => globalThis.fetch(input, init),
});

export type Params = Readonly<
  Record<string, string | number | boolean | readonly string[] | null | undefined>
>;

export interface Command {
  readonly method?: 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  /** Version that the person saw: sent as If-Match. */
  readonly version?: number;
  readonly signal?: AbortSignal;
}

/** JSON over HTTP: problem documents become {@link ProblemError}, commands carry their idempotency key. */
@Injectable({ providedIn: 'root' })
export class Api {
  private readonly fetch = inject(FETCH);
  private readonly lost = new Set<() => void>();

  /** Calls back when the server says that nobody is signed in. */
  onSignedOut(listener: () => void): void {
    this.lost.add(listener);
  }

  get<T>(path: string, params: Params = {}, signal?: AbortSignal): Promise<T> {
    return this.send<T>(withParams(path, params), { method: 'GET', signal: signal ?? null });
  }

  /** A question with a body: reads, so without an idempotency key. */
  ask<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
    return this.send<T>(path, this.json('POST', body, signal));
  }

  /** The answer as a file. */
  async download(path: string, body: unknown): Promise<Blob> {
    const response = await this.raw(path, this.json('POST', body));
    if (!response.ok) throw new ProblemError(await problemOf(response));
    return response.blob();
  }

  command<T>(path: string, { method = 'POST', body, version, signal }: Command = {}): Promise<T> {
    const init = this.json(method, body ?? {}, signal);
    return this.send<T>(path, {
      ...init,
      headers: {
        ...init.headers,
        'Idempotency-Key': globalThis.crypto.randomUUID(),
        ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
      },
    });
  }

  private json(method: string, body: unknown, signal?: AbortSignal) {
    const headers: Record<string, string> = {
      'Content-Type': 'application/json',
      'X-Requested-With': 'skillhub',
    };
    return { method, body: JSON.stringify(body), signal: signal ?? null, headers };
  }

  private async send<T>(path: string, init: RequestInit): Promise<T> {
    const response = await this.raw(path, init);
    if (!response.ok) throw new ProblemError(await problemOf(response));
    return (response.status === 204 ? undefined : await response.json()) as T;
  }

  private async raw(path: string, init: RequestInit): Promise<Response> {
    const headers = { Accept: 'application/json', ...(init.headers as Record<string, string> | undefined) };
    let response: Response;
    try {
      response = await this.fetch(path, { ...init, headers, credentials: 'same-origin' });
    } catch (error) {
      // An aborted request is the caller's own wish; anything else is a network that does not answer.
      if (init.signal?.aborted) throw error;
      throw new ProblemError(unreachable(0, ''));
    }
    if (response.status === 401 && !path.startsWith('/api/session')) this.lost.forEach((tell) => tell());
    return response;
  }
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    const body: unknown = await response.json();
    if (isProblem(body)) return body;
  } catch {
    // A body that is not JSON (a proxy's error page): the status is all that is known.
  }
  return unreachable(response.status, response.headers.get('x-trace-id') ?? '');
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'status' in body;
}

export function withParams(path: string, params: Params): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value === null || value === undefined || value === '') continue;
    if (Array.isArray(value)) {
      if (value.length > 0) search.set(name, value.join(','));
    } else search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}
