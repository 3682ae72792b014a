import { DealWon } from '@skillhub/domain/contracts';
import type { FollowedEvent } from '@skillhub/domain/event-store';
import { ActorId, CorrelationId, EventId, Instant, StreamId, TenantId } from '@skillhub/domain/kernel';
import { pipeline } from '@skillhub/pipelines/steps';
import { eventRegistry } from '@skillhub/pipelines/transport';
import { findContract, messageWithoutContract, toMessage } from './to-message.step';

const event: FollowedEvent = {
  tenant: TenantId.of('acme'),
  streamId: StreamId.of('deal-42'),
  version: 7,
  eventId: EventId.of('0d1f6a3e-5d3c-4b9e-8d5c-0a1b2c3d4e5f'),
  type: 'DealWon',
  schemaVersion: 1,
  data: '{"amount": {"minor": 1200, "currency": "EUR"}}',
  metadata: { actor: ActorId.of('user-1'), correlationId: CorrelationId.of('c-1') },
  occurredAt: Instant.of('2026-11-19T08:30:00.000Z'),
  recordedAt: Instant.of('2026-11-20T08:30:00.000Z'),
  log: { transaction: 12n, position: 34n },
  sequence: 9_007_199_254_740_993n,
};
const steps = pipeline(findContract(eventRegistry([DealWon]))).then(toMessage(3));

describe('an event on its way out of the store', () => {
  it('is a CloudEvent with the data as it was stored', () => {
    expect(steps.run(event)).toEqual({
      outcome: 'ok',
      value: {
        topic: 'skillhub.sales.v1',
        key: 'acme|deal-42',
        sequence: 9_007_199_254_740_993n,
        attributes: {
          specversion: '1.0',
          id: '0d1f6a3e-5d3c-4b9e-8d5c-0a1b2c3d4e5f',
          source: '/skillhub/acme',
          type: 'skillhub.sales.DealWon.v1',
          subject: 'deal-42',
          time: '2026-11-19T08:30:00.000Z',
          datacontenttype: 'application/json',
          dataschema: '/schemas/skillhub.sales.DealWon.v1.json',
          tenant: 'acme',
          streamversion: '7',
          recordedtime: '2026-11-20T08:30:00.000Z',
          actor: 'user-1',
          correlationid: 'c-1',
          generation: '3',
        },
        payload: '{"amount": {"minor": 1200, "currency": "EUR"}}',
      },
    });
  });

  it('says what caused it and where it came from, where that is known', () => {
    const caused = {
      ...event,
      metadata: { ...event.metadata, causationId: 'cmd-9', origin: 'import:crm#12' },
    };
    expect(steps.run(caused)).toMatchObject({
      value: { attributes: { causationid: 'cmd-9', origin: 'import:crm#12' } },
    });
  });

  it.each([
    ['type', { type: 'DealBurnt' }, 'DealBurnt version 1'],
    ['version', { schemaVersion: 2 }, 'DealWon version 2'],
  ])('is refused where no contract is known for its %s', (_, change, details) => {
    expect(steps.run({ ...event, ...change })).toEqual({
      outcome: 'deadLetter',
      step: 'find-contract',
      reason: 'unknown_event_type',
      details,
    });
  });

  it('keeps its type and version for the day when its contract is known', () => {
    const message = messageWithoutContract({ ...event, type: 'DealBurnt' }, 0);
    expect(message).toMatchObject({
      topic: 'skillhub.unknown.v1',
      attributes: { type: 'skillhub.unknown.DealBurnt.v1', tenant: 'acme' },
    });
  });
});
