import { DealId } from '@skillhub/domain/contracts';
import { LocalDate, Money } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Gagné. Without an amount: the expected one was sold. Without a day: today. */
export const WinDeal = commandDefinition(
  'WinDeal',
  z
    .object({ dealId: DealId.schema, amount: Money.optional(), closedOn: LocalDate.schema.optional() })
    .strict(),
);
export type WinDeal = CommandOf<typeof WinDeal>;
