import 'reflect-metadata';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ActorId, TenantId } from '@skillhub/domain/kernel';
import { AccessGuard } from './access.guard';
import { Allow, Public } from './allow';
import type { Principal } from './principal';
import { ProblemError } from './problem-error';
import { principalOf } from './request';

class Routes {
  @Allow('sales.read') read(): void {}
  @Public() open(): void {}
  forgotten(): void {}
}
const seller: Principal = {
  tenant: TenantId.of('acme'),
  actorId: ActorId.of('user-1'),
  role: 'sales',
  permissions: ['sales.read'],
  by: 'token',
};

function attempt(
  route: keyof Routes,
  options: { principal?: Principal; method?: string; headers?: Record<string, string> } = {},
) {
  const request = { method: options.method ?? 'GET', originalUrl: '/', headers: options.headers ?? {} };
  const context = {
    switchToHttp: () => ({ getRequest: () => request }),
    getHandler: () => Routes.prototype[route],
    getClass: () => Routes,
  } as unknown as ExecutionContext;
  const guard = new AccessGuard(new Reflector(), { authenticate: () => Promise.resolve(options.principal) });
  return {
    request,
    answer: guard.canActivate(context).then(
      () => 'open',
      (error: unknown) => (error instanceof ProblemError ? error.problem.code : error),
    ),
  };
}

describe('the access guard', () => {
  it('lets a principal with the permission in and remembers it', async () => {
    const { answer, request } = attempt('read', { principal: seller });
    expect(await answer).toBe('open');
    expect(principalOf(request)).toBe(seller);
  });

  it('asks a stranger to sign in', async () => {
    expect(await attempt('read').answer).toBe('auth.required');
  });

  it('turns away a principal without the permission', async () => {
    const { answer } = attempt('read', { principal: { ...seller, permissions: [] } });
    expect(await answer).toBe('auth.forbidden');
  });

  it('closes a route that says nothing, even to somebody with every permission', async () => {
    expect(await attempt('forgotten', { principal: seller }).answer).toBe('auth.forbidden');
  });

  it('opens a public route to a stranger, but not to a form of another site', async () => {
    expect(await attempt('open').answer).toBe('open');
    const forged = { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } };
    expect(await attempt('open', forged).answer).toBe('auth.cross_site');
  });

  it('refuses a change by cookie that none of our pages made', async () => {
    const byCookie = { principal: { ...seller, by: 'cookie' as const }, method: 'POST' };
    expect(await attempt('read', byCookie).answer).toBe('auth.cross_site');
    const headers = { 'x-requested-with': 'skillhub' };
    expect(await attempt('read', { ...byCookie, headers }).answer).toBe('open');
  });
});
