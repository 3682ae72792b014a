import { SALES_EVENTS, type Role } from '@skillhub/domain/contracts';
import {
  createAppendNotifier,
  createEventCodec,
  createEventReader,
  createEventStore,
  createProjector,
  createVault,
  type Vault,
} from '@skillhub/domain/event-store';
import { EventId } from '@skillhub/domain/kernel';
import { openSalesQueries, salesProjection } from '@skillhub/domain/read-models';
import { createTestDatabase, fixedClock, type FixedClock, type TestDatabase } from '@skillhub/tools/testing';
import { randomBytes, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createFakePorts, type FakePorts } from './fake-ports';
import { createTestApplication } from './test-application';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // Bodies are looked at by matchers.
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Caller {
  get(path: string): Promise<Answer>;
  send(
    method: 'POST' | 'PUT',
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
}

/** The API of sales on a port of its own, with the real event store, projection and read models behind it. */
export interface SalesServer {
  readonly url: string;
  readonly database: TestDatabase;
  readonly clock: FixedClock;
  readonly ports: FakePorts;
  readonly vault: Vault;
  as(tenant: string, role: Role): Caller;
  close(): Promise<void>;
}

export async function startSalesServer(): Promise<SalesServer> {
  const database = await createTestDatabase();
  const clock = fixedClock('2026-01-15T09:00:00.000Z');
  const codec = createEventCodec({ contracts: SALES_EVENTS });
  const vault = createVault({ pool: database.app, masterKey: randomBytes(32) });
  const notifier = createAppendNotifier();
  const store = createEventStore({ pool: database.app, codec, vault, notifier });
  const failures: unknown[] = [];
  const projector = createProjector({
    pool: database.relay,
    projection: salesProjection,
    reader: createEventReader({ codec, vault }),
    notifier,
    onError: (error) => failures.push(error),
  });
  const queries = await openSalesQueries({ connectionString: database.url, maxConnections: 4 });
  projector.start();
  const ports = createFakePorts({
    ...{ store, queries, clock, vault },
    newEventId: () => EventId.of(randomUUID()),
    readModels: projector,
    people: {
      namesOf: (_, actors) => Promise.resolve(new Map(actors.map((actor) => [actor, `Name of ${actor}`]))),
    },
  });
  const app = await createTestApplication(ports);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    ...{ url, database, clock, ports, vault },
    as: (tenant, role) => callerOf(url, { authorization: `Bearer ${tenant}:${role}` }),
    close: async () => {
      await app.close();
      await projector.stop();
      await store.drain();
      await queries.close();
      await database.drop();
      if (failures.length > 0) throw new AggregateError(failures, 'the projection failed');
    },
  };
}

export function callerOf(url: string, credentials: Record<string, string>): Caller {
  const call = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(url + path, init);
    const text = await response.text();
    const body = text === '' ? {} : (JSON.parse(text) as Answer['body']);
    return { status: response.status, headers: response.headers, body };
  };
  const send: Caller['send'] = (method, path, body, headers = {}) =>
    call(path, {
      method,
      headers: { 'content-type': 'application/json', ...credentials, ...headers },
      body: JSON.stringify(body),
    });
  return {
    get: (path) => call(path, { headers: credentials }),
    send,
    post: (path, body = {}, headers) => send('POST', path, body, headers),
  };
}

/** The id in the answer of a command that was accepted. */
export function idOf({ status, body }: Answer): string {
  if (status !== 201 && status !== 200) throw new Error(`not accepted: ${JSON.stringify(body)}`);
  return String(body['id']);
}
