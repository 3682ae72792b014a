/** Nobody subscribed to a topic yet, and the in-process transport keeps nothing: the publisher has to try again. */
export class NoSubscriberError extends Error {
  readonly code = 'transport.no_subscriber';
  constructor(readonly topic: string) {
    super(`no group has subscribed to ${topic}`);
    this.name = 'NoSubscriberError';
  }
}

/** The transport was closed before every subscriber had taken the messages, or used after it was closed. */
export class TransportClosedError extends Error {
  readonly code = 'transport.closed';
  constructor() {
    super('the transport is closed');
    this.name = 'TransportClosedError';
  }
}
