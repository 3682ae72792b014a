import { Controller, Delete, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SessionView, SignIn } from '@skillhub/domain/contracts';
import {
  correlationIdOf,
  Endpoint,
  ProblemError,
  Public,
  unauthenticated,
  ValidBody,
  type HttpRequest,
} from '@skillhub/domain/http-kernel';
import { ROLE_PERMISSIONS, type Principal } from '@skillhub/domain/identity';
import type { SignInRefusal } from '@skillhub/domain/identity-postgres';
import { ActorId } from '@skillhub/domain/kernel';
import { IDENTITY_HTTP, type IdentityHttpPorts } from './ports';
import { sessionCookie, sessionSecretOf } from './session-cookie';

interface HttpResponse {
  setHeader(name: string, value: string): unknown;
}

/** Signing in and out. Open routes: whoever comes here is not known yet, or may have no permission at all. */
@ApiTags('identity')
@Public()
@Controller('api/session')
export class SessionController {
  constructor(@Inject(IDENTITY_HTTP) private readonly ports: IdentityHttpPorts) {}

  @Post()
  @Endpoint({
    summary: 'Sign in; the answer sets the session cookie',
    body: SignIn,
    answer: SessionView,
    problems: [429],
  })
  async signIn(
    @ValidBody(SignIn) body: SignIn,
    @Req() request: HttpRequest & { readonly ip?: string },
    @Res({ passthrough: true }) response: HttpResponse,
  ): Promise<SessionView> {
    const { sessions, audit, clock, options } = this.ports;
    const now = clock.now();
    const result = await sessions.signIn({ ...body, source: request.ip ?? 'unknown', now });
    const line = { at: now, action: 'session.sign_in', correlationId: correlationIdOf(request) } as const;
    if (!result.ok) {
      const { code } = result.error;
      await audit.record({
        ...line,
        tenant: null,
        actor: ActorId.of('anonymous'),
        outcome: 'denied',
        details: { code },
      });
      throw this.toProblem(result.error, response);
    }
    const { secret, expiresAt, principal } = result.value;
    await audit.record({
      ...line,
      tenant: principal.tenant.id,
      actor: principal.actor,
      outcome: 'success',
      details: {},
    });
    const maxAge = Math.floor((Date.parse(expiresAt) - Date.parse(now)) / 1000);
    response.setHeader('Set-Cookie', sessionCookie(secret, maxAge, options.secureCookie));
    return toView(principal);
  }

  @Get()
  @Endpoint({ summary: 'Who I am and what I may do', answer: SessionView })
  session(@Req() request: HttpRequest): SessionView {
    const principal = this.ports.authenticator.detailsOf(request);
    if (principal?.kind !== 'user') throw unauthenticated();
    return toView(principal);
  }

  @Delete()
  @Endpoint({ summary: 'Sign out', answer: 'none', status: 204 })
  async signOut(
    @Req() request: HttpRequest,
    @Res({ passthrough: true }) response: HttpResponse,
  ): Promise<void> {
    const { sessions, authenticator, audit, clock, options } = this.ports;
    const secret = sessionSecretOf(request);
    const principal = authenticator.detailsOf(request);
    response.setHeader('Set-Cookie', sessionCookie('', 0, options.secureCookie));
    if (secret === undefined) return;
    authenticator.forget(secret);
    await sessions.end(secret);
    if (principal === undefined) return;
    await audit.record({
      tenant: principal.tenant.id,
      at: clock.now(),
      actor: principal.actor,
      action: 'session.sign_out',
      outcome: 'success',
      details: {},
      correlationId: correlationIdOf(request),
    });
  }

  private toProblem(refusal: SignInRefusal, response: HttpResponse): ProblemError {
    if (refusal.code === 'identity.too_many_attempts') {
      const seconds = Number(refusal.details?.['retryAfterSeconds'] ?? 1);
      response.setHeader('Retry-After', String(seconds));
      return new ProblemError({
        status: 429,
        code: refusal.code,
        title: 'Too many attempts',
        detail: `Too many attempts to sign in. Try again in ${String(seconds)} s.`,
      });
    }
    return new ProblemError({
      status: 401,
      code: refusal.code,
      title: 'Sign-in failed',
      detail: 'The address and the password do not belong together.',
    });
  }
}

function toView({ user, tenant, role }: Principal & { readonly kind: 'user' }): SessionView {
  return {
    user: { id: user.id, name: user.name, email: user.email, role, language: user.language },
    tenant: { id: tenant.id, name: tenant.name, timeZone: tenant.timeZone, currency: tenant.currency },
    permissions: [...ROLE_PERMISSIONS[role]],
  };
}
