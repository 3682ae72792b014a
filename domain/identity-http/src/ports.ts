import type { DemoAccounts } from '@skillhub/domain/contracts';
import type { AuditLog } from '@skillhub/domain/identity';
import type { Sessions } from '@skillhub/domain/identity-postgres';
import type { Clock } from '@skillhub/domain/kernel';
import type { IdentityAuthenticator } from './authenticator';

/** What the routes of identity use. */
export interface IdentityHttpPorts {
  readonly sessions: Pick<Sessions, 'signIn' | 'end'>;
  readonly authenticator: IdentityAuthenticator;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly options: {
    /** Whether the product is reached by HTTPS only, so that the cookie is too. */
    readonly secureCookie: boolean;
    /** Told to visitors where the demo company was loaded. */
    readonly demoAccounts: DemoAccounts | undefined;
  };
}

export const IDENTITY_HTTP = Symbol('IdentityHttpPorts');
