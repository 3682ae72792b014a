import { DEMO_REPS } from '@skillhub/ingestion/demo';
import type { Directory } from '@skillhub/domain/identity-postgres';
import { ActorId, CorrelationId, EventId, type Clock, type EventStore } from '@skillhub/domain/kernel';
import { randomUUID } from 'node:crypto';
import { loadDemoHistory } from '../imports';
import type { Reporter } from '../terminal/reporter';
import { DEMO_TENANT } from './demo-company';

export interface DemoLoad {
  readonly directory: Directory;
  readonly store: EventStore;
  readonly clock: Clock;
  readonly reporter: Reporter;
}

/** Loads the records of the demo company on the first start, or goes on with them after one that was cut off. */
export async function loadDemo({ directory, store, clock, reporter }: DemoLoad): Promise<void> {
  if (!(await directory.needsDemoRecords(DEMO_TENANT.id))) return;
  const people = await directory.listUsers(DEMO_TENANT.id);
  const sellers = new Set(DEMO_REPS.map(({ name }) => name));
  const users = new Map(
    people.filter(({ name }) => sellers.has(name)).map(({ id, name }) => [name, ActorId.of(id)]),
  );
  await reporter.progress('Demo company loaded', (onProgress) =>
    loadDemoHistory({
      store,
      tenant: DEMO_TENANT.id,
      correlationId: CorrelationId.of(`demo-${randomUUID()}`),
      newEventId: () => EventId.of(randomUUID()),
      now: () => clock.now(),
      users,
      onProgress,
    }),
  );
  await directory.demoRecordsLoaded(DEMO_TENANT.id, clock.now());
}
