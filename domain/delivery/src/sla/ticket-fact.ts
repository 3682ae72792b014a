import { Instant } from '@skillhub/domain/kernel';
import { z } from 'zod';

/** From the most pressing to the least. */
export const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const;
export const Priority = z.enum(PRIORITIES);
export type Priority = z.infer<typeof Priority>;

const StatusName = z.string().trim().min(1).max(100);

/**
 * What a status of a ticket means to its clocks; the name is the tenant's own. Waiting on the customer needs a reason,
 * since it pauses the clocks.
 */
export const TicketStatus = z.discriminatedUnion('category', [
  z.object({ category: z.literal('active'), name: StatusName }).strict(),
  z
    .object({
      category: z.literal('waiting_on_customer'),
      name: StatusName,
      reason: z.string().trim().min(1).max(500),
    })
    .strict(),
  z.object({ category: z.literal('resolved'), name: StatusName }).strict(),
]);
export type TicketStatus = z.infer<typeof TicketStatus>;

export const SLA_CANCELLATIONS = ['spam', 'merged', 'policy_removed'] as const;
export const SlaCancellation = z.enum(SLA_CANCELLATIONS);
export type SlaCancellation = z.infer<typeof SlaCancellation>;

/** What happened to a ticket, as far as its SLA clocks look. Comments and replies are the public ones only. */
export const TicketFact = z.discriminatedUnion('type', [
  z
    .object({ type: z.literal('opened'), at: Instant.schema, priority: Priority, status: TicketStatus })
    .strict(),
  z.object({ type: z.literal('agent_replied'), at: Instant.schema }).strict(),
  z.object({ type: z.literal('customer_commented'), at: Instant.schema }).strict(),
  z.object({ type: z.literal('status_changed'), at: Instant.schema, status: TicketStatus }).strict(),
  z.object({ type: z.literal('priority_changed'), at: Instant.schema, priority: Priority }).strict(),
  z.object({ type: z.literal('sla_cancelled'), at: Instant.schema, reason: SlaCancellation }).strict(),
]);
export type TicketFact = z.infer<typeof TicketFact>;
