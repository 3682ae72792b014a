import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { unauthenticated } from './problem-error';
import { principalOf, type HttpRequest } from './request';

/** The sender, as a parameter of a controller's method: `@CurrentPrincipal() principal: Principal`. */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const principal = principalOf(context.switchToHttp().getRequest<HttpRequest>());
  if (principal === undefined) throw unauthenticated();
  return principal;
});
