import { z } from 'zod';
import type { EventContract } from './event-contract';

/** `DealOpened.v1.schema.json`: the committed form of a contract, in `domain/contracts/schemas`. */
export function jsonSchemaFile({ type, version }: EventContract): string {
  return `${type}.v${version}.schema.json`;
}

/**
 * The JSON Schema (2020-12) of an event's data, as those outside read it: `personal` marks what is ciphertext on the
 * transport.
 */
export function eventJsonSchema(contract: EventContract): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(contract.schema, { io: 'output' });
  return {
    $schema,
    $id: `urn:skillhub:event:${contract.type}:v${contract.version}`,
    title: `${contract.type} v${contract.version}`,
    'x-topic': contract.topic,
    ...schema,
  };
}

/** The text that is committed. */
export function jsonSchemaText(contract: EventContract): string {
  return `${JSON.stringify(eventJsonSchema(contract), null, 2)}\n`;
}
