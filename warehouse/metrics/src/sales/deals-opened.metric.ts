import { metric } from '../declaration';
import { DEAL_DIMENSIONS, ONE_DEAL, SALES } from './common';

export const dealsOpened = metric({
  id: 'sales.deals_opened',
  definition: '10.25',
  version: 1,
  name: { fr: 'Affaires créées', en: 'Deals opened' },
  description: {
    fr: 'Nombre d’affaires créées dans la période, sans celles qui ont été disqualifiées avant le RDV (données à côté).',
    en: 'Number of deals created in the period, without those disqualified before a RDV (given beside).',
  },
  formula: 'number of deals created in the period',
  ...SALES,
  unit: 'count',
  additivity: 'additive',
  betterWhen: 'higher',
  grain: ONE_DEAL,
  dimensions: [...DEAL_DIMENSIONS, 'stage'],
  measure: {
    kind: 'sum',
    rows: {
      fact: 'deals',
      where: "outcome != 'disqualified'",
      day: 'opened_on',
      undatedWhere: "opened_on IS NULL AND outcome != 'disqualified'",
    },
    value: '1',
    reads: '1',
    companions: { disqualified: { kind: 'sum', value: { rows: "outcome = 'disqualified'" } } },
  },
});
