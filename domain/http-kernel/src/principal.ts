import type { Role } from '@skillhub/domain/contracts';
import type { ActorId, TenantId } from '@skillhub/domain/kernel';

/** Who sends a request, as the authenticator found out. */
export interface Principal {
  readonly tenant: TenantId;
  readonly actorId: ActorId;
  readonly role: Role;
  readonly permissions: readonly string[];
  /** A browser sends a cookie by itself, so requests by cookie need proof that a page of ours made them; tokens do not. */
  readonly by: 'cookie' | 'token';
}
