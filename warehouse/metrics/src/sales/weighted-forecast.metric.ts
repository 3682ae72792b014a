import { metric } from '../declaration';
import { DEAL_DIMENSIONS, SALES } from './common';

export const weightedForecast = metric({
  id: 'sales.weighted_forecast',
  definition: '10.27',
  version: 1,
  name: { fr: 'Prévision pondérée', en: 'Weighted forecast' },
  description: {
    fr: 'Montant des affaires ouvertes dont la clôture est prévue dans la période, chacune multipliée par sa probabilité (saisie, sinon celle de l’étape : Prospect 5 %, RDV 15 %, Proposition 35 %, Audit 50 %, Négociation 70 %). Le gagné de la période est donné à part ; les affaires sans date prévue sont comptées.',
    en: 'Amount of the open deals expected to close in the period, each times its probability (set by a person, else that of its stage: Prospect 5 %, RDV 15 %, Proposition 35 %, Audit 50 %, Négociation 70 %). What was won in the period is shown apart; deals without an expected date are counted.',
  },
  formula: 'Σ amount × probability, open deals with expected close in the period',
  ...SALES,
  unit: 'money',
  additivity: 'additive',
  betterWhen: 'higher',
  grain: { fr: 'une affaire ouverte', en: 'one open deal' },
  dimensions: [...DEAL_DIMENSIONS, 'stage'],
  measure: {
    kind: 'sum',
    rows: {
      fact: 'deals',
      where: "outcome = 'open'",
      day: "if(outcome = 'won', closed_on, expected_close_on)",
      undatedWhere: "outcome = 'open' AND expected_close_on IS NULL",
    },
    value: 'amount * probability',
    reads: "outcome IN ('open', 'won')",
    companions: {
      closed_won: { kind: 'sum', value: "if(outcome = 'won', amount, 0)", money: true },
      unweighted: { kind: 'sum', value: "if(outcome = 'open', amount, 0)", money: true },
    },
  },
});
