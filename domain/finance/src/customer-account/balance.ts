import type { LocalDate } from '@skillhub/domain/kernel';
import type { ChargedInvoice, Fund } from './account-state';

/** What a balance began with, since when, and everything taken from it. */
interface Balance {
  readonly minor: number;
  readonly since: LocalDate;
  readonly taken: readonly { readonly on: LocalDate; readonly minor: number }[];
}

const instalmentBalance = (invoice: ChargedInvoice, instalment: number): Balance => ({
  minor: invoice.instalments[instalment]?.amountMinor ?? 0,
  since: invoice.issuedOn,
  taken: invoice.entries.filter((entry) => entry.instalment === instalment),
});

const fundBalance = (fund: Fund): Balance => ({
  minor: fund.amountMinor,
  since: fund.on,
  taken: fund.entries,
});

function leftOn({ minor, since, taken }: Balance, day?: LocalDate): number {
  if (day !== undefined && day < since) return 0;
  return taken.reduce(
    (left, entry) => (day === undefined || entry.on <= day ? left - entry.minor : left),
    minor,
  );
}

/** The first day from which a balance never falls below an amount again; undefined where there is none. */
function firstDayWith(balance: Balance, minor: number): LocalDate | undefined {
  const days = [...new Set([balance.since, ...balance.taken.map(({ on }) => on)])].sort().reverse();
  let found: LocalDate | undefined;
  for (const day of days) {
    if (leftOn(balance, day) < minor) break;
    found = day;
  }
  return found;
}

/** What is open of an instalment: on a day (definition 10.9), or after everything that is known. */
export const openOf = (invoice: ChargedInvoice, instalment: number, day?: LocalDate): number =>
  leftOn(instalmentBalance(invoice, instalment), day);

/** What is open of a whole invoice. */
export const openOfInvoice = (invoice: ChargedInvoice, day?: LocalDate): number =>
  invoice.instalments.reduce((open, _, index) => open + openOf(invoice, index, day), 0);

/** What is left of a fund to allocate or refund. */
export const leftOf = (fund: Fund, day?: LocalDate): number => leftOn(fundBalance(fund), day);

/** The first day from which that much of an instalment stays open. */
export const openSince = (
  invoice: ChargedInvoice,
  instalment: number,
  minor: number,
): LocalDate | undefined => firstDayWith(instalmentBalance(invoice, instalment), minor);

/** The first day from which that much of a fund stays free. */
export const freeSince = (fund: Fund, minor: number): LocalDate | undefined =>
  firstDayWith(fundBalance(fund), minor);
