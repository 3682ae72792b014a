import type { Warehouse } from '@skillhub/warehouse/engine';
import { compile, relationOf } from '../run/compile-model';
import { ProjectError } from '../template/template';
import type { Model, Project, UnitTest, UnitTestInput } from '../project/project';
import { inlineRelation, type ColumnType } from './inline-relation';

/**
 * Runs a model's SQL on the given rows, in the engine, and compares with the expected rows in the columns that these
 * name; the order of rows does not matter. Its inputs must have been built: their column types are read from there.
 * @returns what differs, or undefined when nothing does
 */
export async function runUnitTest(
  warehouse: Warehouse,
  project: Project,
  test: UnitTest,
): Promise<string | undefined> {
  const model = project.models.find((each) => each.name === test.model);
  if (model === undefined) throw new ProjectError(test.file, `there is no model "${test.model}"`);
  refuseMissingInputs(model, test);
  const inline = new Map<string, string>();
  let self = relationOf(project, model);
  for (const { input, rows } of test.given) {
    const columns = await columnsOf(warehouse, relationOfInput(project, model, input));
    const relation = inlineRelation(columns, rows);
    if (input.kind === 'this') self = relation;
    else inline.set(input.kind === 'ref' ? input.model : `${input.source}.${input.table}`, relation);
  }
  const { incremental, vars } = test;
  const sql = compile(project, model.template, { incremental, self, inline, vars });
  const columns = await columnsOf(warehouse, `(${sql})`);
  const [first = {}] = test.expect;
  const names = Object.keys(first);
  const list = names.length === 0 ? 'count()' : names.join(', ');
  const actual = await warehouse.rows(`select ${list} from (${sql})`);
  const expected = await warehouse.rows(
    `select ${list} from ${inlineRelation(
      columns.filter((column) => names.length === 0 || names.includes(column.name)),
      test.expect,
    )}`,
  );
  return difference(actual, expected);
}

/** dbt asks for every input too: a forgotten one would read what happens to be in the warehouse. */
function refuseMissingInputs(model: Model, test: UnitTest): void {
  const given = new Set(
    test.given.map(({ input }) =>
      input.kind === 'ref'
        ? input.model
        : input.kind === 'source'
          ? `${input.source}.${input.table}`
          : 'this',
    ),
  );
  const needed = [...model.refs, ...model.sources.map(({ source, table }) => `${source}.${table}`)];
  const missing = needed.find((name) => !given.has(name));
  if (missing !== undefined)
    throw new ProjectError(test.file, `unit test ${test.name}: no rows given for ${missing}`);
}

function relationOfInput(project: Project, model: Model, input: UnitTestInput): string {
  if (input.kind === 'this') return relationOf(project, model);
  if (input.kind === 'ref') {
    const upstream = project.models.find((each) => each.name === input.model);
    if (upstream !== undefined) return relationOf(project, upstream);
  } else {
    const table = project.sources.find((each) => each.source === input.source && each.name === input.table);
    if (table !== undefined) return `${table.schema}.${table.name}`;
  }
  throw new ProjectError(model.file, 'a unit test gives rows for an input that does not exist');
}

async function columnsOf(warehouse: Warehouse, relation: string): Promise<ColumnType[]> {
  return warehouse.query<ColumnType>(`DESCRIBE TABLE ${relation}`);
}

function difference(actual: unknown[][], expected: unknown[][]): string | undefined {
  const sorted = (rows: unknown[][]) => rows.map((row) => JSON.stringify(row)).sort();
  const [got, wanted] = [sorted(actual), sorted(expected)];
  if (got.join('\n') === wanted.join('\n')) return undefined;
  return `expected\n  ${wanted.join('\n  ')}\nbut got\n  ${got.join('\n  ')}`;
}
