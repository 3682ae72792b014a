import { DecimalText } from '@skillhub/domain/contracts';
import { Currency, LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Store what one unit of `base` buys of `quote` on a day, and who says so. */
export const RecordExchangeRate = commandDefinition(
  'RecordExchangeRate',
  z
    .object({
      base: Currency,
      quote: Currency,
      rate: DecimalText,
      on: LocalDate.schema,
      provider: z.string().min(1).max(100),
    })
    .strict(),
);
export type RecordExchangeRate = CommandOf<typeof RecordExchangeRate>;
