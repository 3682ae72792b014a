import type { SkillDefined, SkillDetailsChanged, SkillRetired, SkillId } from '@skillhub/domain/contracts';
import { assertNever, StreamId, type Decider } from '@skillhub/domain/kernel';
import type { LearningRefusal } from '../refusal';
import { defineSkill } from './define-skill/define-skill';
import type { DefineSkill } from './define-skill/define-skill.command';
import { changeSkillDetails } from './change-skill-details/change-skill-details';
import type { ChangeSkillDetails } from './change-skill-details/change-skill-details.command';
import { retireSkill } from './retire-skill/retire-skill';
import type { RetireSkill } from './retire-skill/retire-skill.command';
import { takeOverSkill } from './take-over-skill/take-over-skill';
import type { TakeOverSkill } from './take-over-skill/take-over-skill.command';

export type SkillCommand = DefineSkill | ChangeSkillDetails | RetireSkill | TakeOverSkill;
export type SkillEvent = SkillDefined | SkillDetailsChanged | SkillRetired;
export type SkillDetails = Omit<SkillDetailsChanged['data'], 'skillId'>;
export type SkillState =
  { readonly status: 'none' } | { readonly status: 'defined' | 'retired'; readonly details: SkillDetails };

function evolve(state: SkillState, event: SkillEvent): SkillState {
  switch (event.type) {
    case 'SkillDefined': {
      const { skillId: _skillId, source: _source, ...details } = event.data;
      return { status: 'defined', details };
    }
    case 'SkillDetailsChanged': {
      const { skillId: _skillId, ...details } = event.data;
      return state.status === 'none' ? state : { ...state, details };
    }
    case 'SkillRetired':
      return state.status === 'none' ? state : { ...state, status: 'retired' };
    default:
      return assertNever(event);
  }
}

export const skillStream = (id: SkillId): StreamId => StreamId.of(`skill-${id}`);

export const skill: Decider<SkillCommand, SkillEvent, SkillState, LearningRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide: (command, state, metadata) => {
    switch (command.type) {
      case 'DefineSkill':
        return defineSkill(command, state, metadata);
      case 'ChangeSkillDetails':
        return changeSkillDetails(command, state, metadata);
      case 'RetireSkill':
        return retireSkill(command, state, metadata);
      case 'TakeOverSkill':
        return takeOverSkill(command, state, metadata);
      default:
        return assertNever(command);
    }
  },
};
