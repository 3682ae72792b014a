import type { Decision as AnyDecision, DomainEvent } from '@skillhub/domain/kernel';
import type { FinanceRefusal } from './refusal';

export { commandDefinition, type CommandDefinition, type CommandOf } from '@skillhub/domain/kernel';

/** One use case of finance: its part of a decider. */
export type Decision<Command, State, Event extends DomainEvent> = AnyDecision<
  Command,
  State,
  Event,
  FinanceRefusal
>;
