import { pipeline, type Pipeline } from '@skillhub/pipelines/steps';
import type { EventRegistry, Message } from '@skillhub/pipelines/transport';
import { decodeEvent } from './decode-event.step';
import type { RawEvent } from './raw-event';
import { toRawEvent } from './to-raw-event.step';
import { validateEvent } from './validate-event.step';

/** From a message to a row; the loader and the replay of dead letters run the same one. */
export type MessagePipeline = Pipeline<Message, RawEvent>;

export function createMessagePipeline(registry: EventRegistry, partition: number): MessagePipeline {
  return pipeline(decodeEvent()).then(validateEvent(registry)).then(toRawEvent(partition));
}
