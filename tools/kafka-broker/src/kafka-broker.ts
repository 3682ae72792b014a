import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kafkaJars } from './jars';

/** A broker that a test may use; `stop` ends it only if we started it. */
export interface KafkaBroker {
  readonly brokers: readonly string[];
  stop(): Promise<void>;
}

/** How a broker can be had here, or why none can. */
export type KafkaSource =
  | { readonly available: true; readonly start: () => Promise<KafkaBroker> }
  | { readonly available: false; readonly reason: string };

/** The address in `KAFKA_BROKERS` if there is one, otherwise a one-node Apache Kafka (KRaft) from Maven's jars. */
export function findKafka(env: Readonly<Record<string, string | undefined>> = process.env): KafkaSource {
  const given = (env['KAFKA_BROKERS'] ?? '')
    .split(',')
    .map((broker) => broker.trim())
    .filter((broker) => broker !== '');
  if (given.length > 0) {
    return { available: true, start: async () => ({ brokers: given, stop: async () => undefined }) };
  }
  const jars = kafkaJars();
  if ('missing' in jars) return { available: false, reason: jars.missing };
  return { available: true, start: () => startKafka(jars.folder) };
}

const START_TIMEOUT_MS = 60_000;
const JVM = ['-Xmx512m', '-Xms128m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
const LOG_TO_STDOUT = '-Dorg.slf4j.simpleLogger.logFile=System.out';

async function startKafka(jars: string): Promise<KafkaBroker> {
  const folder = mkdtempSync(join(tmpdir(), 'skillhub-kafka-'));
  const [port, controllerPort] = await freePorts(2);
  const properties = join(folder, 'server.properties');
  writeFileSync(properties, serverProperties(folder, port, controllerPort));
  const classpath = join(jars, '*');
  const format = spawnSync(
    'java',
    ['-cp', classpath, 'kafka.tools.StorageTool', 'format', '-t', 'c2tpbGxodWItdGVzdHMhIQ', '-c', properties],
    { encoding: 'utf8' },
  );
  if (format.status !== 0) throw new Error(`Kafka could not format its storage: ${format.stderr}`);

  // The shell ends the broker when its input closes, so also when this process is killed.
  const broker = spawn(
    'sh',
    [
      '-c',
      '"$@" & pid=$!; read -r _; kill -9 $pid; wait $pid',
      'kafka',
      'java',
      ...JVM,
      LOG_TO_STDOUT,
    ].concat('-cp', classpath, 'kafka.Kafka', properties),
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const stop = async () => {
    await ended(broker);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await started(broker);
  } catch (error) {
    await stop();
    throw error;
  }
  return { brokers: [`127.0.0.1:${port}`], stop };
}

function started(broker: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    const fail = (why: string) => reject(new Error(`Kafka did not start (${why}): ${log.slice(-2_000)}`));
    const timer = setTimeout(() => fail(`after ${START_TIMEOUT_MS} ms`), START_TIMEOUT_MS);
    const read = (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-20_000);
      if (!log.includes('Kafka Server started')) return;
      clearTimeout(timer);
      broker.stdout?.off('data', read).resume();
      broker.stderr?.off('data', read).resume();
      resolve();
    };
    broker.stdout?.on('data', read);
    broker.stderr?.on('data', read);
    broker.once('exit', (code) => fail(`it ended with ${code}`));
  });
}

function ended(broker: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (broker.exitCode !== null) return resolve();
    broker.once('exit', () => resolve());
    broker.stdin?.end();
  });
}

function serverProperties(folder: string, port: number, controllerPort: number): string {
  return `process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controllerPort}
listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}
advertised.listeners=PLAINTEXT://127.0.0.1:${port}
controller.listener.names=CONTROLLER
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
inter.broker.listener.name=PLAINTEXT
log.dirs=${join(folder, 'data')}
auto.create.topics.enable=false
offsets.topic.num.partitions=1
offsets.topic.replication.factor=1
transaction.state.log.num.partitions=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
group.initial.rebalance.delay.ms=0
group.min.session.timeout.ms=1000
`;
}

async function freePorts(count: 2): Promise<[number, number]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve) => {
          server.listen(0, '127.0.0.1', () => {
            const address = server.address();
            resolve(typeof address === 'object' && address !== null ? address.port : 0);
          });
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  const [first = 0, second = 0] = ports;
  return [first, second];
}
