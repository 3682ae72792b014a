import type { TenantId } from '@skillhub/domain/kernel';
import type { Freshness } from '@skillhub/warehouse/contracts';

/** Port: how fresh the marts are for a tenant (10.43). `createTransformRuns` fits. */
export interface FreshnessSource {
  freshness(
    tenant: string,
    policy: { readonly warnAfterSeconds: number; readonly errorAfterSeconds: number },
  ): Freshness;
}

/** Ids by what they are of: `owner`, `team`, `account`, `product`, `deal`. */
export type LabelQuestion = Readonly<Record<string, readonly string[]>>;
/** Names by what they are of and id; ids without a name are missing. */
export type Labels = Record<string, Record<string, string>>;

/** Port: names of pseudonymous ids, which the warehouse does not have; answered from the read models. */
export interface LabelSource {
  labels(tenant: TenantId, ids: LabelQuestion): Promise<Labels>;
}

/** Port: where a tenant's days begin. */
export interface TenantTimeZones {
  /** IANA name. */
  timeZoneOf(tenant: TenantId): string | Promise<string>;
}
