import type { HttpRequest } from './request';
import type { Principal } from './principal';

/** Port: from the credentials in a request (session cookie, bearer token) to its sender. */
export interface Authenticator {
  /** Undefined when there are no credentials or they are not (or no longer) valid. */
  authenticate(request: HttpRequest): Promise<Principal | undefined>;
}

export const AUTHENTICATOR = Symbol('Authenticator');
