import { metric } from '../declaration';
import { CYCLE_DAYS, DEAL_DIMENSIONS, SALES } from './common';

export const cycle = metric({
  id: 'sales.cycle',
  definition: '10.28',
  version: 1,
  name: { fr: 'Cycle de vente', en: 'Sales cycle' },
  qualifier: { fr: 'médiane', en: 'median' },
  description: {
    fr: 'Jours entre la création et la signature des affaires gagnées dans la période : médiane, et moyenne à côté. Les affaires sans date de création sont exclues et comptées.',
    en: 'Days from creation to signature of the deals won in the period: median, with the mean beside. Deals without a day of creation are left out and counted.',
  },
  formula: 'median (won on − created on), deals won in the period',
  ...SALES,
  unit: 'days',
  additivity: 'statistic',
  betterWhen: 'lower',
  grain: { fr: 'une affaire gagnée', en: 'one won deal' },
  dimensions: DEAL_DIMENSIONS,
  measure: {
    kind: 'median',
    rows: { fact: 'deals', where: "outcome = 'won'", day: 'closed_on' },
    value: CYCLE_DAYS,
  },
});
