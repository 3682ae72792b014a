import type { DealState } from '@skillhub/warehouse/testing';

/** The metrics of sales computed from folded deals in plain TypeScript, to compare the engine's answers with. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const DIGITS: Readonly<Record<string, number>> = { JPY: 0, TND: 3 };
const digits = (currency: string) => DIGITS[currency] ?? 2;
const within = (day: string | null, { from, to }: Period) => day !== null && day >= from && day < to;
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

export const closed = (deals: readonly DealState[], period: Period) =>
  deals.filter(({ outcome, closedOn }) => ['won', 'lost'].includes(outcome) && within(closedOn, period));
export const won = (deals: readonly DealState[], period: Period) =>
  closed(deals, period).filter(({ outcome }) => outcome === 'won');
export const opened = (deals: readonly DealState[], period: Period) =>
  deals.filter(({ outcome, openedOn }) => outcome !== 'disqualified' && within(openedOn, period));

/** Minor units by currency → decimal text, as the API writes money. */
export function money(
  deals: readonly DealState[],
  weight: (deal: DealState) => bigint = () => 1n,
  scale = 0,
) {
  const sums = new Map<string, bigint>();
  for (const deal of deals) {
    if (deal.amount === null) continue;
    const { minor, currency } = deal.amount;
    sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(minor) * weight(deal));
  }
  return Object.fromEntries(
    [...sums].map(([currency, sum]) => [
      currency,
      decimal(rounded(sum, 10n ** BigInt(scale)), digits(currency)),
    ]),
  );
}

export function decimal(minor: bigint, places: number): string {
  const text = minor.toString().padStart(places + 1, '0');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}

export const rounded = (n: bigint, d: bigint): bigint => (2n * n + d) / (2n * d);

const STAGE_PERCENT: Readonly<Record<string, bigint>> = {
  prospect: 5n,
  rdv: 15n,
  proposition: 35n,
  audit: 50n,
  negociation: 70n,
};

export function forecast(deals: readonly DealState[], period: Period) {
  const expected = deals.filter(
    ({ outcome, expectedCloseOn }) => outcome === 'open' && within(expectedCloseOn, period),
  );
  const percent = ({ ownProbability, stage }: DealState) =>
    ownProbability === null ? (STAGE_PERCENT[stage] ?? 0n) : BigInt(Math.round(ownProbability * 100));
  return money(expected, percent, 2);
}

export const openDeals = (states: readonly DealState[]) => states.filter(({ outcome }) => outcome === 'open');

export function cycleDays(
  deals: readonly DealState[],
  period: Period,
  from: 'openedOn' | 'qualifiedOn' = 'openedOn',
): number[] {
  return won(deals, period)
    .flatMap((deal) => {
      const start = deal[from];
      return start === null || deal.closedOn === null ? [] : [days(start, deal.closedOn)];
    })
    .sort((a, b) => a - b);
}

export function median(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null;
  const at = (i: number) => sorted[i] ?? NaN;
  return (at(Math.floor((sorted.length - 1) / 2)) + at(Math.floor(sorted.length / 2))) / 2;
}

/** Kaplan-Meier by its definition, one subject at a time. */
export function survivalMedian(events: readonly number[], censored: readonly number[]): number | null {
  let survival = 1;
  for (const time of [...new Set(events)].sort((a, b) => a - b)) {
    const atRisk = [...events, ...censored].filter((each) => each >= time).length;
    survival *= 1 - events.filter((each) => each === time).length / atRisk;
    if (survival <= 0.5 + 1e-12) return time;
  }
  return null;
}

export const waitingDays = (states: readonly DealState[], end: string): number[] =>
  openDeals(states).flatMap(({ openedOn }) =>
    openedOn === null ? [] : [Math.max(0, days(openedOn, end) - 1)],
  );

export function shareOfAmount(deals: readonly DealState[], period: Period): Record<string, number> {
  const part = new Map<string, [won: number, all: number]>();
  for (const { amount, outcome } of closed(deals, period)) {
    if (amount === null) continue;
    const [a, b] = part.get(amount.currency) ?? [0, 0];
    part.set(amount.currency, [a + (outcome === 'won' ? amount.minor : 0), b + amount.minor]);
  }
  return Object.fromEntries([...part].map(([currency, [a, b]]) => [currency, a / b]));
}
