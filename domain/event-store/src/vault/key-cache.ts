/** Unwrapped keys of the subjects used last, with the erasure count of their tenant at which they were read. */
export interface KeyCache {
  keep(tenant: string, subject: string, key: Buffer, erasures: bigint): void;
  /** The kept ones among the subjects; none where the tenant has had an erasure since. */
  known(tenant: string, subjects: readonly string[], erasures?: bigint): ReadonlyMap<string, Buffer>;
  forget(tenant: string): void;
}

export function createKeyCache(size: number): KeyCache {
  /** In order of use: the first is the next to go. */
  const keys = new Map<string, Buffer>();
  const counts = new Map<string, bigint>();
  const idOf = (tenant: string, subject: string) => `${tenant}|${subject}`;
  const forget = (tenant: string) => {
    for (const id of keys.keys()) if (id.startsWith(`${tenant}|`)) keys.delete(id);
    counts.delete(tenant);
  };
  /** Whether what is kept of a tenant is of this count; older keys are dropped, of an older count nothing is kept. */
  const isOfCount = (tenant: string, erasures: bigint): boolean => {
    const known = counts.get(tenant);
    if (known === undefined || known < erasures) {
      forget(tenant);
      counts.set(tenant, erasures);
    }
    return (counts.get(tenant) ?? 0n) === erasures;
  };
  return {
    keep: (tenant, subject, key, erasures) => {
      if (!isOfCount(tenant, erasures)) return;
      keys.set(idOf(tenant, subject), key);
      const oldest = keys.keys().next();
      if (keys.size > size && !oldest.done) keys.delete(oldest.value);
    },
    known: (tenant, subjects, erasures) => {
      const found = new Map<string, Buffer>();
      if (erasures !== undefined && !isOfCount(tenant, erasures)) return found;
      for (const subject of subjects) {
        const id = idOf(tenant, subject);
        const key = keys.get(id);
        if (!key) continue;
        found.set(subject, key);
        keys.delete(id);
        keys.set(id, key);
      }
      return found;
    },
    forget,
  };
}
