import { LossReason, Stage } from '@skillhub/domain/contracts';
import type { ImportEntity } from '../import-record';

/** How the text of a cell becomes the value of a field. */
export type FieldType =
  | { readonly kind: 'text' }
  | { readonly kind: 'email' }
  | { readonly kind: 'url' }
  | { readonly kind: 'integer' }
  /** A share from 0 to 1; a percent sign is understood. */
  | { readonly kind: 'share' }
  | { readonly kind: 'date' }
  | { readonly kind: 'money' }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  /** The natural key of another record. */
  | { readonly kind: 'reference'; readonly to: ImportEntity };

export interface EntityField {
  readonly type: FieldType;
  /** Whether a record cannot exist without it. */
  readonly required: boolean;
}

const text = { kind: 'text' } as const;
const integer = { kind: 'integer' } as const;
const date = { kind: 'date' } as const;
const money = { kind: 'money' } as const;
const to = (entity: ImportEntity) => ({ kind: 'reference', to: entity }) as const;
const must = (type: FieldType): EntityField => ({ type, required: true });
const may = (type: FieldType): EntityField => ({ type, required: false });

/** Every field of an import record that a mapping can fill, by entity; `key` is mapped apart. */
export const ENTITY_FIELDS = {
  sales_team: { name: must(text), region: may(text) },
  sales_rep: { name: must(text), team: may(to('sales_team')) },
  product: { name: must(text), family: may(text), listPrice: must(money) },
  account: {
    name: must(text),
    domain: may(text),
    sector: may(text),
    country: may(text),
    employees: may(integer),
    annualRevenue: may(money),
    yearEstablished: may(integer),
    parentAccount: may(to('account')),
  },
  contact: {
    name: must(text),
    email: may({ kind: 'email' }),
    phone: may(text),
    linkedIn: may({ kind: 'url' }),
    jobTitle: may(text),
    account: may(to('account')),
  },
  deal: {
    name: may(text),
    account: may(to('account')),
    contact: may(to('contact')),
    product: may(to('product')),
    owner: must(to('sales_rep')),
    stage: must({ kind: 'choice', of: Stage.options }),
    amount: may(money),
    probability: may({ kind: 'share' }),
    openedOn: may(date),
    expectedCloseOn: may(date),
    closedOn: may(date),
    lossReason: may({ kind: 'choice', of: LossReason.options }),
  },
} as const satisfies Record<ImportEntity, Record<string, EntityField>>;

/** The entities in the order of an import: what is referred to comes before what refers to it. */
export const IMPORT_ORDER = [
  'sales_team',
  'sales_rep',
  'product',
  'account',
  'contact',
  'deal',
] as const satisfies readonly ImportEntity[];

/** The fields of one entity as a plain record, for code that is generic over entities. */
export function fieldsOf(entity: ImportEntity): Readonly<Record<string, EntityField>> {
  return ENTITY_FIELDS[entity];
}
