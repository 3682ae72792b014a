import type { Clock } from '@skillhub/domain/kernel';
import type { ProcessRole } from '../config/environment';
import type { Shutdown } from '../lifecycle/shutdown';
import type { Logger } from '../logging/logger';
import type { Events } from './events';
import type { Figures } from './figures';
import type { Identity } from './identity';
import type { Pipeline } from './pipeline';

export interface BackgroundOptions {
  readonly roles: readonly ProcessRole[];
  readonly events: Events;
  readonly pipeline: Pipeline;
  readonly figures: Figures;
  readonly identity: Identity;
  readonly clock: Clock;
  readonly logger: Logger;
}

const SWEEP_MS = 3_600_000;

/** Starts what runs without being asked, by the roles of this process; receivers before senders. */
export async function startBackground(options: BackgroundOptions, shutdown: Shutdown): Promise<void> {
  const { roles, events, pipeline, figures } = options;
  if (roles.includes('worker')) {
    events.projector.start();
    shutdown.add('projector', () => events.projector.stop());
    events.erasures.start();
    shutdown.add('erasures', () => events.erasures.stop());
    shutdown.add('sweep of sessions', sweepSessions(options));
  }
  shutdown.add('models', () => figures.runs.stop());
  if (roles.includes('loader')) {
    await pipeline.loader.start();
    shutdown.add('loader', () => pipeline.loader.stop());
  }
  if (roles.includes('relay')) {
    pipeline.relay.start();
    shutdown.add('relay', () => pipeline.relay.stop());
  }
  shutdown.add('look at the relay', figures.watchUpstream(pipeline.relay));
}

/** Removes sessions that have ended, every hour. */
function sweepSessions({ identity, clock, logger }: BackgroundOptions): () => void {
  const sweep = (): void => {
    identity.sessions.sweep(clock.now()).catch((error: unknown) => {
      logger.warn('sessions not swept', { error });
    });
  };
  sweep();
  const timer = setInterval(sweep, SWEEP_MS);
  return () => {
    clearInterval(timer);
  };
}
