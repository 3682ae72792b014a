import type { AuditedAction, AuditEntry, AuditLog } from '@skillhub/domain/identity';
import { ActorId, CorrelationId, Instant, TenantId } from '@skillhub/domain/kernel';
import type { Pool } from 'pg';

interface AuditRow {
  readonly tenant: string;
  readonly at: Date;
  readonly actor: string;
  readonly action: AuditedAction;
  readonly outcome: AuditEntry['outcome'];
  readonly details: AuditEntry['details'];
  readonly correlation_id: string;
}

/** `pool` connects as role `skillhub_identity`, which may add and read lines and do nothing else to them. */
export function createAuditLog(pool: Pool): AuditLog {
  return {
    async record(entry) {
      await pool.query(
        `INSERT INTO identity.audit_log (tenant, at, actor, action, outcome, details, correlation_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          entry.tenant,
          entry.at,
          entry.actor,
          entry.action,
          entry.outcome,
          entry.details,
          entry.correlationId,
        ],
      );
    },

    async read(tenant, limit) {
      const { rows } = await pool.query<AuditRow>(
        `SELECT tenant, at, actor, action, outcome, details, correlation_id FROM identity.audit_log
         WHERE tenant = $1 ORDER BY audit_id DESC LIMIT $2`,
        [tenant, limit],
      );
      return rows.map((row) => ({
        tenant: TenantId.of(row.tenant),
        at: Instant.of(row.at.toISOString()),
        actor: ActorId.of(row.actor),
        action: row.action,
        outcome: row.outcome,
        details: row.details,
        correlationId: CorrelationId.of(row.correlation_id),
      }));
    },
  };
}
