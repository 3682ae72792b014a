import type { FollowedEvent } from '@skillhub/domain/event-store';
import { SALES_EVENTS } from '@skillhub/domain/contracts';
import { Instant } from '@skillhub/domain/kernel';
import { findContract, toMessage } from '@skillhub/pipelines/relay';
import { pipeline } from '@skillhub/pipelines/steps';
import { eventRegistry, type Message } from '@skillhub/pipelines/transport';
import { createIds, dealLives } from './sample-deals';

/** The messages of so many events of deals, as the relay makes them, numbered from 1. */
export function sampleMessages(count: number): readonly Message[] {
  const steps = pipeline(findContract(eventRegistry(SALES_EVENTS))).then(toMessage(0));
  const appends = dealLives(Math.ceil(count / 4), createIds(Date.now() * 16))
    .flat()
    .slice(0, count);
  const recordedAt = Instant.of('2026-01-15T09:00:01.000Z');
  return appends.map(({ tenant, streamId, expectedVersion, events, metadata }, i) => {
    const [event] = events;
    if (event === undefined) throw new Error('an append without an event');
    const followed: FollowedEvent = {
      tenant,
      streamId,
      version: expectedVersion + 1,
      eventId: event.eventId,
      type: event.type,
      schemaVersion: 1,
      data: JSON.stringify(event.data),
      metadata,
      occurredAt: event.occurredAt,
      recordedAt,
      log: { transaction: 1n, position: BigInt(i + 1) },
      sequence: BigInt(i + 1),
    };
    const result = steps.run(followed);
    if (result.outcome !== 'ok') throw new Error(`${event.type}: ${result.reason}`);
    return result.value;
  });
}
