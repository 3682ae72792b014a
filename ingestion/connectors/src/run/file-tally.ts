import type { FileReport, Finding, FindingSummary } from '@skillhub/ingestion/contracts';

const KEPT = 1000;
/** Rows may be settled a little out of order: more are kept until they can be sorted. */
const HELD = 5 * KEPT;

export type Counter = 'accepted' | 'repeated' | 'refused' | 'skipped';

/** Counts what becomes of the rows of one file. */
export interface FileTally {
  row(): void;
  count(what: Counter): void;
  find(finding: Finding): void;
  readonly counts: Readonly<Record<Counter | 'rows', number>>;
  report(refusedRowsFile: string | undefined): FileReport;
}

export function createTally(file: string, entity: string): FileTally {
  const counts = { rows: 0, accepted: 0, repeated: 0, refused: 0, skipped: 0 };
  const findings: Record<Finding['severity'], Finding[]> = { refused: [], warning: [] };
  const kinds = new Map<string, { -readonly [K in keyof FindingSummary]: FindingSummary[K] }>();
  return {
    counts,
    row: () => (counts.rows += 1),
    count: (what) => (counts[what] += 1),
    find: (finding) => {
      const same = findings[finding.severity];
      if (same.length < HELD) same.push(finding);
      const id = [finding.severity, finding.code, finding.column ?? ''].join('\n');
      const kind = kinds.get(id);
      if (kind === undefined)
        kinds.set(id, {
          code: finding.code,
          severity: finding.severity,
          ...(finding.column === undefined ? {} : { column: finding.column }),
          count: 1,
          firstRow: finding.row,
          example: finding.message,
        });
      else {
        kind.count += 1;
        if (finding.row < kind.firstRow)
          Object.assign(kind, { firstRow: finding.row, example: finding.message });
      }
    },
    report: (refusedRowsFile) => ({
      file,
      entity,
      ...counts,
      summary: [...kinds.values()].sort((a, b) => b.count - a.count || a.firstRow - b.firstRow),
      ...(refusedRowsFile === undefined ? {} : { refusedRowsFile }),
      findings: kept(findings),
    }),
  };
}

/** Refusals first where there is not room for all: a warning can be looked up in the summary. */
function kept({ refused, warning }: Readonly<Record<Finding['severity'], Finding[]>>): readonly Finding[] {
  const byRow = (a: Finding, b: Finding) => a.row - b.row;
  const refusals = refused.sort(byRow).slice(0, KEPT);
  return [...refusals, ...warning.sort(byRow).slice(0, KEPT - refusals.length)].sort(byRow);
}
