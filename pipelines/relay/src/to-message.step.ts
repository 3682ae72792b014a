import type { EventContract } from '@skillhub/domain/contracts';
import type { FollowedEvent } from '@skillhub/domain/event-store';
import { deadLetter, ok, step, type Step } from '@skillhub/pipelines/steps';
import { eventTypeOf, UNKNOWN_TOPIC, type EventRegistry, type Message } from '@skillhub/pipelines/transport';

/** An event and the contract that it was published under. */
export interface PublishableEvent {
  readonly event: FollowedEvent;
  readonly contract: Pick<EventContract, 'topic' | 'type' | 'version'>;
}

/** Finds the contract of an event: without one nobody could read it, nor would it have a topic. */
export function findContract(registry: EventRegistry): Step<FollowedEvent, PublishableEvent> {
  return step('find-contract', (event) => {
    const contract = registry.find(event.type, event.schemaVersion);
    return contract === undefined
      ? deadLetter('unknown_event_type', `${event.type} version ${event.schemaVersion}`)
      : ok({ event, contract });
  });
}

/** @param generation grows with each replay of the store */
export function toMessage(generation: number): Step<PublishableEvent, Message> {
  return step('to-message', ({ event, contract }) => ok(messageOf(event, contract, generation)));
}

/** The form of an event of which no contract is known, for its dead letter. */
export function messageWithoutContract(event: FollowedEvent, generation: number): Message {
  const { type, schemaVersion } = event;
  return messageOf(event, { topic: UNKNOWN_TOPIC, type, version: schemaVersion }, generation);
}

/** The event as a CloudEvent; its data stays what the store holds, personal fields ciphertext. */
function messageOf(
  event: FollowedEvent,
  contract: PublishableEvent['contract'],
  generation: number,
): Message {
  const { tenant, streamId, metadata } = event;
  const type = eventTypeOf(contract);
  return {
    topic: contract.topic,
    key: `${tenant}|${streamId}`,
    sequence: event.sequence,
    attributes: {
      specversion: '1.0',
      id: event.eventId,
      source: `/skillhub/${tenant}`,
      type,
      subject: streamId,
      time: event.occurredAt,
      datacontenttype: 'application/json',
      dataschema: `/schemas/${type}.json`,
      tenant,
      streamversion: String(event.version),
      recordedtime: event.recordedAt,
      actor: metadata.actor,
      correlationid: metadata.correlationId,
      ...(metadata.causationId === undefined ? {} : { causationid: metadata.causationId }),
      ...(metadata.origin === undefined ? {} : { origin: metadata.origin }),
      generation: String(generation),
    },
    payload: event.data,
  };
}
