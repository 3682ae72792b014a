import { ProductId } from '@skillhub/domain/contracts';
import { Money } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Set a new list price, excluding VAT. */
export const RepriceProduct = commandDefinition(
  'RepriceProduct',
  z.object({ productId: ProductId.schema, listPrice: Money }).strict(),
);
export type RepriceProduct = CommandOf<typeof RepriceProduct>;
