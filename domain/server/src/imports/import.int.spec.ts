import { CorrelationId, EventId, Instant, TenantId, type EventStore } from '@skillhub/domain/kernel';
import { loadMapping, runImport } from '@skillhub/ingestion/connectors';
import type { FileReport, ImportTarget } from '@skillhub/ingestion/contracts';
import { createTestDatabase, type TestDatabase } from '@skillhub/tools/testing';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createImportTarget } from './import-target';
import { createImportEventStore } from './import-event-store';

const MAPPING = `version: 1
source: ventes
defaults: { decimal: ',', dates: [dd/MM/yyyy], currency: EUR }
files:
  - file: ventes.csv
    entity: sales_rep
    key: vendeur
    fields: { name: vendeur }
  - file: clients.csv
    entity: account
    key: nom
    fields: { name: nom, parentAccount: groupe }
  - file: ventes.csv
    entity: deal
    key: numero
    fields:
      account: client
      owner: vendeur
      stage: { column: etape, values: { Gagnée: gagne, Perdue: perdu, RDV: rdv } }
      amount: montant
      openedOn: debut
      closedOn: fin
`;
const STAGES = ['Gagnée', 'Perdue', 'RDV'];
const DEALS = Array.from({ length: 600 }, (_, index) => {
  const stage = STAGES[index % 3] ?? '';
  const fin = stage === 'RDV' ? '' : '15/06/2025';
  return [
    index,
    `Client ${String(index % 20)}`,
    `Vendeur ${String(index % 7)}`,
    stage,
    `${String(index)},50`,
    '02/01/2025',
    fin,
  ].join(';');
});
const CLIENTS = Array.from(
  { length: 20 },
  (_, index) => `Client ${String(index)};${index % 4 === 0 ? '' : `Client ${String(index - 1)}`}`,
);

describe('an import into the event store', () => {
  let database: TestDatabase;
  let dir = '';
  const masterKey = randomBytes(32);
  beforeAll(async () => {
    database = await createTestDatabase();
    dir = await mkdtemp(join(tmpdir(), 'import-'));
    await writeFile(join(dir, 'clients.csv'), ['nom;groupe', ...CLIENTS.reverse()].join('\n'));
    await writeDeals(DEALS);
  });
  afterAll(async () => {
    await database.drop();
    await rm(dir, { recursive: true });
  });

  const writeDeals = (rows: readonly string[]) =>
    writeFile(
      join(dir, 'ventes.csv'),
      ['numero;client;vendeur;etape;montant;debut;fin', ...rows].join('\r\n'),
    );
  const store = () => createImportEventStore(database.app, masterKey);
  const targetOf = (tenant: TenantId, on: EventStore): ImportTarget =>
    createImportTarget({
      store: on,
      tenant,
      system: 'ventes',
      correlationId: CorrelationId.of('import'),
      newEventId: () => EventId.of(randomUUID()),
      now: () => Instant.of('2025-07-01T08:00:00.000Z'),
    });
  const run = async (target: ImportTarget): Promise<readonly FileReport[]> => {
    const loaded = loadMapping(MAPPING);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    const now = () => '2025-07-01T08:00:00.000Z';
    const result = await runImport({ mapping: loaded.mapping, dir, target, now, batchSize: 50 });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.report.files;
  };
  const counts = (files: readonly FileReport[]) =>
    files.map(({ accepted, repeated, refused }) => ({ accepted, repeated, refused }));
  /** Every event of a tenant, without what differs from run to run: its id, its time, ciphertext. */
  const events = async (tenant: TenantId) => {
    const { rows } = await database.owner.query<Record<string, unknown>>(
      `SELECT stream_id, version, type, CASE WHEN type LIKE 'SalesRep%' THEN NULL ELSE data END AS data, occurred_at
         FROM event_store.events WHERE tenant = $1 ORDER BY stream_id, version`,
      [tenant],
    );
    return rows;
  };

  it('brings every record in, and writes nothing when it is run again', async () => {
    const tenant = TenantId.of('twice');
    expect(counts(await run(targetOf(tenant, store())))).toEqual([
      { accepted: 7, repeated: 593, refused: 0 },
      { accepted: 20, repeated: 0, refused: 0 },
      { accepted: 600, repeated: 0, refused: 0 },
    ]);
    const written = await events(tenant);
    expect(written).toHaveLength(7 + 20 + 600 + 400);
    expect(counts(await run(targetOf(tenant, store())))).toEqual([
      { accepted: 0, repeated: 600, refused: 0 },
      { accepted: 0, repeated: 20, refused: 0 },
      { accepted: 0, repeated: 600, refused: 0 },
    ]);
    expect(await events(tenant)).toEqual(written);
  });

  it('writes just what changed when the file changed', async () => {
    const tenant = TenantId.of('twice');
    const before = await events(tenant);
    await writeDeals(
      DEALS.map((row) => (row.startsWith('5;') ? row.replace('RDV', 'Gagnée') + '20/06/2025' : row)),
    );
    expect(counts(await run(targetOf(tenant, store()))).at(-1)).toEqual({
      accepted: 1,
      repeated: 599,
      refused: 0,
    });
    const after = await events(tenant);
    expect(after).toHaveLength(before.length + 1);
    await writeDeals(DEALS);
  });

  it('ends in the same state as an uninterrupted run, wherever it was killed', async () => {
    const whole = TenantId.of('whole');
    await run(targetOf(whole, store()));
    const expected = await events(whole);
    // Ids are made of the tenant too: the streams are compared by their place.
    const anonymous = (rows: readonly Record<string, unknown>[]) =>
      rows.map(({ type, data, occurred_at }) => JSON.stringify([type, withoutIds(data), occurred_at])).sort();
    for (const appends of [3, 26, 333, 600]) {
      const tenant = TenantId.of(`killed-${String(appends)}`);
      await expect(run(targetOf(tenant, dying(store(), appends)))).rejects.toThrow('killed');
      await run(targetOf(tenant, store()));
      expect(anonymous(await events(tenant))).toEqual(anonymous(expected));
    }
  }, 60_000);
});

/** Answers so many appends and dies at the next one, before or after it was written. */
function dying(store: EventStore, appends: number): EventStore {
  let left = appends;
  return {
    ...store,
    append: async (request) => {
      left -= 1;
      if (left < 0 && appends % 2 === 0) await store.append(request);
      if (left < 0) throw new Error('killed');
      return store.append(request);
    },
  };
}

function withoutIds(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === 'string' && /^[0-9a-f]{8}-/u.test(value) ? 'id' : value,
  );
}
