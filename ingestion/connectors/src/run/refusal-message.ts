import type { ImportOutcome } from '@skillhub/ingestion/contracts';

type Refused = Extract<ImportOutcome, { status: 'refused' }>;

const WORDS: Readonly<Record<string, string>> = {
  'sales.unknown_account': 'the account is not known: import it before, or correct the name',
  'sales.unknown_contact': 'the contact is not known: import it before, or correct the name',
  'sales.unknown_product': 'the product is not known: import it before, or correct the name (`corrections`)',
  'sales.unknown_rep': 'the owner is not known: import the sales people before, or correct the name',
  'sales.unknown_team': 'the team is not known: import the teams before, or correct the name',
};

/** A refusal of the core in words; its code stays beside it for whoever branches on it. */
export function refusalMessage({ code, details }: Refused): string {
  const facts = Object.entries(details ?? {})
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join('; ');
  const words = WORDS[code] ?? `refused by the rules of the product (${code})`;
  return facts === '' ? words : `${words} (${facts})`;
}
