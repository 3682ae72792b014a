import { Instant } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { BusinessCalendar, calendarFault } from '../calendar/business-calendar';
import type { DeliveryRefusal } from '../refusal';
import { PRIORITIES, type Priority } from './ticket-fact';

/** The three targets of definition 10.19. */
export const SLA_TARGETS = ['first_reply', 'next_reply', 'resolution'] as const;
export type SlaTarget = (typeof SLA_TARGETS)[number];

const Minutes = z.int().positive();

/** Business minutes by target; a target that is not given is not promised. */
const PriorityTargets = z
  .object({ first_reply: Minutes.optional(), next_reply: Minutes.optional(), resolution: Minutes.optional() })
  .strict();

/** One version of what is promised, by priority. A ticket keeps the version that was in force when it was opened. */
export const SlaPolicyVersion = z
  .object({
    version: z.int().positive(),
    effectiveFrom: Instant.schema,
    calendar: BusinessCalendar,
    targets: z
      .object({
        urgent: PriorityTargets.optional(),
        high: PriorityTargets.optional(),
        normal: PriorityTargets.optional(),
        low: PriorityTargets.optional(),
      })
      .strict(),
  })
  .strict()
  .readonly();
export type SlaPolicyVersion = z.infer<typeof SlaPolicyVersion>;

/** The version in force at an instant: of those already effective, the latest; undefined before the first. */
export function versionInForce(
  versions: readonly SlaPolicyVersion[],
  at: Instant,
): SlaPolicyVersion | undefined {
  return versions
    .filter(({ effectiveFrom }) => effectiveFrom <= at)
    .reduce<SlaPolicyVersion | undefined>(
      (latest, version) => (latest === undefined || isLater(version, latest) ? version : latest),
      undefined,
    );
}

const isLater = (a: SlaPolicyVersion, b: SlaPolicyVersion): boolean =>
  a.effectiveFrom === b.effectiveFrom ? a.version > b.version : a.effectiveFrom > b.effectiveFrom;

export const targetMinutes = (
  { targets }: SlaPolicyVersion,
  priority: Priority,
  target: SlaTarget,
): number | null => targets[priority]?.[target] ?? null;

/** Why a policy of the right form makes no sense; undefined when it does. */
export function policyFault(policy: SlaPolicyVersion): DeliveryRefusal | undefined {
  const fault = calendarFault(policy.calendar);
  if (fault) return { ...fault, field: `calendar.${fault.field ?? ''}` };
  for (const priority of PRIORITIES) {
    const resolution = targetMinutes(policy, priority, 'resolution');
    for (const target of ['first_reply', 'next_reply'] as const) {
      const response = targetMinutes(policy, priority, target);
      if (response !== null && resolution !== null && response > resolution) {
        return {
          code: 'delivery.sla_response_exceeds_resolution',
          field: `targets.${priority}.${target}`,
          details: { response, resolution },
        };
      }
    }
  }
  return PRIORITIES.some((priority) => SLA_TARGETS.some((t) => targetMinutes(policy, priority, t) !== null))
    ? undefined
    : { code: 'delivery.sla_policy_without_target', field: 'targets' };
}
