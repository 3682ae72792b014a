import type { Finding } from '@skillhub/ingestion/contracts';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { CsvRow, CsvSource } from '../csv/csv-source';

/**
 * Keeps the refused rows of one file as a file of the same layout, with two more columns in front
 * that say why (a file without a header line keeps its own columns alone).
 */
export interface RefusedRows {
  add(row: CsvRow, findings: readonly Finding[]): void;
  /** Writes what was added since the last time; the path once there is a file. */
  flush(): Promise<string | undefined>;
}

export const REFUSED_COLUMNS = ['_line', '_problem'] as const;

export function createRefusedRows(path: string | undefined, source: CsvSource): RefusedRows {
  const { delimiter, quote, skipLines, hasHeader } = source;
  let waiting = '';
  let begun = false;
  const write = (cells: readonly string[]) =>
    `${cells.map((cell) => quoted(cell, delimiter, quote)).join(delimiter)}\r\n`;
  return {
    add: (row, findings) => {
      if (path === undefined) return;
      const why = findings
        .filter(({ severity }) => severity === 'refused')
        .map(({ column, message }) => (column === undefined ? message : `${column}: ${message}`))
        .join(' / ');
      waiting += write(hasHeader ? [String(row.line), why, ...row.cells] : row.cells);
    },
    flush: async () => {
      if (path === undefined) return undefined;
      if (waiting !== '') {
        if (!begun) {
          await mkdir(dirname(path), { recursive: true });
          // With a byte-order mark, so that spreadsheets and the next import know that it is UTF-8.
          const header = hasHeader ? write([...REFUSED_COLUMNS, ...source.header]) : '';
          await writeFile(path, `\ufeff${'\r\n'.repeat(skipLines)}${header}`);
          begun = true;
        }
        const text = waiting;
        waiting = '';
        await appendFile(path, text);
      }
      return begun ? path : undefined;
    },
  };
}

function quoted(cell: string, delimiter: string, quote: string): string {
  return /[\r\n]/u.test(cell) || cell.includes(quote) || cell.includes(delimiter) || cell !== cell.trim()
    ? quote + cell.replaceAll(quote, quote + quote) + quote
    : cell;
}
