/** Why sales may refuse a command. Stable: clients translate by code. */
export const SALES_REFUSAL_CODES = [
  // Which record
  'sales.already_exists',
  'sales.not_found',
  'sales.unknown_account',
  'sales.unknown_contact',
  'sales.unknown_product',
  'sales.unknown_sales_rep',
  'sales.unknown_sales_team',
  'sales.account_own_parent',
  'sales.contact_erased',
  'sales.activity_id_used',
  // The way through the pipeline
  'sales.deal_closed',
  'sales.deal_not_closed',
  'sales.stage_unchanged',
  'sales.stage_skipped',
  'sales.rdv_meeting_required',
  'sales.rdv_note_required',
  'sales.note_text_required',
  'sales.proposal_required',
  'sales.audit_validation_required',
  'sales.account_required',
  'sales.amount_required',
  'sales.win_from_negotiation_only',
  'sales.disqualify_before_rdv_only',
  // Coherence of values
  'sales.amount_negative',
  'sales.currency_mismatch',
  'sales.probability_out_of_range',
  'sales.date_in_future',
  'sales.date_before_opening',
  'sales.date_before_closing',
  'sales.close_date_required',
  'sales.activity_in_future',
  'sales.year_in_future',
] as const;
export type SalesRefusalCode = (typeof SALES_REFUSAL_CODES)[number];
