import fc from 'fast-check';
import type { ChargedInvoice, InvoiceEntry } from '../customer-account/account-state';
import { openOf } from '../customer-account/balance';
import { addDays } from '../days';
import { add, fromDecimal, multiply, rational, roundToMinor, ZERO } from '../exact/rational';
import { charged } from '../testing/account-samples';
import { day } from '../testing/samples';
import { ECB_SEMESTER_RATES } from './ecb-rates';
import { contractualRateFault, FRENCH_LATE_FEES, lateFeesOn } from './late-fees';

const invoiceOf = (
  grossMinor: number,
  dueOns: readonly string[],
  entries: readonly InvoiceEntry[] = [],
): ChargedInvoice => {
  const {
    legalEntityId: _1,
    customerId: _2,
    ...data
  } = charged(1, { grossMinor, issuedOn: day('2025-01-02') }).data;
  const share = grossMinor / dueOns.length;
  const instalments = dueOns.map((dueOn) => ({ dueOn: day(dueOn), amountMinor: share }));
  return {
    ...data,
    instalments,
    entries,
    credited: [],
    disputes: [],
    writtenOff: { grossMinor: 0, vatMinor: 0 },
  };
};
const paid = (on: string, minor: number, instalment = 0): InvoiceEntry => ({
  kind: 'payment',
  instalment,
  on: day(on),
  minor,
});

describe('French late fees (10.17)', () => {
  it('are nothing until the due date, it included', () => {
    const invoice = invoiceOf(1_000_000, ['2025-02-01']);
    expect(lateFeesOn(invoice, day('2025-02-01'))).toEqual({
      indemnityMinor: 0,
      interestMinor: 0,
      totalMinor: 0,
      daysLate: 0,
      isProvisional: false,
    });
  });

  it('are 40 € and the ECB rate + 10 points by the day', () => {
    // 10 000 € × 13.15 % × 30 / 365 = 108.082…
    expect(lateFeesOn(invoiceOf(1_000_000, ['2025-02-01']), day('2025-03-03'))).toEqual({
      indemnityMinor: 4_000,
      interestMinor: 10_808,
      totalMinor: 14_808,
      daysLate: 30,
      isProvisional: false,
    });
  });

  it('change rate on 1 July', () => {
    // 30 June at 13.15 %, 1 to 9 July at 12.15 %: 10 000 € × (13.15 % × 1 + 12.15 % × 9) / 365 = 33.561…
    const invoice = invoiceOf(1_000_000, ['2025-06-29']);
    expect(lateFeesOn(invoice, day('2025-07-09'))).toMatchObject({ interestMinor: 3_356, daysLate: 10 });
  });

  it('count what is open: a part paid lowers them from the next day, all paid ends them', () => {
    // 10 days on 10 000 €, 20 days on 4 000 €, at 13.15 %: 36.027… + 28.821…
    const invoice = invoiceOf(
      1_000_000,
      ['2025-02-01'],
      [paid('2025-02-11', 600_000), paid('2025-03-03', 400_000)],
    );
    const expected = { indemnityMinor: 4_000, interestMinor: 6_485, daysLate: 30 };
    expect(lateFeesOn(invoice, day('2025-03-03'))).toMatchObject(expected);
    expect(lateFeesOn(invoice, day('2026-01-01'))).toMatchObject(expected);
  });

  it('are not due by who pays on the due date', () => {
    const invoice = invoiceOf(1_000_000, ['2025-02-01'], [paid('2025-02-01', 1_000_000)]);
    expect(lateFeesOn(invoice, day('2026-01-01')).totalMinor).toBe(0);
  });

  it('have one indemnity for an invoice, whatever its instalments', () => {
    const invoice = invoiceOf(1_000_000, ['2025-02-01', '2025-02-21']);
    // 5 000 € × 13.15 % × (30 + 10) / 365 = 72.054…
    expect(lateFeesOn(invoice, day('2025-03-03'))).toMatchObject({
      indemnityMinor: 4_000,
      interestMinor: 7_205,
      daysLate: 30,
    });
  });

  it('take a contractual rate, not below three times the legal rate', () => {
    const rules = { ...FRENCH_LATE_FEES, contractualPercent: '15' };
    // 10 000 € × 15 % × 30 / 365 = 123.287…
    expect(lateFeesOn(invoiceOf(1_000_000, ['2025-02-01']), day('2025-03-03'), rules).interestMinor).toBe(
      12_329,
    );
    expect(contractualRateFault('11.12', '3.71', 'rate')).toMatchObject({
      code: 'finance.rate_below_legal_minimum',
      field: 'rate',
    });
    expect(contractualRateFault('11.13', '3.71', 'rate')).toBeUndefined();
  });

  it('say when a half-year has no rate yet', () => {
    const rules = {
      ...FRENCH_LATE_FEES,
      semesterRates: ECB_SEMESTER_RATES.filter(({ from }) => from < '2025-07-01'),
    };
    const invoice = invoiceOf(1_000_000, ['2025-06-29']);
    expect(lateFeesOn(invoice, day('2025-06-30'), rules).isProvisional).toBe(false);
    expect(lateFeesOn(invoice, day('2025-07-01'), rules).isProvisional).toBe(true);
  });

  it('equal the sum over single days', () => {
    const start = day('2024-12-01');
    const someDay = fc.nat(500).map((offset) => addDays(start, offset));
    fc.assert(
      fc.property(
        someDay,
        someDay,
        someDay,
        someDay,
        fc.integer({ min: 1, max: 50_000 }),
        (due, until, p1, p2, part) => {
          const entries = [paid(p1, part), paid(p2, 100_000 - part)];
          const invoice = { ...invoiceOf(100_000, [due], entries), issuedOn: start };
          let interest = ZERO;
          for (let on = addDays(due, 1); on <= until; on = addDays(on, 1)) {
            const { percent } = ECB_SEMESTER_RATES.filter(({ from }) => from <= on).at(-1) ?? {
              percent: '0',
            };
            const rate = add(fromDecimal(percent), rational(10));
            interest = add(interest, multiply(rational(openOf(invoice, 0, addDays(on, -1)), 36_500), rate));
          }
          expect(lateFeesOn(invoice, until).interestMinor).toBe(roundToMinor(interest));
        },
      ),
      { numRuns: 100, seed: 20260115 },
    );
  });
});
