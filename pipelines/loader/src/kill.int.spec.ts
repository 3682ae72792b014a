import { findKafka, reportNotCovered, type KafkaBroker } from '@skillhub/tools/kafka-broker';
import { createTestDatabase, type TestDatabase } from '@skillhub/tools/testing';
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from './testing/random';
import { storeThings } from './testing/store-things';
import type { FinishedReport, KilledProcessOptions } from './testing/killed-process';

const ROOT = join(import.meta.dirname, '../../..');
const EVENTS = 3_000;
const SEED = 20_261_120;
/** Every place between two steps, from the publication to its acknowledgement. */
const PLACES = [
  'before publish',
  'before intend',
  'after intend',
  'before insert',
  'after insert',
  'before done',
  'after done',
  'after publish',
];

type Life = 'killed' | FinishedReport;

/** What of the process a run chooses; the folders and addresses are given. */
type Choice = Pick<KilledProcessOptions, 'databasePrefix'> & Partial<KilledProcessOptions>;

describe('relay and loader killed with SIGKILL', () => {
  let database: TestDatabase;
  let folder: string;
  let program: string;
  const random = seededRandom(SEED);

  beforeAll(async () => {
    database = await createTestDatabase();
    await storeThings(database.owner, 1, EVENTS);
    folder = mkdtempSync(join(tmpdir(), 'skillhub-killed-'));
    // Below node_modules, so that the packages that are not bundled are found.
    const bundles = join(ROOT, 'node_modules/.cache/skillhub');
    mkdirSync(bundles, { recursive: true });
    program = join(mkdtempSync(join(bundles, 'killed-')), 'process.mjs');
    await build({
      entryPoints: [join(import.meta.dirname, 'testing/killed-process.ts')],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node24',
      packages: 'external',
      tsconfig: join(ROOT, 'tsconfig.base.json'),
      logLevel: 'silent',
    });
  }, 60_000);
  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
    rmSync(join(program, '..'), { recursive: true, force: true });
  });

  /** One life of the process; `kill` decides at each batch that was loaded whether to end it after so many milliseconds. */
  function live(
    choice: Choice,
    kill: (batches: number) => number | undefined = () => undefined,
  ): Promise<Life> {
    const options: KilledProcessOptions = {
      databaseUrl: database.url,
      warehouseFolder: join(folder, choice.databasePrefix),
      migrations: join(ROOT, 'migrations/clickhouse'),
      events: EVENTS,
      batchSize: 50,
      ...choice,
    };
    const child = spawn(process.execPath, ['--no-warnings', program, JSON.stringify(options)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new Promise((resolve, reject) => {
      const output: string[] = [];
      let batches = 0;
      let rest = '';
      child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
      child.stdout.on('data', (chunk: Buffer) => {
        const lines = (rest + chunk.toString()).split('\n');
        rest = lines.pop() ?? '';
        output.push(...lines);
        for (const line of lines) {
          if (line !== 'loaded') continue;
          batches += 1;
          const delay = kill(batches);
          if (delay !== undefined) setTimeout(() => child.kill('SIGKILL'), delay);
        }
      });
      child.once('error', reject);
      child.once('close', (code, signal) => {
        const finished = output.find((line) => line.startsWith('finished '));
        if (finished !== undefined) resolve(JSON.parse(finished.slice('finished '.length)) as FinishedReport);
        else if (signal === 'SIGKILL') resolve('killed');
        else
          reject(
            new Error(`ended with ${String(code)} ${String(signal)}: ${output.join('\n').slice(-2_000)}`),
          );
      });
    });
  }

  /** Forgets everything that was derived from the store. */
  async function forget(): Promise<void> {
    await database.owner.query(
      'TRUNCATE pipeline.checkpoints, pipeline.loader_batches, pipeline.dead_letters',
    );
  }

  async function killedAt(places: readonly string[], choice: Choice): Promise<FinishedReport> {
    await forget();
    const lives: Life[] = [];
    for (const where of places) {
      lives.push(await live({ ...choice, dieAt: { where, time: 1 + Math.floor(random() * 3) } }));
    }
    for (let i = 0; i < 3; i += 1) {
      const [after, delay] = [1 + Math.floor(random() * 4), random() * 20];
      lives.push(await live(choice, (batches) => (batches === after ? delay : undefined)));
    }
    expect(lives).toEqual(lives.map(() => 'killed'));
    return finish(choice);
  }

  async function finish(choice: Choice): Promise<FinishedReport> {
    const last = await live(choice);
    if (last === 'killed') throw new Error('the last life was not to be killed');
    return last;
  }

  it('end as in a run that nothing interrupted', async () => {
    const killed = await killedAt(PLACES, { databasePrefix: 'killed_' });
    await forget();
    const whole = await finish({ databasePrefix: 'whole_' });
    expect(killed).toEqual(whole);
    expect(whole).toMatchObject({ clean: true, rows: EVENTS, events: EVENTS });
  }, 120_000);

  it('drift under the same deaths when the loader knows neither tokens nor a high-water mark', async () => {
    const control = await killedAt(['after insert', 'after publish'], {
      databasePrefix: 'control_',
      control: true,
    });
    expect(control.clean).toBe(false);
    expect(control.rows).toBeGreaterThan(EVENTS);
  }, 120_000);

  const kafka = findKafka();
  if (!kafka.available) {
    it('are covered over Kafka where a broker can be had', () => {
      expect(() => reportNotCovered('killed relay and loader over Kafka', kafka)).not.toThrow();
    });
  } else {
    describe('over Kafka', () => {
      let broker: KafkaBroker;
      beforeAll(async () => {
        broker = await kafka.start();
      }, 120_000);
      afterAll(() => broker.stop());

      it('end with every event once', async () => {
        const report = await killedAt(PLACES, {
          databasePrefix: 'kafka_',
          kafka: { brokers: broker.brokers, prefix: `killed-${Date.now()}.` },
        });
        expect(report).toMatchObject({ clean: true, rows: EVENTS, events: EVENTS });
      }, 180_000);
    });
  }
});
