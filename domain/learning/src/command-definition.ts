import type { CommandMetadata, DomainEvent, Result } from '@skillhub/domain/kernel';
import type { LearningRefusal } from './refusal';
import type { z } from 'zod';

/** A command's name and the form of its data. The edges check with the schema; `decide` relies on the type alone. */
export interface CommandDefinition<
  Type extends string = string,
  Shape extends z.ZodRawShape = z.ZodRawShape,
> {
  readonly type: Type;
  readonly schema: z.ZodObject<Shape>;
}

export function commandDefinition<const Type extends string, Shape extends z.ZodRawShape>(
  type: Type,
  schema: z.ZodObject<Shape>,
): CommandDefinition<Type, Shape> {
  return { type, schema };
}

/** The command as `decide` reads it. */
export type CommandOf<D> =
  D extends CommandDefinition<infer Type, infer Shape>
    ? { readonly type: Type; readonly data: z.infer<z.ZodObject<Shape>> }
    : never;

/** The part of a decider that one use case is. */
export type Decision<Command, State, Event extends DomainEvent> = (
  command: Command,
  state: State,
  metadata: CommandMetadata,
) => Result<readonly Event[], LearningRefusal>;
