import type { DealView, KanbanView, Stage } from '@skillhub/domain/contracts';
import type { Money } from '@skillhub/domain/kernel';

export type BoardColumn = KanbanView['columns'][number];

/** A card as this browser knows it ahead of the server: a move under way, or done and not yet in the read model. */
export interface Ahead {
  readonly deal: DealView;
  readonly from: Stage;
}
export type AheadById = ReadonlyMap<string, Ahead>;

/** The board with what is known ahead: cards in their new columns, counts and totals with them. */
export function withAhead(columns: readonly BoardColumn[], ahead: AheadById): readonly BoardColumn[] {
  if (ahead.size === 0) return columns;
  const moved = [...ahead.values()];
  return columns.map((column) => {
    const gone = column.deals.filter((deal) => ahead.has(deal.id));
    const come = moved.filter(({ deal }) => deal.stage === column.stage).map(({ deal }) => deal);
    const stay = column.deals.filter((deal) => !ahead.has(deal.id));
    return {
      ...column,
      count: column.count - gone.length + come.length,
      totals: adjusted(column.totals, gone, come, () => 1),
      weightedTotals: adjusted(column.weightedTotals, gone, come, (deal) => deal.probability),
      deals: [...come, ...stay],
    };
  });
}

function adjusted(
  totals: readonly Money[],
  gone: readonly DealView[],
  come: readonly DealView[],
  weight: (deal: DealView) => number,
): Money[] {
  const sums = new Map(totals.map(({ currency, minor }) => [currency, minor]));
  const add = (deal: DealView, sign: number): void => {
    if (!deal.amount) return;
    const { currency, minor } = deal.amount;
    sums.set(currency, (sums.get(currency) ?? 0) + sign * Math.round(minor * weight(deal)));
  };
  gone.forEach((deal) => add(deal, -1));
  come.forEach((deal) => add(deal, 1));
  return [...sums].map(([currency, minor]) => ({ currency, minor }));
}

/** What the server's board has caught up with is no longer ahead. */
export function caughtUp(columns: readonly BoardColumn[], ahead: AheadById): AheadById {
  const versions = new Map(columns.flatMap(({ deals }) => deals.map((deal) => [deal.id, deal.version])));
  return new Map([...ahead].filter(([id, { deal }]) => (versions.get(id) ?? -1) < deal.version));
}

/** The card that an arrow key leads to; columns without cards are passed over. */
export function neighbour(columns: readonly BoardColumn[], id: string, key: string): string | null {
  const at = columns.findIndex(({ deals }) => deals.some((deal) => deal.id === id));
  const row = columns[at]?.deals.findIndex((deal) => deal.id === id) ?? -1;
  if (at < 0 || row < 0) return null;
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    return columns[at]?.deals[row + (key === 'ArrowDown' ? 1 : -1)]?.id ?? null;
  }
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return null;
  for (let next = at + step; next >= 0 && next < columns.length; next += step) {
    const deals = columns[next]?.deals ?? [];
    const target = deals[Math.min(row, deals.length - 1)];
    if (target) return target.id;
  }
  return null;
}

/** Whole days that a deal has been in its stage. */
export const daysInStage = (stageSince: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(stageSince)) / 86_400_000));
