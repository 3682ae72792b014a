import type { LocalizedText, RecordsResult } from '@skillhub/warehouse/contracts';
import type { RowSet } from '../declaration';

export interface RecordColumn {
  readonly id: string;
  readonly name: LocalizedText;
  readonly kind: RecordsResult['columns'][number]['kind'];
  /** Column of the fact. */
  readonly column: string;
}

const column = (
  id: string,
  kind: RecordColumn['kind'],
  sql: string,
  fr: string,
  en: string,
): RecordColumn => ({ id, kind, column: sql, name: { fr, en } });

const DEAL_COLUMNS: readonly RecordColumn[] = [
  column('deal', 'id', 'deal_id', 'Affaire', 'Deal'),
  column('account', 'id', 'account_id', 'Compte', 'Account'),
  column('owner', 'id', 'owner_id', 'Responsable', 'Owner'),
  column('team', 'id', 'team_id', 'Équipe', 'Team'),
  column('product', 'id', 'product_id', 'Produit', 'Product'),
  column('stage', 'text', 'stage', 'Étape', 'Stage'),
  column('outcome', 'text', 'outcome', 'Issue', 'Outcome'),
  column('amount', 'money', 'amount', 'Montant HT', 'Amount excl. VAT'),
  column('currency', 'text', 'currency', 'Devise', 'Currency'),
  column('probability', 'number', 'probability', 'Probabilité', 'Probability'),
  column('opened_on', 'date', 'opened_on', 'Créée le', 'Opened on'),
  column('qualified_on', 'date', 'qualified_on', 'RDV le', 'RDV on'),
  column('expected_close_on', 'date', 'expected_close_on', 'Clôture prévue', 'Expected close'),
  column('closed_on', 'date', 'closed_on', 'Close le', 'Closed on'),
  column('loss_reason', 'text', 'loss_reason', 'Motif de perte', 'Loss reason'),
];

const ACTIVITY_COLUMNS: readonly RecordColumn[] = [
  column('activity', 'id', 'activity_id', 'Activité', 'Activity'),
  column('deal', 'id', 'deal_id', 'Affaire', 'Deal'),
  column('kind', 'text', 'kind', 'Type', 'Kind'),
  column('at', 'date', 'toDate32(at, {time_zone:String})', 'Le', 'On'),
  column('owner', 'id', 'owner_id', 'Responsable', 'Owner'),
  column('team', 'id', 'team_id', 'Équipe', 'Team'),
  column('account', 'id', 'account_id', 'Compte', 'Account'),
];

export const recordColumns = (fact: RowSet['fact']): readonly RecordColumn[] =>
  fact === 'activities' ? ACTIVITY_COLUMNS : DEAL_COLUMNS;
