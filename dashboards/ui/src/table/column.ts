/** One column of a {@link DataTable}. Cells are text: what is more than text is a link or a badge around it. */
export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => string;
  /** What an export writes in place of the formatted cell. */
  readonly raw?: (row: Row) => string | number | boolean | null;
  readonly align?: 'start' | 'end';
  /** Track of the grid: `minmax(160px, 2fr)`. */
  readonly width?: string;
  /** Field that the server sorts by; none: the column cannot be sorted. */
  readonly sort?: string;
  readonly tone?: (row: Row) => 'good' | 'bad' | 'warn' | 'faint' | null;
  /** Always shown: the column that names the row. */
  readonly fixed?: boolean;
}

/** `-amount` → amount, descending. */
export function parseSort(sort: string): { readonly field: string; readonly descending: boolean } {
  return sort.startsWith('-')
    ? { field: sort.slice(1), descending: true }
    : { field: sort, descending: false };
}

/** The next order after a click on a title: ascending, then descending. */
export const nextSort = (current: string, field: string): string => (current === field ? `-${field}` : field);

export function ariaSort(
  current: string,
  field: string | undefined,
): 'ascending' | 'descending' | 'none' | null {
  if (!field) return null;
  const { field: sorted, descending } = parseSort(current);
  return sorted === field ? (descending ? 'descending' : 'ascending') : 'none';
}

/** The narrowest the table can be before it scrolls sideways: the sum of its columns' least widths, and the row's padding. */
export const leastWidth = (columns: readonly Column<never>[]): number =>
  columns.reduce((sum, { width }) => sum + Number(/(\d+)px/.exec(width ?? '')?.[1] ?? 110), 16);

export const gridTemplate = (columns: readonly Column<never>[]): string =>
  columns.map((column) => column.width ?? 'minmax(110px, 1fr)').join(' ');
