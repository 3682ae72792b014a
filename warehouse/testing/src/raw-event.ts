/** A row of `raw.events_sales` as the loader writes it. */
export interface RawEvent {
  readonly tenant: string;
  readonly event_id: string;
  readonly stream_id: string;
  readonly stream_version: number;
  readonly type: string;
  readonly schema_version: number;
  readonly data: string;
  readonly actor: string;
  readonly correlation_id: string;
  readonly causation_id: string;
  readonly origin: string;
  readonly occurred_at: string;
  readonly recorded_at: string;
  readonly topic: string;
  readonly partition: number;
  readonly sequence: number;
}

/** What a personal field looks like on its way: the ciphertext hides the planted text. */
export const sealed = (text: string): string => `enc:v1:${Buffer.from(text).toString('base64url')}`;
