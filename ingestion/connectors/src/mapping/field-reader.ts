import type {
  EntityField,
  FieldMapping,
  FileMapping,
  Finding,
  ImportEntity,
  Lookup,
  MappingFile,
} from '@skillhub/ingestion/contracts';
import { shown } from '../values/reading';
import { compileAny } from './condition';
import { resolveFormat, type ResolvedFormat } from './format';
import type { LookupTable } from './lookup-table';
import { lookupFile, sourcesOf } from './names';
import type { RowView } from './row-view';
import { compileSource, type SourceText } from './sources';
import { translator } from './translate';
import { valueReader, type ValueReader } from './value-reader';

/** A finding whose row and line are not yet known. */
export type Note = Omit<Finding, 'row' | 'line'>;

export interface FieldResult {
  readonly value: unknown;
  /** The text after translation: what templates, lookups and conditions see. */
  readonly text: string;
  readonly notes: readonly Note[];
}

interface FieldContext {
  readonly mapping: MappingFile;
  readonly file: FileMapping;
  readonly name: string;
  readonly field: FieldMapping;
  readonly type: EntityField;
  readonly tables: (lookup: Lookup) => LookupTable;
  readonly forms: (entity: ImportEntity) => (text: string) => string;
}

const NOTHING: FieldResult = { value: null, text: '', notes: [] };

/** Compiles one field: where its text comes from, how it is translated, how it is read, and what is said when it is not. */
export function fieldReader(context: FieldContext): (row: RowView) => FieldResult {
  const { mapping, file, name, field, type } = context;
  const format = resolveFormat(mapping, file, field);
  const [main, ...others] = sourcesOf(field).map((source) => compileSource(source, context.tables));
  const treatAsEmpty = compileAny(field.emptyWhen, format.matching);
  const translate = translator(field, format.matching);
  const unmapped = field.unmapped ?? (type.type.kind === 'choice' ? 'refuse' : 'keep');
  const label = field.column?.join(', ') ?? name;
  const required = type.required || field.required === true;
  const readers = valueReaders(context, format);
  const note = (severity: Note['severity'], code: string, message: string): Note => ({
    severity,
    column: label,
    code,
    message,
  });
  const unreadable = (code: string, message: string): FieldResult => {
    const lenient = field.onInvalid === 'empty' && !required;
    return lenient
      ? { ...NOTHING, notes: [note('warning', code, `${message}; left empty`)] }
      : { ...NOTHING, notes: [note('refused', code, message)] };
  };

  return (row) => {
    const { found, missed, isMain } = firstFilled(row, treatAsEmpty(row) ? undefined : main, others);
    const notes = missed.map((key) =>
      note('warning', 'lookup.not_found', `no row for ${key.map(shown).join(', ')} in the file looked into`),
    );
    if (found === undefined) {
      if (!required) return { ...NOTHING, notes };
      return {
        ...NOTHING,
        notes: [
          ...notes,
          note('refused', 'value.required', `${name} is empty and a ${file.entity} needs it`),
        ],
      };
    }
    const translated = found.constant
      ? { text: found.text, corrected: false, known: true }
      : translate(found.text);
    if (translated.corrected)
      notes.push(
        note('warning', 'value.corrected', `found ${shown(found.text)}, read as ${shown(translated.text)}`),
      );
    if (!translated.known && unmapped === 'empty') return { ...NOTHING, notes };
    if (!translated.known && unmapped === 'refuse' && type.type.kind !== 'choice')
      return unreadable(
        'value.not_mapped',
        `found ${shown(found.text)}, which the mapping does not translate: add it under \`values\``,
      );
    if (translated.text === '') return { ...NOTHING, notes };
    const reading = readers(found, isMain)(translated.text, row);
    if (!reading.ok) {
      const refused = unreadable(reading.code, reading.message);
      return { ...refused, notes: [...notes, ...refused.notes] };
    }
    return { value: reading.value, text: translated.text, notes };
  };
}

/** A value looked up is written as the other file writes numbers and dates, and counts single units. */
function valueReaders(
  { mapping, field, type, forms }: FieldContext,
  format: ResolvedFormat,
): (found: SourceText, isMain: boolean) => ValueReader {
  const referenceForm = type.type.kind === 'reference' ? forms(type.type.to) : (text: string) => text;
  const make = (own: ResolvedFormat, unit: NonNullable<FieldMapping['unit']>) =>
    valueReader(type.type, { format: own, unit, referenceForm });
  const main = make(format, field.unit ?? 'one');
  const fallback = make(format, 'one');
  const byFile = new Map(
    sourcesOf(field).flatMap(({ lookup }) => {
      if (lookup === undefined) return [];
      const other = lookupFile(mapping, lookup.file);
      const { decimal, thousands, dates, timeZone } = resolveFormat(mapping, other);
      return [[lookup.file, make({ ...format, decimal, thousands, dates, timeZone }, 'one')] as const];
    }),
  );
  return (found, isMain) =>
    (found.from === undefined ? undefined : byFile.get(found.from)) ?? (isMain ? main : fallback);
}

function firstFilled(
  row: RowView,
  main: ((row: RowView) => SourceText) | undefined,
  others: readonly ((row: RowView) => SourceText)[],
): { found: SourceText | undefined; missed: readonly (readonly string[])[]; isMain: boolean } {
  const missed: (readonly string[])[] = [];
  for (const source of main === undefined ? others : [main, ...others]) {
    const text = source(row);
    if (text.missed !== undefined) missed.push(text.missed);
    if (text.text !== '') return { found: text, missed, isMain: source === main };
  }
  return { found: undefined, missed, isMain: false };
}
