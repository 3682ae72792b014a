import type { ExchangeRateRecorded } from '@skillhub/domain/contracts';
import { assertNever, StreamId, type Currency, type Decider } from '@skillhub/domain/kernel';
import type { FinanceRefusal } from '../refusal';
import { recordExchangeRate } from './record-exchange-rate/record-exchange-rate';
import type { RecordExchangeRate } from './record-exchange-rate/record-exchange-rate.command';

export type StoredRate = ExchangeRateRecorded['data'];

/** All rates of one base currency, in the order they were recorded: for a day and a provider the last one counts. */
export interface ExchangeRatesState {
  readonly rates: readonly StoredRate[];
}

export const exchangeRatesStream = (base: Currency): StreamId => StreamId.of(`exchange_rates-${base}`);

export const exchangeRates: Decider<
  RecordExchangeRate,
  ExchangeRateRecorded,
  ExchangeRatesState,
  FinanceRefusal
> = {
  initial: { rates: [] },
  evolve: (state, event) => {
    switch (event.type) {
      case 'ExchangeRateRecorded':
        return { rates: [...state.rates, event.data] };
      default:
        return assertNever(event.type);
    }
  },
  decide: recordExchangeRate,
};
