import { FINANCE_EVENTS, type AllocationId, type FundReference } from '@skillhub/domain/contracts';
import { fixedMetadata } from '@skillhub/domain/kernel/testing';
import type { LocalDate } from '@skillhub/domain/kernel';
import fc from 'fast-check';
import { sumMinor } from '../amounts';
import { addDays } from '../days';
import { accountIds, charged, received } from '../testing/account-samples';
import { allocationId, creditNoteId, invoiceId, paymentId, refundId, TODAY } from '../testing/samples';
import { EMPTY_ACCOUNT, type CustomerAccountState } from './account-state';
import { leftOf, openOf } from './balance';
import { customerAccount, type CustomerAccountCommand } from './customer-account';

const someDay = fc.integer({ min: -60, max: 0 }).map((offset) => addDays(TODAY, offset));
const currency = fc.constantFrom('EUR', 'EUR', 'EUR', 'USD');
const n = fc.integer({ min: 1, max: 3 });
const amount = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 300 }) },
  fc.constantFrom(0, -5, 100_000),
);
const fund: fc.Arbitrary<FundReference> = fc.oneof(
  n.map((i): FundReference => ({ kind: 'payment', id: paymentId(i) })),
  n.map((i): FundReference => ({ kind: 'credit_note', id: creditNoteId(i) })),
);
const allocations = fc.oneof(
  fc.constant('oldest_due' as const),
  fc.array(fc.record({ invoiceId: n.map((i) => invoiceId(i)), amountMinor: amount }), {
    minLength: 1,
    maxLength: 2,
  }),
);
const surplus = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ decision: 'keep' as const }) },
  n.map((i) => ({ decision: 'refund' as const, refundId: refundId(i + 10) })),
);

const charge = fc
  .tuple(n, someDay, currency, fc.integer({ min: 2, max: 300 }), fc.nat(100))
  .map(([i, issuedOn, money, grossMinor, share]): CustomerAccountCommand => {
    const first = Math.floor((grossMinor * share) / 100);
    const instalments = [
      { dueOn: addDays(issuedOn, 30), amountMinor: first },
      { dueOn: addDays(issuedOn, 10), amountMinor: grossMinor - first },
    ];
    const invoice = charged(i, { issuedOn, currency: money, grossMinor, instalments }).data;
    return { type: 'ChargeInvoice', data: invoice };
  });
