import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ACCESS, type Access } from './allow';
import { AUTHENTICATOR, type Authenticator } from './authenticator';
import { forbidden, unauthenticated } from './problem-error';
import { rememberPrincipal, type HttpRequest } from './request';
import { isFromAnotherSite, isFromOurPages, isSafe } from './same-origin';

/**
 * The one door. Registered globally, so that a route without {@link Allow} or {@link Public} is closed to everyone.
 * Refuses changes by cookie that no page of ours made (cross-site request forgery).
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(AUTHENTICATOR) private readonly authenticator: Authenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<HttpRequest>();
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    const principal = await this.authenticator.authenticate(request);
    if (principal !== undefined) rememberPrincipal(request, principal);
    if (access?.kind === 'public') {
      if (!isSafe(request) && isFromAnotherSite(request)) throw crossSite();
      return true;
    }
    if (principal === undefined) throw unauthenticated();
    if (principal.by === 'cookie' && !isSafe(request) && !isFromOurPages(request)) throw crossSite();
    if (access === undefined || !principal.permissions.includes(access.permission)) {
      throw forbidden('Your role does not allow this.');
    }
    return true;
  }
}

const crossSite = () => forbidden('This request did not come from our own pages.', 'auth.cross_site');
