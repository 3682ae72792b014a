import { metric } from '../declaration';
import { DEAL_DIMENSIONS, SALES } from './common';

export const winRate = metric({
  id: 'sales.win_rate',
  definition: '10.25',
  version: 1,
  name: { fr: 'Taux de réussite', en: 'Win rate' },
  qualifier: { fr: 'en nombre', en: 'by count' },
  description: {
    fr: 'Part des affaires gagnées parmi celles qui ont été closes dans la période. Les affaires disqualifiées avant le RDV n’y sont pas ; leur nombre est donné à côté.',
    en: 'Share of won deals among those closed in the period. Deals disqualified before a RDV are left out; their number is given beside.',
  },
  formula: 'won / (won + lost), deals closed in the period; Wilson 95 %',
  ...SALES,
  unit: 'ratio',
  additivity: 'ratio',
  betterWhen: 'higher',
  grain: { fr: 'une affaire close', en: 'one closed deal' },
  dimensions: DEAL_DIMENSIONS,
  measure: {
    kind: 'ratio',
    rows: { fact: 'deals', where: "outcome IN ('won', 'lost')", day: 'closed_on' },
    numerator: { rows: "outcome = 'won'" },
    denominator: '1',
    interval: 'wilson',
    reads: '1',
    companions: {
      won: { kind: 'sum', value: { rows: "outcome = 'won'" } },
      lost: { kind: 'sum', value: { rows: "outcome = 'lost'" } },
      disqualified: { kind: 'sum', value: { rows: "outcome = 'disqualified'" } },
    },
  },
});
