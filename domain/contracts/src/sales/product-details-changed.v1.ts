import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { ProductId } from './vocabulary';

/** The name and family of a product, as they are from now on. */
export const ProductDetailsChanged = eventContract({
  type: 'ProductDetailsChanged',
  version: 1,
  topic: 'skillhub.sales.v1',
  schema: z
    .object({
      productId: ProductId.schema,
      name: z.string().min(1).max(200),
      family: z.string().max(100).nullable(),
    })
    .strict(),
});
export type ProductDetailsChanged = EventOf<typeof ProductDetailsChanged>;
