import type { KanbanView } from '@skillhub/domain/contracts';
import { totalsOf } from './deal-totals';

it('sums open and won by currency, never across, and leaves losses out', () => {
  const column = (stage: string, ...totals: [number, string][]) => ({
    stage,
    totals: totals.map(([minor, currency]) => ({ minor, currency })),
  });
  const columns = [
    column('prospect', [100, 'EUR'], [7, 'USD']),
    column('rdv', [50, 'EUR']),
    column('gagne', [900, 'EUR']),
    column('perdu', [5000, 'EUR']),
  ] as KanbanView['columns'];
  expect(totalsOf(columns)).toEqual([
    { currency: 'EUR', open: 150, won: 900 },
    { currency: 'USD', open: 7, won: 0 },
  ]);
});
