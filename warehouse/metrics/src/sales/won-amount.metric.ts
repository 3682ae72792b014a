import { metric } from '../declaration';
import { DEAL_DIMENSIONS, SALES } from './common';

export const wonAmount = metric({
  id: 'sales.won_amount',
  definition: '10.25',
  version: 1,
  name: { fr: 'Chiffre d’affaires gagné', en: 'Won revenue' },
  qualifier: { fr: 'HT', en: 'excl. VAT' },
  description: {
    fr: 'Montant HT des affaires gagnées dans la période, par devise.',
    en: 'Amount excluding VAT of the deals won in the period, by currency.',
  },
  formula: 'Σ amount, deals won in the period',
  ...SALES,
  unit: 'money',
  additivity: 'additive',
  betterWhen: 'higher',
  grain: { fr: 'une affaire gagnée', en: 'one won deal' },
  dimensions: DEAL_DIMENSIONS,
  measure: {
    kind: 'sum',
    rows: { fact: 'deals', where: "outcome = 'won'", day: 'closed_on' },
    value: 'amount',
  },
});
