import { registerMetrics } from './register';
import { activities } from './sales/activities.metric';
import { averageWonAmount } from './sales/average-won-amount.metric';
import { cycle } from './sales/cycle.metric';
import { cycleFromRdv } from './sales/cycle-from-rdv.metric';
import { cycleKm } from './sales/cycle-km.metric';
import { dealsLost } from './sales/deals-lost.metric';
import { dealsOpened } from './sales/deals-opened.metric';
import { dealsWon } from './sales/deals-won.metric';
import { openPipeline } from './sales/open-pipeline.metric';
import { velocity } from './sales/velocity.metric';
import { weightedForecast } from './sales/weighted-forecast.metric';
import { winRate } from './sales/win-rate.metric';
import { winRateAmount } from './sales/win-rate-amount.metric';
import { winRateCohort } from './sales/win-rate-cohort.metric';
import { wonAmount } from './sales/won-amount.metric';

/** Every metric of the product. */
export const METRICS = registerMetrics([
  winRate,
  winRateAmount,
  winRateCohort,
  weightedForecast,
  openPipeline,
  wonAmount,
  dealsWon,
  dealsLost,
  dealsOpened,
  averageWonAmount,
  cycle,
  cycleFromRdv,
  cycleKm,
  velocity,
  activities,
]);
