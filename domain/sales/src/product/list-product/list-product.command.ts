import { ProductId, ProductListed, SourceReference } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Offer something for sale, at its list price excluding VAT. */
export const ListProduct = commandDefinition(
  'ListProduct',
  z
    .object({
      productId: ProductId.schema,
      ...ProductListed.schema.pick({ name: true, listPrice: true }).shape,
      family: ProductListed.schema.shape.family.default(null),
      source: SourceReference.nullable().default(null),
    })
    .strict(),
);
export type ListProduct = CommandOf<typeof ListProduct>;
