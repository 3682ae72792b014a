import { metric } from '../declaration';
import { SALES } from './common';

export const activities = metric({
  id: 'sales.activities',
  definition: '10.28',
  version: 1,
  name: { fr: 'Activités', en: 'Activities' },
  description: {
    fr: 'Nombre d’appels, d’e-mails, de RDV, de notes, de propositions envoyées et d’audits validés dans la période, attribués au responsable de l’affaire à ce moment-là.',
    en: 'Number of calls, e-mails, RDV, notes, proposals sent and audits validated in the period, attributed to the owner of the deal at the time.',
  },
  formula: 'number of activities in the period',
  ...SALES,
  unit: 'count',
  additivity: 'additive',
  betterWhen: 'higher',
  grain: { fr: 'une activité', en: 'one activity' },
  dimensions: ['kind', 'owner', 'team', 'account'],
  measure: {
    kind: 'sum',
    rows: { fact: 'activities', where: 'kind IS NOT NULL', instant: 'at' },
    value: '1',
  },
});
