import { metric } from '../declaration';
import { DEAL_DIMENSIONS, ONE_DEAL, SALES } from './common';

export const dealsWon = metric({
  id: 'sales.deals_won',
  definition: '10.25',
  version: 1,
  name: { fr: 'Affaires gagnées', en: 'Deals won' },
  description: {
    fr: 'Nombre d’affaires gagnées dans la période.',
    en: 'Number of deals won in the period.',
  },
  formula: 'number of deals won in the period',
  ...SALES,
  unit: 'count',
  additivity: 'additive',
  betterWhen: 'higher',
  grain: ONE_DEAL,
  dimensions: DEAL_DIMENSIONS,
  measure: {
    kind: 'sum',
    rows: { fact: 'deals', where: "outcome = 'won'", day: 'closed_on' },
    value: '1',
  },
});
