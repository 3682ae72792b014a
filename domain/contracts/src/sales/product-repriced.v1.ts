import { Money } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { ProductId } from './vocabulary';

/** A new list price, excluding VAT. */
export const ProductRepriced = eventContract({
  type: 'ProductRepriced',
  version: 1,
  topic: 'skillhub.sales.v1',
  schema: z
    .object({
      productId: ProductId.schema,
      listPrice: Money,
    })
    .strict(),
});
export type ProductRepriced = EventOf<typeof ProductRepriced>;
