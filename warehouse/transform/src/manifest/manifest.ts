import { createHash } from 'node:crypto';
import { checkQueries, type CheckQuery } from '../checks/check-queries';
import type { ColumnDoc, Model, Project, SourceTable, UnitTest } from '../project/project';
import { compile, databaseOf, relationOf } from '../run/compile-model';

/**
 * The project as dbt's `manifest.json` v12 describes it: nodes, sources, unit tests and the two maps from which lineage
 * is drawn. Source: https://schemas.getdbt.com/dbt/manifest/v12.json
 */
export function manifestOf(project: Project, generatedAt: string): Record<string, unknown> {
  const models = Object.fromEntries(
    project.models.map((model) => [idOf(project, model), modelNode(project, model)]),
  );
  const checks = Object.fromEntries(
    checkQueries(project).map((check) => [checkId(project, check), checkNode(project, check)]),
  );
  const sources = Object.fromEntries(
    project.sources.map((table) => [sourceId(project, table), sourceNode(project, table)]),
  );
  const unitTests = Object.fromEntries(
    project.unitTests.map((test) => [unitTestId(project, test), unitTestNode(project, test)]),
  );
  const nodes = { ...models, ...checks };
  const parents = new Map<string, readonly string[]>([
    ...Object.entries({ ...nodes, ...unitTests }).map(
      ([id, node]) => [id, node.depends_on.nodes] as [string, readonly string[]],
    ),
    ...Object.keys(sources).map((id) => [id, []] as [string, readonly string[]]),
  ]);
  const children = Object.fromEntries([...parents.keys()].map((id) => [id, [] as string[]]));
  for (const [id, above] of parents) for (const parent of above) children[parent]?.push(id);
  return {
    metadata: {
      dbt_schema_version: 'https://schemas.getdbt.com/dbt/manifest/v12.json',
      dbt_version: '1.10.0',
      generated_at: generatedAt,
      project_name: project.name,
      adapter_type: 'clickhouse',
      env: {},
    },
    nodes,
    sources,
    unit_tests: unitTests,
    parent_map: Object.fromEntries(parents),
    child_map: children,
    macros: {},
    docs: {},
    exposures: {},
    metrics: {},
    groups: {},
    group_map: {},
    selectors: {},
    disabled: {},
    saved_queries: {},
    semantic_models: {},
  };
}

const sha256 = (text: string) => ({
  name: 'sha256',
  checksum: createHash('sha256').update(text.trim()).digest('hex'),
});
const idOf = (project: Project, model: Model) => `model.${project.name}.${model.name}`;
const sourceId = (project: Project, table: { source: string; name: string }) =>
  `source.${project.name}.${table.source}.${table.name}`;
const unitTestId = (project: Project, test: UnitTest) =>
  `unit_test.${project.name}.${test.model}.${test.name}`;
const checkId = (project: Project, check: CheckQuery) =>
  check.check === undefined
    ? `test.${project.name}.${check.name}`
    : `test.${project.name}.${check.name}.${createHash('md5').update(check.name).digest('hex').slice(0, 10)}`;

const columnsNode = (columns: readonly ColumnDoc[]) =>
  Object.fromEntries(
    columns.map(({ name, description, dataType }) => [
      name,
      { name, description, data_type: dataType ?? null, meta: {}, constraints: [], tags: [] },
    ]),
  );

function located(project: Project, file: string, name: string) {
  return {
    name,
    package_name: project.name,
    path: file.split('/').slice(1).join('/'),
    original_file_path: file,
    fqn: [project.name, ...file.split('/').slice(1, -1), name],
  };
}

function modelNode(project: Project, model: Model) {
  const { config } = model;
  return {
    ...located(project, model.file, model.name),
    unique_id: idOf(project, model),
    resource_type: 'model',
    database: '',
    schema: databaseOf(project, model),
    alias: model.name,
    relation_name: relationOf(project, model),
    checksum: sha256(model.rawCode),
    language: 'sql',
    raw_code: model.rawCode,
    compiled: true,
    compiled_code: compile(project, model.template, { incremental: false, self: relationOf(project, model) }),
    description: model.description,
    columns: columnsNode(model.columns),
    patch_path: model.patchFile === undefined ? null : `${project.name}://${model.patchFile}`,
    config: {
      ...model.declaredConfig,
      materialized: config.materialized,
      schema: config.schema,
      enabled: true,
    },
    unrendered_config: model.declaredConfig,
    refs: model.refs.map((name) => ({ name, package: null, version: null })),
    sources: model.sources.map(({ source, table }) => [source, table]),
    metrics: [],
    tags: [],
    meta: {},
    depends_on: {
      macros: [],
      nodes: [
        ...model.refs.map((ref) => `model.${project.name}.${ref}`),
        ...model.sources.map(({ source, table }) => sourceId(project, { source, name: table })),
      ],
    },
  };
}

function checkNode(project: Project, check: CheckQuery) {
  return {
    ...located(project, check.file, check.name),
    unique_id: checkId(project, check),
    resource_type: 'test',
    database: '',
    schema: `${String(project.vars['database_prefix'] ?? '')}dbt_test__audit`,
    alias: check.name,
    checksum: { name: 'none', checksum: '' },
    language: 'sql',
    raw_code: check.sql,
    compiled: true,
    compiled_code: check.sql,
    description: '',
    columns: {},
    column_name: check.column ?? null,
    attached_node: check.model === undefined ? null : idOf(project, check.model),
    test_metadata:
      check.check === undefined
        ? null
        : { name: check.check.kind, kwargs: { ...check.check, column_name: check.column }, namespace: null },
    config: { materialized: 'test', severity: 'ERROR', enabled: true },
    refs: check.refs.map((name) => ({ name, package: null, version: null })),
    sources: [],
    tags: [],
    meta: {},
    depends_on: { macros: [], nodes: check.refs.map((ref) => `model.${project.name}.${ref}`) },
  };
}

function sourceNode(project: Project, table: SourceTable) {
  return {
    ...located(project, table.file, table.name),
    unique_id: sourceId(project, table),
    resource_type: 'source',
    database: '',
    schema: table.schema,
    identifier: table.name,
    relation_name: `${table.schema}.${table.name}`,
    source_name: table.source,
    source_description: table.sourceDescription,
    loader: 'skillhub',
    description: table.description,
    columns: columnsNode(table.columns),
    config: { enabled: true },
    tags: [],
    meta: {},
  };
}

function unitTestNode(project: Project, test: UnitTest) {
  return {
    ...located(project, test.file, test.name),
    unique_id: unitTestId(project, test),
    resource_type: 'unit_test',
    model: test.model,
    description: test.description,
    given: test.given.map(({ input, rows }) => ({
      input:
        input.kind === 'ref'
          ? `ref('${input.model}')`
          : input.kind === 'source'
            ? `source('${input.source}', '${input.table}')`
            : 'this',
      rows,
      format: 'dict',
      fixture: null,
    })),
    expect: { rows: test.expect, format: 'dict', fixture: null },
    overrides: { macros: { is_incremental: test.incremental }, vars: test.vars, env_vars: {} },
    schema: '',
    config: { enabled: true },
    depends_on: { macros: [], nodes: [`model.${project.name}.${test.model}`] },
  };
}
