import { ProjectError, type Literal, type Template } from '../template/template';
import { callsOf } from '../template/render-template';
import type { IncrementalStrategy, Materialization, ModelConfig } from './project';

const MATERIALIZATIONS: readonly Materialization[] = ['view', 'table', 'incremental'];
const STRATEGIES: readonly IncrementalStrategy[] = ['append', 'delete+insert'];
const KEYS = [
  'materialized',
  'schema',
  'engine',
  'order_by',
  'unique_key',
  'incremental_strategy',
  'settings',
];

export interface ReadConfig {
  readonly config: ModelConfig;
  readonly declared: Readonly<Record<string, Literal>>;
}

/** @throws ProjectError when `config(…)` is missing, repeated, or says what the runner does not know */
export function readConfig(template: Template): ReadConfig {
  const calls = callsOf(template.nodes).filter((call) => call.name === 'config');
  const [call] = calls;
  if (call === undefined || calls.length > 1) {
    throw new ProjectError(template.file, 'a model has exactly one config(…)');
  }
  const fail = (reason: string): never => {
    throw new ProjectError(call.place, reason);
  };
  const { named } = call;
  if (call.positional.length > 0) fail('config(…) takes named values only');
  const unknown = Object.keys(named).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) fail(`config "${unknown}" is not supported; known: ${KEYS.join(', ')}`);

  const oneOf = <T extends string>(key: string, allowed: readonly T[], fallback: T): T => {
    const value = named[key] ?? fallback;
    return allowed.find((known) => known === value) ?? fail(`${key} must be one of ${allowed.join(', ')}`);
  };
  const text = (key: string, fallback?: string): string => {
    const value = named[key] ?? fallback;
    return typeof value === 'string' ? value : fail(`${key} must be a string`);
  };
  const texts = (key: string): string[] => {
    const value = named[key] ?? [];
    const list = Array.isArray(value) ? value : [value];
    return list.map((item) => (typeof item === 'string' ? item : fail(`${key} must hold strings`)));
  };

  const materialized = oneOf('materialized', MATERIALIZATIONS, 'view');
  const config: ModelConfig = {
    materialized,
    schema: text('schema'),
    engine: text('engine', 'MergeTree()'),
    orderBy: texts('order_by'),
    uniqueKey: texts('unique_key'),
    strategy: oneOf('incremental_strategy', STRATEGIES, 'append'),
    settings: settingsOf(named['settings'] ?? {}, fail),
  };
  if (materialized !== 'view' && config.orderBy.length === 0) fail('a table needs order_by');
  if (
    materialized === 'incremental' &&
    config.strategy === 'delete+insert' &&
    config.uniqueKey.length === 0
  ) {
    fail('delete+insert needs unique_key');
  }
  return { config, declared: named };
}

function settingsOf(value: Literal, fail: (reason: string) => never): Record<string, string | number> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return fail('settings must be a dictionary');
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, setting]) => [
      name,
      typeof setting === 'string' || typeof setting === 'number'
        ? setting
        : fail(`setting ${name} must be a string or a number`),
    ]),
  );
}
