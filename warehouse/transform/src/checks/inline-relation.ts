import type { Cell, FixtureRow } from '../project/project';

export interface ColumnType {
  readonly name: string;
  readonly type: string;
}

/**
 * Rows written out as a subquery with the column types of a relation; a column that a row does not name is null, or the
 * type's default where the column cannot be null.
 */
export function inlineRelation(columns: readonly ColumnType[], rows: readonly FixtureRow[]): string {
  const known = new Set(columns.map((column) => column.name));
  const strange = rows.flatMap((row) => Object.keys(row)).find((name) => !known.has(name));
  if (strange !== undefined) throw new RangeError(`there is no column "${strange}"`);
  const select = (row: FixtureRow) =>
    `select ${columns.map((column) => `${cellSql(row[column.name], column.type)} as ${column.name}`).join(', ')}`;
  return rows.length === 0 ? `(${select({})} where 0)` : `(${rows.map(select).join('\nunion all\n')})`;
}

function cellSql(cell: Cell | undefined, type: string): string {
  if (cell === undefined || cell === null) {
    return type.includes('Nullable') ? `cast(null as ${type})` : `defaultValueOfTypeName('${escaped(type)}')`;
  }
  return `cast('${escaped(String(cell))}' as ${type})`;
}

const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
