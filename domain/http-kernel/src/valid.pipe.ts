import { createParamDecorator, Param, Query, type ExecutionContext } from '@nestjs/common';
import type { z } from 'zod';
import { ProblemError, requestInvalid } from './problem-error';
import { headerOf, type HttpRequest } from './request';
import { unstorableTexts } from './text-faults';

/** @throws ProblemError 400 `request.invalid` that names every faulty field. */
export function parseOrProblem<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  const parsed = schema.safeParse(value);
  const faults = parsed.success ? unstorableTexts(parsed.data) : faultsOf(parsed.error);
  if (parsed.success && faults.length === 0) return parsed.data;
  throw requestInvalid('The request does not have the expected form.', [...faults]);
}

/** One entry for each faulty field; of a field that is not known, the field itself. */
function faultsOf({ issues }: z.ZodError): { path: string; message: string }[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code !== 'unrecognized_keys') return [{ path: path.join('.'), message: issue.message }];
    return issue.keys.map((key) => ({ path: [...path, key].join('.'), message: 'this field is not known' }));
  });
}

/** A body that is not JSON was not read, so it must not pass for an empty one. */
function expectJson(request: HttpRequest): void {
  const length = headerOf(request, 'content-length');
  const hasBody =
    (length !== undefined && length !== '0') || headerOf(request, 'transfer-encoding') !== undefined;
  const type = headerOf(request, 'content-type') ?? '';
  if (!hasBody || /^application\/([\w.+-]+\+)?json\s*(;|$)/i.test(type)) return;
  throw new ProblemError({
    status: 415,
    code: 'request.unsupported_media_type',
    title: 'Unsupported media type',
    detail: 'Send the body as application/json.',
  });
}

// The schema goes in a box: Nest takes what has a method `transform`, as schemas do, for a pipe, and what has a key `schema`
// for its own options.
const body = createParamDecorator(({ form }: { form: z.ZodType }, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<HttpRequest & { readonly body?: unknown }>();
  expectJson(request);
  return parseOrProblem(form, request.body ?? {});
});

/** The body, checked: `@ValidBody(Schema) body: z.infer<typeof Schema>`. A missing body is an empty object. */
export const ValidBody = (schema: z.ZodType): ParameterDecorator => body({ form: schema });

/** The query string, checked; numbers and lists arrive as text, so the schema coerces. */
export const ValidQuery = (schema: z.ZodType): ParameterDecorator =>
  Query({ transform: (value: unknown) => parseOrProblem(schema, value ?? {}) });

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
