import { AccountId, DealId, eventContract, SalesRepId, type EventOf } from '@skillhub/domain/contracts';
import {
  handleCommand,
  Instant,
  LocalDate,
  ok,
  refused,
  TenantId,
  type Decider,
  type DomainEvent,
  type RecordedEvent,
  type Refusal,
} from '@skillhub/domain/kernel';
import {
  createFakeEventStore,
  decider,
  fixedMetadata,
  sequentialEventIds,
} from '@skillhub/domain/kernel/testing';
import { deal, dealStream } from '@skillhub/domain/sales';
import { MetricCatalogueEntry, MetricResult } from '@skillhub/warehouse/contracts';
import { createWarehouse, type Warehouse } from '@skillhub/warehouse/engine';
import { metric, registerMetrics } from '@skillhub/warehouse/metrics';
import { MetricQuestions } from '@skillhub/warehouse/query';
import { createRawTables, MODELS_FOLDER, type RawEvent } from '@skillhub/warehouse/testing';
import { loadProject, runModels, testModels } from '@skillhub/warehouse/transform';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const TENANT = TenantId.of('acme');
const DEAL = DealId.of('00000000-0000-4000-8000-0000000000d1');

// 1. The fact.
const DealPostponed = eventContract({
  type: 'DealPostponed',
  version: 1,
  topic: 'skillhub.sales.v1',
  schema: z.object({ dealId: DealId.schema, until: LocalDate.schema }).strict(),
});
type DealPostponed = EventOf<typeof DealPostponed>;

// 2. The decision, on the state that the aggregate already has.
interface PostponeDeal {
  readonly type: 'PostponeDeal';
  readonly dealId: DealId;
  readonly until: LocalDate;
}
type State = typeof deal.initial;
type OldEvent = Parameters<typeof deal.evolve>[1];
const postponeDeal: Decider<
  PostponeDeal,
  OldEvent | DealPostponed,
  State,
  Refusal<'sales.not_open' | 'sales.day_is_past'>
> = {
  initial: deal.initial,
  evolve: (state, event) => (event.type === 'DealPostponed' ? state : deal.evolve(state, event)),
  decide: ({ dealId, until }, state, { now }) => {
    if (state.status !== 'open') return refused({ code: 'sales.not_open' });
    if (until <= now.slice(0, 10)) return refused({ code: 'sales.day_is_past', field: 'until' });
    return ok([{ type: 'DealPostponed', data: { dealId, until } }]);
  },
};

const opened: OldEvent = {
  type: 'DealOpened',
  data: {
    dealId: DEAL,
    name: 'Parcours IA',
    accountId: AccountId.of('00000000-0000-4000-8000-0000000000a1'),
    contactId: null,
    productId: null,
    amount: { minor: 1_200_000, currency: 'EUR' },
    probability: null,
    expectedCloseOn: null,
    ownerId: SalesRepId.of('00000000-0000-4000-8000-0000000000b1'),
    teamId: null,
    stage: 'rdv',
    openedOn: LocalDate.of('2026-01-05'),
    source: null,
  },
};
const command: PostponeDeal = { type: 'PostponeDeal', dealId: DEAL, until: LocalDate.of('2026-03-01') };

// 5. The number.
const postponements = metric({
  id: 'sales.postponements',
  definition: '10.28',
  version: 1,
  name: { fr: 'Reports', en: 'Postponements' },
  description: {
    fr: 'Nombre de fois où une affaire a été reportée.',
    en: 'How often a deal was put off.',
  },
  formula: 'number of DealPostponed in the period',
  owner: 'sales-operations',
  freshness: { warnAfterSeconds: 300, errorAfterSeconds: 3_600 },
  unit: 'count',
  additivity: 'additive',
  betterWhen: 'lower',
  grain: { fr: 'un report', en: 'one postponement' },
  grains: ['day', 'week', 'month', 'quarter', 'year'],
  dimensions: ['owner', 'team', 'account'],
  measure: {
    kind: 'sum',
    rows: { fact: 'activities', where: "kind = 'postponed'", instant: 'at' },
    value: '1',
  },
});

