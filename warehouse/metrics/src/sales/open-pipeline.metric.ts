import { metric } from '../declaration';
import { DEAL_DIMENSIONS, SALES } from './common';

export const openPipeline = metric({
  id: 'sales.open_pipeline',
  definition: '10.27',
  version: 1,
  name: { fr: 'Pipeline ouvert', en: 'Open pipeline' },
  description: {
    fr: 'Montant des affaires ouvertes à la fin de la période, telles qu’elles étaient alors. Un état : ne s’additionne pas dans le temps.',
    en: 'Amount of the deals that are open at the end of the period, as they were then. A state: never added up over time.',
  },
  formula: 'Σ amount, deals open at the end of the period',
  ...SALES,
  unit: 'money',
  additivity: 'semi_additive',
  betterWhen: 'higher',
  grain: { fr: 'une affaire ouverte', en: 'one open deal' },
  dimensions: [...DEAL_DIMENSIONS, 'stage'],
  measure: {
    kind: 'sum',
    rows: { fact: 'deal_states', where: "outcome = 'open'" },
    value: 'amount',
    companions: { weighted: { kind: 'sum', value: 'amount * probability', money: true } },
  },
});
