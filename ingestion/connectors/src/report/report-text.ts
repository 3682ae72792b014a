import type { FileReport, ImportReport } from '@skillhub/ingestion/contracts';

const COLUMNS = ['file', 'as', 'rows', 'accepted', 'repeated', 'refused', 'skipped'] as const;
const SHOWN_ROWS = 20;

/** The report as people read it: a table of counts, each kind of finding once, the first refused rows. */
export function reportText(report: ImportReport, heading = 'Import of'): string {
  const { files } = report;
  const seconds = (Date.parse(report.finishedAt) - Date.parse(report.startedAt)) / 1000;
  const sum = (key: 'rows' | 'accepted' | 'repeated' | 'refused' | 'skipped') =>
    files.reduce((total, file) => total + file[key], 0);
  const rows = [
    ...files.map(cells),
    ['total', '', ...COLUMNS.slice(2).map((key) => String(sum(key as 'rows')))],
  ];
  return [
    `${heading} ${report.source}: ${String(sum('rows'))} rows in ${seconds.toFixed(1)} s`,
    '',
    ...table([[...COLUMNS], ...rows]),
    ...files.flatMap(findings),
    '',
  ].join('\n');
}

function cells(file: FileReport): string[] {
  return [
    file.file,
    file.entity,
    ...[file.rows, file.accepted, file.repeated, file.refused, file.skipped].map(String),
  ];
}

function findings(file: FileReport): readonly string[] {
  if (file.summary.length === 0) return [];
  const kinds = file.summary.map(({ count, severity, code, column, firstRow, example }) => {
    const where = column === undefined ? '' : ` ${column}`;
    const first = firstRow === 0 ? '' : `row ${String(firstRow)}: `;
    return `  ${String(count).padStart(6)} × ${severity} ${code}${where} — ${first}${example}`;
  });
  const refused = file.findings.filter(({ severity }) => severity === 'refused');
  const rows = refused.slice(0, SHOWN_ROWS).map(({ row, line, column, message }) => {
    const where = column === undefined ? '' : `, ${column}`;
    return `  row ${String(row)} (line ${String(line)}${where}): ${message}`;
  });
  const more = refused.length > SHOWN_ROWS ? ['  … all of them are in the report'] : [];
  const written = file.refusedRowsFile === undefined ? [] : [`  refused rows: ${file.refusedRowsFile}`];
  return [
    '',
    `${file.file} as ${file.entity}`,
    ...kinds,
    ...(rows.length > 0 ? ['  refused:', ...rows, ...more] : []),
    ...written,
  ];
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
