import type { DocumentLine } from '@skillhub/domain/contracts';
import fc from 'fast-check';
import { customerId, eur, IN_30_DAYS, legalEntityId, line } from '../testing/samples';
import { totalsOf, type DocumentContent } from './totals';

const content = (lines: DocumentLine[], vatRounding: DocumentContent['vatRounding'] = 'per_rate') => ({
  legalEntityId,
  customerId,
  currency: 'EUR',
  lines,
  terms: [IN_30_DAYS],
  vatRounding,
});
const totals = (...args: Parameters<typeof content>) => {
  const result = totalsOf(content(...args));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

describe('the totals of a document', () => {
  it('are exact by line and by rate', () => {
    const lines = [
      line(),
      line({ quantity: '1.5', unitPrice: eur(333.33), vatRateBp: 550, discountBp: 1_000 }),
    ];
    expect(totals(lines)).toEqual({
      currency: 'EUR',
      // 1.5 × 333.33 × 0.9 = 449.9955
      lineTotals: [
        { netMinor: 300_000, vatMinor: 60_000 },
        { netMinor: 45_000, vatMinor: 2_475 },
      ],
      vatTotals: [
        { rateBp: 550, netMinor: 45_000, vatMinor: 2_475 },
        { rateBp: 2_000, netMinor: 300_000, vatMinor: 60_000 },
      ],
      netMinor: 345_000,
      vatMinor: 62_475,
      grossMinor: 407_475,
    });
  });

  it('differ by a cent between rounding per rate and per line', () => {
    const cents = Array.from({ length: 3 }, () => line({ quantity: '1', unitPrice: eur(0.12) }));
    expect(totals(cents).vatMinor).toBe(7);
    expect(totals(cents, 'per_line').vatMinor).toBe(6);
  });

  it.each([
    [
      'another currency',
      { unitPrice: { minor: 1, currency: 'USD' } },
      'finance.currency_mismatch',
      'lines.0.unitPrice.currency',
    ],
    ['a negative price', { unitPrice: eur(-1) }, 'finance.price_negative', 'lines.0.unitPrice.minor'],
    ['no ground for no VAT', { vatRateBp: 0 }, 'finance.vat_exemption_required', 'lines.0.vatExemption'],
    [
      'a ground without reason',
      { vatExemption: 'export' },
      'finance.vat_exemption_needs_zero_rate',
      'lines.0.vatExemption',
    ],
    ['a rate below zero in sum', { quantity: '-1' }, 'finance.amount_negative', 'lines'],
    [
      'more than can be stored',
      { quantity: '999999999999', unitPrice: eur(1e9) },
      'finance.amount_too_large',
      'lines',
    ],
  ] as const)('are refused with %s', (_, changes, code, field) => {
    expect(totalsOf(content([line(changes)]))).toMatchObject({ ok: false, error: { code, field } });
  });

  it('add up, whatever the lines', () => {
    const anyLine = fc
      .tuple(
        fc.integer({ min: 0, max: 10_000_00 }),
        fc.constantFrom('1', '0.5', '7.333', '120'),
        fc.nat(10_000),
        fc.constantFrom(210, 550, 1_000, 2_000),
      )
      .map(([minor, quantity, discountBp, vatRateBp]) =>
        line({ unitPrice: { minor, currency: 'EUR' }, quantity, discountBp, vatRateBp }),
      );
    fc.assert(
      fc.property(
        fc.array(anyLine, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('per_rate', 'per_line' as const),
        (lines, rounding) => {
          const result = totals(lines, rounding as DocumentContent['vatRounding']);
          const add = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
          expect(add(result.lineTotals.map((each) => each.netMinor))).toBe(result.netMinor);
          expect(add(result.vatTotals.map((each) => each.netMinor + each.vatMinor))).toBe(result.grossMinor);
          // Per rate the VAT is off by half a cent at most; per line by half a cent a line.
          const slack = rounding === 'per_rate' ? 0.5 : 0.5 * lines.length;
          for (const each of result.vatTotals)
            expect(Math.abs(each.vatMinor - (each.netMinor * each.rateBp) / 10_000)).toBeLessThanOrEqual(
              slack + 1e-6,
            );
        },
      ),
      { seed: 20260115 },
    );
  });
});
