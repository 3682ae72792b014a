import {
  launchProduct,
  runScript,
  startProduct,
  temporaryFolder,
  until,
  type Product,
} from '@skillhub/tools/e2e';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';

const MINUTE = 60_000;

describe('the life of a server', () => {
  let folder: { readonly path: string; remove(): Promise<void> };
  let running: Product[] = [];
  const start = async (options: Partial<Parameters<typeof startProduct>[0]> = {}): Promise<Product> => {
    const product = await startProduct({ dataDir: join(folder.path, 'data'), ...options });
    running.push(product);
    return product;
  };
  const launch = (options: Partial<Parameters<typeof startProduct>[0]> = {}): Product => {
    const product = launchProduct({ dataDir: join(folder.path, 'data'), ...options });
    running.push(product);
    return product;
  };

  beforeAll(async () => {
    folder = await temporaryFolder();
  });
  afterEach(async () => {
    await Promise.all(running.map((product) => product.stop()));
    running = [];
  });
  afterAll(() => folder.remove());

  it(
    'starts from nothing, tells the address and the demo accounts, is ready, and stops cleanly',
    async () => {
      const product = await start({ throughNpm: true });
      expect(product.output()).toMatch(/Demo accounts \(password \S+\)/);
      const ready = await fetch(`${product.url}/health/ready`);
      expect([ready.status, await ready.json()]).toEqual([200, expect.objectContaining({ status: 'ready' })]);
      // npm ends by the signal itself; what counts is that the product came to its end.
      await product.stop();
      expect(product.output()).toContain('Stopped.');
    },
    5 * MINUTE,
  );

  it(
    'serves again at the second start, without building or loading the demo company anew',
    async () => {
      const product = await start({ throughNpm: true });
      expect((await fetch(`${product.url}/health/ready`)).status).toBe(200);
      expect(product.output()).not.toMatch(/Built|Demo company loaded/);
    },
    MINUTE,
  );

  it(
    'recovers by itself after kill -9, of the server or of its PostgreSQL',
    async () => {
      const first = await start();
      await first.kill();
      const second = await start();
      const postgres = spawnSync('head', ['-1', join(second.dataDir, 'postgres', 'data', 'postmaster.pid')], {
        encoding: 'utf8',
      });
      process.kill(Number(postgres.stdout), 'SIGKILL');
      const recovered = await until(
        async () => {
          const status = await fetch(`${second.url}/api/demo-accounts`).then((answer) => answer.status);
          const ready = await fetch(`${second.url}/health/ready`).then((answer) => answer.status);
          return status === 200 && ready === 200 ? true : undefined;
        },
        30_000,
        () => second.output(),
      );
      expect(recovered).toBe(true);
      expect(await second.stop()).toBe(0);
    },
    2 * MINUTE,
  );

  it(
    'leaves nothing behind when the npm that started it is killed',
    async () => {
      const product = await start({ throughNpm: true });
      const port = Number(new URL(product.url).port);
      process.kill(product.pid, 'SIGKILL');
      const next = await start({ port });
      expect((await fetch(`${next.url}/health/ready`)).status).toBe(200);
    },
    2 * MINUTE,
  );

  it(
    'says that the port is in use, in a paragraph',
    async () => {
      const squatter = await listen();
      const { port } = squatter.address() as { port: number };
      const product = launch({ port });
      expect(await product.ended()).toBe(1);
      squatter.close();
      expect(product.output()).toContain(`Port ${String(port)} is in use by another program`);
      expect(product.output()).not.toMatch(/\n\s+at /);
    },
    MINUTE,
  );

  it(
    'says that another server uses the folder',
    async () => {
      await start();
      const second = launch();
      expect(await second.ended()).toBe(1);
      expect(second.output()).toContain('already uses the data folder');
    },
    MINUTE,
  );

  it(
    'says that the folder cannot be written',
    async () => {
      // Root may write everywhere but where a file is in the way.
      const file = join(folder.path, 'file');
      writeFileSync(file, '');
      const locked = join(folder.path, 'locked');
      mkdirSync(locked, { recursive: true });
      chmodSync(locked, 0o500);
      const dataDir = process.getuid?.() === 0 ? join(file, 'data') : join(locked, 'data');
      const product = launch({ dataDir });
      expect(await product.ended()).toBe(1);
      expect(product.output()).toMatch(/The data folder .* cannot be (made|written)/);
    },
    MINUTE,
  );

  it(
    'lists every problem of its configuration at once',
    async () => {
      const product = launch({
        env: { LOG_LEVEL: 'loud', KAFKA_BROKERS: 'nowhere', SKILLHUB_DEMO: 'maybe' },
      });
      expect(await product.ended()).toBe(1);
      expect(product.output()).toMatch(
        /3 problem\(s\)[\s\S]*KAFKA_BROKERS[\s\S]*SKILLHUB_DEMO[\s\S]*LOG_LEVEL/,
      );
    },
    MINUTE,
  );

  it(
    'says that DATABASE_URL cannot be reached, without its password',
    async () => {
      const product = launch({ env: { DATABASE_URL: 'postgres://skillhub:hunter2@127.0.0.1:1/skillhub' } });
      expect(await product.ended()).toBe(1);
      expect(product.output()).toMatch(/PostgreSQL at 127\.0\.0\.1:1\/skillhub .*nothing listens there/);
      expect(product.output()).not.toContain('hunter2');
    },
    MINUTE,
  );

  it(
    'prints a token and nothing else, whether the server runs or not',
    async () => {
      const options = { dataDir: join(folder.path, 'data') };
      const request = ['--tenant', 'demo', '--role', 'sales'];
      const cold = await runScript('token', request, options);
      expect(cold).toEqual({ code: 0, stdout: expect.stringMatching(/^skh_\S{43}\n$/), stderr: '' });
      const product = await start();
      const warm = await runScript('token', request, options);
      for (const { stdout } of [cold, warm]) {
        const answer = await fetch(`${product.url}/api/session`, {
          headers: { authorization: `Bearer ${stdout.trim()}` },
        });
        // Known, but a token has no session of a person.
        expect(answer.status).toBe(401);
      }
      const unknown = await runScript('token', ['--tenant', 'nobody', '--role', 'cook'], options);
      expect(unknown).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringContaining('no role "cook"'),
      });
    },
    2 * MINUTE,
  );
});

function listen(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, () => {
      resolve(server);
    });
  });
}
