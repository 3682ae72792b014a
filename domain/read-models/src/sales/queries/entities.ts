import { readEntity } from '../../database/read-entity';
import { accounts, type AccountRow } from '../tables/accounts';
import { activities, type ActivityRow } from '../tables/activities';
import { contacts, type ContactRow } from '../tables/contacts';
import { deals, type DealRow } from '../tables/deals';
import { products, type ProductRow } from '../tables/products';
import { salesReps, type SalesRepRow } from '../tables/sales-reps';
import { salesTeams, type SalesTeamRow } from '../tables/sales-teams';
import { stageEntries, type StageEntryRow } from '../tables/stage-entries';

export const DealEntity = readEntity<DealRow>(deals);
export const ActivityEntity = readEntity<ActivityRow>(activities);
export const StageEntryEntity = readEntity<StageEntryRow>(stageEntries);
export const AccountEntity = readEntity<AccountRow>(accounts);
export const ContactEntity = readEntity<ContactRow>(contacts);
export const SalesRepEntity = readEntity<SalesRepRow>(salesReps);
export const SalesTeamEntity = readEntity<SalesTeamRow>(salesTeams);
export const ProductEntity = readEntity<ProductRow>(products);

export const SALES_ENTITIES = [
  DealEntity,
  ActivityEntity,
  StageEntryEntity,
  AccountEntity,
  ContactEntity,
  SalesRepEntity,
  SalesTeamEntity,
  ProductEntity,
];
