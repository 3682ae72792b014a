import { compile, relationOf } from '../run/compile-model';
import { ProjectError } from '../template/template';
import type { GenericCheck, Model, Project } from '../project/project';

/** A query that must find nothing. */
export interface CheckQuery {
  /** As dbt names it: `not_null_deals_deal_id`. */
  readonly name: string;
  readonly file: string;
  /** Undefined for a query in a file of its own. */
  readonly model: Model | undefined;
  readonly column: string | undefined;
  readonly check: GenericCheck | undefined;
  readonly refs: readonly string[];
  readonly sql: string;
}

export function checkQueries(project: Project): CheckQuery[] {
  const generic = project.models.flatMap((model) =>
    model.columns.flatMap((column) =>
      column.checks.map((check) => ({
        name: checkName(model, column.name, check),
        file: model.patchFile ?? model.file,
        model,
        column: column.name,
        check,
        refs: check.kind === 'relationships' ? [check.to, model.name] : [model.name],
        sql: genericSql(project, model, column.name, check),
      })),
    ),
  );
  const singular = project.singularChecks.map((check) => ({
    name: check.name,
    file: check.file,
    model: undefined,
    column: undefined,
    check: undefined,
    refs: check.refs,
    sql: compile(project, check.template, { incremental: false }),
  }));
  return [...generic, ...singular];
}

function checkName(model: Model, column: string, check: GenericCheck): string {
  const base = `${check.kind}_${model.name}_${column}`;
  if (check.kind === 'accepted_values') return `${base}__${check.values.join('__')}`;
  return check.kind === 'relationships' ? `${base}__${check.field}__ref_${check.to}_` : base;
}

function genericSql(project: Project, model: Model, column: string, check: GenericCheck): string {
  const relation = relationOf(project, model);
  switch (check.kind) {
    case 'unique':
      return `select ${column}, count() as repeats from ${relation} where ${column} is not null group by ${column} having repeats > 1`;
    case 'not_null':
      return `select ${column} from ${relation} where ${column} is null`;
    case 'accepted_values': {
      const values = check.values
        .map((value) => (typeof value === 'string' ? `'${value}'` : String(value)))
        .join(', ');
      return `select distinct ${column} from ${relation} where ${column} not in (${values})`;
    }
    case 'relationships': {
      const to = project.models.find((other) => other.name === check.to);
      if (to === undefined) throw new ProjectError(model.file, `there is no model "${check.to}"`);
      return `select ${column} from ${relation} where ${column} is not null and ${column} not in (select ${check.field} from ${relationOf(project, to)})`;
    }
  }
}
