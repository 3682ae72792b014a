import type { FileReport, ImportReport, ImportTarget, MappingFile } from '@skillhub/ingestion/contracts';
import { importFile, type ImportProgress } from './import-file';
import { planImport, type ImportProblem } from './import-plan';
import { createKnownKeys, type KnownKeys } from './known-keys';
import { lastContents, type LastContents } from './last-contents';

export interface ImportRequest {
  readonly mapping: MappingFile;
  readonly dir: string;
  readonly target: ImportTarget;
  /** The time of the report, ISO 8601. */
  readonly now: () => string;
  /** Import what is there of the files of the mapping. */
  readonly partial?: boolean;
  /** Where files of refused rows are written; none are when absent. */
  readonly refusedDir?: string;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Records handed over at once. */
  readonly batchSize?: number;
  /** Batches handed over and not yet answered. */
  readonly batchesInFlight?: number;
}

export type ImportResult =
  | { readonly ok: true; readonly report: ImportReport }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

/**
 * Imports the files of one source. Nothing is kept between runs: a run that was killed is simply run again, and finds
 * what it had already handed over as repeated.
 */
export async function runImport(request: ImportRequest): Promise<ImportResult> {
  const { mapping, dir } = request;
  const plan = await planImport(mapping, dir, request.partial === true);
  if (!plan.ok) return plan;
  const startedAt = request.now();
  const keys = new Map<string, KnownKeys>();
  const last = new Map<string, LastContents>();
  const files: FileReport[] = [];
  for (const file of plan.files) {
    const { entity } = file.entry;
    const known = keys.get(entity) ?? createKnownKeys();
    keys.set(entity, known);
    if (
      !last.has(entity) &&
      plan.files.some(({ entry }) => entry.entity === entity && entry.onDuplicate === 'last')
    )
      last.set(entity, await lastContents(plan.files.filter(({ entry }) => entry.entity === entity)));
    files.push(await importFile(file, { ...request, known, last: last.get(entity) }));
  }
  return { ok: true, report: { source: mapping.source, startedAt, finishedAt: request.now(), files } };
}
