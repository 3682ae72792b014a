import { metric } from '../declaration';
import { DEAL_DIMENSIONS, SALES } from './common';

export const winRateCohort = metric({
  id: 'sales.win_rate_cohort',
  definition: '10.25',
  version: 1,
  name: { fr: 'Taux de réussite', en: 'Win rate' },
  qualifier: { fr: 'par cohorte', en: 'by cohort' },
  description: {
    fr: 'Part des affaires déjà gagnées parmi celles créées dans la période, avec la part encore ouverte. Les affaires disqualifiées avant le RDV n’y sont pas.',
    en: 'Share already won of the deals created in the period, with the share that is still open. Deals disqualified before a RDV are left out.',
  },
  formula: 'won / created in the period; companion: open / created',
  ...SALES,
  unit: 'ratio',
  additivity: 'ratio',
  betterWhen: 'higher',
  grain: { fr: 'une affaire créée', en: 'one created deal' },
  dimensions: DEAL_DIMENSIONS,
  measure: {
    kind: 'ratio',
    rows: {
      fact: 'deals',
      where: "outcome != 'disqualified'",
      day: 'opened_on',
      undatedWhere: "opened_on IS NULL AND outcome != 'disqualified'",
    },
    numerator: { rows: "outcome = 'won'" },
    denominator: '1',
    interval: 'wilson',
    reads: '1',
    companions: {
      open_share: {
        kind: 'share',
        numerator: { rows: "outcome = 'open'" },
        denominator: { rows: "outcome != 'disqualified'" },
      },
      disqualified: { kind: 'sum', value: { rows: "outcome = 'disqualified'" } },
    },
  },
});
