import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { DecimalText, Minor } from './vocabulary';

/** What one mission brings to a supplier invoice: days at one TJM (daily rate), excluding VAT. */
export const SupplierLine = z
  .object({
    missionId: z.guid(),
    from: LocalDate.schema,
    /** First day after. */
    until: LocalDate.schema,
    days: DecimalText,
    dailyRateMinor: Minor,
    netMinor: Minor,
  })
  .strict();
export type SupplierLine = z.infer<typeof SupplierLine>;

export const MatchVariance = z
  .object({
    code: z.enum([
      'days_above_approved',
      'days_below_approved',
      'rate_above_agreed',
      'rate_below_agreed',
      'amount_off',
      'cap_exceeded',
      'mission_unknown',
      'time_not_invoiced',
    ]),
    missionId: z.guid(),
    expected: z.string(),
    invoiced: z.string(),
    isTolerated: z.boolean(),
  })
  .strict();
export type MatchVariance = z.infer<typeof MatchVariance>;
