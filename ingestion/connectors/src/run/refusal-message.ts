import type { ImportOutcome } from '@skillhub/ingestion/contracts';

type Refused = Extract<ImportOutcome, { status: 'refused' }>;

const WORDS: Readonly<Record<string, string>> = {
  'sales.unknown_account': 'the account is not known: import it before, or correct the name',
  'sales.unknown_contact': 'the contact is not known: import it before, or correct the name',
  'sales.unknown_product': 'the product is not known: import it before, or correct the name (`corrections`)',
  'sales.unknown_sales_rep': 'the owner is not known: import the sales people before, or correct the name',
  'sales.unknown_sales_team': 'the team is not known: import the teams before, or correct the name',
  'sales.account_required': 'a deal that was won needs an account',
  'sales.amount_required': 'a deal that was won needs an amount',
  'sales.close_date_required': 'a closed deal needs its closing date (closedOn)',
  'sales.date_in_future': 'the day lies in the future',
  'sales.date_before_opening': 'the day lies before the one on which the deal was opened',
  'sales.amount_negative': 'an amount cannot be negative',
  'sales.currency_mismatch': 'the deal is kept in another currency',
  'sales.year_in_future': 'the year lies in the future',
  'sales.contact_erased': 'this person asked to be forgotten: leave them out',
};

/** A refusal of the core in words; its code stays beside it for whoever branches on it. */
export function refusalMessage({ code, details }: Refused): string {
  const facts = Object.entries(details ?? {})
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join('; ');
  const words = WORDS[code] ?? `refused by the rules of the product (${code})`;
  return facts === '' ? words : `${words} (${facts})`;
}
