import type { DemoProduct, DemoRep } from './company';
import { monthOfYear, quarterOf, type Month } from './calendar';

/** Share of a usual month, January to December: a strong September, an August on holiday. */
const SEASONS = [1, 1.05, 1.15, 0.95, 0.85, 1.15, 0.75, 0.4, 1.25, 1.2, 1.15, 0.8];
const NEW_DEALS = 34;
const GROWTH_A_MONTH = 0.011;
/** Quarters before the current one in which a competitor cut its prices. */
const BAD_QUARTER_AGO = 4;
const TRAINING_LASTS = 3;

/** The story that the charts tell: growth with seasons, a bad quarter, and a training that changes a sales person. */
export interface Market {
  readonly first: Month;
  newDeals(month: Month): number;
  /** How hard it is to sell; a little less since everybody learned from the bad quarter. */
  hardness(month: Month): number;
  isBad(month: Month): boolean;
  /** How good a sales person is: 1 for the usual one, 0 for one who is not there yet. */
  skill(rep: DemoRep, month: Month): number;
  demand(product: DemoProduct, month: Month): number;
}

export function createMarket(first: Month, current: Month): Market {
  const bad = quarterOf(current) - BAD_QUARTER_AGO;
  const isBad = (month: Month) => quarterOf(month) === bad;
  const trainedFrom = (bad + 1) * 3;
  const months = Math.max(1, current - first);
  return {
    first,
    isBad,
    newDeals: (month) =>
      NEW_DEALS *
      (SEASONS[monthOfYear(month)] ?? 1) *
      (1 + GROWTH_A_MONTH * (month - first)) *
      (isBad(month) ? 0.8 : 1),
    hardness: (month) => {
      if (isBad(month)) return 1.75;
      return quarterOf(month) > bad ? 0.84 : 0.95;
    },
    skill: (rep, month) => {
      const here = month - first - rep.from;
      if (here < 0) return 0;
      const known = rep.from === 0 ? 1 : Math.min(1, 0.55 + 0.09 * here);
      const trained =
        rep.trained === true ? Math.min(1, Math.max(0, (month - trainedFrom) / TRAINING_LASTS)) : 0;
      return rep.skill * known + trained * 0.75;
    },
    demand: ({ demand: [before, after] }, month) => before + ((after - before) * (month - first)) / months,
  };
}
