import { Money } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { ProductId, SourceReference } from './vocabulary';

/** Something that can be sold, at its list price excluding VAT. */
export const ProductListed = eventContract({
  type: 'ProductListed',
  version: 1,
  topic: 'skillhub.sales.v1',
  schema: z
    .object({
      productId: ProductId.schema,
      name: z.string().min(1).max(200),
      family: z.string().max(100).nullable(),
      listPrice: Money,
      source: SourceReference.nullable(),
    })
    .strict(),
});
export type ProductListed = EventOf<typeof ProductListed>;
