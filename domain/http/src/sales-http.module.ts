import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { getEventRoute } from './events/get-event.route';
import { getStreamEventsRoute } from './events/get-stream-events.route';
import { SALES_HTTP, type SalesHttpPorts } from './sales/mechanism/ports';
import { SALES_ROUTES } from './sales/sales-routes';

const ROUTES = [...SALES_ROUTES, getEventRoute, getStreamEventsRoute];

/** The routes of sales and of the drill into events, each with its handler on the command or query bus. */
@Module({})
export class SalesHttpModule {
  static with(ports: SalesHttpPorts): DynamicModule {
    return {
      module: SalesHttpModule,
      imports: [CqrsModule.forRoot()],
      controllers: ROUTES.map(({ controller }) => controller),
      providers: [{ provide: SALES_HTTP, useValue: ports }, ...ROUTES.map(({ handler }) => handler)],
    };
  }
}
