/** Ids of the metrics of sales in the catalogue of the warehouse. */
export const SALES_METRICS = {
  wonAmount: 'sales.won_amount',
  winRate: 'sales.win_rate',
  forecast: 'sales.weighted_forecast',
  cycle: 'sales.cycle',
  velocity: 'sales.velocity',
  openPipeline: 'sales.open_pipeline',
  lostDeals: 'sales.deals_lost',
} as const;
