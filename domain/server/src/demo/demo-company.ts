import type { DemoAccounts, Role } from '@skillhub/domain/contracts';
import type { Tenant } from '@skillhub/domain/identity';
import type { Directory } from '@skillhub/domain/identity-postgres';
import { TenantId, type Instant } from '@skillhub/domain/kernel';

export const DEMO_TENANT: Tenant = {
  id: TenantId.of('demo'),
  name: 'Atelier Numérique',
  timeZone: 'Europe/Paris',
  currency: 'EUR',
  demo: true,
};

/** Shown to every visitor: it protects nothing, and only the demo company is behind it. */
const PASSWORD = 'demo-skillhub';

interface DemoAccount {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly language: 'fr' | 'en';
}

const ACCOUNTS: readonly DemoAccount[] = [
  account(1, 'executive', 'Claire Fontaine', 'direction'),
  account(2, 'sales', 'Karim Benali', 'commercial'),
  account(3, 'finance', 'Sophie Marchand', 'finance'),
  account(4, 'delivery', 'Thomas Leroux', 'delivery'),
  account(5, 'hr', 'Inès Garnier', 'rh'),
  account(6, 'data', 'Mei Tanaka', 'data', 'en'),
  account(7, 'admin', 'Hugo Delmas', 'admin'),
];

function account(
  number: number,
  role: Role,
  name: string,
  mailbox: string,
  language: 'fr' | 'en' = 'fr',
): DemoAccount {
  const id = `d3300000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return { id, role, name, language, email: `${mailbox}@atelier-numerique.example` };
}

export const DEMO_ACCOUNTS: DemoAccounts = {
  password: PASSWORD,
  accounts: ACCOUNTS.map(({ email, name, role }) => ({ email, name, role })),
};

/** The tenant and its people, without records. Safe to repeat. */
export async function ensureDemoCompany(directory: Directory, now: Instant): Promise<void> {
  await directory.ensureTenant(DEMO_TENANT, now);
  for (const user of ACCOUNTS)
    await directory.ensureUser(DEMO_TENANT.id, { ...user, password: PASSWORD }, now);
}
