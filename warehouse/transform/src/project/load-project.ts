import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { callsOf, renderTemplate } from '../template/render-template';
import { parseTemplate } from '../template/parse-template';
import { ProjectError, type Literal, type Template } from '../template/template';
import { orderModels } from './order-models';
import type {
  ColumnDoc,
  GenericCheck,
  Model,
  Project,
  SingularCheck,
  SourceRef,
  SourceTable,
} from './project';
import { readConfig } from './read-config';
import { ProjectFile, SchemaFile, type ColumnYaml, type DataTestYaml } from './schema-file';
import { refName, unitTestOf } from './unit-test-file';

/**
 * Reads a dbt project from a folder.
 * @param overrides values of vars, as dbt's `--vars`: `database_prefix` is one
 * @throws ProjectError naming file and line
 */
export function loadProject(folder: string, overrides: Readonly<Record<string, Literal>> = {}): Project {
  const settings = yamlFile(folder, 'dbt_project.yml', ProjectFile);
  const vars: Record<string, Literal> = { ...settings.vars, ...overrides };
  const files = settings['model-paths'].flatMap((path) => filesUnder(folder, path));
  const schemas = files
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => ({ file, content: yamlFile(folder, file, SchemaFile) }));
  const sources = schemas.flatMap(({ file, content }) => sourcesOf(file, content, vars));
  const sqlFiles = files.filter((file) => file.endsWith('.sql'));
  const models = sqlFiles.map((file) => modelOf(folder, file, schemas));
  refuseLoose(schemas, models);
  refuseUnknownSources(models, sources);
  return {
    name: settings.name,
    version: settings.version,
    folder,
    vars,
    models: orderModels(models),
    sources,
    singularChecks: settings['test-paths']
      .flatMap((path) => filesUnder(folder, path))
      .filter((file) => file.endsWith('.sql'))
      .map((file) => singularCheckOf(folder, file, models)),
    unitTests: schemas.flatMap(({ file, content }) =>
      content.unit_tests.map((test) => unitTestOf(file, test, models)),
    ),
  };
}

function filesUnder(folder: string, path: string): string[] {
  return readdirSync(join(folder, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
    .sort();
}

function yamlFile<S extends z.ZodType>(folder: string, file: string, schema: S): z.infer<S> {
  let content: unknown;
  try {
    content = parse(readFileSync(join(folder, file), 'utf8'));
  } catch (cause) {
    const line = cause instanceof YAMLParseError ? (cause.linePos?.[0].line ?? 1) : 1;
    throw new ProjectError({ file, line }, cause instanceof Error ? cause.message : 'not readable', {
      cause,
    });
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ProjectError(file, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not as expected'}`);
}

type SchemaFiles = readonly { readonly file: string; readonly content: SchemaFile }[];

function modelOf(folder: string, file: string, schemas: SchemaFiles): Model {
  const rawCode = readFileSync(join(folder, file), 'utf8');
  const template = parseTemplate(file, rawCode);
  const { config, declared } = readConfig(template);
  const name = basename(file, '.sql');
  const described = schemas.flatMap(({ file: patchFile, content }) =>
    content.models.filter((model) => model.name === name).map((model) => ({ patchFile, model })),
  );
  if (described.length > 1) throw new ProjectError(file, `model "${name}" is described more than once`);
  const [patch] = described;
  return {
    name,
    file,
    rawCode,
    template,
    config,
    declaredConfig: declared,
    refs: refsOf(template),
    sources: sourceRefsOf(template),
    description: patch?.model.description ?? '',
    columns: patch?.model.columns.map((column) => columnOf(column, patch.patchFile)) ?? [],
    patchFile: patch?.patchFile,
  };
}

const firstTexts = (template: Template, name: 'ref' | 'source') =>
  callsOf(template.nodes).filter((call) => call.name === name);

const refsOf = (template: Template): string[] => [
  ...new Set(firstTexts(template, 'ref').map((call) => String(call.positional[0]))),
];

function sourceRefsOf(template: Template): SourceRef[] {
  const refs = firstTexts(template, 'source').map((call) => ({
    source: String(call.positional[0]),
    table: String(call.positional[1]),
  }));
  return refs.filter(
    (ref, i) => refs.findIndex((other) => other.source === ref.source && other.table === ref.table) === i,
  );
}

function columnOf(column: ColumnYaml, file: string): ColumnDoc {
  return {
    name: column.name,
    description: column.description,
    dataType: column.data_type,
    checks: column.data_tests.map((test) => checkOf(test, file)),
  };
}

function checkOf(test: DataTestYaml, file: string): GenericCheck {
  if (typeof test === 'string') return { kind: test };
  if ('accepted_values' in test) return { kind: 'accepted_values', values: test.accepted_values.values };
  return {
    kind: 'relationships',
    to: refName(test.relationships.to, file),
    field: test.relationships.field,
  };
}

function sourcesOf(
  file: string,
  content: SchemaFile,
  vars: Readonly<Record<string, Literal>>,
): SourceTable[] {
  const unknown = (): never => {
    throw new ProjectError(file, 'a source may only use var(…)');
  };
  return content.sources.flatMap((source) =>
    source.tables.map((table) => ({
      source: source.name,
      name: table.name,
      file,
      schema: renderTemplate(parseTemplate(file, source.schema), {
        ref: unknown,
        source: unknown,
        incremental: false,
        vars,
      }),
      description: table.description,
      sourceDescription: source.description,
      columns: table.columns.map((column) => columnOf(column, file)),
    })),
  );
}

function singularCheckOf(folder: string, file: string, models: readonly Model[]): SingularCheck {
  const rawCode = readFileSync(join(folder, file), 'utf8');
  const template = parseTemplate(file, rawCode);
  const refs = refsOf(template);
  const missing = refs.find((ref) => !models.some((model) => model.name === ref));
  if (missing !== undefined) throw new ProjectError(file, `there is no model "${missing}"`);
  return { name: basename(file, '.sql'), file, rawCode, template, refs };
}

/** A description of a model that does not exist is a misspelt name: its tests would never run. */
function refuseLoose(schemas: SchemaFiles, models: readonly Model[]): void {
  const names = new Set(models.map((model) => model.name));
  for (const { file, content } of schemas) {
    const loose = content.models.find((model) => !names.has(model.name));
    if (loose !== undefined) throw new ProjectError(file, `there is no model "${loose.name}"`);
  }
  const twice = models.find((model, i) => models.findIndex((other) => other.name === model.name) !== i);
  if (twice !== undefined) throw new ProjectError(twice.file, `there are two models "${twice.name}"`);
}

function refuseUnknownSources(models: readonly Model[], sources: readonly SourceTable[]): void {
  for (const model of models) {
    const unknown = model.sources.find(
      (ref) => !sources.some((table) => table.source === ref.source && table.name === ref.table),
    );
    if (unknown !== undefined) {
      throw new ProjectError(model.file, `there is no source "${unknown.source}.${unknown.table}"`);
    }
  }
}
