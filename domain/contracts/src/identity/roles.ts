import { z } from 'zod';

/** Who a person is to the product; what each may do is in `domain/identity`. */
export const ROLES = [
  'admin',
  'executive',
  'finance',
  'hr',
  'data',
  'sales',
  'delivery',
  'client_admin',
  'client_member',
  'subcontractor',
  'learner',
] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;
