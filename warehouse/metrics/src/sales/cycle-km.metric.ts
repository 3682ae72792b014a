import { metric } from '../declaration';
import { CYCLE_DAYS, DEAL_DIMENSIONS, SALES } from './common';

export const cycleKm = metric({
  id: 'sales.cycle_km',
  definition: '10.28',
  version: 1,
  name: { fr: 'Cycle de vente', en: 'Sales cycle' },
  qualifier: { fr: 'Kaplan-Meier', en: 'Kaplan-Meier' },
  description: {
    fr: 'Médiane de la durée jusqu’à la signature, affaires encore ouvertes à la fin de la période comprises : corrige le biais de ne regarder que les affaires gagnées. Les affaires perdues n’y sont pas (règle maison).',
    en: 'Median time to signature, deals that are still open at the end of the period included: corrects the bias of looking at won deals alone. Lost deals are left out (house rule).',
  },
  formula: 'Kaplan-Meier median over deals won in the period and deals open at its end (censored)',
  ...SALES,
  unit: 'days',
  additivity: 'statistic',
  betterWhen: 'lower',
  grain: { fr: 'une affaire gagnée ou ouverte', en: 'one won or open deal' },
  dimensions: DEAL_DIMENSIONS,
  measure: {
    kind: 'survival',
    events: { fact: 'deals', where: "outcome = 'won'", day: 'closed_on', time: CYCLE_DAYS },
    waiting: {
      fact: 'deal_states',
      where: "outcome = 'open'",
      time: "dateDiff('day', opened_on, period_cut) - 1",
    },
  },
});
