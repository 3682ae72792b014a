import type {
  Condition,
  FieldMapping,
  KeyMapping,
  LookupFile,
  MappingFile,
  Source,
} from '@skillhub/ingestion/contracts';

const PLACEHOLDER = /\{([^{}]+)\}/gu;

/** The names between braces of a template. */
export function placeholders(template: string): readonly string[] {
  return [...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}

/** A template with its names replaced. */
export function filled(template: string, value: (name: string) => string): string {
  return template.replace(PLACEHOLDER, (_, name: string) => value(name));
}

/** Names that stand for a field of the entry where it has one, and for a column otherwise. */
export function freeNames(source: Partial<Source>): readonly string[] {
  return [...(source.template ?? []).flatMap(placeholders), ...(source.lookup?.by ?? [])];
}

/** The sources of a field in the order in which they are tried. */
export function sourcesOf(mapping: FieldMapping | KeyMapping): readonly Partial<Source>[] {
  return [mapping, ...(mapping.whenEmpty ?? [])];
}

/** The fields of the entry that must be known before this one. */
export function fieldsBefore(
  mapping: FieldMapping | KeyMapping,
  fields: ReadonlySet<string>,
): readonly string[] {
  const conditions: readonly Condition[] = 'emptyWhen' in mapping ? (mapping.emptyWhen ?? []) : [];
  return [
    ...sourcesOf(mapping).flatMap(freeNames),
    ...conditions.flatMap(({ field }) => (field === undefined ? [] : [field])),
  ].filter((name) => fields.has(name));
}

/** The fields of an entry, each after those that it is made of; the fields of a circle if there is one. */
export function inOrder(
  fields: Readonly<Record<string, FieldMapping>>,
): { readonly order: readonly string[] } | { readonly circle: readonly string[] } {
  const names = new Set(Object.keys(fields));
  const order: string[] = [];
  const open = new Set(names);
  while (open.size > 0) {
    const ready = [...open].filter((name) => {
      const field = fields[name];
      return field !== undefined && fieldsBefore(field, names).every((before) => !open.has(before));
    });
    if (ready.length === 0) return { circle: [...open] };
    for (const name of ready) open.delete(name);
    order.push(...ready);
  }
  return { order };
}

/** How a file that is looked into is written: as its own entry says, or that of the records it also holds. */
export function lookupFile({ files, lookups }: MappingFile, name: string): LookupFile | undefined {
  return lookups?.find(({ file }) => file === name) ?? files.find(({ file }) => file === name);
}
