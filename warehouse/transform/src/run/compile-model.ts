import { createHash } from 'node:crypto';
import { renderTemplate } from '../template/render-template';
import { ProjectError, type Literal, type Template } from '../template/template';
import type { Model, Project } from '../project/project';

/** `marts.deals`, with the prefix of the installation: the rule of `macros/generate_schema_name.sql`. */
export function relationOf(project: Project, model: Model): string {
  return `${databaseOf(project, model)}.${model.name}`;
}

export function databaseOf(project: Project, model: Model): string {
  return `${String(project.vars['database_prefix'] ?? '')}${model.config.schema}`;
}

export interface CompileOptions {
  readonly incremental: boolean;
  readonly self?: string;
  /** Used in place of relations, by the name of the model or `source.table`: the given rows of a unit test. */
  readonly inline?: ReadonlyMap<string, string>;
  readonly vars?: Readonly<Record<string, Literal>>;
}

export function compile(project: Project, template: Template, options: CompileOptions): string {
  const models = new Map(project.models.map((model) => [model.name, model]));
  return renderTemplate(template, {
    incremental: options.incremental,
    vars: { ...project.vars, ...options.vars },
    ...(options.self === undefined ? {} : { self: options.self }),
    ref: (name, call) => {
      const model = models.get(name);
      if (model === undefined) throw new ProjectError(call.place, `there is no model "${name}"`);
      return options.inline?.get(name) ?? relationOf(project, model);
    },
    source: (source, table, call) => {
      const found = project.sources.find((each) => each.source === source && each.name === table);
      if (found === undefined) throw new ProjectError(call.place, `there is no source "${source}.${table}"`);
      return options.inline?.get(`${source}.${table}`) ?? `${found.schema}.${found.name}`;
    },
  });
}

/**
 * Digests of what each model is made of: its own SQL and configuration, and those of everything upstream. A table that
 * carries another digest was made by other SQL and is built anew.
 */
export function definitionHashes(project: Project): Map<string, string> {
  const hashes = new Map<string, string>();
  for (const model of project.models) {
    const relation = relationOf(project, model);
    const parts = [
      compile(project, model.template, { incremental: false, self: relation }),
      JSON.stringify(model.config),
      ...model.refs.map((ref) => hashes.get(ref) ?? ''),
    ];
    hashes.set(model.name, createHash('sha256').update(parts.join('\0')).digest('hex'));
  }
  return hashes;
}
