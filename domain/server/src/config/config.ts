import { resolve } from 'node:path';
import { StartFailure } from '../failure';
import { Environment, PROCESS_ROLES, type LOG_LEVELS, type ProcessRole } from './environment';

/** The configuration as the composition root uses it: engines chosen, defaults filled in, frozen. */
export interface Config {
  readonly port: number;
  readonly host: string | undefined;
  /** Absolute. */
  readonly dataDir: string;
  readonly roles: readonly ProcessRole[];
  readonly database: { readonly kind: 'embedded' } | { readonly kind: 'server'; readonly url: string };
  readonly transport:
    | { readonly kind: 'in_process' }
    | {
        readonly kind: 'kafka';
        readonly brokers: readonly string[];
        readonly prefix: string | undefined;
      };
  readonly warehouse: { readonly kind: 'embedded' } | { readonly kind: 'server'; readonly url: string };
  /** The key that the keys of persons are wrapped with: given, in a file, or made on the first start in the data folder. */
  readonly masterKey:
    | { readonly kind: 'value'; readonly base64: string }
    | { readonly kind: 'file'; readonly path: string }
    | { readonly kind: 'data_dir' };
  /** Whether the first start loads the demo company. */
  readonly demo: boolean;
  readonly publicUrl: string | undefined;
  readonly trustedProxies: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly logTo: 'file' | 'stdout';
}

/**
 * Reads and checks the whole environment once.
 * @throws StartFailure that lists every problem, not only the first.
 */
export function parseConfig(
  variables: Readonly<Record<string, string | undefined>>,
  workingDirectory: string,
): Config {
  const parsed = Environment.safeParse(variables);
  const problems = parsed.success
    ? contradictions(parsed.data)
    : parsed.error.issues.map((issue) => {
        const name = String(issue.path[0]);
        return `${name}: ${issue.message}${shown(name, variables[name])}`;
      });
  if (!parsed.success || problems.length > 0) {
    throw new StartFailure(
      [
        `The configuration has ${String(problems.length)} problem(s):`,
        ...problems.map((p) => `  - ${p}`),
      ].join('\n'),
    );
  }
  const env = parsed.data;
  return deepFreeze({
    port: env.PORT,
    host: env.HOST,
    dataDir: resolve(workingDirectory, env.SKILLHUB_DATA_DIR),
    roles: PROCESS_ROLES.filter((role) => env.SKILLHUB_ROLES.includes(role)),
    database:
      env.DATABASE_URL === undefined ? { kind: 'embedded' } : { kind: 'server', url: env.DATABASE_URL },
    transport:
      env.KAFKA_BROKERS === undefined
        ? { kind: 'in_process' }
        : { kind: 'kafka', brokers: env.KAFKA_BROKERS, prefix: env.KAFKA_PREFIX },
    warehouse:
      env.CLICKHOUSE_URL === undefined ? { kind: 'embedded' } : { kind: 'server', url: env.CLICKHOUSE_URL },
    masterKey: masterKeyOf(env),
    demo: env.SKILLHUB_DEMO ?? env.DATABASE_URL === undefined,
    publicUrl: env.SKILLHUB_PUBLIC_URL,
    trustedProxies: env.SKILLHUB_TRUSTED_PROXIES,
    logLevel: env.LOG_LEVEL,
    logTo: env.SKILLHUB_LOG_TO,
  });
}

/** What each variable allows by itself but not together with another one. */
function contradictions(env: Environment): string[] {
  const roles = new Set<ProcessRole>(env.SKILLHUB_ROLES);
  const split = PROCESS_ROLES.some((role) => !roles.has(role));
  const problems: string[] = [];
  if (split && env.DATABASE_URL === undefined) {
    problems.push(
      'SKILLHUB_ROLES: roles can be split over processes only with DATABASE_URL, because the embedded PostgreSQL belongs to one process',
    );
  }
  if (split && env.CLICKHOUSE_URL === undefined && roles.size > 0) {
    problems.push(
      'SKILLHUB_ROLES: roles can be split over processes only with CLICKHOUSE_URL, because the embedded warehouse belongs to one process',
    );
  }
  if (env.KAFKA_PREFIX !== undefined && env.KAFKA_BROKERS === undefined) {
    problems.push('KAFKA_PREFIX: says nothing without KAFKA_BROKERS');
  }
  if (roles.has('relay') !== roles.has('loader') && env.KAFKA_BROKERS === undefined) {
    problems.push('SKILLHUB_ROLES: relay and loader meet in one process unless KAFKA_BROKERS is set');
  }
  if (split && env.SKILLHUB_MASTER_KEY === undefined && env.SKILLHUB_MASTER_KEY_FILE === undefined) {
    problems.push(
      'SKILLHUB_MASTER_KEY: processes that share a database must be given the same key (SKILLHUB_MASTER_KEY or SKILLHUB_MASTER_KEY_FILE)',
    );
  }
  if (env.SKILLHUB_MASTER_KEY !== undefined && env.SKILLHUB_MASTER_KEY_FILE !== undefined) {
    problems.push('SKILLHUB_MASTER_KEY: set this or SKILLHUB_MASTER_KEY_FILE, not both');
  }
  return problems;
}

function masterKeyOf(env: Environment): Config['masterKey'] {
  if (env.SKILLHUB_MASTER_KEY !== undefined) return { kind: 'value', base64: env.SKILLHUB_MASTER_KEY };
  if (env.SKILLHUB_MASTER_KEY_FILE !== undefined) return { kind: 'file', path: env.SKILLHUB_MASTER_KEY_FILE };
  return { kind: 'data_dir' };
}

/** What was found, except where it may be a secret. */
function shown(name: string, value: string | undefined): string {
  if (value === undefined || /KEY|URL/.test(name)) return '';
  return `, found "${value}"`;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) deepFreeze(part);
    Object.freeze(value);
  }
  return value;
}
