import { ok, step, type Step } from '@skillhub/pipelines/steps';
import type { RawEvent } from './raw-event';
import type { ValidEvent } from './validate-event.step';

/** @param partition where the messages of this pipeline lie */
export function toRawEvent(partition: number): Step<ValidEvent, RawEvent> {
  return step('to-raw-event', ({ decoded, contract }) => {
    const { message, attributes } = decoded;
    return ok({
      tenant: attributes.tenant,
      event_id: attributes.id,
      stream_id: attributes.subject,
      stream_version: Number(attributes.streamversion),
      type: contract.type,
      schema_version: contract.version,
      data: message.payload,
      actor: attributes.actor,
      correlation_id: attributes.correlationid,
      causation_id: message.attributes['causationid'] ?? '',
      origin: message.attributes['origin'] ?? '',
      occurred_at: attributes.time,
      recorded_at: attributes.recordedtime,
      // Of the contract, not of the message: a dead letter of the relay does not know its topic.
      topic: contract.topic,
      partition,
      sequence: message.sequence.toString(),
    });
  });
}
