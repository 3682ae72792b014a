import { parseConfig } from './config/config';
import { readEnvironment } from './config/process-environment';
import { DEMO_ACCOUNTS } from './demo/demo-company';
import { diskFull } from './engines/data-folder';
import { codeOf, StartFailure } from './failure';
import { handleSignals } from './lifecycle/signals';
import { startServer, type RunningServer } from './start-server';
import { createReporter } from './terminal/reporter';

const environment = readEnvironment();
const reporter = createReporter(process.stdout);

async function main(): Promise<void> {
  const config = parseConfig(environment.variables, environment.workingDirectory);
  let ending = false;
  const starting = startServer(config, reporter, (cause) => {
    explain(cause);
    void end('the database was lost', 1);
  });

  async function end(reason: string, exitCode: number): Promise<void> {
    if (ending) return;
    ending = true;
    reporter.line('\n  Stopping …');
    // A start that is under way is finished first: stopping from the middle would leave engines behind.
    await starting.then(
      (server) => server.stop(reason),
      () => undefined,
    );
    reporter.line('  Stopped.');
    process.exit(exitCode);
  }

  handleSignals(
    {
      stop: (reason) => void end(reason, 0),
      force: () => process.exit(130),
    },
    environment.startedByNpm,
  );
  process.on('uncaughtException', (error) => {
    explain(error);
    void end('a failure that nobody handled', 1);
  });
  welcome(await starting);
}

function welcome(server: RunningServer): void {
  reporter.line(`\n  SkillHub serves at ${server.url}`);
  if (server.demo) {
    const width = Math.max(...DEMO_ACCOUNTS.accounts.map(({ email }) => email.length));
    reporter.line(`\n  Demo accounts (password ${DEMO_ACCOUNTS.password}):`);
    for (const { email, name, role } of DEMO_ACCOUNTS.accounts) {
      reporter.line(`    ${email.padEnd(width)}  ${role.padEnd(9)}  ${name}`);
    }
  }
  reporter.line('\n  Ctrl-C stops it.\n');
}

function explain(error: unknown): void {
  const known = codeOf(error) === 'ENOSPC' ? diskFull('of this server', 0) : error;
  const text =
    known instanceof StartFailure
      ? known.message
      : known instanceof Error
        ? (known.stack ?? known.message)
        : String(known);
  process.stderr.write(`\n${text}\n\n`);
}

main().catch((error: unknown) => {
  explain(error);
  process.exit(1);
});
