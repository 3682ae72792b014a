import {
  AllocationId,
  type AllocationMade,
  type FundReference,
  type InvoiceId,
} from '@skillhub/domain/contracts';
import { ok, refused, type Instant, type LocalDate, type Result } from '@skillhub/domain/kernel';
import { notPositive, otherCurrency } from '../amounts';
import { latest, occurredOn } from '../days';
import { firstOf, refuse, type FinanceRefusal } from '../refusal';
import { fundKey, type ChargedInvoice, type CustomerAccountState, type Fund } from './account-state';
import { freeSince, leftOf, openOf, openSince } from './balance';
import { evolveCustomerAccount } from './customer-account-evolve';

/** A part of a fund for one invoice; without an instalment: the oldest first. */
export interface WantedAllocation {
  readonly invoiceId: InvoiceId;
  readonly instalment?: number | undefined;
  readonly amountMinor: number;
}

/** The two halves of an account that a command speaks about. */
export type AccountIds = Pick<AllocationMade['data'], 'legalEntityId' | 'customerId'>;

export interface Allocated {
  readonly events: readonly AllocationMade[];
  readonly state: CustomerAccountState;
}

interface Context {
  readonly ids: AccountIds;
  readonly fund: FundReference;
  readonly now: Instant;
}

/** Allocates exactly what is wanted, or refuses the whole; `field` is the path of the list in the command. */
export function allocateWanted(
  state: CustomerAccountState,
  context: Context,
  wanted: readonly WantedAllocation[],
  field: string,
): Result<Allocated, FinanceRefusal> {
  let allocated: Allocated = { events: [], state };
  for (const [index, each] of wanted.entries()) {
    const next = allocateOne(allocated, context, each, `${field}.${index}`);
    if (!next.ok) return next;
    allocated = next.value;
  }
  return ok(allocated);
}

/** Allocates as much as possible, the oldest due date first, what is disputed last. */
export function allocateOldestDue(state: CustomerAccountState, context: Context): Allocated {
  const fund = state.funds.get(fundKey(context.fund));
  if (!fund) return { events: [], state };
  return openInstalments(state, fund).reduce<Allocated>(
    (allocated, { invoice, instalment }) => allocatePart(allocated, context, invoice, instalment),
    { events: [], state },
  );
}

function allocateOne(
  allocated: Allocated,
  context: Context,
  wanted: WantedAllocation,
  field: string,
): Result<Allocated, FinanceRefusal> {
  const fund = allocated.state.funds.get(fundKey(context.fund));
  const invoice = allocated.state.invoices.get(wanted.invoiceId);
  if (!fund) return refuse('finance.not_found', 'fund');
  if (!invoice) return refuse('finance.not_found', `${field}.invoiceId`);
  const fault = firstOf(
    notPositive(wanted.amountMinor, `${field}.amountMinor`),
    otherCurrency(fund.currency, invoice.currency, `${field}.invoiceId`),
  );
  if (fault) return refused(fault);
  const instalments = wanted.instalment === undefined ? byDueDate(invoice) : [wanted.instalment];
  const open = instalments.reduce((total, index) => total + openOf(invoice, index), 0);
  if (wanted.amountMinor > open)
    return refuse('finance.allocation_above_open', `${field}.amountMinor`, {
      open,
      wanted: wanted.amountMinor,
    });
  const free = leftOf(fund);
  if (wanted.amountMinor > free)
    return refuse('finance.allocation_above_fund', `${field}.amountMinor`, {
      free,
      wanted: wanted.amountMinor,
    });
  let left = wanted.amountMinor;
  let result = allocated;
  for (const index of instalments) {
    const part = Math.min(left, openOf(invoice, index));
    if (part > 0) result = allocatePart(result, context, invoice, index, part);
    left -= part;
  }
  return ok(result);
}

/** One event, as much as both sides allow, effective from the first day on which neither side runs short later. */
function allocatePart(
  { events, state }: Allocated,
  { ids, fund: reference, now }: Context,
  { invoiceId }: ChargedInvoice,
  instalment: number,
  atMost = Number.MAX_SAFE_INTEGER,
): Allocated {
  const fund = state.funds.get(fundKey(reference));
  const invoice = state.invoices.get(invoiceId);
  if (!fund || !invoice) return { events, state };
  const minor = Math.min(atMost, leftOf(fund), openOf(invoice, instalment));
  if (minor <= 0) return { events, state };
  const free = freeSince(fund, minor);
  const open = openSince(invoice, instalment, minor);
  if (free === undefined || open === undefined) return { events, state };
  const effectiveOn: LocalDate = latest(free, open);
  const made: AllocationMade = {
    type: 'AllocationMade',
    data: {
      ...ids,
      allocationId: AllocationId.of(`${reference.id}.${fund.allocations + 1}`),
      fund: reference,
      invoiceId,
      instalment,
      amount: { minor, currency: fund.currency },
      effectiveOn,
    },
    occurredAt: occurredOn(effectiveOn, now),
  };
  return { events: [...events, made], state: evolveCustomerAccount(state, made) };
}

interface OpenInstalment {
  readonly invoice: ChargedInvoice;
  readonly instalment: number;
}

function openInstalments(state: CustomerAccountState, { currency }: Fund): readonly OpenInstalment[] {
  const open = [...state.invoices.values()]
    .filter((invoice) => invoice.currency === currency)
    .flatMap((invoice) =>
      invoice.instalments.map(({ dueOn }, instalment) => ({
        invoice,
        instalment,
        rank: `${isDisputed(invoice) ? 1 : 0} ${dueOn} ${invoice.issuedOn} ${invoice.number} ${invoice.invoiceId}`,
      })),
    )
    .filter(({ invoice, instalment }) => openOf(invoice, instalment) > 0);
  return open.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.instalment - b.instalment));
}

/** Whether the customer contests it: now, or on a day. */
export const isDisputed = ({ disputes }: ChargedInvoice, day?: LocalDate): boolean =>
  disputes.some(({ disputedOn, resolvedOn }) =>
    day === undefined ? resolvedOn === null : disputedOn <= day && (resolvedOn === null || day < resolvedOn),
  );

/** The instalments of an invoice, the oldest due date first. */
export const byDueDate = ({ instalments }: ChargedInvoice): readonly number[] =>
  instalments
    .map(({ dueOn }, index) => ({ dueOn, index }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.index - b.index))
    .map(({ index }) => index);
