import { salesRep, salesRepStream, RegisterSalesRep } from '@skillhub/domain/sales';
import { commandRoute } from '../mechanism/command-route';

export const registerSalesRepRoute = commandRoute({
  route: 'POST /api/sales/reps',
  summary: 'Register a sales person',
  permission: 'sales.write',
  command: RegisterSalesRep,
  decider: salesRep,
  id: 'repId',
  stream: ({ repId }) => salesRepStream(repId),
});
