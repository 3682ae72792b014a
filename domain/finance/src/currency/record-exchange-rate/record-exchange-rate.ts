import type { ExchangeRateRecorded } from '@skillhub/domain/contracts';
import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { futureDay } from '../../days';
import { compare, fromDecimal, ZERO } from '../../exact/rational';
import { firstOf, refusal } from '../../refusal';
import { sameContent } from '../../same-content';
import type { ExchangeRatesState } from '../exchange-rates';
import type { RecordExchangeRate } from './record-exchange-rate.command';

export const recordExchangeRate: Decision<RecordExchangeRate, ExchangeRatesState, ExchangeRateRecorded> = (
  { data },
  state,
  { now },
) => {
  const fault = firstOf(
    compare(fromDecimal(data.rate), ZERO) > 0
      ? undefined
      : refusal('finance.rate_not_positive', 'rate', { rate: data.rate }),
    data.base === data.quote
      ? refusal('finance.currency_mismatch', 'quote', { quote: data.quote })
      : undefined,
    futureDay(data.on, now, 'on'),
  );
  if (fault) return refused(fault);
  const known = state.rates.findLast(
    ({ quote, on, provider }) => quote === data.quote && on === data.on && provider === data.provider,
  );
  return ok(known && sameContent(data, known) ? [] : [{ type: 'ExchangeRateRecorded', data }]);
};
