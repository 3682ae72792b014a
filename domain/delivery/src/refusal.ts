import type { Refusal } from '@skillhub/domain/kernel';

export type DeliveryRefusalCode =
  | 'delivery.calendar_without_hours'
  | 'delivery.calendar_hours_reversed'
  | 'delivery.calendar_hours_overlap'
  | 'delivery.sla_policy_without_target'
  | 'delivery.sla_response_exceeds_resolution';

export type DeliveryRefusal = Refusal<DeliveryRefusalCode>;
