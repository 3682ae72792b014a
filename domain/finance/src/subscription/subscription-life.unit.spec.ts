import { decider } from '@skillhub/domain/kernel/testing';
import { at, day, item, NOW, started, subscriptionId, TODAY } from '../testing/samples';
import type { SubscriptionEvent } from './subscription';
import { subscription } from './subscription-decider';

const subject = decider(subscription);
const paused: SubscriptionEvent = {
  type: 'SubscriptionPaused',
  data: { subscriptionId, pausedOn: day('2026-01-10'), billing: 'paused' },
};
const pastDue: SubscriptionEvent = {
  type: 'SubscriptionFellPastDue',
  data: { subscriptionId, pastDueOn: day('2026-01-10') },
};
const unpaid: SubscriptionEvent = {
  type: 'SubscriptionWentUnpaid',
  data: { subscriptionId, unpaidOn: day('2026-01-12') },
};
const canceled = (
  endsOn: string,
  at: 'request' | 'period_end' = 'period_end',
  requestedOn = '2026-01-12',
): SubscriptionEvent => ({
  type: 'SubscriptionCanceled',
  data: {
    subscriptionId,
    at,
    isVoluntary: true,
    reason: 'price',
    requestedOn: day(requestedOn),
    endsOn: day(endsOn),
  },
});
const cancel = (at: 'request' | 'period_end', requestedOn = TODAY) => ({
  type: 'CancelSubscription' as const,
  data: { subscriptionId, at, isVoluntary: true, reason: 'price' as const, requestedOn },
});
const change = (quantity: string, changedOn = TODAY) => ({
  type: 'ChangeSubscriptionItems' as const,
  data: { subscriptionId, items: [item({ quantity })], changedOn },
});
const monthly = { unit: 'month' as const, count: 1 };

