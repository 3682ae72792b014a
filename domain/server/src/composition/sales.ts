import { SalesHttpModule } from '@skillhub/domain/http';
import { EventId, type Clock } from '@skillhub/domain/kernel';
import { randomUUID } from 'node:crypto';
import type { Logger } from '../logging/logger';
import type { Metrics } from '../operations/metrics';
import type { Events } from './events';
import type { Identity } from './identity';

export interface SalesOptions {
  readonly events: Events;
  readonly identity: Identity;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** The routes of sales, over the event store and the read models. */
export function composeSales({ events, identity, clock, logger, metrics }: SalesOptions) {
  return SalesHttpModule.with({
    store: events.store,
    queries: events.queries,
    clock,
    newEventId: () => EventId.of(randomUUID()),
    readModels: events.projector,
    vault: events.vault,
    people: identity.directory,
    logger,
    countRefusal: metrics.countRefusal,
  });
}
