import { findKafka, reportNotCovered } from '@skillhub/tools/kafka-broker';
import { runScript, startProduct, temporaryFolder, until, type Product } from '@skillhub/tools/e2e';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

const MINUTE = 60_000;
const kafka = findKafka();

/** Each engine is replaced on its own; the figures of the demo company stay the same. */
describe('the engines of a server', () => {
  let folder: { readonly path: string; remove(): Promise<void> };
  let embedded: Product;
  let expected: unknown;

  beforeAll(async () => {
    folder = await temporaryFolder();
    embedded = await startProduct({ dataDir: join(folder.path, 'embedded') });
    expected = await figuresOf(embedded, {});
  }, 5 * MINUTE);
  afterAll(async () => {
    await embedded.stop();
    await folder.remove();
  }, MINUTE);

  it(
    'may be a PostgreSQL that is named in DATABASE_URL',
    async () => {
      const { databaseUrl } = JSON.parse(readFileSync(join(embedded.dataDir, 'runtime.json'), 'utf8')) as {
        databaseUrl: string;
      };
      const owner = new pg.Client({ connectionString: databaseUrl });
      await owner.connect();
      await owner.query('CREATE DATABASE elsewhere');
      await owner.end();
      const url = new URL(databaseUrl);
      url.pathname = '/elsewhere';
      const env = { DATABASE_URL: url.href, SKILLHUB_DEMO: 'on' };
      const product = await startProduct({ dataDir: join(folder.path, 'with-server'), env });
      try {
        expect(await figuresOf(product, env)).toEqual(expected);
      } finally {
        await product.stop();
      }
    },
    3 * MINUTE,
  );

  it(
    'may be a Kafka that is named in KAFKA_BROKERS',
    async () => {
      if (!kafka.available) {
        expect(() => reportNotCovered('the product over Kafka', kafka)).not.toThrow();
        return;
      }
      const broker = await kafka.start();
      // A cluster that was given may hold the messages of others.
      const env = { KAFKA_BROKERS: broker.brokers.join(','), KAFKA_PREFIX: `test-${randomUUID()}` };
      const product = await startProduct({ dataDir: join(folder.path, 'with-kafka'), env });
      try {
        expect(await figuresOf(product, env)).toEqual(expected);
      } finally {
        await product.stop();
        await broker.stop();
      }
    },
    5 * MINUTE,
  );
});

/** Counts that do not depend on when the demo company was loaded, once everything is in the warehouse. */
async function figuresOf(product: Product, env: Readonly<Record<string, string>>): Promise<unknown> {
  const request = ['--tenant', 'demo', '--role', 'admin'];
  const token = await runScript('token', request, { dataDir: product.dataDir, env });
  const ask = async (path: string, body?: object): Promise<Record<string, unknown>> => {
    const answer = await fetch(`${product.url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${token.stdout.trim()}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return (await answer.json()) as Record<string, unknown>;
  };
  const query = { metric: 'sales.deals_won', dimensions: ['owner'], from: '2000-01-01', to: '2100-01-01' };
  return until(
    async () => {
      if ((await ask('/api/operations/audit'))['clean'] !== true) return undefined;
      const { freshness, rows } = await ask('/api/metrics/query', query);
      const { status, ageSeconds } = freshness as { status: string; ageSeconds: number };
      return status === 'fresh' && ageSeconds === 0 && (rows as unknown[]).length > 0 ? rows : undefined;
    },
    MINUTE,
    () => `the figures did not come to rest:\n${product.output()}`,
  );
}
