import { account, accountStream, ChangeAccountDetails } from '@skillhub/domain/sales';
import { commandRoute } from '../mechanism/command-route';

export const changeAccountDetailsRoute = commandRoute({
  route: 'PUT /api/sales/accounts/:id',
  summary: 'Replace the details of an account',
  permission: 'sales.write',
  command: ChangeAccountDetails,
  decider: account,
  id: 'accountId',
  stream: ({ accountId }) => accountStream(accountId),
});
