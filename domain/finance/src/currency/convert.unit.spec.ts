import { decider } from '@skillhub/domain/kernel/testing';
import { day, eur } from '../testing/samples';
import { convert } from './convert';
import { exchangeRates, type StoredRate } from './exchange-rates';

const rate = (base: string, quote: string, text: string, on = '2026-01-02'): StoredRate => ({
  base,
  quote,
  rate: text,
  on: day(on),
  provider: 'ECB',
});
const rates = [
  rate('EUR', 'USD', '1.10'),
  rate('EUR', 'USD', '1.20', '2026-01-10'),
  rate('EUR', 'JPY', '160.5'),
  rate('EUR', 'GBP', '0.8'),
];
const usd = (minor: number) => ({ minor, currency: 'USD' });

describe('converting an amount', () => {
  it('takes the newest rate not later than the day', () => {
    expect(convert(eur(100), 'USD', rates, day('2026-01-09'))).toEqual({
      amount: usd(11_000),
      rates: [rates[0]],
    });
    expect(convert(eur(100), 'USD', rates, day('2026-01-10'))?.amount).toEqual(usd(12_000));
    // A correction of the same day counts.
    expect(
      convert(eur(100), 'USD', [...rates, rate('EUR', 'USD', '1.3', '2026-01-10')], day('2026-02-01'))
        ?.amount,
    ).toEqual(usd(13_000));
  });

  it('works the other way round, over a common base, and between minor units', () => {
    expect(convert(usd(1_000), 'EUR', rates, day('2026-01-09'))?.amount).toEqual({
      minor: 909,
      currency: 'EUR',
    });
    expect(convert(usd(11_000), 'GBP', rates, day('2026-01-09'))).toMatchObject({
      amount: { minor: 8_000, currency: 'GBP' },
      rates: [{ quote: 'USD' }, { quote: 'GBP' }],
    });
    expect(convert(eur(1.01), 'JPY', rates, day('2026-01-09'))?.amount).toEqual({
      minor: 162,
      currency: 'JPY',
    });
  });

  it('makes no rate up', () => {
    expect(convert(eur(1), 'USD', rates, day('2026-01-01'))).toBeUndefined();
    expect(convert(eur(1), 'CHF', rates, day('2026-01-09'))).toBeUndefined();
    expect(convert(eur(1), 'EUR', [], day('2026-01-09'))).toEqual({ amount: eur(1), rates: [] });
  });

  it('is done with rates that were stored with their provider and day', () => {
    const subject = decider(exchangeRates);
    const record = (data: StoredRate) => ({ type: 'RecordExchangeRate' as const, data });
    const known = rate('EUR', 'USD', '1.10');
    const recorded = { type: 'ExchangeRateRecorded' as const, data: known };
    subject.given([]).when(record(known)).then([recorded]);
    subject.given([recorded]).when(record(known)).then([]);
    subject
      .given([])
      .when(record(rate('EUR', 'USD', '0')))
      .thenRefused('finance.rate_not_positive');
    subject
      .given([])
      .when(record(rate('EUR', 'EUR', '1')))
      .thenRefused('finance.currency_mismatch');
    subject
      .given([])
      .when(record(rate('EUR', 'USD', '1', '2026-02-01')))
      .thenRefused('finance.date_in_future');
  });
});
