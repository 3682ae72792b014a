import type {
  CreditNoteIssued,
  FinanceEvent,
  InvoiceCharged,
  InvoiceIssued,
  InvoiceWrittenOff,
  LegalEntityId,
  SupplierInvoiceReceived,
  VatTotal,
} from '@skillhub/domain/contracts';
import type { Currency, LocalDate } from '@skillhub/domain/kernel';
import { convert } from '../currency/convert';
import type { StoredRate } from '../currency/exchange-rates';
import { FRENCH_CHART, type ChartOfAccounts, type LedgerAccount } from './chart-of-accounts';
import type { JournalCode, JournalEntry, JournalLine } from './journal-entry';

export interface EventToBook {
  readonly event: FinanceEvent;
  /** The day the event was recorded: when its entry was validated. */
  readonly recordedOn: LocalDate;
}

export interface BookOptions {
  readonly legalEntityId: LegalEntityId;
  /** Of the books. */
  readonly currency: Currency;
  readonly rates?: readonly StoredRate[];
  readonly chart?: ChartOfAccounts;
}

export interface Books {
  readonly entries: readonly JournalEntry[];
  /** Facts that could not be booked, with the reason: nothing is left out silently. */
  readonly unbooked: readonly { readonly event: FinanceEvent; readonly reason: 'no_exchange_rate' }[];
}

/** Before it is in the currency of the books. */
interface Draft {
  readonly journal: JournalCode;
  readonly on: LocalDate;
  readonly piece: JournalEntry['piece'];
  readonly label: string;
  readonly currency: Currency;
  /** The side that takes what rounding leaves: a customer, a supplier or the bank. */
  readonly counterpart: Side;
  readonly sides: readonly (Side & { readonly minor: number })[];
}

interface Side {
  readonly account: LedgerAccount;
  readonly auxiliaryId?: string;
  readonly document?: string;
}

/**
 * Journal entries of one legal entity from its events, in their order. Sales on issue, credit notes on issue, cash by value date,
 * supplier invoices on approval; allocations make no entry (they letter the lines of customers). Debit equals credit in
 * every entry: amounts of other currencies are converted side by side at the rate of the day, the counterpart takes their sum.
 */
export function bookEvents(events: readonly EventToBook[], options: BookOptions): Books {
  const { currency, rates = [], chart = FRENCH_CHART } = options;
  const numbers = new Map<string, string>();
  const received = new Map<string, SupplierInvoiceReceived['data']>();
  const entries: JournalEntry[] = [];
  const unbooked: Books['unbooked'][number][] = [];
  for (const { event, recordedOn } of events) {
    if (event.type === 'InvoiceCharged') numbers.set(event.data.invoiceId, event.data.number);
    if (event.type === 'SupplierInvoiceReceived') received.set(event.data.supplierInvoiceId, event.data);
    const draft = draftOf(event, { legalEntityId: options.legalEntityId, chart, numbers, received });
    if (!draft) continue;
    const lines = linesOf(draft, currency, rates);
    if (!lines) unbooked.push({ event, reason: 'no_exchange_rate' });
    else {
      const { journal, on, piece, label } = draft;
      entries.push({ journal, on, validatedOn: recordedOn, piece, label, lines });
    }
  }
  return { entries, unbooked };
}

interface Context {
  readonly legalEntityId: LegalEntityId;
  readonly chart: ChartOfAccounts;
  readonly numbers: ReadonlyMap<string, string>;
  readonly received: ReadonlyMap<string, SupplierInvoiceReceived['data']>;
}

