import type { DealView, Stage } from '@skillhub/domain/contracts';
import { caughtUp, daysInStage, neighbour, withAhead, type BoardColumn } from './board';

const deal = (id: string, stage: Stage, minor = 1000, version = 1): DealView =>
  ({ id, stage, version, probability: 0.5, amount: { minor, currency: 'EUR' } }) as DealView;
const column = (stage: Stage, ...deals: DealView[]): BoardColumn => ({
  stage,
  count: deals.length,
  totals: [{ minor: deals.reduce((sum, { amount }) => sum + (amount?.minor ?? 0), 0), currency: 'EUR' }],
  weightedTotals: [{ minor: 0, currency: 'EUR' }],
  deals,
});
const columns = [
  column('prospect', deal('a', 'prospect'), deal('b', 'prospect')),
  column('rdv'),
  column('proposition', deal('c', 'proposition')),
];

describe('the board ahead of the server', () => {
  const ahead = new Map([['a', { deal: deal('a', 'rdv', 1000, 2), from: 'prospect' as const }]]);

  it('shows the card in its new column, with counts and totals', () => {
    const [prospect, rdv] = withAhead(columns, ahead);
    expect(prospect).toMatchObject({ count: 1, totals: [{ minor: 1000 }] });
    expect(rdv).toMatchObject({ count: 1, totals: [{ minor: 1000 }], weightedTotals: [{ minor: 500 }] });
  });

  it('forgets what the server has caught up with, and only that', () => {
    expect(caughtUp(columns, ahead).size).toBe(1);
    expect(caughtUp([column('rdv', deal('a', 'rdv', 1000, 2))], ahead).size).toBe(0);
  });
});

describe('arrow keys on the board', () => {
  it('lead to the next card, over empty columns, and nowhere past the edge', () => {
    expect(neighbour(columns, 'a', 'ArrowDown')).toBe('b');
    expect(neighbour(columns, 'b', 'ArrowRight')).toBe('c');
    expect(neighbour(columns, 'c', 'ArrowLeft')).toBe('a');
    expect(neighbour(columns, 'c', 'ArrowRight')).toBeNull();
    expect(neighbour(columns, 'a', 'Enter')).toBeNull();
  });
});

it('counts whole days in the stage', () => {
  expect(daysInStage('2026-11-18T10:00:00.000Z', Date.parse('2026-11-20T09:00:00.000Z'))).toBe(1);
});
