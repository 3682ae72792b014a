import { Module, type DynamicModule } from '@nestjs/common';
import { DemoAccountsController } from './demo-accounts.controller';
import { IDENTITY_HTTP, type IdentityHttpPorts } from './ports';
import { SessionController } from './session.controller';

@Module({})
export class IdentityHttpModule {
  static with(ports: IdentityHttpPorts): DynamicModule {
    return {
      module: IdentityHttpModule,
      controllers: [SessionController, DemoAccountsController],
      providers: [{ provide: IDENTITY_HTTP, useValue: ports }],
    };
  }
}
