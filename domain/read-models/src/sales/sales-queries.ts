import type {
  AccountsQuery,
  AccountView,
  ContactsQuery,
  ContactView,
  DealDetailView,
  DealsQuery,
  DealView,
  DirectoryQuery,
  KanbanQuery,
  KanbanView,
  Page,
  ProductView,
  SalesRepView,
  SalesTeamView,
} from '@skillhub/domain/contracts';
import type { Instant, TenantId } from '@skillhub/domain/kernel';
import { openReadDatabase, type ReadDatabaseOptions } from '../database/read-database';
import { SALES_ENTITIES } from './queries/entities';
import { listAccounts, readAccount } from './queries/list-accounts';
import { listContacts, readContact } from './queries/list-contacts';
import { listDeals } from './queries/list-deals';
import { listProducts, listSalesReps, listSalesTeams } from './queries/list-directory';
import { readDeal } from './queries/read-deal';
import { readKanban } from './queries/read-kanban';
import { readLabels, type Labelled } from './queries/read-labels';

/** Everything that can be asked of the read models of sales, each question in the name of one tenant. */
export interface SalesQueries {
  deals(tenant: TenantId, query: DealsQuery, now: Instant): Promise<Page<DealView>>;
  deal(tenant: TenantId, dealId: string, now: Instant): Promise<DealDetailView | undefined>;
  kanban(tenant: TenantId, query: KanbanQuery, now: Instant): Promise<KanbanView>;
  accounts(tenant: TenantId, query: AccountsQuery): Promise<Page<AccountView>>;
  account(tenant: TenantId, accountId: string): Promise<AccountView | undefined>;
  contacts(tenant: TenantId, query: ContactsQuery): Promise<Page<ContactView>>;
  contact(tenant: TenantId, contactId: string): Promise<ContactView | undefined>;
  salesReps(tenant: TenantId, query: DirectoryQuery): Promise<Page<SalesRepView>>;
  salesTeams(tenant: TenantId, query: DirectoryQuery): Promise<Page<SalesTeamView>>;
  products(tenant: TenantId, query: DirectoryQuery): Promise<Page<ProductView>>;
  /** Names for ids that the warehouse shows: dimension → id → name. */
  labels(
    tenant: TenantId,
    wanted: Readonly<Partial<Record<Labelled, readonly string[]>>>,
  ): Promise<Partial<Record<Labelled, Record<string, string>>>>;
  close(): Promise<void>;
}

export async function openSalesQueries(
  options: Omit<ReadDatabaseOptions, 'entities'>,
): Promise<SalesQueries> {
  const database = await openReadDatabase({ ...options, entities: SALES_ENTITIES });
  return {
    deals: (...question) => listDeals(database, ...question),
    deal: (...question) => readDeal(database, ...question),
    kanban: (...question) => readKanban(database, ...question),
    accounts: (...question) => listAccounts(database, ...question),
    account: (...question) => readAccount(database, ...question),
    contacts: (...question) => listContacts(database, ...question),
    contact: (...question) => readContact(database, ...question),
    salesReps: (...question) => listSalesReps(database, ...question),
    salesTeams: (...question) => listSalesTeams(database, ...question),
    products: (...question) => listProducts(database, ...question),
    labels: (...question) => readLabels(database, ...question),
    close: () => database.close(),
  };
}
