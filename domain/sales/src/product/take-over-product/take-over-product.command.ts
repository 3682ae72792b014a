import { ProductId, ProductListed, SourceReference } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Take a product over from another system, for the first time or again. Null: the source does not say. */
export const TakeOverProduct = commandDefinition(
  'TakeOverProduct',
  z
    .object({
      productId: ProductId.schema,
      ...ProductListed.schema.pick({ name: true, family: true, listPrice: true }).shape,
      source: SourceReference,
    })
    .strict(),
);
export type TakeOverProduct = CommandOf<typeof TakeOverProduct>;
