import {
  fieldsOf,
  type FieldMapping,
  type FileMapping,
  type Format,
  type Layout,
  type MappingFile,
} from '@skillhub/ingestion/contracts';
import { dateFormatProblems } from '../values/date';
import { inOrder, lookupFile, sourcesOf } from './names';

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What the form of a mapping cannot say: fields that fit their entity, formats that can be told apart, no circles. */
export function checkMapping(mapping: MappingFile): readonly Issue[] {
  const defaults = mapping.defaults ?? {};
  return [
    ...formatIssues(defaults, {}, ['defaults']),
    ...(mapping.lookups ?? []).flatMap((file, index) => formatIssues(file, defaults, ['lookups', index])),
    ...matchingIssues(mapping),
    ...mapping.files.flatMap((file, index) => fileIssues(file, defaults, mapping, ['files', index])),
  ];
}

/** References are compared as the key of their entity is: it must be one way. */
function matchingIssues({ files }: MappingFile): readonly Issue[] {
  return files.flatMap(({ entity, key }, index) => {
    const first = files.find((file) => file.entity === entity);
    return (first?.key.matching ?? 'exact') === (key.matching ?? 'exact')
      ? []
      : [
          {
            path: ['files', index, 'key'],
            message: `every key of a ${entity} must have the same \`matching\``,
          },
        ];
  });
}

function fileIssues(
  file: FileMapping,
  defaults: Format & Layout,
  mapping: MappingFile,
  path: readonly PropertyKey[],
): readonly Issue[] {
  const known = fieldsOf(file.entity);
  const names = Object.keys(file.fields);
  const unknown = names
    .filter((name) => !(name in known))
    .map((name) => ({
      path: [...path, 'fields', name],
      message: `${file.entity} has no field "${name}"; it has ${Object.keys(known).join(', ')}`,
    }));
  const missing = Object.entries(known)
    .filter(([name, field]) => field.required && !names.includes(name))
    .map(([name]) => ({ path: [...path, 'fields', name], message: `is missing: a ${file.entity} needs it` }));
  const order = inOrder(file.fields);
  const circle =
    'circle' in order
      ? [{ path: [...path, 'fields'], message: `fields made of each other: ${order.circle.join(', ')}` }]
      : [];
  const base = { ...defaults, ...file };
  return [
    ...unknown,
    ...missing,
    ...circle,
    ...formatIssues(file, defaults, path),
    ...(file.skipWhen ?? []).flatMap((condition, index) =>
      conditionField(condition.field, file, [...path, 'skipWhen', index, 'field']),
    ),
    ...lookupIssues(file.key, mapping, [...path, 'key']),
    ...names.flatMap((name) => fieldIssues(file, name, base, mapping, [...path, 'fields', name])),
  ];
}

function fieldIssues(
  file: FileMapping,
  name: string,
  base: Format,
  mapping: MappingFile,
  path: readonly PropertyKey[],
): readonly Issue[] {
  const field = file.fields[name];
  const type = fieldsOf(file.entity)[name]?.type;
  if (field === undefined || type === undefined) return [];
  const choice =
    type.kind === 'choice'
      ? [
          ...Object.entries(field.values ?? {})
            .filter(([, to]) => to !== null && !type.of.includes(to))
            .map(([from, to]) => ({ path: [...path, 'values', from], text: String(to) })),
          ...sourcesOf(field).flatMap(({ constant }) =>
            constant === undefined || type.of.includes(constant) ? [] : [{ path, text: constant }],
          ),
        ].map(({ path: at, text }) => ({
          path: at,
          message: `"${text}" is not a ${name}; it can be ${type.of.join(', ')}`,
        }))
      : [];
  const unit =
    field.unit !== undefined && !['money', 'integer', 'share'].includes(type.kind)
      ? [{ path: [...path, 'unit'], message: 'only an amount, a number or a share has a unit' }]
      : [];
  const currency =
    type.kind === 'money' && field.currency === undefined && base.currency === undefined
      ? [{ path, message: 'is an amount: say its `currency` (a code, a column, or in-value)' }]
      : [];
  return [
    ...choice,
    ...unit,
    ...currency,
    ...formatIssues(field, base, path),
    ...(field.emptyWhen ?? []).flatMap((condition, index) =>
      conditionField(condition.field, file, [...path, 'emptyWhen', index, 'field']),
    ),
    ...lookupIssues(field, mapping, path),
  ];
}

function conditionField(
  field: string | undefined,
  file: FileMapping,
  path: readonly PropertyKey[],
): readonly Issue[] {
  return field === undefined || field in file.fields
    ? []
    : [{ path, message: `"${field}" is not a field of this entry; for a column say \`column: ${field}\`` }];
}

function lookupIssues(
  field: FieldMapping | FileMapping['key'],
  mapping: MappingFile,
  path: readonly PropertyKey[],
): readonly Issue[] {
  return sourcesOf(field).flatMap(({ lookup }) => {
    if (lookup === undefined) return [];
    const issues: Issue[] = [];
    if (lookupFile(mapping, lookup.file) === undefined)
      issues.push({
        path,
        message: `looks into "${lookup.file}", which is not under \`files\` or \`lookups\``,
      });
    if (lookup.match !== undefined && lookup.match.length !== lookup.by.length)
      issues.push({ path, message: '`by` and `match` must name the same number of columns' });
    return issues;
  });
}

function formatIssues(
  format: Format & Layout,
  base: Format & Layout,
  path: readonly PropertyKey[],
): readonly Issue[] {
  const issues: Issue[] = (format.dates === undefined ? [] : dateFormatProblems(format.dates)).map(
    (message) => ({
      path: [...path, 'dates'],
      message,
    }),
  );
  const decimal = format.decimal ?? base.decimal ?? '.';
  const thousands = format.thousands ?? base.thousands ?? [];
  if ((format.decimal !== undefined || format.thousands !== undefined) && thousands.includes(decimal))
    issues.push({ path: [...path, 'thousands'], message: `"${decimal}" is also the decimal sign` });
  if (format.timeZone !== undefined && !isTimeZone(format.timeZone))
    issues.push({
      path: [...path, 'timeZone'],
      message: `"${format.timeZone}" is not a time zone such as Europe/Paris`,
    });
  return issues;
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
