import {
  ImportRecord,
  fieldsOf,
  type FieldMapping,
  type FileMapping,
  type ImportEntity,
  type Lookup,
  type MappingFile,
} from '@skillhub/ingestion/contracts';
import type { CsvRow, CsvSource } from '../csv/csv-source';
import { shown } from '../values/reading';
import { formFor, trimmed } from '../values/text';
import { compileAny } from './condition';
import { resolveFormat } from './format';
import { fieldReader, type Note } from './field-reader';
import { keyReader } from './key-reader';
import type { LookupTable } from './lookup-table';
import { inOrder } from './names';
import { coherent } from './record-rules';
import type { RowView } from './row-view';

/** What a row became; a refused row is refused whole, with everything that is wrong with it. */
export type MappedRow =
  | { readonly kind: 'record'; readonly record: ImportRecord; readonly notes: readonly Note[] }
  | { readonly kind: 'refused'; readonly notes: readonly Note[] }
  | { readonly kind: 'skipped' };

export type RowMapper = (row: CsvRow) => MappedRow;

const STRUCTURE: Readonly<Record<NonNullable<CsvRow['problem']>, { code: string; message: string }>> = {
  unterminated_quote: {
    code: 'row.unterminated_quote',
    message:
      'a quoted value begins in this row and never ends: close the quote or double it (""); reading went on with the next line',
  },
  stray_quote: {
    code: 'row.stray_quote',
    message:
      'text follows a closing quote: double the quotes inside a value (""), or quote the whole value; reading went on with the next line',
  },
  too_long: {
    code: 'row.too_long',
    message: 'the row is longer than a million characters: is a line end or a quote missing?',
  },
};
const MAX_CELL = 100_000;

/** Turns the rows of one file into records of one entity. Compiled once, pure afterwards. */
export function rowMapper(
  mapping: MappingFile,
  file: FileMapping,
  source: CsvSource,
  tables: (lookup: Lookup) => LookupTable,
): RowMapper {
  const format = resolveFormat(mapping, file);
  const types = fieldsOf(file.entity);
  const ordered = inOrder(file.fields);
  const order = 'order' in ordered ? ordered.order : [];
  const forms = keyForms(mapping);
  const key = keyReader(file.key, format.matching, tables);
  const skip = compileAny(file.skipWhen, format.matching);
  const readers = order.flatMap((name) => {
    const field: FieldMapping | undefined = file.fields[name];
    const type = types[name];
    return field === undefined || type === undefined
      ? []
      : [{ name, read: fieldReader({ mapping, file, name, field, type, tables, forms }) }];
  });
  const nothing = Object.fromEntries(Object.keys(types).map((name) => [name, null]));
  const width = source.header.findLastIndex((column) => column !== '') + 1;
  const view = rowViewer(source, format.emptyValues);

  return (row) => {
    const structure = structureNotes(row, source, width);
    if (structure.some(({ severity }) => severity === 'refused'))
      return { kind: 'refused', notes: structure };
    const texts = new Map<string, string>();
    const seen = view(row, texts, file.fields);
    const values: Record<string, unknown> = { ...nothing };
    const notes: Note[] = [...structure];
    for (const { name, read } of readers) {
      const result = read(seen);
      notes.push(...result.notes);
      texts.set(name, result.text);
      values[name] = result.value;
    }
    if (skip(seen)) return { kind: 'skipped' };
    const identity = key(seen);
    notes.push(...identity.notes);
    if (notes.some((note) => note.severity === 'refused')) return { kind: 'refused', notes };
    const ruled = coherent(file.entity, values);
    notes.push(...ruled.notes);
    const parsed = ImportRecord.safeParse({
      entity: file.entity,
      key: forms(file.entity)(identity.text),
      ...ruled.values,
    });
    if (parsed.success) return { kind: 'record', record: parsed.data, notes };
    const refusals = parsed.error.issues.map((issue): Note => {
      const field = String(issue.path[0] ?? '');
      return {
        severity: 'refused',
        column: field,
        code: 'value.invalid',
        message: `${field}: ${issue.message}`,
      };
    });
    return { kind: 'refused', notes: [...notes, ...refusals] };
  };
}

/** How the keys of an entity are compared, wherever they are written: what its own entry says. */
export function keyForms(mapping: MappingFile): (entity: ImportEntity) => (text: string) => string {
  const forms = new Map(
    mapping.files.map((file) => [file.entity, formFor(file.key.matching ?? 'exact')] as const),
  );
  return (entity) => forms.get(entity) ?? formFor('exact');
}

function rowViewer(source: CsvSource, emptyValues: readonly string[]) {
  const form = formFor('loose');
  const nothing = new Set(emptyValues.map(form));
  return (
    row: CsvRow,
    texts: ReadonlyMap<string, string>,
    fields: Readonly<Record<string, unknown>>,
  ): RowView => ({
    cell: (column) => {
      const text = trimmed(row.cells[source.indexOf(column)] ?? '');
      return nothing.size > 0 && nothing.has(form(text)) ? '' : text;
    },
    field: (name) => texts.get(name) ?? '',
    isField: (name) => name in fields,
  });
}

function structureNotes(row: CsvRow, { header, encoding }: CsvSource, width: number): readonly Note[] {
  const refuse = (code: string, message: string, column?: string): Note => ({
    severity: 'refused',
    code,
    message,
    ...(column === undefined ? {} : { column }),
  });
  if (row.problem !== undefined) {
    const { code, message } = STRUCTURE[row.problem];
    return [refuse(code, message)];
  }
  const extra = row.cells.slice(width);
  const found = `found ${String(row.cells.length)} values, expected ${String(width)}`;
  if (extra.some((cell) => cell.trim() !== ''))
    return [refuse('row.too_many_columns', `${found}: quote a value that contains the separator`)];
  if (row.cells.length < width)
    return [refuse('row.too_few_columns', `${found}: is a separator missing, or a line broken in two?`)];
  return row.cells.flatMap((cell, index): readonly Note[] => {
    const column = header[index] ?? String(index + 1);
    if (cell.includes('\0'))
      return [refuse('value.nul_byte', `found a NUL byte in ${shown(cell)}: remove it`, column)];
    if (cell.includes('\ufffd'))
      return [
        {
          severity: 'warning',
          column,
          code: 'value.not_decoded',
          message: `found bytes that are not ${encoding.encoding} in ${shown(cell)}: correct \`encoding\``,
        },
      ];
    return cell.length > MAX_CELL
      ? [
          refuse(
            'value.too_long',
            `found ${String(cell.length)} characters, at most ${String(MAX_CELL)} are read`,
            column,
          ),
        ]
      : [];
  });
}
