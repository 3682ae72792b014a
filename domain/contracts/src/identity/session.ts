import { z } from 'zod';
import { Role } from './roles';

/** Body of `POST /api/session`; the answer sets an HttpOnly cookie. `DELETE /api/session` signs out. */
export const SignIn = z.object({ email: z.email(), password: z.string().min(1).max(200) }).strict();
export type SignIn = z.infer<typeof SignIn>;

/** `GET /api/session`: who I am and what I may do. 401 without a session. */
export const SessionView = z.object({
  user: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: Role,
    language: z.enum(['fr', 'en']),
  }),
  tenant: z.object({ id: z.string(), name: z.string(), timeZone: z.string(), currency: z.string() }),
  permissions: z.array(z.string()),
});
export type SessionView = z.infer<typeof SessionView>;

/** `GET /api/demo-accounts`: present only where the demo company was loaded; lets a visitor sign in with one click. */
export const DemoAccounts = z.object({
  password: z.string(),
  accounts: z.array(z.object({ email: z.string(), name: z.string(), role: Role })),
});
export type DemoAccounts = z.infer<typeof DemoAccounts>;
