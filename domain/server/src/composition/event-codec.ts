import { EVERY_EVENT, UPCASTERS } from '@skillhub/domain/contracts';
import { createEventCodec } from '@skillhub/domain/event-store';

/** Reads every event ever published, upcast to its newest version, and writes the newest; for server and command lines. */
export const EVENT_CODEC = createEventCodec({ contracts: EVERY_EVENT, upcasters: UPCASTERS });
