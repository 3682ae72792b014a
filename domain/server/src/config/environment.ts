import { z } from 'zod';

/** What this process does. All in one by default; in production as many processes of each as wanted. */
export const PROCESS_ROLES = ['api', 'relay', 'loader', 'worker'] as const;
export type ProcessRole = (typeof PROCESS_ROLES)[number];

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** An unset variable and one set to nothing are the same. */
const given = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);

const url = (...protocols: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `expected an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}`,
  });

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, { error: `expected a whole number from ${String(min)} to ${String(max)}` })
    .transform(Number)
    .refine((n) => n >= min && n <= max, {
      error: `expected a whole number from ${String(min)} to ${String(max)}`,
    });

const list = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const onOff = z.enum(['on', 'off'], { error: 'expected on or off' }).transform((value) => value === 'on');

/** Every variable that the product reads, by name; what is not here is not read anywhere. */
export const Environment = z.object({
  PORT: given(wholeNumber(0, 65_535).default(3000)),
  /** Address to listen on; all of them when absent. */
  HOST: given(z.string().optional()),
  SKILLHUB_DATA_DIR: given(z.string().default('.data')),
  SKILLHUB_ROLES: given(
    z
      .string()
      .transform(list)
      .pipe(
        z
          .array(
            z.enum(PROCESS_ROLES, { error: `expected a list of ${PROCESS_ROLES.join(', ')}, with commas` }),
          )
          .min(1),
      )
      .default([...PROCESS_ROLES]),
  ),
  DATABASE_URL: given(url('postgres:', 'postgresql:').optional()),
  KAFKA_BROKERS: given(
    z
      .string()
      .transform(list)
      .pipe(
        z
          .array(z.string().regex(/^[^\s:]+:\d{1,5}$/, { error: 'expected host:port, with commas' }))
          .min(1, { error: 'expected host:port, with commas' }),
      )
      .optional(),
  ),
  /** Put before the names of topics and groups, where several installations share a cluster. */
  KAFKA_PREFIX: given(
    z
      .string()
      .regex(/^[a-z0-9._-]{1,60}$/, { error: 'expected small letters, digits and . _ -' })
      .optional(),
  ),
  CLICKHOUSE_URL: given(url('http:', 'https:').optional()),
  SKILLHUB_MASTER_KEY: given(
    z
      .string()
      .refine((text) => Buffer.from(text, 'base64').length === 32, {
        error: 'expected 32 bytes in base64 (openssl rand -base64 32)',
      })
      .optional(),
  ),
  SKILLHUB_MASTER_KEY_FILE: given(z.string().optional()),
  SKILLHUB_DEMO: given(onOff.optional()),
  SKILLHUB_PUBLIC_URL: given(url('http:', 'https:').optional()),
  SKILLHUB_TRUSTED_PROXIES: given(wholeNumber(0, 20).default(0)),
  LOG_LEVEL: given(z.enum(LOG_LEVELS, { error: `expected one of ${LOG_LEVELS.join(', ')}` }).default('info')),
  SKILLHUB_LOG_TO: given(z.enum(['file', 'stdout'], { error: 'expected file or stdout' }).default('file')),
});
export type Environment = z.infer<typeof Environment>;
