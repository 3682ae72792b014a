import type { DealView } from '@skillhub/domain/contracts';
import type { DealBody } from '@skillhub/dashboards/data-access';
import type { Choice } from '@skillhub/dashboards/ui';
import { parseMoney, typedMoney } from './money-input';

/** What the form of a deal holds, as typed. */
export interface DealDraft {
  readonly name: string;
  readonly account: Choice | null;
  readonly contact: Choice | null;
  readonly productId: string;
  readonly amount: string;
  readonly currency: string;
  /** In percent; empty: the default of the stage. */
  readonly probability: string;
  readonly expectedCloseOn: string;
  readonly ownerId: string;
}
export type DealField = keyof DealDraft;
export type Faults = Readonly<Partial<Record<DealField, string>>>;

export function draftOf(deal: DealView | null, currency: string, decimal: ',' | '.'): DealDraft {
  return {
    name: deal?.name ?? '',
    account: deal?.account ?? null,
    contact: deal?.contact ?? null,
    productId: deal?.product?.id ?? '',
    amount: typedMoney(deal?.amount ?? null, decimal),
    currency: deal?.amount?.currency ?? currency,
    probability: deal?.probabilityIsOwn ? String(Math.round(deal.probability * 1000) / 10) : '',
    expectedCloseOn: deal?.expectedCloseOn ?? '',
    ownerId: deal?.owner.id ?? '',
  };
}

/** Keys of what is wrong, by field; nothing when the draft can be sent. */
export function faultsOf(draft: DealDraft, isNew: boolean): Faults {
  const faults: Partial<Record<DealField, string>> = {};
  if (draft.name.trim() === '') faults.name = 'form.required';
  if (isNew && draft.ownerId === '') faults.ownerId = 'form.required';
  const amount = parseMoney(draft.amount, draft.currency);
  if (amount === undefined || (amount && amount.minor < 0)) faults.amount = 'form.amount';
  if (draft.probability !== '' && probabilityOf(draft) === null) faults.probability = 'form.probability';
  return faults;
}

function probabilityOf({ probability }: DealDraft): number | null {
  const percent = Number(probability.replace(',', '.'));
  return probability === '' || !(percent >= 0 && percent <= 100) ? null : Math.round(percent * 10) / 1000;
}

export const bodyOf = (draft: DealDraft): DealBody => ({
  name: draft.name.trim(),
  accountId: draft.account?.id ?? null,
  contactId: draft.contact?.id ?? null,
  productId: draft.productId || null,
  amount: parseMoney(draft.amount, draft.currency) ?? null,
  probability: probabilityOf(draft),
  expectedCloseOn: draft.expectedCloseOn || null,
});

const FIELDS: Readonly<Record<string, DealField>> = {
  name: 'name',
  accountId: 'account',
  contactId: 'contact',
  productId: 'productId',
  amount: 'amount',
  probability: 'probability',
  expectedCloseOn: 'expectedCloseOn',
  ownerId: 'ownerId',
};

/** Errors of the server under the fields that they name (`amount.minor` is the amount); the rest stays for the form. */
export function serverFaults(errors: readonly { readonly path: string; readonly message: string }[] = []): {
  readonly fields: Faults;
  readonly rest: readonly string[];
} {
  const fields: Partial<Record<DealField, string>> = {};
  const rest: string[] = [];
  for (const { path, message } of errors) {
    const field = FIELDS[path.split('.')[0] ?? ''];
    if (field) fields[field] = message;
    else rest.push(`${path}: ${message}`);
  }
  return { fields, rest };
}
