import type { ContactsQuery, ContactView, Page } from '@skillhub/domain/contracts';
import { ERASED, type TenantId } from '@skillhub/domain/kernel';
import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { ReadDatabase } from '../../database/read-database';
import { AccountEntity, ContactEntity } from './entities';
import { instant, readPage, sortBy, whereEveryWord, whereOneOf } from './read-page';
import { reference } from './view-parts';

const SORTS = {
  name: 'c.search',
  account: 'a.search',
  jobTitle: 'c.jobTitle',
  updatedAt: 'c.updatedAt',
} satisfies Record<Exclude<ContactsQuery['sort'], `-${string}`>, string>;

export function listContacts(
  database: ReadDatabase,
  tenant: TenantId,
  query: ContactsQuery,
): Promise<Page<ContactView>> {
  return database.forTenant(tenant, (manager) => {
    const selected = contactsOf(manager, tenant);
    whereEveryWord(selected, "concat_ws(' ', c.search, a.search)", query.search);
    whereOneOf(selected, 'c.accountId', query.account);
    sortBy(selected, query.sort, SORTS, 'c.contactId');
    return readPage<ContactRaw, ContactView>(selected, query, contactView);
  });
}

export function readContact(
  database: ReadDatabase,
  tenant: TenantId,
  contactId: string,
): Promise<ContactView | undefined> {
  return database.forTenant(tenant, async (manager) => {
    const row = await contactsOf(manager, tenant)
      .andWhere('c.contactId = :contactId', { contactId })
      .getRawOne<ContactRaw>();
    return row && contactView(row);
  });
}

interface ContactRaw extends Omit<ContactView, 'account' | 'name'> {
  readonly name: string | null;
  readonly accountId: string | null;
  readonly accountName: string | null;
}

function contactsOf(manager: EntityManager, tenant: TenantId): SelectQueryBuilder<ObjectLiteral> {
  const columns: Readonly<Record<keyof ContactRaw, string>> = {
    id: 'c.contactId',
    name: 'c.name',
    email: 'c.email',
    phone: 'c.phone',
    linkedIn: 'c.linkedIn',
    jobTitle: 'c.jobTitle',
    accountId: 'c.accountId',
    accountName: 'a.name',
    consents: 'c.consents',
    erased: 'c.erased',
    version: 'c.version',
    updatedAt: instant('c.updatedAt'),
  };
  const query = manager
    .createQueryBuilder()
    .from(ContactEntity, 'c')
    .leftJoin(AccountEntity.options.name, 'a', 'a.tenant = c.tenant AND a.accountId = c.accountId')
    .where('c.tenant = :tenant', { tenant });
  for (const [alias, expression] of Object.entries(columns)) query.addSelect(expression, alias);
  return query;
}

function contactView({ accountId, accountName, name, ...rest }: ContactRaw): ContactView {
  return { ...rest, name: name ?? ERASED, account: reference(accountId, accountName) };
}
