import type { Warehouse } from '@skillhub/warehouse/engine';
import type { Project } from '../project/project';
import { databaseOf, definitionHashes, relationOf } from './compile-model';
import { materialize, type ExistingRelation, type Materialized } from './materialize';

export interface ModelResult {
  readonly model: string;
  /** `skipped`: something upstream failed. */
  readonly status: Materialized | 'failed' | 'skipped';
  readonly milliseconds: number;
  readonly message?: string;
}

export interface RunResults {
  readonly ok: boolean;
  readonly results: readonly ModelResult[];
}

export interface RunOptions {
  /** Builds every table anew. */
  readonly fullRefresh?: boolean;
}

/**
 * Brings every model up to date, each after what it refers to. A failing model is reported and what depends on it is
 * skipped; nothing is thrown for a fault in SQL.
 */
export function runModels(
  warehouse: Warehouse,
  project: Project,
  options: RunOptions = {},
): Promise<RunResults> {
  return warehouse.exclusively(async () => {
    const hashes = definitionHashes(project);
    const existing = await existingRelations(warehouse, project);
    const results: ModelResult[] = [];
    const bad = new Set<string>();
    for (const model of project.models) {
      const start = performance.now();
      const finish = (status: ModelResult['status'], message?: string) => {
        if (status === 'failed' || status === 'skipped') bad.add(model.name);
        results.push({
          model: model.name,
          status,
          milliseconds: Math.round(performance.now() - start),
          ...(message === undefined ? {} : { message }),
        });
      };
      const blocker = model.refs.find((ref) => bad.has(ref));
      if (blocker !== undefined) {
        finish('skipped', `${blocker} failed`);
        continue;
      }
      try {
        finish(
          await materialize(warehouse, project, model, {
            hash: hashes.get(model.name) ?? '',
            existing: existing.get(relationOf(project, model)),
            fullRefresh: options.fullRefresh ?? false,
          }),
        );
      } catch (error) {
        // A statement that the engine refuses: part of the answer, so that the other models still run.
        finish('failed', `${model.file}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return { ok: bad.size === 0, results };
  });
}

async function existingRelations(
  warehouse: Warehouse,
  project: Project,
): Promise<Map<string, ExistingRelation>> {
  const databases = [...new Set(project.models.map((model) => databaseOf(project, model)))];
  const rows = await warehouse.query<ExistingRelation & { name: string }>(
    `SELECT concat(database, '.', name) AS name, engine, comment FROM system.tables
     WHERE database IN {databases:Array(String)}`,
    { databases },
  );
  return new Map(rows.map(({ name, engine, comment }) => [name, { engine, comment }]));
}