const command: fc.Arbitrary<CustomerAccountCommand> = fc.oneof(
  { weight: 3, arbitrary: charge },
  {
    weight: 4,
    arbitrary: fc
      .tuple(n, amount, currency, someDay, allocations, fc.option(surplus, { nil: undefined, freq: 4 }))
      .map(([i, minor, money, valueOn, wanted, left]): CustomerAccountCommand => ({
        type: 'RecordPayment',
        data: {
          ...received(i).data,
          amount: { minor, currency: money },
          valueOn,
          allocations: wanted,
          ...(left === undefined ? {} : { surplus: left }),
        },
      })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(n, n, fc.oneof(fc.constant('everything' as const), amount), someDay)
      .map(([i, invoice, wanted, grantedOn]): CustomerAccountCommand => ({
        type: 'GrantCreditNote',
        data: {
          ...accountIds,
          creditNoteId: creditNoteId(i),
          invoiceId: invoiceId(invoice),
          amounts: wanted === 'everything' ? wanted : [{ rateBp: 2_000, netMinor: wanted }],
          reason: 'error',
          series: `AV-${grantedOn.slice(0, 4)}`,
          grantedOn,
        },
      })),
  },
  fc.tuple(fund, allocations).map(([reference, wanted]): CustomerAccountCommand => ({
    type: 'AllocateFund',
    data: { ...accountIds, fund: reference, allocations: wanted },
  })),
  fc.tuple(fund, n, someDay).map(([reference, i, effectiveOn]): CustomerAccountCommand => ({
    type: 'ReverseAllocation',
    data: { ...accountIds, allocationId: allocationId(reference.id, i) as AllocationId, effectiveOn },
  })),
  fc.tuple(n, someDay).map(([i, reversedOn]): CustomerAccountCommand => ({
    type: 'ReversePayment',
    data: { ...accountIds, paymentId: paymentId(i), reversedOn, reason: 'chargeback' },
  })),
  fc
    .tuple(n, fund, fc.option(amount, { nil: undefined }), someDay)
    .map(([i, reference, minor, refundedOn]): CustomerAccountCommand => ({
      type: 'RefundFund',
      data: {
        ...accountIds,
        refundId: refundId(i),
        fund: reference,
        ...(minor === undefined ? {} : { amountMinor: minor }),
        refundedOn,
        method: 'transfer',
      },
    })),
  fc
    .tuple(n, fc.option(amount, { nil: undefined }), someDay)
    .map(([i, minor, writtenOffOn]): CustomerAccountCommand => ({
      type: 'WriteOffInvoice',
      data: {
        ...accountIds,
        invoiceId: invoiceId(i),
        ...(minor === undefined ? {} : { amountMinor: minor }),
        writtenOffOn,
        reason: 'other',
      },
    })),
);

const sequence = fc
  .tuple(charge, fc.array(command, { minLength: 5, maxLength: 30 }))
  .map(([first, rest]) => [first, ...rest]);

const schemas = new Map<string, (typeof FINANCE_EVENTS)[number]['schema']>(
  FINANCE_EVENTS.map(({ type, schema }) => [type, schema]),
);

function run(commands: readonly CustomerAccountCommand[], each: (state: CustomerAccountState) => void) {
  let state = EMPTY_ACCOUNT;
  let accepted = 0;
  for (const given of commands) {
    const decision = customerAccount.decide(given, state, fixedMetadata());
    if (!decision.ok) continue;
    accepted += decision.value.length;
    for (const event of decision.value) {
      expect(schemas.get(event.type)?.safeParse(event.data).error).toBeUndefined();
      state = customerAccount.evolve(state, event);
    }
    // A command repeated changes nothing, apart from what is new each time by nature.
    if (given.type === 'RecordPayment' || given.type === 'GrantCreditNote' || given.type === 'ReversePayment')
      expect(customerAccount.decide(given, state, fixedMetadata())).toEqual({ ok: true, value: [] });
    each(state);
  }
  return accepted;
}

const upTo = (day: LocalDate | undefined) => (entry: { readonly on: LocalDate }) =>
  day === undefined || entry.on <= day;

/** Σ issued = Σ open + settled + credited + written off, and Σ funds = Σ applied + refunded + reversed + left. */
function expectConserved(state: CustomerAccountState, money: string, day: LocalDate | undefined) {
  const invoices = [...state.invoices.values()].filter(
    (each) => each.currency === money && (day === undefined || each.issuedOn <= day),
  );
  const funds = [...state.funds.values()].filter(
    (each) => each.currency === money && (day === undefined || each.on <= day),
  );
  const entries = invoices.flatMap((each) => each.entries).filter(upTo(day));
  const ofKind = (kind: string) =>
    sumMinor(entries.filter((each) => each.kind === kind).map(({ minor }) => minor));
  const open = invoices.flatMap((each) => each.instalments.map((_, index) => openOf(each, index, day)));
  const left = funds.map((each) => leftOf(each, day));
  const spent = funds.flatMap((each) => each.entries).filter(upTo(day));
  const spentOn = (kind: string) =>
    sumMinor(spent.filter((each) => each.kind === kind).map(({ minor }) => minor));
  expect(Math.min(0, ...open, ...left)).toBe(0);
  expect(Math.min(ofKind('payment'), ofKind('credit_note'), ofKind('write_off'))).toBeGreaterThanOrEqual(0);
  expect(sumMinor(invoices.map(({ grossMinor }) => grossMinor))).toBe(
    sumMinor(open) + ofKind('payment') + ofKind('credit_note') + ofKind('write_off'),
  );
  expect(sumMinor(funds.map(({ amountMinor }) => amountMinor))).toBe(
    sumMinor(left) + spentOn('allocation') + spentOn('refund') + spentOn('reversal'),
  );
  expect(spentOn('allocation')).toBe(ofKind('payment') + ofKind('credit_note'));
}

const DAYS = [...Array.from({ length: 16 }, (_, index) => addDays(TODAY, index * 4 - 60)), undefined];

describe('any sequence of invoices, payments, credit notes, write-offs and refunds', () => {
  it('conserves money, per currency, as of every day, with nothing ever below zero', () => {
    let accepted = 0;
    fc.assert(
      fc.property(sequence, (commands) => {
        let last = EMPTY_ACCOUNT;
        accepted += run(commands, (state) => {
          last = state;
          expectConserved(state, 'EUR', undefined);
        });
        for (const day of DAYS) for (const money of ['EUR', 'USD']) expectConserved(last, money, day);
      }),
      { numRuns: 400, seed: 20260115 },
    );
    expect(accepted).toBeGreaterThan(2_000);
  });

  it('never credits more than was invoiced, by rate, net and VAT', () => {
    fc.assert(
      fc.property(sequence, (commands) => {
        run(commands, ({ invoices }) => {
          for (const { vatTotals, credited, grossMinor, writtenOff } of invoices.values()) {
            for (const { rateBp, netMinor, vatMinor } of credited) {
              const total = vatTotals.find((each) => each.rateBp === rateBp);
              expect(netMinor).toBeLessThanOrEqual(total?.netMinor ?? 0);
              expect(vatMinor).toBeLessThanOrEqual(total?.vatMinor ?? 0);
            }
            const taken = sumMinor(credited.map((each) => each.netMinor + each.vatMinor));
            expect(taken + writtenOff.grossMinor).toBeLessThanOrEqual(grossMinor);
          }
        });
      }),
      { numRuns: 400, seed: 20260116 },
    );
  });
});
