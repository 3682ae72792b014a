import type { Page } from '@skillhub/domain/contracts';
import { EventId, Instant, type Clock } from '@skillhub/domain/kernel';
import { createFakeEventStore } from '@skillhub/domain/kernel/testing';
import { randomUUID } from 'node:crypto';
import type { SalesHttpPorts } from '../sales/mechanism/ports';

export interface FakePorts extends SalesHttpPorts {
  /** Whatever was logged, in order. */
  readonly logs: { readonly message: string; readonly fields: Readonly<Record<string, unknown>> }[];
  /** `command code` of each refusal that was counted. */
  readonly refusals: string[];
}

const emptyPage = <T>({ page, pageSize }: { page: number; pageSize: number }): Promise<Page<T>> =>
  Promise.resolve({ items: [], total: 0, page, pageSize });
const nothing = () => Promise.resolve(undefined);
const NOW = Instant.of('2026-01-15T09:00:00.000Z');

/** Ports in memory with read models that are empty; a spec replaces what it is about. */
export function createFakePorts(replaced: Partial<SalesHttpPorts> = {}): FakePorts {
  const logs: FakePorts['logs'] = [];
  const refusals: string[] = [];
  const log = (message: string, fields: Readonly<Record<string, unknown>>) => {
    logs.push({ message, fields });
  };
  const clock: Clock = { now: () => NOW };
  return {
    store: createFakeEventStore(),
    queries: {
      deals: (_tenant, query) => emptyPage(query),
      deal: nothing,
      kanban: () => Promise.resolve({ columns: [] }),
      accounts: (_tenant, query) => emptyPage(query),
      account: nothing,
      contacts: (_tenant, query) => emptyPage(query),
      contact: nothing,
      salesReps: (_tenant, query) => emptyPage(query),
      salesTeams: (_tenant, query) => emptyPage(query),
      products: (_tenant, query) => emptyPage(query),
    },
    clock,
    newEventId: () => EventId.of(randomUUID()),
    readModels: { waitFor: () => Promise.resolve(true) },
    vault: { erase: () => Promise.resolve(true) },
    people: { namesOf: () => Promise.resolve(new Map()) },
    logger: { info: log, error: log },
    countRefusal: (command, code) => refusals.push(`${command} ${code}`),
    ...replaced,
    logs,
    refusals,
  };
}
