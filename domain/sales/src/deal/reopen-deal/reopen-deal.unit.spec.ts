import { decider } from '@skillhub/domain/kernel/testing';
import { NOW, TODAY, day, dealId, disqualified, lost, opened, won } from '../../testing/samples';
import { deal } from '../deal';

const aDeal = decider(deal);

type Reopen = Parameters<typeof deal.decide>[0] & { type: 'ReopenDeal' };
const reopen = (rest: Omit<Reopen['data'], 'dealId'> = {}): Reopen => ({
  type: 'ReopenDeal',
  data: { dealId, ...rest },
});
const reopened = (to: 'prospect' | 'rdv' | 'audit' | 'negociation') => ({
  type: 'DealReopened' as const,
  data: { dealId, to, reopenedOn: TODAY },
  occurredAt: NOW,
});

describe('reopening a deal', () => {
  it('brings it back to the stage it was closed from', () => {
    aDeal
      .given([opened('rdv'), lost])
      .when(reopen())
      .then([reopened('rdv')]);
    aDeal
      .given([opened('negociation'), won])
      .when(reopen())
      .then([reopened('negociation')]);
    aDeal
      .given([opened(), disqualified])
      .when(reopen())
      .then([reopened('prospect')]);
  });

  it('brings it back to an earlier stage, never to a later one', () => {
    aDeal
      .given([opened('negociation'), won])
      .when(reopen({ to: 'audit' }))
      .then([reopened('audit')]);
    aDeal
      .given([opened('rdv'), lost])
      .when(reopen({ to: 'audit' }))
      .thenRefused('sales.stage_skipped');
  });

  it('needs a closed deal', () => {
    aDeal.given([]).when(reopen()).thenRefused('sales.not_found');
    aDeal.given([opened()]).when(reopen()).thenRefused('sales.deal_not_closed');
  });

  it('takes place on a day between the closing and now', () => {
    const closed = [opened('rdv'), lost];
    aDeal
      .given(closed)
      .when(reopen({ reopenedOn: day('2026-01-11') }))
      .thenRefused('sales.date_before_closing', { field: 'reopenedOn' });
    aDeal
      .given(closed)
      .when(reopen({ reopenedOn: day('2026-02-01') }))
      .thenRefused('sales.date_in_future', { field: 'reopenedOn' });
  });
});
