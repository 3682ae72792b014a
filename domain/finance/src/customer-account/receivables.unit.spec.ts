import { accountIds, charged, received } from '../testing/account-samples';
import { allocationId, day, eur, invoiceId, paymentId } from '../testing/samples';
import { EMPTY_ACCOUNT } from './account-state';
import { evolveCustomerAccount, type CustomerAccountEvent } from './customer-account-evolve';
import { ageing, receivablesOn, unappliedOn } from './receivables';

const instalments = [
  { dueOn: day('2026-02-04'), amountMinor: 60_000 },
  { dueOn: day('2026-04-05'), amountMinor: 60_000 },
];
const events: readonly CustomerAccountEvent[] = [
  charged(1, { instalments }),
  received(1, 1_000, '2026-03-01'),
  {
    type: 'AllocationMade',
    data: {
      ...accountIds,
      allocationId: allocationId(paymentId()),
      fund: { kind: 'payment', id: paymentId() },
      invoiceId: invoiceId(),
      instalment: 0,
      amount: eur(600),
      effectiveOn: day('2026-03-01'),
    },
  },
];
const state = events.reduce(evolveCustomerAccount, EMPTY_ACCOUNT);
const open = (on: string) =>
  receivablesOn(state, day(on)).map(({ instalment, openMinor }) => [instalment, openMinor]);

describe('receivables as of a day (10.9)', () => {
  it('count from the issue until the value date', () => {
    expect(open('2026-01-04')).toEqual([]);
    expect(open('2026-02-28')).toEqual([
      [0, 60_000],
      [1, 60_000],
    ]);
    expect(open('2026-03-01')).toEqual([[1, 60_000]]);
  });

  it('keep unapplied cash apart', () => {
    expect(unappliedOn(state, day('2026-02-28')).size).toBe(0);
    expect(unappliedOn(state, day('2026-03-01')).get('EUR')).toBe(40_000);
  });

  it.each([
    ['2026-02-04', 'due_date', [['not_due', 120_000]]],
    [
      '2026-02-05',
      'due_date',
      [
        ['not_due', 60_000],
        ['1-30', 60_000],
      ],
    ],
    ['2026-05-06', 'due_date', [['31-60', 60_000]]],
    ['2026-08-04', 'due_date', [['>120', 60_000]]],
    ['2026-02-05', 'invoice_date', [['31-60', 120_000]]],
  ] as const)('age on %s by %s', (on, basis, filled) => {
    const buckets = ageing(receivablesOn(state, day(on)), day(on), { basis });
    expect(buckets).toHaveLength(6);
    expect(
      buckets.filter((each) => each.openMinor !== 0).map((each) => [each.bucket, each.openMinor]),
    ).toEqual(filled);
  });
});
