import { account, accountStream, RegisterAccount } from '@skillhub/domain/sales';
import { commandRoute } from '../mechanism/command-route';

export const registerAccountRoute = commandRoute({
  route: 'POST /api/sales/accounts',
  summary: 'Register an account',
  permission: 'sales.write',
  command: RegisterAccount,
  decider: account,
  id: 'accountId',
  stream: ({ accountId }) => accountStream(accountId),
});
