/** One row while it is being mapped. Texts are trimmed; what is empty is `''`. */
export interface RowView {
  cell(column: string): string;
  /** The cleaned text of a field that was mapped before. */
  field(name: string): string;
  /** Whether the entry maps a field of this name. */
  isField(name: string): boolean;
}

/** A name of a template or a `by`: the field of that name, and the column where there is no such field. */
export function named(row: RowView, name: string): string {
  return row.isField(name) ? row.field(name) : row.cell(name);
}
