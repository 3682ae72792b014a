import { decider } from '@skillhub/domain/kernel/testing';
import {
  NOW,
  TODAY,
  accountId,
  at,
  contactId,
  day,
  dealId,
  details,
  disqualified,
  eur,
  lost,
  opened,
  otherOwnerId,
  otherTeamId,
  ownerId,
  source,
  takeOver,
  teamId,
  won,
} from '../../testing/samples';
import { deal } from '../deal';

const aDeal = decider(deal);

const midnight = (date: string) => at(`${date}T00:00:00.000Z`);

describe('taking a deal over for the first time', () => {
  it('opens it at the stage and on the day that the source says', () => {
    aDeal
      .given([])
      .when(takeOver({ stage: 'proposition' }))
      .then([
        {
          type: 'DealOpened',
          data: {
            ...{ dealId, ...details, ownerId, teamId, source },
            stage: 'proposition',
            openedOn: day('2026-01-05'),
          },
          occurredAt: midnight('2026-01-05'),
        },
      ]);
  });

  it('opens a deal without a day now', () => {
    aDeal
      .given([])
      .when(takeOver({ openedOn: null }))
      .then([
        {
          type: 'DealOpened',
          data: { dealId, ...details, ownerId, teamId, source, stage: 'prospect', openedOn: null },
          occurredAt: NOW,
        },
      ]);
  });

  it('opens and wins a sold deal', () => {
    const closedOn = day('2026-01-12');
    aDeal
      .given([])
      .when(takeOver({ stage: 'gagne', closedOn }))
      .then([
        {
          ...opened('negociation'),
          data: { ...opened('negociation').data, source },
          occurredAt: midnight('2026-01-05'),
        } as ReturnType<typeof opened>,
        { ...won, occurredAt: midnight('2026-01-12') } as typeof won,
      ]);
  });

  it('opens and loses a lost deal, and a lost amount of zero says nothing of what was expected', () => {
    const closedOn = day('2026-01-12');
    const before = opened('rdv', { amount: null }).data;
    aDeal
      .given([])
      .when(takeOver({ stage: 'perdu', closedOn, amount: eur(0) }))
      .then([
        { type: 'DealOpened', data: { ...before, source }, occurredAt: midnight('2026-01-05') } as typeof won,
        {
          type: 'DealLost',
          data: { dealId, from: 'rdv', reason: 'unknown', comment: null, closedOn },
          occurredAt: midnight('2026-01-12'),
        },
      ]);
  });

  it.each([
    ['sold without an amount', { stage: 'gagne', closedOn: TODAY, amount: null }, 'sales.amount_required'],
    ['sold to nobody', { stage: 'gagne', closedOn: TODAY, accountId: null }, 'sales.account_required'],
    ['closed without a day', { stage: 'perdu' }, 'sales.close_date_required'],
    [
      'closed before it was opened',
      { stage: 'perdu', closedOn: day('2026-01-04') },
      'sales.date_before_opening',
    ],
    ['closed in the future', { stage: 'perdu', closedOn: day('2026-01-17') }, 'sales.date_in_future'],
    ['opened in the future', { openedOn: day('2026-01-17') }, 'sales.date_in_future'],
    ['of a negative amount', { amount: eur(-1) }, 'sales.amount_negative'],
    ['of an impossible probability', { probability: 2 }, 'sales.probability_out_of_range'],
    [
      'expected to close before it was opened',
      { expectedCloseOn: day('2026-01-01') },
      'sales.date_before_opening',
    ],
  ] as const)('refuses a deal %s', (_, changes, code) => {
    aDeal.given([]).when(takeOver(changes)).thenRefused(code);
  });
});

