import type { AccountsQuery, AccountView, Page } from '@skillhub/domain/contracts';
import type { TenantId } from '@skillhub/domain/kernel';
import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { ReadDatabase } from '../../database/read-database';
import { AccountEntity, DealEntity } from './entities';
import { instant, readPage, sortBy, whereEveryWord, whereOneOf } from './read-page';
import { money, reference } from './view-parts';

const SORTS = {
  name: 'a.search',
  sector: 'a.sector',
  country: 'a.country',
  employees: 'a.employees',
  annualRevenue: 'a.revenueMinor',
  openDeals: 'coalesce(counts.open, 0)',
  wonDeals: 'coalesce(counts.won, 0)',
  updatedAt: 'a.updatedAt',
} satisfies Record<Exclude<AccountsQuery['sort'], `-${string}`>, string>;

export function listAccounts(
  database: ReadDatabase,
  tenant: TenantId,
  query: AccountsQuery,
): Promise<Page<AccountView>> {
  return database.forTenant(tenant, (manager) => {
    const selected = accountsOf(manager, tenant);
    whereEveryWord(selected, 'a.search', query.search);
    whereOneOf(selected, 'a.sector', query.sector);
    whereOneOf(selected, 'a.country', query.country);
    sortBy(selected, query.sort, SORTS, 'a.accountId');
    return readPage<AccountRaw, AccountView>(selected, query, accountView);
  });
}

export function readAccount(
  database: ReadDatabase,
  tenant: TenantId,
  accountId: string,
): Promise<AccountView | undefined> {
  return database.forTenant(tenant, async (manager) => {
    const row = await accountsOf(manager, tenant)
      .andWhere('a.accountId = :accountId', { accountId })
      .getRawOne<AccountRaw>();
    return row && accountView(row);
  });
}

interface AccountRaw {
  readonly id: string;
  readonly name: string;
  readonly domain: string | null;
  readonly sector: string | null;
  readonly country: string | null;
  readonly employees: number | null;
  readonly revenueMinor: number | null;
  readonly revenueCurrency: string | null;
  readonly yearEstablished: number | null;
  readonly parentId: string | null;
  readonly parentName: string | null;
  readonly openDeals: number;
  readonly wonDeals: number;
  readonly version: number;
  readonly updatedAt: string;
}

function accountsOf(manager: EntityManager, tenant: TenantId): SelectQueryBuilder<ObjectLiteral> {
  const columns: Readonly<Record<keyof AccountRaw, string>> = {
    id: 'a.accountId',
    name: 'a.name',
    domain: 'a.domain',
    sector: 'a.sector',
    country: 'a.country',
    employees: 'a.employees',
    revenueMinor: 'CAST(a.revenueMinor AS float8)',
    revenueCurrency: 'a.revenueCurrency',
    yearEstablished: 'a.yearEstablished',
    parentId: 'a.parentAccountId',
    parentName: 'parent.name',
    openDeals: 'coalesce(counts.open, 0)',
    wonDeals: 'coalesce(counts.won, 0)',
    version: 'a.version',
    updatedAt: instant('a.updatedAt'),
  };
  const query = manager
    .createQueryBuilder()
    .from(AccountEntity, 'a')
    .leftJoin(
      AccountEntity.options.name,
      'parent',
      'parent.tenant = a.tenant AND parent.accountId = a.parentAccountId',
    )
    .leftJoin(
      (deals) =>
        deals
          .from(DealEntity, 'd')
          .select('d.accountId', 'account_id')
          .addSelect("count(*) FILTER (WHERE d.status = 'open')::int", 'open')
          .addSelect("count(*) FILTER (WHERE d.status = 'won')::int", 'won')
          .where('d.tenant = :tenant')
          .groupBy('d.accountId'),
      'counts',
      'counts.account_id = a.accountId',
    )
    .where('a.tenant = :tenant', { tenant });
  for (const [alias, expression] of Object.entries(columns)) query.addSelect(expression, alias);
  return query;
}

function accountView(row: AccountRaw): AccountView {
  const { revenueMinor, revenueCurrency, parentId, parentName, ...rest } = row;
  return {
    ...rest,
    annualRevenue: money(revenueMinor, revenueCurrency),
    parent: reference(parentId, parentName),
  };
}
