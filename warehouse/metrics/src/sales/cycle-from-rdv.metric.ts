import { metric } from '../declaration';
import { DEAL_DIMENSIONS, SALES } from './common';

export const cycleFromRdv = metric({
  id: 'sales.cycle_from_rdv',
  definition: '10.28',
  version: 1,
  name: { fr: 'Cycle de vente', en: 'Sales cycle' },
  qualifier: { fr: 'depuis le RDV, médiane', en: 'from the RDV, median' },
  description: {
    fr: 'Jours entre le premier RDV et la signature des affaires gagnées dans la période. Les affaires dont le jour du RDV n’est pas connu sont exclues et comptées.',
    en: 'Days from the first RDV to signature of the deals won in the period. Deals whose day of RDV is not known are left out and counted.',
  },
  formula: 'median (won on − first RDV on), deals won in the period',
  ...SALES,
  unit: 'days',
  additivity: 'statistic',
  betterWhen: 'lower',
  grain: { fr: 'une affaire gagnée', en: 'one won deal' },
  dimensions: DEAL_DIMENSIONS,
  measure: {
    kind: 'median',
    rows: { fact: 'deals', where: "outcome = 'won'", day: 'closed_on' },
    value: "dateDiff('day', qualified_on, closed_on)",
  },
});
