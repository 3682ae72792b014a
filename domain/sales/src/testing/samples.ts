import {
  AccountId,
  ActivityId,
  ContactId,
  DealId,
  ProductId,
  SalesRepId,
  SalesTeamId,
  type ActivityKind,
  type OpenStage,
} from '@skillhub/domain/contracts';
import { Instant, LocalDate, type Money } from '@skillhub/domain/kernel';
import type { DealEvent } from '../deal/deal';
import type { DealDetails } from '../deal/deal-state';
import type { TakeOverDeal } from '../deal/take-over-deal/take-over-deal.command';

const uuid = (n: number) => `00000000-0000-4000-8000-${n.toString().padStart(12, '0')}`;

/** The records that the specifications of sales speak about. */
export const dealId = DealId.of(uuid(1));
export const accountId = AccountId.of(uuid(2));
export const contactId = ContactId.of(uuid(3));
export const productId = ProductId.of(uuid(4));
export const teamId = SalesTeamId.of(uuid(5));
export const otherTeamId = SalesTeamId.of(uuid(6));
export const ownerId = SalesRepId.of(uuid(7));
export const otherOwnerId = SalesRepId.of(uuid(8));
export const activityId = (n: number) => ActivityId.of(uuid(1000 + n));

/** The moment of every command in a specification, unless it says otherwise. */
export const NOW = Instant.of('2026-01-15T09:00:00.000Z');
export const TODAY = LocalDate.of('2026-01-15');
export const day = (text: string) => LocalDate.of(text);
export const at = (text: string) => Instant.of(text);
export const eur = (major: number): Money => ({ minor: major * 100, currency: 'EUR' });
export const source = { system: 'crm', key: 'OPP-1' };

export const details: DealDetails = {
  name: 'Formation IA, 40 personnes',
  accountId,
  contactId: null,
  productId,
  amount: eur(10_000),
  probability: null,
  expectedCloseOn: day('2026-03-31'),
};

/** A deal opened on 2026-01-05. */
export const opened = (stage: OpenStage = 'prospect', changes: Partial<DealDetails> = {}): DealEvent => ({
  type: 'DealOpened',
  data: {
    dealId,
    ...details,
    ...changes,
    ownerId,
    teamId,
    stage,
    openedOn: day('2026-01-05'),
    source: null,
  },
});

export const logged = (kind: ActivityKind, when = '2026-01-10T10:00:00.000Z', n = 1): DealEvent => ({
  type: 'ActivityLogged',
  data: { dealId, activityId: activityId(n), kind, at: at(when), text: null },
});

export const won: DealEvent = {
  type: 'DealWon',
  data: { dealId, from: 'negociation', amount: eur(10_000), closedOn: day('2026-01-12') },
};
export const lost: DealEvent = {
  type: 'DealLost',
  data: { dealId, from: 'rdv', reason: 'price', comment: null, closedOn: day('2026-01-12') },
};
export const disqualified: DealEvent = {
  type: 'DealDisqualified',
  data: { dealId, reason: 'spam', disqualifiedOn: day('2026-01-12') },
};

/** What a source says of the deal: its content equals {@link opened} until changed. */
export const takeOver = (changes: Partial<TakeOverDeal['data']> = {}): TakeOverDeal => ({
  type: 'TakeOverDeal',
  data: {
    dealId,
    ...details,
    ownerId,
    teamId,
    stage: 'prospect',
    openedOn: day('2026-01-05'),
    closedOn: null,
    lossReason: null,
    source,
    ...changes,
  },
});
