import { metric } from '../declaration';
import { DEAL_DIMENSIONS, SALES } from './common';

export const winRateAmount = metric({
  id: 'sales.win_rate_amount',
  definition: '10.25',
  version: 1,
  name: { fr: 'Taux de réussite', en: 'Win rate' },
  qualifier: { fr: 'en montant', en: 'by amount' },
  description: {
    fr: 'Part du montant gagné dans le montant des affaires closes dans la période, par devise. Les affaires sans montant sont exclues et comptées. L’intervalle de Wilson utilise l’effectif équivalent de Kish (règle maison).',
    en: 'Share of the won amount in the amount of the deals closed in the period, by currency. Deals without an amount are left out and counted. Wilson’s interval uses Kish’s effective number (house rule).',
  },
  formula: 'Σ won amount / Σ (won + lost) amount, deals closed in the period; n = (Σw)² / Σw²',
  ...SALES,
  unit: 'ratio',
  additivity: 'ratio',
  betterWhen: 'higher',
  grain: { fr: 'une affaire close', en: 'one closed deal' },
  dimensions: DEAL_DIMENSIONS,
  measure: {
    kind: 'ratio',
    rows: { fact: 'deals', where: "outcome IN ('won', 'lost')", day: 'closed_on' },
    numerator: "if(outcome = 'won', amount, 0)",
    denominator: 'amount',
    interval: 'kish',
  },
});
