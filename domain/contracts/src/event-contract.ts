import type { Instant, SubjectId } from '@skillhub/domain/kernel';
import type { z } from 'zod';

/** One topic per domain: `skillhub.<domain>.v1`. */
export type Topic = `skillhub.${string}.v1`;

/** The published form of one version of one event. Its JSON Schema is committed and reviewed with every change. */
export interface EventContract<Type extends string = string, Schema extends z.ZodType = z.ZodType> {
  readonly type: Type;
  readonly version: number;
  readonly topic: Topic;
  readonly schema: Schema;
  /** Whose key protects the fields marked `personal`; needed when there are any. */
  subject?(data: z.infer<Schema>): SubjectId;
}

export function eventContract<const Type extends string, Schema extends z.ZodType>(
  contract: EventContract<Type, Schema>,
): EventContract<Type, Schema> {
  return contract;
}

/**
 * Turns the data of version `from` of an event into that of version `from + 1`. Pure; of personal fields it may see only
 * `ERASED`.
 */
export interface Upcaster {
  readonly type: string;
  readonly from: number;
  readonly upcast: (data: unknown) => unknown;
}

/** The event as `domain` uses it: `{ type, data }`. */
export type EventOf<C> =
  C extends EventContract<infer Type, infer Schema>
    ? {
        readonly type: Type;
        readonly data: z.infer<Schema>;
        readonly occurredAt?: Instant;
      }
    : never;