describe('how to add an event, a metric, a tile', () => {
  const models = mkdtempSync(join(tmpdir(), 'how-to-'));
  let warehouse: Warehouse;

  beforeAll(async () => {
    cpSync(MODELS_FOLDER, models, { recursive: true });
    takeTheSqlFromThePage(models);
    warehouse = await createWarehouse({ path: ':memory:', databasePrefix: 'how_to_' });
    await createRawTables(warehouse);
  }, 60_000);
  afterAll(async () => {
    await warehouse.close();
    rmSync(models, { recursive: true });
  });

  it('publishes a form that says which field is wrong', () => {
    const { dealId, until } = command;
    expect(DealPostponed.schema.safeParse({ dealId, until }).success).toBe(true);
    const { error } = DealPostponed.schema.safeParse({ dealId, until: 'soon' });
    expect(error?.issues.map(({ path }) => path)).toEqual([['until']]);
  });

  it('decides: a deal that is open is put off to a day to come, and only then', () => {
    decider(postponeDeal)
      .given([opened])
      .when(command)
      .then([{ type: 'DealPostponed', data: { dealId: DEAL, until: LocalDate.of('2026-03-01') } }]);
    decider(postponeDeal).given([]).when(command).thenRefused('sales.not_open');
    decider(postponeDeal)
      .given([opened])
      .when({ ...command, until: LocalDate.of('2026-01-01') })
      .thenRefused('sales.day_is_past', { field: 'until' });
  });

  it('carries the fact to the number that a tile shows', async () => {
    const store = createFakeEventStore();
    const newEventId = sequentialEventIds();
    const metadata = fixedMetadata({ tenant: TENANT });
    await store.append({
      tenant: TENANT,
      streamId: dealStream(DEAL),
      expectedVersion: 0,
      events: [{ eventId: newEventId(), occurredAt: metadata.now, ...opened }],
      metadata,
    });
    const outcome = await handleCommand<PostponeDeal, DomainEvent, State, Refusal>({
      store,
      decider: postponeDeal as Decider<PostponeDeal, DomainEvent, State, Refusal>,
      streamId: dealStream(DEAL),
      command,
      metadata,
      newEventId,
    });
    expect(outcome).toMatchObject({ status: 'accepted', version: 2 });

    await warehouse.insert(`${warehouse.databases.raw}.events_sales`, store.all(TENANT).map(asLoaded));
    const project = loadProject(models, { database_prefix: 'how_to_' });
    expect(await runModels(warehouse, project)).toMatchObject({ ok: true });
    const { results } = await testModels(warehouse, project, { only: 'data' });
    const ours = results.filter(({ file }) => file.endsWith('activities.yml'));
    expect(ours.filter(({ passed }) => !passed)).toEqual([]);
    expect(ours.length).toBeGreaterThan(0);

    const questions = new MetricQuestions({
      warehouse,
      catalogue: registerMetrics([postponements]),
      freshness: {
        freshness: () => ({ status: 'fresh', lastEventAt: '2026-01-15T09:00:00.000Z', ageSeconds: 0 }),
      },
      labels: { labels: () => Promise.resolve({}) },
      zones: { timeZoneOf: () => 'Europe/Paris' },
      clock: { now: () => Instant.of('2026-01-20T09:00:00.000Z') },
    });
    const answer = await questions.query(TENANT, {
      metric: 'sales.postponements',
      from: '2026-01-01',
      to: '2026-03-01',
      grain: 'month',
    });
    if (!answer.ok) throw new Error(answer.error.code);
    // What `<sh-metric-tile metric="sales.postponements" />` gets.
    const { rows, definition } = MetricResult.parse(answer.value);
    expect(rows.map(({ period, value }) => [period, value])).toEqual([
      ['2026-01-01', 1],
      ['2026-02-01', 0],
    ]);
    expect(MetricCatalogueEntry.parse(definition).name.fr).toBe('Reports');
  }, 60_000);
});

/** 4. The model is the block of SQL of the page; the new kind is one more accepted value. */
function takeTheSqlFromThePage(folder: string): void {
  const page = readFileSync(join(import.meta.dirname, 'add-an-event-a-metric-a-tile.md'), 'utf8');
  const sql = /```sql\n(.*?)```/s.exec(page)?.[1];
  if (sql === undefined) throw new Error('the page has no SQL');
  writeFileSync(join(folder, 'staging', 'sales', 'stg_sales__activities.sql'), sql);
  for (const file of ['staging/sales/stg_sales__activities.yml', 'marts/sales/activities.yml']) {
    const path = join(folder, file);
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replaceAll('audit_validated]', 'audit_validated, postponed]'),
    );
  }
}

/** The row that relay and loader make of an event. */
const asLoaded = (event: RecordedEvent): RawEvent => ({
  tenant: event.tenant,
  event_id: event.eventId,
  stream_id: event.streamId,
  stream_version: event.version,
  type: event.type,
  schema_version: 1,
  data: JSON.stringify(event.data),
  actor: event.metadata.actor,
  correlation_id: event.metadata.correlationId,
  causation_id: '',
  origin: '',
  occurred_at: event.occurredAt.replace('T', ' ').replace('Z', ''),
  recorded_at: event.recordedAt.replace('T', ' ').replace('Z', ''),
  topic: 'skillhub.sales.v1',
  partition: 0,
  sequence: event.version,
});
