import type { ActorId, CorrelationId, Instant, TenantId } from '@skillhub/domain/kernel';

export const AUDITED_ACTIONS = [
  'session.sign_in',
  'session.sign_out',
  'token.issue',
  'person.erase',
  'dead_letter.replay',
  'request.denied',
] as const;
export type AuditedAction = (typeof AUDITED_ACTIONS)[number];

/** One line of the audit log. `details` hold ids, codes and routes; never names, addresses or texts. */
export interface AuditEntry {
  readonly tenant: TenantId | null;
  readonly at: Instant;
  readonly actor: ActorId;
  readonly action: AuditedAction;
  readonly outcome: 'success' | 'denied' | 'failed';
  readonly details: Readonly<Record<string, string | number>>;
  readonly correlationId: CorrelationId;
}

/** Append-only. */
export interface AuditLog {
  record(entry: AuditEntry): Promise<void>;
  /** The newest lines of one tenant first. */
  read(tenant: TenantId, limit: number): Promise<readonly AuditEntry[]>;
}
