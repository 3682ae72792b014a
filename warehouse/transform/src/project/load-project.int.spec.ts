import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { MODELS_FOLDER } from '@skillhub/warehouse/testing';
import { manifestOf } from '../manifest/manifest';
import { ProjectError } from '../template/template';
import { loadProject } from './load-project';

const folder = mkdtempSync(join(tmpdir(), 'skillhub-project-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let next = 0;
/** A project of the given files; `models/a.sql` and `dbt_project.yml` are there unless said otherwise. */
function project(files: Readonly<Record<string, string>>) {
  const root = join(folder, String(next++));
  const all = {
    'dbt_project.yml':
      "name: toy\nversion: '1'\nconfig-version: 2\nprofile: toy\nmodel-paths: ['models']\ntest-paths: ['tests']\n",
    'models/a.sql': "{{ config(schema='m') }}\nselect 1 as id",
    'tests/none.sql': 'select 1 where 0',
    ...files,
  };
  for (const [file, content] of Object.entries(all)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
  return () => loadProject(root);
}
const model = (sql: string) => `{{ config(schema='m') }}\n${sql}`;

describe('a project', () => {
  it('orders models by what they refer to', () => {
    const load = project({
      'models/b.sql': model("select * from {{ ref('c') }}"),
      'models/c.sql': model("select * from {{ ref('d') }}"),
      'models/d.sql': model('select 1'),
    });
    expect(load().models.map(({ name }) => name)).toEqual(['a', 'd', 'c', 'b']);
  });

  it.each([
    [
      'a circle',
      {
        'models/b.sql': model("select * from {{ ref('c') }}"),
        'models/c.sql': model("select * from {{ ref('b') }}"),
      },
      'models refer to each other in a circle: b → c → b',
    ],
    [
      'an unknown model',
      { 'models/b.sql': model("select * from {{ ref('zz') }}") },
      'models/b.sql: there is no model "zz"',
    ],
    [
      'an unknown source',
      { 'models/b.sql': model("select * from {{ source('x', 'y') }}") },
      'models/b.sql: there is no source "x.y"',
    ],
    ['no config', { 'models/b.sql': 'select 1' }, 'models/b.sql: a model has exactly one config(…)'],
    [
      'an unknown config',
      { 'models/b.sql': "\n{{ config(schema='m', partition_by='x') }}" },
      'models/b.sql:2: config "partition_by" is not supported',
    ],
    [
      'an unknown materialization',
      { 'models/b.sql': "{{ config(schema='m', materialized='cube') }}" },
      'models/b.sql:1: materialized must be one of view, table, incremental',
    ],
    [
      'a table without order',
      { 'models/b.sql': "{{ config(schema='m', materialized='table') }}" },
      'models/b.sql:1: a table needs order_by',
    ],
    [
      'delete+insert without key',
      {
        'models/b.sql':
          "{{ config(schema='m', materialized='incremental', order_by='id', incremental_strategy='delete+insert') }}",
      },
      'delete+insert needs unique_key',
    ],
    [
      'a described model that is not there',
      { 'models/b.yml': 'models: [{ name: zz }]' },
      'models/b.yml: there is no model "zz"',
    ],
    [
      'a model described twice',
      { 'models/b.yml': 'models: [{ name: a }]', 'models/c.yml': 'models: [{ name: a }]' },
      'described more than once',
    ],
    ['an unknown key', { 'models/b.yml': 'models: [{ name: a, tags: [x] }]' }, 'models/b.yml: models.0'],
    ['broken YAML', { 'models/b.yml': 'models:\n  - name: "a' }, 'models/b.yml:2: '],
    [
      'a unit test of nothing',
      { 'models/b.yml': 'unit_tests: [{ name: t, model: zz, given: [], expect: { rows: [] } }]' },
      'there is no model "zz"',
    ],
    [
      'a test file that refers to nothing',
      { 'tests/t.sql': "select * from {{ ref('zz') }}" },
      'tests/t.sql: there is no model "zz"',
    ],
    ['a macro', { 'models/b.sql': model('\n\n{{ dbt_utils.star(x) }}') }, 'models/b.sql:4: '],
  ])('with %s is refused, naming the place', (_, files, message) => {
    const load = project(files as Record<string, string>);
    expect(load).toThrow(ProjectError);
    expect(load).toThrow(message);
  });

  it('of the product describes every model and every column that it lists', () => {
    const { models, singularChecks } = loadProject(MODELS_FOLDER);
    const bare = models.filter(
      ({ description, columns }) =>
        !/[Oo]ne row per/.test(description) || columns.some((column) => column.description === ''),
    );
    expect(bare.map(({ name }) => name)).toEqual([]);
    expect(singularChecks.length).toBeGreaterThanOrEqual(5);
    // Only staging reads raw tables, and staging reads nothing else.
    for (const each of models) {
      const isStaging = each.name.startsWith('stg_');
      expect([each.name, each.sources.length > 0, each.refs.length > 0]).toEqual([
        each.name,
        isStaging,
        !isStaging,
      ]);
      expect([each.name, each.config.schema]).toEqual([each.name, isStaging ? 'staging' : 'marts']);
      if (each.config.materialized !== 'view') expect(each.config.orderBy[0]).toBe('tenant');
    }
  });
});

describe('the manifest', () => {
  const manifest = manifestOf(
    loadProject(MODELS_FOLDER, { database_prefix: 'x_' }),
    '2026-01-01T00:00:00Z',
  ) as {
    metadata: unknown;
    nodes: Record<string, Record<string, unknown>>;
    parent_map: Record<string, string[]>;
    child_map: Record<string, string[]>;
  };

  it('says in the words of dbt where a model comes from', () => {
    expect(manifest.metadata).toMatchObject({
      dbt_schema_version: 'https://schemas.getdbt.com/dbt/manifest/v12.json',
      adapter_type: 'clickhouse',
    });
    expect(manifest.nodes['model.skillhub.deals']).toMatchObject({
      resource_type: 'model',
      relation_name: 'x_marts.deals',
      schema: 'x_marts',
      fqn: ['skillhub', 'sales', 'deals'],
      original_file_path: 'marts/sales/deals.sql',
      patch_path: 'skillhub://marts/sales/deals.yml',
      depends_on: { nodes: ['model.skillhub.deal_versions'] },
      config: { materialized: 'incremental', incremental_strategy: 'append' },
      checksum: { name: 'sha256', checksum: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    });
  });

  it('draws the way of a fact from the raw table to the marts, tests included', () => {
    expect(manifest.parent_map['model.skillhub.stg_sales__deal_events']).toEqual([
      'source.skillhub.raw.events_sales',
    ]);
    expect(manifest.child_map['model.skillhub.deal_versions']).toEqual(
      expect.arrayContaining([
        'model.skillhub.deals',
        'model.skillhub.activities',
        'test.skillhub.assert_one_row_per_deal_version',
        'unit_test.skillhub.deal_versions.a_lost_deal_comes_back',
      ]),
    );
  });
});
