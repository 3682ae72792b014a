import type { MappingFile } from '@skillhub/ingestion/contracts';
import { planImport, type ImportProblem } from './import-plan';

/** Everything that would keep an import from beginning, without importing: files, headers, separators, lookups. */
export async function checkImport(
  mapping: MappingFile,
  dir: string,
  partial: boolean,
): Promise<readonly ImportProblem[]> {
  const plan = await planImport(mapping, dir, partial);
  return plan.ok ? [] : plan.problems;
}
