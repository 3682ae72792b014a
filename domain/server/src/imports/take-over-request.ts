import {
  type SalesRefusal,
  TakeOverAccount,
  TakeOverContact,
  TakeOverDeal,
  TakeOverProduct,
  TakeOverSalesRep,
  TakeOverSalesTeam,
  accountStream,
  contactStream,
  productStream,
  salesTeamStream,
} from '@skillhub/domain/sales';
import type { StreamId } from '@skillhub/domain/kernel';
import type { ImportOutcome, ImportRecord } from '@skillhub/ingestion/contracts';
import type { z } from 'zod';
import type { KnownReferences } from './known-references';
import type { SalesRequest } from './sales-handler';
import type { SourceIds } from './source-ids';

type Refused = Extract<ImportOutcome, { status: 'refused' }>;
export type TakeOver =
  { readonly ok: true; readonly request: SalesRequest } | { readonly ok: false; readonly refusal: Refused };

interface Context {
  readonly system: string;
  readonly ids: SourceIds;
  readonly known: KnownReferences;
}

/** The take-over command of a record, once everything that it refers to is known; otherwise why not. */
export async function takeOverRequest(record: ImportRecord, context: Context): Promise<TakeOver> {
  const unknown = await unknownReference(record, context);
  if (unknown !== undefined) return { ok: false, refusal: unknown };
  const { ids, known, system } = context;
  const source = { system, key: record.key };
  switch (record.entity) {
    case 'sales_team': {
      const { name, region } = record;
      return checked(
        TakeOverSalesTeam.schema,
        { teamId: ids.salesTeam(record.key), name, region, source },
        (data) => ({
          aggregate: 'sales_team',
          command: { type: 'TakeOverSalesTeam', data },
        }),
      );
    }
    case 'sales_rep': {
      const { name, team } = record;
      const teamId = team === null ? null : ids.salesTeam(team);
      return checked(
        TakeOverSalesRep.schema,
        { repId: ids.salesRep(record.key), name, teamId, source },
        (data) => ({
          aggregate: 'sales_rep',
          command: { type: 'TakeOverSalesRep', data },
        }),
      );
    }
    case 'product': {
      const { name, family, listPrice } = record;
      return checked(
        TakeOverProduct.schema,
        { productId: ids.product(record.key), name, family, listPrice, source },
        (data) => ({ aggregate: 'product', command: { type: 'TakeOverProduct', data } }),
      );
    }
    case 'account': {
      const { entity: _, key, parentAccount, ...details } = record;
      const parentAccountId = parentAccount === null ? null : ids.account(parentAccount);
      return checked(
        TakeOverAccount.schema,
        { accountId: ids.account(key), ...details, parentAccountId, source },
        (data) => ({ aggregate: 'account', command: { type: 'TakeOverAccount', data } }),
      );
    }
    case 'contact': {
      const { entity: _, key, account, ...details } = record;
      const accountId = account === null ? null : ids.account(account);
      return checked(
        TakeOverContact.schema,
        { contactId: ids.contact(key), ...details, accountId, source },
        (data) => ({ aggregate: 'contact', command: { type: 'TakeOverContact', data } }),
      );
    }
    case 'deal': {
      const { entity: _, key, account, contact, product, owner, ...details } = record;
      const ownerId = ids.salesRep(owner);
      return checked(
        TakeOverDeal.schema,
        {
          ...details,
          dealId: ids.deal(key),
          name: details.name ?? key,
          accountId: account === null ? null : ids.account(account),
          contactId: contact === null ? null : ids.contact(contact),
          productId: product === null ? null : ids.product(product),
          ownerId,
          teamId: (await known.teamOf(ownerId)) ?? null,
          source,
        },
        (data) => ({ aggregate: 'deal', command: { type: 'TakeOverDeal', data } }),
      );
    }
  }
}

interface Reference {
  readonly field: string;
  readonly key: string | null;
  readonly stream: (key: string) => StreamId;
  readonly code: SalesRefusal['code'];
}

async function unknownReference(record: ImportRecord, { ids, known }: Context): Promise<Refused | undefined> {
  for (const { field, key, stream, code } of references(record, ids))
    if (key !== null && !(await known.exists(stream(key))))
      return { status: 'refused', code, field, details: { [field]: key } };
  if (record.entity === 'deal' && (await known.teamOf(ids.salesRep(record.owner))) === undefined)
    return {
      status: 'refused',
      code: 'sales.unknown_sales_rep',
      field: 'owner',
      details: { owner: record.owner },
    };
  return undefined;
}

function references(record: ImportRecord, ids: SourceIds): readonly Reference[] {
  const toAccount = (field: string, key: string | null): Reference => ({
    field,
    key,
    stream: (text) => accountStream(ids.account(text)),
    code: 'sales.unknown_account',
  });
  switch (record.entity) {
    case 'sales_team':
    case 'product':
      return [];
    case 'sales_rep': {
      const stream = (key: string) => salesTeamStream(ids.salesTeam(key));
      return [{ field: 'team', key: record.team, stream, code: 'sales.unknown_sales_team' }];
    }
    case 'account':
      return [toAccount('parentAccount', record.parentAccount)];
    case 'contact':
      return [toAccount('account', record.account)];
    case 'deal':
      return [
        toAccount('account', record.account),
        {
          field: 'contact',
          key: record.contact,
          stream: (key) => contactStream(ids.contact(key)),
          code: 'sales.unknown_contact',
        },
        {
          field: 'product',
          key: record.product,
          stream: (key) => productStream(ids.product(key)),
          code: 'sales.unknown_product',
        },
      ];
  }
}

/** The edge check of a command's data: lengths and forms that the record leaves open. */
function checked<Data>(
  schema: z.ZodType<Data>,
  data: unknown,
  request: (data: Data) => SalesRequest,
): TakeOver {
  const parsed = schema.safeParse(data);
  if (parsed.success) return { ok: true, request: request(parsed.data) };
  const [issue] = parsed.error.issues;
  const field = issue?.path.map(String).join('.') ?? '';
  return {
    ok: false,
    refusal: { status: 'refused', code: 'request.invalid', field, details: { reason: issue?.message ?? '' } },
  };
}
