// Bundles the programs of the Node side: our TypeScript into dist/server, packages left in node_modules.
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Program name → source; `dist/server/<name>.js` is what the npm scripts run. */
const PROGRAMS = {
  main: 'domain/server/src/main.ts',
  token: 'domain/server/src/cli/token.ts',
  import: 'domain/server/src/cli/import.ts',
  bench: 'tools/bench/src/main.ts',
  schemas: 'tools/schemas/src/main.ts',
};

export const SERVER_INPUTS = [
  'domain',
  'ingestion',
  'pipelines',
  'warehouse',
  'migrations/runner',
  'recommender',
  'tools/bench',
  'tools/schemas',
  'tools/build',
  'tsconfig.base.json',
  'package-lock.json',
];

export async function buildServer(root) {
  const esbuild = await import('esbuild');
  const fresh = join(root, 'dist', `server-${process.pid}`);
  const programs = Object.entries(PROGRAMS).filter(([, source]) => existsSync(join(root, source)));
  try {
    await esbuild.build({
      absWorkingDir: root,
      entryPoints: Object.fromEntries(programs),
      outdir: fresh,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node24',
      packages: 'external',
      tsconfig: join(root, 'tsconfig.base.json'),
      sourcemap: 'linked',
      sourcesContent: false,
      keepNames: true,
      logLevel: 'error',
    });
  } finally {
    await esbuild.stop();
  }
  // Whole or not at all, also when two commands build at once.
  const place = join(root, 'dist', 'server');
  const old = `${fresh}.old`;
  if (existsSync(place)) await rename(place, old);
  await rename(fresh, place);
  await rm(old, { recursive: true, force: true });
}
