import type { Role } from '@skillhub/domain/contracts';
import { PERMISSIONS, type Permission } from './permission';

/**
 * The whole of who may do what. Costs and margins are for those who answer for them (executive, finance): sellers and
 * data people see revenue without them. Clients, subcontractors and learners have their own spaces, none of them here.
 */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  admin: PERMISSIONS,
  executive: ['sales.read', 'metrics.read', 'finance.costs.read', 'events.read'],
  finance: ['sales.read', 'metrics.read', 'finance.costs.read', 'events.read'],
  hr: [],
  data: ['sales.read', 'metrics.read', 'events.read', 'imports.run', 'operations.read', 'operations.manage'],
  sales: ['sales.read', 'sales.write', 'metrics.read', 'events.read'],
  delivery: ['sales.read', 'metrics.read'],
  client_admin: [],
  client_member: [],
  subcontractor: [],
  learner: [],
};

/** Whether the role was given the permission; anything unknown is denied. */
export function isAllowed(role: Role, permission: string): boolean {
  return (ROLE_PERMISSIONS[role] as readonly string[] | undefined)?.includes(permission) ?? false;
}
