// `npm start`: builds what changed, then becomes the server. One process: signals reach it directly.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, root } from '../build/build.mjs';

process.stdout.write('\n  SkillHub\n\n');
try {
  await build(['server', 'console'], (what, ms) => {
    process.stdout.write(`  ✔ ${what} (${(ms / 1000).toFixed(1)} s)\n`);
  });
} catch (error) {
  process.stderr.write(`\n${error.message}\n\n`);
  process.exit(1);
}
process.setSourceMapsEnabled(true);
await import(pathToFileURL(join(root, 'dist', 'server', 'main.js')).href);
