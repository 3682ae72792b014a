import { Currency, LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { DecimalText } from './vocabulary';

/** One unit of `base` buys `rate` units of `quote` on that day, says `provider`. */
export const ExchangeRateRecorded = eventContract({
  type: 'ExchangeRateRecorded',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      base: Currency,
      quote: Currency,
      rate: DecimalText,
      on: LocalDate.schema,
      provider: z.string().min(1).max(100),
    })
    .strict(),
});
export type ExchangeRateRecorded = EventOf<typeof ExchangeRateRecorded>;
