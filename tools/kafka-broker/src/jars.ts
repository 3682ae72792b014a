import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

const COPY_DEPENDENCIES = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';
const NEWEST_JAVA_NOT_ENOUGH = 16;

/** The folder of the jars of Apache Kafka, or why there is none. */
export type KafkaJars = { readonly folder: string } | { readonly missing: string };

/** Resolves the jars of `tools/kafka-broker/pom.xml` through Maven once and keeps them under `node_modules/.cache`. */
export function kafkaJars(from = process.cwd()): KafkaJars {
  const java = javaVersion();
  if (java === undefined) return { missing: 'java was not found' };
  if (java <= NEWEST_JAVA_NOT_ENOUGH) return { missing: `java ${java} is too old, 17 is needed` };

  const root = workspaceRoot(from);
  const pom = join(root, 'tools/kafka-broker/pom.xml');
  const version = /<kafka\.version>([^<]+)</.exec(readFileSync(pom, 'utf8'))?.[1] ?? 'unknown';
  const cache = join(root, 'node_modules/.cache/skillhub');
  const folder = join(cache, `kafka-${version}`);
  if (existsSync(folder)) return { folder };

  mkdirSync(cache, { recursive: true });
  // Copied beside and renamed when whole: an interrupted download never looks like a complete one.
  const half = mkdtempSync(join(cache, 'kafka-resolving-'));
  const maven = spawnSync(
    'mvn',
    ['-q', '-B', '-f', pom, COPY_DEPENDENCIES, `-DoutputDirectory=${half}`, '-DincludeScope=runtime'],
    { encoding: 'utf8' },
  );
  if (maven.status !== 0) {
    rmSync(half, { recursive: true, force: true });
    return { missing: `mvn could not resolve the jars of Kafka: ${mavenProblem(maven)}` };
  }
  try {
    renameSync(half, folder);
  } catch (error) {
    // Another process finished first: its copy is as good.
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return { folder };
}

function mavenProblem(run: {
  error?: Error | undefined;
  stdout: string | null;
  stderr: string | null;
}): string {
  if (run.error !== undefined) return run.error.message;
  const lines = `${run.stdout ?? ''}\n${run.stderr ?? ''}`.split('\n');
  return (lines.find((line) => line.includes('ERROR')) ?? lines.join(' ')).trim().slice(0, 300);
}

function javaVersion(): number | undefined {
  const run = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const major = /version "(\d+)/.exec(`${run.stderr}${run.stdout}`)?.[1];
  return major === undefined ? undefined : Number(major);
}

function workspaceRoot(from: string): string {
  if (existsSync(join(from, 'nx.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('the workspace (nx.json) was not found above the working folder');
  return workspaceRoot(parent);
}
