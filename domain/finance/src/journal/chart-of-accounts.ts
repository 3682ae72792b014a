import type { CreditReason, RevenueStream } from '@skillhub/domain/contracts';

export interface LedgerAccount {
  readonly number: string;
  readonly label: string;
}

/** Which account of the general ledger each kind of movement goes to. */
export interface ChartOfAccounts {
  readonly customers: LedgerAccount;
  readonly suppliers: LedgerAccount;
  readonly bank: LedgerAccount;
  readonly vatCollected: LedgerAccount;
  readonly vatDeductible: LedgerAccount;
  readonly subcontracting: LedgerAccount;
  readonly badDebts: LedgerAccount;
  /** Counterpart of receivables brought from another system. */
  readonly opening: LedgerAccount;
  readonly revenue: Readonly<Record<RevenueStream, LedgerAccount>>;
  readonly creditNotes: Readonly<Record<CreditReason, LedgerAccount>>;
}

const account = (number: string, label: string): LedgerAccount => ({ number, label });
const services = account('706000', 'Prestations de services');
const rebates = account('709600', 'RRR accordés sur prestations de services');

/** Accounts of the French plan comptable général; a company may put its own in their place. */
export const FRENCH_CHART: ChartOfAccounts = {
  customers: account('411000', 'Clients'),
  suppliers: account('401000', 'Fournisseurs'),
  bank: account('512000', 'Banque'),
  vatCollected: account('445710', 'TVA collectée'),
  vatDeductible: account('445660', 'TVA déductible sur autres biens et services'),
  subcontracting: account('611000', 'Sous-traitance générale'),
  badDebts: account('654000', 'Pertes sur créances irrécouvrables'),
  opening: account('890000', "Bilan d'ouverture"),
  revenue: {
    subscription: account('706100', 'Abonnements'),
    usage: account('706200', 'Consommations'),
    training: account('706300', 'Formations'),
    service: services,
    one_off: services,
    setup: services,
    prepaid: account('487000', "Produits constatés d'avance"),
    late_fee: account('763100', 'Intérêts et pénalités de retard'),
    rebilled_expense: account('708800', "Autres produits d'activités annexes"),
  },
  creditNotes: {
    error: services,
    return: services,
    cancellation: services,
    dispute: services,
    other: services,
    commercial_gesture: rebates,
    retrospective_discount: rebates,
  },
};
