// Builds what changed since the last build. Run by itself (`npm run build`) it builds everything that is out of date.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildConsole, CONSOLE_INPUTS } from './console.mjs';
import { digestOf } from './inputs.mjs';
import { buildServer, SERVER_INPUTS } from './server.mjs';

export const root = join(import.meta.dirname, '..', '..');
const PARTS = {
  server: { inputs: SERVER_INPUTS, build: buildServer, result: 'dist/server/main.js' },
  console: { inputs: CONSOLE_INPUTS, build: buildConsole, result: 'dist/console' },
};

/** Builds the named parts where needed; `say` is told of each that was built. */
export async function build(parts, say) {
  await mkdir(join(root, 'dist'), { recursive: true });
  await Promise.all(
    parts.map(async (name) => {
      const part = PARTS[name];
      const stampFile = join(root, 'dist', `${name}.stamp`);
      const digest = digestOf(root, part.inputs);
      const known = existsSync(stampFile) ? await readFile(stampFile, 'utf8') : '';
      if (known === digest && existsSync(join(root, part.result))) return;
      const started = performance.now();
      // Without a stamp, a build that is cut off is made again.
      await rm(stampFile, { force: true });
      await part.build(root);
      await writeFile(stampFile, digest);
      say(`Built the ${name}`, performance.now() - started);
    }),
  );
}

if (process.argv[1] === import.meta.filename) {
  await build(Object.keys(PARTS), (what, ms) => console.log(`${what} (${(ms / 1000).toFixed(1)} s)`));
}
