import { createWarehouse, type Warehouse } from '@skillhub/warehouse/engine';
import { testModels } from '../checks/test-models';
import type { Model, Project, UnitTest } from '../project/project';
import { readConfig } from '../project/read-config';
import { orderModels } from '../project/order-models';
import { callsOf } from '../template/render-template';
import { parseTemplate } from '../template/parse-template';
import { runModels } from './run-models';

const PREFIX = 'runner_';

function model(name: string, sql: string, columns: Model['columns'] = []): Model {
  const template = parseTemplate(`${name}.sql`, sql);
  const { config, declared } = readConfig(template);
  return {
    name,
    file: `${name}.sql`,
    rawCode: sql,
    template,
    config,
    declaredConfig: declared,
    refs: callsOf(template.nodes).flatMap((call) =>
      call.name === 'ref' ? [String(call.positional[0])] : [],
    ),
    sources: [],
    description: '',
    columns,
    patchFile: undefined,
  };
}

const project = (models: readonly Model[], unitTests: readonly UnitTest[] = []): Project => ({
  name: 'toy',
  version: '1',
  folder: '',
  vars: { database_prefix: PREFIX },
  models: orderModels(models),
  sources: [],
  singularChecks: [],
  unitTests,
});

const config = (more: string) => `{{ config(schema='marts', ${more}) }}\n`;
const numbers = model('numbers', `${config("materialized='view'")}select number as id from ${PREFIX}raw.n`);

