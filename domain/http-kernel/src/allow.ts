import { SetMetadata } from '@nestjs/common';

/** What a route asks of its caller. A route that says nothing is closed to all. */
export type Access =
  { readonly kind: 'public' } | { readonly kind: 'permission'; readonly permission: string };

export const ACCESS = 'skillhub:access';

/** Opens a route (or every route of a controller) to principals with a permission, as named in `domain/identity`. */
export const Allow = (permission: string): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS, { kind: 'permission', permission } satisfies Access);

/** Opens a route to everyone, signed in or not. */
export const Public = (): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS, { kind: 'public' } satisfies Access);
