import type {
  ActivityLogged,
  DealAssigned,
  DealDetailsChanged,
  DealDisqualified,
  DealId,
  DealLost,
  DealOpened,
  DealReopened,
  DealStageChanged,
  DealWon,
} from '@skillhub/domain/contracts';
import { assertNever, StreamId, type Decider } from '@skillhub/domain/kernel';
import type { SalesRefusal } from '../refusal';
import { assignDeal } from './assign-deal/assign-deal';
import type { AssignDeal } from './assign-deal/assign-deal.command';
import { changeDealDetails } from './change-deal-details/change-deal-details';
import type { ChangeDealDetails } from './change-deal-details/change-deal-details.command';
import type { DealState, ExistingDeal } from './deal-state';
import { disqualifyDeal } from './disqualify-deal/disqualify-deal';
import type { DisqualifyDeal } from './disqualify-deal/disqualify-deal.command';
import { NO_EVIDENCE, withActivity } from './evidence';
import { logActivity } from './log-activity/log-activity';
import type { LogActivity } from './log-activity/log-activity.command';
import { loseDeal } from './lose-deal/lose-deal';
import type { LoseDeal } from './lose-deal/lose-deal.command';
import { moveDeal } from './move-deal/move-deal';
import type { MoveDeal } from './move-deal/move-deal.command';
import { openDeal } from './open-deal/open-deal';
import type { OpenDeal } from './open-deal/open-deal.command';
import { reopenDeal } from './reopen-deal/reopen-deal';
import type { ReopenDeal } from './reopen-deal/reopen-deal.command';
import { takeOverDeal } from './take-over-deal/take-over-deal';
import type { TakeOverDeal } from './take-over-deal/take-over-deal.command';
import { winDeal } from './win-deal/win-deal';
import type { WinDeal } from './win-deal/win-deal.command';

export type DealCommand =
  | OpenDeal
  | ChangeDealDetails
  | AssignDeal
  | MoveDeal
  | WinDeal
  | LoseDeal
  | ReopenDeal
  | DisqualifyDeal
  | LogActivity
  | TakeOverDeal;
export type DealEvent =
  | DealOpened
  | DealDetailsChanged
  | DealAssigned
  | DealStageChanged
  | DealWon
  | DealLost
  | DealReopened
  | DealDisqualified
  | ActivityLogged;

export const dealStream = (id: DealId): StreamId => StreamId.of(`deal-${id}`);

function evolve(state: DealState, event: DealEvent): DealState {
  if (event.type === 'DealOpened') return opened(event.data);
  // A stream begins with DealOpened; anything before it says nothing about a deal.
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'DealDetailsChanged': {
      const { dealId: _, openedOn = state.openedOn, ...details } = event.data;
      return { ...state, openedOn, details };
    }
    case 'DealAssigned':
      return { ...state, ownerId: event.data.ownerId, teamId: event.data.teamId };
    case 'DealStageChanged':
      return state.status === 'open' ? { ...state, stage: event.data.to } : state;
    case 'DealWon': {
      const details = { ...state.details, amount: event.data.amount };
      return { ...closing(state, event.data.from, event.data.closedOn), details, status: 'won' };
    }
    case 'DealLost': {
      const { from, closedOn, reason } = event.data;
      return { ...closing(state, from, closedOn), status: 'lost', reason };
    }
    case 'DealDisqualified': {
      const from = state.status === 'open' ? state.stage : state.closedFrom;
      return { ...closing(state, from, event.data.disqualifiedOn), status: 'disqualified' };
    }
    case 'DealReopened':
      return { ...factsOf(state), status: 'open', stage: event.data.to };
    case 'ActivityLogged': {
      const { activityId, kind, at } = event.data;
      const activityIds = new Set(state.activityIds).add(activityId);
      return { ...state, activityIds, evidence: withActivity(state.evidence, kind, at) };
    }
    default:
      return assertNever(event);
  }
}

function opened(data: DealOpened['data']): DealState {
  const { dealId, ownerId, teamId, stage, openedOn, source: _, ...details } = data;
  const facts = { dealId, ownerId, teamId, openedOn, details };
  return { ...facts, status: 'open', stage, evidence: NO_EVIDENCE, activityIds: new Set() };
}

function factsOf(state: ExistingDeal) {
  const { dealId, details, ownerId, teamId, openedOn, evidence, activityIds } = state;
  return { dealId, details, ownerId, teamId, openedOn, evidence, activityIds };
}

const closing = (
  state: ExistingDeal,
  closedFrom: DealWon['data']['from'],
  closedOn: DealWon['data']['closedOn'],
) => ({ ...factsOf(state), closedFrom, closedOn });

export const deal: Decider<DealCommand, DealEvent, DealState, SalesRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide: (command, state, metadata) => {
    switch (command.type) {
      case 'OpenDeal':
        return openDeal(command, state, metadata);
      case 'ChangeDealDetails':
        return changeDealDetails(command, state, metadata);
      case 'AssignDeal':
        return assignDeal(command, state, metadata);
      case 'MoveDeal':
        return moveDeal(command, state, metadata);
      case 'WinDeal':
        return winDeal(command, state, metadata);
      case 'LoseDeal':
        return loseDeal(command, state, metadata);
      case 'ReopenDeal':
        return reopenDeal(command, state, metadata);
      case 'DisqualifyDeal':
        return disqualifyDeal(command, state, metadata);
      case 'LogActivity':
        return logActivity(command, state, metadata);
      case 'TakeOverDeal':
        return takeOverDeal(command, state, metadata);
      default:
        return assertNever(command);
    }
  },
};