describe('the runner', () => {
  let warehouse: Warehouse;
  beforeAll(async () => {
    warehouse = await createWarehouse({ path: ':memory:', databasePrefix: PREFIX });
  });
  afterAll(() => warehouse.close());
  beforeEach(async () => {
    for (const database of ['raw', 'marts']) {
      await warehouse.command(`DROP DATABASE ${PREFIX}${database}`);
      await warehouse.command(`CREATE DATABASE ${PREFIX}${database} ENGINE = Atomic`);
    }
    await warehouse.command(`CREATE TABLE ${PREFIX}raw.n (number UInt64) ENGINE = MergeTree ORDER BY number`);
    await give(1, 2, 3);
  });
  const give = (...values: number[]) =>
    warehouse.insert(
      `${PREFIX}raw.n`,
      values.map((number) => ({ number })),
    );
  const show = async (table: string) =>
    (await warehouse.rows(`SELECT * FROM ${PREFIX}marts.${table} ORDER BY ALL`)).map((row) => row.join(':'));
  async function statuses(models: readonly Model[], fullRefresh = false) {
    const { results } = await runModels(warehouse, project(models), { fullRefresh });
    return Object.fromEntries(results.map(({ model: name, status }) => [name, status]));
  }

  it('makes a view once and a table anew each time', async () => {
    const table = model(
      't',
      `${config("materialized='table', order_by='id'")}select id from {{ ref('numbers') }}`,
    );
    expect(await statuses([numbers, table])).toEqual({ numbers: 'built', t: 'built' });
    await give(4);
    expect(await statuses([numbers, table])).toEqual({ numbers: 'unchanged', t: 'built' });
    expect(await show('t')).toEqual(['1', '2', '3', '4']);
  });

  it('adds to an incremental model', async () => {
    const added = model(
      'i',
      `${config("materialized='incremental', order_by='id'")}select id from {{ ref('numbers') }}
       {% if is_incremental() %} where id > (select max(id) from {{ this }}) {% endif %}`,
    );
    expect(await statuses([numbers, added])).toMatchObject({ i: 'built' });
    await give(4);
    expect(await statuses([numbers, added])).toMatchObject({ i: 'updated' });
    expect(await show('i')).toEqual(['1', '2', '3', '4']);
    await warehouse.command(`TRUNCATE TABLE ${PREFIX}raw.n`);
    expect(await statuses([numbers, added], true)).toMatchObject({ i: 'built' });
    expect(await show('i')).toEqual([]);
  });

  it('replaces the rows of the keys that come again with delete+insert', async () => {
    const counted = model(
      'k',
      `${config("materialized='incremental', order_by='k', unique_key='k', incremental_strategy='delete+insert'")}
       select id % 2 as k, count() as c from {{ ref('numbers') }}
       {% if is_incremental() %} where id % 2 = 0 {% endif %} group by k`,
    );
    await statuses([numbers, counted]);
    expect(await show('k')).toEqual(['0:1', '1:2']);
    await give(4, 5);
    await statuses([numbers, counted]);
    expect(await show('k')).toEqual(['0:2', '1:2']);
  });

  it('builds anew what was made by other SQL, downstream included', async () => {
    const sum = (factor: number) =>
      model(
        'f',
        `${config("materialized='incremental', order_by='id'")}select id * ${String(factor)} as id from {{ ref('numbers') }} {% if is_incremental() %} where 0 {% endif %}`,
      );
    const after = model(
      'g',
      `${config("materialized='incremental', order_by='id'")}select id from {{ ref('f') }} {% if is_incremental() %} where 0 {% endif %}`,
    );
    await statuses([numbers, sum(1), after]);
    expect(await statuses([numbers, sum(1), after])).toEqual({
      numbers: 'unchanged',
      f: 'updated',
      g: 'updated',
    });
    expect(await statuses([numbers, sum(10), after])).toEqual({
      numbers: 'unchanged',
      f: 'built',
      g: 'built',
    });
    expect(await show('g')).toEqual(['10', '20', '30']);
  });

  it('lets a view become a table and a table a view', async () => {
    const as = (materialized: string) =>
      model(
        'v',
        `${config(`materialized='${materialized}', order_by='id'`)}select id from {{ ref('numbers') }}`,
      );
    for (const kind of ['view', 'table', 'view', 'incremental']) {
      expect(await statuses([numbers, as(kind)])).toMatchObject({ v: 'built' });
      expect(await show('v')).toEqual(['1', '2', '3']);
    }
  });

  it('reports a failing model, skips what depends on it and runs the rest', async () => {
    const bad = model(
      'bad',
      `${config("materialized='table', order_by='id'")}select nonsense as id from {{ ref('numbers') }}`,
    );
    const after = model('after', `${config("materialized='view'")}select * from {{ ref('bad') }}`);
    const { ok, results } = await runModels(warehouse, project([numbers, bad, after]));
    expect(ok).toBe(false);
    expect(results.map(({ model: name, status }) => [name, status])).toEqual([
      ['numbers', 'built'],
      ['bad', 'failed'],
      ['after', 'skipped'],
    ]);
    expect(results[1]?.message).toMatch(/^bad\.sql: .*nonsense/);
    expect(results[2]?.message).toBe('bad failed');
  });

  it('keeps the old table when the new one cannot be built', async () => {
    const table = (expression: string) =>
      model(
        't',
        `${config("materialized='table', order_by='id'")}select ${expression} as id from {{ ref('numbers') }}`,
      );
    await statuses([numbers, table('id')]);
    expect(await statuses([numbers, table("throwIf(id = 3, 'broken')")])).toMatchObject({ t: 'failed' });
    expect(await show('t')).toEqual(['1', '2', '3']);
    expect(await statuses([numbers, table('id')])).toMatchObject({ t: 'built' });
  });

  it('finds rows that break a data test', async () => {
    const checked = model(
      'c',
      `${config("materialized='view'")}select if(id = 2, null, 1) as id from {{ ref('numbers') }}`,
      [
        {
          name: 'id',
          description: '',
          dataType: undefined,
          checks: [
            { kind: 'unique' },
            { kind: 'not_null' },
            { kind: 'accepted_values', values: [5] },
            { kind: 'relationships', to: 'numbers', field: 'id' },
          ],
        },
      ],
    );
    await statuses([numbers, checked]);
    const { ok, results } = await testModels(warehouse, project([numbers, checked]));
    expect(ok).toBe(false);
    expect(results.map(({ name, passed, failures }) => [name, passed, failures])).toEqual([
      ['unique_c_id', false, 1],
      ['not_null_c_id', false, 1],
      ['accepted_values_c_id__5', false, 1],
      ['relationships_c_id__id__ref_numbers_', true, 0],
    ]);
  });

  it('says what differs in a unit test, and refuses a forgotten input', async () => {
    const doubled = model(
      'd',
      `${config("materialized='view'")}select id * 2 as id, 'x' as other from {{ ref('numbers') }}`,
    );
    const test = (name: string, more: Partial<UnitTest>): UnitTest => ({
      name,
      file: 'd.yml',
      model: 'd',
      description: '',
      given: [{ input: { kind: 'ref', model: 'numbers' }, rows: [{ id: 2 }, { id: 1 }] }],
      expect: [{ id: 2 }, { id: 4 }],
      incremental: false,
      vars: {},
      ...more,
    });
    await statuses([numbers, doubled]);
    const { results } = await testModels(
      warehouse,
      project(
        [numbers, doubled],
        [
          test('right', {}),
          test('wrong', { expect: [{ id: 2 }, { id: 5 }] }),
          test('empty', { given: [{ input: { kind: 'ref', model: 'numbers' }, rows: [] }], expect: [] }),
          test('forgotten', { given: [] }),
          test('misspelt', { given: [{ input: { kind: 'ref', model: 'numbers' }, rows: [{ idd: 1 }] }] }),
        ],
      ),
      { only: 'unit' },
    );
    expect(results.map(({ name, passed, message }) => [name, passed, message])).toEqual([
      ['right', true, undefined],
      ['wrong', false, 'expected\n  [2]\n  [5]\nbut got\n  [2]\n  [4]'],
      ['empty', true, undefined],
      ['forgotten', false, 'd.yml: unit test forgotten: no rows given for numbers'],
      ['misspelt', false, 'there is no column "idd"'],
    ]);
  });
});
