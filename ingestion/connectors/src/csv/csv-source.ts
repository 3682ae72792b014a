import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Layout } from '@skillhub/ingestion/contracts';
import { loose } from '../values/text';
import { delimiterName, likelyDelimiter } from './delimiter';
import { detectEncoding, textDecoding, type DetectedEncoding } from './encoding';
import { createTokenizer, type CsvRecord } from './tokenizer';

/** A row of data: `row` counts from 1, `line` is where it begins in the file. */
export interface CsvRow extends CsvRecord {
  readonly row: number;
}

/** A delimited file whose header was read and understood. */
export interface CsvSource {
  readonly path: string;
  readonly bytes: number;
  readonly header: readonly string[];
  readonly delimiter: string;
  readonly quote: string;
  /** Lines above the header. */
  readonly skipLines: number;
  /** Whether the names of the columns are in the file. */
  readonly hasHeader: boolean;
  readonly encoding: DetectedEncoding;
  /** The place of a column by its name (exact, or else without case, accents and spaces); -1 when there is none. */
  readonly indexOf: (column: string) => number;
  /**
   * The rows in batches, read as they are asked for: memory does not grow with the file. Blank rows are left out.
   * @param onBytes called with the number of bytes read so far
   */
  rows(onBytes?: (bytes: number) => void): AsyncGenerator<readonly CsvRow[]>;
}

export interface CsvLayout extends Layout {
  readonly header?: readonly string[] | undefined;
}

export type OpenedCsv =
  | { readonly ok: true; readonly source: CsvSource }
  | { readonly ok: false; readonly problems: readonly string[] };

const SAMPLE = 262_144;

/** @param expected the columns that the mapping names: they tell separators apart */
export async function openCsv(
  path: string,
  layout: CsvLayout,
  expected: readonly string[],
): Promise<OpenedCsv> {
  const { size } = await stat(path);
  const encoding = await detectEncoding(path, layout.encoding ?? 'auto');
  const quote = layout.quote ?? '"';
  const sample = await readSample(path, encoding.encoding);
  if (sample.trim() === '') return { ok: false, problems: ['the file is empty'] };
  if (sample.includes('\0'))
    return {
      ok: false,
      problems: [
        `the file does not look like text in ${encoding.encoding} (it has NUL bytes): a spreadsheet must be saved as CSV; UTF-16 is read with \`encoding: utf-16\``,
      ],
    };
  const announced = announcedDelimiter(lineSkipper(layout.skipLines ?? 0)(sample));
  const skipLines = (layout.skipLines ?? 0) + (announced === undefined ? 0 : 1);
  const likely = announced ?? likelyDelimiter(sample, { quote, skipLines, expected });
  const delimiter = layout.delimiter === undefined || layout.delimiter === 'auto' ? likely : layout.delimiter;
  const header = layout.header ?? firstRecord(sample, { delimiter, quote, skipLines });
  if (header === undefined) return { ok: false, problems: ['there is no header line'] };
  if (likely !== delimiter && header.length === 1)
    return {
      ok: false,
      problems: [
        `found 1 column with the separator ${delimiterName(delimiter)}, the separator looks like ${delimiterName(likely)}: correct \`delimiter\``,
      ],
    };
  const source: CsvSource = {
    path,
    bytes: size,
    header: header.map((name) => name.trim()),
    delimiter,
    quote,
    skipLines,
    hasHeader: layout.header === undefined,
    encoding,
    indexOf: columnFinder(header),
    rows: (onBytes) =>
      readRows(
        { path, encoding, delimiter, quote, skipLines, hasHeader: layout.header === undefined },
        onBytes,
      ),
  };
  const problems = duplicateColumns(source, expected);
  return problems.length === 0 ? { ok: true, source } : { ok: false, problems };
}

interface Reading {
  readonly path: string;
  readonly encoding: DetectedEncoding;
  readonly delimiter: string;
  readonly quote: string;
  readonly skipLines: number;
  readonly hasHeader: boolean;
}

async function* readRows(
  { path, encoding, delimiter, quote, skipLines, hasHeader }: Reading,
  onBytes: (bytes: number) => void = () => undefined,
): AsyncGenerator<readonly CsvRow[]> {
  const decoding = textDecoding(encoding.encoding);
  const tokenizer = createTokenizer({ delimiter, quote });
  const skip = lineSkipper(skipLines);
  let headerToCome = hasHeader;
  let row = 0;
  const numbered = (records: readonly CsvRecord[]): readonly CsvRow[] => {
    const rows: CsvRow[] = [];
    for (const record of records) {
      if (headerToCome) {
        headerToCome = false;
      } else if (record.problem !== undefined || record.cells.some((cell) => cell.trim() !== '')) {
        row += 1;
        rows.push({ ...record, line: record.line + skipLines, row });
      }
    }
    return rows;
  };
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    const buffer = chunk as Buffer;
    bytes += buffer.length;
    const rows = numbered(tokenizer.push(skip(decoding.decode(buffer))));
    onBytes(bytes);
    if (rows.length > 0) yield rows;
  }
  const last = numbered([...tokenizer.push(skip(decoding.end())), ...tokenizer.end()]);
  if (last.length > 0) yield last;
}

/** Takes the first lines off a text that arrives in pieces. */
function lineSkipper(count: number): (text: string) => string {
  let left = count;
  return (text) => {
    let at = 0;
    while (left > 0) {
      const next = text.indexOf('\n', at);
      if (next < 0) return '';
      at = next + 1;
      left -= 1;
    }
    return at === 0 ? text : text.slice(at);
  };
}

/** Spreadsheets may write `sep=;` above the header. */
function announcedDelimiter(text: string): string | undefined {
  return /^"?sep=(.)"?\r?\n/iu.exec(text)?.[1];
}

async function readSample(path: string, encoding: DetectedEncoding['encoding']): Promise<string> {
  const file = await open(path, 'r');
  try {
    const bytes = Buffer.alloc(SAMPLE);
    const { bytesRead } = await file.read(bytes, 0, SAMPLE, 0);
    return textDecoding(encoding).decode(bytes.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

function firstRecord(
  sample: string,
  { delimiter, quote, skipLines }: { delimiter: string; quote: string; skipLines: number },
): readonly string[] | undefined {
  const tokenizer = createTokenizer({ delimiter, quote });
  const text = lineSkipper(skipLines)(sample);
  return [...tokenizer.push(text), ...tokenizer.end()][0]?.cells;
}

function columnFinder(header: readonly string[]): (column: string) => number {
  const exactly = new Map(header.map((name, index) => [name.trim(), index] as const).reverse());
  const loosely = new Map(header.map((name, index) => [loose(name), index] as const).reverse());
  const known = new Map<string, number>();
  return (column) => {
    const found = known.get(column) ?? exactly.get(column.trim()) ?? loosely.get(loose(column)) ?? -1;
    known.set(column, found);
    return found;
  };
}

function duplicateColumns({ header }: CsvSource, expected: readonly string[]): readonly string[] {
  return [...new Set(expected)].flatMap((column) => {
    const same = header.filter((name) => name === column.trim());
    const alike = header.filter((name) => loose(name) === loose(column));
    const times = same.length > 0 ? same.length : alike.length;
    return times > 1
      ? [`the column "${column}" is there ${String(times)} times: rename one in the file`]
      : [];
  });
}
