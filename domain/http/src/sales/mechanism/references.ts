import {
  AccountId,
  ContactId,
  ProductId,
  SalesRepId,
  SalesTeamId,
  type SalesRefusalCode,
} from '@skillhub/domain/contracts';
import type { EventStore, StreamId, TenantId } from '@skillhub/domain/kernel';
import {
  accountStream,
  contactStream,
  productStream,
  salesRepStream,
  salesTeamStream,
  type SalesRefusal,
} from '@skillhub/domain/sales';

interface Reference {
  readonly stream: (id: string) => StreamId;
  readonly code: SalesRefusalCode;
}
const toAccount: Reference = {
  stream: (id) => accountStream(AccountId.of(id)),
  code: 'sales.unknown_account',
};

/** The fields by which commands refer to records of other aggregates. */
const REFERENCES: Readonly<Record<string, Reference>> = {
  accountId: toAccount,
  parentAccountId: toAccount,
  contactId: { stream: (id) => contactStream(ContactId.of(id)), code: 'sales.unknown_contact' },
  productId: { stream: (id) => productStream(ProductId.of(id)), code: 'sales.unknown_product' },
  ownerId: { stream: (id) => salesRepStream(SalesRepId.of(id)), code: 'sales.unknown_sales_rep' },
  teamId: { stream: (id) => salesTeamStream(SalesTeamId.of(id)), code: 'sales.unknown_sales_team' },
};

/**
 * The refusal of a command that names a record which is not there. One aggregate cannot look at another, so this is asked
 * before it decides; records never go away, so the answer stays true.
 * @param own the field that names the aggregate itself
 */
export async function unknownReference(
  store: EventStore,
  tenant: TenantId,
  data: Readonly<Record<string, unknown>>,
  own: string,
): Promise<SalesRefusal | undefined> {
  for (const [field, { stream, code }] of Object.entries(REFERENCES)) {
    const id = data[field];
    if (field === own || typeof id !== 'string') continue;
    const { version } = await store.readStream(tenant, stream(id));
    if (version === 0) return { code, field };
  }
  return undefined;
}
