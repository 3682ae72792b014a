import { metric } from '../declaration';
import { DEAL_DIMENSIONS, ONE_DEAL, SALES } from './common';

export const dealsLost = metric({
  id: 'sales.deals_lost',
  definition: '10.25',
  version: 1,
  name: { fr: 'Affaires perdues', en: 'Deals lost' },
  description: {
    fr: 'Nombre d’affaires perdues dans la période.',
    en: 'Number of deals lost in the period.',
  },
  formula: 'number of deals lost in the period',
  ...SALES,
  unit: 'count',
  additivity: 'additive',
  betterWhen: 'lower',
  grain: ONE_DEAL,
  dimensions: [...DEAL_DIMENSIONS, 'loss_reason'],
  measure: {
    kind: 'sum',
    rows: { fact: 'deals', where: "outcome = 'lost'", day: 'closed_on' },
    value: '1',
  },
});
