import { z } from 'zod';

/** The part of dbt's YAML that the runner knows; an unknown key is an error, so that nothing is silently ignored. */
const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const row = z.record(z.string(), cell);

const argumentsOf = <S extends z.ZodRawShape>(shape: S) => {
  const plain = z.object(shape).strict();
  // dbt 1.10 nests the arguments of a test, older versions do not: both are read.
  return z.union([
    plain,
    z
      .object({ arguments: plain })
      .strict()
      .transform((nested) => nested.arguments),
  ]);
};

const dataTest = z.union([
  z.enum(['unique', 'not_null']),
  z
    .object({
      accepted_values: argumentsOf({ values: z.array(z.union([z.string(), z.number(), z.boolean()])) }),
    })
    .strict(),
  z.object({ relationships: argumentsOf({ to: z.string(), field: z.string() }) }).strict(),
]);

const column = z
  .object({
    name: z.string(),
    description: z.string().default(''),
    data_type: z.string().optional(),
    data_tests: z.array(dataTest).default([]),
  })
  .strict();

const model = z
  .object({ name: z.string(), description: z.string().default(''), columns: z.array(column).default([]) })
  .strict();

const source = z
  .object({
    name: z.string(),
    description: z.string().default(''),
    schema: z.string(),
    tables: z.array(
      z
        .object({
          name: z.string(),
          description: z.string().default(''),
          columns: z.array(column).default([]),
        })
        .strict(),
    ),
  })
  .strict();

const unitTest = z
  .object({
    name: z.string(),
    description: z.string().default(''),
    model: z.string(),
    given: z.array(z.object({ input: z.string(), rows: z.array(row) }).strict()),
    expect: z.object({ rows: z.array(row) }).strict(),
    overrides: z
      .object({
        macros: z.object({ is_incremental: z.boolean() }).strict().optional(),
        vars: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
      })
      .strict()
      .optional(),
  })
  .strict();

export const SchemaFile = z
  .object({
    version: z.literal(2).optional(),
    models: z.array(model).default([]),
    sources: z.array(source).default([]),
    unit_tests: z.array(unitTest).default([]),
  })
  .strict();
export type SchemaFile = z.infer<typeof SchemaFile>;
export type DataTestYaml = z.infer<typeof dataTest>;
export type ColumnYaml = z.infer<typeof column>;

export const ProjectFile = z
  .object({
    name: z.string().regex(/^\w+$/),
    version: z.string(),
    'config-version': z.literal(2),
    profile: z.string(),
    'model-paths': z.array(z.string()).min(1),
    'test-paths': z.array(z.string()).default([]),
    /** Read by dbt alone: the runner has the rule of `generate_schema_name` built in. */
    'macro-paths': z.array(z.string()).default([]),
    'clean-targets': z.array(z.string()).default([]),
    'require-dbt-version': z.union([z.string(), z.array(z.string())]).optional(),
    flags: z.record(z.string(), z.union([z.boolean(), z.string()])).optional(),
    vars: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  })
  .strict();
export type ProjectFile = z.infer<typeof ProjectFile>;
