/** One line of the data of an event: a path and a readable value. */
export interface EventField {
  readonly path: string;
  readonly value: string;
  /** The personal text whose key was destroyed. */
  readonly erased: boolean;
}

const ERASED = '[erased]';

interface Readable {
  readonly money: (minor: number, currency: string) => string;
  readonly none: string;
  readonly yes: string;
  readonly no: string;
}

/** The data of an event as lines: amounts whole, nested fields by their path, nothing left out. */
export function eventFields(
  data: Readonly<Record<string, unknown>>,
  readable: Readable,
  prefix = '',
): readonly EventField[] {
  return Object.entries(data).flatMap(([name, value]): readonly EventField[] => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (isMoney(value)) return [line(path, readable.money(value.minor, value.currency))];
    if (Array.isArray(value)) return [line(path, value.map(String).join(', ') || readable.none)];
    if (typeof value === 'object' && value !== null) {
      return eventFields(value as Record<string, unknown>, readable, path);
    }
    if (value === null || value === undefined) return [line(path, readable.none)];
    if (typeof value === 'boolean') return [line(path, value ? readable.yes : readable.no)];
    return [line(path, String(value))];
  });
}

const line = (path: string, value: string): EventField => ({ path, value, erased: value === ERASED });

function isMoney(value: unknown): value is { readonly minor: number; readonly currency: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'minor' in value &&
    'currency' in value &&
    typeof value.minor === 'number' &&
    typeof value.currency === 'string'
  );
}
