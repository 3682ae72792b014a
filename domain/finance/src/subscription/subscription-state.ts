import type {
  BillingInterval,
  CancellationReason,
  Discount,
  LegalEntityId,
  SubscriptionId,
  SubscriptionItem,
} from '@skillhub/domain/contracts';
import type { AccountId } from '@skillhub/domain/contracts';
import type { Currency, LocalDate, Result } from '@skillhub/domain/kernel';
import { refuse, type FinanceRefusal } from '../refusal';

export interface RunningDiscount {
  readonly discount: Discount;
  /** First day without; null: forever. Counted in the interval that ran when it was granted. */
  readonly endsOn: LocalDate | null;
}

export interface Ending {
  readonly requestedOn: LocalDate;
  /** First day without the subscription. */
  readonly endsOn: LocalDate;
  readonly at: 'request' | 'period_end';
  readonly isVoluntary: boolean;
  readonly reason: CancellationReason;
}

interface SubscriptionFacts {
  readonly subscriptionId: SubscriptionId;
  readonly legalEntityId: LegalEntityId;
  readonly customerId: AccountId;
  readonly currency: Currency;
  readonly interval: BillingInterval;
  readonly items: readonly SubscriptionItem[];
  readonly discounts: readonly RunningDiscount[];
  readonly startedOn: LocalDate;
  readonly trialEndsOn: LocalDate | null;
  readonly renews: boolean;
  /** Where billing periods are counted from. */
  readonly anchor: LocalDate;
  /** Day of the last change: the next one may not be earlier. */
  readonly lastChangeOn: LocalDate;
  /** Set once a cancellation was asked for; over when its day has come. */
  readonly ending: Ending | null;
}

/** `trialing` and `ended` are questions of the day, not states: see {@link hasEnded} and `mrrOn`. */
export type ExistingSubscription = SubscriptionFacts &
  (
    | { readonly status: 'incomplete' | 'active' | 'past_due' | 'unpaid' }
    | { readonly status: 'paused'; readonly billing: 'paused' | 'continues' }
  );
export type SubscriptionState = { readonly status: 'none' } | ExistingSubscription;

export const hasEnded = ({ ending }: ExistingSubscription, day: LocalDate): boolean =>
  ending !== null && day >= ending.endsOn;

/** The subscription, or why nothing can be done with it on that day. */
export function running(
  state: SubscriptionState,
  day: LocalDate,
): Result<ExistingSubscription, FinanceRefusal> {
  if (state.status === 'none') return refuse('finance.not_found', 'subscriptionId');
  if (hasEnded(state, day)) return refuse('finance.subscription_ended', 'subscriptionId');
  return { ok: true, value: state };
}
