import type { Warehouse } from '@skillhub/warehouse/engine';
import type { Project } from '../project/project';
import { checkQueries, type CheckQuery } from './check-queries';
import { runUnitTest } from './run-unit-test';

export interface CheckResult {
  readonly name: string;
  readonly kind: 'data' | 'unit';
  readonly file: string;
  readonly passed: boolean;
  /** Rows that a data test found. */
  readonly failures?: number;
  readonly message?: string;
}

export interface CheckResults {
  readonly ok: boolean;
  readonly results: readonly CheckResult[];
}

export interface TestOptions {
  /** @default both */
  readonly only?: 'data' | 'unit';
}

/** Runs the data tests on what stands in the warehouse and the unit tests on their given rows. Run the models first. */
export async function testModels(
  warehouse: Warehouse,
  project: Project,
  options: TestOptions = {},
): Promise<CheckResults> {
  const results: CheckResult[] = [];
  if (options.only !== 'unit') {
    for (const query of checkQueries(project)) {
      results.push(
        await attempt({ name: query.name, kind: 'data', file: query.file }, () =>
          runDataTest(warehouse, query),
        ),
      );
    }
  }
  if (options.only !== 'data') {
    for (const test of project.unitTests) {
      results.push(
        await attempt({ name: test.name, kind: 'unit', file: test.file }, async () => {
          const message = await runUnitTest(warehouse, project, test);
          return message === undefined ? { passed: true } : { passed: false, message };
        }),
      );
    }
  }
  return { ok: results.every((result) => result.passed), results };
}

type Outcome = Pick<CheckResult, 'passed' | 'failures' | 'message'>;

async function attempt(
  test: Pick<CheckResult, 'name' | 'kind' | 'file'>,
  run: () => Promise<Outcome>,
): Promise<CheckResult> {
  try {
    return { ...test, ...(await run()) };
  } catch (error) {
    // A statement that the engine refuses fails the one test; the others still run.
    return { ...test, passed: false, message: error instanceof Error ? error.message : String(error) };
  }
}

/** `final`: the newest row of each key, which is what every reader of the marts sees. */
async function runDataTest(warehouse: Warehouse, { sql }: CheckQuery): Promise<Outcome> {
  const [found] = await warehouse.query<{ failures: number }>(
    `select count() as failures from (${sql}) settings final = 1`,
  );
  const failures = found?.failures ?? 0;
  if (failures === 0) return { passed: true, failures };
  const examples = await warehouse.query(`select * from (${sql}) limit 3 settings final = 1`);
  return {
    passed: false,
    failures,
    message: `${String(failures)} rows, such as ${JSON.stringify(examples)}`,
  };
}
