import type { FieldMapping, KeyMapping } from '@skillhub/ingestion/contracts';
import { formFor } from '../values/text';

export interface Translated {
  readonly text: string;
  /** Whether `corrections` changed it. */
  readonly corrected: boolean;
  /** Whether `values` named it, or there is no `values`. */
  readonly known: boolean;
}

/** Applies `corrections`, then `values`. */
export function translator(
  mapping: Pick<FieldMapping | KeyMapping, 'values' | 'corrections'>,
  matching: 'exact' | 'loose',
): (text: string) => Translated {
  const form = formFor(matching);
  const table = (entries: Readonly<Record<string, string | null>> | undefined) =>
    new Map(Object.entries(entries ?? {}).map(([from, to]) => [form(from), to ?? '']));
  const corrections = table(mapping.corrections);
  const values = table(mapping.values);
  if (corrections.size === 0 && values.size === 0) return (text) => ({ text, corrected: false, known: true });
  return (text) => {
    const better = corrections.get(form(text));
    const right = better ?? text;
    const value = values.get(form(right));
    const corrected = better !== undefined && better !== text;
    return { text: value ?? right, corrected, known: values.size === 0 || value !== undefined };
  };
}
