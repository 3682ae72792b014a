import { Instant, type Clock } from '@skillhub/domain/kernel';

/** The one clock of the product. */
export const systemClock: Clock = { now: () => Instant.of(new Date().toISOString()) };
