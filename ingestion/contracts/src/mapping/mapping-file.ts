import { Currency } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { IMPORT_ORDER } from './entity-fields';

const name = z.string().min(1);
const oneOrMore = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(item).min(1));
const scalar = z
  .union([z.string(), z.number(), z.boolean()], { error: 'expected a text, a number or true/false' })
  .transform(String);

export const ENCODINGS = [
  'auto',
  'utf-8',
  'utf-16',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-1',
  'latin9',
] as const;

/**
 * What a row must look like: a raw `column` or a mapped `field`, and one test. Texts are compared as `matching` says.
 * `true` understands booleans (oui/non, vrai/faux, yes/no, true/false, 1/0, x).
 */
export const Condition = z
  .strictObject({
    column: name.optional(),
    field: name.optional(),
    in: oneOrMore(scalar).optional(),
    notIn: oneOrMore(scalar).optional(),
    empty: z.boolean().optional(),
    true: z.boolean().optional(),
    matches: name.optional(),
  })
  .superRefine((condition, ctx) => {
    const { column, field, ...tests } = condition;
    if ((column === undefined) === (field === undefined))
      ctx.addIssue({ code: 'custom', message: 'expected either `column` or `field`' });
    if (Object.values(tests).filter((test) => test !== undefined).length !== 1)
      ctx.addIssue({
        code: 'custom',
        message: 'expected exactly one test: `in`, `notIn`, `empty`, `true` or `matches`',
      });
    if (condition.matches !== undefined && !isPattern(condition.matches))
      ctx.addIssue({ code: 'custom', path: ['matches'], message: 'not a regular expression' });
  });
export type Condition = z.infer<typeof Condition>;

/** A value found in another file: the row there whose `match` equals `by` here gives its column `take`. */
export const Lookup = z.strictObject({
  file: name,
  /** Fields of this entry, or columns of this file where no field has that name. */
  by: oneOrMore(name),
  /** Columns of the other file; the same names as `by` when absent. */
  match: oneOrMore(name).optional(),
  take: name,
  /** Several rows there with one key and different values. Default: `refuse`. */
  onDuplicate: z.enum(['refuse', 'first', 'last']).optional(),
});
export type Lookup = z.infer<typeof Lookup>;

const sourceShape = {
  /** A column, or several of which the first that is not empty counts. */
  column: oneOrMore(name).optional(),
  constant: scalar.optional(),
  /** Texts with `{names}`; the first whose names are all filled counts. */
  template: oneOrMore(name).optional(),
  lookup: Lookup.optional(),
};
const oneSource = (source: Partial<Record<keyof typeof sourceShape, unknown>>, ctx: z.RefinementCtx) => {
  const given = [source.column, source.constant, source.template, source.lookup];
  if (given.filter((part) => part !== undefined).length !== 1)
    ctx.addIssue({
      code: 'custom',
      message: 'expected exactly one of `column`, `constant`, `template`, `lookup`',
    });
};
const Source = z.strictObject(sourceShape).superRefine(oneSource);
export type Source = z.infer<typeof Source>;

const formatShape = {
  /** Sign before the decimals. */
  decimal: z.enum([',', '.']).optional(),
  /** Signs between groups of three digits. A space stands for every kind of space. */
  thousands: z
    .preprocess(
      (value) => (typeof value === 'string' ? [value] : value),
      z.array(z.string().length(1, 'expected single characters')),
    )
    .optional(),
  /** Tried in order. */
  dates: oneOrMore(name).optional(),
  /** Where an instant with an offset becomes a day (`Europe/Paris`). Absent: the day as written. */
  timeZone: name.optional(),
  /** A code, `in-value`, or the column that holds it. */
  currency: z
    .preprocess(
      (value) => (typeof value === 'string' ? { code: value } : value),
      z.strictObject({
        code: z
          .union([Currency, z.literal('in-value')], {
            error: 'expected a code such as EUR, or in-value',
          })
          .optional(),
        column: name.optional(),
        values: z.record(z.string(), Currency).optional(),
      }),
    )
    .refine((currency) => (currency.code === undefined) !== (currency.column === undefined), {
      error: 'expected a code such as EUR, `in-value`, or `column`',
    })
    .optional(),
  /** What happens to more decimals than the currency has. */
  rounding: z.enum(['refuse', 'half-up', 'half-even', 'down']).optional(),
  /** Texts that mean "nothing" besides the empty one. */
  emptyValues: oneOrMore(z.string()).optional(),
  /** `loose` ignores case, accents and spaces. */
  matching: z.enum(['exact', 'loose']).optional(),
};

