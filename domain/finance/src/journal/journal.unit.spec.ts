import type { FinanceEvent, InvoiceIssued, SupplierInvoiceReceived } from '@skillhub/domain/contracts';
import { fixedMetadata } from '@skillhub/domain/kernel/testing';
import fc from 'fast-check';
import { EMPTY_ACCOUNT, type CustomerAccountState } from '../customer-account/account-state';
import { customerAccount, type CustomerAccountCommand } from '../customer-account/customer-account';
import {
  evolveCustomerAccount,
  type CustomerAccountEvent,
} from '../customer-account/customer-account-evolve';
import { invoice } from '../invoice/invoice';
import { accountIds, received } from '../testing/account-samples';
import {
  creditNoteId,
  customerId,
  day,
  eur,
  IN_30_DAYS,
  invoiceId,
  legalEntityId,
  line,
  missionId,
  paymentId,
  supplierId,
  supplierInvoiceId,
  TODAY,
} from '../testing/samples';
import { bookEvents, type BookOptions } from './book';
import { FEC_COLUMNS, fecFileName, fecRows, fecText } from './fec';
import { isBalanced, type JournalEntry } from './journal-entry';
import { letterDocuments } from './lettering';

const options: BookOptions = { legalEntityId, currency: 'EUR' };
const auxiliary = (id: string) => ({ code: `C${id.slice(-4)}`, label: 'Client\tSA' });

/** Two lines of two streams and rates, issued as number 1: 3 000 € at 20 % and 100 € at 5.5 %. */
function issued(currency = 'EUR', n = 1): readonly [InvoiceIssued, CustomerAccountEvent] {
  const lines = [
    line({ unitPrice: { minor: 150_000, currency } }),
    line({ quantity: '1', unitPrice: { minor: 10_000, currency }, vatRateBp: 550, stream: 'subscription' }),
  ];
  const content = {
    legalEntityId,
    customerId,
    currency,
    lines,
    terms: [IN_30_DAYS],
    vatRounding: 'per_rate' as const,
  };
  const decide = (
    state: Parameters<typeof invoice.decide>[1],
    command: Parameters<typeof invoice.decide>[0],
  ) => {
    const decision = invoice.decide(command, state, fixedMetadata());
    if (!decision.ok) throw new Error(decision.error.code);
    return decision.value.reduce(invoice.evolve, state);
  };
  const id = { invoiceId: invoiceId(n) };
  const draft = decide(invoice.initial, { type: 'DraftInvoice', data: { ...id, ...content, source: null } });
  const sealed = decide(draft, {
    type: 'FinaliseInvoice',
    data: { ...id, series: 'FA-2026', wantedOn: TODAY },
  });
  const number = { number: `FA-2026-00000${n}`, sequence: n, issuedOn: TODAY };
  const state = decide(sealed, { type: 'RecordInvoiceNumber', data: { ...id, ...number } });
  if (state.status !== 'issued') throw new Error('not issued');
  const { netMinor, vatMinor, grossMinor, vatTotals, instalments } = state.issued;
  return [
    { type: 'InvoiceIssued', data: state.issued },
    {
      type: 'InvoiceCharged',
      data: {
        ...accountIds,
        ...id,
        number: number.number,
        issuedOn: TODAY,
        currency,
        netMinor,
        vatMinor,
        grossMinor,
        vatTotals,
        instalments,
        source: null,
      },
    },
  ];
}

function run(
  start: readonly FinanceEvent[],
  commands: readonly CustomerAccountCommand[],
): readonly FinanceEvent[] {
  const isAccountEvent = (event: FinanceEvent): event is CustomerAccountEvent =>
    event.type === 'InvoiceCharged';
  let state: CustomerAccountState = start.filter(isAccountEvent).reduce(evolveCustomerAccount, EMPTY_ACCOUNT);
  const events: FinanceEvent[] = [...start];
  for (const command of commands) {
    const decision = customerAccount.decide(command, state, fixedMetadata());
    if (!decision.ok) continue;
    events.push(...decision.value);
    state = decision.value.reduce(evolveCustomerAccount, state);
  }
  return events;
}

const toBook = (events: readonly FinanceEvent[]) => events.map((event) => ({ event, recordedOn: TODAY }));
const short = ({ journal, lines }: JournalEntry) =>
  `${journal} ${lines.map(({ account, minor }) => `${account.number}:${minor}`).join(' ')}`;