function draftOf(event: FinanceEvent, context: Context): Draft | undefined {
  if (event.type === 'SupplierInvoiceApproved' || event.type === 'SupplierInvoicePaid') {
    const invoice = context.received.get(event.data.supplierInvoiceId);
    if (invoice?.legalEntityId !== context.legalEntityId) return undefined;
    return event.type === 'SupplierInvoiceApproved'
      ? purchase(invoice, event.data.approvedOn, context.chart)
      : supplierPayment(invoice, event.data, context.chart);
  }
  if (!('legalEntityId' in event.data) || event.data.legalEntityId !== context.legalEntityId)
    return undefined;
  const { chart } = context;
  switch (event.type) {
    case 'InvoiceIssued':
      return sale(event.data, chart);
    case 'InvoiceCharged':
      // One that we issued ourselves is booked by its issue.
      return event.data.source === null ? undefined : opening(event.data, chart);
    case 'CreditNoteIssued':
      return creditNote(event.data, chart);
    case 'PaymentReceived': {
      const { customerId, paymentId, amount, valueOn } = event.data;
      return cash(chart, {
        customerId,
        document: paymentId,
        minor: amount.minor,
        currency: amount.currency,
        on: valueOn,
        label: 'Règlement client',
        sign: 1,
      });
    }
    case 'PaymentReversed': {
      const { customerId, paymentId, amount, reversedOn } = event.data;
      return cash(chart, {
        customerId,
        document: paymentId,
        minor: amount.minor,
        currency: amount.currency,
        on: reversedOn,
        label: 'Règlement rejeté',
        sign: -1,
      });
    }
    case 'RefundMade': {
      const { customerId, fund, amount, refundedOn } = event.data;
      return cash(chart, {
        customerId,
        document: fund.id,
        minor: amount.minor,
        currency: amount.currency,
        on: refundedOn,
        label: 'Remboursement client',
        sign: -1,
      });
    }
    case 'InvoiceWrittenOff':
      return writeOff(event.data, context);
    default:
      return undefined;
  }
}

const customerSide = (chart: ChartOfAccounts, customerId: string, document: string): Side => ({
  account: chart.customers,
  auxiliaryId: customerId,
  document,
});

function sale(data: InvoiceIssued['data'], chart: ChartOfAccounts): Draft {
  const { invoiceId, customerId, number, issuedOn, currency, lines, lineTotals, vatTotals } = data;
  const revenue = lines.map(({ stream }, index) => ({
    account: chart.revenue[stream],
    minor: -(lineTotals[index]?.netMinor ?? 0),
  }));
  return {
    journal: 'VE',
    on: issuedOn,
    piece: { reference: number, on: issuedOn },
    label: `Facture ${number}`,
    currency,
    counterpart: customerSide(chart, customerId, invoiceId),
    sides: [...byAccount(revenue), ...vatSides(vatTotals, chart.vatCollected, -1)],
  };
}

function opening(data: InvoiceCharged['data'], chart: ChartOfAccounts): Draft {
  const { invoiceId, customerId, number, issuedOn, currency, grossMinor } = data;
  return {
    journal: 'AN',
    on: issuedOn,
    piece: { reference: number, on: issuedOn },
    label: `Reprise facture ${number}`,
    currency,
    counterpart: customerSide(chart, customerId, invoiceId),
    sides: [{ account: chart.opening, minor: -grossMinor }],
  };
}

function creditNote(data: CreditNoteIssued['data'], chart: ChartOfAccounts): Draft {
  const { creditNoteId, customerId, number, issuedOn, currency, netMinor, vatTotals, reason } = data;
  return {
    journal: 'VE',
    on: issuedOn,
    piece: { reference: number, on: issuedOn },
    label: `Avoir ${number}`,
    currency,
    counterpart: customerSide(chart, customerId, creditNoteId),
    sides: [
      { account: chart.creditNotes[reason], minor: netMinor },
      ...vatSides(vatTotals, chart.vatCollected, 1),
    ],
  };
}

function writeOff(data: InvoiceWrittenOff['data'], { chart, numbers }: Context): Draft {
  const { invoiceId, customerId, amountMinor, vatMinor, writtenOffOn, currency } = data;
  const reference = numbers.get(invoiceId) ?? invoiceId;
  return {
    journal: 'OD',
    on: writtenOffOn,
    piece: { reference, on: writtenOffOn },
    label: `Créance irrécouvrable ${reference}`,
    currency,
    counterpart: customerSide(chart, customerId, invoiceId),
    sides: [
      { account: chart.badDebts, minor: amountMinor - vatMinor },
      { account: chart.vatCollected, minor: vatMinor },
    ],
  };
}

