import type { FieldMapping, Format, MappingFile } from '@skillhub/ingestion/contracts';

/** Every option of reading decided: what the field says, else the entry, else the defaults, else the product's own. */
export interface ResolvedFormat {
  readonly decimal: ',' | '.';
  readonly thousands: readonly string[];
  readonly dates: readonly string[];
  readonly timeZone: string | undefined;
  readonly currency: Format['currency'];
  readonly rounding: NonNullable<Format['rounding']>;
  readonly emptyValues: readonly string[];
  readonly matching: 'exact' | 'loose';
}

export function resolveFormat(mapping: MappingFile, file?: Format, field?: FieldMapping): ResolvedFormat {
  const first = <K extends keyof Format>(key: K): Format[K] | undefined =>
    field?.[key] ?? file?.[key] ?? mapping.defaults?.[key];
  return {
    decimal: first('decimal') ?? '.',
    thousands: first('thousands') ?? [' ', "'", '’'],
    dates: first('dates') ?? ['iso'],
    timeZone: first('timeZone'),
    currency: first('currency'),
    rounding: first('rounding') ?? 'refuse',
    emptyValues: first('emptyValues') ?? [],
    matching: first('matching') ?? 'loose',
  };
}