const pay = (minor: number): CustomerAccountCommand => ({
  type: 'RecordPayment',
  data: {
    ...received().data,
    amount: { minor, currency: 'EUR' },
    allocations: 'oldest_due',
    surplus: { decision: 'keep' },
  },
});
const credit: CustomerAccountCommand = {
  type: 'GrantCreditNote',
  data: {
    ...accountIds,
    creditNoteId: creditNoteId(),
    invoiceId: invoiceId(),
    amounts: [{ rateBp: 550, netMinor: 10_000 }],
    reason: 'error',
    series: 'AV-2026',
    grantedOn: TODAY,
  },
};
const numberCredit: CustomerAccountCommand = {
  type: 'RecordCreditNoteNumber',
  data: {
    ...accountIds,
    creditNoteId: creditNoteId(),
    number: 'AV-2026-000001',
    sequence: 1,
    issuedOn: TODAY,
  },
};
const writeOff: CustomerAccountCommand = {
  type: 'WriteOffInvoice',
  data: { ...accountIds, invoiceId: invoiceId(), amountMinor: 12_000, writtenOffOn: TODAY, reason: 'other' },
};

describe('the journal', () => {
  it('books sales by stream and rate, credit notes, cash and losses', () => {
    const events = run(issued(), [credit, numberCredit, pay(348_000), writeOff]);
    expect(bookEvents(toBook(events), options).entries.map(short)).toEqual([
      'VE 411000:370550 706300:-300000 706100:-10000 445710:-550 445710:-60000',
      'VE 411000:-10550 706000:10000 445710:550',
      'BQ 411000:-348000 512000:348000',
      'OD 411000:-12000 654000:10039 445710:1961',
    ]);
  });

  it('books supplier invoices once approved, and their payment', () => {
    const invoiced: SupplierInvoiceReceived['data'] = {
      supplierInvoiceId,
      legalEntityId,
      supplierId,
      currency: 'EUR',
      number: 'F-77',
      issuedOn: day('2026-01-10'),
      dueOn: day('2026-02-10'),
      lines: [{ missionId, from: TODAY, until: TODAY, days: '1', dailyRateMinor: 45_000, netMinor: 45_000 }],
      netMinor: 45_000,
      vatMinor: 9_000,
      grossMinor: 54_000,
      variances: [],
    };
    const events: FinanceEvent[] = [
      { type: 'SupplierInvoiceReceived', data: invoiced },
      {
        type: 'SupplierInvoiceApproved',
        data: { supplierInvoiceId, approvedOn: TODAY, acceptsVariances: false },
      },
      {
        type: 'SupplierInvoicePaid',
        data: { supplierInvoiceId, amount: eur(540), paidOn: TODAY, method: 'transfer' },
      },
    ];
    expect(bookEvents(toBook(events), options).entries.map(short)).toEqual([
      'AC 401000:-54000 611000:45000 445660:9000',
      'BQ 401000:54000 512000:-54000',
    ]);
    expect(bookEvents(toBook(events.slice(0, 1)), options).entries).toEqual([]);
  });

  it('converts other currencies at the rate of the day, still balanced, and says what has no rate', () => {
    const rates = [{ base: 'EUR', quote: 'USD', rate: '1.0703', on: day('2026-01-02'), provider: 'ECB' }];
    const events = toBook(issued('USD'));
    const { entries } = bookEvents(events, { ...options, rates });
    expect(entries.every(isBalanced)).toBe(true);
    expect(entries[0]?.lines[0]).toMatchObject({
      minor: 346_211,
      foreign: { minor: 370_550, currency: 'USD' },
    });
    expect(bookEvents(events, options)).toMatchObject({
      entries: [],
      unbooked: [{ event: { type: 'InvoiceIssued' }, reason: 'no_exchange_rate' }],
    });
  });

  it('is of one legal entity', () => {
    const other = {
      ...options,
      legalEntityId: '00000000-0000-4000-8000-00000000ffff' as typeof legalEntityId,
    };
    expect(bookEvents(toBook(issued()), other)).toEqual({ entries: [], unbooked: [] });
  });

  it('letters what settles each other exactly', () => {
    const part = run(issued(), [pay(100_000)]);
    expect(letterDocuments(part, bookEvents(toBook(part), options).entries).size).toBe(0);
    const whole = run(issued(), [credit, numberCredit, pay(348_000), writeOff]);
    expect([...letterDocuments(whole, bookEvents(toBook(whole), options).entries)]).toEqual([
      [invoiceId(), { code: 'AAA', on: TODAY }],
      [creditNoteId(), { code: 'AAA', on: TODAY }],
      [paymentId(), { code: 'AAA', on: TODAY }],
    ]);
  });
});

