import type {
  Condition,
  FieldMapping,
  FileMapping,
  KeyMapping,
  MappingFile,
} from '@skillhub/ingestion/contracts';
import type { CsvSource } from '../csv/csv-source';
import { loose } from '../values/text';
import { freeNames, sourcesOf } from './names';

/** Columns of which one at least must be in the file. */
interface ColumnNeed {
  readonly anyOf: readonly string[];
  /** The part of the mapping that needs it. */
  readonly by: string;
  readonly optional: boolean;
}

/** Every column that an entry reads. */
export function expectedColumns(mapping: MappingFile, file: FileMapping): readonly string[] {
  return needs(mapping, file).flatMap(({ anyOf }) => anyOf);
}

/** What the header of a file lacks, in words, with the nearest name that it does have. */
export function missingColumns(
  mapping: MappingFile,
  file: FileMapping,
  source: CsvSource,
): readonly string[] {
  return needs(mapping, file)
    .filter(({ anyOf, optional }) => !optional && anyOf.every((column) => source.indexOf(column) < 0))
    .map(({ anyOf, by }) => {
      const names = anyOf.map((column) => `"${column}"`).join(' or ');
      const near = nearest(anyOf[0] ?? '', source.header);
      const hint = near === undefined ? `it has ${source.header.join(', ')}` : `did you mean "${near}"?`;
      return `there is no column ${names} (for ${by}); ${hint}`;
    });
}

function needs(mapping: MappingFile, file: FileMapping): readonly ColumnNeed[] {
  const isField = (name: string) => name in file.fields;
  const one = (by: string, optional: boolean) => (column: string) => ({ anyOf: [column], by, optional });
  const ofSources = (part: FieldMapping | KeyMapping, by: string, optional: boolean) =>
    sourcesOf(part).flatMap((source) => [
      ...(source.column === undefined ? [] : [{ anyOf: source.column, by, optional }]),
      ...freeNames(source)
        .filter((name) => !isField(name))
        .map(one(by, optional)),
    ]);
  const ofConditions = (conditions: readonly Condition[] | undefined, by: string) =>
    (conditions ?? []).flatMap(({ column }) => (column === undefined ? [] : [one(by, false)(column)]));
  const currencyOf = (format: FieldMapping | FileMapping, by: string) =>
    format.currency?.column === undefined ? [] : [one(by, false)(format.currency.column)];
  return [
    ...ofSources(file.key, 'the key', false),
    ...(file.key.columns ?? []).map(one('the key', false)),
    ...ofConditions(file.skipWhen, '`skipWhen`'),
    ...currencyOf(file, 'the currency'),
    ...(mapping.defaults?.currency?.column === undefined || file.currency !== undefined
      ? []
      : [one('the currency', true)(mapping.defaults.currency.column)]),
    ...Object.entries(file.fields).flatMap(([name, field]) => [
      ...ofSources(field, name, field.optional === true),
      ...ofConditions(field.emptyWhen, name),
      ...currencyOf(field, name),
    ]),
  ];
}

function nearest(wanted: string, header: readonly string[]): string | undefined {
  const target = loose(wanted).replace(/[^a-z0-9]/gu, '');
  const scored = header.map((name) => ({
    name,
    distance: distance(target, loose(name).replace(/[^a-z0-9]/gu, '')),
  }));
  const best = scored.reduce<{ name: string; distance: number } | undefined>(
    (least, one) => (least === undefined || one.distance < least.distance ? one : least),
    undefined,
  );
  return best !== undefined && best.distance <= Math.max(1, Math.floor(target.length / 3))
    ? best.name
    : undefined;
}

/** Edits between two words (Levenshtein 1966). */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1)
      current.push(
        Math.min(
          (previous[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1),
        ),
      );
    previous = current;
  }
  return previous[b.length] ?? 0;
}
