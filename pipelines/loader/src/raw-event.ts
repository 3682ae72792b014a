import type { Topic } from '@skillhub/domain/contracts';

/** A row of `raw.events_<domain>`, as it is inserted. */
export interface RawEvent {
  readonly tenant: string;
  readonly event_id: string;
  readonly stream_id: string;
  readonly stream_version: number;
  readonly type: string;
  readonly schema_version: number;
  /** JSON text; personal fields are ciphertext. */
  readonly data: string;
  readonly actor: string;
  readonly correlation_id: string;
  readonly causation_id: string;
  readonly origin: string;
  readonly occurred_at: string;
  readonly recorded_at: string;
  readonly topic: Topic;
  readonly partition: number;
  /** Text: a bigint is no JSON number. */
  readonly sequence: string;
}
