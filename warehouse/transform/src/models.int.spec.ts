import { createWarehouse, type Warehouse } from '@skillhub/warehouse/engine';
import {
  checksum,
  createRawTables,
  dealStates,
  MODELS_FOLDER,
  PLANTED,
  Random,
  syntheticSales,
  type RawEvent,
} from '@skillhub/warehouse/testing';
import { loadProject, runModels, testModels, type Project } from './index';

const MARTS = ['deal_versions', 'deals', 'activities', 'account_versions', 'products', 'sales_reps'];
const events = [
  ...syntheticSales({ seed: 1, tenant: 'acme', deals: 300 }),
  ...syntheticSales({ seed: 2, tenant: 'globex', deals: 80 }),
];

/** Builds every mart several times: more than the five seconds of a test on a busy machine. */
const PATIENCE = 60_000;

describe('the models of sales', () => {
  let open: { warehouse: Warehouse; project: Project }[] = [];
  let next = 0;
  async function fresh(): Promise<{ warehouse: Warehouse; project: Project }> {
    const databasePrefix = `models${String(next++)}_`;
    const warehouse = await createWarehouse({ path: ':memory:', databasePrefix });
    await createRawTables(warehouse);
    const project = loadProject(MODELS_FOLDER, { database_prefix: databasePrefix });
    open.push({ warehouse, project });
    return { warehouse, project };
  }
  afterAll(async () => {
    for (const { warehouse } of open) await warehouse.close();
    open = [];
  });

  const load = (warehouse: Warehouse, rows: readonly RawEvent[]) =>
    warehouse.insert(`${warehouse.databases.raw}.events_sales`, rows);
  async function run(warehouse: Warehouse, project: Project, fullRefresh = false): Promise<void> {
    const { results } = await runModels(warehouse, project, { fullRefresh });
    expect(results.filter((result) => result.message !== undefined)).toEqual([]);
  }
  const checksums = async (warehouse: Warehouse) =>
    Promise.all(MARTS.map((mart) => checksum(warehouse, `${warehouse.databases.marts}.${mart}`)));

  let reference: string[];
  beforeAll(async () => {
    const { warehouse, project } = await fresh();
    await load(warehouse, events);
    await run(warehouse, project);
    reference = await checksums(warehouse);
  }, PATIENCE);

  it(
    'pass their data tests and unit tests',
    async () => {
      const [first] = open;
      if (first === undefined) throw new Error('nothing was built');
      const { results } = await testModels(first.warehouse, first.project);
      expect(results.filter((result) => !result.passed)).toEqual([]);
      expect(results.length).toBeGreaterThan(60);
    },
    PATIENCE,
  );

  it.each([
    [undefined],
    ['2025-06-01T12:00:00.000Z'],
    ['2026-02-01T00:00:00.000Z'],
    ['2026-10-20T00:00:00.000Z'],
  ])('show each deal as plain TypeScript folds it, as known on %s', async (asOf) => {
    const warehouse = open[0]?.warehouse;
    const known = (asOf ?? '2299-01-01T00:00:00.000Z').replace('T', ' ').replace('Z', '');
    const rows = await warehouse?.query(
      `SELECT deal_id AS dealId, owner_id AS ownerId, team_id AS teamId, account_id AS accountId,
           product_id AS productId, stage, outcome, loss_reason AS lossReason, amount, currency,
           own_probability AS ownProbability, opened_on AS openedOn, qualified_on AS qualifiedOn,
           expected_close_on AS expectedCloseOn, closed_on AS closedOn
         FROM ${warehouse.databases.marts}.deal_versions FINAL
         WHERE recorded_from <= {asOf:DateTime64(3, 'UTC')} AND recorded_to > {asOf:DateTime64(3, 'UTC')}
         ORDER BY dealId`,
      { asOf: known },
    );
    const expected = dealStates(events, asOf === undefined ? {} : { asOf })
      .map(({ exists: _, qualified: __, amount, ownProbability, ...state }) => ({
        ...state,
        currency: amount?.currency ?? null,
        amount: amount === null ? null : decimal(amount),
        ownProbability: ownProbability === null ? null : String(ownProbability),
      }))
      .sort((a, b) => (a.dealId < b.dealId ? -1 : 1));
    expect(rows).toEqual(expected);
    expect(expected.length).toBeGreaterThan(20);
  });

  it(
    'do not care about the order or the number of deliveries',
    async () => {
      const random = new Random(3);
      const deliveries = random.shuffle([...events, ...events.filter(() => random.chance(0.5))]);
      const { warehouse, project } = await fresh();
      await load(warehouse, deliveries);
      await run(warehouse, project);
      expect(await checksums(warehouse)).toEqual(reference);
    },
    PATIENCE,
  );

  it(
    'are the same after small runs in any order as after one full refresh',
    async () => {
      const random = new Random(4);
      const deliveries = random.shuffle([...events, ...random.shuffle(events).slice(0, 300)]);
      const { warehouse, project } = await fresh();
      const size = Math.ceil(deliveries.length / 7);
      for (let from = 0; from < deliveries.length; from += size) {
        await load(warehouse, deliveries.slice(from, from + size));
        await run(warehouse, project);
      }
      expect(await checksums(warehouse)).toEqual(reference);
      await run(warehouse, project, true);
      expect(await checksums(warehouse)).toEqual(reference);
      // Nothing new: nothing is written.
      await run(warehouse, project);
      const parts = await warehouse.query<{ rows: number }>(
        `SELECT sum(rows) AS rows FROM system.parts WHERE active AND database = {marts:String} AND table = 'deals'`,
        { marts: warehouse.databases.marts },
      );
      expect(parts).toEqual([{ rows: 380 }]);
    },
    PATIENCE,
  );

  it(
    'touch only the deals with news in an incremental run',
    async () => {
      const { warehouse, project } = await fresh();
      const cut = Math.floor(events.length * 0.99);
      await load(warehouse, events.slice(0, cut));
      await run(warehouse, project);
      const before = await written(warehouse);
      await load(warehouse, events.slice(cut));
      await run(warehouse, project);
      const touched = new Set(
        events.slice(cut).flatMap(({ stream_id }) => (stream_id.startsWith('deal-') ? [stream_id] : [])),
      );
      expect((await written(warehouse)) - before).toBeLessThanOrEqual(touched.size);
      expect(await checksums(warehouse)).toEqual(reference);
    },
    PATIENCE,
  );

  it(
    'hold no name, address or text about a person',
    async () => {
      const warehouse = open[0]?.warehouse;
      if (warehouse === undefined) throw new Error('nothing was built');
      const tables = await warehouse.query<{ database: string; name: string }>(
        `SELECT database, name FROM system.tables WHERE database IN {databases:Array(String)}`,
        { databases: Object.values(warehouse.databases) },
      );
      expect(tables.length).toBeGreaterThan(MARTS.length);
      for (const { database, name } of tables) {
        for (const planted of PLANTED) {
          const found = await warehouse.rows(
            `SELECT count() FROM ${database}.${name} AS t WHERE positionCaseInsensitiveUTF8(toString(tuple(t.*)), {planted:String}) > 0`,
            { planted },
          );
          expect([database, name, planted, found]).toEqual([database, name, planted, [[0]]]);
        }
      }
    },
    PATIENCE,
  );
});

/** Rows in the parts of `deals`: what was ever written, as long as nothing was merged away. */
async function written(warehouse: Warehouse): Promise<number> {
  const [row] = await warehouse.query<{ rows: number }>(
    `SELECT count() AS rows FROM ${warehouse.databases.marts}.deals`,
  );
  return row?.rows ?? 0;
}

function decimal({ minor, currency }: { minor: number; currency: string }): string {
  return String(minor / (currency === 'JPY' ? 1 : currency === 'TND' ? 1000 : 100));
}