interface CashMovement {
  readonly customerId: string;
  readonly document: string;
  readonly minor: number;
  readonly currency: Currency;
  readonly on: LocalDate;
  readonly label: string;
  /** 1: into the bank. */
  readonly sign: 1 | -1;
}

function cash(
  chart: ChartOfAccounts,
  { customerId, document, minor, currency, on, label, sign }: CashMovement,
): Draft {
  return {
    journal: 'BQ',
    on,
    piece: { reference: document, on },
    label,
    currency,
    counterpart: customerSide(chart, customerId, document),
    sides: [{ account: chart.bank, minor: sign * minor }],
  };
}

const supplierSide = (chart: ChartOfAccounts, data: SupplierInvoiceReceived['data']): Side => ({
  account: chart.suppliers,
  auxiliaryId: data.supplierId,
  document: data.supplierInvoiceId,
});

function purchase(data: SupplierInvoiceReceived['data'], on: LocalDate, chart: ChartOfAccounts): Draft {
  return {
    journal: 'AC',
    on,
    piece: { reference: data.number, on: data.issuedOn },
    label: `Facture fournisseur ${data.number}`,
    currency: data.currency,
    counterpart: supplierSide(chart, data),
    sides: [
      { account: chart.subcontracting, minor: data.netMinor },
      { account: chart.vatDeductible, minor: data.vatMinor },
    ],
  };
}

function supplierPayment(
  invoice: SupplierInvoiceReceived['data'],
  paid: {
    readonly amount: { readonly minor: number; readonly currency: Currency };
    readonly paidOn: LocalDate;
  },
  chart: ChartOfAccounts,
): Draft {
  return {
    journal: 'BQ',
    on: paid.paidOn,
    piece: { reference: invoice.number, on: paid.paidOn },
    label: `Règlement fournisseur ${invoice.number}`,
    currency: paid.amount.currency,
    counterpart: supplierSide(chart, invoice),
    sides: [{ account: chart.bank, minor: -paid.amount.minor }],
  };
}

const vatSides = (totals: readonly VatTotal[], account: LedgerAccount, sign: 1 | -1) =>
  totals.map(({ vatMinor }) => ({ account, minor: sign * vatMinor }));

function byAccount(sides: readonly { readonly account: LedgerAccount; readonly minor: number }[]) {
  const sums = new Map<string, { readonly account: LedgerAccount; readonly minor: number }>();
  for (const { account, minor } of sides)
    sums.set(account.number, { account, minor: (sums.get(account.number)?.minor ?? 0) + minor });
  return [...sums.values()];
}

/** Undefined where no rate is known for the day. */
function linesOf(
  { sides, counterpart, currency: own, on }: Draft,
  currency: Currency,
  rates: readonly StoredRate[],
): readonly JournalLine[] | undefined {
  const lines: JournalLine[] = [];
  for (const side of sides.filter(({ minor }) => minor !== 0)) {
    const converted = convert({ minor: side.minor, currency: own }, currency, rates, on);
    if (!converted) return undefined;
    lines.push(
      lineOf(side, converted.amount.minor, own === currency ? null : { minor: side.minor, currency: own }),
    );
  }
  const total = lines.reduce((sum, { minor }) => sum + minor, 0);
  const foreign = sides.reduce((sum, { minor }) => sum + minor, 0);
  const last = lineOf(counterpart, -total, own === currency ? null : { minor: -foreign, currency: own });
  return [last, ...lines];
}

const lineOf = (side: Side, minor: number, foreign: JournalLine['foreign']): JournalLine => ({
  account: side.account,
  auxiliaryId: side.auxiliaryId ?? null,
  document: side.document ?? null,
  // -0 is no amount.
  minor: minor + 0,
  foreign,
});