describe('the life of a subscription', () => {
  it('changes its items, silent when they are the same', () => {
    subject
      .given([started()])
      .when(change('12'))
      .then([
        {
          type: 'SubscriptionItemsChanged',
          data: { subscriptionId, interval: monthly, items: [item({ quantity: '12' })], changedOn: TODAY },
          occurredAt: NOW,
        },
      ]);
    subject.given([started()]).when(change('10')).then([]);
    subject
      .given([started()])
      .when(change('1', day('2026-01-04')))
      .thenRefused('finance.date_before_start');
    subject
      .given([started()])
      .when(change('1', day('2026-01-17')))
      .thenRefused('finance.date_in_future');
    subject
      .given([started(), pastDue, unpaid])
      .when(change('1'))
      .thenRefused('finance.subscription_not_running');
    subject.given([]).when(change('1')).thenRefused('finance.not_found');
  });

  it('is activated by its first payment', () => {
    const activate = { type: 'ActivateSubscription' as const, data: { subscriptionId, activatedOn: TODAY } };
    subject
      .given([started({ isIncomplete: true })])
      .when(activate)
      .then([{ type: 'SubscriptionActivated', data: activate.data, occurredAt: NOW }]);
    subject.given([started()]).when(activate).thenRefused('finance.subscription_not_incomplete');
  });

  it('is paused and resumed', () => {
    const pause = (billing: 'paused' | 'continues') => ({
      type: 'PauseSubscription' as const,
      data: { subscriptionId, billing, pausedOn: day('2026-01-10') },
    });
    const resume = { type: 'ResumeSubscription' as const, data: { subscriptionId, resumedOn: TODAY } };
    subject
      .given([started()])
      .when(pause('paused'))
      .then([{ ...paused, occurredAt: at('2026-01-10') }]);
    subject.given([started(), paused]).when(pause('paused')).then([]);
    subject
      .given([started(), paused])
      .when(pause('continues'))
      .thenRefused('finance.subscription_already_paused');
    subject.given([started(), pastDue]).when(pause('paused')).thenRefused('finance.subscription_not_running');
    subject
      .given([started(), paused])
      .when(resume)
      .then([{ type: 'SubscriptionResumed', data: resume.data, occurredAt: NOW }]);
    subject.given([started()]).when(resume).thenRefused('finance.subscription_not_paused');
  });

  it('falls past due, recovers, or is given up', () => {
    const mark = { type: 'MarkPastDue' as const, data: { subscriptionId, pastDueOn: day('2026-01-10') } };
    const recover = { type: 'RecoverSubscription' as const, data: { subscriptionId, recoveredOn: TODAY } };
    const giveUp = {
      type: 'GiveUpSubscription' as const,
      data: { subscriptionId, unpaidOn: day('2026-01-12') },
    };
    subject
      .given([started()])
      .when(mark)
      .then([{ ...pastDue, occurredAt: at('2026-01-10') }]);
    subject.given([started(), pastDue]).when(mark).then([]);
    subject.given([started(), paused]).when(mark).thenRefused('finance.subscription_not_running');
    const recovered: SubscriptionEvent = {
      type: 'SubscriptionRecovered',
      data: recover.data,
      occurredAt: NOW,
    };
    subject.given([started(), pastDue]).when(recover).then([recovered]);
    subject.given([started(), pastDue, unpaid]).when(recover).then([recovered]);
    subject.given([started()]).when(recover).thenRefused('finance.subscription_not_past_due');
    subject
      .given([started(), pastDue])
      .when(giveUp)
      .then([{ ...unpaid, occurredAt: at('2026-01-12') }]);
    subject.given([started(), pastDue, unpaid]).when(giveUp).then([]);
    subject.given([started()]).when(giveUp).thenRefused('finance.subscription_not_past_due');
  });

  it('is canceled at the request or at the end of the period', () => {
    subject
      .given([started()])
      .when(cancel('request'))
      .then([{ ...canceled('2026-01-15', 'request', '2026-01-15'), occurredAt: NOW }]);
    subject
      .given([started()])
      .when(cancel('period_end'))
      .then([{ ...canceled('2026-02-05', 'period_end', '2026-01-15'), occurredAt: NOW }]);
    subject
      .given([started(), canceled('2026-02-05')])
      .when(cancel('period_end'))
      .thenRefused('finance.subscription_cancellation_pending', { details: { endsOn: '2026-02-05' } });
    // Out of patience: the end is moved to today.
    subject
      .given([started(), canceled('2026-02-05')])
      .when(cancel('request'))
      .then([{ ...canceled('2026-01-15', 'request', '2026-01-15'), occurredAt: NOW }]);
    subject
      .given([started(), canceled('2026-01-12')])
      .when(cancel('request'))
      .thenRefused('finance.subscription_ended');
  });

  it('never runs when canceled before it begins', () => {
    subject
      .given([started({ startedOn: day('2026-03-01') })])
      .when(cancel('period_end'))
      .then([{ ...canceled('2026-03-01', 'period_end', '2026-01-15'), occurredAt: NOW }]);
  });

  it('runs on when the cancellation is withdrawn in time', () => {
    const withdraw = { type: 'WithdrawCancellation' as const, data: { subscriptionId, withdrawnOn: TODAY } };
    subject
      .given([started(), canceled('2026-02-05')])
      .when(withdraw)
      .then([{ type: 'SubscriptionCancellationWithdrawn', data: withdraw.data, occurredAt: NOW }]);
    subject.given([started()]).when(withdraw).thenRefused('finance.subscription_no_cancellation');
    subject
      .given([started(), canceled('2026-01-12')])
      .when(withdraw)
      .thenRefused('finance.subscription_ended');
  });

  it('is reactivated once it has ended or went unpaid', () => {
    const reactivate = {
      type: 'ReactivateSubscription' as const,
      data: { subscriptionId, reactivatedOn: TODAY },
    };
    const reactivated: SubscriptionEvent = {
      type: 'SubscriptionReactivated',
      data: { subscriptionId, interval: monthly, items: [item()], reactivatedOn: TODAY },
      occurredAt: NOW,
    };
    subject
      .given([started(), canceled('2026-01-12')])
      .when(reactivate)
      .then([reactivated]);
    subject.given([started(), pastDue, unpaid]).when(reactivate).then([reactivated]);
    subject.given([started()]).when(reactivate).thenRefused('finance.subscription_not_ended');
    subject
      .given([started(), canceled('2026-02-05')])
      .when(reactivate)
      .thenRefused('finance.subscription_not_ended');
    subject.given([]).when(reactivate).thenRefused('finance.not_found');
  });
});
