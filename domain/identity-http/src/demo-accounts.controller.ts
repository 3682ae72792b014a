import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DemoAccounts } from '@skillhub/domain/contracts';
import { Endpoint, notFound, Public } from '@skillhub/domain/http-kernel';
import { IDENTITY_HTTP, type IdentityHttpPorts } from './ports';

/** Lets a visitor of the demo company sign in with one click. */
@ApiTags('identity')
@Public()
@Controller('api/demo-accounts')
export class DemoAccountsController {
  constructor(@Inject(IDENTITY_HTTP) private readonly ports: IdentityHttpPorts) {}

  @Get()
  @Endpoint({
    summary: 'Accounts of the demo company, where it was loaded',
    answer: DemoAccounts,
    problems: [404],
  })
  accounts(): DemoAccounts {
    const { demoAccounts } = this.ports.options;
    if (demoAccounts === undefined) throw notFound('demo company');
    return demoAccounts;
  }
}