describe('the FEC export', () => {
  const events = run(issued(), [pay(370_550)]);
  const { entries } = bookEvents(toBook(events), options);
  const rows = fecRows(entries, { currency: 'EUR', auxiliary, letters: letterDocuments(events, entries) });

  it('has the 18 columns, tabs, decimal commas and compact dates', () => {
    const [header, first] = fecText(rows).split('\r\n');
    expect(FEC_COLUMNS).toHaveLength(18);
    expect(header?.split('\t')).toEqual([...FEC_COLUMNS]);
    expect(first?.split('\t')).toEqual([
      'VE',
      'Ventes',
      '1',
      '20260115',
      '411000',
      'Clients',
      'C0002',
      'Client SA',
      'FA-2026-000001',
      '20260115',
      'Facture FA-2026-000001',
      '3705,50',
      '0,00',
      'AAA',
      '20260115',
      '20260115',
      '',
      '',
    ]);
    expect(fecFileName('123456789', day('2026-12-31'))).toBe('123456789FEC20261231.txt');
  });

  it('numbers entries from 1 in the order of their validation', () => {
    const booked = bookEvents(
      events.map((event, index) => ({ event, recordedOn: index === 0 ? day('2026-02-01') : TODAY })),
      options,
    );
    const later = fecRows(booked.entries, { currency: 'EUR', auxiliary });
    expect(later.map(({ EcritureNum, JournalCode }) => `${EcritureNum} ${JournalCode}`)).toEqual([
      '1 BQ',
      '1 BQ',
      '2 VE',
      '2 VE',
      '2 VE',
      '2 VE',
      '2 VE',
    ]);
  });

  it('balances, entry by entry, and its customer accounts equal what customers owe', () => {
    const anyCommand: fc.Arbitrary<CustomerAccountCommand> = fc.oneof(
      fc.integer({ min: 1, max: 400_000 }).map(pay),
      fc.constant(credit),
      fc.constant(numberCredit),
      fc.integer({ min: 1, max: 100_000 }).map((amountMinor): CustomerAccountCommand => ({
        type: 'WriteOffInvoice',
        data: { ...accountIds, invoiceId: invoiceId(), amountMinor, writtenOffOn: TODAY, reason: 'other' },
      })),
      fc.constant<CustomerAccountCommand>({
        type: 'ReversePayment',
        data: { ...accountIds, paymentId: paymentId(), reversedOn: TODAY, reason: 'chargeback' },
      }),
    );
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 8 }), (commands) => {
        const all = run([...issued('EUR', 1), ...issued('EUR', 2)], [...commands, numberCredit]);
        const booked = bookEvents(toBook(all), options);
        expect(booked.entries.every(isBalanced)).toBe(true);
        const perEntry = new Map<string, bigint>();
        for (const row of fecRows(booked.entries, { currency: 'EUR', auxiliary })) {
          const cents = BigInt(row.Debit.replace(',', '')) - BigInt(row.Credit.replace(',', ''));
          perEntry.set(row.EcritureNum, (perEntry.get(row.EcritureNum) ?? 0n) + cents);
        }
        expect([...perEntry.values()].every((cents) => cents === 0n)).toBe(true);
        expect(customerBalance(booked.entries)).toBe(owed(all));
      }),
      { numRuns: 200, seed: 20260115 },
    );
  });
});

const customerBalance = (entries: readonly JournalEntry[]) =>
  entries
    .flatMap(({ lines }) => lines)
    .filter(({ account }) => account.number === '411000')
    .reduce((total, { minor }) => total + minor, 0);

/** Open invoices less what is left of payments and credit notes. */
function owed(events: readonly FinanceEvent[]): number {
  const state = events.reduce<CustomerAccountState>(
    (account, event) =>
      event.type === 'InvoiceIssued'
        ? account
        : evolveCustomerAccount(account, event as CustomerAccountEvent),
    EMPTY_ACCOUNT,
  );
  let total = 0;
  for (const each of state.invoices.values())
    total += each.grossMinor - each.entries.reduce((sum, { minor }) => sum + minor, 0);
  for (const each of state.funds.values())
    total -= each.amountMinor - each.entries.reduce((sum, { minor }) => sum + minor, 0);
  return total;
}
