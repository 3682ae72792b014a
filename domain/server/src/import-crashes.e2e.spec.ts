import {
  beginScript,
  runScript,
  startProduct,
  temporaryFolder,
  until,
  type Product,
} from '@skillhub/tools/e2e';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { writeSalesFiles } from './testing/sales-files';

const MINUTE = 60_000;
const DEALS = 2_500;
/** Moments of the kills, in milliseconds after the import began; the engines differ in what each of them interrupts. */
const KILLS: readonly (readonly [victim: 'import' | 'server' | 'postgres', afterMs: number])[] = [
  ['import', 700],
  ['server', 1_300],
  ['postgres', 900],
  ['server', 1_900],
  ['import', 1_600],
];

interface Folder {
  readonly path: string;
  remove(): Promise<void>;
}

describe('an import that is killed at any moment and run again', () => {
  let folder: Folder;
  const running: Product[] = [];
  const env = { SKILLHUB_DEMO: 'off' };
  const importArguments = (): string[] => [
    ...['--source', 'crm-maven', '--dir', join(folder.path, 'files')],
    ...['--tenant', 'acme', '--create-tenant'],
  ];
  const start = async (dataDir: string): Promise<Product> => {
    const product = await startProduct({ dataDir, env });
    running.push(product);
    return product;
  };

  beforeAll(async () => {
    folder = await temporaryFolder();
    writeSalesFiles(join(folder.path, 'files'), DEALS);
  });
  afterAll(async () => {
    await Promise.all(running.map((product) => product.stop()));
    await folder.remove();
  });

  it(
    'ends in the same state as one that nothing interrupted',
    async () => {
      const calm = await start(join(folder.path, 'calm'));
      expect((await runScript('import', importArguments(), { dataDir: calm.dataDir, env })).code).toBe(2);
      const expected = await stateOf(calm);

      const dataDir = join(folder.path, 'stormy');
      let product = await start(dataDir);
      for (const [victim, afterMs] of KILLS) {
        const importing = beginScript('import', importArguments(), { dataDir, env });
        await new Promise((resolve) => setTimeout(resolve, afterMs));
        if (victim === 'postgres') process.kill(postgresOf(dataDir), 'SIGKILL');
        if (victim === 'server') await product.kill();
        await importing.kill();
        if (victim === 'server') product = await start(dataDir);
      }
      const last = await runScript('import', importArguments(), { dataDir, env });
      expect([last.code, last.stderr.includes('Error')]).toEqual([2, false]);
      expect(await stateOf(product)).toEqual(expected);
    },
    8 * MINUTE,
  );
});

const FIGURES = [
  { metric: 'sales.won_amount', dimensions: ['owner'] },
  { metric: 'sales.win_rate', dimensions: ['product'] },
  { metric: 'sales.win_rate', grain: 'month', from: '2017-01-01', to: '2018-07-01' },
  { metric: 'sales.cycle' },
  { metric: 'sales.open_pipeline', dimensions: ['stage'] },
];

/** Everything that the import should have brought about, without the times at which it did. */
async function stateOf(product: Product): Promise<unknown> {
  const token = await runScript('token', ['--tenant', 'acme', '--role', 'admin'], {
    dataDir: product.dataDir,
    env: { SKILLHUB_DEMO: 'off' },
  });
  const ask = async (path: string, body?: object): Promise<Record<string, unknown>> => {
    const answer = await fetch(`${product.url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${token.stdout.trim()}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return (await answer.json()) as Record<string, unknown>;
  };
  const audit = await until(
    async () => {
      const { projections, relay } = (await ask('/api/operations/pipeline')) as unknown as {
        projections: { lag: { events: number } }[];
        relay: { lag: { events: number } };
      };
      const behind = [...projections, relay].some(({ lag }) => lag.events > 0);
      const report = behind ? undefined : await ask('/api/operations/audit');
      const { freshness } = await ask('/api/metrics/query', { metric: 'sales.won_amount' });
      const shown = (freshness as { ageSeconds: number } | undefined)?.ageSeconds === 0;
      return report?.['clean'] === true && shown ? report : undefined;
    },
    MINUTE,
    () => `the pipeline did not come to rest:\n${product.output()}`,
  );
  const figures = await Promise.all(
    FIGURES.map(async (query) => {
      const answer = await ask('/api/metrics/query', query);
      expect(answer['freshness']).toMatchObject({ status: 'fresh', ageSeconds: 0 });
      return [query, answer['rows']];
    }),
  );
  return { audit, figures, database: await checksums(product.dataDir) };
}

const TABLES: Readonly<Record<string, string>> = {
  'event_store.events': 'tenant, stream_id, version, type, schema_version',
  'sales_read.deals': "to_jsonb(t) - ARRAY['updated_at', 'stage_since', 'recorded_at', 'last_activity_at']",
  'sales_read.accounts': "to_jsonb(t) - ARRAY['updated_at']",
  'sales_read.products': "to_jsonb(t) - ARRAY['updated_at']",
  'sales_read.sales_reps': "to_jsonb(t) - ARRAY['updated_at']",
  'sales_read.sales_teams': "to_jsonb(t) - ARRAY['updated_at']",
};

async function checksums(dataDir: string): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: runtimeOf(dataDir).databaseUrl });
  await client.connect();
  try {
    const sums: Record<string, unknown> = {};
    for (const [table, columns] of Object.entries(TABLES)) {
      const { rows } = await client.query<Record<string, unknown>>(
        `SELECT count(*)::int AS rows, sum(hashtextextended((${columns})::text, 0))::text AS sum FROM ${table} t`,
      );
      sums[table] = rows[0];
    }
    return sums;
  } finally {
    await client.end();
  }
}

const runtimeOf = (dataDir: string): { databaseUrl: string } =>
  JSON.parse(readFileSync(join(dataDir, 'runtime.json'), 'utf8')) as { databaseUrl: string };

const postgresOf = (dataDir: string): number =>
  Number.parseInt(readFileSync(join(dataDir, 'postgres', 'data', 'postmaster.pid'), 'utf8'), 10);
