import { foldTable } from '@skillhub/domain/event-store';
import type { AccountEvent } from '@skillhub/domain/sales';
import { searchText } from '../search-text';

export interface AccountRow {
  readonly accountId: string;
  readonly name: string;
  readonly search: string;
  readonly domain: string | null;
  readonly sector: string | null;
  readonly country: string | null;
  readonly employees: number | null;
  readonly revenueMinor: number | null;
  readonly revenueCurrency: string | null;
  readonly yearEstablished: number | null;
  readonly parentAccountId: string | null;
  readonly updatedAt: string;
}

export const accounts = foldTable<AccountRow>({
  table: 'sales_read.accounts',
  category: 'account',
  columns: {
    accountId: 'uuid',
    name: 'text',
    search: 'text',
    domain: 'text',
    sector: 'text',
    country: 'text',
    employees: 'integer',
    revenueMinor: 'bigint',
    revenueCurrency: 'text',
    yearEstablished: 'integer',
    parentAccountId: 'uuid',
    updatedAt: 'timestamptz',
  },
  // Both events of an account carry all of it.
  evolve: (_row, recorded) => {
    const { accountId, name, domain, sector, country, employees, annualRevenue, ...rest } = (
      recorded as unknown as AccountEvent
    ).data;
    return {
      ...{ accountId, name, domain, sector, country, employees },
      search: searchText(name, domain),
      revenueMinor: annualRevenue?.minor ?? null,
      revenueCurrency: annualRevenue?.currency ?? null,
      yearEstablished: rest.yearEstablished,
      parentAccountId: rest.parentAccountId,
      updatedAt: recorded.recordedAt,
    };
  },
});
