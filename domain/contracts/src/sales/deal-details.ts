import { LocalDate, Money } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { AccountId, ContactId, ProductId } from './vocabulary';

/** Fields of a deal that events carry whole. */
export const dealDetails = {
  name: z.string().min(1).max(300),
  accountId: AccountId.schema.nullable(),
  contactId: ContactId.schema.nullable(),
  productId: ProductId.schema.nullable(),
  /** Excluding VAT; null while unknown. */
  amount: Money.nullable(),
  /** Chance of winning from 0 to 1, set by a person; null: the default of the stage. */
  probability: z.number().min(0).max(1).nullable(),
  expectedCloseOn: LocalDate.schema.nullable(),
};