describe('taking a deal over again', () => {
  const first = opened('rdv');

  it.each([
    ['open', [first], takeOver({ stage: 'rdv' })],
    ['won', [opened('negociation'), won], takeOver({ stage: 'gagne', closedOn: day('2026-01-12') })],
    ['lost', [first, lost], takeOver({ stage: 'perdu', closedOn: day('2026-01-12'), amount: eur(0) })],
    ['disqualified here', [opened(), disqualified], takeOver()],
  ] as const)('is silent when a deal that is %s is as before', (_, history, again) => {
    aDeal.given(history).when(again).then([]);
  });

  it('keeps what the source does not say', () => {
    const again = takeOver({ stage: 'rdv', amount: null, accountId: null, openedOn: null, teamId: null });
    aDeal
      .given([opened('rdv', { contactId, probability: 0.4 })])
      .when(again)
      .then([]);
  });

  it('yields exactly what changed: Engaging becomes Won for another amount', () => {
    const closedOn = day('2026-01-13');
    aDeal
      .given([first])
      .when(takeOver({ stage: 'gagne', closedOn, amount: eur(8_000) }))
      .then([
        {
          type: 'DealWon',
          data: { dealId, from: 'rdv', amount: eur(8_000), closedOn },
          occurredAt: midnight('2026-01-13'),
        },
      ]);
  });

  it('yields exactly what changed: amount, owner and stage', () => {
    const again = takeOver({
      stage: 'audit',
      amount: eur(11_000),
      ownerId: otherOwnerId,
      teamId: otherTeamId,
    });
    aDeal
      .given([first])
      .when(again)
      .then([
        { type: 'DealDetailsChanged', data: { dealId, ...details, amount: eur(11_000) } },
        { type: 'DealAssigned', data: { dealId, ownerId: otherOwnerId, teamId: otherTeamId } },
        {
          type: 'DealStageChanged',
          data: { dealId, from: 'rdv', to: 'audit', changedOn: TODAY },
          occurredAt: NOW,
        },
      ]);
  });

  it('learns the day of opening when the source tells it later', () => {
    const openedOn = day('2026-01-02');
    aDeal
      .given([first])
      .when(takeOver({ stage: 'rdv', openedOn }))
      .then([{ type: 'DealDetailsChanged', data: { dealId, ...details, openedOn } }]);
  });

  it('corrects the amount of a sale without closing it again', () => {
    aDeal
      .given([opened('negociation'), won])
      .when(takeOver({ stage: 'gagne', closedOn: day('2026-01-12'), amount: eur(9_500) }))
      .then([{ type: 'DealDetailsChanged', data: { dealId, ...details, amount: eur(9_500) } }]);
  });

  it('corrects the day of a closing by closing again', () => {
    const closedOn = day('2026-01-13');
    aDeal
      .given([opened('negociation'), won])
      .when(takeOver({ stage: 'gagne', closedOn }))
      .then([
        {
          type: 'DealReopened',
          data: { dealId, to: 'negociation', reopenedOn: closedOn },
          occurredAt: midnight('2026-01-13'),
        },
        {
          type: 'DealWon',
          data: { dealId, from: 'negociation', amount: eur(10_000), closedOn },
          occurredAt: midnight('2026-01-13'),
        },
      ]);
  });

  it('keeps the expected amount of a deal that is lost now', () => {
    const closedOn = day('2026-01-13');
    aDeal
      .given([first])
      .when(takeOver({ stage: 'perdu', closedOn, amount: eur(0), lossReason: 'price' }))
      .then([
        {
          type: 'DealLost',
          data: { dealId, from: 'rdv', reason: 'price', comment: null, closedOn },
          occurredAt: midnight('2026-01-13'),
        },
      ]);
  });

  it('brings a closed deal back that the source shows as open', () => {
    aDeal
      .given([first, lost])
      .when(takeOver({ stage: 'proposition' }))
      .then([
        {
          type: 'DealReopened',
          data: { dealId, to: 'proposition', reopenedOn: TODAY },
          occurredAt: NOW,
        },
      ]);
  });

  it('refuses another currency', () => {
    aDeal
      .given([opened('rdv', { accountId })])
      .when(takeOver({ stage: 'rdv', amount: { minor: 1, currency: 'USD' } }))
      .thenRefused('sales.currency_mismatch', { field: 'amount' });
  });

  it('takes the single closing day of an open deal as the expected one', () => {
    const again = takeOver({ stage: 'rdv', expectedCloseOn: null, closedOn: day('2026-06-30') });
    aDeal
      .given([first])
      .when(again)
      .then([
        { type: 'DealDetailsChanged', data: { dealId, ...details, expectedCloseOn: day('2026-06-30') } },
      ]);
  });
});
