import { ok, step, type Step } from '@skillhub/pipelines/steps';
import type { RawEvent } from './raw-event';
import type { ValidEvent } from './validate-event.step';

/** Everything of a row but the partition, which a message does not know. */
export type PlacelessRawEvent = Omit<RawEvent, 'partition'>;

export function toRawEvent(): Step<ValidEvent, PlacelessRawEvent> {
  return step('to-raw-event', ({ message, attributes, contract, type, schemaVersion }) =>
    ok({
      tenant: attributes.tenant,
      event_id: attributes.id,
      stream_id: attributes.subject,
      stream_version: Number(attributes.streamversion),
      type,
      schema_version: schemaVersion,
      data: message.payload,
      actor: attributes.actor,
      correlation_id: attributes.correlationid,
      causation_id: message.attributes['causationid'] ?? '',
      origin: message.attributes['origin'] ?? '',
      occurred_at: attributes.time,
      recorded_at: attributes.recordedtime,
      // Of the contract, not of the message: a dead letter of the relay does not know its topic.
      topic: contract.topic,
      sequence: message.sequence.toString(),
    }),
  );
}
