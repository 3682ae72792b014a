import type { ActorId, SubjectId, TenantId } from '@skillhub/domain/kernel';
import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { seal, unseal } from './cipher';
import { createKeyCache } from './key-cache';

/** The key of each subject, or null where it was destroyed. */
export type SubjectKeys = ReadonlyMap<string, Buffer | null>;

/** Keeps one key per person; destroying it is forgetting the person. */
export interface Vault {
  /** Makes the keys that are missing; an erased subject gets none. */
  keysForWriting(tenant: TenantId, subjects: readonly string[]): Promise<SubjectKeys>;
  /**
   * @param erasures the tenant's erasure count as read with the events: kept keys of an older count are not used. Absent:
   * the vault is asked in any case.
   */
  keysForReading(tenant: TenantId, subjects: readonly string[], erasures?: bigint): Promise<SubjectKeys>;
  /**
   * Destroys the key of a subject, in every process at once, and records who did.
   * @returns false where that was done before
   */
  erase(tenant: TenantId, subject: SubjectId, actor: ActorId): Promise<boolean>;
}

export interface VaultOptions {
  /** Role skillhub_app. */
  readonly pool: Pool;
  /** 32 bytes, kept outside the database. */
  readonly masterKey: Buffer;
  /** Unwrapped keys kept in memory. @default 10000 */
  readonly cacheSize?: number;
}

interface KeyRow {
  readonly subject: string;
  readonly wrapped_key: Buffer | null;
  readonly erasures: string;
}

export function createVault({ pool, masterKey, cacheSize = 10_000 }: VaultOptions): Vault {
  if (masterKey.length !== 32) throw new Error('the master key of the vault must have 32 bytes');
  const cache = createKeyCache(cacheSize);
  const context = (tenant: string, subject: string) => `${tenant}|${subject}`;

  const ask = async (
    tenant: TenantId,
    statement: string,
    values: readonly unknown[],
  ): Promise<SubjectKeys> => {
    const { rows } = await pool.query<KeyRow>(statement, [tenant, ...values]);
    const keys = new Map<string, Buffer | null>();
    for (const { subject, wrapped_key: wrapped, erasures } of rows) {
      const key = wrapped === null ? null : unseal(masterKey, wrapped, context(tenant, subject));
      keys.set(subject, key);
      if (key) cache.keep(tenant, subject, key, BigInt(erasures));
    }
    return keys;
  };
  /** From memory where all of them are there, else by one question for all. */
  const keysBy = async (
    cached: ReadonlyMap<string, Buffer>,
    subjects: readonly string[],
    question: (all: readonly string[]) => Promise<SubjectKeys>,
  ): Promise<SubjectKeys> => {
    const distinct = [...new Set(subjects)];
    return distinct.every((subject) => cached.has(subject)) ? cached : question(distinct);
  };

  return {
    keysForWriting: (tenant, subjects) =>
      // A key that another process has destroyed meanwhile writes what nobody can read: erased all the same.
      keysBy(cache.known(tenant, subjects), subjects, (all) =>
        ask(tenant, 'SELECT * FROM vault.keys_for_writing($1, $2, $3)', [
          all,
          all.map((subject) => seal(masterKey, randomBytes(32), context(tenant, subject))),
        ]),
      ),
    keysForReading: (tenant, subjects, erasures) =>
      keysBy(erasures === undefined ? new Map() : cache.known(tenant, subjects, erasures), subjects, (all) =>
        ask(tenant, 'SELECT * FROM vault.keys_for_reading($1, $2)', [all]),
      ),
    erase: async (tenant, subject, actor) => {
      const { rows } = await pool.query<{ erased: boolean }>('SELECT vault.erase($1, $2, $3) AS erased', [
        tenant,
        subject,
        actor,
      ]);
      cache.forget(tenant);
      return rows[0]?.erased === true;
    },
  };
}
