import type { EventContract, Topic } from '@skillhub/domain/contracts';

/** Where an event goes of which no contract says the domain: only ever into a dead letter. */
export const UNKNOWN_TOPIC: Topic = 'skillhub.unknown.v1';

/** @returns `sales` for `skillhub.sales.v1` */
export function domainOf(topic: Topic): string {
  return topic.split('.')[1] ?? 'unknown';
}

/** The CloudEvents type of an event: `skillhub.sales.DealWon.v1`. */
export function eventTypeOf(event: Pick<EventContract, 'topic' | 'type' | 'version'>): string {
  return `skillhub.${domainOf(event.topic)}.${event.type}.v${String(event.version)}`;
}

/** Name and version in a CloudEvents type, whatever domain it says; `undefined` where it does not have the form. */
export function parseEventType(
  text: string,
): { readonly type: string; readonly version: number } | undefined {
  const [, type, version] = /^skillhub\.[a-z-]+\.([A-Za-z]\w*)\.v(\d{1,5})$/.exec(text) ?? [];
  return type === undefined ? undefined : { type, version: Number(version) };
}

/** The contracts that a process knows, found by name and version. */
export interface EventRegistry {
  find(type: string, version: number): EventContract | undefined;
  readonly topics: readonly Topic[];
}

export function eventRegistry(contracts: readonly EventContract[]): EventRegistry {
  const byType = new Map<string, Map<number, EventContract>>();
  for (const contract of contracts) {
    const versions = byType.get(contract.type) ?? new Map<number, EventContract>();
    byType.set(contract.type, versions.set(contract.version, contract));
  }
  return {
    find: (type, version) => byType.get(type)?.get(version),
    topics: [...new Set(contracts.map((contract) => contract.topic))],
  };
}
