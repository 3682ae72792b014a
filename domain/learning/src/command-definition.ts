import type { Decision as AnyDecision, DomainEvent } from '@skillhub/domain/kernel';
import type { LearningRefusal } from './refusal';

export { commandDefinition, type CommandDefinition, type CommandOf } from '@skillhub/domain/kernel';

/** One use case of learning: its part of a decider. */
export type Decision<Command, State, Event extends DomainEvent> = AnyDecision<
  Command,
  State,
  Event,
  LearningRefusal
>;
