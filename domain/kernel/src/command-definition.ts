import type { z } from 'zod';
import type { CommandMetadata } from './command';
import type { DomainEvent } from './event';
import type { Refusal, Result } from './result';

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
export type Decision<Command, State, Event extends DomainEvent, R extends Refusal> = (
  command: Command,
  state: State,
  metadata: CommandMetadata,
) => Result<readonly Event[], R>;
