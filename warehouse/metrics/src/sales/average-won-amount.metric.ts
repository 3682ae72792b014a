import { metric } from '../declaration';
import { DEAL_DIMENSIONS, SALES } from './common';

export const averageWonAmount = metric({
  id: 'sales.average_won_amount',
  definition: '10.29',
  version: 1,
  name: { fr: 'Montant moyen gagné', en: 'Average won amount' },
  description: {
    fr: 'Montant HT gagné divisé par le nombre d’affaires gagnées dans la période, par devise.',
    en: 'Won amount excluding VAT over the number of deals won in the period, by currency.',
  },
  formula: 'Σ won amount / deals won',
  ...SALES,
  unit: 'money',
  additivity: 'ratio',
  betterWhen: 'higher',
  grain: { fr: 'une affaire gagnée', en: 'one won deal' },
  dimensions: DEAL_DIMENSIONS,
  measure: {
    kind: 'ratio',
    rows: { fact: 'deals', where: "outcome = 'won'", day: 'closed_on' },
    numerator: { metric: 'sales.won_amount' },
    denominator: { metric: 'sales.deals_won' },
    interval: 'mean',
  },
});
