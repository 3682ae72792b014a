import type { Role } from '@skillhub/domain/contracts';
import type { ActorId, TenantId } from '@skillhub/domain/kernel';

/** A tenant as its people see it. */
export interface Tenant {
  readonly id: TenantId;
  readonly name: string;
  /** IANA zone in which days and months are cut. */
  readonly timeZone: string;
  /** ISO 4217; the currency that forms propose. */
  readonly currency: string;
  /** Whether this is the demo company, whose accounts are shown to visitors. */
  readonly demo: boolean;
}

export interface User {
  readonly id: string;
  readonly tenant: TenantId;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly language: 'fr' | 'en';
}

/** Who stands behind a request: a person by a session, or a program by a personal access token. */
export type Principal =
  | {
      readonly kind: 'user';
      readonly actor: ActorId;
      readonly role: Role;
      readonly tenant: Tenant;
      readonly user: User;
    }
  | { readonly kind: 'token'; readonly actor: ActorId; readonly role: Role; readonly tenant: Tenant };
