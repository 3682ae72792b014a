import { z } from 'zod';

/** Something a plan allows; `limit` null: without limit. */
export const Entitlement = z
  .object({
    feature: z.string().regex(/^[a-z][a-z0-9_.]{0,79}$/),
    limit: z.number().int().min(0).nullable(),
  })
  .strict();
export type Entitlement = z.infer<typeof Entitlement>;

/** What a price is counted by. */
export const PriceUnit = z.enum(['user', 'subscription', 'licence']);
export type PriceUnit = z.infer<typeof PriceUnit>;
