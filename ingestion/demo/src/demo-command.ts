import type {
  AccountRegistered,
  ActivityId,
  ActivityKind,
  ConsentGiven,
  ConsentWithdrawn,
  ContactAdded,
  DealAssigned,
  DealDetailsChanged,
  DealDisqualified,
  DealId,
  DealLost,
  DealOpened,
  OpenStage,
  ProductListed,
  ProductRepriced,
  SalesRepMovedToTeam,
  SalesRepRegistered,
  SalesTeamRegistered,
} from '@skillhub/domain/contracts';
import type { Instant, Money } from '@skillhub/domain/kernel';

interface Command<Type extends string, Data> {
  readonly type: Type;
  readonly data: Data;
}

export interface DemoActivity {
  readonly activityId: ActivityId;
  readonly kind: ActivityKind;
  readonly at?: Instant;
  readonly text: string | null;
}

export type DealCommand =
  | Command<'OpenDeal', Omit<DealOpened['data'], 'stage' | 'openedOn'>>
  | Command<'ChangeDealDetails', Omit<DealDetailsChanged['data'], 'openedOn'>>
  | Command<'AssignDeal', DealAssigned['data']>
  | Command<'LogActivity', DemoActivity & { readonly dealId: DealId }>
  | Command<'MoveDeal', { readonly dealId: DealId; readonly to: OpenStage; readonly activity?: DemoActivity }>
  | Command<'WinDeal', { readonly dealId: DealId; readonly amount: Money }>
  | Command<'LoseDeal', Pick<DealLost['data'], 'dealId' | 'reason' | 'comment'>>
  | Command<'ReopenDeal', { readonly dealId: DealId; readonly to: OpenStage }>
  | Command<'DisqualifyDeal', Pick<DealDisqualified['data'], 'dealId' | 'reason'>>;

/** A command of the everyday use of the product, with the aggregate that decides on it. */
export type DemoRequest =
  | {
      readonly aggregate: 'sales_team';
      readonly command: Command<'RegisterSalesTeam', SalesTeamRegistered['data']>;
    }
  | {
      readonly aggregate: 'sales_rep';
      readonly command:
        | Command<'RegisterSalesRep', SalesRepRegistered['data']>
        | Command<'MoveSalesRepToTeam', SalesRepMovedToTeam['data']>;
    }
  | {
      readonly aggregate: 'product';
      readonly command:
        Command<'ListProduct', ProductListed['data']> | Command<'RepriceProduct', ProductRepriced['data']>;
    }
  | { readonly aggregate: 'account'; readonly command: Command<'RegisterAccount', AccountRegistered['data']> }
  | {
      readonly aggregate: 'contact';
      readonly command:
        | Command<'AddContact', ContactAdded['data']>
        | Command<'GiveConsent', ConsentGiven['data']>
        | Command<'WithdrawConsent', ConsentWithdrawn['data']>;
    }
  | { readonly aggregate: 'deal'; readonly command: DealCommand };

/** One moment in the life of the company. */
export interface DemoStep {
  readonly now: Instant;
  /** Name of the sales person who acts; null: the company. */
  readonly by: string | null;
  readonly request: DemoRequest;
}
