import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { BasisPoints, DecimalText, DiscountId, Minor, PlanId, SubscriptionItemId } from './vocabulary';

/** One thing subscribed to. Only `recurring` items make MRR. */
export const SubscriptionItem = z
  .object({
    itemId: SubscriptionItemId.schema,
    planId: PlanId.schema.nullable(),
    description: z.string().min(1).max(200),
    kind: z.enum(['recurring', 'metered', 'one_off', 'setup']),
    /** Per unit and interval, excluding VAT. */
    unitPriceMinor: Minor,
    quantity: DecimalText,
  })
  .strict();
export type SubscriptionItem = z.infer<typeof SubscriptionItem>;

/** Off the recurring items, each interval, as long as it runs. `itemId` null: off the whole subscription. */
export const Discount = z
  .object({
    discountId: DiscountId.schema,
    itemId: SubscriptionItemId.schema.nullable(),
    value: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('percent'), bp: BasisPoints }).strict(),
      z.object({ kind: z.literal('amount'), minor: Minor }).strict(),
    ]),
    startsOn: LocalDate.schema,
    duration: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('forever') }).strict(),
      z.object({ kind: z.literal('periods'), count: z.number().int().min(1).max(120) }).strict(),
      /** Its first day without. */
      z.object({ kind: z.literal('until'), endsOn: LocalDate.schema }).strict(),
    ]),
  })
  .strict();
export type Discount = z.infer<typeof Discount>;
