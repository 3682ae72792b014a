import { ok } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { refuse } from '../../refusal';
import type { SalesRepEvent, SalesRepState } from '../sales-rep';
import type { RegisterSalesRep } from './register-sales-rep.command';

export const registerSalesRep: Decision<RegisterSalesRep, SalesRepState, SalesRepEvent> = (
  { data },
  state,
) =>
  state.status === 'none'
    ? ok([{ type: 'SalesRepRegistered', data }])
    : refuse('sales.already_exists', 'repId');
