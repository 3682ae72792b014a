import { ActivityId, ActivityKind, type ActivityLogged, type DealId } from '@skillhub/domain/contracts';
import { Instant } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { refusal, type SalesRefusal } from '../../refusal';

/** Something done for a deal. Without a time: done now. A RDV or a call may be planned, hence lie ahead. */
export const newActivity = {
  activityId: ActivityId.schema,
  kind: ActivityKind,
  at: Instant.schema.optional(),
  text: z.string().min(1).max(10_000).nullable().default(null),
};
export const NewActivity = z.object(newActivity).strict();
export type NewActivity = z.infer<typeof NewActivity>;

/** Clocks of browsers run ahead of ours by seconds. */
const TOLERANCE_MS = 5 * 60_000;
const MAY_LIE_AHEAD: ReadonlySet<ActivityKind> = new Set<ActivityKind>(['meeting', 'call']);

/** `within` is the path of the activity in the command, with its dot. A note without words would not be one. */
export function activityFault(
  { kind, at, text }: NewActivity,
  now: Instant,
  within: '' | 'activity.',
): SalesRefusal | undefined {
  if (kind === 'note' && (text === null || text.trim() === '')) {
    return refusal('sales.note_text_required', `${within}text`);
  }
  if (at === undefined || MAY_LIE_AHEAD.has(kind)) return undefined;
  return Date.parse(at) > Date.parse(now) + TOLERANCE_MS
    ? refusal('sales.activity_in_future', `${within}at`, { kind })
    : undefined;
}

export function activityLogged(
  dealId: DealId,
  { activityId, kind, at, text }: NewActivity,
  now: Instant,
): ActivityLogged {
  // What is planned has not occurred: the event is the planning of it.
  const occurredAt = at === undefined || at > now ? now : at;
  return { type: 'ActivityLogged', data: { dealId, activityId, kind, at: at ?? now, text }, occurredAt };
}