/** Where the value of a field comes from and how it is read. A bare text or list is its column. */
export const FieldMapping = z.preprocess(
  (value) => (typeof value === 'string' || Array.isArray(value) ? { column: value } : value),
  z
    .strictObject({
      ...sourceShape,
      ...formatShape,
      /** Tried in order while the value is empty. */
      whenEmpty: oneOrMore(Source).optional(),
      /** The source is taken for empty when this holds, so that `whenEmpty` counts. */
      emptyWhen: oneOrMore(Condition).optional(),
      /** Translations, for example of stages. */
      values: z.record(z.string(), scalar.nullable()).optional(),
      /** Like `values`, but each use is reported as a warning: spelling mistakes of the source. */
      corrections: z.record(z.string(), scalar).optional(),
      /** A value that `values` does not name. Default: `keep`, and `refuse` for stages and loss reasons. */
      unmapped: z.enum(['refuse', 'keep', 'empty']).optional(),
      /** The number counts thousands, millions, or hundredths. */
      unit: z.enum(['one', 'thousand', 'million', 'percent', 'minor']).optional(),
      required: z.boolean().optional(),
      /** Whether the column may be missing from the file. */
      optional: z.boolean().optional(),
      /** An unreadable value refuses the row, or is left out with a warning. */
      onInvalid: z.enum(['refuse', 'empty']).optional(),
    })
    .superRefine(oneSource),
);
export type FieldMapping = z.infer<typeof FieldMapping>;

/** The natural key: one column, several (`[a, b]`: composite), or any other source. */
export const KeyMapping = z.preprocess(
  (value) => {
    if (typeof value === 'string') return { columns: [value] };
    return Array.isArray(value) ? { columns: value } : value;
  },
  z
    .strictObject({
      columns: z.array(name).min(1).optional(),
      ...sourceShape,
      whenEmpty: oneOrMore(Source).optional(),
      corrections: z.record(z.string(), scalar).optional(),
      values: z.record(z.string(), scalar.nullable()).optional(),
      /** `loose`: keys and references to them ignore case, accents and spaces. Default `exact`. */
      matching: z.enum(['exact', 'loose']).optional(),
    })
    .superRefine((key, ctx) => {
      const given = [key.columns, key.column, key.constant, key.template, key.lookup];
      if (given.filter((part) => part !== undefined).length !== 1)
        ctx.addIssue({
          code: 'custom',
          message: 'expected exactly one of `columns`, `column`, `constant`, `template`, `lookup`',
        });
    }),
);
export type KeyMapping = z.infer<typeof KeyMapping>;

const layoutShape = {
  encoding: z.enum(ENCODINGS).optional(),
  /** `auto`, or the character; `tab` for a tabulator. */
  delimiter: z
    .preprocess(
      (value) => (value === 'tab' ? '\t' : value),
      z.union([z.literal('auto'), z.string().length(1)]),
    )
    .optional(),
  quote: z.string().length(1).optional(),
  /** Lines above the header that are not data. */
  skipLines: z.number().int().min(0).optional(),
};

export const FileMapping = z.strictObject({
  /** Name in the folder; `*` stands for any characters. */
  file: name,
  entity: z.enum(IMPORT_ORDER),
  /** Whether the file may be missing. */
  optional: z.boolean().optional(),
  ...layoutShape,
  ...formatShape,
  /** Names of the columns of a file without a header line. */
  header: z.array(name).optional(),
  key: KeyMapping,
  /** Two rows with the same key and different content. Default: `refuse` the later one. */
  onDuplicate: z.enum(['refuse', 'first', 'last']).optional(),
  /** Rows that are left out: any of these. */
  skipWhen: oneOrMore(Condition).optional(),
  fields: z.record(z.string(), FieldMapping),
});
export type FileMapping = z.infer<typeof FileMapping>;

/** A file that is only looked into: a table of codes, prices or links. */
export const LookupFile = z.strictObject({
  file: name,
  ...layoutShape,
  ...formatShape,
  header: z.array(name).optional(),
});
export type LookupFile = z.infer<typeof LookupFile>;

/** A mapping file: how the files of one source become import records. Data: a new layout needs no code. */
export const MappingFile = z.strictObject({
  version: z.literal(1),
  /** Short name of the source system: part of every identity, so it must never change for a source. */
  source: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]{0,99}$/, 'expected lower-case letters, digits, dots, hyphens'),
  description: z.string().optional(),
  defaults: z.strictObject({ ...layoutShape, ...formatShape }).optional(),
  files: z.array(FileMapping).min(1),
  lookups: z.array(LookupFile).optional(),
});
export type MappingFile = z.infer<typeof MappingFile>;
export type Format = Pick<FileMapping, keyof typeof formatShape>;
export type Layout = Pick<FileMapping, keyof typeof layoutShape>;

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    // SyntaxError: the person wrote something else than a pattern.
    return false;
  }
}
