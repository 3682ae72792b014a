import type { KanbanView } from '@skillhub/domain/contracts';
import { isOpen } from '@skillhub/dashboards/data-access';

export interface DealTotals {
  readonly currency: string;
  /** Minor units. */
  readonly open: number;
  readonly won: number;
}

/** What is open and what was won, by currency, from the sums of the columns. */
export function totalsOf(columns: KanbanView['columns']): readonly DealTotals[] {
  const sums = new Map<string, { open: number; won: number }>();
  for (const { stage, totals } of columns) {
    if (stage === 'perdu') continue;
    for (const { currency, minor } of totals) {
      const sum = sums.get(currency) ?? { open: 0, won: 0 };
      sum[isOpen(stage) ? 'open' : 'won'] += minor;
      sums.set(currency, sum);
    }
  }
  return [...sums].map(([currency, sum]) => ({ currency, ...sum }));
}
