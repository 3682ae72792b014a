import { assertNever, type Decider } from '@skillhub/domain/kernel';
import type { FinanceRefusal } from '../refusal';
import { activateSubscription } from './activate-subscription/activate-subscription';
import type { ActivateSubscription } from './activate-subscription/activate-subscription.command';
import { cancelSubscription } from './cancel-subscription/cancel-subscription';
import type { CancelSubscription } from './cancel-subscription/cancel-subscription.command';
import { changeSubscriptionItems } from './change-subscription-items/change-subscription-items';
import type { ChangeSubscriptionItems } from './change-subscription-items/change-subscription-items.command';
import { endDiscount } from './end-discount/end-discount';
import type { EndDiscount } from './end-discount/end-discount.command';
import { giveUpSubscription } from './give-up-subscription/give-up-subscription';
import type { GiveUpSubscription } from './give-up-subscription/give-up-subscription.command';
import { grantDiscount } from './grant-discount/grant-discount';
import type { GrantDiscount } from './grant-discount/grant-discount.command';
import { markPastDue } from './mark-past-due/mark-past-due';
import type { MarkPastDue } from './mark-past-due/mark-past-due.command';
import { pauseSubscription } from './pause-subscription/pause-subscription';
import type { PauseSubscription } from './pause-subscription/pause-subscription.command';
import { reactivateSubscription } from './reactivate-subscription/reactivate-subscription';
import type { ReactivateSubscription } from './reactivate-subscription/reactivate-subscription.command';
import { recoverSubscription } from './recover-subscription/recover-subscription';
import type { RecoverSubscription } from './recover-subscription/recover-subscription.command';
import { resumeSubscription } from './resume-subscription/resume-subscription';
import type { ResumeSubscription } from './resume-subscription/resume-subscription.command';
import { startSubscription } from './start-subscription/start-subscription';
import type { StartSubscription } from './start-subscription/start-subscription.command';
import { evolveSubscription, type SubscriptionEvent } from './subscription';
import type { SubscriptionState } from './subscription-state';
import { takeOverSubscription } from './take-over-subscription/take-over-subscription';
import type { TakeOverSubscription } from './take-over-subscription/take-over-subscription.command';
import { withdrawCancellation } from './withdraw-cancellation/withdraw-cancellation';
import type { WithdrawCancellation } from './withdraw-cancellation/withdraw-cancellation.command';

export type SubscriptionCommand =
  | StartSubscription
  | ActivateSubscription
  | ChangeSubscriptionItems
  | GrantDiscount
  | EndDiscount
  | PauseSubscription
  | ResumeSubscription
  | MarkPastDue
  | RecoverSubscription
  | GiveUpSubscription
  | CancelSubscription
  | WithdrawCancellation
  | ReactivateSubscription
  | TakeOverSubscription;

export const subscription: Decider<
  SubscriptionCommand,
  SubscriptionEvent,
  SubscriptionState,
  FinanceRefusal
> = {
  initial: { status: 'none' },
  evolve: evolveSubscription,
  decide: (command, state, metadata) => {
    switch (command.type) {
      case 'StartSubscription':
        return startSubscription(command, state, metadata);
      case 'ActivateSubscription':
        return activateSubscription(command, state, metadata);
      case 'ChangeSubscriptionItems':
        return changeSubscriptionItems(command, state, metadata);
      case 'GrantDiscount':
        return grantDiscount(command, state, metadata);
      case 'EndDiscount':
        return endDiscount(command, state, metadata);
      case 'PauseSubscription':
        return pauseSubscription(command, state, metadata);
      case 'ResumeSubscription':
        return resumeSubscription(command, state, metadata);
      case 'MarkPastDue':
        return markPastDue(command, state, metadata);
      case 'RecoverSubscription':
        return recoverSubscription(command, state, metadata);
      case 'GiveUpSubscription':
        return giveUpSubscription(command, state, metadata);
      case 'CancelSubscription':
        return cancelSubscription(command, state, metadata);
      case 'WithdrawCancellation':
        return withdrawCancellation(command, state, metadata);
      case 'ReactivateSubscription':
        return reactivateSubscription(command, state, metadata);
      case 'TakeOverSubscription':
        return takeOverSubscription(command, state, metadata);
      default:
        return assertNever(command);
    }
  },
};
