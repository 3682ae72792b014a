/** What an import tells: printed by the command line, kept as JSON, shown by the console. */
export interface ImportReport {
  readonly source: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly files: readonly FileReport[];
}

export interface FileReport {
  readonly file: string;
  readonly entity: string;
  readonly rows: number;
  /** New or changed something. */
  readonly accepted: number;
  /** Already known with the same content: nothing was written. */
  readonly repeated: number;
  readonly refused: number;
  /** Left out because the mapping says so (`skipWhen`). */
  readonly skipped: number;
  /** Every kind of finding once, the most frequent first: counts all, where `findings` is cut. */
  readonly summary: readonly FindingSummary[];
  /** The rows that were refused, beside the report, to be repaired and imported again. */
  readonly refusedRowsFile?: string;
  /** In row order, at most 1,000 and refusals rather than warnings; the summary counts all. */
  readonly findings: readonly Finding[];
}

/** How often one kind of finding was made in one column. */
export interface FindingSummary {
  readonly code: string;
  readonly severity: Finding['severity'];
  readonly column?: string;
  readonly count: number;
  readonly firstRow: number;
  /** Words of the first one. */
  readonly example: string;
}

/** `row` counts lines of data from 1 (0: the file as a whole); `line` is the line in the file (the header is line 1). */
export interface Finding {
  readonly row: number;
  readonly line: number;
  readonly column?: string;
  readonly severity: 'refused' | 'warning';
  /** Stable: `value.not_a_date`, `sales.unknown_account`, `row.too_few_columns`, … */
  readonly code: string;
  /** In words: what was found, what was expected, what to do. */
  readonly message: string;
}
