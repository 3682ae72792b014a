import {
  handleCommand,
  refused,
  type CommandMetadata,
  type CommandOutcome,
  type DomainEvent,
} from '@skillhub/domain/kernel';
import type { CommandDefinition, CommandOf, SalesRefusal } from '@skillhub/domain/sales';
import type { CommandRouteOptions } from './command-route';
import type { SalesHttpPorts } from './ports';
import { unknownReference } from './references';

/** How long an accepted command waits for the read models, so that the caller's next question shows it. */
const READ_YOUR_WRITE_MS = 2_000;

/** One command from its data to its effects: references, decision, append, what belongs to it elsewhere, read models. */
export async function executeCommand<D extends CommandDefinition, Event extends DomainEvent, State>(
  options: CommandRouteOptions<D, Event, State>,
  ports: SalesHttpPorts,
  given: CommandOf<D>['data'],
  metadata: CommandMetadata,
): Promise<CommandOutcome<SalesRefusal>> {
  const { command, decider, stream, complete, afterwards } = options;
  const data = complete ? await complete(given, ports, metadata) : given;
  const fault = await unknownReference(
    ports.store,
    metadata.tenant,
    data as Readonly<Record<string, unknown>>,
    options.id,
  );
  const outcome = await handleCommand({
    store: ports.store,
    // Within the decision, so that a refusal for an unknown reference is remembered under the idempotency key too.
    decider: fault === undefined ? decider : { ...decider, decide: () => refused(fault) },
    streamId: stream(data),
    command: { type: command.type, data } as CommandOf<D>,
    metadata,
    newEventId: ports.newEventId,
  });
  if (outcome.status === 'refused') report(ports, command.type, outcome.refusal, metadata);
  if (isDone(outcome) && afterwards) await afterwards(data, ports, metadata);
  // A read model that is late does not make an accepted command fail.
  if (outcome.status === 'accepted') await ports.readModels.waitFor(outcome.log, READ_YOUR_WRITE_MS);
  return outcome;
}

function isDone(outcome: CommandOutcome<SalesRefusal>): boolean {
  const { status } = outcome;
  if (status === 'repeated') return outcome.refusal === undefined;
  return status === 'accepted' || status === 'unchanged';
}

/** Refusals tell where the rules and the people disagree. Codes and stages only: nothing about a person. */
function report(
  ports: SalesHttpPorts,
  command: string,
  { code, field, details }: SalesRefusal,
  { tenant, actor, correlationId }: CommandMetadata,
): void {
  ports.countRefusal(command, code);
  ports.logger.info('command refused', { command, code, field, details, tenant, actor, correlationId });
}
