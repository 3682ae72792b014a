import { RequestMethod, type INestApplicationContext, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { ACCESS, type Access } from './allow';
import { DESCRIBED } from './endpoint';

export interface RouteFacts {
  /** `POST /api/sales/deals/:id/win` */
  readonly route: string;
  /** Undefined: the route says nothing and is closed to everyone. */
  readonly access: Access | undefined;
  /** Whether `@Endpoint` says what it takes and answers. */
  readonly described: boolean;
}

/** Every route of an application, for the tests that refuse routes that say nothing about access or form. */
export function listRoutes(app: INestApplicationContext): readonly RouteFacts[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].map(({ metatype }) => metatype as Type),
  );
  return controllers.flatMap((controller) => routesOf(controller, app.get(Reflector)));
}

function routesOf(controller: Type, reflector: Reflector): readonly RouteFacts[] {
  const prototype = controller.prototype as Record<string, () => unknown>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    if (handler === undefined) return [];
    const path = reflector.get<string | undefined>(PATH_METADATA, handler);
    const method = reflector.get<RequestMethod | undefined>(METHOD_METADATA, handler);
    if (path === undefined || method === undefined) return [];
    const prefix = reflector.get<string>(PATH_METADATA, controller);
    const parts = [...prefix.split('/'), ...path.split('/')].filter((part) => part !== '');
    return [
      {
        route: `${RequestMethod[method]} /${parts.join('/')}`,
        access: reflector.getAllAndOverride<Access | undefined>(ACCESS, [handler, controller]),
        described: reflector.get<boolean | undefined>(DESCRIBED, handler) === true,
      },
    ];
  });
}
