import { ROLES, Role } from '@skillhub/domain/contracts';
import {
  createAccessTokens,
  createAuditLog,
  createDirectory,
  type Directory,
} from '@skillhub/domain/identity-postgres';
import { ActorId, CorrelationId, type TenantId } from '@skillhub/domain/kernel';
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { parseConfig } from '../config/config';
import { readEnvironment } from '../config/process-environment';
import { ensureDemoCompany } from '../demo/demo-company';
import { openPool } from '../engines/database';
import { StartFailure } from '../failure';
import { createLogger } from '../logging/logger';
import { systemClock } from '../system-clock';
import { openDatabase } from './open-database';

const USAGE =
  'npm run --silent token -- --tenant <slug> --role <role> [--name <what it is for>] [--days <lifetime>]';

/** Prints a personal access token for the HTTP API, and nothing else on stdout. */
async function main(): Promise<void> {
  const request = readRequest();
  const environment = readEnvironment();
  const config = parseConfig(environment.variables, environment.workingDirectory);
  const logger = createLogger('silent', { write: () => undefined });
  const database = await openDatabase(config, logger);
  try {
    const pool = openPool(database.url, 'skillhub_identity', 2, logger);
    try {
      const directory = createDirectory(pool);
      if (config.demo) await ensureDemoCompany(directory, systemClock.now());
      const tenant = await knownTenant(directory, request.tenant);
      const actor = ActorId.of('system:command-line');
      const now = systemClock.now();
      const { token, tokenId } = await createAccessTokens(pool).issue({
        tenant,
        role: request.role,
        name: request.name,
        createdBy: actor,
        now,
        ...(request.days === undefined ? {} : { lifetimeDays: request.days }),
      });
      await createAuditLog(pool).record({
        tenant,
        at: now,
        actor,
        action: 'token.issue',
        outcome: 'success',
        details: { tokenId, role: request.role },
        correlationId: CorrelationId.of(randomUUID()),
      });
      process.stdout.write(`${token}\n`);
    } finally {
      await pool.end();
    }
  } finally {
    await database.close();
  }
}

function readRequest(): { tenant: string; role: Role; name: string; days: number | undefined } {
  const { values } = readArguments();
  const problems: string[] = [];
  if (values.tenant === undefined) problems.push('--tenant is missing');
  const role = Role.safeParse(values.role);
  if (!role.success) {
    problems.push(
      `${values.role === undefined ? '--role is missing' : `there is no role "${values.role}"`}; the roles are ${ROLES.join(', ')}`,
    );
  }
  const days = values.days === undefined ? undefined : Number(values.days);
  if (days !== undefined && !(Number.isInteger(days) && days >= 1 && days <= 3650)) {
    problems.push('--days expects a whole number from 1 to 3650');
  }
  if (!role.success || values.tenant === undefined || problems.length > 0) {
    throw new StartFailure(`No token was made: ${problems.join('; ')}.\n${USAGE}`);
  }
  return { tenant: values.tenant, role: role.data, name: values.name ?? 'command line', days };
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        tenant: { type: 'string' },
        role: { type: 'string' },
        name: { type: 'string' },
        days: { type: 'string' },
      },
    });
  } catch (error) {
    throw new StartFailure(`${error instanceof Error ? error.message : 'unknown option'}\n${USAGE}`, {
      cause: error,
    });
  }
}

async function knownTenant(directory: Directory, slug: string): Promise<TenantId> {
  const tenants = await directory.listTenants();
  const tenant = tenants.find(({ id }) => id === slug);
  if (tenant !== undefined) return tenant.id;
  const known =
    tenants.length === 0 ? 'There is none yet.' : `There are: ${tenants.map(({ id }) => id).join(', ')}.`;
  throw new StartFailure(`No token was made: there is no tenant "${slug}". ${known}`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    const text =
      error instanceof StartFailure ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`\n${text ?? 'failed'}\n\n`);
    process.exit(1);
  },
);
