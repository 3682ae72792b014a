import { metric } from '../declaration';
import { CYCLE_DAYS, DEAL_DIMENSIONS, ONE_DEAL, SALES } from './common';

export const velocity = metric({
  id: 'sales.velocity',
  definition: '10.29',
  version: 1,
  name: { fr: 'Vélocité du pipeline', en: 'Pipeline velocity' },
  description: {
    fr: 'Montant par jour que le pipeline transforme en ventes : affaires qualifiées ouvertes à la fin de la période × taux de réussite × montant moyen gagné / cycle médian. Les trois derniers sur la même fenêtre : les 90 jours qui précèdent, ou la période demandée. Les quatre entrées sont données à côté.',
    en: 'Money a day that the pipeline turns into sales: open qualified deals at the end of the period × win rate × average won amount / median cycle. The last three over one window: the 90 days before, or the asked period. The four inputs are given beside.',
  },
  formula: '(open qualified deals × win rate × average won amount) / median cycle days',
  ...SALES,
  unit: 'money_per_day',
  additivity: 'statistic',
  betterWhen: 'higher',
  grain: ONE_DEAL,
  dimensions: DEAL_DIMENSIONS,
  measure: {
    kind: 'velocity',
    windowDays: 90,
    open: { fact: 'deal_states', where: "outcome = 'open' AND is_qualified" },
    closed: { fact: 'deals', where: "outcome IN ('won', 'lost')", day: 'closed_on' },
    won: "outcome = 'won'",
    days: CYCLE_DAYS,
  },
});
