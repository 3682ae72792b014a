import type { EventContract } from '@skillhub/domain/contracts';
import { deadLetter, ok, step, type Step } from '@skillhub/pipelines/steps';
import type { EventRegistry } from '@skillhub/pipelines/transport';
import type { z } from 'zod';
import type { DecodedEvent } from './decode-event.step';
import { wireSchema } from './wire-schema';

export interface ValidEvent {
  readonly decoded: DecodedEvent;
  readonly contract: EventContract;
}

const MOST_ISSUES = 5;

/** Holds an event against the contract of its type and version. */
export function validateEvent(registry: EventRegistry): Step<DecodedEvent, ValidEvent> {
  const schemas = new Map<EventContract, z.ZodType>();
  const schemaOf = (contract: EventContract): z.ZodType => {
    const known = schemas.get(contract) ?? wireSchema(contract);
    schemas.set(contract, known);
    return known;
  };
  return step('validate-event', (decoded) => {
    const contract = registry.find(decoded.type, decoded.schemaVersion);
    if (contract === undefined) {
      return deadLetter('unknown_event_type', `${decoded.type} version ${decoded.schemaVersion}`);
    }
    const checked = schemaOf(contract).safeParse(decoded.data);
    if (!checked.success) return deadLetter('invalid_data', describe(checked.error));
    return ok({ decoded, contract });
  });
}

/** Where and which rule, never the value: it may be personal. */
function describe({ issues }: z.ZodError): string {
  const told = issues
    .slice(0, MOST_ISSUES)
    .map((issue) => `${issue.path.join('.') || '(root)'}: ${issue.code}`);
  if (issues.length > MOST_ISSUES) told.push(`and ${issues.length - MOST_ISSUES} more`);
  return told.join('; ');
}
