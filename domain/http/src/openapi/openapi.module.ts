import { Controller, Get, Inject, Module, type DynamicModule, type INestApplication } from '@nestjs/common';
import { ApiTags, DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { Endpoint, notFound, Public, sharedSchemas } from '@skillhub/domain/http-kernel';
import { z } from 'zod';

/** Holds the document once {@link describeApi} has made it from the finished application. */
class OpenApiHolder {
  document: OpenAPIObject | undefined;
}

@ApiTags('operations')
@Controller('api/openapi.json')
class OpenApiController {
  constructor(@Inject(OpenApiHolder) private readonly holder: OpenApiHolder) {}

  @Get()
  @Public()
  @Endpoint({ summary: 'This document (OpenAPI 3.1)', answer: z.record(z.string(), z.unknown()) })
  document(): OpenAPIObject {
    if (this.holder.document === undefined) throw notFound('document');
    return this.holder.document;
  }
}

/** `GET /api/openapi.json`. Put it in the application, then call {@link describeApi}. */
@Module({})
export class OpenApiModule {
  static create(): DynamicModule {
    return {
      module: OpenApiModule,
      controllers: [OpenApiController],
      providers: [OpenApiHolder],
      exports: [OpenApiHolder],
      global: true,
    };
  }
}

/** Makes the OpenAPI document of every route of an application. Call it after all modules are known, before listening. */
export function describeApi(app: INestApplication, version = '1'): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('SkillHub')
    .setDescription('Commands and questions of SkillHub. Failures are problem documents (RFC 9457).')
    .setVersion(version)
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', bearerFormat: 'opaque', description: 'Personal access token' },
      'token',
    )
    .addCookieAuth('skillhub_session', { type: 'apiKey', in: 'cookie' }, 'session')
    .addSecurityRequirements('token')
    .addSecurityRequirements('session')
    .build();
  const document = SwaggerModule.createDocument(app, config, { operationIdFactory: operationId });
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, ...sharedSchemas() },
  };
  app.get(OpenApiHolder, { strict: false }).document = document;
  return document;
}

/** `WinDealController.send` → `WinDeal`; a controller with several routes keeps the name of the method. */
function operationId(controller: string, method: string): string {
  const name = controller.replace(/Controller$/, '');
  return ['send', 'ask'].includes(method) ? name : `${name}_${method}`;
}
