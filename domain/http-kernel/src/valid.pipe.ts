import { Body, Param, Query, type PipeTransform } from '@nestjs/common';
import type { z } from 'zod';
import { requestInvalid } from './problem-error';

/** @throws ProblemError 400 `request.invalid` that names every faulty field. */
export function parseOrProblem<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: issue.message,
  }));
  throw requestInvalid('The request does not have the expected form.', errors);
}

const validPipe = (schema: z.ZodType): PipeTransform => ({
  transform: (value: unknown) => parseOrProblem(schema, value ?? {}),
});

/** The body, checked: `@ValidBody(Schema) body: z.infer<typeof Schema>`. */
export const ValidBody = (schema: z.ZodType): ParameterDecorator => Body(validPipe(schema));
/** The query string, checked; numbers and lists arrive as text, so the schema coerces. */
export const ValidQuery = (schema: z.ZodType): ParameterDecorator => Query(validPipe(schema));
/** One part of the path, checked. The problem names it. */
export const ValidParam = (name: string, schema: z.ZodType): ParameterDecorator =>
  Param(name, {
    transform: (value: unknown) => {
      const parsed = schema.safeParse(value);
      if (parsed.success) return parsed.data;
      throw requestInvalid('The address does not have the expected form.', [
        { path: name, message: parsed.error.issues[0]?.message ?? 'invalid' },
      ]);
    },
  });
