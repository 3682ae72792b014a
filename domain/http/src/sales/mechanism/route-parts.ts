import { Get, Post, Put } from '@nestjs/common';

const VERBS = { GET: Get, POST: Post, PUT: Put } as const;
export type Verb = keyof typeof VERBS;

/** The decorator of a method of HTTP. */
export const verb = (method: Verb): MethodDecorator => VERBS[method]();

/** `POST /api/sales/deals/:id/win` in its parts. */
export function parseRoute(route: `${Verb} /${string}`): {
  readonly method: Verb;
  /** Without the leading slash. */
  readonly path: string;
  readonly hasId: boolean;
} {
  const [method, path] = route.split(' /') as [Verb, string];
  return { method, path, hasId: path.split('/').includes(':id') };
}

/** Gives a class made in a function its own name: in stack traces, and as the operation's id in the OpenAPI document. */
export function named(type: { readonly name: string }, name: string): void {
  Object.defineProperty(type, 'name', { value: name });
}
