import type { Message } from '@skillhub/pipelines/transport';

export type DeadLetterStage = 'relay' | 'loader';
export type DeadLetterStatus = 'open' | 'replayed';

/** A message that could not be understood, when it is found. */
export interface NewDeadLetter {
  readonly stage: DeadLetterStage;
  readonly step: string;
  /** Stable and short, to be grouped by. */
  readonly reason: string;
  /** Never personal data. */
  readonly details?: string;
  readonly message: Message;
  readonly partition?: number;
}

/** A dead letter as it is kept. */
export interface DeadLetter extends NewDeadLetter {
  readonly id: string;
  /** Null when the message does not say it. */
  readonly tenant: string | null;
  readonly status: DeadLetterStatus;
  /** How often the message was seen or replayed in vain. */
  readonly attempts: number;
  readonly firstSeen: string;
  readonly lastSeen: string;
}

export interface DeadLetterFilter {
  readonly tenant?: string;
  readonly status?: DeadLetterStatus;
  readonly stage?: DeadLetterStage;
  readonly reason?: string;
  readonly topic?: string;
}

/** A page of dead letters, oldest first; `after` is the id of the last one of the page before. */
export interface DeadLetterPage extends DeadLetterFilter {
  readonly limit: number;
  readonly after?: string;
}
