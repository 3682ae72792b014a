/** What a request may need. Deny by default: a role may do only what {@link ROLE_PERMISSIONS} names. */
export const PERMISSIONS = [
  /** Read accounts, contacts, deals, activities, the catalogue and the directory of sellers. */
  'sales.read',
  'sales.write',
  /** Destroy the key of a person: what the events tell of them can never be read again. */
  'sales.erase',
  /** Metrics without costs and margins. */
  'metrics.read',
  /** Costs, purchase prices and margins, wherever they show: metrics, records, exports. */
  'finance.costs.read',
  /** Open an event with its author, command and correlation id. */
  'events.read',
  'imports.run',
  /** See how far relay, loader, projections and models are; list dead letters. */
  'operations.read',
  /** Replay dead letters. */
  'operations.manage',
  /** Accounts, tokens and the audit log of the tenant. */
  'identity.manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number];
