import type {
  PersonRegistered,
  PersonDetailsChanged,
  PersonMovedToTeam,
  PersonManagerChanged,
  PersonJobChanged,
  PersonLeaveStarted,
  PersonLeaveEnded,
  PersonErased,
  PersonId,
  JobId,
  TeamId,
} from '@skillhub/domain/contracts';
import { assertNever, StreamId, type Decider, LocalDate, type Result } from '@skillhub/domain/kernel';
import { effectiveOn, withEffective, type Effective } from '../effective';
import { refusal, refuse, type LearningRefusal } from '../refusal';
import { registerPerson } from './register-person/register-person';
import type { RegisterPerson } from './register-person/register-person.command';
import { changePersonDetails } from './change-person-details/change-person-details';
import type { ChangePersonDetails } from './change-person-details/change-person-details.command';
import { movePersonToTeam } from './move-person-to-team/move-person-to-team';
import type { MovePersonToTeam } from './move-person-to-team/move-person-to-team.command';
import { changeManager } from './change-manager/change-manager';
import type { ChangeManager } from './change-manager/change-manager.command';
import { changeJob } from './change-job/change-job';
import type { ChangeJob } from './change-job/change-job.command';
import { startLeave } from './start-leave/start-leave';
import type { StartLeave } from './start-leave/start-leave.command';
import { endLeave } from './end-leave/end-leave';
import type { EndLeave } from './end-leave/end-leave.command';
import { erasePerson } from './erase-person/erase-person';
import type { ErasePerson } from './erase-person/erase-person.command';
import { takeOverPerson } from './take-over-person/take-over-person';
import type { TakeOverPerson } from './take-over-person/take-over-person.command';

export type PersonCommand =
  | RegisterPerson
  | ChangePersonDetails
  | MovePersonToTeam
  | ChangeManager
  | ChangeJob
  | StartLeave
  | EndLeave
  | ErasePerson
  | TakeOverPerson;
export type PersonEvent =
  | PersonRegistered
  | PersonDetailsChanged
  | PersonMovedToTeam
  | PersonManagerChanged
  | PersonJobChanged
  | PersonLeaveStarted
  | PersonLeaveEnded
  | PersonErased;
export type PersonDetails = Omit<PersonDetailsChanged['data'], 'personId'>;
export interface KnownPerson {
  readonly status: 'known';
  readonly personId: PersonId;
  readonly details: PersonDetails;
  readonly teamId: TeamId | null;
  readonly managerId: PersonId | null;
  /** By the day from which each holds. */
  readonly jobs: Effective<JobId | null>;
  /** Since when the person is on long leave; null: is not. */
  readonly onLeaveSince: LocalDate | null;
}
export type PersonState = { readonly status: 'none' } | KnownPerson | { readonly status: 'erased' };

/** A job that is held for as long as is known. */
const EVER = LocalDate.of('0001-01-01');

function evolve(state: PersonState, event: PersonEvent): PersonState {
  if (event.type === 'PersonRegistered') return known(event);
  if (event.type === 'PersonErased') return { status: 'erased' };
  if (state.status !== 'known') return state;
  switch (event.type) {
    case 'PersonDetailsChanged': {
      const { personId: _, ...details } = event.data;
      return { ...state, details };
    }
    case 'PersonMovedToTeam':
      return { ...state, teamId: event.data.teamId };
    case 'PersonManagerChanged':
      return { ...state, managerId: event.data.managerId };
    case 'PersonJobChanged':
      return { ...state, jobs: withEffective(state.jobs, event.data.effectiveFrom, event.data.jobId) };
    case 'PersonLeaveStarted':
      return { ...state, onLeaveSince: event.data.startsOn };
    case 'PersonLeaveEnded':
      return { ...state, onLeaveSince: null };
    default:
      return assertNever(event);
  }
}

function known({ data }: PersonRegistered): KnownPerson {
  const { personId, name, email, teamId, managerId, jobId, jobFrom } = data;
  return {
    status: 'known',
    personId,
    details: { name, email },
    teamId,
    managerId,
    jobs: jobId === null ? [] : [{ from: jobFrom ?? EVER, value: jobId }],
    onLeaveSince: null,
  };
}

/** The job of a person on a day; null: none. */
export const jobOn = ({ jobs }: Pick<KnownPerson, 'jobs'>, day: LocalDate): JobId | null =>
  effectiveOn(jobs, day) ?? null;

/** The refusal of a command about somebody who is not, or no longer, here. */
export const notHere = (state: Exclude<PersonState, KnownPerson>): Result<never, LearningRefusal> =>
  refuse(state.status === 'none' ? 'learning.not_found' : 'learning.person_erased', 'personId');

export const ownManager = ({
  personId,
  managerId,
}: {
  readonly personId: PersonId;
  readonly managerId: PersonId | null;
}): LearningRefusal | undefined =>
  managerId === personId ? refusal('learning.person_own_manager', 'managerId') : undefined;

export const personStream = (id: PersonId): StreamId => StreamId.of(`person-${id}`);

export const person: Decider<PersonCommand, PersonEvent, PersonState, LearningRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide: (command, state, metadata) => {
    switch (command.type) {
      case 'RegisterPerson':
        return registerPerson(command, state, metadata);
      case 'ChangePersonDetails':
        return changePersonDetails(command, state, metadata);
      case 'MovePersonToTeam':
        return movePersonToTeam(command, state, metadata);
      case 'ChangeManager':
        return changeManager(command, state, metadata);
      case 'ChangeJob':
        return changeJob(command, state, metadata);
      case 'StartLeave':
        return startLeave(command, state, metadata);
      case 'EndLeave':
        return endLeave(command, state, metadata);
      case 'ErasePerson':
        return erasePerson(command, state, metadata);
      case 'TakeOverPerson':
        return takeOverPerson(command, state, metadata);
      default:
        return assertNever(command);
    }
  },
};
