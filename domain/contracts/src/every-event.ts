import type { EventContract, Upcaster } from './event-contract';
import { FINANCE_EVENTS } from './finance';
import { LEARNING_EVENTS } from './learning';
import { SALES_EVENTS } from './sales';

/**
 * Every version of every event that was ever published: what the event store reads and writes. A version stays here for
 * good; its newest one is also in the list of its context.
 */
export const EVERY_EVENT: readonly EventContract[] = [...SALES_EVENTS, ...FINANCE_EVENTS, ...LEARNING_EVENTS];

/** One for each version but the newest of an event. */
export const UPCASTERS: readonly Upcaster[] = [];
