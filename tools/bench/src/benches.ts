import { appendVolume } from './append-volume.bench';
import { append } from './append.bench';
import { follower } from './follower.bench';
import type { Bench } from './harness/bench';
import { loader } from './loader.bench';
import { rebuild } from './rebuild.bench';
import { relay } from './relay.bench';
import { tile } from './tile.bench';

/** Every benchmark; a new one is a file `<name>.bench.ts` and a line here. */
export const BENCHES: readonly Bench[] = [append, appendVolume, follower, rebuild, loader, relay, tile];
