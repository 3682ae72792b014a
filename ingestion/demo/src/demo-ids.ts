import {
  AccountId,
  ActivityId,
  ContactId,
  DealId,
  ProductId,
  SalesRepId,
  SalesTeamId,
} from '@skillhub/domain/contracts';
import { v5 } from 'uuid';

const NAMESPACE = 'b9c0f6de-3a52-5c1f-8a7e-51d2a4e0c7f1';
const id = (name: string) => v5(name, NAMESPACE);

/** The ids of the demo company: the same in every copy of it. */
export const demoIds = {
  team: (name: string) => SalesTeamId.of(id(`team ${name}`)),
  rep: (name: string) => SalesRepId.of(id(`rep ${name}`)),
  product: (name: string) => ProductId.of(id(`product ${name}`)),
  account: (number: number) => AccountId.of(id(`account ${String(number)}`)),
  contact: (account: number, number: number) =>
    ContactId.of(id(`contact ${String(account)} ${String(number)}`)),
  deal: (number: number) => DealId.of(id(`deal ${String(number)}`)),
  activity: (deal: number, number: number) => ActivityId.of(id(`activity ${String(deal)} ${String(number)}`)),
};
