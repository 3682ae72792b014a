import type { BillingInterval, Entitlement, PriceUnit } from '@skillhub/domain/contracts';

export interface SeedPlan {
  readonly code: string;
  readonly name: string;
  readonly trialDays: number;
  readonly prices: readonly {
    readonly interval: BillingInterval;
    readonly currency: string;
    /** Minor units excluding VAT; null: on quote. */
    readonly unitPriceMinor: number | null;
    readonly unit: PriceUnit;
  }[];
  readonly entitlements: readonly Entitlement[];
}

const MONTH: BillingInterval = { unit: 'month', count: 1 };
const YEAR: BillingInterval = { unit: 'year', count: 1 };
const feature = (name: string, limit: number | null = null): Entitlement => ({ feature: name, limit });

/**
 * The five plans that a new tenant begins with: Free demo; Starter 39 € and Pro 79 € per user and month; Enterprise on
 * quote; On-premise from 10 000 € a year, agreed up to 30 000 € per licence. A list, not a rule: commands publish it and change it afterwards.
 */
export const SEED_PLANS: readonly SeedPlan[] = [
  {
    code: 'free',
    name: 'Free demo',
    trialDays: 0,
    prices: [{ interval: MONTH, currency: 'EUR', unitPriceMinor: 0, unit: 'user' }],
    entitlements: [feature('users', 3), feature('courses.catalogue', 3), feature('assistant.questions', 20)],
  },
  {
    code: 'starter',
    name: 'Starter',
    trialDays: 14,
    prices: [{ interval: MONTH, currency: 'EUR', unitPriceMinor: 3_900, unit: 'user' }],
    entitlements: [
      feature('users', 50),
      feature('courses.catalogue'),
      feature('sandbox.runs', 100),
      feature('assistant.questions', 500),
    ],
  },
  {
    code: 'pro',
    name: 'Pro',
    trialDays: 14,
    prices: [{ interval: MONTH, currency: 'EUR', unitPriceMinor: 7_900, unit: 'user' }],
    entitlements: [
      feature('users', 500),
      feature('courses.catalogue'),
      feature('sandbox.runs'),
      feature('assistant.questions'),
      feature('suites.hr'),
      feature('suites.dev'),
      feature('suites.marketing'),
      feature('dashboards.company'),
    ],
  },
  {
    code: 'enterprise',
    name: 'Enterprise',
    trialDays: 0,
    prices: [{ interval: YEAR, currency: 'EUR', unitPriceMinor: null, unit: 'user' }],
    entitlements: [
      feature('users'),
      feature('courses.catalogue'),
      feature('sandbox.runs'),
      feature('assistant.questions'),
      feature('suites.hr'),
      feature('suites.dev'),
      feature('suites.marketing'),
      feature('dashboards.company'),
      feature('sso'),
      feature('sla.priority'),
    ],
  },
  {
    code: 'on-premise',
    name: 'On-premise',
    trialDays: 0,
    prices: [{ interval: YEAR, currency: 'EUR', unitPriceMinor: 1_000_000, unit: 'licence' }],
    entitlements: [
      feature('users'),
      feature('courses.catalogue'),
      feature('sandbox.runs'),
      feature('assistant.questions'),
      feature('suites.hr'),
      feature('suites.dev'),
      feature('suites.marketing'),
      feature('dashboards.company'),
      feature('sso'),
      feature('deployment.on_premise'),
    ],
  },
];
