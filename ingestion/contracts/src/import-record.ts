import { LossReason, Stage } from '@skillhub/domain/contracts';
import { Currency } from '@skillhub/domain/kernel';
import { z } from 'zod';

const text = z.string().min(1);
const day = z.iso.date();
const amount = z.object({ minor: z.number().int(), currency: Currency }).strict();

/**
 * One record as a connector hands it over: clean values, references by natural key in the source (`account: 'Isdom'`).
 * The core turns it into a command, so every rule applies; the connector knows nothing of aggregates and ids.
 */
export const ImportRecord = z.discriminatedUnion('entity', [
  z
    .object({
      entity: z.literal('account'),
      key: text,
      name: text,
      domain: text.nullable(),
      sector: text.nullable(),
      country: text.nullable(),
      employees: z.number().int().nonnegative().nullable(),
      annualRevenue: amount.nullable(),
      yearEstablished: z.number().int().nullable(),
      parentAccount: text.nullable(),
    })
    .strict(),
  z
    .object({
      entity: z.literal('contact'),
      key: text,
      name: text,
      email: z.email().nullable(),
      phone: text.nullable(),
      linkedIn: z.url().nullable(),
      jobTitle: text.nullable(),
      account: text.nullable(),
    })
    .strict(),
  z
    .object({
      entity: z.literal('product'),
      key: text,
      name: text,
      family: text.nullable(),
      listPrice: amount,
    })
    .strict(),
  z.object({ entity: z.literal('sales_team'), key: text, name: text, region: text.nullable() }).strict(),
  z.object({ entity: z.literal('sales_rep'), key: text, name: text, team: text.nullable() }).strict(),
  z
    .object({
      entity: z.literal('deal'),
      key: text,
      name: text.nullable(),
      account: text.nullable(),
      contact: text.nullable(),
      product: text.nullable(),
      owner: text,
      stage: Stage,
      amount: amount.nullable(),
      probability: z.number().min(0).max(1).nullable(),
      openedOn: day.nullable(),
      expectedCloseOn: day.nullable(),
      closedOn: day.nullable(),
      lossReason: LossReason.nullable(),
    })
    .strict(),
]);
export type ImportRecord = z.infer<typeof ImportRecord>;
export type ImportEntity = ImportRecord['entity'];

/** What became of one record. */
export type ImportOutcome =
  | { readonly status: 'accepted' }
  | { readonly status: 'repeated' }
  | {
      readonly status: 'refused';
      readonly code: string;
      readonly field?: string;
      readonly details?: Readonly<Record<string, unknown>>;
    };

/** The row of a file that a record was made of. */
export interface RecordPlace {
  readonly file: string;
  readonly row: number;
}

/** Where a connector delivers to. Implemented by the composition root with the command handlers. */
export interface ImportTarget {
  /**
   * Outcomes in the order of the records. Safe to repeat after a crash at any point. `places` says where each record was
   * read, for the origin that events keep.
   */
  apply(records: readonly ImportRecord[], places?: readonly RecordPlace[]): Promise<readonly ImportOutcome[]>;
}
